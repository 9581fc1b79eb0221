"""The trainer's console: the time beside pages for teams, events, polls, talks, notes and more."""

from __future__ import annotations

from collections.abc import Callable

from game.client.layout import Flow, Rect, inset, left, top
from game.client.painter import Canvas
from game.client.scene import Change, Pop, Reset, Scene
from game.client.scenes.seated import PHASES, Seated
from game.client.scenes.table import Table
from game.client.ui import BUTTON
from game.client.views.console.events import draw_events
from game.client.views.console.keeping import draw_keeping
from game.client.views.console.messages import draw_letters
from game.client.views.console.notes import draw_notes
from game.client.views.console.now import draw_now, waiting
from game.client.views.console.polls import draw_polls
from game.client.views.console.shown import draw_shown
from game.client.views.console.talks import draw_talks
from game.client.views.deck import ALL
from game.client.views.fold import draw_note, draw_refusal
from game.client.views.pacing import draw_pacing
from game.client.views.teams import draw_offers, draw_teams
from game.client.views.workshop.fields import draw_buttons
from game.client.views.workshop.messages import all_messages, unread

_PACING = 250
"""Design pixels of the column with the time."""
_COLUMN, _BESIDE_TEAMS = 380, 300
"""Design pixels of the second column of a page, and of that beside the teams."""
_NARROW = 820
"""A page narrower than this (design pixels) has one column."""

_SETTLES = 1.5
"""Seconds after a phase began before its end is within reach of the same double click."""

Draw = Callable[[Flow], None]


class TrainerScene(Seated):
    """A column with the time, and a page beside it; with large text the time is a page too."""

    help = "trainer"

    def __init__(self, table: Table, page: str = "teams") -> None:
        super().__init__(table)
        self.target = ALL
        self.page = page
        self._since = _SETTLES

    @property
    def settled(self) -> bool:
        return self._since >= _SETTLES

    def update(self, dt: float) -> Change | None:
        if not self.settled:
            self._since += dt
            self.redraw()
        return super().update(dt)

    def aim(self, target: str) -> None:
        """Chooses for whom cards are played."""
        self.target = target
        self.redraw()

    def turn(self, page: str) -> None:
        """Shows another page."""
        self.page = page
        self.table.refused = None
        self.redraw()

    def follow(self, scene: Scene) -> Change | None:
        """The next phase has the same console: its page, what is typed and the focus stay."""
        if not isinstance(scene, TrainerScene):
            return Reset(scene)
        if self.app.scene is not self:  # what lies over the console was about the phase before
            scene.page, scene.target, scene._since = self.page, self.target, 0.0
            return Reset(scene)
        self._since = 0.0
        self.redraw()
        return None

    # ------------------------------------------------------------------ drawing
    def draw(self, canvas: Canvas) -> None:
        _, body = top(canvas.rect_all, self.draw_header(canvas))
        body = inset(body, canvas.u(32), 0)
        large = canvas.scale >= 1.5
        if not large:
            pacing, body = left(body, canvas.u(_PACING), canvas.u(40))
            self._draw_column("pacing", pacing, canvas, self._draw_time)
        body = self._draw_tabs(canvas, body, with_time=large)
        pages: dict[str, tuple[Draw, ...]] = {
            "time": (self._draw_time,),
            "teams": (self._draw_teams, lambda flow: draw_now(self, flow)),
            "events": draw_events(self),
            "polls": draw_polls(self),
            "talks": draw_talks(self),
            "messages": draw_letters(self),
            "notes": draw_notes(self),
            "projector": (lambda flow: draw_shown(self, flow),),
            "keep": (lambda flow: draw_keeping(self, flow),),
        }
        shown = self.page if large or self.page != "time" else "teams"
        self._draw_page(canvas, body, shown, pages[shown])
        if shown == "messages":
            self.table.read = len(all_messages(self.table.workshop))

    def _draw_tabs(self, canvas: Canvas, body: Rect, *, with_time: bool) -> Rect:
        """The pages' names in a row, or more; what waits has its number after its name,
        whose room is kept while there is none."""
        names = ["teams", "events", "polls", "talks", "messages", "notes", "projector", "keep"]
        if with_time:
            names.insert(0, "time")
        counts = {"teams": waiting(self), "messages": unread(self)}
        tabs, room = [], []
        for name in names:
            label = self.t(f"console-{name}")
            count = counts.get(name, 0)
            room.append(self.t("console-count", name=label, count=9) if name in counts else label)
            tabs.append(
                (name, self.t("console-count", name=label, count=count) if count else label)
            )
        y = body.y + canvas.u(4)
        place = self.ui.segmented(
            "page", body.x, y, tabs, self.page, self.turn, width=body.width, kind="tab", room=room
        )
        canvas.hair(body.x, place.bottom + canvas.u(2), body.width)
        return top(body, place.bottom + canvas.u(3) - body.y)[1]

    def _draw_page(self, canvas: Canvas, body: Rect, page: str, parts: tuple[Draw, ...]) -> None:
        """One column, or a wide one and one beside it."""
        if len(parts) == 1 or body.width < canvas.u(_NARROW):
            self._draw_column(f"page.{page}", body, canvas, *parts)
            return
        beside = canvas.u(_BESIDE_TEAMS if page == "teams" else _COLUMN)
        wide = body.width - beside - canvas.u(44)
        main = Rect(body.x, body.y, wide, body.height)
        side = Rect(body.right - beside, body.y, beside, body.height)
        self._draw_column(f"page.{page}", main, canvas, parts[0])
        self._draw_column(f"side.{page}", side, canvas, *parts[1:])

    def _draw_column(self, key: str, place: Rect, canvas: Canvas, *parts: Draw) -> None:
        with self.ui.scroll(key, place) as area:
            flow = Flow(canvas, area.rect)
            for draw in parts:
                flow.gap(16)
                draw(flow)
            flow.gap(24)
            area.end(flow.y)

    def _draw_time(self, flow: Flow) -> None:
        if self.app.scenes[0] is not self:
            phase = self.table.public["phase"]
            label = self.t("console-back", phase=phase if phase not in PHASES else "other")
            row = flow.take(flow.canvas.u(BUTTON))
            self.ui.button("back", row, label, Pop, icon="arrow-left")
            flow.gap(12)
        self._draw_calls(flow)
        draw_pacing(self, flow)

    def _draw_calls(self, flow: Flow) -> None:
        """Who asks for help, beside every page but the one that has it anyway."""
        calls = self.table.workshop.get("help", {})
        if not calls or self.page == "teams":
            return
        said = self.t("console-calls", count=len(calls), names=self.words.names(tuple(calls)))
        draw_note(flow, "hand", said, "warn")
        flow.gap(4)
        to_teams = ("calls", self.t("now-open"), lambda: self.turn("teams"), "chevron-right", True)
        draw_buttons(self, flow, [to_teams])
        flow.gap(12)

    def _draw_teams(self, flow: Flow) -> None:
        draw_teams(self, flow)
        draw_refusal(self, flow, "teams")
        draw_offers(self, flow)
