"""One process beside the server that works for it, started with the first task.

worker = OneWorker(seconds=60.0)
answer = await worker.run(function, argument)
worker.close()
"""

from __future__ import annotations

import asyncio
import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from server.debrief.worker import start

T = TypeVar("T")


class OneWorker:
    """Does one thing after the other; a task that takes longer than `seconds` is given up."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._executor: ProcessPoolExecutor | None = None
        self._closed = False

    async def run(self, task: Callable[..., T], *args: object) -> T:
        """What the task returns, or raises; once more where the process died. Raises TimeoutError,
        and RuntimeError once it is closed."""
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
        """End the process; nothing is done any more."""
        self._closed = True
        if self._executor is not None:
            self._drop(self._executor)

    def _open(self) -> ProcessPoolExecutor:
        if self._closed:
            raise RuntimeError("the debrief cannot be shown: the server is closing")
        if self._executor is None:
            context = multiprocessing.get_context("spawn")
            self._executor = ProcessPoolExecutor(1, mp_context=context, initializer=start)
        return self._executor

    def _drop(self, executor: ProcessPoolExecutor) -> None:
        if self._executor is executor:
            self._executor = None
        for worker in list((getattr(executor, "_processes", None) or {}).values()):
            worker.terminate()
        executor.shutdown(wait=False, cancel_futures=True)
