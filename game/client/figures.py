"""Small drawings of figures: sparklines, bars from an axis, progress, a stacked bar.

Each takes a canvas, a place in window pixels and plain numbers. Colour never stands alone: give
the figure a sign, an icon or a word beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.client.painter import Canvas
from game.client.theme import ColourName

TONES = ("ink2", "ink", "line", "ink3", "#A59A86", "#BDB29C")
"""Greys that tell the parts of one sum apart."""


def sparkline(
    canvas: Canvas,
    rect: pygame.Rect,
    values: Sequence[float],
    *,
    last: ColourName = "ink",
    line: ColourName = "line",
    low: float | None = None,
    high: float | None = None,
) -> None:
    """A trend line with a dot at its last value; `low` and `high` fix the scale."""
    if not values:
        return
    bottom = min(values) if low is None else low
    top = max(values) if high is None else high
    span = (top - bottom) or 1.0
    step = rect.width / max(1, len(values) - 1)
    points = [
        (rect.x + i * step, rect.bottom - (value - bottom) / span * rect.height)
        for i, value in enumerate(values)
    ]
    if top == bottom:
        points = [(x, float(rect.centery)) for x, _ in points]
    canvas.polyline(points, line, 1.5 * canvas.unit)
    canvas.dot(*points[-1], canvas.u(3.5), last)


def diverging_bar(
    canvas: Canvas,
    rect: pygame.Rect,
    value: float,
    limit: float,
    *,
    good: ColourName = "gain",
    bad: ColourName = "loss",
    axis_over: int = 4,
) -> None:
    """A bar to the right of the middle of `rect` for a positive value, to the left for a
    negative; `limit` is the value that reaches the edge."""
    axis = rect.centerx
    length = round(min(1.0, abs(value) / limit) * rect.width / 2) if limit else 0
    if length and value > 0:
        canvas.rect((axis, rect.y, length, rect.height), good)
    elif length:
        canvas.rect((axis - length, rect.y, length, rect.height), bad)
    over = canvas.u(axis_over)
    canvas.vertical(axis, rect.y - over, rect.height + 2 * over, "line")


def progress(
    canvas: Canvas,
    rect: pygame.Rect,
    share: float,
    *,
    colour: ColourName = "ink",
    mark: float | None = None,
) -> None:
    """A bar filled to `share` (0–1), with a tick at the share `mark`."""
    canvas.rect(rect, "sunk")
    canvas.rect((rect.x, rect.y, rect.width * max(0.0, min(1.0, share)), rect.height), colour)
    if mark is not None:
        x = rect.x + rect.width * mark
        canvas.vertical(
            x - 1, rect.y - canvas.u(5), rect.height + canvas.u(10), "ink2", canvas.z(2)
        )


def bar(canvas: Canvas, rect: pygame.Rect, share: float, *, colour: ColourName = "ink2") -> int:
    """A plain bar as long as `share` of `rect`, for answers to a poll; returns its right end."""
    width = round(rect.width * max(0.0, min(1.0, share)))
    canvas.rect((rect.x, rect.y, width, rect.height), colour)
    return rect.x + width


def stacked_bar(
    canvas: Canvas,
    rect: pygame.Rect,
    parts: Sequence[float],
    total: float,
    *,
    tones: Sequence[ColourName] = TONES,
) -> None:
    """The parts of a sum side by side; what is left of `total` stays an empty frame."""
    if total <= 0:
        return
    x = float(rect.x)
    for i, part in enumerate(parts):
        width = rect.width * max(0.0, part) / total
        canvas.rect((x, rect.y, max(0.0, width - canvas.z(2)), rect.height), tones[i % len(tones)])
        x += width
    if rect.right - x > 3:
        canvas.rect((x, rect.y, rect.right - x, rect.height), None, border="line")
