"""The lobby: how to join, in letters that the whole room can read, and the seats as the map."""

from __future__ import annotations

import pygame

from game.client.layout import Flow, Rect, bottom, inset, right
from game.client.painter import Canvas
from game.client.scene import Change, Push
from game.client.scenes.confirm import ConfirmScene
from game.client.scenes.leaving import leave
from game.client.scenes.seated import Seated
from game.client.scenes.table import MAP_MODES, Table
from game.client.ui import BUTTON, FIELD, PRIMARY
from game.client.views.fold import draw_note, draw_refusal
from game.client.views.help_button import draw_help_button
from game.client.views.invitation import (
    draw_invitation,
    draw_qr,
    join_url,
    plays_in_browser,
    spaced,
)
from game.client.views.map import MapView
from game.client.views.map_state import map_model
from game.client.views.papers.lobby import draw_lobby_rank, draw_lobby_values
from game.client.views.seats import SeatPlaces, draw_seats
from game.client.views.story import draw_own_note, draw_story
from game.client.views.workshop.arriving import draw_arriving
from game.client.views.workshop.chart import open_poll
from game.client.views.workshop.joining import (
    draw_addresses,
    draw_shared,
    draw_waiting,
    draw_ways_in,
)
from game.client.views.workshop.reminders import draw_going_on
from game.protocol.limits import PROTOCOL
from game.protocol.messages import Hello, SeatBot, Start

_MAP = 0.42
"""Share of the window that the map takes."""
_QR = 190
_LETTERS = 30


