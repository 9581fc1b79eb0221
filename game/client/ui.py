"""`Ui`: the widgets of a screen, declared while it is painted and found again by their keys.

    ui.button("ready", rect, label, on_click, kind="primary", icon="check", tip="…")
    ui.segmented("mode", x, y, [("worst", "Sämst först"), ("even", "Jämnt")], mode, set_mode)
    ui.stepper("renewal", right, middle, step, names=("Minska förnyelse", "Öka förnyelse"))
    ui.slider("tariff", rect, 4.0, Range(-5, 15, 0.5, zero=0), set_tariff)
    ui.entry("name", rect, value, on_change, on_submit=…, placeholder="…", limit=30)
    ui.dropdown("key", rect, options, chosen, on_select); ui.check("open", rect, label, on, toggle)
    ui.area("row-3", rect, on_click=…, tip=("Förnyelse 11,6 Mkr", "Förra rundan 0,7 %."))
    with ui.scroll("list", view) as area: …; area.end(y)

Keys are unique on a screen and stay the same between redraws. Callbacks may return a `Change`.
A tooltip is a text or (bold first line, further lines …). The keyboard goes through widgets in
the order they were declared: Tab and Shift-Tab, arrows by place, Enter or Space to use.
"""

from __future__ import annotations

from typing import Any

import pygame

from game.client.focus import Focus
from game.client.gui_theme import make_manager
from game.client.hand import Hand
from game.client.painter import Canvas
from game.client.theme import Theme
from game.client.tooltip import Explainer, obstacles, paint_tooltip
from game.client.widgets.declaring import Declaring
from game.client.widgets.dropdown import Dropdown
from game.client.widgets.entry import Entry
from game.client.widgets.heights import BUTTON, FIELD, HANDLE, PRIMARY, SEGMENT, STEP
from game.client.widgets.widget import Widget

__all__ = ["BUTTON", "FIELD", "HANDLE", "PRIMARY", "SEGMENT", "STEP", "Ui"]


class Ui(Declaring):
    """Widgets over one canvas; made anew when size, theme or text scale change."""

    def __init__(
        self,
        size: tuple[int, int],
        theme: Theme,
        unit: float,
        zoom: float = 1.0,
        shrink: float = 1.0,
    ) -> None:
        """`unit` is window pixels to a design pixel, `zoom` its part that is not text scale;
        `shrink` the size of the window relative to `size`."""
        super().__init__(make_manager(size, theme, unit, zoom))
        self.window = pygame.Rect((0, 0), size)
        self.unit, self.zoom = unit, zoom
        self.focus = Focus(self)
        self.results: list[Any] = []
        """What callbacks returned since they were last looked at."""
        self.hand = Hand(self, shrink)
        self.explainer = Explainer()
        self._left_at: tuple[int, int] | None = None
        """Where the pointer was when another scene took the screen, until it has moved."""

    # ------------------------------------------------------------------ a redraw
    def end(self) -> None:
        super().end()
        self.focus.tidy()
        # the library draws what is new or changed at its next update: without one, a window that
        # rests after this redraw would show labels on no ground
        self.manager.update(0.0)

    def clear(self) -> None:
        super().clear()
        self.focus.leave()
        self._left_at = self.pointer

    # ------------------------------------------------------------------ input
    @property
    def pointer(self) -> tuple[int, int]:
        """Where the mouse is, in the picture as it is composed."""
        return self.hand.pointer

    def hovered(self, key: str) -> bool:
        """Whether the pointer is over the widget as it was last drawn."""
        widget = self.widgets.get(key)
        return widget is not None and widget.hit(self.pointer)

    def focus_on(self, key: str) -> None:
        """Gives the keyboard to a widget, at the end of this redraw if it is not there yet."""
        self.focus.wish(key)

    def event(self, event: pygame.event.Event) -> bool:
        """Gives an event to the widgets and says whether one took it; see `results`."""
        if event.type == pygame.KEYDOWN:
            return self.focus.key(event)
        return self.hand.event(event)

    def collect(self, result: Any) -> None:
        if result is not None:
            self.results.append(result)

    def open_list(self) -> Dropdown | None:
        """The dropdown whose list is open."""
        return next((w for w in self.widgets.values() if isinstance(w, Dropdown) and w.open), None)

    def update(self, dt: float) -> None:
        """Moves the library's transitions on and collects what the hand changed."""
        self.manager.update(dt)
        for widget in list(self.widgets.values()):
            self.collect(widget.poll())
        self.explainer.update(self._explained(), dt)

    def _explained(self) -> Widget | None:
        """The widget whose tooltip is due: under the pointer, or else under the keyboard."""
        if self.open_list() is not None:
            return None
        pointed = self._pointed()
        if pointed is not None and pointed.tip:
            return pointed
        focused = self.focus.widget
        return focused if focused is not None and focused.tip and self.focus.ring else None

    def _pointed(self) -> Widget | None:
        """What the pointer was moved to. A button that a new scene puts where the last one's was
        pressed is not asked about: its note would lie over what has just come."""
        if self.pointer == self._left_at:
            return None
        self._left_at = None
        for widget in reversed(list(self.widgets.values())):
            if (widget.tip or widget.solid) and widget.hit(self.pointer):
                return widget  # what lies under it is not what the pointer is at
        return None

    @property
    def waiting(self) -> bool:
        """Whether something will change by itself soon: a tooltip, a blinking cursor."""
        return self.explainer.waiting or isinstance(self.focus.widget, Entry)

    # ------------------------------------------------------------------ painting
    def paint(self, canvas: Canvas) -> None:
        """Draws the library's elements, our labels, the focus ring, an open list, a tooltip."""
        self.manager.draw_ui(canvas.surface)
        canvas.layer = 1
        for widget in [*self.widgets.values(), *self.scrolls.values()]:
            with canvas.clip(widget.clip):
                widget.paint(canvas)
        focused = self.focus.widget
        if focused is not None and (self.focus.ring or isinstance(focused, Entry)):
            with canvas.clip(focused.clip.inflate(canvas.z(16), 0)):
                focused.paint_focus(canvas)
        canvas.layer = 2
        opened = self.open_list()
        if opened is not None:
            opened.paint_list(canvas)
        about = self.explainer.due
        if about is not None and about.tip:
            seen = about.visible_rect
            around = obstacles(seen, self.widgets.values(), self.canvas.boxes)
            paint_tooltip(canvas, about.tip, seen, around)
        canvas.layer = 0
