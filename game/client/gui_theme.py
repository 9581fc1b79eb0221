"""The widget library dressed in the design tokens, at a size.

The library gives us what a hand does (press, drag, type, select); labels, tracks and rings are
painted by us on top, so that all letters come from one hand. So this theme is mostly grounds and
borders. Everything is flat: rounded shapes only on buttons, because round panels are slow.
"""

from __future__ import annotations

import pygame_gui
from pygame_gui.core.interfaces import IUIManagerInterface

from game.client.loader import SequentialLoader
from game.client.theme import Theme, face_path

CLEAR = "#00000000"
BUTTON_KINDS = ("plain", "primary", "quiet", "seg", "step", "tab")

Block = dict[str, dict[str, object]]


def make_manager(
    size: tuple[int, int], theme: Theme, unit: float, zoom: float = 1.0
) -> IUIManagerInterface:
    """A manager for a window of `size` with everything loaded, and no threads started."""
    loader = SequentialLoader()
    manager = pygame_gui.UIManager(
        size, gui_theme(theme, unit, zoom), enable_live_theme_updates=False, resource_loader=loader
    )
    loader.start()
    loader.update()
    return manager


def gui_theme(theme: Theme, unit: float, zoom: float = 1.0) -> dict[str, Block]:
    """The library's theme dictionary: sizes follow `unit` (window pixels to a design pixel), lines
    its part `zoom`. Font paths are absolute: relative ones fall back silently."""
    return {
        "defaults": _defaults(theme, unit),
        **{f"@{kind}": _button(kind, theme, unit, zoom) for kind in BUTTON_KINDS},
        **_slider(theme, unit, zoom),
        **_entries(theme, unit, zoom),
    }


def _pixels(value: float, unit: float) -> str:
    return str(max(1, round(value * unit)))


def _thin(value: float, zoom: float) -> str:
    return str(max(1, int(value * zoom)))


def _font(face: str, size: float, unit: float) -> dict[str, object]:
    path = face_path(face)
    return {
        "name": face,
        "size": _pixels(size, unit),
        "regular_path": path,
        "bold_path": path,
        "italic_path": path,
        "bold_italic_path": path,
    }


def _defaults(theme: Theme, unit: float) -> Block:
    c = theme.colours
    shadows = ("normal", "hovered", "disabled", "selected", "active")
    return {
        "colours": {
            "normal_bg": c["paper"],
            "hovered_bg": c["sunk"],
            "disabled_bg": c["paper"],
            "selected_bg": c["ink"],
            "active_bg": c["sunk"],
            "dark_bg": c["paper"],
            "disabled_dark_bg": c["paper"],
            "normal_text": c["ink"],
            "hovered_text": c["ink"],
            "disabled_text": c["disabled"],
            "selected_text": c["sheet"],
            "active_text": c["ink"],
            "normal_border": c["line"],
            "hovered_border": c["ink"],
            "disabled_border": c["hair"],
            "selected_border": c["ink"],
            "active_border": c["ink"],
            "text_cursor": c["accent"],
            "text_shadow": CLEAR,
            **{f"{state}_text_shadow": CLEAR for state in shadows},
        },
        "font": _font("sans", 16, unit),
    }


def _states(
    normal: tuple[str, str],
    hovered: tuple[str, str],
    selected: tuple[str, str],
    disabled: tuple[str, str],
) -> dict[str, object]:
    """Ground and border for each state of a button."""
    pairs = {
        "normal": normal,
        "hovered": hovered,
        "active": hovered,
        "selected": selected,
        "disabled": disabled,
    }
    grounds = {f"{state}_bg": ground for state, (ground, _) in pairs.items()}
    return grounds | {f"{state}_border": border for state, (_, border) in pairs.items()}


def _button(kind: str, theme: Theme, unit: float, zoom: float) -> Block:
    c = theme.colours
    inverse = (c["ink"], c["ink"])
    outlined = _states(
        (c["paper"], c["line"]), (c["sunk"], c["ink"]), inverse, (c["paper"], c["hair"])
    )
    bare = _states((CLEAR, CLEAR), (c["sunk"], c["sunk"]), (CLEAR, CLEAR), (CLEAR, CLEAR))
    filled = _states(
        (c["accent"], c["accent"]),
        (c["accent_hover"], c["accent_hover"]),
        (c["accent"], c["accent"]),
        (c["sunk"], c["sunk"]),
    )
    colours = {"primary": filled, "quiet": bare, "tab": bare}.get(kind, outlined)
    radius = theme.radius["step" if kind == "step" else "button"]
    return {
        "colours": colours,
        "misc": {
            "shadow_width": "0",
            "border_width": _thin(1, zoom) if colours is outlined else "0",
            "border_overlap": "1",
            "shape": "rectangle" if kind in ("seg", "tab") else "rounded_rectangle",
            "shape_corner_radius": _pixels(radius, unit),
            "state_transitions": {"normal_hovered": "0.12", "hovered_normal": "0.12"},
        },
    }


def _slider(theme: Theme, unit: float, zoom: float) -> dict[str, Block]:
    c = theme.colours
    handle = _states(
        (c["sheet"], c["ink"]),
        (c["accent_wash"], c["accent"]),
        (c["sheet"], c["ink"]),
        (c["paper"], c["hair"]),
    )
    return {
        "horizontal_slider": {
            "colours": {
                "dark_bg": CLEAR,
                "normal_border": CLEAR,
                "disabled_dark_bg": CLEAR,
                "disabled_border": CLEAR,
            },
            "misc": {
                "shadow_width": "0",
                "border_width": "0",
                "shape": "rectangle",
                "enable_arrow_buttons": "0",
                "sliding_button_width": _pixels(20, unit),
            },
        },
        "horizontal_slider.#sliding_button": {
            "colours": handle,
            "misc": {"shape": "ellipse", "border_width": _thin(2, zoom), "shadow_width": "0"},
        },
    }


def _entries(theme: Theme, unit: float, zoom: float) -> dict[str, Block]:
    c = theme.colours
    colours = {
        "dark_bg": c["sheet"],
        "normal_border": c["line"],
        "selected_bg": c["accent_wash"],
        "selected_text": c["ink"],
        "disabled_dark_bg": c["paper"],
    }
    misc = {
        "shadow_width": "0",
        "border_width": _thin(1, zoom),
        "shape": "rectangle",
        "border_overlap": "0",
    }
    font = _font("sans", theme.style("input").size, unit)
    sides, ends = _pixels(10, unit), _pixels(4, unit)
    scroll = {"shadow_width": "0", "border_width": "0", "enable_arrow_buttons": "0"}
    return {
        "text_entry_line": {
            "colours": dict(colours),
            "font": dict(font),
            "misc": dict(misc, padding=f"{sides},{ends}"),
        },
        "text_entry_box": {
            "colours": dict(colours),
            "font": dict(font),
            "misc": dict(misc, padding=f"{sides},{sides}", line_spacing="1.3"),
        },
        "vertical_scroll_bar": {
            "colours": {"dark_bg": CLEAR, "normal_border": CLEAR},
            "misc": dict(scroll),
        },
        "vertical_scroll_bar.#sliding_button": {
            "colours": _states(
                (c["line"], CLEAR), (c["ink2"], CLEAR), (c["ink"], CLEAR), (c["hair"], CLEAR)
            ),
            "misc": {"shadow_width": "0", "border_width": "0", "shape": "rectangle"},
        },
    }
