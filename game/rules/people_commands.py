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


PeopleCommand = RankValues | ChooseMotives | AskQuestion
