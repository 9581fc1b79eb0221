"""Buttons: the one filled action of a screen, plain and quiet ones, segments and steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pygame
from pygame_gui.core import ObjectID
from pygame_gui.elements import UIButton

from game.client.painter import Canvas
from game.client.theme import ColourName
from game.client.widgets.widget import Callback, ElementWidget

STYLES = {"primary": "primary", "seg": "seg", "step": "primary"}
"""Type style of the label by kind; "button" for the others."""


@dataclass(frozen=True)
class Face:
    """What a button shows."""

    label: str
    kind: str = "plain"
    icon: str | None = None
    selected: bool = False
    align: str = "centre"


def button_style(kind: str) -> str:
    return STYLES.get(kind, "button")


class _Pressable(UIButton):  # type: ignore[misc]
    """The library's button, that stays selected when it is pressed again, let go of or rebuilt."""

    def _set_active(self) -> None:
        if not self.is_selected:
            super()._set_active()

    def _set_inactive(self) -> None:
        if not self.is_selected:
            super()._set_inactive()

    def rebuild(self) -> None:
        super().rebuild()
        if self.drawable_shape is not None:
            self.drawable_shape.set_active_state(self._get_appropriate_state_name())


class Button(ElementWidget):
    """A button of the library with our label on it."""

    def __init__(
        self,
        key: str,
        rect: pygame.Rect,
        face: Face,
        manager: Any,
        container: Any,
        origin: tuple[int, int],
    ) -> None:
        super().__init__(key)
        self.face = face
        self.on_click: Callback | None = None
        self._pressed = False
        local = rect.move(-origin[0], -origin[1])
        self.element = _Pressable(
            local,
            "",
            manager,
            container,
            object_id=ObjectID(class_id=f"@{face.kind}"),
            command=self._press,
        )
        self.rect = rect

    def place(self, rect: pygame.Rect, origin: tuple[int, int]) -> None:
        resized = tuple(self.element.relative_rect.size) != rect.size
        super().place(rect, origin)
        if resized:
            # the library waits a while before it draws all states anew: a window that rests
            # would keep the old ground under the new label
            self.element.rebuild()

    def show(self, face: Face) -> None:
        self.face = face
        if face.selected != bool(self.element.is_selected):
            (self.element.select if face.selected else self.element.unselect)()

    def _press(self) -> None:
        self._pressed = True

    def poll(self) -> Any:
        if not self._pressed:
            return None
        self._pressed = False
        return self.activate()

    def activate(self) -> Any:
        return self.on_click() if self.enabled and self.on_click else None

    def paint(self, canvas: Canvas) -> None:
        face, colour = self.face, self._colour()
        style = button_style(face.kind)
        if face.kind == "step":
            self._paint_centred_icon(canvas, face.icon or face.label, colour)
            return
        middle = self.rect.y + (self.rect.height - canvas.line(style)) // 2
        if face.icon and not face.label:
            self._paint_centred_icon(canvas, face.icon, colour)
            return
        if face.kind == "tab" and face.selected:
            pad, thick = canvas.u(12), canvas.u(3)
            under = (self.rect.x + pad, self.rect.bottom - thick, self.rect.width - 2 * pad, thick)
            canvas.rect(under, "accent")
        left, room = self._room(canvas)
        align = "left" if face.align == "left" else "centre"
        if face.icon:
            size = canvas.u(20)
            at = self.rect.x + canvas.u(12 if face.kind == "quiet" else 16)
            canvas.icon(face.icon, at, self.rect.centery - size // 2, 20, colour)
        canvas.text(
            face.label, left, middle, style, colour, width=room, align=align, faint=not self.enabled
        )

    def _room(self, canvas: Canvas) -> tuple[int, int]:
        """Where the label may be: centred in the whole button unless it would meet the icon."""
        pad = canvas.u(8)
        left, right = self.rect.x + pad, self.rect.right - pad
        if self.face.align == "left":
            left = self.rect.x + canvas.u(16)
        if self.face.icon:
            beside = self.rect.x + canvas.u(40 if self.face.kind == "quiet" else 46)
            width = canvas.text_width(self.face.label, button_style(self.face.kind))
            if self.face.align == "left" or self.rect.centerx - width / 2 < beside:
                left = beside
        return left, right - left

    def _paint_centred_icon(self, canvas: Canvas, name: str, colour: ColourName) -> None:
        size = 18 if self.face.kind == "step" else 20
        pixels = canvas.u(size)
        canvas.icon(
            name,
            self.rect.centerx - pixels // 2,
            self.rect.centery - pixels // 2,
            size,
            colour,
            2 if self.face.kind == "step" else 1.5,
        )

    def _colour(self) -> ColourName:
        if not self.enabled:
            return "ink3" if self.face.kind == "primary" else "disabled"
        if self.face.kind == "primary":
            return "on_accent"
        if self.face.selected and self.face.kind not in ("quiet", "tab"):
            return "sheet"
        return "ink"

    def paint_focus(self, canvas: Canvas) -> None:
        radius = 18 if self.face.kind == "step" else 6
        canvas.focus_ring(self.rect, radius)
