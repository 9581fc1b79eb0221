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
        self.first = 0
        """Index of the first row that is seen of a long list."""
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
            self.mark(step)
            return True, None
        if event.key in (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE):
            return True, self._select(self.marked)
        if event.key == pygame.K_ESCAPE:
            self.open = False
            return True, None
        return event.key != pygame.K_TAB, None

    def rows(self, window: pygame.Rect) -> list[tuple[int, pygame.Rect]]:
        """The rows of the open list that are seen, with their index: below the field, or above
        it where there is more room; a longer list than that shows the part around the mark."""
        height = self.rect.height
        below, above = window.bottom - self.rect.bottom, self.rect.y - window.y
        wanted = height * len(self.options)
        up = wanted > below and above > below
        count = max(1, min(len(self.options), (above if up else below) // height))
        self.first = max(self.marked - count + 1, min(self.first, self.marked))
        self.first = max(0, min(self.first, len(self.options) - count))
        start = self.rect.y - count * height if up else self.rect.bottom
        return [
            (self.first + i, pygame.Rect(self.rect.x, start + i * height, self.rect.width, height))
            for i in range(count)
        ]

    def mark(self, step: int) -> None:
        """Moves the mark, which a long list follows."""
        self.marked = max(0, min(len(self.options) - 1, self.marked + step))

    def list_event(self, event: pygame.event.Event, window: pygame.Rect) -> tuple[bool, Any]:
        """A mouse event while the list is open: it takes them all."""
        rows = self.rows(window)
        over = next((i for i, row in rows if row.collidepoint(event.pos)), None)
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
        canvas.icon(
            "chevron-down",
            self.rect.right - size - canvas.u(10),
            self.rect.centery - size // 2,
            18,
            colour,
        )

    def paint_list(self, canvas: Canvas) -> None:
        rows = self.rows(canvas.rect_all)
        places = [row for _, row in rows]
        whole = places[0].unionall(places)
        canvas.shadow(whole, 8, 40, 2)
        canvas.rect(whole, "sheet")
        for index, row in rows:
            if index == self.marked:
                canvas.rect(row, "accent_wash")
            self._paint_text(canvas, self.options[index][1], row, "ink", canvas.u(24))
        if len(rows) < len(self.options):
            share = whole.height / len(self.options)
            bar = (
                whole.right - canvas.u(8),
                whole.y + self.first * share,
                canvas.u(4),
                len(rows) * share,
            )
            canvas.rect(bar, "line")
        canvas.rect(whole, None, border="line")

    @staticmethod
    def _paint_text(canvas: Canvas, label: str, row: pygame.Rect, colour: str, end: int) -> None:
        y = row.y + (row.height - canvas.line("body")) // 2
        start = canvas.u(11)
        canvas.text(label, row.x + start, y, "body", colour, width=row.width - start - end)
