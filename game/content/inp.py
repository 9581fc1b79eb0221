"""The plain form of an EPANET .inp text: its sections and their lines of words.

Knows nothing of water or municipalities. It refuses what could hurt a reader further on: lines
longer than EPANET takes, control characters, and numbers that are none.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

LONGEST_LINE = 255
MOST_LINES = 200_000


class NetworkError(ValueError):
    """A network file that cannot be used: one sentence with file, line, fault and remedy."""


@dataclass(frozen=True, slots=True)
class Line:
    """The words of one line, and where it stands (`file`, `number` from 1)."""

    file: str
    number: int
    words: tuple[str, ...]

    def error(self, fault: str, remedy: str) -> NetworkError:
        """The error to raise about this line."""
        return NetworkError(f"{self.file}, line {self.number}: {fault}; {remedy}.")

    def word(self, position: int, what: str) -> str:
        """The word at this position (from 0); NetworkError where the line is too short."""
        if position >= len(self.words):
            raise self.error(f"{what} is missing", f"write it as word {position + 1} of the line")
        return self.words[position]

    def number_at(self, position: int, what: str, *, above: float | None = None) -> float:
        """The finite number at this position, greater than `above` if given."""
        word = self.word(position, what)
        try:
            value = float(word)
        except ValueError:
            value = math.nan
        if not math.isfinite(value):
            raise self.error(f'{what} is "{word}"', "write a number such as 12.5")
        if above is not None and value <= above:
            raise self.error(f"{what} is {word}", f"write a number above {above:g}")
        return value


def read_sections(text: str, file: str) -> Mapping[str, tuple[Line, ...]]:
    """The lines of each section by its upper-case name, comments and empty lines left out.

    A section that stands twice is read as one. NetworkError when the text is no .inp.
    """
    rows = text.splitlines()
    if len(rows) > MOST_LINES:
        raise NetworkError(
            f"{file}: has {len(rows)} lines; shorten the network to at most {MOST_LINES}."
        )
    sections: dict[str, list[Line]] = {}
    current: list[Line] | None = None
    for number, row in enumerate(rows, start=1):
        line = Line(file, number, tuple(row.split(";", 1)[0].split()))
        if len(row) > LONGEST_LINE:
            raise line.error(f"is longer than {LONGEST_LINE} characters", "break or shorten it")
        if any(ord(character) < 32 and character != "\t" for character in row):
            raise line.error("holds a control character", "save the file as plain text")
        if not line.words:
            continue
        if line.words[0].startswith("["):
            current = sections.setdefault(line.words[0].strip("[]").upper(), [])
        elif current is None:
            raise line.error("stands before the first section", "begin with a line such as [TITLE]")
        else:
            current.append(line)
    if not sections:
        raise NetworkError(f"{file}: has no sections; choose an EPANET file (.inp).")
    return {name: tuple(lines) for name, lines in sections.items()}
