"""Rows over a team's panel for what goes on beside the game and asks for everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow
from game.client.scene import Push
from game.client.views.workshop.chart import open_breakout, open_poll
from game.client.views.workshop.messages import unread
from game.client.views.workshop.said import both

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated


def draw_going_on(scene: Seated, flow: Flow) -> None:
    """A row each; it opens its page."""
    table = scene.table
    workshop = table.workshop
    if not workshop or table.live.role != "team":
        return
    start = flow.y
    if workshop.get("asking"):
        _draw_row(scene, flow, "laptops", "monitor", scene.t("beside-row-laptop"))
    if (talk := open_breakout(workshop)) is not None:
        said = scene.t("beside-row-talk", question=both(scene, talk[1]["question"]))
        _draw_row(scene, flow, "talk", "messages-square", said, clock=True)
    if (poll := open_poll(workshop)) is not None:
        said = scene.t("beside-row-poll", question=both(scene, poll[1]["question"]))
        _draw_row(scene, flow, "poll", "vote", said)
    handover = workshop.get("handover")
    here = (table.public["round"], table.public["phase"])
    if handover and here == (handover["round"], "situation"):
        _draw_row(scene, flow, "handover", "refresh-cw", scene.t("beside-row-handover"))
    count = unread(scene)
    if count:
        said = scene.t("beside-row-message", count=count)
        _draw_row(scene, flow, "messages", "bell", said)
    if flow.y > start:
        flow.gap(10)


def _draw_row(
    scene: Seated, flow: Flow, page: str, icon: str, said: str, *, clock: bool = False
) -> None:
    from game.client.scenes.beside import BesideScene

    canvas, key = flow.canvas, f"beside.{page}"
    left = scene.table.live.breakout_left_s if clock else None
    time = scene.app.texts.clock(left) if left is not None else ""
    x = flow.x + canvas.u(38)
    end = flow.right - canvas.u(34)
    if time:
        end -= canvas.text_width(time, "figure") + canvas.u(12)
    tall = canvas.paragraph_height(said, end - x, "body_bold")
    row = flow.take(max(canvas.u(44), tall + canvas.u(18)))
    scene.ui.area(key, row, lambda: Push(BesideScene(scene.table, page)), label=said)
    canvas.rect(row, "sunk" if scene.ui.hovered(key) else "accent_wash")
    size = canvas.u(20)
    canvas.icon(icon, flow.x + canvas.u(10), row.centery - size // 2, 20, "ink")
    canvas.paragraph(said, x, row.centery - tall // 2, end - x, "body_bold")
    if time:
        y = row.centery - canvas.line("figure") // 2
        canvas.text(time, flow.right - canvas.u(34), y, "figure", align="right")
    canvas.icon(
        "chevron-right", flow.right - size - canvas.u(8), row.centery - size // 2, 20, "ink2"
    )
    flow.gap(4)
