"""Borders that cooperation itself draws: a plum line with ticks towards the one shut out."""

from __future__ import annotations

import math

from game.client.views.map.camera import Frame
from game.client.views.map.model import OUTSIDE, SEAM, MapModel
from game.client.views.map.palette import MapPalette, veil
from game.client.views.map.pen import Pen, Sprite, bounds, sprite
from game.client.views.map.region import Region
from game.content.geography.curves import Line, along, area, length, offset, resample

TICK, TICK_STEP, TICK_TURN = 7.5, 8.0, math.radians(62)
BESIDE_WALL = 13.0
"""A new border beside a standing one keeps this far from it, on the side of those within (px)."""


def paint_new_border(
    pen: Pen, line: Line, side: int, colours: MapPalette, strength: float = 1.0, size: float = 1.0
) -> None:
    """The line with ticks to its right (side 1) or left (−1); `strength` 0–1 fades it."""
    ink = veil(colours.new_border, strength)
    units = pen.frame.units
    whole = length(line)
    count = max(1, int(whole / units(TICK_STEP * size)))
    reach = units(9 * size)
    for i in range(count):
        distance = (i + 0.5) * whole / count
        (x, y), _ = along(line, distance)
        before = along(line, max(0.0, distance - reach))[0]
        after = along(line, min(whole - 0.01, distance + reach))[0]
        turn = math.atan2(after[1] - before[1], after[0] - before[0]) + side * TICK_TURN
        tick = units(TICK * size)
        end = (x + math.cos(turn) * tick, y + math.sin(turn) * tick)
        pen.stroke([(x, y), end], ink, 1.25 * size, round_ends=False)
    pen.stroke(line, ink, 2.2 * size)


def faded(strength: float) -> float:
    """How plainly a border of this strength (0–1) is drawn: never as a mere hint."""
    return 0.5 + 0.5 * min(1.0, strength)


def new_border_sprites(
    region: Region, model: MapModel, frame: Frame, colours: MapPalette
) -> list[Sprite]:
    """All new borders of the moment: around planning offices, and towards those left outside."""
    found: list[Sprite | None] = []
    for id, strength in model.planning_borders.items():
        town = region.towns.get(id)
        if town and strength > 0.02:
            ring = resample([*map(tuple, town["ring"]), tuple(town["ring"][0])], 4)
            inward = 1 if area(ring) > 0 else -1
            found.append(_sprite(frame, [ring], inward, colours, faded(strength)))
    for id in model.shut_out:
        if id == OUTSIDE:
            found += _outer(region, model, frame, colours)
        elif id in region.rings:
            found += _towards(region, model, id, frame, colours)
    for name, strength in model.left_out.items():
        insider, outsider = name.split("|")
        found += _between(region, insider, outsider, frame, colours, strength)
    return [item for item in found if item is not None]


def _towards(
    region: Region, model: MapModel, outsider: str, frame: Frame, colours: MapPalette
) -> list[Sprite | None]:
    """Along the borders of one left outside, with the ticks pointing at it."""
    found = []
    for _, neighbour in region.neighbours(outsider):
        if neighbour not in model.shut_out:
            found += _between(region, neighbour, outsider, frame, colours)
    return found


def _between(
    region: Region,
    insider: str,
    outsider: str,
    frame: Frame,
    colours: MapPalette,
    strength: float = 1.0,
) -> list[Sprite | None]:
    """Beside the border of two, on the side of the one within; nothing where they do not meet."""
    found = []
    for name, neighbour in region.neighbours(outsider):
        if neighbour != insider:
            continue
        right, _ = region.sides[name]
        side = 1 if right == outsider else -1
        lines = [offset(line, -side * frame.units(BESIDE_WALL)) for line in region.borders[name]]
        found.append(_sprite(frame, lines, side, colours, faded(strength)))
    return found


def _outer(
    region: Region, model: MapModel, frame: Frame, colours: MapPalette
) -> list[Sprite | None]:
    """Along the outer borders of all who have joined with a neighbour."""
    within = {id for name, steps in model.steps.items() if steps >= SEAM for id in name.split("|")}
    return [
        _sprite(frame, region.outer[id], outward(region, id, region.outer[id]), colours)
        for id in region.ids
        if id in within and region.outer[id]
    ]


def outward(region: Region, id: str, lines: list[Line]) -> int:
    """On which side of the outer edge the world outside lies: 1 right, −1 left."""
    line = max(lines, key=len)
    probe = offset(line, 3)[len(line) // 2]
    return -1 if region.municipality_at(probe) == id else 1


def _sprite(
    frame: Frame, lines: list[Line], side: int, colours: MapPalette, strength: float = 1.0
) -> Sprite | None:
    def paint(pen: Pen) -> None:
        for line in lines:
            paint_new_border(pen, line, side, colours, strength)

    return sprite(frame, bounds(lines), 14 * frame.stroke, paint)
