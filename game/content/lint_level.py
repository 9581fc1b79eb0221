"""Checks of level.toml: whether its figures fit together and lie within reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from game.content.folder import Document
from game.content.lint_guide import guide_problems
from game.content.lint_pressures import pressure_problems
from game.content.lint_start import start_problems
from game.content.problem import Problem
from game.content.schema import LevelFile
from game.content.vocabulary import ID, PHASES_WITH_CLOCK, VALUES
from game.rules.level import STEPS, MunicipalitySpec

_RANGES: dict[str, tuple[float, float]] = {
    "population": (200, 2_000_000),
    "growth": (-0.05, 0.05),
    "summer_factor": (0.5, 5),
    "main_m_per_resident": (2, 60),
    "renewal_rate": (0, 0.03),
    "burst_rate": (0.005, 0.5),
    "known_share": (0, 1),
    "cost_level": (0.5, 2),
    "approval": (0, 100),
    "coordination": (0, 100),
}
"""What a municipality's figures may be."""


def level_problems(document: Document, file: LevelFile, folder_id: str) -> list[Problem]:
    """Everything wrong in a level.toml that has the right shape."""
    return [
        *_identity(document, file, folder_id),
        *_time(document, file),
        *_steps(document, file),
        *_teams(document, file),
        *_trust(document, file),
        *start_problems(document, file),
        *pressure_problems(document, file),
        *_municipalities(document, file),
        *_parameters(document, file),
        *guide_problems(document, file),
    ]


def _identity(document: Document, file: LevelFile, folder_id: str) -> Iterator[Problem]:
    if not ID.match(file.id):
        yield document.problem(
            ("id",), f'"{file.id}" cannot be an id', "Use small letters a–z, digits and hyphens"
        )
    elif file.id != folder_id:
        yield document.problem(
            ("id",),
            f'the id "{file.id}" is not the name of the folder, "{folder_id}"',
            "Give both the same name",
        )


def _time(document: Document, file: LevelFile) -> Iterator[Problem]:
    yield from _within(document, ("rounds",), file.rounds, 3, 10)
    yield from _within(document, ("years_per_round",), file.years_per_round, 1, 4)
    yield from _within(document, ("start_year",), file.start_year, 1950, 2200)
    if list(file.elections) != sorted(set(file.elections)):
        yield document.problem(
            ("elections",), "the election rounds are not in order", "Write each once, rising"
        )
    for round in file.elections:
        if not 1 <= round <= file.rounds:
            yield document.problem(
                ("elections",),
                f"there is an election in round {round}, but rounds go from 1 to {file.rounds}",
                "Remove it, or add rounds",
            )
    for round in file.reflections:
        if not 2 <= round <= file.rounds:
            yield document.problem(
                ("reflections",),
                f"there is nothing to look back on when round {round} begins",
                f"Name rounds from 2 to {file.rounds}",
            )
    for phase in PHASES_WITH_CLOCK:
        if phase not in file.minutes:
            yield document.problem(
                ("minutes",), f'"{phase}" has no minutes', f'Add a line "{phase} = 3"'
            )
    for phase, minutes in file.minutes.items():
        if phase not in PHASES_WITH_CLOCK:
            yield document.problem(
                ("minutes", phase),
                f'"{phase}" is no phase with a clock',
                f"Remove it; the phases are {', '.join(PHASES_WITH_CLOCK)}",
            )
        else:
            yield from _within(document, ("minutes", phase), minutes, 0.5, 120)


def _steps(document: Document, file: LevelFile) -> Iterator[Problem]:
    for step in file.steps:
        if step not in STEPS:
            yield document.problem(
                ("steps",), f'"{step}" is no step', f"Choose among {', '.join(STEPS)}"
            )
    known = tuple(step for step in file.steps if step in STEPS)
    if not known or known != STEPS[: len(known)]:
        yield document.problem(
            ("steps",),
            "a step is missing before another, or they are out of order",
            f"Begin with {STEPS[0]} and leave none out: {', '.join(STEPS)}",
        )
    if len(file.goals) < 2:
        yield document.problem(
            ("goals",), "there are fewer than two shared goals", "Name at least two to choose from"
        )
    yield from _within(document, ("depth",), file.depth, 1, 3)
    gates = file.parameters.gates
    if list(gates) != sorted(gates):
        yield document.problem(
            ("parameters", "gates"),
            "a deeper step has a lower gate than the one before",
            "Let the four gates rise",
        )


