"""Parts of a panel that stay closed until somebody wants them, and sentences near an action."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow, Rect
from game.client.theme import ColourName

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated


def draw_fold(scene: Seated, flow: Flow, key: str, title: str, closed: str = "") -> bool:
    """A line that opens and closes what comes after it; returns whether it is open. With a name
    for having been `closed` it is open from the start."""
    canvas, folds = flow.canvas, scene.table.open_folds
    is_open = closed not in folds if closed else key in folds
    row = flow.take(canvas.u(44))
    canvas.hair(row.x, row.y, row.width)
    icon = "chevron-up" if is_open else "chevron-down"
    width = scene.ui.button_width(title, "quiet", icon)
    # the icon of a quiet button stands 12 px in: move it to the column's edge
    place = Rect(row.x - canvas.u(8), row.y + canvas.u(4), width, canvas.u(36))

    def toggle() -> None:
        folds.symmetric_difference_update({closed or key})
        scene.redraw()

    scene.ui.button(f"fold.{key}", place, title, toggle, kind="quiet", icon=icon)
    if is_open:
        flow.gap(4)
    return is_open


def draw_note(flow: Flow, icon: str, text: str, colour: ColourName = "ink2") -> None:
    """A sentence with an icon before it."""
    canvas = flow.canvas
    canvas.icon(icon, flow.x, flow.y + canvas.u(1), 20, colour)
    x = flow.x + canvas.u(30)
    flow.y = canvas.paragraph(text, x, flow.y, flow.right - x, "body", colour)


def draw_refusal(scene: Seated, flow: Flow, near: str) -> None:
    """Why the last action of that name was not carried out; nothing when all is well."""
    sentence = scene.table.refusal_near(near)
    if sentence:
        flow.gap(4)
        draw_note(flow, "circle-alert", sentence, "loss")
        flow.gap(4)
