"""Claim 13: signing on paper is not enough."""

from __future__ import annotations

from collections.abc import Sequence

from game.rules import economy, regional
from game.rules.level import Level
from game.rules.state import State
from game.rules.stocks import Stock
from server.claims import kinds
from server.claims.claim import Claim, Finding, Sample, share
from server.claims.games import Games


def _factor(state: State, members: Sequence[str]) -> float:
    """What the borders let through of the scale effect, for these members by residents (0–1)."""
    people = {m: state.stock(Stock.POPULATION, m) for m in members}
    total = sum(people[m] * economy.boundary_factor(state, m) for m in members)
    return total / sum(people.values())


def _dissolved(state: State) -> list[str]:
    """Members that have taken all four steps with a partner."""
    return [
        m
        for m in state.municipalities
        if any(len(state.steps_between(m, other)) == 4 for other in regional.partners(state, m))
    ]


def _sample(games: Games) -> Sample:
    paper, full = games.paper.end, games.usual.end
    signed = [m for m in paper.municipalities if regional.operation_of(paper, m)]
    dissolved = _dissolved(full)
    if not signed or not dissolved:
        return {}
    return {"ratio": _factor(paper, signed) / _factor(full, dissolved)}


def _judge(level: Level, samples: Sequence[Sample]) -> list[Finding]:
    return [
        share(samples, "ratio", lambda x: x < 0.5, what="below half"),
    ]


CLAIM = Claim(
    13,
    "L",
    "Den som bara skriver under får mindre än halva stordriftseffekten.",
    "Whoever only signs gets less than half of the scale effect.",
    kinds.connecting_long,
    _sample,
    _judge,
)
