"""The map's small signs, drawn with the pen: works, reservoirs, wastewater, places, step badges.

They are drawn in px around a point, so that they keep their size when one zooms.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from game.client.views.map.palette import Colour, MapPalette
from game.client.views.map.pen import Ink, Pen
from game.content.geography.curves import Point


class Sign:
    """Draws in px around a point of the map."""

    def __init__(self, pen: Pen, at: Sequence[float], size: float = 1.0) -> None:
        self.pen = pen
        self.at = (float(at[0]), float(at[1]))
        self.size = size

    def _point(self, p: Point) -> Point:
        unit = self.pen.frame.units(self.size)
        return (self.at[0] + p[0] * unit, self.at[1] + p[1] * unit)

    def line(self, points: Sequence[Point], ink: Ink, width: float, closed: bool = False) -> None:
        """A stroke through px points."""
        self.pen.stroke([self._point(p) for p in points], ink, width * self.size, closed)

    def shape(self, points: Sequence[Point], ink: Ink) -> None:
        """A filled shape."""
        self.pen.polygon([self._point(p) for p in points], ink)

    def dot(self, p: Point, ink: Ink, radius: float) -> None:
        """A filled circle."""
        self.pen.dot(self._point(p), ink, radius * self.size)

    def ring(self, p: Point, ink: Ink, radius: float, width: float) -> None:
        """A circle's outline."""
        self.pen.ring(self._point(p), ink, radius * self.size, width * self.size)


def draw_facility(
    pen: Pen,
    at: Sequence[float],
    kind: str,
    colours: MapPalette,
    alarm: bool = False,
    size: float = 1.0,
) -> None:
    """Works (a drop), reservoir (a water tower) or wastewater (waves) on a round plate."""
    sign = Sign(pen, at, size)
    sign.dot((0, 0), colours.plate, 11)
    sign.ring((0, 0), colours.alarm if alarm else colours.ink, 11, 2.2 if alarm else 1.5)
    if kind == "works":
        sign.shape(drop(4.6), colours.flow)
    elif kind == "reservoir":
        tower = [(-5.0, -5.5), (5.0, -5.5), (3.4, -0.5), (-3.4, -0.5)]
        sign.line(tower, colours.ink, 1.5, closed=True)
        for foot, top in ((-3.0, -2.2), (3.0, 2.2), (0.0, 0.0)):
            sign.line([(top, -0.5), (foot, 6.0)], colours.ink, 1.5)
        sign.line([(-3.7, -3.4), (3.7, -3.4)], colours.flow, 1.6)
    else:
        for y in (-3.5, 0.0, 3.5):
            wave = [(-5 + i * 0.5, y + 1.2 * math.sin(i * 0.63)) for i in range(21)]
            sign.line(wave, colours.ink2 if y else colours.ink, 1.4)


def drop(radius: float) -> list[Point]:
    """A drop, its tip upwards."""
    round_part = [
        (radius * math.sin(t), radius * 0.43 - radius * math.cos(t))
        for t in (i * 0.35 + 1.0 for i in range(13))
    ]
    return [(0.0, -radius * 1.52), *round_part]


def draw_place(pen: Pen, at: Sequence[float], rank: int, colours: MapPalette) -> None:
    """A settlement: a small ring, a ring with a dot, or the double ring of the largest."""
    sign = Sign(pen, at)
    if rank <= 1:
        sign.dot((0, 0), colours.plate, 4.4)
        sign.ring((0, 0), colours.ink, 4.4, 1.5)
    elif rank == 2:
        sign.dot((0, 0), colours.plate, 6.6)
        sign.ring((0, 0), colours.ink, 6.6, 1.5)
        sign.dot((0, 0), colours.ink, 2.6)
    else:
        sign.dot((0, 0), colours.plate, 9)
        sign.ring((0, 0), colours.ink, 9, 1.7)
        sign.ring((0, 0), colours.ink, 5.6, 1.2)
        sign.dot((0, 0), colours.ink, 2.6)


def draw_badge(
    pen: Pen, at: Sequence[float], step: int, colours: MapPalette, size: float = 1.0
) -> None:
    """What is shared across a border: 1 a document, 2 a wrench, 3 coins, 4 joined rings."""
    sign = Sign(pen, at, size)
    ink: Colour = colours.ink
    sign.dot((0, 0), colours.card, 15)
    sign.ring((0, 0), ink, 15, 1.6)
    if step == 1:
        sheet = [(-5, -7.5), (2, -7.5), (5.5, -4), (5.5, 7.5), (-5, 7.5)]
        sign.line(sheet, ink, 1.7, closed=True)
        for y, end in ((-1.5, 3.0), (1.5, 3.0), (4.5, 0.5)):
            sign.line([(-2.2, y), (end, y)], ink, 1.4)
    elif step == 2:
        sign.line([(-5.5, 6), (2.5, -2)], ink, 3.2)
        sign.ring((4, -4), ink, 5.0, 2.1)
        sign.shape([(4, -5.2), (9, -10.5), (10.5, -7), (5.4, -3)], colours.card)
    elif step == 3:
        for y in (4.5, 1.0, -2.5):
            coin = [
                (6.2 * math.cos(t), y + 2.4 * math.sin(t))
                for t in (i * math.pi / 10 for i in range(20))
            ]
            sign.shape(coin, colours.card)
            sign.line(coin, ink, 1.5, closed=True)
    else:
        sign.ring((-3.2, 0), ink, 5.4, 1.9)
        sign.ring((3.2, 0), ink, 5.4, 1.9)
