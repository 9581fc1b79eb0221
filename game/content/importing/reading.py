"""From the bytes of a stranger's .inp file to the plain rows of its sections.

Nothing of the file is trusted: comments go, and what could hurt a reader further on (zero bytes,
overlong lines, endless files) is refused with the line where it stands.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from game.content.importing.remarks import ImportRefusedError

MOST_BYTES = 60_000_000
MOST_ROWS = 400_000
LONGEST_ROW = 255
"""Characters; a longer word overflows EPANET's own buffers."""
LARGEST_NUMBER = 1e12

SECTIONS = (
    "TITLE", "JUNCTIONS", "RESERVOIRS", "TANKS", "PIPES", "PUMPS", "VALVES", "TAGS", "DEMANDS",
    "STATUS", "PATTERNS", "CURVES", "CONTROLS", "RULES", "ENERGY", "EMITTERS", "LEAKAGE",
    "QUALITY", "SOURCES", "REACTIONS", "MIXING", "TIMES", "REPORT", "OPTIONS", "COORDINATES",
    "VERTICES", "LABELS", "BACKDROP", "ROUGHNESS",
)  # fmt: skip
_FREE_TEXT = ("TITLE", "LABELS", "BACKDROP")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Row:
    """The words of one line of a section, and its number in the file (from 1)."""

    number: int
    words: tuple[str, ...]

    def word(self, position: int) -> str:
        """The word at this position (from 0); refuses a line that is too short."""
        if position >= len(self.words):
            raise ImportRefusedError("short-line", self.number, wanted=position + 1)
        return self.words[position]

    def value(self, position: int) -> float:
        """The finite number at this position; refuses any other word."""
        return number(self.word(position), self.number)

    def value_or(self, position: int, otherwise: float) -> float:
        """The number at this position, or another where the line ends before it."""
        return self.value(position) if position < len(self.words) else otherwise

    def positive(self, position: int) -> float:
        """The number above 0 at this position."""
        value = self.value(position)
        if value <= 0:
            raise ImportRefusedError("not-positive", self.number, word=self.words[position])
        return value


Rows = Mapping[str, tuple[Row, ...]]


def number(word: str, line: int) -> float:
    """A word as a finite number of a size that can be."""
    try:
        value = float(word) if "_" not in word else math.nan
    except ValueError:
        value = math.nan
    if not math.isfinite(value) or abs(value) > LARGEST_NUMBER:
        raise ImportRefusedError("not-a-number", line, word=word[:40])
    return value


def decoded(data: bytes) -> str:
    """The text of a file in UTF-8 or, as older programs save it, Windows' or Latin letters."""
    if len(data) > MOST_BYTES:
        raise ImportRefusedError("too-large", most=MOST_BYTES // 1_000_000)
    if b"\0" in data:
        raise ImportRefusedError("zero-byte", data.count(b"\n", 0, data.index(b"\0")) + 1)
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def read_rows(data: bytes) -> tuple[Rows, tuple[Row, ...]]:
    """The rows of each section without comments, and the headings of sections that are unknown.

    Raises ImportRefusedError for a file that is no network or could do harm.
    """
    lines = re.split(r"\r\n|\n|\r", decoded(data))
    if len(lines) > MOST_ROWS:
        raise ImportRefusedError("too-many-rows", rows=len(lines), most=MOST_ROWS)
    sections: dict[str, list[Row]] = {}
    unknown: list[Row] = []
    name = ""
    for place, line in enumerate(lines, start=1):
        text = line.split(";", 1)[0]
        if _CONTROL.search(text):
            raise ImportRefusedError("control-character", place)
        row = Row(place, tuple(text.split()))
        if not row.words:
            continue
        if row.words[0].startswith("["):
            name = _section(row.words[0])
            if name == "END":
                break
            if not name:
                unknown.append(row)
        elif name in _FREE_TEXT or (not name and unknown):
            continue
        elif not name:
            raise ImportRefusedError("before-first-section", place)
        elif len(text.rstrip()) > LONGEST_ROW:
            raise ImportRefusedError("long-line", place, most=LONGEST_ROW)
        else:
            sections.setdefault(name, []).append(row)
    if not sections:
        raise ImportRefusedError("no-sections")
    return {name: tuple(rows) for name, rows in sections.items()}, tuple(unknown)


def _section(heading: str) -> str:
    """The section that a heading opens; as in EPANET its first letters decide ("" = none)."""
    letters = heading.strip("[]").upper()
    if letters.startswith("END"):
        return "END"
    for name in SECTIONS:
        if len(letters) >= 4 and name.startswith(letters[:4]):
            return name
    return ""
