"""Rows of equal height that are put in order: dragged with the mouse, or moved with the keys.

With the keyboard on it, up and down mark a row; Enter takes it up, up and down then move it, and
Enter puts it down. Shift, Ctrl or Alt with an arrow moves the marked row at once.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pygame

from game.client.painter import Canvas
from game.client.widgets.widget import Widget

Move = Callable[[int, int], Any]
"""Moves the row at the first place to the second, counted from 0."""

_MODS = pygame.KMOD_SHIFT | pygame.KMOD_CTRL | pygame.KMOD_ALT


class OrderList(Widget):
    """The scene paints the rows; `rows` of them share the height evenly."""

    solid = False

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.rows = 0
        self.on_move: Move | None = None
        self.marked = 0
        self.lifted = False
        """Whether the marked row is in the hand, by mouse or by keyboard."""
        self._dragging = False

    def row(self, index: int) -> pygame.Rect:
        """The place of a row."""
        tall = self.rect.height / max(1, self.rows)
        top = round(self.rect.y + index * tall)
        return pygame.Rect(self.rect.x, top, self.rect.width, round(tall))

    def event(self, event: pygame.event.Event) -> tuple[bool, Any]:
        if not self.enabled or self.on_move is None:
            return False, None
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == pygame.BUTTON_LEFT:
            self.marked = self._at(event.pos)
            self.lifted = self._dragging = True
            return True, None
        if event.type == pygame.MOUSEMOTION and self._dragging:
            return True, self._carry(self._at(event.pos))
        if event.type == pygame.MOUSEBUTTONUP and self._dragging:
            self.lifted = self._dragging = False
            return True, self._carry(self._at(event.pos))
        return False, None

    def activate(self) -> Any:
        self.lifted = self.enabled and not self.lifted

    def key_down(self, event: pygame.event.Event) -> tuple[bool, Any]:
        if event.key == pygame.K_ESCAPE and self.lifted:
            self.lifted = False
            return True, None
        step = {pygame.K_UP: -1, pygame.K_DOWN: 1}.get(event.key)
        if step is None or not self.enabled:
            return False, None
        to = self.marked + step
        if not 0 <= to < self.rows:
            return self.lifted, None
        if self.lifted or event.mod & _MODS:
            return True, self._carry(to)
        self.marked = to
        return True, None

    def focused(self, gained: bool) -> None:
        if not gained and not self._dragging:
            self.lifted = False

    def paint_focus(self, canvas: Canvas) -> None:
        canvas.focus_ring(self.row(self.marked).inflate(0, -canvas.u(6)))

    def _at(self, point: tuple[int, int]) -> int:
        share = (point[1] - self.rect.y) / max(1, self.rect.height)
        return max(0, min(self.rows - 1, int(share * self.rows)))

    def _carry(self, to: int) -> Any:
        start, self.marked = self.marked, to
        return self.on_move(start, to) if self.on_move is not None and to != start else None
