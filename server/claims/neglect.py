"""Claim 12: neglect is slow and hidden.

Everybody goes alone and passively for twenty years. Cost per resident is weighted by the residents
at the start (not of each year as elsewhere): where cheap municipalities grow, the region's mean
falls without anybody paying less. A rare event in any of the years counts.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.rules import regional
from game.rules.level import Level
from game.rules.state import State
from game.rules.stocks import Cause
from server.claims import kinds
from server.claims.claim import Claim, Finding, Sample, share
from server.claims.games import LONGEST, Games
from server.claims.measures import bursts, bursts_at_start, cost_at_start, mean

WORSE, UNSEEN = 0.30, 0.035
"""Bursts more, and how far cost may move meanwhile (shares)."""


def _sample(games: Games) -> Sample:
    course = games.passive
    last = course.years[LONGEST - 1]
    rare = [e for e in course.entries if e.cause is Cause.RARE_EVENT and e.year < last.year]
    return {
        "bursts": bursts(last) / bursts_at_start(last) - 1.0,
        "cost": _cost(course.years[-course.pace :]) / cost_at_start(last) - 1.0,
        "rare": float(bool(rare)),
    }


def _cost(years: Sequence[State]) -> float:
    """Mean cost per resident of some years, each municipality weighing what it did at the start:
    that people move to where water is cheap is nobody's saving (SEK)."""
    specs = years[0].level.municipalities
    people = sum(spec.population for spec in specs)
    return mean(
        sum(regional.cost_per_resident(state, s.id) * s.population for s in specs) / people
        for state in years
    )


def _judge(level: Level, samples: Sequence[Sample]) -> list[Finding]:
    return [
        share(samples, "bursts", lambda x: x >= WORSE, part="bursts", what="30 % more bursts"),
        share(samples, "cost", lambda x: abs(x) <= UNSEEN, part="cost", what="within 3.5 %"),
        share(samples, "rare", bool, 0.40, 0.80, part="rare event", what="struck"),
    ]


CLAIM = Claim(
    12,
    "A",
    "Eftersatt underhåll är långsamt och dolt, tills det inte är det. Kostnaden vägs med "
    "invånarna vid start, så att flyttningar inte räknas som besparing.",
    "Neglect is slow and hidden, until it is not. Cost is weighted by residents at the start, so "
    "that moving house does not count as a saving.",
    kinds.long,
    _sample,
    _judge,
)
