"""Plots in a box of the paper: scales, grid, axis labels; and labels that keep off each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from matplotlib.ticker import MaxNLocator

from server.debrief.charts.paper import Box, Paper


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight scale from values to pixels."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Where a value lies."""
        span = (self.high - self.low) or 1.0
        return self.start + (value - self.low) / span * (self.end - self.start)


@dataclass(frozen=True, slots=True)
class Plot:
    """A box with a scale in each direction."""

    box: Box
    x: Scale
    y: Scale

    @staticmethod
    def of(box: Box, xs: tuple[float, float], ys: tuple[float, float]) -> Plot:
        """A plot whose values fill the box, upwards."""
        return Plot(box, Scale(*xs, box.x, box.right), Scale(ys[0], ys[1], box.bottom, box.y))

    def points(self, values: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
        """Where pairs of values lie."""
        return [(self.x(x), self.y(y)) for x, y in values]


def ticks(low: float, high: float, most: int = 4) -> list[float]:
    """Round values inside low … high."""
    found = MaxNLocator(nbins=most, steps=[1, 2, 2.5, 5, 10]).tick_values(low, high)
    return [float(v) for v in found if low - 1e-9 <= v <= high + 1e-9]


def around(values: Iterable[float], room: float = 0.08, least: float = 1e-9) -> tuple[float, float]:
    """A range that holds the values with some room above and below."""
    known = list(values) or [0.0, 1.0]
    low, high = min(known), max(known)
    span = max(high - low, least)
    middle = (low + high) / 2
    half = span * (0.5 + room)
    return min(low, middle - half), max(high, middle + half)


def level_grid(
    paper: Paper, plot: Plot, values: Sequence[float], write: Callable[[float], str]
) -> None:
    """Hairlines across at round values, each labelled at its left end."""
    for value in values:
        y = plot.y(value)
        paper.hair(plot.box.x, y, plot.box.width)
        paper.write(write(value), plot.box.x - paper.u(6), y, "caption", "ink2", "right")


def years_below(paper: Paper, plot: Plot, years: Sequence[int], *, ends_only: bool = False) -> None:
    """The line at the foot of a plot and years under it, as many as have room."""
    paper.hair(plot.box.x, plot.box.bottom, plot.box.width, "line")
    room = paper.width("2000", "caption") + paper.u(14)
    y = plot.box.bottom + paper.u(13)
    if ends_only:
        if plot.box.width < 2 * room:
            paper.write(str(years[-1]), plot.box.right, y, "caption", "ink3", "right")
            return
        paper.write(str(years[0]), plot.box.x, y, "caption", "ink3")
        paper.write(str(years[-1]), plot.box.right, y, "caption", "ink3", "right")
        return
    step = max(1, ceil(room * len(years) / plot.box.width))
    for year in years[::step]:
        paper.write(str(year), plot.x(year), y, "caption", "ink2", "centre")


def spread(wanted: Sequence[float], height: float, low: float, high: float) -> list[float]:
    """Middles of labels of this height near the wanted ones, in low … high, none over another.

    Where there is no room for all, they stand as far apart as the room allows.
    """
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    if not order:
        return []
    step = min(height, (high - low) / len(order))
    placed = [0.0] * len(wanted)
    at = low + step / 2
    for i in order:
        placed[i] = at = max(at, wanted[i])
        at += step
    limit = high - step / 2
    for i in reversed(order):
        placed[i] = min(placed[i], limit)
        limit = placed[i] - step
    return placed


class Free:
    """Finds room for labels: each takes the first of its candidates that meets nothing."""

    def __init__(self, bounds: Box, taken: Iterable[Box] = (), margin: float = 0) -> None:
        self.bounds = bounds
        self.margin = margin
        self.taken = list(taken)

    def keep(self, box: Box) -> None:
        """Nothing may stand here."""
        self.taken.append(box)

    def keep_line(self, points: Sequence[tuple[float, float]], thick: float = 3) -> None:
        """Nothing may stand on this line."""
        for (x0, y0), (x1, y1) in pairwise(points):
            steps = max(1, int(max(abs(x1 - x0), abs(y1 - y0)) / 4))
            for i in range(steps + 1):
                x, y = x0 + (x1 - x0) * i / steps, y0 + (y1 - y0) * i / steps
                self.taken.append(Box(x - thick, y - thick, 2 * thick, 2 * thick))

    def place(self, candidates: Iterable[Box]) -> Box | None:
        """The first candidate with room, which it then takes; None if there is none."""
        for box in candidates:
            wide = box.grown(self.margin)
            if box.inside(self.bounds) and not any(wide.meets(other) for other in self.taken):
                self.taken.append(box)
                return box
        return None
