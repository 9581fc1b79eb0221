"""What the water would be without certain works: asked before anyone signs to close them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any

from game.rules import stress, water, works
from game.rules.hydraulics import (
    NORMAL_DAY,
    CaseResult,
    HydraulicProblem,
    HydraulicResult,
    StressCase,
    largest_source_out,
)
from game.rules.refusal import Code
from game.rules.state import State
from server.seats import No

Solve = Callable[[HydraulicProblem], Awaitable[HydraulicResult]]


async def without_works(
    state: State, seat: str, params: Mapping[str, Any], solve: Solve
) -> dict[str, Any] | No:
    """Served share of demand (0–1) on a normal day and with the largest source out, for each
    municipality of the connected area, as it is and as it would be without the works at the node
    `params["source"]`. By the same model as a year's water; nothing is changed.
    """
    node = str(params.get("source", ""))[:80]
    source = works.source_of(state, node)
    tied = works.area(state, seat)
    if source is None or source.municipality not in tied or node in works.to_close(state):
        return No(Code.UNKNOWN, {"what": "source", "id": node})
    if len(works.open_sources(state, tuple(tied))) < 2:
        return No(Code.LAST_SOURCE)
    asked = replace(
        water.present(state, shut=(node,)),
        cases=(
            StressCase(NORMAL_DAY),
            # Without works of its own a municipality leans on the largest that it is tied to.
            *(
                StressCase(largest_source_out(m), works.largest_source(state, m, (node,)))
                for m in sorted(tied)
            ),
        ),
    )
    solved = (await solve(asked)).cases
    return {
        m: {
            "normal": {"now": water.served(state, m), "then": _served(solved[NORMAL_DAY], m)},
            "largest_out": {
                "now": stress.served_in(state, m, "largest_source_out"),
                "then": _served(solved[largest_source_out(m)], m),
            },
        }
        for m in sorted(tied)
    }


def _served(case: CaseResult, municipality: str) -> float:
    return min(1.0, case.municipalities[municipality].served)
