"""Pumps and valves within the networks: their signs, and from which zoom on they are shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

import pygame as pg

from game.client.views.map.camera import Frame
from game.client.views.map.courses import Course
from game.client.views.map.icons import Sign
from game.client.views.map.palette import MapPalette
from game.client.views.map.pen import Pen, sign_picture
from game.content.geography.curves import Point

DEVICE_SIGN = 8.0
"""Radius of a sign (px)."""
NEAR, NEARER = 0.9, 1.6
"""Scale from which few devices are shown, and many."""
FEW = 60


def devices_shown(count: int, frame: Frame) -> bool:
    """Whether so many devices have their signs in this view."""
    return count > 0 and frame.scale >= (NEAR if count <= FEW else NEARER)


def device_signs(
    devices: Mapping[str, Course], frame: Frame, colours: MapPalette
) -> Iterator[tuple[Point, pg.Surface]]:
    """The sign of each device and where it goes, when one has zoomed in far enough."""
    if not devices_shown(len(devices), frame):
        return
    signs: dict[str, pg.Surface] = {}
    for course in devices.values():
        kind = course.data["kind"]
        if kind not in signs:
            paint = partial(draw_device, at=(0, 0), kind=kind, colours=colours)
            signs[kind] = sign_picture(frame, DEVICE_SIGN + 2, paint)
        yield course.middle, signs[kind]


def draw_device(pen: Pen, at: Point, kind: str, colours: MapPalette) -> None:
    """A pump (a wheel with its blade), a check valve (one way only) or a valve (two cones), as
    drawings of networks have them, on a round plate."""
    sign = Sign(pen, at)
    sign.dot((0, 0), colours.plate, DEVICE_SIGN)
    sign.ring((0, 0), colours.ink, DEVICE_SIGN, 1.3)
    if kind == "pump":
        sign.shape([(-3.2, -4.6), (5.4, 0.0), (-3.2, 4.6)], colours.flow)
    elif kind == "check":
        sign.shape([(-4.6, -3.8), (2.6, 0.0), (-4.6, 3.8)], colours.ink)
        sign.line([(3.6, -4.0), (3.6, 4.0)], colours.ink, 1.7)
    else:
        sign.shape([(-5.2, -3.6), (0.0, 0.0), (-5.2, 3.6)], colours.ink)
        sign.shape([(5.2, -3.6), (0.0, 0.0), (5.2, 3.6)], colours.ink)
