"""Answers problems off the event loop, in a process of its own.

EPANET holds the interpreter lock and can, with a network it was never meant for, take its process
down; here that costs a restart of the worker and the question is asked once more.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from game.rules.hydraulics import HydraulicProblem, HydraulicResult
from server.hydraulics.engine import engine_for
from server.hydraulics.problem import HydraulicsError

SECONDS_TO_ANSWER = 30.0


def solve(problem: HydraulicProblem) -> HydraulicResult:
    """The answer, worked out here and now: for simulations, and inside the pool's workers.

    HydraulicsError when the problem cannot be solved; NetworkError when its level has no network.
    """
    return engine_for(problem.network).solve(problem)


class HydraulicsPool:
    """Worker processes that answer problems; they start with the first question."""

    def __init__(self, workers: int = 1, seconds: float = SECONDS_TO_ANSWER) -> None:
        self._workers = workers
        self._seconds = seconds
        self._executor: ProcessPoolExecutor | None = None
        self._closed = False

    async def solve(self, problem: HydraulicProblem) -> HydraulicResult:
        """The same answer as `solve`, without holding up the loop.

        HydraulicsError also when the worker dies twice over the problem or does not answer within
        the pool's time, or the pool is closed.
        """
        for _ in range(2):
            executor = self._open()
            try:
                # Submitting may start a process, which takes a moment.
                future = await asyncio.to_thread(executor.submit, solve, problem)
                return await asyncio.wait_for(asyncio.wrap_future(future), self._seconds)
            except BrokenProcessPool:
                self._drop(executor)
            except TimeoutError:
                self._drop(executor)
                raise HydraulicsError(
                    f"the network was not solved within {self._seconds:g} seconds; "
                    "use a smaller network"
                ) from None
        raise HydraulicsError("the process that solves the network died twice; check the network")

    def close(self) -> None:
        """Ends the workers; the pool takes no more questions."""
        self._closed = True
        if self._executor is not None:
            self._drop(self._executor)

    def _open(self) -> ProcessPoolExecutor:
        if self._closed:
            raise HydraulicsError("the network cannot be solved: the server is closing")
        if self._executor is None:
            self._executor = ProcessPoolExecutor(
                self._workers,
                mp_context=multiprocessing.get_context("spawn"),
                initializer=_start_worker,
            )
        return self._executor

    def _drop(self, executor: ProcessPoolExecutor) -> None:
        """Ends an executor; others may have opened a new one meanwhile, which stays."""
        if self._executor is executor:
            self._executor = None
        # Ended before the shutdown, which would wait for a worker that hangs. Whoever still waits
        # for an answer is told that the pool broke, and asks the new one.
        for worker in list((getattr(executor, "_processes", None) or {}).values()):
            worker.terminate()
        executor.shutdown(wait=False)


def _start_worker() -> None:
    """Leaves Ctrl-C to the server, and lets no worker outlive a server that is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
