"""Claim 4: expected lower, got higher."""

from __future__ import annotations

from collections.abc import Sequence

from game.rules.level import Level
from game.rules.stocks import Stock
from server.claims import kinds
from server.claims.claim import Claim, Finding, Sample, middle, share
from server.claims.course import Course
from server.claims.games import Games
from server.claims.measures import mean


def _fall(course: Course) -> float | None:
    """How far owners' trust in the joint operation falls from the eve of it to the end of the
    second follow-up (points, mean of those who were in it from the start)."""
    began = course.operation_began()
    if began is None or (began + 1) * course.pace > len(course.years):
        return None
    after = course.closed(began + 1)
    agreed = next(a for a in course.end.agreements if a.round == began and len(a.members) > 1)
    inside = [m for m in agreed.members if after.depth(m) >= 2]
    if not inside:
        return None
    start = course.end.level.start_trust_operation
    return start - mean(after.stock(Stock.TRUST_OPERATION, m) for m in inside)


def _sample(games: Games) -> Sample:
    usual = _fall(games.usual)
    if usual is None:
        return {}
    found = {"fall": usual}
    opened = _fall(games.open)
    if opened is not None:
        found["spared"] = usual / 2.0 - opened
    return found


def _judge(level: Level, samples: Sequence[Sample]) -> list[Finding]:
    return [
        share(samples, "fall", lambda x: x > 0.0, 0.8, part="falls", what="lower"),
        middle(samples, "fall", 8.0, part="by", form=".1f"),
        share(
            samples,
            "spared",
            lambda x: x >= 0.0,
            0.8,
            part="open books",
            what="at most half the fall",
        ),
    ]


CLAIM = Claim(
    4,
    "L",
    "Det förväntades bli billigare och blev dyrare: då faller förtroendet för driften, "
    "men högst hälften så mycket med öppna böcker och omarbetade mål.",
    "Expected lower, got higher: trust in the operation falls, with open books and a reworked "
    "goal at most half as much.",
    kinds.first_step,
    _sample,
    _judge,
)
