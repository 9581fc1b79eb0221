"""A tidy table: one row per observation, documented columns, ready for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from server.debrief.story import Story

Value = str | int | float | bool | None
Row = Mapping[str, Value]

Unit = Literal[
    "id", "text", "number", "year", "sek", "sek_per_resident_year", "share", "percent",
    "of_hundred", "metres", "per_km_year", "yes_no",
]  # fmt: skip
"""How to read a column: `share` is 0–1, `of_hundred` 0–100, money in start-year prices."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column's name, which is also its key in the rows and its text id, and its unit."""

    name: str
    unit: Unit


@dataclass(frozen=True, slots=True)
class Table:
    """Rows with the same columns, in the order in which they are to be read."""

    id: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def where(self, **values: Value) -> tuple[Row, ...]:
        """The rows in which all these columns have these values."""
        return tuple(
            row for row in self.rows if all(row[name] == value for name, value in values.items())
        )

    def csv(self) -> str:
        """The table as comma-separated values (RFC 4180) with the columns' names on top."""
        out = io.StringIO()
        names = [column.name for column in self.columns]
        writer = csv.writer(out)
        writer.writerow(names)
        for row in self.rows:
            writer.writerow(["" if row[name] is None else row[name] for name in names])
        return out.getvalue()


Statistic = Callable[[Story], Table]


def columns(**units: Unit) -> tuple[Column, ...]:
    """Columns from names and units."""
    return tuple(Column(name, unit) for name, unit in units.items())


def number(row: Row, name: str) -> float:
    """A cell that holds a number; TypeError where it does not."""
    value = row[name]
    if not isinstance(value, int | float):
        raise TypeError(f"{name} is {value!r}, not a number")
    return float(value)


def whole_number(row: Row, name: str) -> int:
    """A cell that holds a whole number, such as a year."""
    return round(number(row, name))
