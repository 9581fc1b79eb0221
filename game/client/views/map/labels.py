"""Names find their own places: beside their settlement, in a calm spot of their municipality.

Each candidate place is scored by how much it would cover, and the best one is taken. Large letters
shrink where there is no room; small places without any stay unnamed until one zooms in.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pygame as pg

from game.client.views.map import lettering
from game.client.views.map.camera import Frame
from game.client.views.map.courses import Course
from game.client.views.map.label_ground import TAKEN_COST, Ground, survey
from game.client.views.map.model import MapModel
from game.client.views.map.network import TINY
from game.client.views.map.palette import Colour, MapPalette, mix
from game.client.views.map.pen import Painter, clear
from game.client.views.map.region import Region
from game.client.views.map.water_names import outside_names, water_names

PLACE_SIZES = {1: 15.0, 2: 17.0, 3: 21.0}
ANCHORS: tuple[tuple[float, float], ...] = (
    (0, 0.5),
    (1, 0.5),
    (0.5, 1),
    (0.5, 0),
    (0, 1),
    (0, 0),
    (1, 1),
    (1, 0),
    (0, 0.8),
    (0, 0.2),
    (1, 0.2),
    (1, 0.8),
    (0.3, 1),
    (0.7, 1),
    (0.3, 0),
    (0.7, 0),
)
"""Where the settlement lies in the box of its name: (0, …) = the name to its right, and so on."""
DROP_FROM = 100.0
"""Names of small places that would cost this much are left out."""
CALM = 30.0
"""A name that costs less than this need not shrink."""
LARGEST = 50.0
"""Small places stay unnamed where letters would be higher than this in map units."""
Placed = tuple[pg.Surface, tuple[float, float]]
Found = tuple[float, Placed, pg.FRect]
"""A place that a name could have: what it costs, the picture there, what of it is letters."""


def paint_labels(
    region: Region,
    model: MapModel,
    frame: Frame,
    colours: MapPalette,
    tints: dict[str, Colour],
    pipes: Sequence[Course],
    mains: Sequence[Course],
    scale: float,
    zoom: float,
    keep_out: Sequence[pg.Rect],
) -> Painter:
    """All names (premultiplied).

    `scale` is the text scale (1–2), `zoom` that of the window; `keep_out` are rectangles of the
    view taken by other things.
    """
    out = clear((frame.width, frame.height))
    size = letter_scale(frame.scale / zoom) * scale * zoom
    ground = survey(region, model, frame, pipes, mains, keep_out, zoom)
    yield
    water_names(out, region, frame, colours, ground, size)
    yield
    names = _Names(region, model, frame, colours, tints, ground)
    waiting: list[Placed] = []
    for id in region.ids:
        placed = names.of_municipality(id, size)
        if placed:
            waiting.append(placed)
        yield
    places = sorted(region.baked["settlements"], key=lambda p: -int(p.get("rank", 1)))
    for count, place in enumerate(places):
        placed = names.of_place(place, size)
        if placed:
            waiting.append(placed)
        if count % 4 == 3:
            yield
    outside_names(out, region, frame, colours, ground, size)
    for picture, at in waiting:
        out.blit(picture, at, special_flags=pg.BLEND_PREMULTIPLIED)
    return out


def letter_scale(land: float) -> float:
    """Letters shrink less than the land, and grow little when one zooms in."""
    if land >= 1:
        return min(1.25, math.pow(land, 0.25))
    return max(0.8, math.sqrt(land))


@dataclass(frozen=True, slots=True)
class _Names:
    """What names are lettered with, and the ground they are placed on."""

    region: Region
    model: MapModel
    frame: Frame
    colours: MapPalette
    tints: dict[str, Colour]
    ground: Ground

    def of_municipality(self, id: str, scale: float) -> Placed | None:
        """Spaced capitals in the calmest spot, smaller where there is no room for large ones."""
        best: Found | None = None
        for shrink in (1.0, 0.85, 0.7, 0.55, 0.45):
            found = self._in_capitals(id, scale * shrink)
            if found and (best is None or found[0] < best[0] - 12):
                best = found
            if best and best[0] < CALM:
                break
        if best is None or best[0] >= TAKEN_COST:
            return None
        self.ground.enter(self.ground.names, best[2])
        return best[1]

    def _in_capitals(self, id: str, scale: float) -> Found | None:
        """The best place for a municipality's name at this size: cost, picture, rectangle."""
        words = self.model.names.get(id, self.region.own_names[id]).upper()
        tint = self.tints[id]
        x0, _, x1, _ = self.region.boxes[id]
        room = (x1 - x0) * self.frame.scale * 0.86
        size = 27.0 * scale
        spacing = 6.5 * scale
        wide, _ = lettering.text_size("serif_semi", size, words, spacing)
        if wide > room:
            size, spacing = size * room / wide, spacing * room / wide
        if size < 9 * self.ground.zoom:
            return None
        ink = mix(self.colours.ink, self.colours.tint(self.region.tint_index[id]), 0.18)
        picture = lettering.haloed(
            "serif_semi",
            round(size, 1),
            words,
            ink,
            tint,
            2.6 * self.ground.zoom,
            round(spacing, 1),
        )
        wide, high = picture.get_size()
        best = self._calmest(id, wide, high)
        if best is None:
            return None
        cost, rect = best
        if id == self.model.highlight:
            picture = _underlined(picture, ink, self.ground.zoom)
        return cost, (picture, (rect.x, rect.y - high * 0.18)), rect

    def _calmest(self, id: str, wide: float, high: float) -> tuple[float, pg.FRect] | None:
        """Where a name of this size covers least around the calm spots of its municipality."""
        ground = self.ground
        best: tuple[float, pg.FRect] | None = None
        for rank, spot in enumerate(self.region.baked["calm"][id]):
            cx, cy = self.frame.pixel((spot[0], spot[1]))
            for dx in (-36, -18, 0, 18, 36):
                for dy in (-20, -10, 0, 10, 20):
                    rect = pg.FRect(
                        cx + dx * ground.zoom - wide / 2,
                        cy + dy * ground.zoom - high * 0.32,
                        wide,
                        high * 0.64,
                    )
                    cost = ground.cost(rect) + rank * 2 + (abs(dx) + abs(dy)) * 0.05
                    if best is None or cost < best[0]:
                        corners = (rect.topleft, rect.topright, rect.bottomleft, rect.bottomright)
                        cost += 90 * sum(
                            self.region.municipality_at(self.frame.world(c)) != id for c in corners
                        )
                    if best is None or cost < best[0]:
                        best = (cost, rect)
        return best

    def of_place(self, place: dict[str, Any], scale: float) -> Placed | None:
        """A settlement's name beside it; large letters shrink before a name is left out."""
        least = 0.72 * self.ground.zoom
        for shrink in (1.0, 0.85, 0.7):
            found = self._beside(place, scale * shrink)
            if found is None or scale * shrink < least:
                break
            if found[0] < DROP_FROM * 0.5 or scale * shrink * 0.85 < least:
                break
        rank = int(place.get("rank", 1))
        if found is None or found[0] >= (DROP_FROM if rank == 1 else TAKEN_COST):
            return None
        self.ground.enter(self.ground.names, found[2].inflate(6, 3))
        return found[1]

    def _beside(self, place: dict[str, Any], scale: float) -> Found | None:
        """The best of sixteen places at two distances beside a settlement."""
        rank = int(place.get("rank", 1))
        x, y = self.frame.pixel((place["at"][0], place["at"][1]))
        if not (0 <= x < self.frame.width and 0 <= y < self.frame.height):
            return None
        size = PLACE_SIZES[rank] * scale
        if rank == 1 and (self.frame.scale < TINY or size / self.frame.scale > LARGEST):
            return None
        face = "semi" if rank > 1 else "sans"
        picture = lettering.haloed(
            face,
            round(size, 1),
            place["name"],
            self.colours.ink,
            self.colours.halo,
            2.0 * self.ground.zoom,
        )
        wide, high = picture.get_size()
        gap = (6, 8, 11)[rank - 1] * self.frame.stroke
        best: Found | None = None
        for order, (ax, ay) in enumerate(ANCHORS):
            for distance in (gap, gap * 2):
                if ax == 0:
                    left = x + distance - 1
                elif ax == 1:
                    left = x - distance - wide + 1
                else:
                    left = x - wide * ax
                top = y - high / 2 + (ay - 0.5) * (high + distance * 1.1)
                rect = pg.FRect(left + 4, top + high * 0.22, wide - 8, high * 0.56)
                cost = (
                    self.ground.cost(rect, 0.7 / max(1.0, scale / self.ground.zoom)) + order * 0.35
                )
                cost += 2 if distance > gap else 0
                if rank > 1:  # the names of towns rather stay at home
                    owner = place["municipality"]
                    cost += 9 * sum(
                        self.region.municipality_at(self.frame.world(c)) != owner
                        for c in (rect.topleft, rect.topright, rect.midbottom)
                    )
                if best is None or cost < best[0]:
                    best = (cost, (picture, (left, top)), rect)
        return best


def _underlined(picture: pg.Surface, ink: Colour, zoom: float) -> pg.Surface:
    """One's own municipality carries a rule under its name."""
    wide, high = picture.get_size()
    out = clear((wide, high))
    out.blit(picture, (0, 0))
    y = high - 5 * zoom
    pg.draw.line(out, ink, (wide * 0.04, y), (wide * 0.96, y), max(1, round(2 * zoom)))
    return out
