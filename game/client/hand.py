"""The mouse's way through a screen: which widget an event is for.

A list that is open takes everything; then scroll bars, then the topmost widget, then the widget
library. Letting go and moving are left for the scene too: it may be dragging its map.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pygame

from game.client.widgets.area import Area
from game.client.widgets.order_list import OrderList
from game.client.widgets.slider import Slider
from game.client.widgets.widget import Widget

if TYPE_CHECKING:
    from game.client.ui import Ui

_WHEEL = 60
"""Design pixels that a step of the wheel scrolls."""
_MOUSE = (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP, pygame.MOUSEMOTION)


class Hand:
    """Gives mouse events to widgets; `shrink` is the window's size relative to the picture's."""

    def __init__(self, ui: Ui, shrink: float) -> None:
        self.ui, self.shrink = ui, shrink
        # the library scales both what it asks the mouse and what events say
        ui.manager.mouse_pos_scale_factor = [1 / shrink, 1 / shrink]

    @property
    def pointer(self) -> tuple[int, int]:
        """Where the mouse is; outside everything while it is not over the window."""
        if not pygame.mouse.get_focused():
            return (-1, -1)
        x, y = pygame.mouse.get_pos()
        return (round(x / self.shrink), round(y / self.shrink))

    def event(self, event: pygame.event.Event) -> bool:
        """Whether a widget took the event, whose place is in the composed picture."""
        if event.type == pygame.MOUSEWHEEL:
            return self._wheel(event)
        if event.type in _MOUSE:
            return self._mouse(event)
        return bool(self.ui.manager.process_events(event))

    def topmost(self, point: tuple[int, int]) -> Widget | None:
        """The widget that a click at `point` would meet."""
        for widget in reversed(list(self.ui.widgets.values())):
            if widget.hit(point) and not (type(widget) is Area and widget.on_click is None):
                return widget
        return None

    def grabs(self, point: tuple[int, int]) -> bool:
        """Whether what lies there is meant to be dragged."""
        return self.ui.open_list() is not None or isinstance(
            self.topmost(point), Slider | OrderList
        )

    def scrolls(self, point: tuple[int, int]) -> bool:
        """Whether a list that can be scrolled lies there."""
        return any(state.rect.collidepoint(point) for state in self.ui.scrolls.values())

    def _wheel(self, event: pygame.event.Event) -> bool:
        opened = self.ui.open_list()
        if opened is not None:
            opened.mark(-event.y)
            return True
        for state in reversed(list(self.ui.scrolls.values())):
            if state.rect.collidepoint(getattr(event, "pos", self.pointer)):
                steps = getattr(event, "precise_y", event.y)
                state.move(round(-steps * _WHEEL * self.ui.unit))
                return True
        return False

    def _mouse(self, event: pygame.event.Event) -> bool:
        opened = self.ui.open_list()
        if opened is not None:
            taken, result = opened.list_event(event, self.ui.window)
            self.ui.collect(result)
            return taken
        if any(state.event(event)[0] for state in self.ui.scrolls.values()):
            return True
        over = self.topmost(event.pos)
        pressed = event.type == pygame.MOUSEBUTTONDOWN
        if pressed:
            self.ui.focus.clicked(over)
        for widget in reversed(list(self.ui.widgets.values())):
            if event.type == pygame.MOUSEBUTTONUP or widget is over:
                taken, result = widget.event(event)
                self.ui.collect(result)
                if taken:
                    return True
        self.ui.manager.process_events(self._in_window(event))
        return over is not None and pressed

    def _in_window(self, event: pygame.event.Event) -> pygame.event.Event:
        if self.shrink == 1.0:
            return event
        # rounded up, because the library rounds down when it scales back
        at = tuple(math.ceil(place * self.shrink) for place in event.pos)
        return pygame.event.Event(event.type, {**event.dict, "pos": at})
