"""What the water would be without certain works: asked before anyone signs to close them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from game.rules import without_works as rules
from game.rules.hydraulics import HydraulicProblem, HydraulicResult
from game.rules.refusal import Refusal
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
    asked = rules.problem(state, seat, str(params.get("source", ""))[:80])
    if isinstance(asked, Refusal):
        return No(asked.code, dict(asked.params))
    return rules.told(state, seat, await solve(asked))