class LobbyScene(Seated):
    """Before the game: guests choose a seat, teams wait, the trainer starts."""

    help = "lobby"

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self.map: MapView | None = None
        self.map_rect: Rect | None = None
        self._places = SeatPlaces()
        self.team = ""
        self._moves = True

    # ------------------------------------------------------------------ drawing
    def draw(self, canvas: Canvas) -> None:
        body = canvas.rect_all
        self.map_rect = None
        if canvas.scale < 1.75:
            self.map_rect, body = right(body, canvas.width * _MAP)
            self._show_map(self.map_rect)
        inner = inset(body, canvas.u(56), canvas.u(32))
        foot, content = bottom(inner, canvas.u(64), canvas.u(8))
        with self.ui.scroll("lobby", content) as area:
            flow = Flow(canvas, area.rect)
            self._draw_head(flow)
            if self.table.live.role == "guest":  # it came by the code: now it needs a seat
                draw_going_on(self, flow)
                self._draw_choice(flow)
                flow.gap(22)
                draw_story(self, flow)
            elif self.table.seat:  # whoever sits here has the code; now the story is worth the room
                draw_going_on(self, flow)
                draw_story(self, flow)
                flow.gap(18)
                self._draw_room(flow)
            else:
                draw_invitation(self, flow)
                flow.gap(14)
                self._draw_room(flow)
                flow.gap(22)
                draw_story(self, flow)
            area.end(flow.y)
        self._draw_foot(canvas, foot)

    def _show_map(self, rect: Rect) -> None:
        table = self.table
        model = map_model(
            table.region, table.public, table.private, table.live.room, own=table.seat
        )
        mode = MAP_MODES[self.app.theme.name]
        if self.map is None:
            self.map = MapView(
                model,
                rect.size,
                mode,
                self.app.scale,
                names=False,
                layer="borders",
                reduced_motion=self.app.settings.reduced_motion,
                zoom=self.app.zoom,
            )
        self.map.set(model)
        self.map.set_look(mode, self.app.scale, self.app.zoom)

    def _draw_head(self, flow: Flow) -> None:
        canvas, region = flow.canvas, self.table.region
        name = canvas.text(self.t("game-name"), flow.x, flow.y, "intro")
        said = self.t(
            "lobby-level",
            level=self.t("level-title"),
            rounds=self.t("rounds-count", count=region["rounds"]),
            municipalities=self.t("municipalities-count", count=len(region["municipalities"])),
        )
        x = name.right + canvas.u(24)
        if canvas.text_width(said, "lead") <= flow.right - x:
            canvas.text(said, x, flow.y + canvas.u(2), "lead", "ink2")
            flow.y += canvas.line("intro")
        else:
            flow.y += canvas.line("intro")
            flow.text(said, "lead", "ink2")
        flow.gap(18)

    def _draw_room(self, flow: Flow) -> None:
        """The QR code, and beside it who is here."""
        canvas, table = flow.canvas, self.table
        top = flow.y
        x, below = flow.x, top
        url = "" if table.seat else join_url(table)
        if url:
            square = draw_qr(canvas, Rect(flow.x, top, canvas.u(_QR), canvas.u(_QR)), url)
            x, below = square.right + canvas.u(28), square.bottom
            if flow.right - x < canvas.u(220):
                x, top = flow.x, square.bottom + canvas.u(16)
        side = Flow(canvas, Rect(x, top, flow.right - x, 0))
        self._draw_here(side)
        flow.y = max(below, side.y)

    def _draw_here(self, flow: Flow) -> None:
        seats = self.table.live.room.get("seats", {})
        here = [m for m, seat in seats.items() if seat["taken"] and seat["present"]]
        free = [m for m, seat in seats.items() if not seat["taken"] and seat["bot"] is None]
        away = [m for m, seat in seats.items() if seat["taken"] and not seat["present"]]
        bots = [m for m, seat in seats.items() if not seat["taken"] and seat["bot"] is not None]
        of = len(seats) - len(bots)
        flow.text(self.t("lobby-here", count=len(here), of=of), "h2")
        if self.table.seat:
            flow.text(self.t("lobby-you", name=self.words.name(self.table.seat)), "lead", "ink2")
            draw_own_note(self, flow)
            flow.gap(4)
            code = spaced(self.table.live.code)
            flow.text(self.t("lobby-code-again", code=code), "body", "ink3")
        if self.table.live.role == "trainer":  # first: below, they may not be in sight
            flow.gap(6)
            draw_ways_in(self, flow)
            flow.gap(6)
        rows = ((away, "lobby-away"), (free, "lobby-free"), (bots, "lobby-with-bots"))
        for names, message in rows:
            if names:
                flow.text(
                    self.t(message, names=self.words.names(names), count=len(names)), "lead", "ink2"
                )
        draw_lobby_values(self, flow)
        if self.table.live.trouble:
            flow.gap(6)
            draw_note(flow, "wifi-off", self.trouble(), "loss")
        draw_refusal(self, flow, "lobby")
        if self.table.live.role == "trainer":
            flow.gap(8)
            draw_arriving(self, flow)
            flow.gap(8)
            if not plays_in_browser(self.table):
                draw_note(flow, "info", self.t("lobby-no-browser"))
                flow.gap(8)
            draw_addresses(self, flow)
            flow.text(self.t("lobby-stored"), "caption", "ink3")

    def _draw_choice(self, flow: Flow) -> None:
        """A guest names its team and chooses a municipality, here or on the map."""
        canvas = flow.canvas
        if self.table.live.awaiting is not None:
            draw_waiting(self, flow)
            return
        flow.text(self.t("lobby-name"), "h2")
        flow.gap(4)
        self.ui.entry(
            "team",
            flow.take(canvas.u(FIELD)),
            self.team,
            self._name,
            placeholder=self.t("lobby-name-hint"),
            limit=_LETTERS,
        )
        flow.gap(10)
        flow.text(self.t("lobby-choose"), "h2")
        flow.gap(4)
        for m, seat in self.table.live.room.get("seats", {}).items():
            if seat["taken"]:
                continue
            row = flow.take(canvas.u(BUTTON))
            self.ui.button(
                f"seat.{m}",
                row,
                self.words.name(m),
                lambda m=m: self._take(m),
                icon="bot" if seat["bot"] is not None else "map-pin",
                align="left",
                tip=[
                    self.t(f"municipality-{m}.note"),
                    *([self.t("lobby-bot-seat")] if seat["bot"] is not None else []),
                ],
            )
            flow.gap(6)
        draw_refusal(self, flow, "join")
        draw_shared(self, flow, lambda m: self._take(m, share=True))
        if self.table.live.trouble:
            flow.gap(6)
            draw_note(flow, "wifi-off", self.trouble(), "loss")

    def _draw_foot(self, canvas: Canvas, foot: Rect) -> None:
        y = foot.y + canvas.u(10)
        label = self.t("lobby-leave")
        width = self.ui.button_width(label, "quiet")
        leave = Rect(foot.x - canvas.u(12), y, width, canvas.u(BUTTON))
        self.ui.button("leave", leave, label, self._leave, kind="quiet")
        asked = draw_help_button(self, canvas, leave)
        if self.table.live.role != "trainer":
            if self.table.seat:
                draw_lobby_rank(self, foot.right, asked)
            return
        asked = self._draw_console(canvas, asked)
        label = self.t("lobby-start")
        width = max(canvas.u(150), self.ui.button_width(label, "primary"))
        start = Rect(foot.right - width, y, width, canvas.u(PRIMARY))
        seats = self.table.live.room.get("seats", {})
        empty = [m for m, seat in seats.items() if not seat["taken"] and seat["bot"] is None]
        if empty:
            label_bots = self.t("lobby-bots", count=len(empty))
            wide = self.ui.button_width(label_bots, "plain", "bot")
            place = Rect(start.x - canvas.u(10) - wide, y, wide, canvas.u(BUTTON))
            if place.x > asked.right:
                self.ui.button("bots", place, label_bots, lambda: self._bots(empty), icon="bot")
        self.ui.button("start", start, label, self._start, kind="primary")

    def _draw_console(self, canvas: Canvas, beside: Rect) -> Rect:
        """The way to the console: polls can be asked before the game begins."""
        from game.client.scenes.trainer import TrainerScene

        side = beside.height
        place = Rect(beside.right + side // 6, beside.y, side, side)
        label = self.t("console-open")
        self.ui.area(
            "console",
            place,
            lambda: Push(TrainerScene(self.table, "polls")),
            tip=label,
            label=label,
        )
        size = canvas.u(20)
        at = (place.centerx - size // 2, place.centery - size // 2)
        canvas.icon("presentation", *at, 20, "ink" if self.ui.hovered("console") else "ink2")
        due = any(p["status"] == "due" for p in self.table.workshop.get("placed", ()))
        if due or open_poll(self.table.workshop):
            canvas.dot(at[0] + size, at[1] + canvas.u(2), canvas.u(4), "accent")
        return place

    def draw_moving(self, canvas: Canvas) -> None:
        if self.map is not None and self.map_rect is not None:
            self.map.draw(canvas.surface, self.map_rect)
            with canvas.clip(self.map_rect):
                draw_seats(self, canvas, self.map, self.map_rect, self._places)

    # ------------------------------------------------------------------ acting
    def _name(self, text: str) -> None:
        self.team = text

    def _take(self, municipality: str, *, share: bool = False) -> None:
        from game.client.scenes.online import Online

        live, table = self.table.live, self.table
        table.refused = None
        if not self.team.strip() and not share:
            table.refuse("join", "name_missing", {})
            self.ui.focus_on("team")
            return
        if isinstance(live, Online):
            hello = Hello(
                PROTOCOL,
                "team",
                live.code,
                municipality=municipality,
                name=self.team.strip(),
                lang=self.app.settings.language,
                share=share,
            )
            live.join(hello, lambda code, params: table.refuse("join", code, params))

    def _bots(self, empty: list[str]) -> None:
        for m in empty:
            self.table.control(SeatBot(m), "lobby")

    def _start(self) -> Change | None:
        seats = self.table.live.room.get("seats", {})
        if not any(seat["taken"] for seat in seats.values()):
            return Push(ConfirmScene("start-empty", self._begin))
        self._begin()
        return None

    def _begin(self) -> None:
        self.table.control(Start(), "lobby")

    def _leave(self) -> Change | None:
        return leave(self.table) if self.table.on_leave else None

    def escape(self) -> Change | None:
        return self._leave()

    # ------------------------------------------------------------------ life
    @property
    def moving(self) -> bool:
        return self._moves and self.map_rect is not None

    def update(self, dt: float) -> Change | None:
        if self.map is not None:
            self._moves = self.map.update(dt) or not self.map.ready
        return super().update(dt)

    def event(self, event: pygame.event.Event) -> Change | None:
        clicked = event.type == pygame.MOUSEBUTTONDOWN and event.button == pygame.BUTTON_LEFT
        rect, view = self.map_rect, self.map
        if (
            clicked
            and self.table.live.role == "guest"
            and view is not None
            and rect is not None
            and rect.collidepoint(event.pos)
        ):
            hit = view.hit((event.pos[0] - rect.x, event.pos[1] - rect.y))
            if hit.municipality:
                self._take(hit.municipality)
            return None
        return super().event(event)
