"""What all widgets share: a key, a place, a life across redraws, focus and a tooltip.

A widget is declared anew at each `Scene.draw` and found again by its key. It owns at most one
element of the widget library, which takes the hand's input; what is seen of letters and icons is
painted by us, so that it is measured and checked like all other text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pygame

from game.client.painter import Canvas

Callback = Callable[..., Any]
Tip = str | Sequence[str]
"""A tooltip: a text, or a bold first line and the lines under it."""


class Widget:
    """Base of all widgets; `rect` and `clip` are window pixels."""

    focusable = True
    solid = True
    """Whether painted text under it is a mistake."""

    def __init__(self, key: str) -> None:
        self.key = key
        self.rect = pygame.Rect(0, 0, 0, 0)
        self.clip = pygame.Rect(0, 0, 0, 0)
        self.scroll: str | None = None
        """Key of the scrolling area it stands in."""
        self.enabled = True
        self.tip: Tip | None = None

    @property
    def visible_rect(self) -> pygame.Rect:
        return self.rect.clip(self.clip)

    def hit(self, point: tuple[int, int]) -> bool:
        return self.visible_rect.collidepoint(point)

    def activate(self) -> Any:
        """Enter or Space while it has the focus; returns what its callback returned."""

    def key_down(self, event: pygame.event.Event) -> tuple[bool, Any]:
        """A key while it has the focus: whether it took it, and what its callback returned."""
        return False, None

    def event(self, event: pygame.event.Event) -> tuple[bool, Any]:
        """A mouse event: whether it took it, and what its callback returned."""
        return False, None

    def poll(self) -> Any:
        """Looks after each frame whether the hand changed it; returns its callback's result."""

    def paint(self, canvas: Canvas) -> None:
        """Draws what lies over the library's element."""

    def paint_focus(self, canvas: Canvas) -> None:
        canvas.focus_ring(self.rect)

    def focused(self, gained: bool) -> None:
        """The keyboard came to it or left it."""

    def kill(self) -> None:
        """Takes its element away."""


class ElementWidget(Widget):
    """A widget over one element of the library."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.element: Any = None

    def place(self, rect: pygame.Rect, origin: tuple[int, int]) -> None:
        """Moves the element; `origin` is the window position of its container."""
        at = (rect.x - origin[0], rect.y - origin[1])
        element = self.element
        if tuple(element.relative_rect.topleft) != at:
            element.set_relative_position(at)
        if tuple(element.relative_rect.size) != rect.size:
            element.set_dimensions(rect.size)
        self.rect = rect

    def set_enabled(self, enabled: bool) -> None:
        self.enabled = enabled
        if enabled != bool(self.element.is_enabled):
            (self.element.enable if enabled else self.element.disable)()

    def kill(self) -> None:
        if self.element is not None:
            self.element.kill()
            self.element = None
