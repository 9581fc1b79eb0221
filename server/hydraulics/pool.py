"""Answers problems off the event loop, in a process of its own.

EPANET holds the interpreter lock and can, with a network it was never meant for, take its process
down; here that costs a restart of the worker and the question is asked once more.
"""

from __future__ import annotations

from concurrent.futures.process import BrokenProcessPool

from game.rules.hydraulics import HydraulicProblem, HydraulicResult
from server.hydraulics.engine import engine_for
from server.hydraulics.problem import HydraulicsError
from server.workers import Workers, WorkersClosedError

SECONDS_TO_ANSWER = 30.0


def solve(problem: HydraulicProblem) -> HydraulicResult:
    """The answer, worked out here and now: for simulations, and inside the pool's workers.

    HydraulicsError when the problem cannot be solved; NetworkError when its level has no network.
    """
    return engine_for(problem.network).solve(problem)


class HydraulicsPool:
    """Worker processes that answer problems; they start with the first question."""

    def __init__(self, workers: int = 1, seconds: float = SECONDS_TO_ANSWER) -> None:
        self._seconds = seconds
        self._workers = Workers(workers, seconds, gentle=0)  # the game waits for the water

    async def solve(self, problem: HydraulicProblem) -> HydraulicResult:
        """The same answer as `solve`, without holding up the loop.

        HydraulicsError also when the worker dies twice over the problem or does not answer within
        the pool's time, or the pool is closed.
        """
        try:
            return await self._workers.run(solve, problem)
        except BrokenProcessPool:
            why = "the process that solves the network died twice; check the network"
        except TimeoutError:
            why = (
                f"the network was not solved within {self._seconds:g} seconds; "
                "use a smaller network"
            )
        except WorkersClosedError:
            why = "the network cannot be solved: the server is closing"
        raise HydraulicsError(why)

    def close(self) -> None:
        """Ends the workers; the pool takes no more questions."""
        self._workers.close()
