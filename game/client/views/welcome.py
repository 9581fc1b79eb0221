"""A word to those who play for the first time: whom they are, where, and how a round goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow, Rect, inset
from game.client.views.guide import steps
from game.client.views.story import draw_own_note

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated


def draw_welcome(scene: Seated, flow: Flow) -> None:
    """Title, the own municipality, the region's story and, without a guide, how a round goes; on
    a ground of their own, above the paper."""
    canvas = flow.canvas
    pad = canvas.u(16)
    tall = _draw_text(scene, Flow(canvas, Rect(0, -9000, flow.width - 2 * pad, 0))) + 9000
    box = flow.take(tall + 2 * pad)
    canvas.rect(box, "sheet", border="hair")
    inner = inset(box, pad)
    _draw_text(scene, Flow(canvas, Rect(inner.x, inner.y, inner.width, 0)))
    flow.gap(14)


def _draw_text(scene: Seated, lines: Flow) -> int:
    """Draws it and returns where it ends; outside the window it is only measured."""
    lines.text(scene.t("welcome-title", name=scene.words.name(scene.table.seat)), "h3")
    draw_own_note(scene, lines)
    if scene.app.texts.has("level-story"):
        lines.gap(8)
        lines.text(scene.t("level-story"), "prose", "ink2")
    if not steps(scene.table):
        lines.gap(8)
        lines.text(scene.t("welcome-text"), "body", "ink2")
    return lines.y
