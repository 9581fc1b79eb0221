"""Small charts beside a film, each with a cursor that moves with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from game.client.layout import Rect, columns
from game.client.painter import Canvas
from game.content.texts import Texts

if TYPE_CHECKING:
    from game.client.scenes.replay import ReplayScene

Tree = Mapping[str, Any]
Series = Sequence[float]

_PLOT = 44
"""Design pixels of a chart's height."""


@dataclass(frozen=True)
class Figure:
    """A figure through the game: `told` stands out among `others`, which lie behind it."""

    key: str
    told: Series
    others: tuple[Series, ...] = ()

    @property
    def limits(self) -> tuple[float, float]:
        """The least and the largest value of any line."""
        values = [value for line in (self.told, *self.others) for value in line]
        return min(values), max(values)


def figures(index: Tree, own: str) -> list[Figure]:
    """Trust, cost and backlog: the own municipality's where there is one, else the region's."""
    series = index["series"]
    people = {m: rows["population"] for m, rows in series["municipalities"].items()}
    found = [_trust(series, own)]
    for key in ("cost_per_resident_sek", "backlog_sek"):
        rows = {m: tree[key] for m, tree in series["municipalities"].items()}
        told = rows[own] if own in rows else _region(rows, people, whole=key == "backlog_sek")
        # a backlog follows the size of a network: those of others have no common scale with it
        others = [row for m, row in rows.items() if m != own and key != "backlog_sek"]
        found.append(Figure(key, told, tuple(others)))
    return found


def _trust(series: Tree, own: str) -> Figure:
    pairs = series["trust"]
    mine = [row for pair, row in pairs.items() if own in pair.split("|")] or list(pairs.values())
    told = [sum(values) / len(values) for values in zip(*mine, strict=True)] if mine else []
    return Figure("trust", told, tuple(mine))


def _region(
    rows: Mapping[str, Series], people: Mapping[str, Series], *, whole: bool
) -> list[float]:
    """The sum over all municipalities, or the mean of their residents."""
    count = len(next(iter(rows.values()), ()))
    if whole:
        return [sum(row[i] for row in rows.values()) for i in range(count)]
    return [
        sum(row[i] * people[m][i] for m, row in rows.items()) / sum(p[i] for p in people.values())
        for i in range(count)
    ]


def written(texts: Texts, figure: Figure, value: float) -> str:
    """A value as it is read."""
    if figure.key == "trust":
        return texts.number(value, 0)
    scale = "msek" if figure.key == "backlog_sek" else "sek"
    return texts.money(value, scale=scale)


class Charts:
    """Charts side by side; made anew whenever they are drawn."""

    def __init__(self, scene: ReplayScene, told: Sequence[Figure]) -> None:
        self._scene, self._figures = scene, told
        rounds = scene.film.index["series"]["rounds"] if scene.film.index else []
        self._stops = [0 if not r else scene.film.stop_of("outcome", int(r)) for r in rounds]
        """At which phase each value was reached."""
        self._places: list[Rect] = []
        self._within = Rect(0, 0, 0, 0)

    @staticmethod
    def height(canvas: Canvas) -> int:
        """How high they are."""
        return canvas.line("caption") + canvas.line("figure") + canvas.u(_PLOT + 14)

    def draw(self, canvas: Canvas, rect: Rect, within: Rect) -> None:
        """Names, values and lines; what has been played is drawn over them as it moves, where it
        lies `within` what can be seen."""
        self._places, self._within = [], within
        for figure, column in zip(
            self._figures, columns(rect, len(self._figures), canvas.u(20)), strict=True
        ):
            y = column.y
            name = self._scene.t(f"indicator-{figure.key}.short")
            canvas.text(name, column.x, y, "caption", "ink2", width=column.width)
            y += canvas.line("caption")
            value = self._value(figure)
            said = "–" if value is None else written(self._scene.app.texts, figure, value)
            canvas.text(said, column.x, y, "figure", width=column.width)
            y += canvas.line("figure") + canvas.u(4)
            plot = Rect(column.x, y, column.width, canvas.u(_PLOT))
            canvas.hair(plot.x, plot.bottom + canvas.u(3), plot.width)
            for line in figure.others:
                canvas.polyline(self._points(figure, line, plot), "hair", canvas.unit)
            canvas.polyline(self._points(figure, figure.told, plot), "line", 1.5 * canvas.unit)
            self._places.append(plot)
            tip = (self._scene.t(f"indicator-{figure.key}"), self._scene.figure_about())
            self._scene.ui.area(f"figure.{figure.key}", column, tip=tip, focusable=False)

    def draw_cursors(self, canvas: Canvas, at: float) -> None:
        """The lines up to a place in the film, and the cursor there."""
        with canvas.clip(self._within.inflate(canvas.u(12), 0)):
            self._draw_cursors(canvas, at)

    def _draw_cursors(self, canvas: Canvas, at: float) -> None:
        for figure, plot in zip(self._figures, self._places, strict=False):
            x = self._x(plot, at)
            points = self._points(figure, figure.told, plot)
            margin = canvas.u(6)
            with canvas.clip(
                Rect(
                    plot.x - margin, plot.y - margin, x - plot.x + margin, plot.height + 2 * margin
                )
            ):
                canvas.polyline(points, "ink", 2 * canvas.unit)
            canvas.vertical(x, plot.y, plot.height + canvas.u(3), "accent", canvas.z(1))
            height = _between(points, x)
            if height is not None:
                canvas.dot(x, height, canvas.u(3.5), "accent")

    def _value(self, figure: Figure) -> float | None:
        reached = [i for i, stop in enumerate(self._stops) if stop <= self._scene.at]
        return figure.told[reached[-1]] if reached else None

    def _x(self, plot: Rect, at: float) -> int:
        last = max(1, len(self._scene.film.stops) - 1)
        return round(plot.x + plot.width * at / last)

    def _points(self, figure: Figure, line: Series, plot: Rect) -> list[tuple[float, float]]:
        low, high = figure.limits
        span = (high - low) or 1.0
        return [
            (float(self._x(plot, stop)), plot.bottom - (value - low) / span * plot.height)
            for stop, value in zip(self._stops, line, strict=False)
        ]


def _between(points: Sequence[tuple[float, float]], x: float) -> float | None:
    """The height of a line at an x; its last beyond its end, None where there is no line."""
    if not points:
        return None
    for (x0, y0), (x1, y1) in pairwise(points):
        if x0 <= x <= x1:
            return y0 + (y1 - y0) * (x - x0) / ((x1 - x0) or 1.0)
    return points[-1][1]
