"""A part of the screen whose content may be taller than it is.

with ui.scroll("rows", view) as area:          # draws clipped and shifted
    flow = Flow(canvas, area.rect)
    …
    area.end(flow.y)                           # where the content ended
"""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Any

import pygame
from pygame_gui.core import UIContainer

from game.client.painter import Canvas
from game.client.widgets.widget import Widget

if TYPE_CHECKING:
    from game.client.widgets.register import Register

BAR = 6
"""Width of the scroll bar in design pixels; it does not grow with the text."""
BLEED, GUTTER = 8, 22
"""Room outside the content at its left, and for the bar at its right, in design pixels."""


class ScrollState(Widget):
    """Where a scrolling area stands, and the container that cuts off its widgets."""

    focusable = False
    solid = False

    def __init__(self, key: str, rect: pygame.Rect, manager: Any, bar: int = BAR) -> None:
        super().__init__(key)
        self.offset = 0
        self.content = 0
        self.bar = bar
        self.container = UIContainer(rect, manager)
        self.rect = self.clip = rect
        self._grab: int | None = None

    def place(self, rect: pygame.Rect) -> None:
        if tuple(self.container.relative_rect.topleft) != rect.topleft:
            self.container.set_relative_position(rect.topleft)
        if tuple(self.container.relative_rect.size) != rect.size:
            self.container.set_dimensions(rect.size)
        self.rect = self.clip = rect

    @property
    def furthest(self) -> int:
        return max(0, self.content - self.rect.height)

    def move(self, pixels: int) -> bool:
        """Scrolls and says whether that changed anything."""
        before = self.offset
        self.offset = max(0, min(self.furthest, self.offset + pixels))
        return self.offset != before

    def reveal(self, rect: pygame.Rect, margin: int) -> bool:
        """Scrolls so that `rect` (window pixels) can be seen."""
        if rect.y < self.rect.y + margin:
            return self.move(rect.y - self.rect.y - margin)
        if rect.bottom > self.rect.bottom - margin:
            return self.move(rect.bottom - self.rect.bottom + margin)
        return False

    def handle(self) -> pygame.Rect | None:
        """The scroll bar's handle, or None where everything is seen."""
        if not self.furthest:
            return None
        track = self.rect.height
        height = max(4 * self.bar, track * track // self.content)
        y = self.rect.y + (track - height) * self.offset // self.furthest
        return pygame.Rect(self.rect.right - self.bar, y, self.bar, height)

    def event(self, event: pygame.event.Event) -> tuple[bool, Any]:
        handle = self.handle()
        if handle is None:
            return False, None
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == pygame.BUTTON_LEFT:
            if handle.inflate(2 * self.bar, 0).collidepoint(event.pos):
                self._grab = event.pos[1] - handle.y
                return True, None
        elif event.type == pygame.MOUSEMOTION and self._grab is not None:
            free = max(1, self.rect.height - handle.height)
            share = (event.pos[1] - self._grab - self.rect.y) / free
            self.offset = round(max(0.0, min(1.0, share)) * self.furthest)
            return True, None
        elif event.type == pygame.MOUSEBUTTONUP and self._grab is not None:
            self._grab = None
            return True, None
        return False, None

    def paint(self, canvas: Canvas) -> None:
        handle = self.handle()
        if handle is not None:
            canvas.rect(handle, "ink2" if self._grab is not None else "line")

    def kill(self) -> None:
        self.container.kill()


class ScrollArea:
    """The open scrolling area while a scene draws into it; made by `Ui.scroll`."""

    def __init__(
        self, ui: Register, canvas: Canvas, state: ScrollState, content: pygame.Rect
    ) -> None:
        self.ui, self.canvas, self.state = ui, canvas, state
        self.rect = content.move(0, -state.offset)
        """Where the content goes; its top moves as the area scrolls."""
        self._clip: pygame.Rect | None = None

    def end(self, y: float) -> None:
        """Tells at which window y the content ended."""
        self.state.content = round(y) - self.rect.y
        if self.state.move(0):
            self.ui.redraw_again()

    def __enter__(self) -> ScrollArea:
        surface = self.canvas.surface
        self._clip = surface.get_clip()
        surface.set_clip(self._clip.clip(self.state.rect))
        self.ui.open_scroll(self.state)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.ui.close_scroll()
        self.canvas.surface.set_clip(self._clip)
