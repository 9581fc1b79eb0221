"""What the people of a team hold dear, want, take for granted, leave unsaid and have learned.

Plain values; who may change them and when is said by the modules that decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Value(StrEnum):
    """What a team ranks: there is no common score."""

    AFFORDABLE = "affordable"
    SAFE = "safe"
    GENERATIONS = "generations"
    SELF_DETERMINATION = "self_determination"


class Motive(StrEnum):
    """Why a team works with others: the lecture's four."""

    RESOURCE_BASE = "resource_base"  # ökad resursbas
    SKILLS = "skills"  # kompetens och rekrytering
    EFFICIENCY = "efficiency"  # effektivt utnyttjande av resurser
    SIMILAR_NEEDS = "similar_needs"  # likartade behov


@dataclass(frozen=True, slots=True)
class Asked:
    """A question put `of` another municipality, and whether it was the right one."""

    round: int
    of: str
    question: str
    right: bool


@dataclass(frozen=True, slots=True)
class Lesson:
    """What was learned from a card in play, and in which round it was written down."""

    round: int
    card: str
    text: str


@dataclass(frozen=True, slots=True)
class Reflection:
    """A look back when `round` began: what happened, why, with what consequences, and what the
    team would do differently."""

    round: int
    happened: str
    why: str
    consequences: str
    differently: str


@dataclass(frozen=True, slots=True)
class Mind:
    """What one team has thought and said that is not a decision.

    `ranking` is its order of the four values, most important first (empty: the level's counts).
    `motives` are the two for which it works with others, chosen in `motives_round`.
    `assumption` is what it takes for granted ("": nothing), brought into the open by the team
    `opened_by` ("": not yet) with `opened_question` in `opened_round`; `asked` are its own
    questions to others. `sealed` is what it does not talk about at home, which others may read only
    once it is `sealed_open`.
    """

    ranking: tuple[Value, ...] = ()
    motives: tuple[Motive, ...] = ()
    motives_round: int = 0
    assumption: str = ""
    opened_by: str = ""
    opened_question: str = ""
    opened_round: int = 0
    asked: tuple[Asked, ...] = ()
    sealed: str = ""
    sealed_open: bool = False
    lessons: tuple[Lesson, ...] = ()
    reflections: tuple[Reflection, ...] = ()
