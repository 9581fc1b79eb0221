"""Small multiples: the picture divided into equal panels, each with a heading and one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from server.debrief.charts.paper import Box, Paper
from server.debrief.charts.plot import Plot


def divide(
    paper: Paper, count: int, *, narrowest: float = 150, gap: float = 28, top: float = 0,
    foot: float = 0,
) -> list[Box]:  # fmt: skip
    """Equal boxes in rows, as many a row as are at least `narrowest` design pixels wide."""
    space = paper.u(gap)
    width, height = paper.look.width, paper.look.height - top - foot
    most = max(1, int((width + space) // (paper.u(narrowest) + space)))
    columns = _columns(count, most, width / max(1.0, height))
    rows = ceil(count / columns)
    each = (width - space * (columns - 1)) / columns
    tall = (height - space * 0.5 * (rows - 1)) / rows
    return [
        Box((i % columns) * (each + space), top + (i // columns) * (tall + space * 0.5), each, tall)
        for i in range(count)
    ]


def _columns(count: int, most: int, aspect: float) -> int:
    """The number of columns whose panels come nearest to 1.6 : 1, without a nearly empty row."""

    def unlike(columns: int) -> float:
        rows = ceil(count / columns)
        shape = aspect * rows / columns
        empty = rows * columns - count
        return abs(shape - 1.6) + 0.25 * empty

    return min(range(1, min(most, count) + 1), key=unlike)


@dataclass(frozen=True, slots=True)
class Panel:
    """A panel: its box, and the plot under its heading."""

    box: Box
    plot: Plot


def panel(
    paper: Paper, box: Box, title: str, xs: tuple[float, float], ys: tuple[float, float], *,
    right: float = 44, unit: str = "", style: str = "body_bold",
) -> Panel:  # fmt: skip
    """A panel with a heading (its unit beside or under it); `right` design pixels are kept for
    the label at the line's end."""
    y = box.y + paper.line_height(style) / 2
    for line in paper.wrap(title, style, box.width):
        drawn = paper.write(line, box.x, y, style)
        y += paper.line_height(style)
    if unit and drawn.right + paper.u(8) + paper.width(unit, "caption") <= box.right:
        paper.write(unit, drawn.right + paper.u(8), y - paper.line_height(style), "caption", "ink3")
    elif unit:
        paper.write(unit, box.x, y, "caption", "ink3")
        y += paper.line_height("caption")
    top = y - paper.line_height(style) / 2 + paper.u(8)
    inner = Box(
        box.x + paper.u(5), top, box.width - paper.u(right + 5), box.bottom - paper.u(24) - top
    )
    return Panel(box, Plot.of(inner, xs, ys))


def end_labels(
    paper: Paper, plot: Plot, points: Sequence[tuple[float, float]], first: str, last: str
) -> None:
    """The last value at the right of a line, the first above or below its beginning."""
    x, y = points[-1]
    paper.dot(x, y, 3.4, "ink", "ink")
    paper.write(last, x + paper.u(8), y, "body_bold", halo=True)
    if len(points) < 2 or not first:
        return
    falling = points[0][1] <= points[1][1]
    reach = paper.u(13)
    ways = (-reach, reach) if falling else (reach, -reach)
    taken = [letter.box for letter in paper.letters]
    for away in ways:
        start = paper.box_of(first, points[0][0], points[0][1] + away, "caption")
        if not any(start.meets(other) for other in taken):
            paper.write(first, start.x, points[0][1] + away, "caption", "ink2", halo=True)
            return
