"""Checks of the texts of a level and of the deck: that each exists, in both languages, and says the
same things."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from game.content.fluent_index import Entry, TextIndex, index_texts
from game.content.placed import PlacedCard
from game.content.problem import Problem
from game.content.schema import LevelFile

Sources = Mapping[str, Mapping[str, str]]
"""Language → file name → Fluent text."""

LEVEL_TEXTS = ("level-title", "level-aim", "level-region", "level-paper")
"""Texts that every level has: its name, what it is about, the region's and the paper's name."""

PAPER = ("headline", "text", "letter", "signature")
"""Parts of the front page of each round, `paper-<round>`."""


def text_problems(
    level: Sources,
    shared: Sources,
    file: LevelFile,
    cards: Sequence[PlacedCard],
    folder: str,
) -> list[Problem]:
    """What is wrong in the texts of the level in `folder`; `shared` are those of deck and game."""
    own = {language: index_texts(sources) for language, sources in level.items()}
    whole = {language: index_texts({**shared[language], **level[language]}) for language in level}
    found: list[Problem] = []
    for language, index in whole.items():
        files = set(level[language])
        found += [p for p in index.problems if p.file in files or "_deck" in p.file]
        found += _references(index, files)
        found += _missing(index, _wanted(file, cards), _home(level[language], folder, language))
        found += _card_variables(index, cards)
    found += _other_language(own)
    return found


def _wanted(file: LevelFile, cards: Sequence[PlacedCard]) -> Iterator[tuple[str, str]]:
    """Each text that must be there, with what it is for."""
    for id in LEVEL_TEXTS:
        yield id, "the level"
    for municipality in file.municipalities:
        yield f"municipality-{municipality.id}", f"the name of {municipality.id}"
    for goal in file.goals:
        yield f"goal-{goal}", f'the shared goal "{goal}"'
    for round in range(1, file.rounds + 1):
        for part in PAPER:
            yield f"paper-{round}.{part}", f"the paper of round {round}"
    for placed in cards:
        yield from _wanted_of(placed)


def _wanted_of(placed: PlacedCard) -> Iterator[tuple[str, str]]:
    for part in ("title", "lead", "headline"):
        yield f"card-{placed.card.id}.{part}", f'the card "{placed.card.id}"'
    for response in placed.card.responses:
        for part in ("title", "text"):
            yield (
                f"card-{placed.card.id}-{response.id}.{part}",
                f'the response "{response.id}" of the card "{placed.card.id}"',
            )


def _missing(index: TextIndex, wanted: Iterator[tuple[str, str]], home: str) -> Iterator[Problem]:
    for id, purpose in wanted:
        if id not in index.entries:
            message, _, attribute = id.partition(".")
            nearest = next(
                (e for e in index.entries.values() if e.id.partition(".")[0] == message), None
            )
            written = f'an indented line ".{attribute} = …"' if attribute else f'"{id} = …"'
            yield Problem(
                nearest.file if nearest else home,
                nearest.line if nearest else 0,
                f'the text "{id}" is missing, for {purpose}',
                f"Add {written} under {message}" if attribute else f"Add a line {written}",
            )


def _references(index: TextIndex, files: set[str]) -> Iterator[Problem]:
    for entry in index.entries.values():
        for reference in sorted(entry.references - set(index.entries)):
            if entry.file in files:
                yield Problem(
                    entry.file,
                    entry.line,
                    f'"{entry.id}" refers to a text "{reference}" that is not there',
                    "Add that text, or remove the reference",
                )


def _card_variables(index: TextIndex, cards: Sequence[PlacedCard]) -> Iterator[Problem]:
    """A card's texts may use what it draws, and the municipality where it has one owner."""
    for placed in cards:
        card = placed.card
        given = set(card.draws) | ({"municipality"} if card.owner == "one" else set())
        heads = [f"card-{card.id}", *(f"card-{card.id}-{r.id}" for r in card.responses)]
        for head in heads:
            for entry in _of(index, head):
                for variable in sorted(entry.variables - given):
                    yield Problem(
                        entry.file,
                        entry.line,
                        f'"{entry.id}" uses ${variable}, which the card does not give',
                        f"Use one of {', '.join('$' + g for g in sorted(given)) or 'none'}",
                    )


def _of(index: TextIndex, head: str) -> Iterator[Entry]:
    for part in ("title", "lead", "headline", "text"):
        if entry := index.entries.get(f"{head}.{part}"):
            yield entry


def _other_language(own: Mapping[str, TextIndex]) -> Iterator[Problem]:
    """Texts of the level that one language lacks, or that use other variables there."""
    for language, index in own.items():
        for other, counterpart in own.items():
            if other == language:
                continue
            for id, entry in index.entries.items():
                twin = counterpart.entries.get(id)
                if twin is None:
                    yield Problem(
                        entry.file,
                        entry.line,
                        f'"{id}" is missing in the other language ({other})',
                        f"Add it under text/{other}, or remove it here",
                    )
                elif language < other and twin.variables != entry.variables:
                    yield Problem(
                        twin.file,
                        twin.line,
                        f'"{id}" uses other variables than in {language}',
                        f"Use {', '.join('$' + v for v in sorted(entry.variables)) or 'none'}",
                    )


def _home(sources: Mapping[str, str], folder: str, language: str) -> str:
    """Where a missing text of the level belongs."""
    return next(iter(sources), str(PurePosixPath(folder) / "text" / language / "level.ftl"))
