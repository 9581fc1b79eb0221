"""Rows of what changed: a short one for the panel, a full one with trend and causes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.figures import sparkline
from game.client.layout import Flow, Rect
from game.client.painter import Canvas
from game.client.theme import ColourName
from game.client.views.change import Change, shortened, written

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

MOST_CAUSES = 5
TREND = 3
"""Values from which on a short row shows a trend: two are in its figures already."""
_SPARK, _SPARK_TALL = 46, 14
"""Design pixels of the trend line in a short row."""


def tone(change: Change) -> ColourName:
    """The colour of a change; its sign and arrow say the same."""
    if not change.moved:
        return "ink3"
    return "gain" if change.good else "loss"


def arrow(change: Change) -> str:
    return "trending-up" if change.amount > 0 else "trending-down"


def draw_short(scene: Seated, flow: Flow, change: Change) -> None:
    """Name, from → to, and under it the largest cause and the trend."""
    canvas, words = flow.canvas, scene.words
    top = flow.y
    said = written(words, change, change.now)
    right = canvas.text(said, flow.right, top, "figure", align="right")
    x = right.x - canvas.u(10)
    if change.moved:
        x -= canvas.u(16)
        canvas.icon("arrow-right", x, top + canvas.u(5), 16, "ink3")
        x -= canvas.u(6)
        old = written(words, change, change.before)
        drawn = canvas.text(old, x, top + canvas.u(2), "body", "ink3", align="right")
        x = drawn.x - canvas.u(10)
    figure = written(words, change, change.amount, sign=True)
    spark = _place_of_trend(canvas, change, flow.right - canvas.text_width(figure, "caption_bold"))
    room = min(x, spark.x - canvas.u(10) if spark.width else x) - flow.x
    bottom = canvas.paragraph(change.name, flow.x, top + canvas.u(2), room, "body_bold")
    causes = shortened(words, change, MOST_CAUSES)
    if causes and change.moved:
        cause = causes[0][0]
        bottom = canvas.paragraph(cause, flow.x, bottom, room, "caption", "ink3")
    if change.moved:
        y = top + canvas.line("figure")
        drawn = canvas.text(figure, flow.right, y, "caption_bold", tone(change), align="right")
        canvas.icon(arrow(change), drawn.x - canvas.u(22), y + canvas.u(1), 16, tone(change))
        if spark.width:
            spark.centery = y + canvas.line("caption") // 2
            sparkline(canvas, spark, change.series, last=tone(change))
        bottom = max(bottom, y + canvas.line("caption"))
    flow.y = bottom
    tip = [
        change.name,
        change.unit,
        *(f"{said} {written(words, change, amount, sign=True)}" for said, amount in causes),
        *([change.driver] if change.driver else []),
    ]
    scene.ui.area(
        f"change.{change.key}",
        Rect(flow.x, top, flow.width, flow.y - top),
        tip=tip,
        focusable=False,
    )
    flow.gap(8)


def _place_of_trend(canvas: Canvas, change: Change, right: int) -> Rect:
    """Where the series stands, left of its last step whose figure begins at `right`; empty where
    there is no trend to show."""
    if not change.moved or len(change.series) < TREND:
        return Rect(right, 0, 0, 0)
    wide = canvas.u(_SPARK)
    return Rect(right - canvas.u(34) - wide, 0, wide, canvas.u(_SPARK_TALL))


def draw_full(scene: Seated, flow: Flow, change: Change, shown: float) -> None:
    """Name and unit, trend, from → to with the change, and the causes that add up to it.

    `shown` is the value on its way from the old to the new.
    """
    canvas = flow.canvas
    wide = flow.width >= canvas.u(680)
    top = flow.y
    name_room = canvas.u(196) if wide else flow.width
    y = canvas.paragraph(change.name, flow.x, top + canvas.u(10), name_room, "h3")
    y = canvas.paragraph(change.unit, flow.x, y, name_room, "caption", "ink3")
    figures_x = flow.x + canvas.u(210) if wide else flow.x
    figures_top = top if wide else y
    spark = Rect(figures_x, figures_top + canvas.u(20), canvas.u(80), canvas.u(44))
    if len(change.series) > 1:
        sparkline(canvas, spark, change.series, last=tone(change))
    middle = spark.right + canvas.u(92)
    _draw_figures(scene, flow, change, shown, middle, figures_top + canvas.u(8))
    bottom = max(y, figures_top + canvas.u(76))
    causes_x = middle + canvas.u(112)
    if wide:
        bottom = max(bottom, _draw_causes(scene, flow, change, causes_x, top + canvas.u(12)))
    else:
        bottom = _draw_causes(scene, flow, change, flow.x, bottom)
    flow.y = bottom + canvas.u(10)
    flow.hair()


def _draw_figures(
    scene: Seated, flow: Flow, change: Change, shown: float, middle: int, y: int
) -> None:
    """The old figure left of an arrow at `middle`, the new one right of it."""
    canvas, words = flow.canvas, scene.words
    now = written(words, change, shown)
    if change.moved:
        size = canvas.u(16)
        canvas.icon("arrow-right", middle - size // 2, y + canvas.u(10), 16, "ink3")
        old = written(words, change, change.before)
        canvas.text(old, middle - canvas.u(16), y + canvas.u(5), "figure", "ink3", align="right")
        canvas.text(now, middle + canvas.u(16), y, "figure_large")
        figure = written(words, change, change.amount, sign=True)
        y += canvas.line("figure_large")
        canvas.icon(arrow(change), middle - canvas.u(8), y + canvas.u(2), 18, tone(change))
        canvas.text(figure, middle + canvas.u(16), y, "body_bold", tone(change))
    else:
        canvas.text(now, middle + canvas.u(16), y, "figure_large")
        canvas.text(
            scene.t("change-still"),
            middle + canvas.u(16),
            y + canvas.line("figure_large"),
            "body",
            "ink3",
        )


def _draw_causes(scene: Seated, flow: Flow, change: Change, x: int, y: int) -> int:
    canvas, words = flow.canvas, scene.words
    amount_room = canvas.u(66)
    for said, amount in shortened(words, change, MOST_CAUSES):
        figure = written(words, change, amount, sign=True)
        canvas.text(figure, flow.right, y, "body_bold", "ink2", align="right")
        y = canvas.paragraph(said, x, y, flow.right - amount_room - x, "body")
        y += canvas.u(3)
    if change.driver:
        y = canvas.paragraph(change.driver, x, y, flow.right - x, "body", "ink2")
    return y
