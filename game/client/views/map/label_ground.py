"""What names should keep off: lines a little, signs much, other names altogether.

What is drawn is entered into masks at half the size of design pixels, so that a place for a name
is scored in microseconds, and alike in a large window.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame as pg

from game.client.views.map.camera import Frame
from game.client.views.map.courses import Course
from game.client.views.map.model import GONE, MapModel
from game.client.views.map.network import facilities, visible
from game.client.views.map.pen import Pen, clear
from game.client.views.map.region import Region
from game.content.geography.curves import Line

HALF = 0.5
TAKEN_COST, SIGN_COST, OUT_COST = 1000.0, 120.0, 500.0


class Ground:
    """What names should not cover: lines a little, signs much, other names not at all."""

    def __init__(self, frame: Frame, zoom: float = 1.0) -> None:
        self.zoom = zoom
        self.half = HALF / zoom
        self.size = (max(1, int(frame.width * self.half)), max(1, int(frame.height * self.half)))
        self.frame = frame
        self.lines = pg.mask.Mask(self.size)
        self.signs = pg.mask.Mask(self.size)
        self.names = pg.mask.Mask(self.size)
        self.boxes: dict[tuple[int, int], pg.mask.Mask] = {}

    def _box(self, size: tuple[int, int]) -> pg.mask.Mask:
        if size not in self.boxes:
            self.boxes[size] = pg.mask.Mask(size, fill=True)
        return self.boxes[size]

    def draw_lines(self, lines: Sequence[Line]) -> None:
        """Enter lines, so that covering them costs their length."""
        picture = clear(self.size)
        pen = Pen(picture, self.frame, self.half)
        for line in lines:
            pg.draw.lines(picture, (255, 255, 255), False, [pen.at(p) for p in line])
        self.lines.draw(pg.mask.from_surface(picture), (0, 0))

    def enter(self, mask: pg.mask.Mask, rect: pg.FRect) -> None:
        """Fill a rectangle (px of the view)."""
        small = self._small(rect)
        mask.draw(self._box(small.size), small.topleft)

    def cost(self, rect: pg.FRect, line_cost: float = 0.35) -> float:
        """How much a name in this rectangle would cover."""
        small = self._small(rect)
        box = self._box(small.size)
        cost = line_cost * self.lines.overlap_area(box, small.topleft)
        if self.signs.overlap(box, small.topleft):
            cost += SIGN_COST
        if self.names.overlap(box, small.topleft):
            cost += TAKEN_COST
        edge = 4 * self.zoom
        view = pg.FRect(edge, edge, self.frame.width - 2 * edge, self.frame.height - 2 * edge)
        return cost if view.contains(rect) else cost + OUT_COST

    def _small(self, rect: pg.FRect) -> pg.Rect:
        half = self.half
        return pg.Rect(
            int(rect.x * half),
            int(rect.y * half),
            max(1, int(rect.w * half)),
            max(1, int(rect.h * half)),
        )


def survey(
    region: Region,
    model: MapModel,
    frame: Frame,
    pipes: Sequence[Course],
    mains: Sequence[Course],
    keep_out: Sequence[pg.Rect],
    zoom: float = 1.0,
) -> Ground:
    """Everything that is drawn in a view, entered."""
    ground = Ground(frame, zoom)
    lines: list[Line] = [c.line for c in visible(pipes, frame)]
    lines += [c.line for c in mains if model.main_states.get(c.id, "candidate") != "candidate"]
    lines += [
        line
        for name, parts in region.borders.items()
        for line in parts
        if model.steps.get(name, 0) < GONE
    ]
    lines += [line for parts in region.outer.values() for line in parts]
    lines += [river["points"] for river in region.rivers] + region.coast
    lines += [line for _, line in region.roads]
    lines += [[*lake["ring"], lake["ring"][0]] for lake in region.lakes]
    lines += [[tuple(p) for p in sewer] for sewer in region.baked["sewers"]]
    for id, strength in model.planning_borders.items():
        if strength > 0.02 and id in region.towns:
            lines.append([tuple(p) for p in region.towns[id]["ring"]])
    ground.draw_lines(lines)
    unit = frame.stroke
    for at, _ in facilities(region, model):
        _sign(ground, frame, at, 12 * unit)
    for place in region.baked["settlements"]:
        _sign(ground, frame, place["at"], (5, 7, 10)[int(place.get("rank", 1)) - 1] * unit)
    for rect in keep_out:
        ground.enter(ground.names, pg.FRect(rect))
    return ground


def _sign(ground: Ground, frame: Frame, at: Sequence[float], radius: float) -> None:
    x, y = frame.pixel((at[0], at[1]))
    ground.enter(ground.signs, pg.FRect(x - radius, y - radius, 2 * radius, 2 * radius))
