"""Where things go: rectangles cut into rectangles, and a column that flows downwards.

    header, body = top(canvas.rect_all, header_height)
    left, right = split(body, (2, 1), gap=canvas.u(32))           # by weight
    flow = Flow(canvas, inset(left, canvas.u(32)))
    flow.text("Tallmos beslut", "h2"); flow.gap(8); flow.hair()
    row = flow.take(canvas.u(32))                                 # a Rect to draw a row in
    frame = map_and_panel(canvas, header_height, foot=canvas.u(74))

Nothing here knows what is drawn; sizes are window pixels unless a name says design pixels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.client.painter import Align, Canvas
from game.client.theme import ColourName

Rect = pygame.Rect

PANEL_WIDTH = 500
"""Design pixels of the panel beside the map."""
WIDE_PANEL = 0.6
"""The largest share of the window that the panel takes, reached at 150 % text and 1280 px."""
TABBED_TEXT = 2.0
"""From this text scale the map stands behind a tab instead of beside the panel."""


def inset(rect: Rect, sides: float, ends: float | None = None) -> Rect:
    """`rect` with a margin at its sides and at its ends (the same if not given)."""
    ends = sides if ends is None else ends
    return Rect(
        round(rect.x + sides),
        round(rect.y + ends),
        max(0, round(rect.width - 2 * sides)),
        max(0, round(rect.height - 2 * ends)),
    )


def top(rect: Rect, height: float, gap: float = 0) -> tuple[Rect, Rect]:
    """The upper `height` of `rect`, and what is left under it after `gap`."""
    height, gap = round(height), round(gap)
    return (
        Rect(rect.x, rect.y, rect.width, height),
        Rect(rect.x, rect.y + height + gap, rect.width, max(0, rect.height - height - gap)),
    )


def bottom(rect: Rect, height: float, gap: float = 0) -> tuple[Rect, Rect]:
    """The lower `height` of `rect`, and what is left above it."""
    height, gap = round(height), round(gap)
    return (
        Rect(rect.x, rect.bottom - height, rect.width, height),
        Rect(rect.x, rect.y, rect.width, max(0, rect.height - height - gap)),
    )


def left(rect: Rect, width: float, gap: float = 0) -> tuple[Rect, Rect]:
    """The left `width` of `rect`, and what is left beside it."""
    width, gap = round(width), round(gap)
    return (
        Rect(rect.x, rect.y, width, rect.height),
        Rect(rect.x + width + gap, rect.y, max(0, rect.width - width - gap), rect.height),
    )


def right(rect: Rect, width: float, gap: float = 0) -> tuple[Rect, Rect]:
    """The right `width` of `rect`, and what is left beside it."""
    width, gap = round(width), round(gap)
    return (
        Rect(rect.right - width, rect.y, width, rect.height),
        Rect(rect.x, rect.y, max(0, rect.width - width - gap), rect.height),
    )


def split(rect: Rect, weights: Sequence[float], gap: float = 0) -> list[Rect]:
    """Columns side by side whose widths follow `weights`."""
    free = rect.width - gap * (len(weights) - 1)
    total = sum(weights) or 1
    parts, at = [], float(rect.x)
    for weight in weights:
        size = free * weight / total
        start = round(at)
        parts.append(Rect(start, rect.y, max(0, round(at + size) - start), rect.height))
        at += size + gap
    return parts


def columns(rect: Rect, count: int, gap: float = 0) -> list[Rect]:
    """`count` equally wide columns."""
    return split(rect, [1] * count, gap)


def centred(rect: Rect, width: float, height: float) -> Rect:
    """A rectangle of the size given in the middle of `rect`."""
    box = Rect(0, 0, round(width), round(height))
    box.center = rect.center
    return box


class Flow:
    """A column that is filled from above; `y` is where the next thing goes."""

    def __init__(self, canvas: Canvas, rect: Rect) -> None:
        self.canvas, self.x, self.y, self.width = canvas, rect.x, rect.y, rect.width

    @property
    def right(self) -> int:
        return self.x + self.width

    def text(
        self, text: str, style: str = "body", colour: ColourName = "ink", align: Align = "left"
    ) -> None:
        """A paragraph as wide as the column."""
        self.y = self.canvas.paragraph(text, self.x, self.y, self.width, style, colour, align=align)

    def gap(self, pixels: float) -> None:
        """Space of `pixels` design pixels."""
        self.y += self.canvas.u(pixels)

    def hair(self, colour: ColourName = "hair", thickness: int | None = None) -> None:
        """A line across the column, as thin as lines are or `thickness` window pixels."""
        thickness = self.canvas.z(1) if thickness is None else thickness
        self.canvas.hair(self.x, self.y, self.width, colour, thickness)
        self.y += thickness

    def take(self, height: float) -> Rect:
        """The next `height` window pixels as a rectangle."""
        box = Rect(self.x, self.y, self.width, round(height))
        self.y = box.bottom
        return box

    def pair(
        self,
        start: str,
        end: str,
        start_style: str = "body",
        end_style: str = "body",
        start_colour: ColourName = "ink",
        end_colour: ColourName = "ink2",
    ) -> None:
        """One text at the left and one at the right on a common baseline; under each other where
        they do not fit side by side."""
        canvas = self.canvas
        needed = canvas.text_width(start, start_style) + canvas.text_width(end, end_style)
        if needed + canvas.u(16) > self.width:
            self.text(start, start_style, start_colour)
            self.text(end, end_style, end_colour)
            return
        height = max(canvas.line(start_style), canvas.line(end_style))
        faces = canvas.face(start_style), canvas.face(end_style)
        base = (
            self.y + (height + max(f.ascent for f in faces) * 2 - max(f.height for f in faces)) // 2
        )
        canvas.text(start, self.x, base, start_style, start_colour, baseline=True)
        canvas.text(
            end, self.x, base, end_style, end_colour, width=self.width, align="right", baseline=True
        )
        self.y += height


@dataclass(frozen=True)
class MapAndPanel:
    """A screen's body: the map to the window's edge, the panel beside it, its foot below.

    `map` is None while the panel shows at text scale 200 %, and `panel` and `foot` are None
    while the map does; the scene then shows a tab to change between them.
    """

    map: Rect | None
    panel: Rect | None
    foot: Rect | None
    tabbed: bool


def map_and_panel(
    canvas: Canvas,
    header: int,
    foot: int,
    *,
    panel_width: float = PANEL_WIDTH,
    show_map: bool = False,
) -> MapAndPanel:
    """Divides the window below `header` by the rules for large text.

    `panel` and `foot` are inset by the panel's margin; `panel_width` is in design pixels.
    """
    _, body = top(canvas.rect_all, header)
    tabbed = canvas.scale >= TABBED_TEXT
    if tabbed and show_map:
        return MapAndPanel(body, None, None, True)
    width = body.width if tabbed else min(canvas.u(panel_width), round(canvas.width * WIDE_PANEL))
    side, map_rect = right(body, width)
    inner = inset(side, canvas.u(28), 0)
    foot_rect, panel = bottom(inner, foot)
    return MapAndPanel(None if tabbed else map_rect, panel, foot_rect, tabbed)
