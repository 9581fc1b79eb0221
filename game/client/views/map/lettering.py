"""Lettering on the map: names with a halo, spaced capitals, names along a line.

Letters are drawn at four times their size and scaled down, since SDL's font rasteriser rounds the
advances of letters. Surfaces here are premultiplied.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from functools import lru_cache

import pygame as pg

from game.client.theme import face_path
from game.client.views.map.palette import Colour
from game.client.views.map.pen import clear
from game.content.geography.curves import Line, along

LARGE = 4


@lru_cache(maxsize=64)
def _font(face: str, size: int) -> pg.font.Font:
    if not pg.font.get_init():
        pg.font.init()
    pg.register_quit(_font.cache_clear)  # fonts do not outlive pygame.quit()
    return pg.font.Font(face_path(face), size)


def _large(face: str, size: float) -> pg.font.Font:
    return _font(face, max(8, round(size * LARGE)))


def text_size(face: str, size: float, text: str, spacing: float = 0.0) -> tuple[float, float]:
    """Width and height of a text in px, with extra `spacing` between its letters."""
    wide, high = _large(face, size).size(text)
    return wide / LARGE + spacing * max(0, len(text) - 1), high / LARGE


@lru_cache(maxsize=512)
def text(face: str, size: float, words: str, ink: Colour, spacing: float = 0.0) -> pg.Surface:
    """A text as a premultiplied surface."""
    font = _large(face, size)
    wide, high = text_size(face, size, words, spacing)
    large = clear((math.ceil(wide + 2) * LARGE, math.ceil(high) * LARGE))
    if not words:
        return clear((1, math.ceil(high)))
    if spacing:
        for i, letter in enumerate(words):
            x = font.size(words[: i + 1])[0] - font.size(letter)[0] + i * spacing * LARGE
            picture = font.render(letter, True, ink).premul_alpha()
            large.blit(picture, (x, 0), special_flags=pg.BLEND_PREMULTIPLIED)
    else:
        large.blit(font.render(words, True, ink).premul_alpha(), (0, 0))
    return pg.transform.smoothscale(
        large, (large.get_width() // LARGE, large.get_height() // LARGE)
    )


@lru_cache(maxsize=256)
def haloed(
    face: str,
    size: float,
    words: str,
    ink: Colour,
    halo: Colour,
    reach: float = 2.0,
    spacing: float = 0.0,
) -> pg.Surface:
    """A text with a soft light edge of `reach` px around its letters (premultiplied)."""
    letters = text(face, size, words, ink, spacing)
    edge = text(face, size, words, halo, spacing)
    room = math.ceil(reach) + 1
    out = clear((letters.get_width() + 2 * room, letters.get_height() + 2 * room))
    for radius, count in ((reach, 16), (reach * 0.5, 8)):
        for i in range(count):
            turn = i * 2 * math.pi / count
            out.blit(
                edge,
                (room + radius * math.cos(turn), room + radius * math.sin(turn)),
                special_flags=pg.BLEND_PREMULTIPLIED,
            )
    out.blit(letters, (room, room), special_flags=pg.BLEND_PREMULTIPLIED)
    return out


def along_line(
    target: pg.Surface,
    line: Line,
    face: str,
    size: float,
    words: str,
    ink: Colour,
    spacing: float,
    halo: Colour | None = None,
) -> pg.Rect:
    """Letters that follow a line (px), centred on it; returns the box they fill."""
    font = _large(face, size)
    widths = [font.size(letter)[0] / LARGE for letter in words]
    whole = sum(widths) + spacing * (len(words) - 1)
    total = sum(math.dist(a, b) for a, b in itertools.pairwise(line))
    done = max(0.0, (total - whole) / 2)
    box: pg.Rect | None = None
    for letter, width in zip(words, widths, strict=True):
        (x, y), turn = along(line, done + width / 2)
        done += width + spacing
        for layer in (halo, ink) if halo else (ink,):
            picture = font.render(letter, True, layer).premul_alpha()
            turned = pg.transform.rotozoom(picture, -math.degrees(turn), 1 / LARGE)
            places: Sequence[tuple[float, float]] = [(0.0, 0.0)]
            if layer is halo:
                reach = max(1.4, size / 11)
                places = [(reach * math.cos(k), reach * math.sin(k)) for k in range(7)]
            for dx, dy in places:
                rect = turned.get_rect(center=(x + dx, y + dy))
                target.blit(turned, rect, special_flags=pg.BLEND_PREMULTIPLIED)
                box = rect if box is None else box.union(rect)
    return box or pg.Rect(0, 0, 0, 0)
