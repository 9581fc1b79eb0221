"""Checks of a level's guide: that each step can be done where and when it is asked for."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from game.content.folder import Document
from game.content.problem import Problem
from game.content.schema import LevelFile
from game.content.vocabulary import ID
from game.rules.guide import CHECKS, GUIDED_PHASES
from game.rules.level import GuideStep

_PHASES = tuple(phase.value for phase in GUIDED_PHASES)


def guide_problems(document: Document, file: LevelFile) -> list[Problem]:
    """Everything wrong in the `[[guide]]` tables of a level.toml that has the right shape."""
    found: list[Problem] = []
    seen: set[str] = set()
    for position, step in enumerate(file.guide):
        found += _step(document, file, position, step, again=step.id in seen)
        seen.add(step.id)
    return found or list(_order(document, file))


def _step(
    document: Document, file: LevelFile, position: int, step: GuideStep, *, again: bool
) -> Iterator[Problem]:
    path = ("guide", position)
    if not ID.match(step.id):
        yield document.problem(
            (*path, "id"), f'"{step.id}" cannot be an id', "Use small letters a–z, digits, hyphens"
        )
    elif again:
        yield document.problem(
            (*path, "id"), f'the guide has two steps "{step.id}"', "Give each step its own id"
        )
    if not 1 <= step.round <= file.rounds:
        yield document.problem(
            (*path, "round"),
            f'guide step "{step.id}" is for round {step.round}, but rounds go from 1 to '
            f"{file.rounds}",
            f"Write a round from 1 to {file.rounds}",
        )
    if step.phase not in _PHASES:
        yield document.problem(
            (*path, "phase"),
            f'guide step "{step.id}" is for a phase "{step.phase}" that there is not',
            f"Choose among {', '.join(_PHASES)}",
        )
    yield from _check(document, file, position, step)


def _check(
    document: Document, file: LevelFile, position: int, step: GuideStep
) -> Iterator[Problem]:
    path = ("guide", position, "done")
    check = CHECKS.get(step.done)
    if check is None:
        close = difflib.get_close_matches(step.done, CHECKS, n=1)
        yield document.problem(
            path,
            f'guide step "{step.id}" asks for an unknown check "{step.done}"',
            f'Did you mean "{close[0]}"' if close else f"Choose among {', '.join(CHECKS)}",
        )
        return
    phases = [phase.value for phase in check.phases]
    if step.phase in _PHASES and step.phase not in phases:
        yield document.problem(
            path,
            f'guide step "{step.id}": {step.done} comes too late in phase {step.phase}',
            f"Let the step begin in {' or '.join(phases)}",
        )
    if check.needs == "election" and not any(e >= 1 for e in file.elections):
        yield document.problem(
            path,
            f'guide step "{step.id}" waits for an election, and the level has none',
            "Add an election round, or remove the step",
        )
    elif check.needs not in ("", "election", *file.steps):
        yield document.problem(
            path,
            f'guide step "{step.id}" asks for {check.needs}, which the level does not allow',
            f'Add "{check.needs}" to steps, or remove the guide step',
        )


def _order(document: Document, file: LevelFile) -> Iterator[Problem]:
    """Steps stand in the order in which they are met."""
    last = (0, 0)
    for position, step in enumerate(file.guide):
        if step.phase not in _PHASES:
            continue
        place = (step.round, _PHASES.index(step.phase))
        if place < last:
            yield document.problem(
                ("guide", position),
                f'guide step "{step.id}" stands after one that comes later',
                "Put the steps in the order of rounds and phases",
            )
            return
        last = place
