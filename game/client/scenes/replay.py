"""The game as a film: the map, the figures and what happened follow a slider through all phases.

In the debrief everybody has it; the trainer's window leads the projector's. Arrows step by phases
(with Shift by rounds), Home and End go to the ends, Space plays and stops.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pygame

from game.client.app import App
from game.client.film import STORED, Ask, Film
from game.client.layout import Rect, bottom, inset, right, top
from game.client.motion import Motion
from game.client.painter import Canvas
from game.client.scene import Change, Pop, Quit
from game.client.scenes.debrief_following import PROJECTOR, REPLAY, Leading
from game.client.scenes.replay_picture import Picture
from game.client.scenes.seated import PHASES, Seated, phase_title
from game.client.scenes.table import Table
from game.client.views.header import draw_header
from game.client.views.replay.dock import LAYERS, dock_height, draw_dock
from game.client.views.replay.figures import Charts
from game.client.views.replay.panel import MARGIN, draw_empty, draw_panel
from game.client.views.replay.track import Track, draw_played
from game.client.views.wording import Words
from game.content.texts import Texts

QUIET_S, TELLING_S, FALLING_S = 1.2, 2.6, 3.6
"""Seconds that a phase is shown while the film runs: one in which nothing happened, one with
something to read, one in which a border changed or the game could have gone otherwise."""
_STILL_S = 0.4
"""A trainer's window must rest so long at a phase before the projector goes there."""
_PANEL = 400
"""Design pixels of the column beside the map."""
_LAND, _WIDEST = 16 / 9, 0.62
"""Width of the land drawn to its height; the largest share of the window that the column takes."""


def film_name(message: str, public: Mapping[str, Any]) -> str:
    """Text id of what a film, or the way to it, is called; where no border fell none is named."""
    return message if any(public.get("steps", {}).values()) else f"{message}.plain"


@dataclass(frozen=True)
class Stored:
    """A stored session: its code, what to call it, and who answers about its film."""

    code: str
    title: str
    ask: Ask


