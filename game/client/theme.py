"""The design tokens of `assets/theme.json` as Python values.

    theme = load_theme("paper")          # or "dark"
    theme.colour("ink2")                 # pygame.Color; also "#rrggbb" and pygame.Color
    theme.tint(2)                        # land tint of the third municipality
    theme.map["sea"]                     # colour string of the map palette
    theme.style("body")                  # TypeStyle(face, size, line)

Only values belong here; drawing is in `painter`, the widget library's theme in `gui_theme`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources

import pygame

THEMES = ("paper", "dark")
TEXT_SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)

ColourName = str | pygame.Color


@dataclass(frozen=True)
class TypeStyle:
    """One step of the type scale: a face, its size and its line height in pixels at 100 %."""

    face: str
    size: int
    line: int

    @property
    def bold(self) -> bool:
        """Whether the face counts as bold for contrast (WCAG: 18.66 px bold is large text)."""
        return "semi" in self.face or "bold" in self.face


@dataclass(frozen=True)
class Theme:
    """One look of the whole window; see `assets/theme.json` for the meaning of each value."""

    name: str
    colours: dict[str, str]
    tints: tuple[str, ...]
    map: dict[str, str | list[str]]
    type: dict[str, TypeStyle]
    radius: dict[str, int]
    motion_ms: dict[str, int]

    def colour(self, name: ColourName) -> pygame.Color:
        """The colour of a token, a "#rrggbb" string, or the colour given."""
        if isinstance(name, pygame.Color):
            return name
        return _colour(self.colours.get(name, name))

    def tint(self, index: int) -> pygame.Color:
        """The land tint of municipality number `index` (from 0), repeated after the last."""
        return _colour(self.tints[index % len(self.tints)])

    def style(self, name: str) -> TypeStyle:
        """A step of the type scale; KeyError with its name if there is none."""
        return self.type[name]


@cache
def _colour(text: str) -> pygame.Color:
    try:
        return pygame.Color(text)
    except ValueError:
        raise ValueError(f"no colour {text!r} in theme.json, nor is it a #rrggbb value") from None


@cache
def _document() -> dict:
    return json.loads((resources.files("assets") / "theme.json").read_text(encoding="utf-8"))


@cache
def load_theme(name: str) -> Theme:
    """The theme "paper" or "dark"; ValueError for another name."""
    if name not in THEMES:
        raise ValueError(f"no theme {name!r}; there are {', '.join(THEMES)}")
    data = _document()
    return Theme(
        name=name,
        colours=data["palettes"][name],
        tints=tuple(data["tints"][name]),
        map=data["map"][name],
        type={
            style: TypeStyle(entry["face"], entry["size"], entry["line"])
            for style, entry in data["type"].items()
        },
        radius=data["radius"],
        motion_ms=data["motion_ms"],
    )


def face_path(face: str) -> str:
    """Absolute path of a face's font file."""
    return str(resources.files("assets") / "fonts" / _document()["faces"][face])


def luminance(colour: pygame.Color) -> float:
    """Relative luminance 0–1 (WCAG 2.2)."""

    def linear(channel: int) -> float:
        value = channel / 255
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b)


def contrast(one: pygame.Color, other: pygame.Color) -> float:
    """Contrast ratio 1–21 (WCAG 2.2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
