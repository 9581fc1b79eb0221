"""Whether a circle of municipalities trusts each other enough for a step, and who would."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from game.rules.parameters import Parameters
from game.rules.state import Kind
from server.bots.sight import Sight

_BELOW = Parameters().gate_weakest_pair
"""How far below the gate of joint investments no pair may be, as the rulebook has it."""


def enough(sight: Sight, kind: Kind, members: Sequence[str], margin: float) -> bool:
    """Whether mean trust is above the gate by `margin`, and no pair holds the step back."""
    return sight.mean_trust(members) >= sight.gate(kind) + margin and not _weakest(
        sight, kind, members
    )


def core(
    sight: Sight, kind: Kind, members: Sequence[str], margin: float, fixed: Sequence[str]
) -> tuple[str, ...]:
    """Those of the members who trust each other enough, the least trusted left out one by one but
    none of the `fixed`; empty when nobody does."""
    left = list(members)
    while len(left) >= 2 and not enough(sight, kind, left, margin):
        free = [m for m in _weakest(sight, kind, left) or left if m not in fixed]
        if not free:
            return ()
        left.remove(min(free, key=lambda m: (_standing(sight, m, left), m)))
    return tuple(left) if len(left) >= 2 else ()


def _weakest(sight: Sight, kind: Kind, members: Sequence[str]) -> tuple[str, str] | None:
    if kind is not Kind.INVESTMENTS:
        return None
    lowest = sight.gate(kind) - _BELOW
    pairs = [pair for pair in combinations(sorted(members), 2) if sight.trust(*pair) < lowest]
    return min(pairs, key=lambda pair: (sight.trust(*pair), pair), default=None)


def _standing(sight: Sight, member: str, members: Sequence[str]) -> float:
    others = [m for m in members if m != member]
    return sum(sight.trust(member, other) for other in others) / len(others)
