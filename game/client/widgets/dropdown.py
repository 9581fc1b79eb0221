"""A field that opens a list of choices.

The field is a button of the library; the list is painted over everything, as wide as its field,
which the library's own list is not.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pygame

from game.client.painter import Canvas
from game.client.widgets.area import Area
from game.client.widgets.widget import Callback

Option = tuple[Any, str]


class Dropdown(Area):
    """Shows the chosen option; opens with click, Enter, Space or the down arrow."""

    solid = True

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.options: Sequence[Option] = ()
        self.chosen: Any = None
        self.on_select: Callback | None = None
        self.open = False
        self.marked = 0
        self.on_click = self._toggle

    def _toggle(self) -> None:
        self.open = not self.open
        values = [value for value, _ in self.options]
        self.marked = values.index(self.chosen) if self.chosen in values else 0

    def _select(self, index: int) -> Any:
        self.open = False
        value = self.options[index][0]
        return self.on_select(value) if self.on_select and value != self.chosen else None

    def key_down(self, event: pygame.event.Event) -> tuple[bool, Any]:
        if not self.open:
            if event.key == pygame.K_DOWN:
                self._toggle()
                return True, None
            return False, None
        step = {pygame.K_DOWN: 1, pygame.K_UP: -1}.get(event.key)
        if step is not None:
            self.marked = max(0, min(len(self.options) - 1, self.marked + step))
            return True, None
        if event.key in (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE):
            return True, self._select(self.marked)
        if event.key == pygame.K_ESCAPE:
            self.open = False
            return True, None
        return event.key != pygame.K_TAB, None

    def rows(self, window: pygame.Rect) -> list[pygame.Rect]:
        """The rows of the open list: below the field, or above it where there is no room."""
        height = self.rect.height
        total = height * len(self.options)
        up = self.rect.bottom + total > window.bottom and self.rect.y - total >= window.y
        start = self.rect.y - total if up else self.rect.bottom
        return [
            pygame.Rect(self.rect.x, start + i * height, self.rect.width, height)
            for i in range(len(self.options))
        ]

    def list_event(self, event: pygame.event.Event, window: pygame.Rect) -> tuple[bool, Any]:
        """A mouse event while the list is open: it takes them all."""
        rows = self.rows(window)
        over = next((i for i, row in enumerate(rows) if row.collidepoint(event.pos)), None)
        if over is not None:
            self.marked = over
        if event.type == pygame.MOUSEBUTTONUP and over is not None:
            return True, self._select(over)
        if event.type == pygame.MOUSEBUTTONDOWN and over is None:
            self.open = False
        return True, None

    def paint(self, canvas: Canvas) -> None:
        colour = "ink" if self.enabled else "disabled"
        canvas.rect(self.rect, "sheet", border="line")
        label = next((text for value, text in self.options if value == self.chosen), "")
        self._paint_text(canvas, label, self.rect, colour, canvas.u(38))
        size = canvas.u(18)
        canvas.icon("chevron-down", self.rect.right - size - canvas.u(10),
                    self.rect.centery - size // 2, 18, colour)

    def paint_list(self, canvas: Canvas) -> None:
        rows = self.rows(canvas.rect_all)
        whole = rows[0].unionall(rows)
        canvas.shadow(whole, 8, 40, 2)
        canvas.rect(whole, "sheet")
        for i, (row, (_, label)) in enumerate(zip(rows, self.options, strict=True)):
            if i == self.marked:
                canvas.rect(row, "accent_wash")
            self._paint_text(canvas, label, row, "ink", canvas.u(10))
        canvas.rect(whole, None, border="line")

    @staticmethod
    def _paint_text(canvas: Canvas, label: str, row: pygame.Rect, colour: str, end: int) -> None:
        y = row.y + (row.height - canvas.line("body")) // 2
        start = canvas.u(11)
        canvas.text(label, row.x + start, y, "body", colour, width=row.width - start - end)