class ReplayScene(Seated):
    """One film, from a phase on: that of the own session, or of a stored one."""

    help = "replay"

    def __init__(
        self, table: Table, at: int | tuple[str, int] = 0, stored: Stored | None = None
    ) -> None:
        """`at` is a phase's number, or its name and round."""
        super().__init__(table)
        self.own = stored is None
        self.title = stored.title if stored else ""
        if stored is None:
            self.film = Film(table.live.ask, self._heard)
        else:
            self.film = Film(stored.ask, self._heard, STORED, {"code": stored.code})
        self.at = at if isinstance(at, int) else 0
        self._wish = at if isinstance(at, tuple) else None
        self.playing = False
        self.layer = LAYERS[0]
        self.picture = Picture(self)
        self._passed = 0.0
        self._rested = 0.0
        self._cursor = Motion(0.0, float(self.at))
        self._leading = Leading(table)
        self._track: Track | None = None
        self._charts: Charts | None = None
        self._known_texts: tuple[object, Texts] | None = None
        self._language = ""

    def enter(self, app: App) -> None:
        super().enter(app)
        self._cursor = Motion(app.motion("panel"), float(self.at))
        self.open()

    def open(self) -> None:
        """Asks for the film, in the window's language."""
        self._language = self.app.settings.language
        self.film.open(self._language)

    def _heard(self) -> None:
        if self.film.index is not None:
            if self._wish is not None:
                wish, self._wish = self._wish, None
                self._jump(self.film.stop_of(*wish))
            self.at = max(0, min(self.at, len(self.film.stops) - 1))
        self.redraw()

    # ------------------------------------------------------------------ where we are
    @property
    def leads(self) -> bool:
        """Whether this window winds the film itself; a projector follows."""
        return self.table.live.role != PROJECTOR

    @property
    def region(self) -> Any:
        """The region that the film plays in."""
        return self.film.region or self.table.region

    def draw_beside_name(self, canvas: Canvas, start: int, height: int) -> int:
        return start  # nothing beside the film

    def draw_tools(self, canvas: Canvas, end: int, height: int) -> int:
        return super().draw_tools(canvas, end, height) if self.own else end

    def closing(self) -> Change:
        return super().closing() if self.own else Quit()

    @property
    def moments_here(self) -> Sequence[Any]:
        """The turning points of the phase that is shown."""
        return [moment for moment in self.film.moments if moment["at"] == self.at]

    @property
    def subject(self) -> str:
        """The own municipality, where it is in the film."""
        return self.table.seat if self.own else ""

    @property
    def words(self) -> Words:
        frame = self.film.frame(self.at)
        return self.words_of(frame["public"] if frame else self.table.public)

    def words_of(self, public: Any) -> Words:
        """The wording of a moment of the film, which may be of another level than the table's."""
        return Words(self._texts(), self.region, public, self.subject)

    def _texts(self) -> Texts:
        if self.film.region is None:
            return self.app.texts
        key = (self.app.settings.language, id(self.film.region))
        if self._known_texts is None or self._known_texts[0] != key:
            sources = self.film.region.get("texts", {}).get(key[0], ())
            self._known_texts = key, Texts(key[0], sources)
        return self._known_texts[1]

    def where(self, at: int) -> str:
        """A phase of the film in words: its round and its name."""
        stop = self.film.stops[at]
        phase = self.t(phase_title(stop["phase"]))
        if stop["phase"] not in PHASES:
            return phase
        return self.t("replay-where", round=stop["round"], phase=phase)

    def years(self, at: int) -> str:
        """The years of a phase's round."""
        assert self.film.index is not None
        long = int(self.film.index["years_per_round"])
        stop = self.film.stops[at]
        first = int(self.film.index["start_year"]) + (int(stop["round"]) - 1) * long
        if stop["phase"] not in PHASES:
            return str(first + long)
        return str(first) if long < 2 else f"{first}–{first + long - 1}"

    def figure_about(self) -> str:
        """Of whom the figures are."""
        own = self.subject
        return self.t("replay-figures", name=self.words.name(own) if own else "all")

    # ------------------------------------------------------------------ winding
    def wind_to(self, at: int) -> None:
        """Shows a phase, by hand: the film stops."""
        if self.leads:
            self.playing = False
            self._jump(at)

    def slide(self, at: float) -> None:
        """The slider was moved."""
        self.wind_to(round(at))

    def _jump(self, at: int) -> None:
        at = max(0, min(at, len(self.film.stops) - 1))
        self._passed = self._rested = 0.0
        if at == self.at:
            return
        self._cursor = Motion(self.app.motion("panel"), self._place)
        self.at = at
        self._cursor.to(float(at))
        self.film.want(at)
        self.redraw()

    def toggle(self) -> None:
        """Plays or stops; at the end it begins anew."""
        if not self.playing and self.at >= len(self.film.stops) - 1:
            self._jump(0)
        self.playing = not self.playing
        self._passed = 0.0
        self.redraw()

    def _by_round(self, by: int) -> int:
        """The first phase of the round before or after."""
        stops = self.film.stops
        firsts = [i for i, s in enumerate(stops) if i == 0 or stops[i - 1]["round"] < s["round"]]
        if by > 0:
            return next((i for i in firsts if i > self.at), len(stops) - 1)
        return next((i for i in reversed(firsts) if i < self.at), 0)

    @property
    def _place(self) -> float:
        """Where the cursor is: while the film runs it moves on between two phases."""
        if not self.playing or self.app.settings.reduced_motion or self._cursor.moving:
            return self._cursor.value
        last = len(self.film.stops) - 1
        return min(float(last), self.at + min(1.0, self._passed / self._dwell))

    @property
    def _dwell(self) -> float:
        """Seconds that the present phase is shown while the film runs."""
        if self.picture.falling or self.moments_here:
            return FALLING_S
        frame = self.film.frame(self.at)
        return TELLING_S if frame is not None and frame["news"] else QUIET_S

    # ------------------------------------------------------------------ life
    def update(self, dt: float) -> Change | None:
        change = self._follow()
        if change is not None:
            return change
        if self._language != self.app.settings.language:
            self.open()
        self._cursor.step(dt)
        self.picture.update(dt)
        if self.playing:
            self._run(dt)
        self._lead(dt)
        return super().update(dt)

    def _run(self, dt: float) -> None:
        """The film goes on when its phase has been shown, and the next is there."""
        self._passed += dt
        last = len(self.film.stops) - 1
        if self.at >= last:
            self.playing = False
            self.redraw()
            return
        self.film.want(self.at)
        if self._passed < self._dwell or not self.picture.ready:
            return
        if self.film.frame(self.at + 1) is None and not self.film.missed(self.at + 1):
            return
        place = float(self.at + 1)
        self.at += 1
        self._passed = self._rested = 0.0
        self._cursor = Motion(self.app.motion("panel"), place)
        self.film.want(self.at)
        self.redraw()

    def _lead(self, dt: float) -> None:
        """Where this is the trainer's window, the projector goes to the same phase."""
        self._rested += dt
        debrief = self.table.public.get("phase") == "debrief"
        if self.own and debrief and self.film.stops and (self.playing or self._rested >= _STILL_S):
            self._leading.show(REPLAY, self.at, "")

    def _follow(self) -> Change | None:
        """Where this is the projector, go where the trainer is, or back to the debrief."""
        page = self._leading.page()
        if page is None:
            return None
        if page.question != REPLAY:
            return Pop()
        if self.film.index is None:
            self.at = page.chart
        else:
            self._jump(page.chart)
        return None

    @property
    def moving(self) -> bool:
        return self.playing or self._cursor.moving or self.picture.moving

    def layout(self, size: tuple[int, int], scale: float) -> None:
        self._track = self._charts = None

    # ------------------------------------------------------------------ drawing
    def draw(self, canvas: Canvas) -> None:
        who = self.title or self.t(film_name("replay-title", self.table.public))
        height = draw_header(self.ui, canvas, self.header(who, tools=self.draw_tools))
        _, body = top(canvas.rect_all, height)
        self._track = self._charts = None
        if not self.film.stops:
            self.picture.hide()
            draw_empty(self, canvas, inset(body, canvas.u(MARGIN), 0))
            return
        self.film.want(self.at)
        dock, body = bottom(body, dock_height(self, canvas))
        panel, place = right(body, self._panel_width(canvas, body))
        self.picture.place(canvas, place)
        self._charts = draw_panel(self, canvas, inset(panel, canvas.u(MARGIN), 0))
        self._track = draw_dock(self, canvas, dock)

    @staticmethod
    def _panel_width(canvas: Canvas, body: Rect) -> int:
        """A low map is not made wider than the land that it shows."""
        wanted = max(canvas.u(_PANEL + 2 * MARGIN), round(body.width - body.height * _LAND))
        return min(wanted, round(body.width * _WIDEST))

    def choose(self, layer: str) -> None:
        """Shows this on the map."""
        self.layer = layer
        self.redraw()

    def draw_moving(self, canvas: Canvas) -> None:
        self.picture.draw(canvas)
        place = self._place
        if self._track is not None:
            draw_played(canvas, self._track, place)
        if self._charts is not None:
            self._charts.draw_cursors(canvas, place)

    # ------------------------------------------------------------------ the hand
    def first_key(self, event: pygame.event.Event) -> bool:
        """The keys of a film come before those of what has the focus."""
        if not self.leads or not self.film.stops or self.ui.open_list() is not None:
            return False
        if event.key == pygame.K_SPACE and not self._on_a_button():
            self.toggle()
            return True
        rounds = event.mod & pygame.KMOD_SHIFT
        ways = {
            pygame.K_LEFT: self._by_round(-1) if rounds else self.at - 1,
            pygame.K_RIGHT: self._by_round(1) if rounds else self.at + 1,
            pygame.K_HOME: 0,
            pygame.K_END: len(self.film.stops) - 1,
        }
        if event.key not in ways or event.mod & pygame.KMOD_CTRL:
            return False
        self.wind_to(ways[event.key])
        return True

    def _on_a_button(self) -> bool:
        """Whether Space is for what has the keyboard's focus."""
        focus = self.ui.focus
        return focus.ring and focus.current not in (None, "time", "play")

    def event(self, event: pygame.event.Event) -> Change | None:
        if self.picture.event(event):
            return None
        return super().event(event)

    def escape(self) -> Change | None:
        return Pop() if self.leads else super().escape()
