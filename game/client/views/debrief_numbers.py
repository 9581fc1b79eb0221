"""The numbers of the debrief's questions in the header: where one is, and a way to each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from game.client.layout import Rect
from game.client.painter import Canvas
from game.client.ui import Ui

SIDE = 30
"""Design pixels of a number's place."""


def draw_numbers(
    ui: Ui,
    canvas: Canvas,
    height: int,
    names: Sequence[str],
    index: int,
    go_to: Callable[[int], Any],
) -> None:
    """Numbers at the right end of a header of this height; the one at `index` stands out."""
    side = canvas.u(SIDE)
    x = canvas.width - canvas.u(32) - side * len(names)
    for i, name in enumerate(names):
        place = Rect(x + i * side, (height - side) // 2, side, side)
        here = i == index
        if here:
            canvas.dot(*place.center, canvas.u(15), "ink")
        ui.area(f"question.{i}", place, partial(go_to, i), tip=name, label=name)
        y = place.centery - canvas.line("body") // 2
        style, colour = ("body_bold", "paper") if here else ("body", "ink3")
        canvas.text(str(i + 1), place.x, y, style, colour, width=side, align="centre")
