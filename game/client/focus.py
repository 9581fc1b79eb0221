"""The keyboard's way through a screen: which widget has the focus, and whether its ring shows.

The widget library shows no focus on buttons, so the whole order is ours: Tab and Shift-Tab in the
order of declaration, arrows to the nearest widget in their direction, Enter and Space to use.
The ring shows once the keyboard is used and hides when the mouse is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pygame

from game.client.widgets.entry import Entry
from game.client.widgets.widget import Widget

if TYPE_CHECKING:
    from game.client.ui import Ui

ARROWS = {
    pygame.K_LEFT: (-1, 0),
    pygame.K_RIGHT: (1, 0),
    pygame.K_UP: (0, -1),
    pygame.K_DOWN: (0, 1),
}
_USE = (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE)
_PAGES = {pygame.K_PAGEUP: -0.8, pygame.K_PAGEDOWN: 0.8}
_LINES = {pygame.K_UP: -0.1, pygame.K_DOWN: 0.1}
"""Shares of a scrolling area's height that keys scroll."""


class Focus:
    """Which widget the keyboard acts on."""

    def __init__(self, ui: Ui) -> None:
        self.ui = ui
        self.current: str | None = None
        self.ring = False
        self._wished: str | None = None

    @property
    def widget(self) -> Widget | None:
        return self.ui.widgets.get(self.current) if self.current else None

    def order(self) -> list[Widget]:
        """The widgets that Tab goes through."""
        return [w for w in self.ui.widgets.values() if w.focusable and w.enabled]

    def wish(self, key: str) -> None:
        self._wished = key

    def tidy(self) -> None:
        """After a redraw: fulfils a wish, and forgets a widget that is gone."""
        if self._wished in self.ui.widgets:
            self.set(self._wished, ring=True)
            self._wished = None
        if self.current and self.current not in self.ui.widgets:
            self.leave()

    def leave(self) -> None:
        self.current = None
        self.ui.manager.set_focus_set(None)

    def set(self, key: str, *, ring: bool) -> None:
        before = self.widget
        self.current, self.ring = key, ring
        now = self.widget
        if before is not None and before is not now:
            before.focused(False)
        if now is not None:
            now.focused(True)
            self._reveal(now)

    def clicked(self, widget: Widget | None) -> None:
        """The mouse chose `widget`, or nothing."""
        if widget is not None and widget.focusable and widget.enabled:
            self.set(widget.key, ring=False)
            return
        before = self.widget
        if before is not None:
            before.focused(False)
        self.current = None

    def key(self, event: pygame.event.Event) -> bool:
        """A key was pressed: whether it was for the widgets."""
        focused = self.widget
        if focused is not None:
            taken, result = focused.key_down(event)
            self.ui.collect(result)
            if taken:
                return True
        if event.key == pygame.K_TAB and not event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT):
            self.step(-1 if event.mod & pygame.KMOD_SHIFT else 1)
            return True
        if isinstance(focused, Entry) and _types(event):
            return True
        if focused is not None and event.key in _USE:
            self.ring = True
            return self._use(focused)
        if event.key in ARROWS and focused is not None:
            return self._toward(focused, ARROWS[event.key])
        if event.key in _PAGES:
            return self._scroll(_PAGES[event.key])
        if focused is None and event.key in _LINES:
            return self._scroll(_LINES[event.key])
        return False

    def step(self, direction: int) -> None:
        """To the next widget, or the one before."""
        order = self.order()
        if not order:
            return
        keys = [w.key for w in order]
        if self.current in keys:
            index = (keys.index(self.current) + direction) % len(keys)
        else:
            index = 0 if direction > 0 else len(keys) - 1
        self.set(keys[index], ring=True)

    def _use(self, widget: Widget) -> bool:
        if isinstance(widget, Entry):
            return True
        self.ui.collect(widget.activate())
        return True

    def _toward(self, start: Widget, direction: tuple[int, int]) -> bool:
        best: tuple[float, Widget] | None = None
        for other in self.order():
            distance = _distance(start.rect, other.rect, direction)
            if other is not start and distance is not None and (best is None or distance < best[0]):
                best = (distance, other)
        if best is None:
            return False
        self.set(best[1].key, ring=True)
        return True

    def _scroll(self, share: float) -> bool:
        scrolls = self.ui.scrolls
        focused = self.widget
        key = (
            focused.scroll if focused is not None and focused.scroll else next(iter(scrolls), None)
        )
        state = scrolls.get(key) if key else None
        return state is not None and state.move(round(state.rect.height * share))

    def _reveal(self, widget: Widget) -> None:
        state = self.ui.scrolls.get(widget.scroll) if widget.scroll else None
        if state is not None:
            state.reveal(widget.rect, round(12 * self.ui.unit))


def _types(event: pygame.event.Event) -> bool:
    """Whether the key writes a letter, which then belongs to the field and not to the screen."""
    written: Any = getattr(event, "unicode", "")
    chord = event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META)
    return bool(written) and written.isprintable() and not chord


def _distance(start: pygame.Rect, end: pygame.Rect, direction: tuple[int, int]) -> float | None:
    """How far `end` lies from `start` in a direction; None if it does not lie there."""
    dx, dy = end.centerx - start.centerx, end.centery - start.centery
    along = dx * direction[0] + dy * direction[1]
    across = abs(dx * direction[1]) + abs(dy * direction[0])
    return along + 2 * across if along > 1 and across < 2.5 * along + 40 else None
