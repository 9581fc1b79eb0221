"""Rows to choose from, and fields to write in, as the pages of the own papers have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow, Rect
from game.client.widgets.widget import Callback

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated
    from game.client.views.papers.page import Page

_NEAR = 0.6
"""Share of the most letters from which their number is told."""


def draw_choice(
    scene: Seated,
    flow: Flow,
    key: str,
    name: str,
    text: str = "",
    *,
    chosen: bool,
    on_click: Callback | None,
    style: str = "h3",
    one: bool = False,
) -> None:
    """A row with a box (`one` of many: a ring) before its name and a line of text under it.
    Without `on_click` it can only be read."""
    canvas = flow.canvas
    side, pad = canvas.u(22), canvas.u(10)
    x = flow.x + side + canvas.u(14)
    room = flow.right - x - canvas.u(8)
    tall = canvas.paragraph_height(name, room, style) + 2 * pad
    if text:
        tall += canvas.paragraph_height(text, room)
    row = flow.take(tall)
    if on_click is not None:
        scene.ui.area(key, row, on_click, label=name)
    if chosen:
        canvas.rect(row, "accent_wash")
    elif on_click is not None and scene.ui.hovered(key):
        canvas.rect(row, "sunk")
    box = Rect(flow.x + canvas.u(6), row.y + pad, side, side)
    box.y += max(0, (canvas.line(style) - side) // 2)
    if one:
        _draw_ring(scene, flow, box, chosen)
    else:
        _draw_box(scene, flow, box, chosen)
    y = canvas.paragraph(name, x, row.y + pad, room, style)
    if text:
        canvas.paragraph(text, x, y, room, "body", "ink2")
    canvas.hair(flow.x, row.bottom - canvas.z(1), flow.width)


def _draw_box(scene: Seated, flow: Flow, box: Rect, chosen: bool) -> None:
    canvas = flow.canvas
    ground, border = ("ink", "ink") if chosen else ("sheet", "line")
    canvas.rect(box, ground, border=border)
    if chosen:
        canvas.icon("check", box.x + canvas.u(2), box.y + canvas.u(2), 18, "sheet", 2)


def _draw_ring(scene: Seated, flow: Flow, box: Rect, chosen: bool) -> None:
    canvas = flow.canvas
    canvas.dot(*box.center, box.width / 2 - canvas.u(1), "sheet", "ink" if chosen else "line")
    if chosen:
        canvas.dot(*box.center, canvas.u(5), "ink")


def draw_field(
    page: Page,
    flow: Flow,
    key: str,
    value: str,
    *,
    lines: int,
    limit: tuple[int, int],
    hint: str = "",
) -> None:
    """A field of several lines that keeps what is typed under `key`; how long it may be, and how
    long it is once that matters, stands under it."""
    canvas, scene = flow.canvas, page.scene
    row = flow.take(lines * canvas.line("input") + canvas.u(22))

    def typed(text: str) -> None:
        page.unsent.write(key, text)
        scene.redraw()

    scene.ui.entry(key, row, value, typed, placeholder=hint, lines=True)
    least, most = limit
    length = len(value.strip())
    flow.gap(2)
    if length > most:
        said, colour = page.t("papers-too-long", over=length - most, most=most), "loss"
    elif 0 < length < least:
        said, colour = page.t("papers-too-short", least=least), "ink2"
    elif length >= most * _NEAR:
        said, colour = page.t("papers-letters", count=length, most=most), "ink3"
    else:
        said, colour = "", "ink3"
    if said:
        flow.text(said, "caption", colour)
    flow.gap(6)
