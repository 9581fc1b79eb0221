"""Which connecting main a bot would build: where one would help most, at a price it can bear."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from server.bots.sight import Sight

SAFE_ENOUGH = 0.9
"""Served share of demand with the largest source out from which no main is needed."""

_YEARLY = 0.05
"""Rule of thumb: interest and write-off of a main in a year, as a share of its cost."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A main to propose, between these two."""

    id: str
    members: tuple[str, str]
    diameter_mm: float


def fits(sight: Sight, members: Sequence[str]) -> bool:
    """Whether a main between two is worth having now: one or the other lacks safety, and neither
    is in the middle of building one."""
    a, b = members
    lacks = min(sight.served_alone(a), sight.served_alone(b)) < SAFE_ENOUGH
    return lacks and not sight.main_between(a, b) and not (sight.building(a) or sight.building(b))


def next_main(sight: Sight, tried: set[str], most_share: float) -> Choice | None:
    """The main that the bot would propose now; None when there is none.

    Of two ends the alphabetically first proposes, the cheapest main first, as wide as the level's
    plan has it. What would add more than about `most_share` to either's yearly cost is left.
    """
    mains = sight.private["openings"]["networks"].get("mains", {})
    choices: list[tuple[float, Choice]] = []
    for id, opening in sorted(mains.items()):
        other = opening["with"]
        if id in tried or opening["blocked"] or sight.me > other:
            continue
        dear = _added_share(sight, (sight.me, other), opening["cost_sek"]) > most_share
        if fits(sight, (sight.me, other)) and not dear:
            choice = Choice(id, (sight.me, other), opening["diameter_mm"])
            choices.append((opening["cost_sek"], choice))
    choices.sort(key=lambda item: (item[0], item[1].id))
    return choices[0][1] if choices else None


def _added_share(sight: Sight, members: Sequence[str], cost_sek: float) -> float:
    """About what a main adds to a member's yearly cost (share), shared by residents."""
    now = [sight.public["municipalities"][m] for m in members]
    each = cost_sek * _YEARLY / sum(m["population"] for m in now)
    return float(max(each / m["cost_per_resident_sek"] for m in now))
