"""The report as PDF: a cover, then each question with its charts, drawn and not photographed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from matplotlib import rc_context
from matplotlib.backends.backend_pdf import PdfPages

from server.debrief.charts.paper import Look, Paper
from server.debrief.charts.picture import Picture

LONG, SHORT, MARGIN = 842, 595, 40
"""Points of an A4 sheet and its margins."""
LYING = (LONG - 2 * MARGIN, 340)
STANDING = (SHORT - 2 * MARGIN, 610)
"""Points of a chart's place on a page that lies, and on one that stands."""


@dataclass(frozen=True, slots=True)
class PrintedChart:
    """A chart of the report: the question it belongs to, its title, and how it is drawn."""

    question: str
    title: str
    draw: Callable[[Look], Picture]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of text: a title, and paragraphs (style, text)."""

    title: str
    paragraphs: tuple[tuple[str, str], ...]


def write_pdf(
    file: Path, title: str, lang: str, sheets: Iterable[Sheet], charts: Iterable[PrintedChart]
) -> int:
    """Write the pages; returns how many. Raises `OSError` where that cannot be done."""
    count = 0
    info = {"Title": title, "Creator": "Gränslöst", "Keywords": lang, "CreationDate": None}
    with rc_context({"pdf.fonttype": 42}), PdfPages(file, metadata=info) as pdf:
        for sheet in sheets:
            for paper in _sheet(sheet):
                count += 1
                _number(paper, count)
                pdf.savefig(paper.figure)
        for chart in charts:
            count += 1
            pdf.savefig(_page(chart, count))
    return count


def _drawn(draw: Callable[[Look], Picture]) -> tuple[Picture, bool]:
    """The chart as large as a page lets it be, and whether the page lies."""
    for place, lying in ((LYING, True), (STANDING, False)):
        picture = draw(Look(*place, also="page"))
        if picture.height <= place[1]:
            return picture, lying
    # too tall even for a page that stands: smaller letters
    smaller = STANDING[0] / 760 * STANDING[1] / picture.height
    return draw(Look(*STANDING, scale=smaller, also="page")), False


def _page(chart: PrintedChart, number: int) -> Any:
    """A page with a question, a chart, its caption and its note."""
    picture, lying = _drawn(chart.draw)
    drawn = picture.paper
    assert drawn is not None
    wide, high = (LONG, SHORT) if lying else (SHORT, LONG)
    top = MARGIN + 96.0
    page = drawn.on_page(wide, high, MARGIN, top)
    room, y = wide - 2 * MARGIN, float(MARGIN)
    for style, text, colour in (
        ("h2", chart.question, "ink"),
        ("body_bold", chart.title, "ink"),
        ("caption", f"{picture.caption}.", "ink2"),
    ):
        for line in page.wrap(text, style, room):
            page.write(line, MARGIN, y + page.line_height(style) / 2, style, colour)
            y += page.line_height(style)
        y += 2
    notes = page.wrap(picture.note, "caption_italic", room) if picture.note else []
    y = top + picture.height + 12
    for line in notes:
        page.write(line, MARGIN, y + 8, "caption_italic", "ink2")
        y += page.line_height("caption_italic")
    _number(page, number)
    return page.figure


def _number(page: Paper, number: int) -> None:
    page.write(str(number), page.look.width / 2, page.look.height - MARGIN / 2 - 4, "caption",
               "ink3", "centre")  # fmt: skip


def _sheet(sheet: Sheet) -> Iterator[Paper]:
    """The pages that a text takes."""
    paper = Paper(Look(SHORT, LONG, also="page"))
    room, y = SHORT - 2 * MARGIN, float(MARGIN)
    for style, text in (("h1", sheet.title), *sheet.paragraphs):
        line = paper.line_height(style)
        y += line * 0.4
        for part in paper.wrap(text, style, room):
            if y + line > LONG - MARGIN - 20:
                yield paper
                paper = Paper(Look(SHORT, LONG, also="page"))
                y = float(MARGIN)
            paper.write(part, MARGIN, y + line / 2, style, "ink")
            y += line
    yield paper
