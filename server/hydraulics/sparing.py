"""Water for games by bots: solved anew only when something has changed that they could notice.

Pipes age by a few per cent a year, which moves neither the served share nor the pressure by more
than a trace; a main that opens, a demand that an event changes, or a works that closes does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.rules.hydraulics import HydraulicProblem, HydraulicResult

GROWTH = 0.05
"""Change of a municipality's demand or leakage (share) from which the water is solved anew."""

Solve = Callable[[HydraulicProblem], HydraulicResult]


class Sparing:
    """Answers as it answered last while the question is nearly the same."""

    def __init__(self, solve: Solve) -> None:
        self._solve = solve
        self._known: dict[object, tuple[HydraulicProblem, HydraulicResult]] = {}

    def __call__(self, asked: HydraulicProblem) -> HydraulicResult:
        """The answer to this question, or to the last of its kind where they differ by a trace."""
        kind = _kind(asked)
        if kind not in self._known or not _near(self._known[kind][0], asked):
            self._known[kind] = asked, self._solve(asked)
        return self._known[kind][1]


def _kind(asked: HydraulicProblem) -> object:
    """What must be the same for an answer to be used again; a year is asked for less than a round's
    last one."""
    cases = tuple((c.id, c.closed_sources, c.closed_links, c.power_out) for c in asked.cases)
    return asked.network, asked.mains, asked.closed_sources, cases


def _near(old: HydraulicProblem, new: HydraulicProblem) -> bool:
    leaks = sum(old.leakage_lps.values()), sum(new.leakage_lps.values())
    return (
        _close(*leaks)
        and _all_close(old.demand_lps, new.demand_lps)
        and all(
            _close(a.demand_factor, b.demand_factor)
            and _all_close(a.demand, b.demand)
            and _all_close(a.capacity, b.capacity)
            for a, b in zip(old.cases, new.cases, strict=True)
        )
    )


def _all_close(old: Mapping[str, float], new: Mapping[str, float]) -> bool:
    return set(old) == set(new) and all(_close(amount, new[key]) for key, amount in old.items())


def _close(old: float, new: float) -> bool:
    return abs(new - old) <= GROWTH * max(old, new)
