"""Water that has been solved once is not solved again: what-ifs often ask the same question."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.rules.hydraulics import HydraulicProblem, HydraulicResult

Solve = Callable[[HydraulicProblem], HydraulicResult]


class Remembered:
    """Answers a problem as it was answered before, and passes on only what is new.

    Problems count as the same only where every figure of them is.
    """

    def __init__(self, solve: Solve) -> None:
        self._solve = solve
        self._known: dict[Any, HydraulicResult] = {}

    def learn(self, problem: HydraulicProblem, result: HydraulicResult) -> None:
        """This problem has been answered: by the recorded game."""
        self._known[_key(problem)] = result

    def __call__(self, problem: HydraulicProblem) -> HydraulicResult:
        """The answer; raises what solving raises."""
        key = _key(problem)
        if key not in self._known:
            self._known[key] = self._solve(problem)
        return self._known[key]


def _key(problem: HydraulicProblem) -> Any:
    return (
        problem.network,
        tuple(problem.demand_lps.items()),
        tuple(problem.leakage_lps.items()),
        problem.mains,
        problem.closed_sources,
        tuple(
            (c.id, c.closed_sources, c.closed_links, c.demand_factor,
             tuple(c.demand.items()), tuple(c.capacity.items()), c.power_out)
            for c in problem.cases
        ),
    )  # fmt: skip
