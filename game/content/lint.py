"""Checks a whole level: figures, cards, network, map, texts and the trainer's page."""

from __future__ import annotations

from pathlib import Path

from game.content.folder import Folder, deck_folder
from game.content.lint_drawing import drawing_problems
from game.content.lint_region import map_problems
from game.content.lint_texts import people_texts, text_problems
from game.content.load import (
    Source,
    actors_of,
    assumptions_of,
    cards_of,
    questions_of,
    read_source,
    rule_problems,
)
from game.content.problem import ContentError, Problem
from game.content.talks import talks_texts
from game.content.texts import LANGUAGES, asset_sources

TRAINER_PAGES = ("trainer.md", "trainer.en.md")


def check_level(level: str | Path) -> list[Problem]:
    """Everything wrong in the level with this id or in the folder at this path; empty if sound."""
    try:
        source = read_source(level)
    except ContentError as error:
        return [error.problem]
    found = [*source.problems, *rule_problems(source), *_trainer_pages(source.folder)]
    if source.file:
        ids = [m.id for m in source.file.municipalities]
        found += drawing_problems(source.folder, ids, source.map)
        if source.map is not None:
            name = f"{source.folder.name}/map.json"
            found += map_problems(name, source.map, ids, source.network)
        found += _texts(source)
    return found


def _texts(source: Source) -> list[Problem]:
    assert source.file is not None
    deck = deck_folder()
    try:
        level = {language: source.folder.fluent(language) for language in LANGUAGES}
    except ContentError as error:
        return [error.problem]
    shared = {
        language: {
            **{f"assets/text/{language}/{n}": t for n, t in asset_sources(language).items()},
            **deck.fluent(language),
        }
        for language in LANGUAGES
    }
    people = people_texts(
        [placed.assumption.id for placed in assumptions_of(source)],
        [placed.question.id for placed in questions_of(source)],
        [placed.actor.id for placed in actors_of(source)],
    ) | talks_texts(source.talks)
    cards = cards_of(source)
    return text_problems(level, shared, source.file, cards, source.folder.name, people)


def _trainer_pages(folder: Folder) -> list[Problem]:
    found: list[Problem] = []
    for page in TRAINER_PAGES:
        try:
            empty = not folder.text(page).strip()
        except ContentError as error:
            missing = not folder.has(page)
            found.append(_no_page(folder, page, "missing") if missing else error.problem)
            continue
        if empty:
            found.append(_no_page(folder, page, "empty"))
    return found


def _no_page(folder: Folder, page: str, how: str) -> Problem:
    return Problem(
        f"{folder.name}/{page}",
        0,
        f"the trainer's page is {how}",
        "Write one: aim, length, what to say, what to watch for, debrief questions",
    )
