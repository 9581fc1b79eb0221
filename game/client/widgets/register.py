"""The widgets of a screen from one redraw to the next: declared anew, found again by their keys."""

from __future__ import annotations

from typing import Any

from game.client.painter import Canvas
from game.client.widgets.scroll import ScrollState
from game.client.widgets.widget import Tip, Widget


class Register:
    """What stands on a screen, and what has been declared of it in the redraw under way."""

    def __init__(self, manager: Any) -> None:
        self.manager = manager
        self.widgets: dict[str, Widget] = {}
        self.scrolls: dict[str, ScrollState] = {}
        self.again = False
        """Whether the screen must be drawn once more."""
        self._canvas: Canvas | None = None
        self._declared: dict[str, Widget] = {}
        self._used_scrolls: dict[str, ScrollState] = {}
        self._open: ScrollState | None = None

    def begin(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._declared = {}
        self._used_scrolls = {}
        self.again = False

    def end(self) -> None:
        """Takes away what was not declared this time."""
        for key, widget in self.widgets.items():
            if self._declared.get(key) is not widget:
                widget.kill()
        for key, state in self.scrolls.items():
            if key not in self._used_scrolls:
                state.kill()
        self.widgets, self.scrolls = self._declared, self._used_scrolls

    def clear(self) -> None:
        """Takes all widgets away, when another scene takes the screen."""
        self._declared, self._used_scrolls = {}, {}
        self.end()

    def redraw_again(self) -> None:
        """The content of a scrolling area shrank: what was drawn stands in the wrong place."""
        self.again = True

    @property
    def canvas(self) -> Canvas:
        """What the redraw under way paints on."""
        if self._canvas is None:
            raise RuntimeError("widgets can only be declared inside Scene.draw")
        return self._canvas

    def add(self, widget: Widget, enabled: bool, tip: Tip | None) -> None:
        """Declares a widget, in the scrolling area that is open and cut off as the canvas is."""
        if widget.key in self._declared:
            raise ValueError(f"two widgets share the key {widget.key!r} on one screen")
        widget.scroll = self._open.key if self._open else None
        widget.clip = self.canvas.surface.get_clip()
        widget.enabled, widget.tip = enabled, tip
        self._declared[widget.key] = widget

    def add_scroll(self, state: ScrollState) -> None:
        self._used_scrolls[state.key] = state

    def open_scroll(self, state: ScrollState) -> None:
        self._open = state

    def close_scroll(self) -> None:
        self._open = None

    @property
    def container(self) -> Any:
        """The library's container of the open scrolling area, if one is open."""
        return self._open.container if self._open else None

    @property
    def origin(self) -> tuple[int, int]:
        """Where that container stands in the window."""
        return self._open.rect.topleft if self._open else (0, 0)

    def same_place(self, widget: Widget) -> bool:
        """Whether a widget stands in the same scrolling area as what is declared now."""
        return widget.scroll == (self._open.key if self._open else None)
