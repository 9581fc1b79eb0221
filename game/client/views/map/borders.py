"""The main character: the border between two municipalities, in its five states.

A wall; perforated by joint administration; dots by joint operation; a seam by joint investments;
gone when the networks are connected. Widths are px in a 1920 px wide window.
"""

from __future__ import annotations

import pygame as pg

from game.client.views.map.camera import Frame
from game.client.views.map.model import DOTS, PERFORATED, SEAM, WALL
from game.client.views.map.palette import Colour, MapPalette, mix, veil
from game.client.views.map.pen import Pen, Sprite, bounds, dashes, spots, sprite
from game.content.geography.curves import Line, offset

RIBBONS = {WALL: (13.0, 0.26, 0.75), PERFORATED: (10.0, 0.17, 0.67), DOTS: (7.0, 0.10, 0.59)}
"""State → width, how much darker than the tint, opacity."""
REACH = 18.0
"""Nothing of a border is farther from its line than this."""


def ribbon_sprite(
    frame: Frame, lines: list[Line], right: Colour, left: Colour, state: int, colours: MapPalette
) -> Sprite | None:
    """The band along both sides of the line, under the rivers; None where there is none."""
    if state not in RIBBONS:
        return None
    width, deeper, strength = RIBBONS[state]

    def paint(pen: Pen) -> None:
        for line in lines:
            for side, tint in ((1, right), (-1, left)):
                shifted = offset(line, side * frame.units(width / 2))
                ink = veil(colours.deepen(tint, deeper), strength)
                pen.stroke(shifted, ink, width, round_ends=False)

    return sprite(frame, bounds(lines), REACH * frame.stroke, paint)


def line_sprite(frame: Frame, lines: list[Line], state: int, colours: MapPalette) -> Sprite | None:
    """The line itself in its state; None when it is gone."""
    margin = REACH * frame.stroke
    if state == WALL:
        return _wall(frame, lines, colours)
    if state == PERFORATED:

        def paint(pen: Pen) -> None:
            for line in lines:
                for dash in dashes(line, frame.units(19), frame.units(6.5)):
                    pen.stroke(dash, colours.ink, 4.8, round_ends=False)

        return sprite(frame, bounds(lines), margin, paint)
    if state == DOTS:

        def paint(pen: Pen) -> None:
            for line in lines:
                for spot in spots(line, frame.units(11.5)):
                    pen.dot(spot, colours.ink, 2.5)

        return sprite(frame, bounds(lines), margin, paint)
    if state == SEAM:

        def paint(pen: Pen) -> None:
            for line in lines:
                pen.stroke(line, veil(colours.ink, 0.59 if colours.dark else 0.41), 1.25)

        return sprite(frame, bounds(lines), margin, paint)
    return None


def _wall(frame: Frame, lines: list[Line], colours: MapPalette) -> Sprite | None:
    """A solid line with a soft shadow to the south-east and a thin light to the north-west."""
    margin = REACH * frame.stroke
    shift = (frame.units(2.4), frame.units(3.2))

    def paint_shadow(pen: Pen) -> None:
        for line in lines:
            shadow = [(x + shift[0], y + shift[1]) for x, y in line]
            pen.stroke(shadow, veil(colours.shadow, 0.4), 6.5)

    def paint(pen: Pen) -> None:
        glint = mix(colours.ink, colours.light, 0.22)
        dx, dy = frame.units(1.3), frame.units(1.5)
        for line in lines:
            pen.stroke(line, colours.ink, 6.2)
            pen.stroke([(x - dx, y - dy) for x, y in line], glint, 1.1)

    shadow = sprite(frame, bounds(lines), margin, paint_shadow)
    wall = sprite(frame, bounds(lines), margin, paint)
    if shadow is None or wall is None:
        return wall
    soft = pg.transform.gaussian_blur(shadow.surface, max(1, round(1.6 * frame.stroke)))
    soft.blit(wall.surface, (0, 0), special_flags=pg.BLEND_PREMULTIPLIED)
    return Sprite(soft, wall.at)


def outer_sprite(
    frame: Frame, lines: list[Line], side: int, tint: Colour, colours: MapPalette
) -> Sprite | None:
    """The region's outer border: a thin line with a band of the tint inside."""
    towards = colours.light if colours.dark else colours.ink

    def paint(pen: Pen) -> None:
        for line in lines:
            band = offset(line, side * frame.units(4.5))
            pen.stroke(band, veil(mix(tint, towards, 0.16), 0.59), 9, round_ends=False)
        for line in lines:
            pen.stroke(line, mix(colours.ink, colours.outside, 0.28), 1.7)

    return sprite(frame, bounds(lines), REACH * frame.stroke, paint)


def highlight_sprite(
    frame: Frame, parts: list[tuple[Line, int]], tint: Colour, colours: MapPalette
) -> Sprite | None:
    """One's own municipality: a deeper band of its tint inside its borders.

    `parts` are lines with the side of each that lies inside (1 right, −1 left).
    """
    if not parts:
        return None

    def paint(pen: Pen) -> None:
        for distance, width, strength in ((9, 18, 0.28), (5, 10, 0.42)):
            ink = veil(colours.deepen(tint, 0.34), strength)
            for line, side in parts:
                pen.stroke(offset(line, side * frame.units(distance)), ink, width, round_ends=False)

    return sprite(frame, bounds([line for line, _ in parts]), REACH * frame.stroke, paint)
