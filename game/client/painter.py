"""`Canvas`: a surface with a theme, a text scale and a zoom, and everything that scenes draw on it.

    canvas.text("Taxa", x, y, "h3")                                   # → Rect of the text
    canvas.text("+4,0 %", x, y, "figure_large", width=w, align="right")
    y = canvas.paragraph("Sjön har inte …", x, y, w, "prose")         # → y below the last line
    canvas.icon("wrench", x, y, 20, "ink2"); canvas.hair(x, y, w)
    canvas.rect(rect, "sunk", radius=4, border="line")
    with canvas.clip(rect): …

Lengths given as plain numbers to `text`, `hair` and so on are window pixels: turn design pixels
into window pixels with `canvas.u(24)`, which follows text scale and window, or `canvas.z(2)`,
which follows the window alone. Icon sizes are design pixels.
Colours are token names of `assets/theme.json`, "#rrggbb" or `pygame.Color`.

The canvas never shortens a text. It records each text it draws, and `inspection` finds those
wider than their place, over each other, outside the window or too faint.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

import pygame

from game.client.face import Face, face
from game.client.icons import icon as icon_image
from game.client.strokes import rounded, smooth_polyline, soft_shadow
from game.client.theme import ColourName, Theme

Align = Literal["left", "centre", "right"]


@dataclass(frozen=True)
class TextBox:
    """A line of text as it was drawn; rectangles in window pixels."""

    text: str
    rect: pygame.Rect
    """The line's letters, with the height from ascender to descender."""
    room: float | None
    """The width it was given, or None where nothing limits it but the window."""
    colour: pygame.Color
    grounds: tuple[pygame.Color, ...]
    """Samples of what was under it."""
    large: bool
    faint: bool
    """Whether it belongs to something that cannot be used and may be low in contrast."""
    clip: pygame.Rect
    layer: int


