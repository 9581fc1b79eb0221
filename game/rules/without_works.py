"""What the water would be without certain works: the question to the water, and what it tells.

Nothing is changed; whoever asks has the problem solved and hands the result back.
"""

from __future__ import annotations

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
from game.rules.refusal import Code, Refusal
from game.rules.state import State


def problem(state: State, municipality: str, node: str) -> HydraulicProblem | Refusal:
    """A normal day and each municipality's largest source out, in the area that mains in use tie
    the municipality to, without the works at `node`."""
    source = works.source_of(state, node)
    tied = works.area(state, municipality)
    if source is None or source.municipality not in tied or node in works.to_close(state):
        return Refusal(Code.UNKNOWN, {"what": "source", "id": node})
    if len(works.open_sources(state, tuple(tied))) < 2:
        return Refusal(Code.LAST_SOURCE)
    return replace(
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


def told(state: State, municipality: str, solved: HydraulicResult) -> dict[str, Any]:
    """Served share of demand (0–1) on a normal day and with the largest source out, for each
    municipality of the connected area, as it is and as it would be without the works."""
    cases = solved.cases
    return {
        m: {
            "normal": {"now": water.served(state, m), "then": _served(cases[NORMAL_DAY], m)},
            "largest_out": {
                "now": stress.served_in(state, m, "largest_source_out"),
                "then": _served(cases[largest_source_out(m)], m),
            },
        }
        for m in sorted(works.area(state, municipality))
    }


def _served(case: CaseResult, municipality: str) -> float:
    return min(1.0, case.municipalities[municipality].served)
