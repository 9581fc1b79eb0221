"""The four values as bars to the left and right of one axis."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from game.client.figures import diverging_bar
from game.client.layout import Rect
from game.content.vocabulary import VALUES

if TYPE_CHECKING:
    from game.client.painter import Canvas
    from game.client.scenes.seated import Seated

LIMIT = 2
"""A response touches a value by −2 … +2."""
ROW = 24


def values_height(canvas: Canvas, scene: Seated, width: int) -> int:
    """Height that the four rows need in a column of `width`."""
    return sum(
        max(
            canvas.u(ROW),
            canvas.paragraph_height(
                scene.t(f"value-{value}"), width - _bar_width(canvas, width), "caption"
            ),
        )
        for value in VALUES
    )


def draw_values(scene: Seated, canvas: Canvas, rect: Rect, touched: Mapping[str, int]) -> int:
    """A row per value in a column; returns the y below."""
    bar_width = _bar_width(canvas, rect.width)
    y = rect.y
    for value in VALUES:
        name = scene.t(f"value-{value}")
        room = rect.width - bar_width - canvas.u(8)
        tall = max(canvas.u(ROW), canvas.paragraph_height(name, room, "caption"))
        lines = canvas.paragraph_height(name, room, "caption")
        canvas.paragraph(name, rect.x, y + (tall - lines) // 2, room, "caption", "ink2")
        bar = Rect(rect.right - bar_width, y + (tall - canvas.u(9)) // 2, bar_width, canvas.u(9))
        diverging_bar(canvas, bar, touched.get(value, 0), LIMIT)
        y += tall
    return y


def _bar_width(canvas: Canvas, width: int) -> int:
    return min(canvas.u(92), round(width * 0.42))
