"""The line of time under a film: a slider over all phases, rounds, turning points and marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from game.client.layout import Rect
from game.client.painter import Canvas
from game.client.ui import HANDLE
from game.client.widgets.slider import Range, place_of

if TYPE_CHECKING:
    from game.client.scenes.replay import ReplayScene

FLAG, MARK = 20, 16
"""Design pixels of a turning point's flag, and of a mark."""
_LANE = 22
"""Design pixels of each of the lanes over and under the slider."""
_SMALLEST = 9
"""Window pixels of a mark below which it is a dot."""
ICONS = {
    "agreement": "handshake",
    "main": "waypoints",
    "walk_out": "door-open",
    "election": "vote",
    "fell": "circle-x",
    "card": "newspaper",
}
"""Marks, the weightiest first: each phase shows one."""

GoTo = Callable[[int], Any]


def track_height(canvas: Canvas) -> int:
    """How high the line of time is."""
    return 2 * canvas.u(_LANE) + canvas.u(HANDLE) + canvas.line("caption") + canvas.u(4)


class Track:
    """Where the phases are on the line; made anew whenever it is drawn."""

    def __init__(self, canvas: Canvas, rect: Rect, count: int) -> None:
        self.rect = Rect(rect.x, rect.y + canvas.u(_LANE), rect.width, canvas.u(HANDLE))
        self.range = Range(0, max(1, count - 1), 1)
        self.apart = (rect.width - self.rect.height) / max(1, count - 1)
        """Window pixels between two phases."""

    def x(self, at: float) -> int:
        """The window x of a phase, or of a place between two."""
        return place_of(self.rect, self.range, at)


def draw_track(scene: ReplayScene, canvas: Canvas, rect: Rect) -> Track:
    """Declares the slider and draws everything along it that does not move."""
    stops = scene.film.stops
    track = Track(canvas, rect, len(stops))
    _draw_rounds(scene, canvas, track, stops)
    scene.ui.slider("time", track.rect, scene.at, track.range, scene.slide)
    _draw_flags(scene, canvas, track)
    _draw_marks(scene, canvas, track, stops)
    return track


def draw_played(canvas: Canvas, track: Track, at: float) -> None:
    """The part of the line that has been played."""
    thick = canvas.z(4)
    start = track.rect.x + track.rect.height // 2
    middle = track.rect.centery - thick // 2
    canvas.rect((start, middle, track.x(at) - start, thick), "ink")


def _draw_rounds(scene: ReplayScene, canvas: Canvas, track: Track, stops: Sequence[Any]) -> None:
    """A tick for each phase, a longer one where a round begins, and the rounds' names."""
    y = track.rect.bottom + canvas.u(_LANE) + canvas.u(2)
    firsts = [i for i, stop in enumerate(stops) if i == 0 or stops[i - 1]["round"] < stop["round"]]
    for i in range(len(stops)):
        tall = canvas.u(16 if i in firsts else 8)
        canvas.vertical(track.x(i), track.rect.centery - tall // 2, tall, "line")
    names = {i: scene.t("replay-round", round=stops[i]["round"]) for i in firsts}
    ends = dict(zip(firsts, [*firsts[1:], len(stops)], strict=True))
    room = min((ends[i] - i) * track.apart for i in firsts) - canvas.u(6)
    wide = all(canvas.text_width(name, "caption") <= room for name in names.values())
    for i, name in names.items():
        here = i <= scene.at < ends[i]
        said = name if wide else str(stops[i]["round"])
        style = "caption_bold" if here and not wide else "caption"
        x = min(track.x(i), track.rect.right - canvas.text_width(said, style))
        canvas.text(said, x, y, style, "ink" if here else "ink3")


def _draw_flags(scene: ReplayScene, canvas: Canvas, track: Track) -> None:
    """The turning points over the line; a click goes there."""
    found: dict[int, list[Any]] = {}
    for moment in scene.film.moments:
        found.setdefault(int(moment["at"]), []).append(moment)
    size = canvas.u(FLAG)
    for at, moments in found.items():
        x = track.x(at)
        place = Rect(x - size // 2, track.rect.y - size - canvas.u(1), size, size)
        key = f"moment.{at}"
        lines = [line for moment in moments for line in (moment["title"], moment["ask"])]
        scene.ui.area(
            key, place, partial(scene.wind_to, at), tip=lines, label=lines[0],
            focusable=scene.leads,
        )  # fmt: skip
        lit = scene.ui.hovered(key) or at == scene.at
        canvas.icon("flag", place.x, place.y, FLAG, "accent" if lit else "ink2")


def _draw_marks(scene: ReplayScene, canvas: Canvas, track: Track, stops: Sequence[Any]) -> None:
    """What happened, under the line."""
    size = min(canvas.u(MARK), int(track.apart) - 2)
    y = track.rect.bottom + canvas.u(2)
    for at, stop in enumerate(stops):
        kinds = [kind for kind in ICONS if kind in stop["marks"]]
        if not kinds:
            continue
        place = Rect(track.x(at) - size // 2, y, size, canvas.u(MARK))
        tip = [scene.where(at), *(scene.t(f"replay-mark-{kind}") for kind in kinds)]
        key = f"mark.{at}"
        scene.ui.area(key, place, partial(scene.wind_to, at), tip=tip, focusable=False)
        colour = "ink" if at == scene.at or scene.ui.hovered(key) else "ink3"
        if size < _SMALLEST:
            canvas.dot(place.centerx, place.centery, canvas.u(3), colour)
        else:
            top = place.centery - size // 2
            canvas.icon(ICONS[kinds[0]], place.x, top, size / canvas.unit, colour)
