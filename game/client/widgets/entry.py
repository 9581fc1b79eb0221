"""Fields to write in: one line, or several."""

from __future__ import annotations

from typing import Any

import pygame
from pygame_gui.elements import UITextEntryBox, UITextEntryLine

from game.client.painter import Canvas
from game.client.widgets.widget import Callback, ElementWidget


class Entry(ElementWidget):
    """A text field; `value` given at a redraw replaces the text only when it is a new value."""

    def __init__(
        self,
        key: str,
        rect: pygame.Rect,
        value: str,
        lines: bool,
        manager: Any,
        container: Any,
        origin: tuple[int, int],
    ) -> None:
        super().__init__(key)
        self.manager = manager
        self.lines = lines
        self.placeholder = ""
        self.on_change: Callback | None = None
        self.on_submit: Callback | None = None
        self.has_focus = False
        local = rect.move(-origin[0], -origin[1])
        if lines:
            self.element = UITextEntryBox(local, value, manager, container)
        else:
            self.element = UITextEntryLine(local, manager, container, initial_text=value)
        # the library's entries ignore their theme until they are asked to read it again
        self.element.rebuild_from_changed_theme_data()
        self.rect = rect
        self._given = self._seen = value
        self.undoes = True
        """Whether Ctrl-Z is the field's; else the screen has a history in which its text is."""
        self._past: list[str] = []
        """Earlier texts, for Ctrl-Z."""

    @property
    def text(self) -> str:
        return self.element.get_text()

    def give(self, value: str) -> None:
        """The scene's value: shown when it differs from what the scene gave or saw last."""
        if value not in (self._given, self._seen):
            self.element.set_text(value)
            self._seen = value
            self._past.clear()
        self._given = value

    def limit(self, letters: int | None) -> None:
        if letters is not None and not self.lines:
            self.element.set_text_length_limit(letters)

    def poll(self) -> Any:
        text = self.text
        if text == self._seen:
            return None
        if _new_step(self._past[-1] if self._past else None, self._seen, text):
            self._past.append(self._seen)
        self._seen = text
        return self.on_change(text) if self.on_change else None

    def focused(self, gained: bool) -> None:
        self.has_focus = gained
        if gained:
            self.manager.set_focus_set(self.element.get_focus_set())
        elif self.manager.get_focus_set() == self.element.get_focus_set():
            self.manager.set_focus_set(None)

    def key_down(self, event: pygame.event.Event) -> tuple[bool, Any]:
        enter = event.key in (pygame.K_RETURN, pygame.K_KP_ENTER)
        if enter and (not self.lines or event.mod & pygame.KMOD_CTRL):
            self.poll()
            return True, self.on_submit(self.text) if self.on_submit else None
        if event.key == pygame.K_ESCAPE:
            return False, None
        if event.key == pygame.K_z and event.mod & pygame.KMOD_CTRL:
            return self._undo() if self.undoes else (False, None)
        return self.manager.process_events(event), None

    def _undo(self) -> tuple[bool, Any]:
        """The text as it was before the last word; without one the key is the screen's."""
        self.poll()
        if not self._past:
            return False, None
        self._seen = self._past.pop()
        self.element.set_text(self._seen)
        return True, self.on_change(self._seen) if self.on_change else None

    def paint(self, canvas: Canvas) -> None:
        if self.placeholder and not self.text and not self.has_focus:
            y = self.rect.y + (self.rect.height - canvas.line("input")) // 2
            if self.lines:
                y = self.rect.y + canvas.u(10)
            canvas.text(
                self.placeholder,
                self.rect.x + canvas.u(10),
                y,
                "input",
                "ink3",
                width=self.rect.width - canvas.u(20),
            )

    def paint_focus(self, canvas: Canvas) -> None:
        canvas.rect(self.rect, None, border="ink", border_width=canvas.z(2))


def _new_step(last: str | None, before: str, now: str) -> bool:
    """Whether Ctrl-Z stops at `before`: where nothing can be taken back yet, where a word was
    ended, and where writing turned into erasing or a whole piece came or went."""
    if last is None or abs(len(now) - len(before)) > 1:
        return True
    turned = (len(now) > len(before)) != (len(before) > len(last))
    return turned or (before[-1:].isspace() and not now[-1:].isspace())
