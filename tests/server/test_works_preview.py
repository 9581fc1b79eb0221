"""What the water would be without works, solved before anyone signs."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

from game.rules.hydraulics import HydraulicProblem, HydraulicResult, largest_source_out
from game.rules.state import CostKey, MainState
from server.works_preview import without_works
from tests import builders as b


def test_both_sides_of_a_main_see_the_served_share_with_and_without() -> None:
    main = MainState(
        "M_alfa_beta", 300.0, (b.ALFA, b.BETA), CostKey.POPULATION, 1e7, 1e7, 2023, 2027, True
    )
    state = replace(b.negotiating(), mains={main.id: main})
    asked: list[HydraulicProblem] = []

    async def solve(problem: HydraulicProblem) -> HydraulicResult:
        asked.append(problem)
        return b.solve(problem)

    told: Any = asyncio.run(without_works(state, b.ALFA, {"source": "beta-w"}, solve))
    assert set(told) == {b.ALFA, b.BETA}
    assert told[b.BETA]["largest_out"]["now"] == 0.5
    (problem,) = asked
    assert problem.closed_sources == ("beta-w",)
    cases = {case.id: case.closed_sources for case in problem.cases}
    assert cases[largest_source_out(b.BETA)] == ("alfa-w",)
    assert 0.0 <= told[b.BETA]["largest_out"]["then"] <= 1.0
