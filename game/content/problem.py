"""What is wrong in a level's files, said in one line: where, what, and how to mend it.

Also finds the line of a key in a TOML file, so that "where" is a place one can go to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

KeyPath = Sequence[str | int]
"""The way to a value in a parsed file: keys and list positions, outermost first."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: `file` and `line` (0 = the file as a whole), what is wrong, how to mend it."""

    file: str
    line: int
    what: str
    remedy: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.what}. {self.remedy}."


class ContentError(Exception):
    """A level or text that cannot be used; `problem` says why, and so does `str()`."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


_HEADING = re.compile(r"^\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(#.*)?$")
_KEY = re.compile(r"""^\s*("[^"]*"|'[^']*'|[\w-]+(?:\.[\w-]+)*)\s*=""")


def line_of(text: str, path: KeyPath) -> int:
    """The line (from 1) of the value at `path` in a TOML text.

    Where the value itself is not found, the line of the innermost table or key around it; 0 where
    nothing of the path is there.
    """
    wanted = tuple(path)
    lines = text.splitlines()
    best, best_depth = 0, 0
    counts: dict[tuple[str | int, ...], int] = {}
    table: tuple[str | int, ...] = ()
    for number, line in enumerate(lines, 1):
        if heading := _HEADING.match(line):
            table = _table(heading[2], heading[1] == "[[", counts)
            here = table
        elif key := _KEY.match(line):
            name = key[1]
            here = (*table, name[1:-1]) if name[0] in "\"'" else (*table, *name.split("."))
        else:
            continue
        if len(here) > best_depth and here == wanted[: len(here)]:
            best, best_depth = number, len(here)
    return _line_within(lines, best, wanted[best_depth:]) if best else 0


def _table(
    name: str, is_list: bool, counts: dict[tuple[str | int, ...], int]
) -> tuple[str | int, ...]:
    """The path of the table that a heading opens; counts the items of lists of tables."""
    path: tuple[str | int, ...] = ()
    parts = [part.strip().strip("\"'") for part in name.split(".")]
    for position, part in enumerate(parts):
        path = (*path, part)
        if is_list and position == len(parts) - 1:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path


def _line_within(lines: Sequence[str], start: int, rest: KeyPath) -> int:
    """The line of item `rest[0]` of a list of inline tables that begins on line `start`."""
    if not rest or not isinstance(rest[0], int):
        return start
    seen = -1
    for number in range(start, len(lines) + 1):
        seen += lines[number - 1].count("{")
        if seen >= rest[0]:
            return number
        if number > start and _HEADING.match(lines[number - 1]):
            break
    return start
