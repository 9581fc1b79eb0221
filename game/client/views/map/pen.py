"""Drawing lines well: strokes with round joints, dashes and soft shadows at twice the size.

Overlays are kept premultiplied: `smoothscale` of opaque strokes on a clear surface yields exactly
that, and they are blitted with `BLEND_PREMULTIPLIED`.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass

import pygame as pg

from game.client.views.map.camera import Frame
from game.client.views.map.palette import Colour
from game.content.geography.curves import Line, Point, along, length

FINE = 2
"""Overlays are drawn this much larger and scaled down."""
SIGN_FINE = 6
"""And small signs, which are painted once, this much."""

Ink = Colour | tuple[int, int, int, int]
Painter = Generator[None, None, pg.Surface]
"""Paints a layer a little at a time, so that building the map never blocks a frame for long."""


def clear(size: tuple[int, int]) -> pg.Surface:
    """A clear surface, at least a pixel wide and high."""
    return pg.Surface((max(1, size[0]), max(1, size[1])), pg.SRCALPHA, 32)


def opaque(size: tuple[int, int]) -> pg.Surface:
    """An opaque surface, at least a pixel wide and high."""
    return pg.Surface((max(1, size[0]), max(1, size[1])), 0, 32)


class Pen:
    """Draws world coordinates onto a surface `fine` times the frame's size.

    `corner` is the frame pixel that the surface's corner lies on, for sprites of a part of it.
    Widths are px as in a 1920 px wide window.
    """

    def __init__(
        self,
        surface: pg.Surface,
        frame: Frame,
        fine: float = FINE,
        corner: tuple[float, float] = (0, 0),
    ) -> None:
        self.surface = surface
        self.scale = frame.scale * fine
        self.stroke_scale = frame.stroke * fine
        self.left = frame.left + corner[0] / frame.scale
        self.top = frame.top + corner[1] / frame.scale
        self.frame = frame

    def at(self, p: Sequence[float]) -> Point:
        """Where a world point lies on the surface."""
        return ((p[0] - self.left) * self.scale, (p[1] - self.top) * self.scale)

    def polygon(self, ring: Sequence[Sequence[float]], ink: Ink) -> None:
        """A filled ring."""
        left, top, k = self.left, self.top, self.scale
        pg.draw.polygon(self.surface, ink, [((p[0] - left) * k, (p[1] - top) * k) for p in ring])

    def stroke(
        self,
        line: Sequence[Sequence[float]],
        ink: Ink,
        width: float,
        closed: bool = False,
        round_ends: bool = True,
    ) -> None:
        """A line of this width with round joints."""
        self.stroke_px(line, ink, width * self.stroke_scale, closed, round_ends)

    def stroke_units(
        self,
        line: Sequence[Sequence[float]],
        ink: Ink,
        width: float,
        closed: bool = False,
        round_ends: bool = True,
    ) -> None:
        """A line whose width is a distance in the world."""
        self.stroke_px(line, ink, width * self.scale, closed, round_ends)

    def stroke_px(
        self,
        line: Sequence[Sequence[float]],
        ink: Ink,
        width: float,
        closed: bool = False,
        round_ends: bool = True,
    ) -> None:
        """A line of a width in pixels of the surface; what lies outside it is skipped."""
        left, top, k = self.left, self.top, self.scale
        points = [((p[0] - left) * k, (p[1] - top) * k) for p in line]
        if closed:
            points.append(points[0])
        r = max(width / 2, 0.5)
        surface, polygon, circle = self.surface, pg.draw.polygon, pg.draw.circle
        right, bottom = surface.get_width() + r, surface.get_height() + r
        joints = r > 0.9
        ax, ay = points[0]
        first = True
        for bx, by in points[1:]:
            dx, dy = bx - ax, by - ay
            size = math.hypot(dx, dy)
            if size > 1e-6:
                if (
                    max(ax, bx) > -r
                    and min(ax, bx) < right
                    and max(ay, by) > -r
                    and min(ay, by) < bottom
                ):
                    nx, ny = -dy / size * r, dx / size * r
                    polygon(
                        surface,
                        ink,
                        (
                            (ax + nx, ay + ny),
                            (bx + nx, by + ny),
                            (bx - nx, by - ny),
                            (ax - nx, ay - ny),
                        ),
                    )
                    if joints and (round_ends or not first):
                        circle(surface, ink, (round(ax), round(ay)), r)
                ax, ay = bx, by
                first = False
        if joints and round_ends:
            circle(surface, ink, (round(ax), round(ay)), r)

    def dot(self, p: Sequence[float], ink: Ink, radius: float) -> None:
        """A filled circle."""
        x, y = self.at(p)
        pg.draw.circle(self.surface, ink, (round(x), round(y)), radius * self.stroke_scale)

    def ring(self, p: Sequence[float], ink: Ink, radius: float, width: float) -> None:
        """A circle's outline, inside the radius."""
        x, y = self.at(p)
        pg.draw.circle(
            self.surface,
            ink,
            (round(x), round(y)),
            radius * self.stroke_scale,
            max(1, round(width * self.stroke_scale)),
        )


