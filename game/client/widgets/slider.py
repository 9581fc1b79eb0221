"""A slider: the library's handle on a track of ours, moved by mouse or arrow keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pygame
from pygame_gui.elements import UIHorizontalSlider

from game.client.painter import Canvas
from game.client.widgets.widget import Callback, ElementWidget


@dataclass(frozen=True)
class Range:
    """The values a slider can have, `step` apart; `zero` is where its bar starts from."""

    low: float
    high: float
    step: float
    zero: float | None = None

    def nearest(self, value: float) -> float:
        steps = round((value - self.low) / self.step)
        return round(min(self.high, max(self.low, self.low + steps * self.step)), 9)


class Slider(ElementWidget):
    """`height` of its rectangle is the handle's diameter (20 design pixels)."""

    def __init__(
        self,
        key: str,
        rect: pygame.Rect,
        value: float,
        values: Range,
        manager: Any,
        container: Any,
        origin: tuple[int, int],
    ) -> None:
        super().__init__(key)
        self.values = values
        self.value = values.nearest(value)
        self.on_change: Callback | None = None
        self.element = UIHorizontalSlider(
            rect.move(-origin[0], -origin[1]),
            float(self.value),
            (float(values.low), float(values.high)),
            manager,
            container,
        )
        self.rect = rect

    @property
    def held(self) -> bool:
        return bool(self.element.sliding_button.held)

    def give(self, value: float) -> None:
        value = self.values.nearest(value)
        if value != self.value and not self.held:
            self._set(value)

    def _set(self, value: float) -> None:
        self.value = value
        self.element.set_current_value(float(value), warn=False)

    def _choose(self, value: float) -> Any:
        value = self.values.nearest(value)
        if value == self.value:
            return None
        self._set(value)
        return self.on_change(value) if self.on_change else None

    def poll(self) -> Any:
        if not self.held:
            return None
        value = self.values.nearest(self.element.get_current_value())
        if value == self.value:
            return None
        self.value = value
        return self.on_change(value) if self.on_change else None

    def event(self, event: pygame.event.Event) -> tuple[bool, Any]:
        pressed = event.type == pygame.MOUSEBUTTONDOWN and event.button == pygame.BUTTON_LEFT
        if not (pressed and self.enabled and self.hit(event.pos)):
            return False, None
        if self.element.sliding_button.rect.collidepoint(event.pos):
            return False, None
        handle = self.rect.height
        share = (event.pos[0] - self.rect.x - handle / 2) / max(1, self.rect.width - handle)
        return True, self._choose(self.values.low + share * (self.values.high - self.values.low))

    def key_down(self, event: pygame.event.Event) -> tuple[bool, Any]:
        step = self.values.step * (5 if event.mod & pygame.KMOD_SHIFT else 1)
        jumps = {
            pygame.K_LEFT: self.value - step,
            pygame.K_RIGHT: self.value + step,
            pygame.K_HOME: self.values.low,
            pygame.K_END: self.values.high,
        }
        if event.key not in jumps:
            return False, None
        return True, self._choose(jumps[event.key])

    def place_of(self, value: float) -> int:
        """The window x of a value, for marks under the track."""
        return place_of(self.rect, self.values, value)

    def paint_track(self, canvas: Canvas) -> None:
        """The line, the zero mark and the bar; goes under the handle."""
        middle = self.rect.centery
        thin = canvas.z(2)
        canvas.hair(self.rect.x, middle - thin // 2, self.rect.width, "line", thin)
        if self.values.zero is None:
            return
        zero = self.place_of(self.values.zero)
        canvas.vertical(zero - thin // 2, middle - canvas.u(8), canvas.u(16), "line", thin)
        start, end = sorted((zero, self.place_of(self.value)))
        canvas.rect((start, middle - thin, end - start, 2 * thin), "ink")

    def paint_focus(self, canvas: Canvas) -> None:
        canvas.focus_ring(self.rect)


def place_of(rect: pygame.Rect, values: Range, value: float) -> int:
    """The window x of a value on a slider in `rect`: the middle of its handle."""
    share = (value - values.low) / ((values.high - values.low) or 1)
    return round(rect.x + rect.height / 2 + share * (rect.width - rect.height))
