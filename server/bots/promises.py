"""What a bot says it expects when it signs, and when it puts a promise anew in the open."""

from __future__ import annotations

from game.rules import commands as c
from game.rules.state import Expectation
from server.bots.sight import Sight
from server.bots.temper import Temper

_LOWEST, _HIGHEST = -0.3, 0.5
_BROKEN = 0.02
"""Gap between outcome and promise (share) from which an honest team speaks up."""
_TO_COME = 0.02
"""What it then adds for the bills that are known to come (share)."""


def expectation(sight: Sight, temper: Temper) -> Expectation:
    """What the bot expects at a signature."""
    honest = _honest_cost(sight) if temper.reworks else None
    return Expectation(cost=temper.promise if honest is None else max(temper.promise, honest))


def rework(sight: Sight, temper: Temper) -> list[c.Command]:
    """The own promise put anew, if it does not hold and the temperament is to say so."""
    if not temper.reworks or not sight.may("rework"):
        return []
    if not sight.private["expectations"] or sight.depth(sight.me) == 0:
        return []
    promise = sight.private["expectations"][0]
    honest = _honest_cost(sight)
    gap = promise["actual_sek"] / promise["expected_sek"] - 1.0
    if honest is None or gap <= _BROKEN or honest <= promise["cost"]:
        return []
    return [c.ReworkGoal(Expectation(cost=honest, years=promise["years"]))]


def _honest_cost(sight: Sight) -> float | None:
    """The change of cost (share) that one would promise knowing today's cost, the connecting
    mains apart as they were announced; None without a promise to measure from."""
    if not sight.private["expectations"]:
        return None
    promise = sight.private["expectations"][0]
    mains = promise["expected_sek"] - promise["base_sek"] * (1.0 + promise["due_change"])
    change = (promise["actual_sek"] - mains) / promise["base_sek"] - 1.0 + _TO_COME
    return round(float(min(_HIGHEST, max(_LOWEST, change))), 3)
