"""Wheel, drag and keys as movements of the camera."""

from __future__ import annotations

import pygame as pg

from game.client.views.map.camera import Camera
from game.content.geography.curves import Point

WHEEL, KEY_ZOOM, KEY_PAN = 1.18, 1.3, 80.0
HOLDING = (2, 3)
"""Mouse buttons that drag the map; the left one is the scene's, for clicks and for the brush."""


class Gestures:
    """Turns events over a view into zoom and pan."""

    def __init__(self) -> None:
        self._held: Point | None = None

    def move(self, event: pg.event.Event, rect: pg.Rect, camera: Camera) -> bool:
        """Let an event move the camera; True when the event was used."""
        if event.type == pg.MOUSEWHEEL:
            return self._wheel(event, rect, camera)
        if event.type == pg.MOUSEBUTTONDOWN and event.button in HOLDING:
            self._held = event.pos if rect.collidepoint(event.pos) else None
            return self._held is not None
        if event.type == pg.MOUSEBUTTONUP and event.button in HOLDING and self._held:
            self._held = None
            return True
        if event.type == pg.MOUSEMOTION and self._held:
            camera.pan(event.pos[0] - self._held[0], event.pos[1] - self._held[1])
            self._held = event.pos
            return True
        return event.type == pg.KEYDOWN and _key(event, camera)

    def _wheel(self, event: pg.event.Event, rect: pg.Rect, camera: Camera) -> bool:
        x, y = getattr(event, "pos", None) or pg.mouse.get_pos()
        if not rect.collidepoint(x, y):
            return False
        camera.zoom_at((x - rect.x, y - rect.y), WHEEL ** getattr(event, "precise_y", event.y))
        return True


def _key(event: pg.event.Event, camera: Camera) -> bool:
    """+ and − zoom, 0 shows everything, Ctrl with arrows pans."""
    middle = (camera.size[0] / 2, camera.size[1] / 2)
    ways = {
        pg.K_LEFT: (KEY_PAN, 0),
        pg.K_RIGHT: (-KEY_PAN, 0),
        pg.K_UP: (0, KEY_PAN),
        pg.K_DOWN: (0, -KEY_PAN),
    }
    if event.key in (pg.K_PLUS, pg.K_KP_PLUS):
        camera.zoom_at(middle, KEY_ZOOM)
    elif event.key in (pg.K_MINUS, pg.K_KP_MINUS):
        camera.zoom_at(middle, 1 / KEY_ZOOM)
    elif event.key in (pg.K_0, pg.K_KP_0):
        camera.reset()
    elif event.key in ways and event.mod & pg.KMOD_CTRL:
        camera.pan(*ways[event.key])
    else:
        return False
    return True
