"""The projector: map, phase, clock, news and the way in. It shows no secrets."""

from __future__ import annotations

from game.client.layout import Flow, Rect, bottom, inset, right
from game.client.painter import Canvas
from game.client.scene import Change
from game.client.scenes.seated import PHASES, Seated, phase_title
from game.client.scenes.table import Table
from game.client.views.fallen_walls import draw_fallen
from game.client.views.invitation import bare, spaced
from game.client.views.pressures import draw_hardest, hardest_height

_SIDE, _WIDE_SIDE = 0.45, 0.6
"""Share of the window beside the map, and with large text."""
_NEWS = 4

_ICONS = {
    "agreement": "handshake",
    "agreement_fell": "circle-x",
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
        lines = dict.fromkeys(
            (_ICONS.get(line["id"], "newspaper"), self.words.news(line))
            for line in self.table.public["news"]
        )
        if self.table.public.get("election_this_round"):
            lines = {("vote", self.t("projector-election")): None, **lines}
        hair = flow.y + canvas.u(4)
        flow.gap(4 + 12)
        for count, (icon, said) in enumerate(list(lines)[:_NEWS]):
            room = flow.width - canvas.u(46)
            if flow.y + canvas.paragraph_height(said, room, "projector_serif") > end:
                return
            if not count:
                canvas.hair(flow.x, hair, flow.width)
            canvas.icon(icon, flow.x, flow.y + canvas.u(6), 26, "ink2")
            x = flow.x + canvas.u(46)
            flow.y = canvas.paragraph(said, x, flow.y, flow.right - x, "projector_serif")
            flow.gap(10)

    def _draw_code(self, canvas: Canvas, foot: Rect) -> None:
        canvas.hair(foot.x, foot.y, foot.width)
        y = foot.y + canvas.u(12)
        label = self.t("trainer-join")
        canvas.text(label, foot.x, y, "projector", "ink2")
        address = bare(self.table.address)
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
        return self._moves

    def update(self, dt: float) -> Change | None:
        if self.table.map is not None:
            self._moves = self.table.map.update(dt) or not self.table.map.ready
            self._moves |= self.table.walls.update(dt)
        return super().update(dt)