@dataclass(frozen=True, slots=True)
class Sprite:
    """A premultiplied picture and where its corner lies in the view (px)."""

    surface: pg.Surface
    at: tuple[int, int]

    def blit(self, target: pg.Surface) -> None:
        """Put it where it belongs."""
        target.blit(self.surface, self.at, special_flags=pg.BLEND_PREMULTIPLIED)


def sprite(
    frame: Frame,
    box: tuple[float, float, float, float],
    margin: float,
    paint: Callable[[Pen], None],
) -> Sprite | None:
    """A part of the view painted finely and scaled down; None when it is out of sight.

    `box` is in world units, `margin` in px around it.
    """
    x0, y0 = frame.pixel((box[0], box[1]))
    x1, y1 = frame.pixel((box[2], box[3]))
    area = pg.Rect(
        math.floor(x0 - margin),
        math.floor(y0 - margin),
        math.ceil(x1 - x0 + 2 * margin) + 1,
        math.ceil(y1 - y0 + 2 * margin) + 1,
    )
    area = area.clip(pg.Rect(0, 0, frame.width, frame.height))
    if area.width < 1 or area.height < 1:
        return None
    fine = clear((area.width * FINE, area.height * FINE))
    paint(Pen(fine, frame, FINE, area.topleft))
    return Sprite(pg.transform.smoothscale(fine, area.size), area.topleft)


def bounds(lines: Sequence[Sequence[Sequence[float]]]) -> tuple[float, float, float, float]:
    """The box around lines, in world units."""
    xs = [p[0] for line in lines for p in line]
    ys = [p[1] for line in lines for p in line]
    return min(xs), min(ys), max(xs), max(ys)


def stretch(line: Sequence[Point], start: float, end: float) -> Line:
    """The part of a line between two distances from its start."""
    out = [along(line, start)[0]]
    done = 0.0
    for a, b in itertools.pairwise(line):
        done += math.dist(a, b)
        if start < done < end:
            out.append(b)
    out.append(along(line, end)[0])
    return out


def dashes(line: Sequence[Point], on: float, off: float) -> list[Line]:
    """The line cut into dashes that end as evenly as they begin (world units)."""
    whole = length(line)
    count = max(1, round((whole + off) / (on + off)))
    step = (whole + off) / count
    dash = on * step / (on + off)
    return [stretch(line, i * step, min(whole, i * step + dash)) for i in range(count)]


def spots(line: Sequence[Point], step: float) -> Line:
    """Points spread evenly over the line, about `step` apart, ends included."""
    whole = length(line)
    count = max(1, round(whole / step))
    out: Line = []
    done, i = 0.0, 0
    for a, b in itertools.pairwise(line):
        size = math.dist(a, b)
        while i <= count and i * whole / count <= done + size + 1e-9 and size > 0:
            t = (i * whole / count - done) / size
            out.append((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t))
            i += 1
        done += size
    return out


def sign_picture(frame: Frame, reach: float, paint: Callable[[Pen], None]) -> pg.Surface:
    """A sign painted around (0, 0) at six times its size and scaled down (premultiplied)."""
    half = math.ceil(reach * frame.stroke) + 1
    large = clear((2 * half * SIGN_FINE, 2 * half * SIGN_FINE))
    around = Frame(frame.scale, -half / frame.scale, -half / frame.scale, 2 * half, 2 * half)
    pen = Pen(large, around, SIGN_FINE)
    paint(pen)
    return pg.transform.smoothscale(large, (2 * half, 2 * half))
