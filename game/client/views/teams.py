"""The trainer's table of teams: who is there, who is ready, what waits for each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pygame

from game.client.layout import Flow, Rect
from game.client.scene import Push
from game.client.scenes.confirm import ConfirmScene
from game.client.scenes.table import MAP_MODES
from game.client.theme import ColourName
from game.client.views.map.palette import palette
from game.client.views.map.region import tint_indices
from game.client.views.seats import standing
from game.protocol.messages import FreeSeat, SeatBot

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

Tree = Mapping[str, Any]

ROW = 62
_MORE = 64
"""Design pixels of the column with what can be done about a seat."""


def draw_teams(scene: Seated, flow: Flow) -> None:
    """A row per municipality; one that has lost the net or holds the others up stands out."""
    seats = scene.table.live.room.get("seats", {})
    here = sum(seat["present"] or seat["bot"] is not None for seat in seats.values())
    ready = sum(bool(seen["ready"]) for seen in scene.table.public["municipalities"].values())
    flow.pair(
        scene.t("trainer-teams"),
        scene.t("trainer-here", here=here, of=len(seats), ready=ready),
        "h2",
    )
    flow.gap(8)
    flow.hair()
    for m, seat in seats.items():
        _draw_row(scene, flow, m, seat)
        flow.hair()


def _draw_row(scene: Seated, flow: Flow, m: str, seat: Tree) -> None:
    canvas = flow.canvas
    row = flow.take(max(canvas.u(ROW), 2 * canvas.line("body") + canvas.u(16)))
    away = seat["taken"] and not seat["present"]
    if away:
        canvas.rect(row.inflate(canvas.u(16), 0), "warn_wash")
    colours = palette(MAP_MODES[canvas.theme.name])
    tint = pygame.Color(colours.tint(tint_indices(scene.table.region["map"])[m]))
    canvas.rect(
        Rect(row.x, row.y + canvas.u(12), canvas.u(10), row.height - canvas.u(24)),
        tint,
        border="line",
    )
    x = row.x + canvas.u(22)
    first, second = row.y + canvas.u(9), row.y + canvas.u(9) + canvas.line("body")
    name = scene.words.name(m)
    team = seat["name"] if seat["name"] != name else ""
    column = (row.width - canvas.u(22) - canvas.u(_MORE)) // 3
    style = next(
        (
            s
            for s in ("h3", "body_bold", "caption_bold")
            if canvas.text_width(name, s) <= column - canvas.u(6)
        ),
        "caption_bold",
    )
    canvas.text(name, x, first - canvas.u(2), style, width=column)
    if team and canvas.text_width(team, "caption") <= column:
        canvas.text(team, x, second + canvas.u(2), "caption", "ink3", width=column)
    x += column
    icon, said, colour = standing(scene, seat)
    _line(canvas, icon, said, x, first, column, colour)
    ready = bool(scene.table.public["municipalities"][m]["ready"])
    working = scene.t("trainer-ready" if ready else "trainer-working")
    _line(
        canvas,
        "circle-check" if ready else "pencil",
        working,
        x,
        second,
        column,
        "gain" if ready else "ink2",
    )
    x += column
    _draw_waiting(scene, flow, m, x, row, column)
    _draw_more(scene, canvas, m, seat, row)


def _line(canvas: Any, icon: str, said: str, x: int, y: int, room: int, colour: ColourName) -> None:
    canvas.icon(icon, x, y + canvas.u(1), 18, colour)
    if canvas.text_width(said, "body") <= room - canvas.u(26):
        canvas.text(said, x + canvas.u(26), y, "body", colour, width=room - canvas.u(26))


def _draw_waiting(scene: Seated, flow: Flow, m: str, x: int, row: Rect, room: int) -> None:
    """Cards without an answer and offers without a word, as far as the rules tell."""
    canvas = flow.canvas
    decided = scene.table.private.get("decided", {}).get(m)
    if decided is None:
        return
    lines = []
    if decided["cards_unanswered"]:
        lines.append(scene.t("trainer-cards-wait", count=decided["cards_unanswered"]))
    if decided["offers_waiting"]:
        lines.append(scene.t("trainer-offers-wait", count=decided["offers_waiting"]))
    y = row.y + canvas.u(9)
    for line in lines:
        if canvas.text_width(line, "body") <= room - canvas.u(12):
            canvas.text(line, x, y, "body", "ink2", width=room - canvas.u(12))
        y += canvas.line("body")


def _draw_more(scene: Seated, canvas: Any, m: str, seat: Tree, row: Rect) -> None:
    """A bot takes an empty seat; a seat is made free for somebody else. Both ask first."""
    side = canvas.u(40)
    free = seat["taken"] or seat["bot"] is not None
    said = scene.t("trainer-free-short" if free else "trainer-bot-short")
    tall = side + canvas.line("caption")
    middle = row.right - canvas.u(_MORE) // 2
    place = Rect(middle - side // 2, row.centery - tall // 2, side, side)
    canvas.text(
        said,
        row.right - canvas.u(_MORE),
        place.bottom - canvas.u(4),
        "caption",
        "ink3",
        width=canvas.u(_MORE),
        align="centre",
    )
    name = scene.words.name(m)
    if free:
        scene.ui.button(
            f"free.{m}",
            place,
            "",
            lambda: _free(scene, m, name),
            kind="quiet",
            icon="log-out",
            tip=scene.t("trainer-free", name=name),
        )
    else:
        scene.ui.button(
            f"bot.{m}",
            place,
            "",
            lambda: _seat_bot(scene, m, name),
            kind="quiet",
            icon="bot",
            tip=scene.t("trainer-bot", name=name),
        )


def _seat_bot(scene: Seated, m: str, name: str) -> Push:
    bot = SeatBot(m)
    return Push(ConfirmScene("seat-bot", lambda: scene.table.control(bot, "teams"), name=name))


def _free(scene: Seated, m: str, name: str) -> Push:
    free = FreeSeat(m)
    return Push(ConfirmScene("free", lambda: scene.table.control(free, "teams"), name=name))
