"""What the import has to say: remarks for the report, and the refusal of a file.

Both are ids of texts with arguments; `game.content.importing.wording` says them in the user's
language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

Value = str | int | float
_HOMES = ("home", "old", "new", "a", "b")


@dataclass(frozen=True, slots=True)
class Remark:
    """One line of the report: the id of its text (without "import-"), the line of the file that
    it is about (0 = none), and what the text is told."""

    id: str
    line: int = 0
    args: dict[str, Value] = field(default_factory=dict)


class ImportRefusedError(Exception):
    """A file of which no level can be made; the remark says what is wrong, where and what to do."""

    def __init__(self, id: str, line: int = 0, **args: Value) -> None:
        super().__init__(id)
        self.remark = Remark(id, line, args)


class Report:
    """The remarks of an import, in the order in which they were made."""

    def __init__(self) -> None:
        self._remarks: list[Remark] = []

    def say(self, id: str, line: int = 0, **args: Value) -> None:
        """Add a line."""
        self._remarks.append(Remark(id, line, args))

    def call_by_name(self, names: Mapping[str, str]) -> None:
        """Put the names of municipalities in place of their ids."""
        self._remarks = [
            replace(
                remark,
                args={
                    key: names.get(str(value), value) if key in _HOMES else value
                    for key, value in remark.args.items()
                },
            )
            for remark in self._remarks
        ]

    def __iter__(self) -> Iterator[Remark]:
        """The remarks."""
        return iter(self._remarks)
