"""Trust over a border: two halves that grow towards each other and meet when trust is full."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import partial

import pygame as pg

from game.client.views.map import lettering
from game.client.views.map.camera import Frame
from game.client.views.map.icons import Sign, draw_badge
from game.client.views.map.model import MapModel
from game.client.views.map.palette import Colour, MapPalette, mix
from game.client.views.map.pen import Pen, Sprite, sprite
from game.client.views.map.region import Region
from game.content.geography.curves import Point, along, length

PLATE = 38.0


def meeting_point(region: Region, name: str) -> tuple[Point, float]:
    """The middle of a border and its direction there."""
    line = max(region.borders[name], key=length)
    return along(line, length(line) / 2)


def trust_of(trust: Mapping[str, float], name: str) -> tuple[float, float]:
    """How far the first trusts the second, and the second the first (0–100)."""
    a, b = name.split("|")
    one = trust.get(name, 50.0)
    return one, trust.get(f"{b}|{a}", one)


def trust_sprites(
    region: Region,
    model: MapModel,
    frame: Frame,
    colours: MapPalette,
    tints: dict[str, Colour],
    scale: float,
) -> list[Sprite]:
    """A glyph for each pair of neighbours, with the figures beside it."""
    found = []
    for name in region.borders:
        at, turn = meeting_point(region, name)
        first, second = trust_of(model.trust, name)
        a, b = name.split("|")
        right, left = region.sides[name]
        halves = [(1, right), (-1, left)]
        values = {a: first, b: second}
        glyph = _glyph(frame, at, turn, [(s, tints[m], values[m]) for s, m in halves], colours)
        if glyph is None:
            continue
        found.append(glyph)
        x, y = frame.pixel(at)
        away = PLATE * frame.stroke + 13 * scale
        labels = halves
        if round(first) == round(second):
            labels = [max(halves, key=lambda h: _room(region, frame, (x, y), turn, away * h[0]))]
        for side, member in labels:
            words = lettering.haloed(
                "semi",
                round(15 * scale, 1),
                f"{values[member]:.0f}",
                colours.ink,
                colours.halo,
                2.2 * max(1.0, scale),
            )
            normal = turn + math.pi / 2
            rect = words.get_rect(
                center=(x + math.cos(normal) * away * side, y + math.sin(normal) * away * side)
            )
            found.append(Sprite(words, rect.topleft))
    return found


def _room(region: Region, frame: Frame, pixel: Point, turn: float, away: float) -> float:
    """How far a figure at this place would be from the nearest settlement (px)."""
    normal = turn + math.pi / 2
    at = (pixel[0] + math.cos(normal) * away, pixel[1] + math.sin(normal) * away)
    places = [frame.pixel((p["at"][0], p["at"][1])) for p in region.baked["settlements"]]
    return min((math.dist(at, place) for place in places), default=0.0)


def _glyph(
    frame: Frame,
    at: Point,
    turn: float,
    halves: list[tuple[int, Colour, float]],
    colours: MapPalette,
) -> Sprite | None:
    mean = sum(value for _, _, value in halves) / 2
    gap = 1 + (100 - mean) / 100 * 15
    normal = turn + math.pi / 2

    def paint(pen: Pen) -> None:
        sign = Sign(pen, at)
        sign.dot((0, 0), colours.card, PLATE)
        sign.ring((0, 0), mix(colours.ink, colours.card, 0.55), PLATE, 1.2)
        for side, tint, value in halves:
            radius = 8 + value / 100 * 17
            cx, cy = (math.cos(normal) * gap / 2 * side, math.sin(normal) * gap / 2 * side)
            half = [
                (
                    cx + radius * math.cos(turn + side * k * math.pi / 24),
                    cy + radius * math.sin(turn + side * k * math.pi / 24),
                )
                for k in range(25)
            ]
            sign.shape(half, mix(tint, colours.ink, 0.25 if colours.dark else 0.12))
            sign.line(half, colours.ink, 1.6, closed=True)

    return sprite(frame, (*at, *at), (PLATE + 3) * frame.stroke, paint)


def badge_sprites(
    region: Region, model: MapModel, frame: Frame, colours: MapPalette
) -> list[Sprite]:
    """On each border that has given way, the sign of the last step taken."""
    found = []
    for name in region.borders:
        step = model.steps.get(name, 0)
        if step < 1:
            continue
        at, _ = meeting_point(region, name)
        badge = sprite(
            frame,
            (*at, *at),
            24 * frame.stroke,
            partial(draw_badge, at=at, step=step, colours=colours, size=1.35),
        )
        if badge:
            found.append(badge)
    return found


def place_of(sprite_: Sprite) -> pg.Rect:
    """The rectangle a sprite fills in the view."""
    return sprite_.surface.get_rect(topleft=sprite_.at)
