"""Claim 14: the cost key decides who pays, not how much."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from game.rules.economy import settle
from game.rules.level import Level
from game.rules.state import CostKey
from server.claims import kinds
from server.claims.claim import Claim, Finding, Sample, share
from server.claims.games import Games
from server.debrief.statistics.money import recorded_lines

MOVED = 0.05
"""Share of a member's own cost that some pair of keys moves."""


def _sample(games: Games) -> Sample:
    """The recorded years of joint operation, shared anew by each key (öre)."""
    net: dict[CostKey, dict[str, int]] = {key: {} for key in CostKey}
    residue = 0
    for state in games.usual.years:
        lines = recorded_lines(state)
        own = {m: round(sum(lines[m].values()) * 100) for m in lines}
        for key in CostKey:
            moved = settle(state, lines, key)
            residue = max(residue, abs(sum(moved.values())))
            for m, amount in moved.items():
                if state.depth(m) >= 2:
                    net[key][m] = net[key].get(m, 0) + own[m] + amount
    members = net[CostKey.EQUAL]
    if not members:
        return {}
    return {
        "residue": float(residue),
        "moved": max(
            abs(net[a][m] - net[b][m]) / min(net[a][m], net[b][m])
            for a, b in combinations(CostKey, 2)
            for m in members
        ),
    }


def _judge(level: Level, samples: Sequence[Sample]) -> list[Finding]:
    return [
        share(samples, "moved", lambda x: x >= MOVED, part="moves", what=f"≥ {MOVED:.0%}"),
        share(samples, "residue", lambda x: x == 0, 1.0, part="sum", what="to the öre"),
    ]


CLAIM = Claim(
    14,
    "A",
    "Fördelningsnyckeln avgör vem som betalar, inte hur mycket.",
    "The cost key decides who pays, not how much.",
    kinds.joint,
    _sample,
    _judge,
)
