"""The chart worker: draws in a process of its own, at low priority, so that the game never waits.

Nothing heavy is imported here: the server's own process knows this module too.
"""

from __future__ import annotations

import contextlib
import os
import signal
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from multiprocessing import parent_process
from pathlib import Path
from typing import Any

GENTLE = 5
"""How much the worker stands back for the server (nice)."""


@dataclass(frozen=True, slots=True)
class BadQuestion:
    """Which parameter makes no sense, and what it was."""

    where: str
    got: str


def work(data: Path, journal: Path, code: str, what: str, params: Mapping[str, Any]) -> Any:
    """The answer to a question about a session, or a `BadQuestion`."""
    # only here: the chart library takes a second and much memory to load
    from server.debrief import recorded
    from server.debrief.answers import BadQuestionError

    try:
        return recorded.answer(data, journal, code, what, params)
    except BadQuestionError as error:
        return BadQuestion(error.where, error.got)


def start() -> None:
    """Leaves Ctrl-C to the server, stands back for it, and does not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(OSError, AttributeError):
        os.nice(GENTLE)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
