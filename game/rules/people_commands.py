"""What a team can say about itself: values, motives, questions, lessons and reflections."""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.minds import Motive, Value


@dataclass(frozen=True, slots=True)
class RankValues:
    """Rank the four values, most important first; until the end of the first negotiation."""

    order: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class ChooseMotives:
    """Say why one works with others: two of the four motives; in that round another two."""

    motives: tuple[Motive, ...]


@dataclass(frozen=True, slots=True)
class AskQuestion:
    """Put a question card to another team: one a round, and it takes the leadership's hours."""

    municipality: str
    question: str


@dataclass(frozen=True, slots=True)
class WriteSealed:
    """Write the sealed line, "Det här pratar vi inte om hos oss": at most 200 characters, "" for
    none; another replaces it until the debrief."""

    text: str


@dataclass(frozen=True, slots=True)
class OpenSealed:
    """In the debrief: let all read one's sealed line, or (`on` false) close it again."""

    on: bool = True


@dataclass(frozen=True, slots=True)
class WriteLesson:
    """Write down (10–300 characters) what a costly card in play has taught, once per card."""

    card: str
    text: str


@dataclass(frozen=True, slots=True)
class Reflect:
    """Look back at a turning point: four short texts, at most 300 characters each."""

    happened: str = ""
    why: str = ""
    consequences: str = ""
    differently: str = ""


PeopleCommand = (
    RankValues | ChooseMotives | AskQuestion | WriteSealed | OpenSealed | WriteLesson | Reflect
)
