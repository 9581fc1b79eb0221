"""The report's HTML: the page, its sections, a statistic as a table."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from server.debrief.statistics.table import Column, Table, Value
from server.debrief.words import Words


def page(title: str, lang: str, style: str, body: str) -> str:
    """A whole page that fetches nothing."""
    return (
        f"<!doctype html>\n<html lang='{lang}'>\n<head>\n<meta charset='utf-8'>\n"
        "<meta name='viewport' content='width=device-width, initial-scale=1'>\n"
        f"<title>{escape(title)}</title>\n<style>\n{style}\n</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def section(id: str, title: str, body: str) -> str:
    """A part of the page with its heading."""
    return (
        f"<section aria-labelledby='{id}'>\n<h2 id='{id}'>{escape(title)}</h2>\n{body}\n</section>"
    )


def items(lines: Iterable[str], kind: str = "") -> str:
    """Lines as a list; nothing where there are none."""
    found = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<ul{f' class={kind!r}' if kind else ''}>{found}</ul>" if found else ""


def details(summary: str, body: str) -> str:
    """Something to open."""
    return f"<details><summary>{escape(summary)}</summary>{body}</details>"


def table_html(table: Table, words: Words, label: str) -> str:
    """A statistic's rows as a table with labelled columns; `label` is its name on the page."""
    head = "".join(
        f"<th scope='col'>{escape(words.column(c.name))}"
        f"<small>{escape(words.t('unit-of', unit=c.unit))}</small></th>"
        for c in table.columns
    )
    rows = "\n".join(
        "<tr>" + "".join(_cell(c, row[c.name], words) for c in table.columns) + "</tr>"
        for row in table.rows
    )
    title = escape(label, quote=True)
    # a table wider than the window scrolls, for the keyboard too
    return (
        f"<div class='wide' tabindex='0' role='region' aria-label='{title}'><table>"
        f"<thead><tr>{head}</tr></thead><tbody>\n{rows}\n</tbody></table></div>"
    )


def _cell(column: Column, value: Value, words: Words) -> str:
    if value is None:
        return "<td></td>"
    if isinstance(value, bool):
        return f"<td>{escape(words.t('report-yes' if value else 'report-no'))}</td>"
    if isinstance(value, str):
        return f"<td>{escape(words.value(column.name, value))}</td>"
    if column.unit == "year":
        return f"<td class='n'>{round(value)}</td>"
    return f"<td class='n'>{escape(words.number(value, _decimals(column, value)))}</td>"


def _decimals(column: Column, value: float) -> int:
    if column.unit in ("share", "per_km_year"):
        return 3
    if column.unit in ("percent", "of_hundred") or (value != round(value) and abs(value) < 100):
        return 2 if column.unit == "percent" else 1
    return 0
