"""The trainer's table of teams: who is here and ready, what each did last, who asks for help."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pygame

from game.client.layout import Flow, Rect
from game.client.painter import Canvas
from game.client.scene import Push
from game.client.scenes.table import MAP_MODES
from game.client.theme import ColourName
from game.client.views.map.palette import palette
from game.client.views.map.region import tint_indices
from game.client.views.seats import standing
from game.client.views.workshop.said import ago
from game.protocol.workshop import MoveOn

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

Tree = Mapping[str, Any]

ROW = 62
_NARROW = 520
"""Design pixels under which a row stacks its parts."""
_MORE = 48


def draw_teams(scene: Seated, flow: Flow) -> None:
    """A row per municipality; one that asks for help or has lost the net stands out."""
    seats = scene.table.live.room.get("seats", {})
    here = sum(seat["present"] or seat["bot"] is not None for seat in seats.values())
    slow = [
        m
        for m, seen in scene.table.public["municipalities"].items()
        if not seen["ready"] and seats.get(m, {}).get("taken")
    ]
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
    if slow and ready and scene.table.public["phase"] in _WAITS:
        flow.gap(10)
        label = scene.t("trainer-move-on", count=len(slow))
        row = flow.take(flow.canvas.u(44))
        row.width = min(row.width, scene.ui.button_width(label, "plain", "skip-forward"))
        scene.ui.button(
            "move_on",
            row,
            label,
            lambda: scene.table.control(MoveOn(), "teams"),
            icon="skip-forward",
            tip=scene.t("team-move-on.text"),
            enabled=scene.settled,
        )


_WAITS = ("situation", "negotiation", "decisions", "outcome")


def _draw_row(scene: Seated, flow: Flow, m: str, seat: Tree) -> None:
    canvas = flow.canvas
    narrow = flow.width < canvas.u(_NARROW)
    doing = [*last_done(scene, m), *_waiting(scene, m)]
    helped = m in scene.table.workshop.get("help", {})
    lines = 2 if not narrow else 4 + min(2, len(doing) + helped)
    row = flow.take(max(canvas.u(ROW), lines * canvas.line("body") + canvas.u(18)))
    if helped or (seat["taken"] and not seat["present"]):
        canvas.rect(row.inflate(canvas.u(16), 0), "warn_wash")
    _draw_tint(scene, canvas, m, row)
    x, y = row.x + canvas.u(22), row.y + canvas.u(9)
    end = row.right - canvas.u(_MORE)
    if narrow:
        _draw_name(scene, canvas, m, seat, x, y, end - x)
        _draw_standing(scene, canvas, m, seat, x, y + 2 * canvas.line("body"), end - x)
        _draw_doing(scene, canvas, doing, x, y + 4 * canvas.line("body"), end - x, helped)
    else:
        column = (end - x) // 3
        _draw_name(scene, canvas, m, seat, x, y, column)
        _draw_standing(scene, canvas, m, seat, x + column, y, round(column * 0.8))
        at = x + round(column * 1.8)
        _draw_doing(scene, canvas, doing, at, y, end - at, helped)
    _draw_more(scene, canvas, m, row)


def _draw_tint(scene: Seated, canvas: Canvas, m: str, row: Rect) -> None:
    colours = palette(MAP_MODES[canvas.theme.name])
    tint = pygame.Color(colours.tint(tint_indices(scene.table.region["map"])[m]))
    canvas.rect(
        Rect(row.x, row.y + canvas.u(12), canvas.u(10), row.height - canvas.u(24)),
        tint,
        border="line",
    )


def _draw_name(
    scene: Seated, canvas: Canvas, m: str, seat: Tree, x: int, y: int, room: int
) -> None:
    name = scene.words.name(m)
    styles = ("h3", "body_bold", "caption_bold")
    fits = (s for s in styles if canvas.text_width(name, s) <= room - canvas.u(6))
    canvas.text(name, x, y - canvas.u(2), next(fits, "caption_bold"), width=room)
    team = seat["name"] if seat["name"] != name else ""
    if team and canvas.text_width(team, "caption") <= room:
        below = y + canvas.line("body") + canvas.u(2)
        canvas.text(team, x, below, "caption", "ink2", width=room)


def _draw_standing(
    scene: Seated, canvas: Canvas, m: str, seat: Tree, x: int, y: int, room: int
) -> None:
    icon, said, colour = standing(scene, seat)
    _line(canvas, icon, said, x, y, room, colour)
    if not seat["taken"] and seat["bot"] is None:  # nobody works there
        return
    ready = bool(scene.table.public["municipalities"][m]["ready"])
    _line(
        canvas,
        "circle-check" if ready else "pencil",
        scene.t("trainer-ready" if ready else "trainer-working"),
        x,
        y + canvas.line("body"),
        room,
        "gain" if ready else "ink2",
    )


def _line(
    canvas: Canvas, icon: str, said: str, x: int, y: int, room: int, colour: ColourName
) -> None:
    canvas.icon(icon, x, y + canvas.u(1), 18, colour)
    if canvas.text_width(said, "body") <= room - canvas.u(26):
        canvas.text(said, x + canvas.u(26), y, "body", colour, width=room - canvas.u(26))


def _draw_doing(
    scene: Seated, canvas: Canvas, lines: list[str], x: int, y: int, room: int, helped: bool
) -> None:
    """That it asks for help; else what it did last, and what waits for it."""
    if helped:
        _line(canvas, "hand", scene.t("trainer-asks-help"), x, y, room, "warn")
        y += canvas.line("body")
    for line in lines[: 1 if helped else 2]:
        style = "body" if canvas.text_width(line, "body") <= room else "caption"
        if canvas.text_width(line, style) <= room:
            canvas.text(line, x, y, style, "ink2", width=room)
        y += canvas.line("body")


def last_done(scene: Seated, m: str) -> list[str]:
    """What a team did last, and how long ago, in a line each; empty before anything."""
    live = scene.table.live
    team = live.presence.teams.get(m) if live.presence else None
    if team is None or not team["last"] or team["age_s"] is None:
        return []
    age = float(team["age_s"]) + live.presence_age_s
    return [scene.t("trainer-last", done=team["last"]), ago(scene, age)]


def _waiting(scene: Seated, m: str) -> list[str]:
    """Cards without an answer and offers without a word, as far as the rules tell."""
    decided = scene.table.private.get("decided", {}).get(m)
    if decided is None:
        return []
    lines = []
    if decided["cards_unanswered"]:
        lines.append(scene.t("trainer-cards-wait", count=decided["cards_unanswered"]))
    if decided["offers_waiting"]:
        lines.append(scene.t("trainer-offers-wait", count=decided["offers_waiting"]))
    return lines


def _draw_more(scene: Seated, canvas: Canvas, m: str, row: Rect) -> None:
    """What can be done about the seat, on a sheet of its own."""
    side = canvas.u(36)
    name = scene.words.name(m)
    place = Rect(row.right - side, row.centery - side // 2, side, side)
    scene.ui.button(
        f"more.{m}",
        place,
        "",
        lambda: _more(scene, m),
        kind="quiet",
        icon="ellipsis",
        tip=scene.t("trainer-more", name=name),
    )


def _more(scene: Seated, m: str) -> Push:
    from game.client.scenes.team_sheet import TeamSheet

    return Push(TeamSheet(scene.table, m))


def draw_offers(scene: Seated, flow: Flow) -> None:
    """What lies on the table between the teams."""
    offers = scene.table.private.get("offers", {})
    if not offers:
        return
    flow.gap(20)
    flow.text(scene.t("trainer-offers"), "h3")
    for offer in offers.values():
        flow.gap(4)
        flow.pair(
            scene.t(f"step-{offer['kind']}"),
            scene.t(f"offer-status-{offer['status']}"),
            "body_bold",
        )
        flow.text(
            scene.t(
                "trainer-offer",
                members=scene.words.names(offer["members"]),
                count=len(offer["signed"]),
                of=len(offer["members"]),
            ),
            "body",
            "ink2",
        )
        if offer["status"] == "fell":
            _draw_why(scene, flow, offer)


def _draw_why(scene: Seated, flow: Flow, offer: Tree) -> None:
    """Whose council said no, or who had not signed, of an offer that fell."""
    missing = [m for m in offer["members"] if m not in offer["signed"]]
    for why, names in (("against", offer["against"]), ("missing", missing)):
        if names:
            said = scene.t(f"trainer-offer-{why}", names=scene.words.names(names))
            flow.text(said, "body", "ink2")
