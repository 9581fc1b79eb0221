"""How each kind of widget is declared: made at its first use, then moved and told what it shows.

Keys are unique on a screen and stay the same between redraws. Callbacks may return a `Change`.
A tooltip is a text or (bold first line, further lines …).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

import pygame

from game.client.widgets.area import Area, CheckBox
from game.client.widgets.button import Button, Face, button_style
from game.client.widgets.dropdown import Dropdown, Option
from game.client.widgets.entry import Entry
from game.client.widgets.heights import SEGMENT, STEP
from game.client.widgets.register import Register
from game.client.widgets.scroll import BAR, BLEED, GUTTER, ScrollArea, ScrollState
from game.client.widgets.slider import Range, Slider
from game.client.widgets.widget import Callback, Tip, Widget

W = TypeVar("W", bound=Widget)


class Declaring(Register):
    """A register that knows the kinds of widgets; places are window pixels."""

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
        if not (isinstance(found, Button) and found.face.kind == kind and self.same_place(found)):
            found = Button(key, rect, face, self.manager, self.container, self.origin)
        self.add(found, enabled, tip)
        found.on_click = on_click
        found.place(rect, self.origin)
        found.set_enabled(enabled)
        found.show(face)
        return rect

    def button_width(self, label: str, kind: str = "plain", icon: str | None = None) -> int:
        """A comfortable width for a button, in window pixels."""
        canvas = self.canvas
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
        room: Sequence[str] = (),
    ) -> pygame.Rect:
        """A row of choices, of which one holds; breaks into more rows beyond `width`. `y` is its
        top, or its bottom with `anchor="bottom"`. Kind "tab" underlines instead of framing. `room`
        has a label for each that it is at least as wide as, where its own comes and goes."""
        height = self.canvas.u(SEGMENT)
        places: list[pygame.Rect] = []
        at = pygame.Rect(x, y, 0, height)
        for i, (_, label) in enumerate(options):
            at.width = self.button_width(label, kind)
            if room:
                at.width = max(at.width, self.button_width(room[i], kind))
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
        side, gap = self.canvas.u(STEP), self.canvas.u(10)
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
        if not (isinstance(found, Slider) and found.values == values and self.same_place(found)):
            found = Slider(key, rect, value, values, self.manager, self.container, self.origin)
        self.add(found, enabled, tip)
        found.on_change = on_change
        resized = found.rect.size != rect.size
        found.place(rect, self.origin)
        if resized:
            found.element.set_current_value(float(found.value), warn=False)
        found.set_enabled(enabled)
        found.give(value)
        found.paint_track(self.canvas)
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
        if not (isinstance(found, Entry) and found.lines == lines and self.same_place(found)):
            found = Entry(key, rect, value, lines, self.manager, self.container, self.origin)
        self.add(found, enabled, tip)
        found.on_change, found.on_submit = on_change, on_submit
        found.placeholder, found.undoes = placeholder, undoes
        found.place(rect, self.origin)
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
        self.add(found, enabled, tip)
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
        self.add(found, enabled, tip)
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
        self.add(found, True, tip)
        found.rect, found.on_click, found.label = rect, on_click, label
        found.focusable = focusable
        return found

    def custom(self, key: str, kind: type[W], rect: pygame.Rect, *, enabled: bool = True) -> W:
        """A widget of another kind that has no element of the library; made at its first use."""
        found = self.widgets.get(key)
        made = found if isinstance(found, kind) else kind(key)
        self.add(made, enabled, None)
        made.rect = rect
        return made

    def scroll(self, key: str, rect: pygame.Rect, *, gutter: float = GUTTER) -> ScrollArea:
        """An area whose content is as wide as `rect` and scrolls where it is higher. The bar and
        focus rings stand outside, in the `BLEED` at the left and the `gutter` at the right."""
        canvas = self.canvas
        bleed = canvas.u(BLEED)
        view = pygame.Rect(
            rect.x - bleed, rect.y, rect.width + bleed + canvas.u(gutter), rect.height
        )
        state = self.scrolls.get(key)
        if state is None:
            state = ScrollState(key, view, self.manager, canvas.z(BAR))
        state.place(view)
        self.add_scroll(state)
        return ScrollArea(self, canvas, state, rect)


def _choose(callback: Callback, value: Any) -> Callback:
    return lambda: callback(value)
