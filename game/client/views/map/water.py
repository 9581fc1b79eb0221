"""Water on land and the line of the coast, and the fabric of towns beside it."""

from __future__ import annotations

import itertools
import math
from typing import Any

import pygame as pg

from game.client.views.map.camera import Frame
from game.client.views.map.palette import Colour, MapPalette, mix
from game.client.views.map.pen import FINE, Painter, Pen, clear
from game.client.views.map.region import Region
from game.content.geography.curves import Line, area, offset, resample


def paint_water(region: Region, frame: Frame, colours: MapPalette) -> Painter:
    """Towns, rivers, lakes, roads, coast and island shores (premultiplied)."""
    fine = clear((frame.width * FINE, frame.height * FINE))
    pen = Pen(fine, frame)
    for town in region.towns.values():
        tint = colours.tint(region.tint_index[town["municipality"]])
        _paint_town(pen, town, colours, tint, region.lands)
        yield
    for river in region.rivers:
        _paint_river(pen, river, colours)
        yield
    for lake in region.lakes:
        _paint_lake(pen, lake, colours)
        yield
    for kind, line in region.roads:
        _paint_road(pen, kind, line, colours)
        yield
    for line in region.coast:
        pen.stroke(line, colours.coast, 1.6)
        yield
    for count, (_, ring) in enumerate(region.islands):
        pen.stroke(ring, colours.coast, 1.2 if len(ring) > 24 else 1.0, closed=True)
        if count % 30 == 0:
            yield
    return pg.transform.smoothscale(fine, (frame.width, frame.height))


def _paint_town(
    pen: Pen, town: dict[str, Any], colours: MapPalette, tint: Colour, lands: list[Line]
) -> None:
    """The built-up area with its houses, as far as there is land."""
    corners = [pen.at(p) for p in town["outline"]]
    box = pg.Rect(*corners[0], 1, 1).unionall([pg.Rect(*p, 1, 1) for p in corners])
    box = box.inflate(8, 8).clip(pen.surface.get_rect())
    if box.width < 1 or box.height < 1:
        return
    pen.polygon(town["outline"], mix(tint, colours.town, 0.45))
    for x, y, wide, deep, turn in town["houses"]:
        c, s = math.cos(turn), math.sin(turn)
        house = [
            (x + dx * wide * c - dy * deep * s, y + dx * wide * s + dy * deep * c)
            for dx, dy in ((-1, -1), (1, -1), (1, 1), (-1, 1))
        ]
        pen.polygon(house, colours.house)
    dry = clear(box.size)
    for land in lands:
        shore = [pen.at(p) for p in land]
        pg.draw.polygon(dry, (255, 255, 255, 255), [(x - box.x, y - box.y) for x, y in shore])
    pen.surface.subsurface(box).blit(dry, (0, 0), special_flags=pg.BLEND_RGBA_MULT)


def _paint_river(pen: Pen, river: dict[str, Any], colours: MapPalette) -> None:
    """A river that widens from its spring, with a darker edge."""
    line, (first, last) = river["points"], river["width"]
    count = len(line)
    for ink, edge in ((colours.river_edge, 1.3), (colours.river, 0.0)):
        for i in range(0, count - 1, 3):
            width = first + (last - first) * i / count
            pen.stroke(line[i : i + 4], ink, width + edge)


def _paint_road(pen: Pen, kind: str, line: Line, colours: MapPalette) -> None:
    """A road as a pale ribbon, a railway as a thin line with sleepers; both quieter than mains."""
    edge = mix(colours.outside, colours.ink, 0.34)
    if kind == "railway":
        pen.stroke(line, edge, 1.3)
        for (ax, ay), (bx, by) in itertools.pairwise(resample(line, 9)):
            size = math.hypot(bx - ax, by - ay) or 1.0
            x, y = (ax + bx) / 2, (ay + by) / 2
            across = ((by - ay) / size * 3.2, (ax - bx) / size * 3.2)
            ends = [(x - across[0], y - across[1]), (x + across[0], y + across[1])]
            pen.stroke(ends, edge, 1.2, round_ends=False)
        return
    pen.stroke(line, edge, 4.4)
    pen.stroke(line, mix(colours.outside, colours.light, 0.55), 2.8)


def _paint_lake(pen: Pen, lake: dict[str, Any], colours: MapPalette) -> None:
    """A lake with faint lines along its shore, and its islets."""
    ring: Line = lake["ring"]
    pen.polygon(ring, colours.lake)
    closed = [*ring, ring[0]]
    inward = 1 if area(ring) > 0 else -1
    if max(p[0] for p in ring) - min(p[0] for p in ring) > 90:
        for reach, strength in ((16, 0.16), (10, 0.27), (5, 0.47)):
            tone = mix(colours.lake, colours.wave, strength)
            pen.stroke(offset(closed, reach * inward), tone, 1.0)
    pen.stroke(closed, colours.coast, 1.5 if len(ring) > 60 else 1.2)
    for islet in lake["islets"]:
        pen.polygon(islet, (0, 0, 0, 0))  # a hole: the tint below shows
        pen.stroke(islet, colours.coast, 1.1, closed=True)
