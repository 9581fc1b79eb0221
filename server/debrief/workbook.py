"""All statistics as one Excel workbook: a sheet for each table, and one that explains them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from server.debrief.statistics.table import Column, Table, Value
from server.debrief.words import Words

_LONGEST_NAME = 31
"""Characters of a sheet's name that Excel allows."""
_FORMATS = {
    "sek": "#,##0",
    "sek_per_resident_year": "#,##0",
    "share": "0.0%",
    "percent": "0.00",
    "of_hundred": "0.0",
    "metres": "#,##0",
    "per_km_year": "0.000",
    "number": "#,##0.##",
    "year": "0",
}


def write_workbook(file: Path, tables: Iterable[Table], words: Words, begun: str) -> None:
    """Write the tables to `file`; `begun` is when the session was (ISO 8601, "" = not known).
    Raises `OSError` where that cannot be done."""
    found = list(tables)
    try:
        with xlsxwriter.Workbook(file, {"strings_to_formulas": False}) as book:
            made = datetime.fromisoformat(begun) if begun else datetime(2000, 1, 1, tzinfo=UTC)
            book.set_properties({"title": words.t("report-tables"), "created": made})
            bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
            formats = {u: book.add_format({"num_format": f}) for u, f in _FORMATS.items()}
            _explain(book, found, words, bold)
            for table in found:
                _sheet(book, table, words, bold, formats)
    except xlsxwriter.exceptions.FileCreateError as error:
        raise OSError(str(error)) from error


def _explain(book: Any, tables: list[Table], words: Words, bold: Any) -> None:
    sheet = book.add_worksheet(words.t("report-columns")[:_LONGEST_NAME])
    heads = [words.t(f"report-{name}") for name in ("table-name", "column", "label", "unit")]
    sheet.write_row(0, 0, heads, bold)
    row = 1
    for table in tables:
        for column in table.columns:
            unit = words.t("unit-of", unit=column.unit)
            title = words.t(f"table-{table.id}")
            sheet.write_row(row, 0, [title, column.name, words.column(column.name), unit])
            row += 1
    sheet.set_column(0, 3, 28)
    sheet.freeze_panes(1, 0)


def _sheet(book: Any, table: Table, words: Words, bold: Any, formats: dict[str, Any]) -> None:
    title = words.t(f"table-{table.id}")
    name = "".join(c for c in title if c not in "[]:*?/\\'")[:_LONGEST_NAME]
    sheet = book.add_worksheet(name)
    for x, column in enumerate(table.columns):
        sheet.write(0, x, words.column(column.name), bold)
        sheet.set_column(x, x, max(12, min(28, len(words.column(column.name)) + 2)))
        for y, row in enumerate(table.rows, start=1):
            _cell(sheet, y, x, column, row[column.name], words, formats)
    sheet.freeze_panes(1, 0)
    if table.rows:
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _cell(
    sheet: Any, y: int, x: int, column: Column, value: Value, words: Words, formats: dict[str, Any]
) -> None:
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_string(y, x, words.t("report-yes" if value else "report-no"))
    elif isinstance(value, str):
        sheet.write_string(y, x, words.value(column.name, value))
    else:
        sheet.write_number(y, x, value, formats.get(column.unit))
