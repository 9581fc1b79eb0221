"""The map read and picked from by keyboard: F3 puts a cross on it, which arrows move.

What lies under the cross is told as it is under a pointer, and Enter is a click.
"""

from __future__ import annotations

import pygame

from game.client.focus import ARROWS
from game.client.layout import Rect
from game.client.painter import Canvas

KEY = pygame.K_F3
STEP, FINE_STEP = 26, 4
"""Design pixels that an arrow moves the cross, and with Shift."""
_USE = (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE)
_REACH, _GAP = 13, 4
"""Design pixels from the middle of the cross to its ends, and to where its arms begin."""


class MapCursor:
    """Where the cross stands, in pixels of the map; `at` is None while there is none."""

    def __init__(self) -> None:
        self.at: tuple[int, int] | None = None

    def key(self, event: pygame.event.Event, rect: Rect, unit: float) -> str:
        """What a key does: "moved" it, "used" it, or "" where it is not the cross's own."""
        if event.type != pygame.KEYDOWN:
            return ""
        if event.key == KEY:
            self.at = None if self.at is not None else (rect.width // 2, rect.height // 2)
            return "moved"
        if self.at is None or event.mod & pygame.KMOD_CTRL:
            return ""
        if event.key == pygame.K_ESCAPE:
            self.at = None
            return "moved"
        if event.key == pygame.K_TAB:
            self.at = None  # the keyboard goes on to the widgets
            return ""
        if event.key in ARROWS:
            self._move(ARROWS[event.key], rect, event.mod, unit)
            return "moved"
        return "used" if event.key in _USE else ""

    def _move(self, way: tuple[int, int], rect: Rect, mod: int, unit: float) -> None:
        assert self.at is not None
        step = round((FINE_STEP if mod & pygame.KMOD_SHIFT else STEP) * unit)
        self.at = (
            max(0, min(rect.width - 1, self.at[0] + way[0] * step)),
            max(0, min(rect.height - 1, self.at[1] + way[1] * step)),
        )

    def draw(self, canvas: Canvas, rect: Rect) -> None:
        """Dark arms with a light rim, to be seen on water and land alike."""
        if self.at is None:
            return
        x, y = rect.x + self.at[0], rect.y + self.at[1]
        with canvas.clip(rect):
            for colour, thick in (("sheet", canvas.z(5)), ("ink", canvas.z(2))):
                for dx, dy in ARROWS.values():
                    near, far = canvas.u(_GAP), canvas.u(_REACH)
                    pygame.draw.line(
                        canvas.surface,
                        canvas.colour(colour),
                        (x + dx * near, y + dy * near),
                        (x + dx * far, y + dy * far),
                        thick,
                    )
