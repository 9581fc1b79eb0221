"""What a deck holds together with the place it was read from, for messages that point there."""

from __future__ import annotations

from dataclasses import dataclass

from game.content.folder import Document
from game.content.problem import Problem
from game.rules.deck import AssumptionSpec, QuestionSpec
from game.rules.level import ActorSpec, CardSpec


@dataclass(frozen=True)
class PlacedCard:
    """A card, the file it stands in and at which position (from 0), and whether that file is the
    shared deck's."""

    card: CardSpec
    document: Document
    position: int
    shared: bool

    def problem(self, path: tuple[str | int, ...], what: str, remedy: str) -> Problem:
        """A problem at `path` within the card; the sentence begins with the card's id."""
        return self.document.problem(
            ("cards", self.position, *path), f'card "{self.card.id}": {what}', remedy
        )


@dataclass(frozen=True)
class PlacedActor:
    """An actor outside, the file it stands in and at which position (from 0), and whether that
    file is the shared deck's."""

    actor: ActorSpec
    document: Document
    position: int
    shared: bool

    def problem(self, path: tuple[str | int, ...], what: str, remedy: str) -> Problem:
        """A problem at `path` within the actor; the sentence begins with its id."""
        return self.document.problem(
            ("actors", self.position, *path), f'actor "{self.actor.id}": {what}', remedy
        )


@dataclass(frozen=True)
class PlacedAssumption:
    """An assumption, the file it stands in and at which position (from 0), and whether that file
    is the shared deck's."""

    assumption: AssumptionSpec
    document: Document
    position: int
    shared: bool

    def problem(self, path: tuple[str | int, ...], what: str, remedy: str) -> Problem:
        """A problem at `path` within the assumption; the sentence begins with its id."""
        return self.document.problem(
            ("assumptions", self.position, *path),
            f'assumption "{self.assumption.id}": {what}',
            remedy,
        )


@dataclass(frozen=True)
class PlacedQuestion:
    """A question card, the file it stands in and at which position (from 0), and whether that file
    is the shared deck's."""

    question: QuestionSpec
    document: Document
    position: int
    shared: bool

    def problem(self, path: tuple[str | int, ...], what: str, remedy: str) -> Problem:
        """A problem at `path` within the question; the sentence begins with its id."""
        return self.document.problem(
            ("questions", self.position, *path), f'question "{self.question.id}": {what}', remedy
        )
