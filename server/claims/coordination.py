"""Claim 8: who goes together with others may lose touch at home."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.rules.events import DecisionsSet
from game.rules.evolve import evolve
from game.rules.level import Level
from game.rules.state import Kind, Phase, State
from game.rules.stocks import Stock
from server.claims import kinds
from server.claims.ahead import go_on
from server.claims.claim import Claim, Finding, Sample, share
from server.claims.games import Games
from server.claims.measures import mean
from server.simulate import sparing_water

LOST = 10.0
"""Points of coordination that are lost without a planner's half post …"""
WITHIN = 2
"""… within so many years of the joint operation's start."""


def _sample(games: Games) -> Sample:
    course = games.first_step
    began = course.operation_began()
    if began is None:
        return {}
    state = course.entered[began, Phase.OUTCOME]
    agreed = next(a for a in course.end.agreements if a.kind is Kind.OPERATION and a.round)
    return {
        name: _loss(games.source, state, agreed.members, liaison=liaison)
        for name, liaison in (("without", False), ("with", True))
    }


def _loss(source: str, state: State, members: tuple[str, ...], *, liaison: bool) -> float:
    """Points lost on average, with the planner or without; otherwise the game goes on the same.
    What cards do to it is left out: none are drawn."""
    quiet = replace(state, level=replace(state.level, cards=()), cards={}, follow_ups=())
    decided = (DecisionsSet(m, replace(quiet.decisions[m], liaison=liaison)) for m in members)
    after = go_on(evolve(quiet, decided), WITHIN, source, sparing_water(source))[-1]
    return mean(
        state.stock(Stock.COORDINATION, m) - after.stock(Stock.COORDINATION, m) for m in members
    )


def _judge(level: Level, samples: Sequence[Sample]) -> list[Finding]:
    return [
        share(samples, "without", lambda x: x >= LOST, part="without", what=f"lose ≥ {LOST:.0f}"),
        share(samples, "with", lambda x: x <= 1.0, part="with", what="lose nothing"),
    ]


CLAIM = Claim(
    8,
    "L",
    "Gemensam drift utan planeringssamordnare försvagar samspelet med den egna "
    "samhällsbyggnaden; med en sådan gör den det inte.",
    "Joint operation without a planner's liaison weakens coordination at home; with one it "
    "does not.",
    kinds.first_step,
    _sample,
    _judge,
)
