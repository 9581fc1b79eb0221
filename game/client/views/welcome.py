"""A word to those who play for the first time: whom they are, and how a round goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow, Rect, inset

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated


def draw_welcome(scene: Seated, flow: Flow) -> None:
    """A title and a paragraph on a ground of their own, above the paper."""
    canvas = flow.canvas
    title = scene.t("welcome-title", name=scene.words.name(scene.table.seat))
    text = scene.t("welcome-text")
    pad = canvas.u(16)
    room = flow.width - 2 * pad
    tall = (
        canvas.paragraph_height(title, room, "h3") + canvas.paragraph_height(text, room) + 2 * pad
    )
    box = flow.take(tall + canvas.u(4))
    canvas.rect(box, "sheet", border="hair")
    inner = inset(box, pad)
    lines = Flow(canvas, Rect(inner.x, inner.y, inner.width, 0))
    lines.text(title, "h3")
    lines.gap(4)
    lines.text(text, "body", "ink2")
    flow.gap(14)
