"""The own council: how likely it is to pass an agreement, and the reasons from one axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.figures import diverging_bar, progress
from game.client.layout import Flow, Rect
from game.client.views.deal import Deal

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

_LIMIT = 30.0
"""Percentage points that fill half a bar."""


def draw_odds(scene: Seated, flow: Flow, deal: Deal) -> None:
    """The odds as a figure and a bar, then a row per reason."""
    canvas, texts = flow.canvas, scene.app.texts
    flow.text(scene.t("odds-title", name=scene.words.name(scene.table.seat)), "h3")
    if deal.odds is None:
        flow.text(scene.t("odds-unknown"), "body", "ink3")
        return
    flow.gap(2)
    figure = texts.percent(deal.odds)
    drawn = canvas.text(figure, flow.x, flow.y, "display")
    x = drawn.right + canvas.u(20)
    said = scene.t("odds-said")
    tall = canvas.paragraph_height(said, flow.right - x)
    canvas.paragraph(
        said, x, flow.y + (canvas.line("display") - tall) // 2, flow.right - x, "body", "ink2"
    )
    flow.y += canvas.line("display")
    flow.gap(6)
    bar = flow.take(canvas.u(8))
    progress(canvas, bar, deal.odds, mark=0.5)
    flow.gap(4)
    half = scene.t("odds-half")
    canvas.text(
        half, bar.centerx - canvas.text_width(half, "caption") // 2, flow.y, "caption", "ink3"
    )
    flow.y += canvas.line("caption")
    flow.gap(8)
    for reason in deal.reasons:
        _draw_reason(scene, flow, reason["id"], float(reason["points"]))
    flow.gap(4)
    flow.text(scene.t("odds-note"), "caption", "ink3")


def _draw_reason(scene: Seated, flow: Flow, id_: str, points: float) -> None:
    if abs(points) < 0.5:
        return
    canvas, texts = flow.canvas, scene.app.texts
    colour = "gain" if points > 0 else "loss"
    name = scene.t(f"reason-{id_}")
    figure_room, bar_room = canvas.u(42), canvas.u(84)
    x = flow.x + figure_room + bar_room + canvas.u(24)
    tall = max(canvas.u(30), canvas.paragraph_height(name, flow.right - x) + canvas.u(4))
    row = flow.take(tall)
    canvas.text(
        texts.signed(points),
        row.x,
        row.centery - canvas.line("figure") // 2,
        "figure",
        colour,
        width=figure_room,
        align="right",
    )
    bar = Rect(
        row.x + figure_room + canvas.u(12), row.centery - canvas.u(7), bar_room, canvas.u(14)
    )
    diverging_bar(canvas, bar, points, _LIMIT, axis_over=8)
    lines = canvas.paragraph_height(name, row.right - x)
    canvas.paragraph(name, x, row.centery - lines // 2, row.right - x, "body")
