"""Checks of what is taken for granted: closed vocabulary, ranges, questions that open it."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence

from game.content.folder import Document
from game.content.lint_level import ID
from game.content.placed import PlacedAssumption, PlacedQuestion
from game.content.problem import Problem
from game.content.schema import LevelFile
from game.rules.assumptions import SITUATIONS
from game.rules.deck import BendSpec
from game.rules.state import CostKey, Form, Kind

Path = tuple[str | int, ...]

STRONGEST = 1.5
"""Most that an assumption may move a council's odds (logit), either way."""
_MOST_QUESTIONS = 2


def assumption_problems(
    assumptions: Sequence[PlacedAssumption], questions: Sequence[PlacedQuestion]
) -> list[Problem]:
    """Everything wrong in the assumptions and questions that a level uses."""
    known = [placed.question.id for placed in questions]
    opening = {question for placed in assumptions for question in placed.assumption.opened_by}
    found: list[Problem] = list(_ids(assumptions, questions))
    for assumption in assumptions:
        found += _opened_by(assumption, known)
        found += _bends(assumption)
    for question in questions:
        if question.question.id not in opening:
            found.append(
                question.problem(
                    ("id",),
                    "it opens no assumption of the level",
                    "Name it under opened_by of one, or remove it",
                )
            )
    return found


def held_problems(
    document: Document, file: LevelFile, assumptions: Sequence[PlacedAssumption]
) -> Iterator[Problem]:
    """Assumptions that level.toml gives a municipality and that the level does not have."""
    known = [placed.assumption.id for placed in assumptions]
    for position, municipality in enumerate(file.municipalities):
        if municipality.assumption and municipality.assumption not in known:
            yield document.problem(
                ("municipalities", position, "assumption"),
                f'there is no assumption "{municipality.assumption}"',
                _choose(municipality.assumption, known),
            )


def _ids(
    assumptions: Sequence[PlacedAssumption], questions: Sequence[PlacedQuestion]
) -> Iterator[Problem]:
    groups: tuple[list[tuple[str, PlacedAssumption | PlacedQuestion]], ...] = (
        [(placed.assumption.id, placed) for placed in assumptions],
        [(placed.question.id, placed) for placed in questions],
    )
    for group in groups:
        seen: set[str] = set()
        for id, placed in group:
            if not ID.match(id):
                yield placed.problem(
                    ("id",), "this cannot be an id", "Use small letters a–z, digits and hyphens"
                )
            if id in seen:
                yield placed.problem(
                    ("id",), "there are two with this id", "Give each an id of its own"
                )
            seen.add(id)


def _opened_by(placed: PlacedAssumption, known: Sequence[str]) -> Iterator[Problem]:
    opened_by = placed.assumption.opened_by
    if not opened_by:
        yield placed.problem(
            ("opened_by",), "no question opens it", "Name one question, or two, under opened_by"
        )
    if len(opened_by) > _MOST_QUESTIONS:
        yield placed.problem(
            ("opened_by",),
            f"{len(opened_by)} questions open it",
            "Let one question open it, or two",
        )
    for question in opened_by:
        if question not in known:
            yield placed.problem(
                ("opened_by",), f'unknown question "{question}"', _choose(question, known)
            )


def _bends(placed: PlacedAssumption) -> Iterator[Problem]:
    if not placed.assumption.bends:
        yield placed.problem(
            ("bends",), "it bends nothing", "Add bends = [{ amount = -0.5, … }], where it bites"
        )
    for position, bend in enumerate(placed.assumption.bends):
        path: Path = ("bends", position)
        if not 0 < abs(bend.amount) <= STRONGEST:
            yield placed.problem(
                path,
                f"it bends by {bend.amount:g}",
                f"Write an amount from −{STRONGEST:g} to {STRONGEST:g}, but not 0",
            )
        yield from _words(placed, path, bend)


def _words(placed: PlacedAssumption, path: Path, bend: BendSpec) -> Iterator[Problem]:
    said: tuple[tuple[str, tuple[str, ...], Sequence[str]], ...] = (
        ("kind", bend.kinds, [kind.value for kind in Kind]),
        ("form", bend.forms, [form.value for form in Form]),
        ("cost key", bend.cost_keys, [key.value for key in CostKey]),
        ("situation", (bend.when,) if bend.when else (), tuple(SITUATIONS)),
    )
    for what, words, known in said:
        for word in words:
            if word not in known:
                yield placed.problem(path, f'unknown {what} "{word}"', _choose(word, known))


def _choose(word: str, known: Sequence[str]) -> str:
    close = difflib.get_close_matches(word, known, n=1)
    return f'Did you mean "{close[0]}"' if close else f"Choose one of {', '.join(known)}"
