"""Events where they happen: a burst with its rings, a lake in drought, a boil notice."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import partial
from typing import Any

import pygame as pg

from game.client.views.map.camera import Frame
from game.client.views.map.courses import Course
from game.client.views.map.icons import Sign, drop
from game.client.views.map.model import MapEvent, MapModel
from game.client.views.map.palette import MapPalette, mix
from game.client.views.map.pen import FINE, Pen, Sprite, clear, dashes, sprite
from game.client.views.map.region import Region
from game.content.geography.curves import Point, along

SIZE = 26.0
RIPPLING = ("burst", "outage")


def place_of_event(
    event: MapEvent, region: Region, model: MapModel, pipes: Mapping[str, Course]
) -> Point | None:
    """Where an event is shown; None when the map does not know its place."""
    if event.pipe in pipes:
        course = pipes[event.pipe]
        return along(course.line, course.length * 0.6)[0]
    for node in model.nodes:
        if node["id"] == event.node:
            return (float(node["x"]), float(node["y"]))
    town = region.towns.get(event.municipality)
    if town:
        return (town["at"][0] + 26.0, town["at"][1] - 26.0)
    if event.municipality in region.rings:
        x, y = region.baked["calm"][event.municipality][0]
        return (float(x), float(y))
    return None


def event_sprites(
    region: Region, model: MapModel, frame: Frame, colours: MapPalette, pipes: Mapping[str, Course]
) -> list[Sprite]:
    """The still part of all events, droughts first since they lie under the rest."""
    found: list[Sprite | None] = []
    for event in model.events:
        if event.kind == "drought":
            found += [
                _drought(frame, lake, colours, event.strength)
                for lake in region.lakes
                if lake["municipality"] == event.municipality
            ]
    for event in model.events:
        lakes = any(lake["municipality"] == event.municipality for lake in region.lakes)
        at = place_of_event(event, region, model, pipes)
        if at is None or (event.kind == "drought" and lakes):
            continue
        found.append(
            sprite(
                frame,
                (*at, *at),
                SIZE * frame.stroke,
                partial(_draw_event, at=at, kind=event.kind, colours=colours),
            )
        )
    return [item for item in found if item is not None]


def _draw_event(pen: Pen, at: Point, kind: str, colours: MapPalette) -> None:
    sign = Sign(pen, at)
    if kind == "burst":
        for i in range(9):
            turn = i * 2 * math.pi / 9 - 0.2
            reach = 20.0 if i % 2 else 15.5
            ray = [
                (math.cos(turn) * 9.5, math.sin(turn) * 9.5),
                (math.cos(turn) * reach, math.sin(turn) * reach),
            ]
            sign.line(ray, colours.casing, 5)
            sign.line(ray, colours.flow, 2.2)
    radius = 9.5 if kind == "burst" else 13.0
    sign.dot((0, 0), colours.plate, radius)
    sign.ring((0, 0), colours.alarm, radius, 2.4)
    if kind == "boil_notice":
        pot = [(-6, -1), (-6, 5), (-4, 7), (4, 7), (6, 5), (6, -1)]
        sign.line(pot, colours.ink, 1.7, closed=True)
        for x in (-3.0, 0.0, 3.0):
            sign.line([(x, -3.5), (x + 1, -5.2), (x - 1, -6.8), (x, -8.6)], colours.flow, 1.4)
    elif kind in ("drought", "outage"):
        sign.shape(drop(5.0), colours.flow if kind == "drought" else colours.unknown)
        sign.line([(-7, 7), (7, -7)], colours.plate, 4.4)
        sign.line([(-7, 7), (7, -7)], colours.alarm, 2.2)
    else:
        sign.line([(0, -radius * 0.5), (0, radius * 0.15)], colours.alarm, 2.4)
        sign.dot((0, radius * 0.5), colours.alarm, 1.5)


def _drought(
    frame: Frame, lake: Mapping[str, Any], colours: MapPalette, strength: float
) -> Sprite | None:
    """The lake drawn back: bands of mud along its shore, the old shoreline dashed."""
    ring = lake["ring"]
    closed = [*ring, ring[0]]
    wide = max(p[0] for p in ring) - min(p[0] for p in ring)
    reach = min(52.0, wide * 0.3) * (0.4 + 0.6 * strength)
    x0, y0 = min(p[0] for p in ring), min(p[1] for p in ring)
    x1, y1 = max(p[0] for p in ring), max(p[1] for p in ring)
    bands = (
        (1.0, colours.coast),
        (0.94, colours.mud),
        (0.65, mix(colours.mud, colours.ink, 0.28)),
        (0.62, mix(colours.mud, colours.light, 0.25)),
        (0.35, mix(colours.mud, colours.ink, 0.22)),
        (0.32, mix(colours.mud, colours.light, 0.45)),
    )

    def paint(pen: Pen) -> None:
        for share, ink in bands:
            pen.stroke_units(closed, ink, reach * share)
        mask = clear(pen.surface.get_size())
        mask.fill((0, 0, 0, 0))
        cut = Pen(mask, frame, FINE)
        cut.left, cut.top = pen.left, pen.top
        cut.polygon(ring, (255, 255, 255, 255))
        pen.surface.blit(mask, (0, 0), special_flags=pg.BLEND_RGBA_MULT)
        for islet in lake["islets"]:
            pen.polygon(islet, (0, 0, 0, 0))
        for dash in dashes(closed, frame.units(7), frame.units(5)):
            pen.stroke(dash, colours.coast, 1.3, round_ends=False)

    return sprite(frame, (x0, y0, x1, y1), 4, paint)


def draw_ripples(
    target: pg.Surface, at: Point, frame: Frame, colours: MapPalette, seconds: float
) -> None:
    """Rings that spread from a burst (px of the target)."""
    unit = max(0.75, frame.stroke)
    for k in range(3):
        phase = (seconds * 0.6 + k / 3) % 1
        radius = (12 + 44 * phase) * unit
        half = math.ceil(radius) + 3
        picture = clear((2 * half, 2 * half))
        ink = (*colours.alarm, int(200 * (1 - phase) ** 1.5))
        pg.draw.aacircle(picture, ink, (half, half), radius, max(1, round(2.4 * unit)))
        target.blit(picture, (at[0] - half, at[1] - half))
