"""A table as a picture: rows with names at the left, columns with headings, a place per cell."""

from __future__ import annotations

from collections.abc import Sequence

from server.debrief.charts.paper import Box, Paper

Cells = list[list[Box]]


def lattice(
    paper: Paper, rows: Sequence[str], heads: Sequence[str], *, tallest: float = 64,
    gap: float = 20, emphasised: Sequence[int] = (), foot: float = 0, centred: bool = False,
) -> Cells:  # fmt: skip
    """Writes row names and column headings, with hairlines between; returns the cells' boxes.

    Rows share the height evenly but are no taller than `tallest` design pixels; the heading of
    a column in `emphasised` is written in the strongest ink. Headings begin where their column
    does, or stand in its middle if `centred`.
    """
    widest = max((paper.width(name, "body") for name in rows), default=0.0)
    left = min(widest + paper.u(18), paper.look.width * 0.34)
    space = paper.u(gap)
    each = (paper.look.width - left - space * (len(heads) - 1)) / len(heads)
    top = _heads(paper, heads, left, each, space, emphasised, centred)
    free = paper.look.height - top - foot
    tall = min(paper.u(tallest), free / max(1, len(rows)))
    cells: Cells = []
    for i, name in enumerate(rows):
        y = top + i * tall
        paper.hair(0, y, paper.look.width)
        _row_name(paper, name, y, tall, left - paper.u(12))
        cells.append([Box(left + j * (each + space), y, each, tall) for j in range(len(heads))])
    paper.hair(0, top + len(rows) * tall, paper.look.width)
    return cells


def _heads(
    paper: Paper, heads: Sequence[str], left: float, each: float, space: float,
    emphasised: Sequence[int], centred: bool,
) -> float:  # fmt: skip
    wrapped = [paper.wrap(head, "body_bold", each) for head in heads]
    line = paper.line_height("body_bold")
    deepest = max(len(lines) for lines in wrapped)
    for j, lines in enumerate(wrapped):
        colour = "ink" if not emphasised or j in emphasised else "ink2"
        for k, text in enumerate(lines):
            y = line / 2 + (deepest - len(lines) + k) * line
            x = left + j * (each + space)
            if centred:
                paper.write(text, x + each / 2, y, "body_bold", colour, "centre")
            else:
                paper.write(text, x, y, "body_bold", colour)
    return deepest * line + paper.u(8)


def _row_name(paper: Paper, name: str, y: float, tall: float, room: float) -> None:
    style = "body"
    lines = paper.wrap(name, style, room)
    if len(lines) * paper.line_height(style) > tall:
        style = "caption"
        lines = paper.wrap(name, style, room)
    line = min(paper.line_height(style), tall / len(lines))
    for k, text in enumerate(lines):
        paper.write(text, 0, y + tall / 2 + (k - (len(lines) - 1) / 2) * line, style)