def _teams(document: Document, file: LevelFile) -> Iterator[Problem]:
    smallest, largest = file.teams.smallest, file.teams.largest
    if not 1 <= smallest <= largest:
        yield document.problem(
            ("teams", "smallest"),
            f"the smallest number of teams is {smallest}, the largest {largest}",
            "Let the smallest be at least 1 and no more than the largest",
        )
    count = len(file.municipalities)
    if largest > count:
        yield document.problem(
            ("teams", "largest"),
            f"{largest} teams do not fit in {count} municipalities",
            f"Write at most {count}, or add municipalities",
        )
    if not 2 <= count <= 8:
        yield document.problem(
            ("municipalities",), f"there are {count} municipalities", "Let there be 2 to 8"
        )


def _trust(document: Document, file: LevelFile) -> Iterator[Problem]:
    ids = {m.id for m in file.municipalities}
    yield from _within(document, ("trust", "between"), file.trust.between, 0, 100)
    yield from _within(document, ("trust", "operation"), file.trust.operation, 0, 100)
    for pair, trust in file.trust.pairs.items():
        parts = pair.split("|")
        path = ("trust", "pairs", pair)
        if len(parts) != 2 or parts != sorted(set(parts)):
            yield document.problem(
                path,
                f'"{pair}" is no pair',
                'Write two ids in alphabetical order with a bar between, such as "asby|beby"',
            )
            continue
        for id in parts:
            if id not in ids:
                yield document.problem(
                    path, f'"{id}" is no municipality of the level', "Remove the pair or mend it"
                )
        yield from _within(document, path, trust, 0, 100)


def _municipalities(document: Document, file: LevelFile) -> Iterator[Problem]:
    counts = Counter(m.id for m in file.municipalities)
    for position, municipality in enumerate(file.municipalities):
        path = ("municipalities", position)
        if not ID.match(municipality.id):
            yield document.problem(
                (*path, "id"),
                f'"{municipality.id}" cannot be an id',
                "Use small letters a–z, digits and hyphens",
            )
        if counts[municipality.id] > 1:
            yield document.problem(
                (*path, "id"),
                f'the id "{municipality.id}" stands {counts[municipality.id]} times',
                "Give each municipality its own",
            )
        yield from _figures(document, path, municipality)


def _figures(
    document: Document, path: tuple[str | int, ...], municipality: MunicipalitySpec
) -> Iterator[Problem]:
    for name, (least, most) in _RANGES.items():
        yield from _within(document, (*path, name), getattr(municipality, name), least, most)
    if sorted(municipality.values) != sorted(VALUES):
        yield document.problem(
            (*path, "values"),
            f"{municipality.id} does not rank the four values once each",
            f"Put {', '.join(VALUES)} in an order",
        )


def _parameters(document: Document, file: LevelFile) -> Iterator[Problem]:
    changed = document.data.get("parameters", {})
    for name in changed:
        value = getattr(file.parameters, name)
        for number in value if isinstance(value, tuple) else (value,):
            if abs(number) > 1e9 or (number < 0 and name not in ("scale_low", "tariff_least")):
                yield document.problem(
                    ("parameters", name),
                    f"{number:g} is out of reason for {name}",
                    "Give a value near the default in game/rules/parameters.py",
                )


def _within(
    document: Document, path: tuple[str | int, ...], value: float, least: float, most: float
) -> Iterator[Problem]:
    if not least <= value <= most:
        yield document.problem(
            path,
            f'"{path[-1]}" is {value:g}',
            f"Write a value from {least:g} to {most:g}",
        )
