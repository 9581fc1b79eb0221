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

from collections.abc import Sequence
from typing import Any, TypeVar

import pygame

from game.client.focus import Focus
from game.client.gui_theme import make_manager
from game.client.hand import Hand
from game.client.painter import Canvas
from game.client.theme import Theme
from game.client.tooltip import Explainer, obstacles, paint_tooltip
from game.client.widgets.area import Area, CheckBox
from game.client.widgets.button import Button, Face, button_style
from game.client.widgets.dropdown import Dropdown, Option
from game.client.widgets.entry import Entry
from game.client.widgets.scroll import BAR, BLEED, GUTTER, ScrollArea, ScrollState
from game.client.widgets.slider import Range, Slider
from game.client.widgets.widget import Callback, Tip, Widget

W = TypeVar("W", bound=Widget)

BUTTON, PRIMARY, SEGMENT, STEP, FIELD, HANDLE = 44, 46, 36, 28, 42, 20
"""Heights in design pixels: plain and quiet buttons, the filled one, segments, steps, fields, a
slider's handle."""


class Ui:
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
        self.manager = make_manager(size, theme, unit, zoom)
        self.window = pygame.Rect((0, 0), size)
        self.unit, self.zoom = unit, zoom
        self.widgets: dict[str, Widget] = {}
        self.scrolls: dict[str, ScrollState] = {}
        self.focus = Focus(self)
        self.results: list[Any] = []
        """What callbacks returned since they were last looked at."""
        self.again = False
        self._canvas: Canvas | None = None
        self._declared: dict[str, Widget] = {}
        self._used_scrolls: dict[str, ScrollState] = {}
        self._open: ScrollState | None = None
        self.hand = Hand(self, shrink)
        self.explainer = Explainer()

    # ------------------------------------------------------------------ a redraw
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
        self.focus.tidy()

    def redraw_again(self) -> None:
        """The content of a scrolling area shrank: what was drawn stands in the wrong place."""
        self.again = True

    def clear(self) -> None:
        """Takes all widgets away, when another scene takes the screen."""
        self._declared, self._used_scrolls = {}, {}
        self.end()
        self.focus.leave()

    # ------------------------------------------------------------------ widgets
    def button(
        self,
        key: str,
        rect: pygame.Rect,
        label: str,
        on_click: Callback | None = None,
        *,
        kind: str = "plain",
        icon: str | None = None,
        enabled: bool = True,
        selected: bool = False,
        tip: Tip | None = None,
        align: str = "centre",
    ) -> pygame.Rect:
        """A button of kind "plain", "primary", "quiet", "seg", "step" or "tab"; returns `rect`."""
        face = Face(label, kind, icon, selected, align)
        found = self.widgets.get(key)
        if not (isinstance(found, Button) and found.face.kind == kind and self._same_place(found)):
            found = Button(key, rect, face, self.manager, self._container, self._origin)
        self._add(found, enabled, tip)
        found.on_click = on_click
        found.place(rect, self._origin)
        found.set_enabled(enabled)
        found.show(face)
        return rect

    def button_width(self, label: str, kind: str = "plain", icon: str | None = None) -> int:
        """A comfortable width for a button, in window pixels."""
        canvas = self._need_canvas()
        pad = {"seg": 28, "quiet": 24, "tab": 24}.get(kind, 48)
        if icon:
            pad = 52 if kind == "quiet" else 68
        return canvas.text_width(label, button_style(kind)) + canvas.u(pad)

    def segmented(
        self,
        key: str,
        x: int,
        y: int,
        options: Sequence[Option],
        chosen: Any,
        on_select: Callback,
        *,
        width: int | None = None,
        kind: str = "seg",
        tips: Sequence[Tip | None] | None = None,
        anchor: str = "top",
    ) -> pygame.Rect:
        """A row of choices, of which one holds; breaks into more rows beyond `width`. `y` is its
        top, or its bottom with `anchor="bottom"`. Kind "tab" underlines instead of framing."""
        height = self._need_canvas().u(SEGMENT)
        places: list[pygame.Rect] = []
        at = pygame.Rect(x, y, 0, height)
        for _, label in options:
            at.width = self.button_width(label, kind)
            if width is not None and at.x > x and at.right > x + width:
                at.topleft = (x, at.y + height - 1)
            places.append(at.copy())
            at.x = at.right - 1
        whole = pygame.Rect(x, y, 0, height).unionall(places)
        if anchor == "bottom":
            places = [place.move(0, y - whole.bottom) for place in places]
            whole.bottom = y
        for i, ((value, label), place) in enumerate(zip(options, places, strict=True)):
            self.button(
                f"{key}.{value}",
                place,
                label,
                _choose(on_select, value),
                kind=kind,
                selected=value == chosen,
                tip=tips[i] if tips else None,
            )
        return whole

    def stepper(
        self,
        key: str,
        right: int,
        middle: int,
        on_step: Callback,
        names: tuple[str, str],
        *,
        can: tuple[bool, bool] = (True, True),
    ) -> pygame.Rect:
        """A minus and a plus; `on_step` gets −1 or 1. Its right edge and its middle are given;
        `names` say in words what each does; no tooltip says it, it would cover the figure."""
        side, gap = self._need_canvas().u(STEP), self._need_canvas().u(10)
        plus = pygame.Rect(right - side, middle - side // 2, side, side)
        minus = plus.move(-side - gap, 0)
        for rect, sign, name, icon, possible in (
            (minus, -1, names[0], "minus", can[0]),
            (plus, 1, names[1], "plus", can[1]),
        ):
            self.button(
                f"{key}.{icon}",
                rect,
                name,
                _choose(on_step, sign),
                kind="step",
                icon=icon,
                enabled=possible,
            )
        return minus.union(plus)

    def slider(
        self,
        key: str,
        rect: pygame.Rect,
        value: float,
        values: Range,
        on_change: Callback | None = None,
        *,
        enabled: bool = True,
        tip: Tip | None = None,
    ) -> Slider:
        """A slider; give `rect` the height `HANDLE`. The result's `place_of(v)` places marks."""
        found = self.widgets.get(key)
        if not (isinstance(found, Slider) and found.values == values and self._same_place(found)):
            found = Slider(key, rect, value, values, self.manager, self._container, self._origin)
        self._add(found, enabled, tip)
        found.on_change = on_change
        resized = found.rect.size != rect.size
        found.place(rect, self._origin)
        if resized:
            found.element.set_current_value(float(found.value), warn=False)
        found.set_enabled(enabled)
        found.give(value)
        found.paint_track(self._need_canvas())
        return found

    def entry(
        self,
        key: str,
        rect: pygame.Rect,
        value: str = "",
        on_change: Callback | None = None,
        *,
        on_submit: Callback | None = None,
        placeholder: str = "",
        limit: int | None = None,
        lines: bool = False,
        enabled: bool = True,
        tip: Tip | None = None,
        undoes: bool = True,
    ) -> Entry:
        """A field for one line, or for several with `lines` (then Ctrl-Enter submits). Ctrl-Z in
        it takes words back, unless the screen does that itself (`undoes` false)."""
        found = self.widgets.get(key)
        if not (isinstance(found, Entry) and found.lines == lines and self._same_place(found)):
            found = Entry(key, rect, value, lines, self.manager, self._container, self._origin)
        self._add(found, enabled, tip)
        found.on_change, found.on_submit = on_change, on_submit
        found.placeholder, found.undoes = placeholder, undoes
        found.place(rect, self._origin)
        found.set_enabled(enabled)
        found.limit(limit)
        found.give(value)
        return found

    def dropdown(
        self,
        key: str,
        rect: pygame.Rect,
        options: Sequence[Option],
        chosen: Any,
        on_select: Callback | None = None,
        *,
        enabled: bool = True,
        tip: Tip | None = None,
    ) -> Dropdown:
        """A field that opens a list of (value, label)."""
        found = self.widgets.get(key)
        if not isinstance(found, Dropdown):
            found = Dropdown(key)
        self._add(found, enabled, tip)
        found.rect, found.options, found.chosen = rect, options, chosen
        found.on_select = on_select
        return found

    def check(
        self,
        key: str,
        rect: pygame.Rect,
        label: str,
        checked: bool,
        on_change: Callback | None = None,
        *,
        enabled: bool = True,
        tip: Tip | None = None,
    ) -> CheckBox:
        """A box to tick; `on_change` gets the new value."""
        found = self.widgets.get(key)
        if not isinstance(found, CheckBox):
            found = CheckBox(key)
        self._add(found, enabled, tip)
        found.rect, found.label, found.checked = rect, label, checked
        found.on_click = _choose(on_change, not checked) if on_change else None
        return found

    def area(
        self,
        key: str,
        rect: pygame.Rect,
        on_click: Callback | None = None,
        *,
        tip: Tip | None = None,
        focusable: bool = True,
        label: str = "",
    ) -> Area:
        """A painted thing to click, or to rest on for its tooltip. `hovered(key)` tells whether
        the pointer is there, for a row's ground."""
        found = self.widgets.get(key)
        if type(found) is not Area:
            found = Area(key)
        self._add(found, True, tip)
        found.rect, found.on_click, found.label = rect, on_click, label
        found.focusable = focusable
        return found

    def custom(self, key: str, kind: type[W], rect: pygame.Rect, *, enabled: bool = True) -> W:
        """A widget of another kind that has no element of the library; made at its first use."""
        found = self.widgets.get(key)
        made = found if isinstance(found, kind) else kind(key)
        self._add(made, enabled, None)
        made.rect = rect
        return made

    def scroll(self, key: str, rect: pygame.Rect, *, gutter: float = GUTTER) -> ScrollArea:
        """An area whose content is as wide as `rect` and scrolls where it is higher. The bar and
        focus rings stand outside, in the `BLEED` at the left and the `gutter` at the right."""
        canvas = self._need_canvas()
        bleed = canvas.u(BLEED)
        view = pygame.Rect(
            rect.x - bleed, rect.y, rect.width + bleed + canvas.u(gutter), rect.height
        )
        state = self.scrolls.get(key)
        if state is None:
            state = ScrollState(key, view, self.manager, canvas.z(BAR))
        state.place(view)
        self._used_scrolls[key] = state
        return ScrollArea(self, canvas, state, rect)

    def hovered(self, key: str) -> bool:
        """Whether the pointer is over the widget as it was last drawn."""
        widget = self.widgets.get(key)
        return widget is not None and widget.hit(self.pointer)

    def focus_on(self, key: str) -> None:
        """Gives the keyboard to a widget, at the end of this redraw if it is not there yet."""
        self.focus.wish(key)

    # ------------------------------------------------------------------ for widgets
    def open_scroll(self, state: ScrollState) -> None:
        self._open = state

    def close_scroll(self) -> None:
        self._open = None

    @property
    def _container(self) -> Any:
        return self._open.container if self._open else None

    @property
    def _origin(self) -> tuple[int, int]:
        return self._open.rect.topleft if self._open else (0, 0)

    def _need_canvas(self) -> Canvas:
        if self._canvas is None:
            raise RuntimeError("widgets can only be declared inside Scene.draw")
        return self._canvas

    def _same_place(self, widget: Widget) -> bool:
        return widget.scroll == (self._open.key if self._open else None)

    def _add(self, widget: Widget, enabled: bool, tip: Tip | None) -> None:
        if widget.key in self._declared:
            raise ValueError(f"two widgets share the key {widget.key!r} on one screen")
        widget.scroll = self._open.key if self._open else None
        widget.clip = self._need_canvas().surface.get_clip()
        widget.enabled, widget.tip = enabled, tip
        self._declared[widget.key] = widget

    # ------------------------------------------------------------------ input
    @property
    def pointer(self) -> tuple[int, int]:
        """Where the mouse is, in the picture as it is composed."""
        return self.hand.pointer

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
        for widget in reversed(list(self.widgets.values())):
            if (widget.tip or widget.solid) and widget.hit(self.pointer):
                if widget.tip:
                    return widget
                break  # what lies under it is not what the pointer is at
        focused = self.focus.widget
        return focused if focused is not None and focused.tip and self.focus.ring else None

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
            around = obstacles(seen, self.widgets.values(), self._need_canvas().boxes)
            paint_tooltip(canvas, about.tip, seen, around)
        canvas.layer = 0


def _choose(callback: Callback, value: Any) -> Callback:
    return lambda: callback(value)
