"""A field with its button, whose text stays when the page is left, and rows of buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from game.client.layout import Flow, Rect
from game.client.ui import BUTTON, FIELD
from game.client.widgets.widget import Callback

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

LINE = 300
"""Most letters of a line that is sent."""


def draw_send(
    scene: Seated,
    flow: Flow,
    key: str,
    hint: str,
    label: str,
    send: Callable[[str], object],
    *,
    limit: int = LINE,
    lines: int = 1,
) -> None:
    """A field and a button at its right, or under it where there is no room; Enter sends too."""
    canvas, unsent = flow.canvas, scene.table.unsent
    text = unsent.text(key)

    def typed(value: str) -> None:
        unsent.write(key, value)
        scene.redraw()

    def give(value: str) -> None:
        value = value.strip()
        if value and len(value) <= limit:
            unsent.drop(key)
            send(value)
        scene.redraw()

    wide = scene.ui.button_width(label)
    beside = flow.width - wide - canvas.u(10) >= canvas.u(200)
    tall = canvas.u(FIELD) if lines == 1 else lines * canvas.line("input") + canvas.u(22)
    row = flow.take(tall)
    field = Rect(row.x, row.y, row.width - (wide + canvas.u(10) if beside else 0), row.height)
    scene.ui.entry(
        key,
        field,
        text,
        typed,
        on_submit=give,
        placeholder=hint,
        limit=limit if lines == 1 else None,
        lines=lines > 1,
    )
    if beside:
        place = Rect(row.right - wide, row.y, wide, canvas.u(FIELD))
    else:
        flow.gap(8)
        place = flow.take(canvas.u(BUTTON))
        place.width = min(place.width, wide)
    fits = 0 < len(text.strip()) <= limit
    scene.ui.button(f"{key}.send", place, label, lambda: give(text), enabled=fits)
    over = len(text.strip()) - limit
    if over > 0:
        flow.gap(2)
        flow.text(scene.t("papers-too-long", over=over, most=limit), "caption", "loss")


def draw_buttons(
    scene: Seated, flow: Flow, buttons: Sequence[tuple[str, str, Callback, str | None, bool]]
) -> None:
    """Buttons (key, label, callback, icon, enabled) in rows as wide as the column."""
    canvas, gap = flow.canvas, flow.canvas.u(10)
    row = flow.take(canvas.u(BUTTON))
    x = row.x
    for key, label, do, icon, enabled in buttons:
        wide = scene.ui.button_width(label, "plain", icon)
        if wide > row.width:
            icon, wide = None, min(row.width, scene.ui.button_width(label))
        if x > row.x and x + wide > row.right:
            flow.gap(8)
            row = flow.take(canvas.u(BUTTON))
            x = row.x
        place = Rect(x, row.y, wide, row.height)
        scene.ui.button(key, place, label, do, icon=icon, enabled=enabled)
        x += wide + gap
