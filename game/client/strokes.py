"""Anti-aliased lines, corners and shadows on a surface, in pixels and colours.

Drawn large and scaled down, because the library's own thick lines have bad joints and its own
rounded corners have steps. Knows nothing of themes, texts or widgets.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import pygame

from game.client.face import SURFACES

Point = tuple[float, float]
_FOLD = 4


def thick_line(
    surface: pygame.Surface, colour: pygame.Color, points: Sequence[Point], width: float
) -> None:
    """A polyline with round joints, not anti-aliased: a quad per segment and a disc per joint."""
    half = width / 2
    for (x0, y0), (x1, y1) in pairwise(points):
        length = math.hypot(x1 - x0, y1 - y0) or 1.0
        nx, ny = -(y1 - y0) / length * half, (x1 - x0) / length * half
        quad = [(x0 + nx, y0 + ny), (x1 + nx, y1 + ny), (x1 - nx, y1 - ny), (x0 - nx, y0 - ny)]
        pygame.draw.polygon(surface, colour, quad)
    for point in points:
        pygame.draw.circle(surface, colour, point, half)


def smooth_polyline(
    surface: pygame.Surface, colour: pygame.Color, points: Sequence[Point], width: float
) -> None:
    """An anti-aliased polyline, kept for the next time the same one is drawn."""
    margin = width + 2
    left = math.floor(min(x for x, _ in points) - margin)
    top = math.floor(min(y for _, y in points) - margin)
    local = tuple((round(x - left, 2), round(y - top, 2)) for x, y in points)
    key = ("polyline", local, tuple(colour), width)
    drawn = SURFACES.get(key)
    if drawn is None:
        drawn = SURFACES.put(key, _draw_polyline(colour, local, width, margin))
    surface.blit(drawn, (left, top))


def _draw_polyline(
    colour: pygame.Color, points: Sequence[Point], width: float, margin: float
) -> pygame.Surface:
    size = (
        math.ceil(max(x for x, _ in points) + margin),
        math.ceil(max(y for _, y in points) + margin),
    )
    large = _clear((size[0] * _FOLD, size[1] * _FOLD), colour)
    thick_line(large, colour, [(x * _FOLD, y * _FOLD) for x, y in points], width * _FOLD)
    return pygame.transform.smoothscale(large, size)


def rounded(
    size: tuple[int, int],
    fill: pygame.Color | None,
    radius: int,
    border: pygame.Color | None = None,
    border_width: int = 1,
) -> pygame.Surface:
    """A rectangle with round corners on a transparent ground, kept; fill, border or both."""
    key = ("rounded", size, fill and tuple(fill), radius, border and tuple(border), border_width)
    known = SURFACES.get(key)
    return (
        known
        if known is not None
        else SURFACES.put(key, _draw_rounded(size, fill, radius, border, border_width))
    )


def _draw_rounded(
    size: tuple[int, int],
    fill: pygame.Color | None,
    radius: int,
    border: pygame.Color | None,
    border_width: int,
) -> pygame.Surface:
    base = fill or border or pygame.Color(0, 0, 0)
    large = _clear((size[0] * _FOLD, size[1] * _FOLD), base)
    whole = large.get_rect()
    if border:
        pygame.draw.rect(large, border, whole, border_radius=radius * _FOLD)
        whole = whole.inflate(-2 * border_width * _FOLD, -2 * border_width * _FOLD)
        radius = max(0, radius - border_width)
    inside = fill or pygame.Color(base.r, base.g, base.b, 0)
    pygame.draw.rect(large, inside, whole, border_radius=radius * _FOLD)
    return pygame.transform.smoothscale(large, size)


def soft_shadow(
    size: tuple[int, int], colour: pygame.Color, blur: int, alpha: int
) -> pygame.Surface:
    """A blurred shadow of a rectangle, `2 * blur` larger than `size` in each direction, kept."""
    key = ("shadow", size, tuple(colour), blur, alpha)
    known = SURFACES.get(key)
    if known is not None:
        return known
    step = max(1, blur // 2)
    small = _clear((size[0] // step + 8, size[1] // step + 8), colour)
    dark = pygame.Color(colour.r, colour.g, colour.b, alpha)
    pygame.draw.rect(small, dark, small.get_rect().inflate(-8, -8))
    whole = (size[0] + 4 * blur, size[1] + 4 * blur)
    return SURFACES.put(key, pygame.transform.smoothscale(small, whole))


def _clear(size: tuple[int, int], colour: pygame.Color) -> pygame.Surface:
    """A transparent surface whose hidden colour is `colour`, so that edges get no dark fringe."""
    surface = pygame.Surface((max(1, size[0]), max(1, size[1])), pygame.SRCALPHA)
    surface.fill((colour.r, colour.g, colour.b, 0))
    return surface
