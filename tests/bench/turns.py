"""How long the turns of an event loop are."""

from __future__ import annotations

import time
from asyncio.events import Handle
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

LONGEST_S = 0.020
"""The loop may be held so long at a time."""

Turns = list[tuple[float, str]]
"""CPU seconds of a turn, and whose it was where it was long."""


@contextmanager
def timed_turns() -> Iterator[Turns]:
    """Each turn of the loop meanwhile: the thread's own CPU seconds, for what other programs do
    to the machine is not ours."""
    turns: Turns = []
    run = Handle._run

    def timed(handle: Handle) -> Any:
        start = time.thread_time()
        try:
            return run(handle)
        finally:
            spent = time.thread_time() - start
            turns.append((spent, repr(handle) if spent > 0.005 else ""))

    Handle._run = timed  # type: ignore[method-assign]
    try:
        yield turns
    finally:
        Handle._run = run  # type: ignore[method-assign]


def none_is_long(turns: Turns) -> None:
    """Print the turns; the longest is within what is allowed."""
    held = sorted(turns)
    longest = held[-1][0]
    print(
        f"\n{len(held)} turns of the loop: median {1e3 * held[len(held) // 2][0]:.3f} ms, "
        f"longest {1e3 * longest:.2f} ms (allowed {1e3 * LONGEST_S:.0f} ms)"
    )
    assert longest <= LONGEST_S, held[-1]
