"""Claims 1–3: partners do more, so it costs more, and the same alone would cost more still."""

from __future__ import annotations

from collections.abc import Sequence

from game.rules import chance
from game.rules.level import Level
from game.rules.state import State
from game.rules.stocks import Cause
from server.claims import kinds
from server.claims.claim import Claim, Finding, Sample, middle, share
from server.claims.course import Course
from server.claims.games import Games
from server.claims.measures import cost_at_end, mean, renewed_m, residents

MORE = 1.3
"""How many times as much partners renew as the same municipalities alone."""


def _more(games: Games) -> Sample:
    together, alone = games.first_step, games.apart
    third = len(together.years) // 3
    return {
        "ratio": renewed_m(together.years[-third:])
        / renewed_m(alone.years[: len(together.years)][-third:])
    }


def _judge_more(level: Level, samples: Sequence[Sample]) -> list[Finding]:
    return [share(samples, "ratio", lambda x: x >= MORE, what=f"renew ≥ {MORE} ×")]


def _dearer(games: Games) -> Sample:
    found: dict[str, float] = {}
    for name, course in _stages(games):
        alone = cost_at_end(games.passive, len(course.years))
        found[name] = cost_at_end(course) / alone - 1.0
    return found


def _judge_dearer(level: Level, samples: Sequence[Sample]) -> list[Finding]:
    found: list[Finding] = []
    for name, low, high in (("steg 1", 0.02, 0.15), ("steg 2", 0.05, 0.30)):
        if any(name in sample for sample in samples):
            found.append(share(samples, name, lambda x: x > 0.0, 0.8, part=name, what="dearer"))
            found.append(middle(samples, name, low, high, part=name))
    return found


def _dearer_still(games: Games) -> Sample:
    found: dict[str, float] = {}
    for name, course in _stages(games):
        alone = games.same_ambition if course is games.usual else games.same_first_ambition
        dearer = cost_at_end(alone) + _own_reserve(course)
        found[name] = dearer / cost_at_end(course) - 1.0
    return found


def _judge_dearer_still(level: Level, samples: Sequence[Sample]) -> list[Finding]:
    return [
        share(samples, name, lambda x: x > 0.0, 0.70, 0.97, part=name, what="alone dearer")
        for name in ("steg 1", "steg 2")
        if any(name in sample for sample in samples)
    ]


def _own_reserve(course: Course) -> float:
    """What an own reserve of the same safety as the connecting mains would have cost a resident
    in the last round (SEK per year): nobody knows beforehand how much of a main's cost."""
    p = course.end.level.parameters
    share_of_main = chance.between(
        p.own_reserve - p.own_reserve_spread,
        p.own_reserve + p.own_reserve_spread,
        course.end.seed,
        "own reserve",
    )
    return share_of_main * mean(_mains(state) for state in course.years[-course.pace :])


def _mains(state: State) -> float:
    line = Cause.CONNECTING_MAIN.value
    return sum(r.lines.get(line, 0.0) for r in state.results.values()) / residents(state)


def _stages(games: Games) -> list[tuple[str, Course]]:
    """The steps that a level is about, each with the course that goes as far."""
    stages: list[tuple[str, Course]] = []
    if not kinds.begins_joint(games.level):
        stages.append(("steg 1", games.first_step))
    if not kinds.investing(games.level):
        stages.append(("steg 2", games.usual))
    return stages


def _played(level: Level) -> str:
    return kinds.joint(level)


CLAIMS = (
    Claim(
        1,
        "L",
        "Den som samverkar i steg 1 förnyar minst 1,3 gånger så mycket ledning.",
        "Partners in steg 1 renew at least 1.3 times as much main.",
        kinds.first_step,
        _more,
        _judge_more,
    ),
    Claim(
        2,
        "L",
        "Och det kostar mer än att passivt klara sig själv.",
        "And it costs more than going alone passively.",
        _played,
        _dearer,
        _judge_dearer,
    ),
    Claim(
        3,
        "A",
        "Ändå kostar samma ambition på egen hand oftast ännu mer.",
        "Yet the same ambition alone mostly costs more still.",
        _played,
        _dearer_still,
        _judge_dearer_still,
        times=4,
    ),
)
