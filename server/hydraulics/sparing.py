"""Water for games by bots: a question is asked to the nearest step, and each answer kept.

Demand and leakage are rounded to steps that neither the served share nor the pressure shows by more
than a trace, and networks that no main connects are asked about one by one. The answer depends on
the question alone, whatever was asked before, so that all games of a level share what is known.
What only the indicators of a round show (the stress cases beside the largest source) is not solved:
it is answered with the normal day, and no rule or bot decides by it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from math import log

from game.rules.hydraulics import (
    NORMAL_DAY,
    CaseResult,
    HydraulicProblem,
    HydraulicResult,
    MunicipalityWater,
    OpenMain,
    StressCase,
    largest_source_out,
)
from game.rules.level import NetworkSpec

DEMAND_STEP, LEAKAGE_STEP = 0.04, 0.10
"""Steps of a municipality's demand and of its leakage (shares): about a per cent of what it draws
either way at most."""

Solve = Callable[[HydraulicProblem], HydraulicResult]
Waters = Mapping[str, MunicipalityWater]


class Sparing:
    """Answers for one network; what it knows stays as long as it does."""

    def __init__(self, solve: Solve, network: NetworkSpec) -> None:
        self._solve = solve
        self._network = network
        self._metres: dict[str, float] = {}
        for pipe in network.pipes:
            self._metres[pipe.municipality] = self._metres.get(pipe.municipality, 0.0) + (
                pipe.length_m
            )
        self._known: dict[object, Waters] = {}

    def __call__(self, asked: HydraulicProblem) -> HydraulicResult:
        """The answer to this question, to the nearest step; pressures and flows by node and link
        are left out."""
        leaking = self._leaking(asked)
        struck = {largest_source_out(m): m for m in asked.demand_lps}
        normal: dict[str, MunicipalityWater] = {}
        circles: dict[str, tuple[str, ...]] = {}
        for circle in self._connected(asked):
            circles |= dict.fromkeys(circle, circle)
            normal |= self._answer(asked, leaking, circle, StressCase(NORMAL_DAY))
        cases: dict[str, CaseResult] = {}
        for case in asked.cases:
            waters = dict(normal)
            if case.id in struck:
                waters |= self._answer(asked, leaking, circles[struck[case.id]], case)
            cases[case.id] = CaseResult(waters)
        return HydraulicResult(cases)

    def _leaking(self, asked: HydraulicProblem) -> dict[str, float]:
        total = dict.fromkeys(asked.demand_lps, 0.0)
        for pipe in self._network.pipes:
            total[pipe.municipality] += asked.leakage_lps.get(pipe.id, 0.0)
        return total

    def _connected(self, asked: HydraulicProblem) -> list[tuple[str, ...]]:
        """The municipalities in circles that open mains connect."""
        circle = {m: {m} for m in asked.demand_lps}
        for main in asked.mains:
            a, b = self._ends(main)
            joined = circle[a] | circle[b]
            circle |= dict.fromkeys(joined, joined)
        return sorted({tuple(sorted(members)) for members in circle.values()})

    def _ends(self, main: OpenMain) -> tuple[str, str]:
        spec = next(spec for spec in self._network.mains if spec.id == main.link)
        return spec.a, spec.b

    def _answer(
        self,
        asked: HydraulicProblem,
        leaking: Mapping[str, float],
        circle: tuple[str, ...],
        case: StressCase,
    ) -> Waters:
        """What becomes of a circle's water in a case; all others have none to give and take."""
        drawn = {m: _step(asked.demand_lps[m], DEMAND_STEP) for m in circle}
        leaks = {m: _step(leaking[m], LEAKAGE_STEP) for m in circle}
        mains = tuple(main for main in asked.mains if set(self._ends(main)) <= set(circle))
        key = (
            *((m, round(drawn[m], 9), round(leaks[m], 9)) for m in circle),
            mains,
            asked.closed_sources,
            case.closed_sources,
        )
        if key not in self._known:
            question = replace(
                asked,
                demand_lps={m: drawn.get(m, 0.0) for m in asked.demand_lps},
                leakage_lps=self._spread(leaks),
                mains=mains,
                cases=(replace(case, id=NORMAL_DAY),),
            )
            solved = self._solve(question).cases[NORMAL_DAY].municipalities
            self._known[key] = {m: solved[m] for m in circle}
        return self._known[key]

    def _spread(self, leaks: Mapping[str, float]) -> dict[str, float]:
        """Leakage along the pipes of a municipality, by their length (L/s)."""
        return {
            pipe.id: leaks.get(pipe.municipality, 0.0)
            * pipe.length_m
            / self._metres[pipe.municipality]
            for pipe in self._network.pipes
        }


def _step(amount: float, step: float) -> float:
    """The nearest of steps that lie this share apart; nothing stays nothing."""
    if amount <= 0.0:
        return 0.0
    size = log(1.0 + step)
    return float((1.0 + step) ** round(log(amount) / size))
