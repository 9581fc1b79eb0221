"""Water on its way: chevrons that move through pipes in its true direction and amount."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pygame as pg

from game.client.views.map.camera import Frame
from game.client.views.map.courses import Course
from game.client.views.map.palette import MapPalette
from game.client.views.map.pen import Pen, clear
from game.content.geography.curves import Point, resample

TURNS = 24
"""Chevrons are drawn ready in this many directions."""
HALF = 12
STEP = 1.5
"""Px between the stored positions along a link."""
SPACING = 34.0
STILL_LPS = 0.02
"""Links with less than this stand still."""


@dataclass(slots=True)
class Track:
    """One link's chevrons: a picture and its place every `STEP` px (None under a sign), how many
    there are and how fast they go (px/s)."""

    places: list[tuple[pg.Surface, Point] | None]
    count: int
    speed: float


class Flow:
    """The moving chevrons of one view at rest."""

    def __init__(
        self,
        frame: Frame,
        colours: MapPalette,
        courses: Iterable[Course],
        flow: Mapping[str, float],
        signs: Sequence[tuple[Point, float]] = (),
    ) -> None:
        """`signs` are places (map units) with a radius in px that chevrons pass under."""
        unit = max(0.75, frame.stroke)
        self.sprites = [_chevrons(radius * unit, colours) for radius in (4.0, 4.9, 5.9)]
        self.tracks: list[Track] = []
        self._signs = [(*frame.pixel(at), (reach * frame.stroke + 3) ** 2) for at, reach in signs]
        strongest = max((abs(q) for q in flow.values()), default=0.0) or 1.0
        for course in courses:
            amount = flow.get(course.id, 0.0)
            if abs(amount) >= STILL_LPS:
                self._add(frame, course, amount, math.sqrt(abs(amount) / strongest), unit)

    def _add(self, frame: Frame, course: Course, amount: float, share: float, unit: float) -> None:
        line = [frame.pixel(p) for p in (course.line if amount > 0 else course.line[::-1])]
        view = pg.Rect(-HALF, -HALF, frame.width + 2 * HALF, frame.height + 2 * HALF)
        if not any(view.collidepoint(p) for p in line):
            return
        points = resample(line, STEP)
        box = pg.Rect(*line[0], 1, 1).unionall([pg.Rect(*p, 1, 1) for p in line]).inflate(40, 40)
        near = [sign for sign in self._signs if box.collidepoint(sign[0], sign[1])]
        sprites = self.sprites[0 if share < 0.25 else 1 if share < 0.6 else 2]
        places: list[tuple[pg.Surface, Point] | None] = []
        for (ax, ay), (bx, by) in itertools.pairwise(points):
            if any((ax - x) ** 2 + (ay - y) ** 2 < r for x, y, r in near):
                places.append(None)
                continue
            turn = math.atan2(by - ay, bx - ax)
            sprite = sprites[round(turn / (2 * math.pi) * TURNS) % TURNS]
            places.append((sprite, (ax - HALF, ay - HALF)))
        if len(places) > 6:
            count = max(1, round(len(places) * STEP / (SPACING * unit)))
            self.tracks.append(Track(places, count, (7 + 16 * share) * unit))

    def draw(self, target: pg.Surface, at: tuple[int, int], seconds: float) -> None:
        """All chevrons as they stand after this time."""
        batch = []
        for track in self.tracks:
            places = track.places
            whole = len(places)
            start, apart = track.speed * seconds / STEP, whole / track.count
            for k in range(track.count):
                chevron = places[int(start + k * apart) % whole]
                if chevron is not None:
                    batch.append(chevron)
        if at != (0, 0):
            dx, dy = at
            batch = [(sprite, (x + dx, y + dy)) for sprite, (x, y) in batch]
        target.fblits(batch, pg.BLEND_PREMULTIPLIED)


def _chevrons(radius: float, colours: MapPalette) -> list[pg.Surface]:
    sprites = []
    shape = ((-0.75, -0.95), (0.85, 0.0), (-0.75, 0.95), (-0.2, 0.0))
    for i in range(TURNS):
        turn = i * 2 * math.pi / TURNS
        c, s = math.cos(turn) * radius, math.sin(turn) * radius
        fine = clear((HALF * 8, HALF * 8))
        pen = Pen(fine, Frame(1.0, -HALF, -HALF, 2 * HALF, 2 * HALF), 4)
        points = [(x * c - y * s, x * s + y * c) for x, y in shape]
        pen.stroke_px(points, colours.casing, 2.2 * 4, closed=True)
        pen.polygon(points, colours.flow)
        sprites.append(pg.transform.smoothscale(fine, (2 * HALF, 2 * HALF)))
    return sprites
