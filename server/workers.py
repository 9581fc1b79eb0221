"""Processes beside the server that work for it, started with the first task.

    workers = Workers(1, seconds=60.0)
    answer = await workers.run(function, argument)
    workers.close()

Nothing heavy is imported here: each process that is started reads this module first.
"""

from __future__ import annotations

import asyncio
import contextlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from typing import TypeVar

T = TypeVar("T")

GENTLE = 5
"""How much workers stand back for the server that can wait (nice)."""


class WorkersClosedError(RuntimeError):
    """The server is closing; no task is taken."""


class Workers:
    """`count` processes; a task that takes longer than `seconds` is given up (None = never), and
    one whose process died is done once more. `gentle` ones stand back for the server (nice)."""

    def __init__(self, count: int, seconds: float | None = None, *, gentle: int = GENTLE) -> None:
        self._count, self._seconds, self._gentle = count, seconds, gentle
        self._executor: ProcessPoolExecutor | None = None
        self._closed = False

    async def run(self, task: Callable[..., T], *args: object) -> T:
        """What the task returns, or raises. Raises `BrokenProcessPool` where its process died
        twice, `TimeoutError` after its time, `WorkersClosedError` once the workers are closed."""
        for attempt in (1, 2):
            executor = self._open()
            try:
                # submitting may start a process, which takes a moment
                future = await asyncio.to_thread(executor.submit, task, *args)
                return await asyncio.wait_for(asyncio.wrap_future(future), self._seconds)
            except BrokenProcessPool:
                self._drop(executor)
                if attempt == 2:
                    raise
            except TimeoutError:
                self._drop(executor)
                raise
        raise AssertionError("the second try answers or raises")

    def close(self) -> None:
        """End the processes; no task is taken any more."""
        self._closed = True
        if self._executor is not None:
            self._drop(self._executor)

    def _open(self) -> ProcessPoolExecutor:
        if self._closed:
            raise WorkersClosedError("the server is closing")
        if self._executor is None:
            self._executor = ProcessPoolExecutor(
                self._count,
                mp_context=multiprocessing.get_context("spawn"),
                initializer=partial(_start, self._gentle),
            )
        return self._executor

    def _drop(self, executor: ProcessPoolExecutor) -> None:
        """End an executor; others may have opened a new one meanwhile, which stays."""
        if self._executor is executor:
            self._executor = None
        # Ended before the shutdown, which would wait for a worker that hangs. Whoever still waits
        # for an answer is told that the pool broke, and asks the new one.
        for worker in list((getattr(executor, "_processes", None) or {}).values()):
            worker.terminate()
        executor.shutdown(wait=False)


def _start(gentle: int) -> None:
    """Leaves Ctrl-C to the server, stands back for it, and does not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if gentle:
        with contextlib.suppress(OSError, AttributeError):
            os.nice(gentle)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
