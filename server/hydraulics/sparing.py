"""Water for games by bots: solved anew only when something has changed that they could notice.

Pipes age by a few per cent a year, which moves neither the served share nor the pressure by more
than a trace; a main that opens, a demand that an event changes, or a works that closes does.
"""

from __future__ import annotations

from collections.abc import Callable

from game.rules.hydraulics import HydraulicProblem, HydraulicResult

GROWTH = 0.05
"""Change of a municipality's demand or leakage (share) from which the water is solved anew."""

Solve = Callable[[HydraulicProblem], HydraulicResult]


class Sparing:
    """Answers as it answered last while the question is nearly the same."""

    def __init__(self, solve: Solve) -> None:
        self._solve = solve
        self._asked: HydraulicProblem | None = None
        self._answer: HydraulicResult | None = None

    def __call__(self, asked: HydraulicProblem) -> HydraulicResult:
        """The answer to this question, or to the last one where they differ by a trace."""
        if self._answer is None or self._asked is None or not _near(self._asked, asked):
            self._asked, self._answer = asked, self._solve(asked)
        return self._answer


def _near(old: HydraulicProblem, new: HydraulicProblem) -> bool:
    same = (old.network, old.mains, old.closed_sources, old.cases)
    if same != (new.network, new.mains, new.closed_sources, new.cases):
        return False
    leaks = sum(old.leakage_lps.values()), sum(new.leakage_lps.values())
    return _close(*leaks) and all(
        _close(amount, new.demand_lps[m]) for m, amount in old.demand_lps.items()
    )


def _close(old: float, new: float) -> bool:
    return abs(new - old) <= GROWTH * max(old, new)
