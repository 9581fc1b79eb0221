"""The projector: map, phase, clock, news and the way in, or what the trainer shows. No secrets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.client.layout import Flow, Rect, bottom, inset, right
from game.client.painter import Canvas
from game.client.scene import Change
from game.client.scenes.seated import PHASES, Seated, phase_title
from game.client.scenes.table import Table
from game.client.theme import ColourName
from game.client.views.fallen_walls import draw_fallen
from game.client.views.invitation import spaced, way_in
from game.client.views.pressures import draw_hardest, hardest_height
from game.client.views.workshop.large import (
    draw_code,
    draw_handover,
    draw_news,
    draw_poll,
    draw_reflection,
    draw_talk,
)
from game.client.views.workshop.showing import shown

_SIDE, _WIDE_SIDE = 0.45, 0.6
"""Share of the window beside the map, and with large text."""
_NEWS = 4
_WHOLE = ("poll", "breakout", "reflection", "handover", "news", "code")
"""What takes the whole window."""

Tree = Mapping[str, Any]

_ICONS = {
    "agreement": "handshake",
    "agreement_fell": "circle-x",
    "agreement_unsigned": "circle-x",
    "card": "newspaper",
    "election": "vote",
    "main_in_use": "waypoints",
    "rare_event": "triangle-alert",
    "council_cut": "gavel",
    "walk_out": "door-open",
    "tariff_rise": "coins",
    "spoken": "messages-square",
}


class ProjectorScene(Seated):
    """What the room sees."""

    help = "projector"

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self.map_rect: Rect | None = None
        self._moves = True

    def draw(self, canvas: Canvas) -> None:
        what, found = shown(self.table)
        if what in _WHOLE:
            self.map_rect = None
            self._draw_whole(canvas, what, found)
            return
        share = _SIDE if canvas.scale < 1.5 else _WIDE_SIDE
        side, self.map_rect = right(canvas.rect_all, canvas.width * share)
        self.table.map_view(self.map_rect.size)
        inner = inset(side, canvas.u(28), canvas.u(24))
        foot, body = bottom(
            inner, canvas.line("projector") + canvas.line("code_small") + canvas.u(24)
        )
        flow = Flow(canvas, body)
        self._draw_phase(flow, body.bottom)
        end = body.bottom - canvas.u(12)
        pressed = hardest_height(self, canvas, body.width)
        if flow.y + pressed + 3 * canvas.line("projector_serif") <= end:
            end -= pressed
            draw_hardest(self, Flow(canvas, Rect(body.x, end, body.width, pressed)))
        self._draw_news(flow, end)
        self._draw_code(canvas, foot)

    def _draw_whole(self, canvas: Canvas, what: str, found: Tree | None) -> None:
        """One thing over the whole window, a line with phase and clock over it, the code under."""
        inner = inset(canvas.rect_all, canvas.u(48), canvas.u(24))
        foot, body = bottom(inner, self._draw_strip_height(canvas), canvas.u(20))
        head = self._draw_strip_height(canvas)
        self._draw_head(canvas, Rect(inner.x, inner.y, inner.width, head))
        self._draw_code_strip(canvas, foot, with_code=what != "code")
        body = Rect(body.x, body.y + head + canvas.u(16), body.width, body.height - head)
        body.height -= canvas.u(16)
        if what == "poll" and found is not None:
            draw_poll(self, canvas, body, found)
        elif what == "breakout" and found is not None:
            draw_talk(self, canvas, body, found)
        elif what == "reflection" and found is not None:
            draw_reflection(self, canvas, body, found)
        elif what == "handover":
            draw_handover(self, canvas, body)
        elif what == "news":
            draw_news(self, canvas, body, self._news())
        else:
            draw_code(self, canvas, body)

    @staticmethod
    def _draw_strip_height(canvas: Canvas) -> int:
        return canvas.line("projector") + canvas.u(6)

    def _draw_head(self, canvas: Canvas, row: Rect) -> None:
        """Phase and round at the left, the phase's clock at the right."""
        phase = self.table.public["phase"]
        said = self.t(phase_title(phase))
        if phase in PHASES:
            round_ = self.t(
                "round-of", round=self.table.public["round"], rounds=self.table.public["rounds"]
            )
            whole = f"{said}, {round_.lower()}"
            said = whole if canvas.text_width(whole, "projector") <= row.width * 0.7 else said
        canvas.text(said, row.x, row.y, "projector", "ink2")
        trouble = self.trouble()
        seconds = self.table.live.seconds_left
        end = row.right
        running = bool(self.table.live.clock.get("running", True))
        if seconds is not None:
            clock = self.app.texts.clock(seconds)
            end -= canvas.text_width(clock, "projector_bold")
            ink: ColourName = "ink" if running and not trouble else "ink3"
            canvas.text(clock, end, row.y, "projector_bold", ink)
            if not running and not trouble:
                size = canvas.u(26)
                end -= size + canvas.u(8)
                canvas.icon("pause", end, row.y + canvas.u(6), 26, "warn")
        if trouble:
            canvas.icon("wifi-off", end - canvas.u(40), row.y + canvas.u(6), 26, "loss")
        canvas.hair(row.x, row.bottom, row.width)

    def _draw_code_strip(self, canvas: Canvas, foot: Rect, *, with_code: bool) -> None:
        canvas.hair(foot.x, foot.y, foot.width)
        if not with_code:
            return
        y = foot.y + canvas.u(6)
        label = self.t("projector-join")
        x = canvas.text(label, foot.x, y, "projector", "ink2").right + canvas.u(16)
        code = spaced(self.table.live.code)
        x = canvas.text(code, x, y, "projector_bold").right + canvas.u(24)
        address = way_in(self.table)
        if address and canvas.text_width(address, "projector") <= foot.right - x:
            canvas.text(address, foot.right, y, "projector", "ink2", align="right")

    def _draw_phase(self, flow: Flow, end: int) -> None:
        """Round, phase and clock, the clock as large as there is room for."""
        canvas, public, live = flow.canvas, self.table.public, self.table.live
        phase = public["phase"]
        if phase in PHASES:
            flow.text(
                self.t(
                    "projector-round",
                    round=public["round"],
                    rounds=public["rounds"],
                    years=self.words.years(),
                ),
                "projector",
                "ink2",
            )
        title = self.t(phase_title(phase))
        flow.text(title, "display" if canvas.text_width(title, "display") <= flow.width else "h1")
        seconds = live.seconds_left
        if seconds is not None:
            said = self.app.texts.clock(seconds)
            styles = ("clock_projector", "clock_large", "h1")
            style = next(
                (
                    s
                    for s in styles
                    if canvas.text_width(said, s) <= flow.width and flow.y + canvas.line(s) <= end
                ),
                "h1",
            )
            running = bool(live.clock.get("running", True)) and not live.trouble
            row = flow.take(canvas.line(style))
            canvas.text(said, row.x, row.y, style, "ink" if running else "ink3")
            if not running:
                flow.text(self.trouble() or self.t("clock-paused"), "projector", "warn")

    def _draw_news(self, flow: Flow, end: int) -> None:
        """As many lines as there is room for, each once."""
        canvas = flow.canvas
        lines = self._news()
        hair = flow.y + canvas.u(4)
        flow.gap(4 + 12)
        for count, (icon, said) in enumerate(lines[:_NEWS]):
            room = flow.width - canvas.u(46)
            if flow.y + canvas.paragraph_height(said, room, "projector_serif") > end:
                return
            if not count:
                canvas.hair(flow.x, hair, flow.width)
            canvas.icon(icon, flow.x, flow.y + canvas.u(6), 26, "ink2")
            x = flow.x + canvas.u(46)
            flow.y = canvas.paragraph(said, x, flow.y, flow.right - x, "projector_serif")
            flow.gap(10)

    def _news(self) -> list[tuple[str, str]]:
        """The round's news with an icon for each, each once."""
        lines = dict.fromkeys(
            (_ICONS.get(line["id"], "newspaper"), self.words.news(line))
            for line in self.table.public["news"]
        )
        if self.table.public.get("election_this_round"):
            lines = {("vote", self.t("projector-election")): None, **lines}
        return list(lines)

    def _draw_code(self, canvas: Canvas, foot: Rect) -> None:
        canvas.hair(foot.x, foot.y, foot.width)
        y = foot.y + canvas.u(12)
        label = self.t("trainer-join")
        canvas.text(label, foot.x, y, "projector", "ink2")
        address = way_in(self.table)
        room = foot.width - canvas.text_width(label, "projector") - canvas.u(24)
        if address and canvas.text_width(address, "projector") <= room:
            canvas.text(address, foot.right, y, "projector", "ink2", align="right")
        canvas.text(
            spaced(self.table.live.code), foot.x, y + canvas.line("projector"), "code_small"
        )

    def draw_moving(self, canvas: Canvas) -> None:
        if self.map_rect is not None and self.table.map is not None:
            self.table.map.draw(canvas.surface, self.map_rect)
            draw_fallen(self, canvas, self.table.map, self.map_rect)

    @property
    def moving(self) -> bool:
        return self._moves and self.map_rect is not None

    def update(self, dt: float) -> Change | None:
        if self.table.map is not None:
            self._moves = self.table.map.update(dt) or not self.table.map.ready
            self._moves |= self.table.walls.update(dt)
        return super().update(dt)
