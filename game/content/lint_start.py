"""Checks of the partnerships that a level begins with (`[[start.partnerships]]`), and of the
ready-made agreement (`[defaults]`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.content.folder import Document
from game.content.problem import Problem
from game.content.schema import LevelFile
from game.content.vocabulary import GOAL_TEXT
from game.rules.earlier import EarlierPartnership
from game.rules.ready_made import ReadyMade
from game.rules.state import CostKey, Form

_RANGES: dict[str, tuple[float, float]] = {
    "promise": (-0.3, 0.5),
    "promise_years": (1, 20),
    "trust_operation": (0, 100),
    "floor": (0, 60),
    "mental": (0, 100),
    "geographical": (0, 100),
    "partnership": (0, 1),
    "acknowledged": (0, 1),
    "extra_staff": (0, 200),
    "ambition": (0, 0.03),
    "targeting": (1, 6),
}
"""What the figures of an earlier partnership, a member or a pair may be."""

Path = tuple[str | int, ...]


def start_problems(document: Document, file: LevelFile) -> Iterator[Problem]:
    """Everything wrong in what the level begins with, and in its ready-made terms."""
    taken: dict[str, int] = {}
    yield from _terms(document, ("defaults",), file, file.defaults)
    for position, earlier in enumerate(file.start.partnerships):
        path: Path = ("start", "partnerships", position)
        yield from _members(document, (*path, "members"), file, earlier, taken)
        yield from _steps(document, path, file, earlier)
        yield from _terms(document, path, file, earlier)
        yield from _figures(document, path, earlier)
        for member, own in earlier.member.items():
            place = (*path, "member", member)
            if member not in earlier.members:
                yield _no_member(document, place, member)
            yield from _figures(document, place, own)
        for key, pair in earlier.pairs.items():
            place = (*path, "pairs", key)
            yield from _pair(document, place, key, earlier)
            yield from _figures(document, place, pair)
        for key in earlier.practised:
            yield from _pair(document, (*path, "practised"), key, earlier)


def _members(
    document: Document,
    path: Path,
    file: LevelFile,
    earlier: EarlierPartnership,
    taken: dict[str, int],
) -> Iterator[Problem]:
    if len(set(earlier.members)) != len(earlier.members) or len(earlier.members) < 2:
        yield document.problem(
            path, "a partnership needs at least two members, each once", "Name each member once"
        )
    known = [m.id for m in file.municipalities]
    for member in earlier.members:
        if member not in known:
            yield document.problem(
                path,
                f'"{member}" is no municipality of the level',
                f"Choose among {', '.join(known)}",
            )
        elif taken.get(member, path[2]) != path[2]:
            yield document.problem(
                path, f"{member} is in two partnerships", "Let it be in one of them"
            )
        taken[member] = int(path[2])


def _steps(
    document: Document, path: Path, file: LevelFile, earlier: EarlierPartnership
) -> Iterator[Problem]:
    most = min(2, len(file.steps))
    if not 1 <= earlier.depth <= most:
        yield document.problem(
            (*path, "depth"),
            f"the partnership has taken {earlier.depth} steps",
            f"Write a depth from 1 to {most}: it can have done steg 1 and no more, "
            "and only steps that the level names",
        )
    ago = list(earlier.years_ago)
    if len(ago) != earlier.depth or ago != sorted(ago, reverse=True) or min(ago, default=0) < 1:
        yield document.problem(
            (*path, "years_ago"),
            f"years_ago is {ago} for {earlier.depth} steps",
            "Write one number of years for each step, the first step first, none below 1, "
            "such as [6, 4]",
        )


def _terms(
    document: Document, path: Path, file: LevelFile, terms: EarlierPartnership | ReadyMade
) -> Iterator[Problem]:
    for name, choices in (
        ("form", [form.value for form in Form]),
        ("cost_key", [key.value for key in CostKey]),
        ("goal", list(file.goals)),
    ):
        said = getattr(terms, name)
        left_out = name == "goal" and isinstance(terms, ReadyMade) and not said
        if said not in choices and not left_out:
            yield document.problem(
                (*path, name), f'unknown {name} "{said}"', f"Choose among {', '.join(choices)}"
            )
    if terms.goal_text and not terms.goal_text.startswith(GOAL_TEXT):
        yield document.problem(
            (*path, "goal_text"),
            f'the goal\'s text "{terms.goal_text}" is not the id of one',
            f'Write an id that begins with "{GOAL_TEXT}", and the text in text/sv and text/en',
        )


def _figures(document: Document, path: Path, figures: Any) -> Iterator[Problem]:
    for name, (least, most) in _RANGES.items():
        value = getattr(figures, name, None)
        if value is not None and not least <= value <= most:
            yield document.problem(
                (*path, name), f'"{name}" is {value:g}', f"Write a value from {least:g} to {most:g}"
            )


def _pair(
    document: Document, path: Path, key: str, earlier: EarlierPartnership
) -> Iterator[Problem]:
    parts = key.split("|")
    if len(parts) != 2 or parts != sorted(set(parts)):
        yield document.problem(
            path,
            f'"{key}" is no pair',
            'Write two ids in alphabetical order with a bar between, such as "asby|beby"',
        )
        return
    for member in parts:
        if member not in earlier.members:
            yield _no_member(document, path, member)


def _no_member(document: Document, path: Path, member: str) -> Problem:
    return document.problem(
        path, f"{member} is no member of the partnership", "Add it to members, or remove it here"
    )