class Canvas:
    """Draws on `surface` with one theme at one text scale (1.0–2.0) and one window zoom.

    How a scene is arranged depends on `scale` alone; `unit`, both together, is how large it is.
    """

    def __init__(
        self, surface: pygame.Surface, theme: Theme, scale: float = 1.0, zoom: float = 1.0
    ) -> None:
        self.surface = surface
        self.theme = theme
        self.scale, self.zoom = scale, zoom
        self.unit = scale * zoom
        self.boxes: list[TextBox] = []
        self.layer = 0
        self._window = surface.get_rect()

    # ------------------------------------------------------------------ measures
    @property
    def width(self) -> int:
        return self._window.width

    @property
    def height(self) -> int:
        return self._window.height

    @property
    def rect_all(self) -> pygame.Rect:
        """The whole surface."""
        return self._window.copy()

    def u(self, pixels: float) -> int:
        """Design pixels (at 100 %) as window pixels at this text scale and zoom."""
        return round(pixels * self.unit)

    def z(self, pixels: float) -> int:
        """Design pixels of what does not grow with the text (lines, rings) as window pixels."""
        return max(1, int(pixels * self.zoom))

    def colour(self, name: ColourName) -> pygame.Color:
        return self.theme.colour(name)

    def face(self, style: str) -> Face:
        step = self.theme.style(style)
        return face(step.face, round(step.size * self.unit))

    def line(self, style: str) -> int:
        """Line height of a style in window pixels."""
        return round(self.theme.style(style).line * self.unit)

    def text_width(self, text: str, style: str = "body", tracking: float = 0) -> int:
        """Width of one line in window pixels, rounded up."""
        extra = tracking * self.unit * max(0, len(text) - 1)
        return math.ceil(self.face(style).width(text) + extra)

    def wrap(self, text: str, style: str, width: float) -> list[str]:
        """The lines of `text` no wider than `width`; a word that is wider stands alone."""
        font, lines = self.face(style), []
        for paragraph in text.split("\n"):
            line = ""
            for word in paragraph.split(" "):
                longer = f"{line} {word}" if line else word
                if not line or font.width(longer) <= width:
                    line = longer
                else:
                    lines.append(line)
                    line = word
            lines.append(line)
        return lines

    def paragraph_height(self, text: str, width: float, style: str = "body") -> int:
        """Height that `paragraph` will use."""
        return len(self.wrap(text, style, width)) * self.line(style)

    # ------------------------------------------------------------------ text
    def text(
        self,
        text: str,
        x: float,
        y: float,
        style: str = "body",
        colour: ColourName = "ink",
        *,
        width: float | None = None,
        align: Align = "left",
        tracking: float = 0,
        baseline: bool = False,
        halo: ColourName | None = None,
        faint: bool = False,
    ) -> pygame.Rect:
        """One line. `y` is the top of its line box, or its baseline if `baseline`.

        With `width` the line is placed by `align` in x … x + width, and a wider text is a
        problem that `inspection` reports. Without, `x` is its left edge, centre or right edge.
        `halo` draws it with a soft rim, for text on the map. Returns where the letters are.
        """
        font = self.face(style)
        ink = self.colour(colour)
        space = tracking * self.unit
        image = font.image(text, ink, space)
        drawn = self.text_width(text, style, tracking)
        left = _aligned(x, drawn, width, align)
        top = y - font.ascent if baseline else y + (self.line(style) - font.height) // 2
        rect = pygame.Rect(round(left), round(top), drawn, font.height)
        placed = rect.move(-font.overhang, 0)
        if halo is not None:
            rim = self.colour(halo)
            self._halo(font.image(text, rim, space), placed)
            grounds: tuple[pygame.Color, ...] = (rim,)
        else:
            grounds = self._sample(rect)
        self.surface.blit(image, placed)
        self._record(text, rect, width, ink, grounds, style, faint)
        return rect

    def paragraph(
        self,
        text: str,
        x: float,
        y: float,
        width: float,
        style: str = "body",
        colour: ColourName = "ink",
        *,
        align: Align = "left",
        faint: bool = False,
    ) -> int:
        """Wrapped text in x … x + width from `y` down; returns the y below it."""
        for line in self.wrap(text, style, width):
            if line:
                self.text(line, x, y, style, colour, width=width, align=align, faint=faint)
            y += self.line(style)
        return round(y)

    def _halo(self, rim: pygame.Surface, rect: pygame.Rect) -> None:
        radius = 2 * self.unit
        for turn in range(12):
            angle = turn * math.tau / 12
            at = (rect.x + radius * math.cos(angle), rect.y + radius * math.sin(angle))
            self.surface.blit(rim, at)

    def _sample(self, rect: pygame.Rect) -> tuple[pygame.Color, ...]:
        """Colours under a text: contrast is judged against what is really there."""
        seen = rect.clip(self.surface.get_clip())
        if not seen.width or not seen.height:
            return ()
        right, bottom = seen.right - 1, seen.bottom - 1
        points = {seen.topleft, (right, bottom), seen.center, (seen.x, bottom), (right, seen.y)}
        return tuple(self.surface.get_at(point) for point in points)

    def _record(
        self,
        text: str,
        rect: pygame.Rect,
        room: float | None,
        colour: pygame.Color,
        grounds: tuple[pygame.Color, ...],
        style: str,
        faint: bool,
    ) -> None:
        step = self.theme.style(style)
        size = step.size * self.scale
        large = size >= 24 or (step.bold and size >= 18.66)
        clip = self.surface.get_clip()
        self.boxes.append(
            TextBox(text, rect, room, colour, grounds, large, faint, clip, self.layer)
        )

    # ------------------------------------------------------------------ shapes
    def fill(self, colour: ColourName = "paper") -> None:
        self.surface.fill(self.colour(colour))

    def icon(
        self,
        name: str,
        x: float,
        y: float,
        size: float = 20,
        colour: ColourName = "ink",
        stroke: float = 1.5,
    ) -> int:
        """An icon with its top left corner at (x, y); `size` in design pixels. Returns its right
        edge."""
        pixels = self.u(size)
        image = icon_image(name, pixels, self.colour(colour), stroke * self.unit)
        self.surface.blit(image, (round(x), round(y)))
        return round(x) + pixels

    def hair(
        self,
        x: float,
        y: float,
        width: float,
        colour: ColourName = "hair",
        thickness: int | None = None,
    ) -> None:
        """A horizontal line, as thin as lines are in this window or `thickness` window pixels."""
        thickness = self.z(1) if thickness is None else thickness
        pygame.draw.rect(
            self.surface, self.colour(colour), (round(x), round(y), round(width), thickness)
        )

    def vertical(
        self,
        x: float,
        y: float,
        height: float,
        colour: ColourName = "hair",
        thickness: int | None = None,
    ) -> None:
        """A vertical line, like `hair`."""
        thickness = self.z(1) if thickness is None else thickness
        pygame.draw.rect(
            self.surface, self.colour(colour), (round(x), round(y), thickness, round(height))
        )

    def rect(
        self,
        rect: pygame.Rect | tuple[float, float, float, float],
        colour: ColourName | None,
        *,
        radius: float = 0,
        border: ColourName | None = None,
        border_width: int | None = None,
    ) -> pygame.Rect:
        """A filled or outlined rectangle, with round corners of `radius` design pixels."""
        border_width = self.z(1) if border_width is None else border_width
        box = _whole(rect)
        if box.width <= 0 or box.height <= 0:
            return box
        fill = self.colour(colour) if colour is not None else None
        line = self.colour(border) if border is not None else None
        if radius:
            image = rounded(box.size, fill, self.u(radius), line, border_width)
            self.surface.blit(image, box)
            return box
        if fill:
            pygame.draw.rect(self.surface, fill, box)
        if line:
            pygame.draw.rect(self.surface, line, box, border_width)
        return box

    def dot(
        self, x: float, y: float, radius: float, colour: ColourName, ring: ColourName | None = None
    ) -> None:
        """A disc of `radius` window pixels, with an outline in the colour `ring`."""
        reach = max(1, round(radius))
        box = pygame.Rect(round(x) - reach, round(y) - reach, 2 * reach, 2 * reach)
        line = self.colour(ring) if ring is not None else None
        width = max(1, round(1.5 * self.unit))
        self.surface.blit(rounded(box.size, self.colour(colour), reach, line, width), box)

    def polyline(
        self, points: Sequence[tuple[float, float]], colour: ColourName, width: float = 1.5
    ) -> None:
        """A smooth line through `points`, `width` window pixels wide."""
        if len(points) > 1:
            smooth_polyline(self.surface, self.colour(colour), points, width)

    def shadow(self, rect: pygame.Rect, blur: float = 14, alpha: int = 46, drop: float = 4) -> None:
        """The soft shadow of a sheet, `blur` and `drop` in design pixels; draw it first."""
        blur, drop = self.z(blur), self.z(drop)
        image = soft_shadow(rect.size, self.colour("shadow"), blur, alpha)
        self.surface.blit(image, (rect.x - 2 * blur, rect.y - 2 * blur + drop))

    def focus_ring(self, rect: pygame.Rect, radius: float = 6) -> None:
        """The ring around what the keyboard acts on: 2 px, 4 px out."""
        out = self.z(8)
        self.rect(rect.inflate(out, out), None, radius=radius, border="ink", border_width=self.z(2))

    @contextmanager
    def clip(self, rect: pygame.Rect) -> Iterator[None]:
        """Draws only inside `rect` (and inside the clip that was set before)."""
        before = self.surface.get_clip()
        self.surface.set_clip(before.clip(rect))
        try:
            yield
        finally:
            self.surface.set_clip(before)


def _aligned(x: float, drawn: float, width: float | None, align: Align) -> float:
    if align == "left":
        return x
    spare = -drawn if width is None else width - drawn
    return x + (spare if align == "right" else spare / 2)


def _whole(rect: pygame.Rect | tuple[float, float, float, float]) -> pygame.Rect:
    if isinstance(rect, pygame.Rect):
        return rect
    x, y, width, height = rect
    return pygame.Rect(round(x), round(y), round(width), round(height))
