"""Painted things that can be hovered, focused or clicked: rows, figures, links, boxes to tick."""

from __future__ import annotations

from typing import Any

import pygame

from game.client.painter import Canvas
from game.client.widgets.widget import Callback, Widget


class Area(Widget):
    """A rectangle without an element of the library; what is in it is painted by the scene."""

    solid = False

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.on_click: Callback | None = None
        self.label = ""
        self._down = False

    def event(self, event: pygame.event.Event) -> tuple[bool, Any]:
        left = getattr(event, "button", None) == pygame.BUTTON_LEFT
        if not (left and self.on_click and self.enabled):
            return False, None
        if event.type == pygame.MOUSEBUTTONDOWN and self.hit(event.pos):
            self._down = True
            return True, None
        if event.type == pygame.MOUSEBUTTONUP and self._down:
            self._down = False
            return True, self.activate() if self.hit(event.pos) else None
        return False, None

    def activate(self) -> Any:
        return self.on_click() if self.enabled and self.on_click else None


class CheckBox(Area):
    """A box to tick with its label; the whole width is sensitive."""

    solid = True

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.checked = False

    def paint(self, canvas: Canvas) -> None:
        side = canvas.u(22)
        box = pygame.Rect(self.rect.x, self.rect.y + (self.line(canvas) - side) // 2, side, side)
        colour = "ink" if self.enabled else "disabled"
        canvas.rect(
            box, "ink" if self.checked else "sheet", border=colour if self.checked else "line"
        )
        if self.checked:
            canvas.icon("check", box.x + canvas.u(2), box.y + canvas.u(2), 18, "sheet", 2)
        x = box.right + canvas.u(10)
        y = self.rect.y + (self.line(canvas) - canvas.line("body")) // 2
        canvas.paragraph(
            self.label, x, y, self.rect.right - x, "body", colour, faint=not self.enabled
        )

    @staticmethod
    def line(canvas: Canvas) -> int:
        return max(canvas.u(24), canvas.line("body"))
