"""The "?" of screens without a header."""

from __future__ import annotations

from game.client.layout import Rect
from game.client.painter import Canvas
from game.client.scene import Scene


def draw_help_button(scene: Scene, canvas: Canvas, beside: Rect) -> Rect:
    """A question mark at the right of a button; returns its place."""
    side = beside.height
    place = Rect(beside.right + side // 6, beside.y, side, side)
    scene.ui.area(
        "help", place, scene.app.explain, tip=scene.t("help-open"), label=scene.t("help-open")
    )
    icon = canvas.u(20)
    lit = scene.ui.hovered("help")
    at = (place.centerx - icon // 2, place.centery - icon // 2)
    canvas.icon("circle-question-mark", *at, 20, "ink" if lit else "ink2")
    return place
