"""Letters: one face at one size, drawn large and scaled down.

SDL_ttf rounds every letter's advance to a whole pixel; drawn four times as large and scaled down
the spacing becomes even. The results are kept in one bounded cache for the whole window.
"""

from __future__ import annotations

from collections import OrderedDict
from functools import lru_cache

import pygame

from game.client.theme import face_path

_BIG = 44
"""Above this size (px) twice as large is enough, and a glyph at 156 px stays cheap."""

_OVERHANG = 0.25
"""How far letters reach out of their place, at most, in sizes of the face."""


class SurfaceCache:
    """Keeps drawn surfaces up to a number of bytes; the least recently used go first."""

    def __init__(self, limit_bytes: int) -> None:
        self.limit_bytes = limit_bytes
        self.bytes = 0
        self._kept: OrderedDict[tuple, pygame.Surface] = OrderedDict()

    def get(self, key: tuple) -> pygame.Surface | None:
        surface = self._kept.get(key)
        if surface is not None:
            self._kept.move_to_end(key)
        return surface

    def put(self, key: tuple, surface: pygame.Surface) -> pygame.Surface:
        self._kept[key] = surface
        self.bytes += _weight(surface)
        while self.bytes > self.limit_bytes and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self.bytes -= _weight(oldest)
        return surface

    def __len__(self) -> int:
        return len(self._kept)


def _weight(surface: pygame.Surface) -> int:
    return surface.get_width() * surface.get_height() * 4 + 200


SURFACES = SurfaceCache(64 * 1024 * 1024)


class Face:
    """A face at a size in pixels. Make it with `face(name, size)`, which keeps them."""

    def __init__(self, name: str, size: int) -> None:
        self.name, self.pixels = name, size
        self.fold = 4 if size <= _BIG else 2
        self._font = pygame.font.Font(face_path(name), size * self.fold)
        self._widths: dict[str, float] = {}
        self.height = round(self._font.get_height() / self.fold)
        self.ascent = round(self._font.get_ascent() / self.fold)
        self.overhang = -int(-_OVERHANG * size // 1)
        """Pixels at each side of an image that letters such as an italic f reach into."""

    def width(self, text: str) -> float:
        """Width in pixels, not rounded, so that pieces add up."""
        known = self._widths.get(text)
        if known is None:
            if len(self._widths) > 8000:
                self._widths.clear()
            pixels = self._font.size(text)[0] + self._reach(text)
            known = self._widths[text] = pixels / self.fold
        return known

    def offsets(self, text: str, tracking: float) -> list[float]:
        """Where each letter starts with `tracking` extra pixels between letters, and the end."""
        return [self.width(text[:i]) + tracking * i for i in range(len(text) + 1)]

    def image(self, text: str, colour: pygame.Color, tracking: float = 0.0) -> pygame.Surface:
        """The text on a transparent surface of the face's height, `overhang` from its left edge."""
        key = (self.name, self.pixels, text, tuple(colour), tracking)
        known = SURFACES.get(key)
        return known if known is not None else SURFACES.put(key, self._draw(text, colour, tracking))

    def _draw(self, text: str, colour: pygame.Color, tracking: float) -> pygame.Surface:
        fold = self.fold
        width = max(1, -int(-(self.width(text) + tracking * max(0, len(text) - 1)) // 1))
        width += 2 * self.overhang
        large = pygame.Surface((width * fold, self.height * fold), pygame.SRCALPHA)
        large.fill((colour.r, colour.g, colour.b, 0))
        pieces = [(text, 0.0)]
        if tracking:
            pieces = list(zip(text, self.offsets(text, tracking), strict=False))
        for piece, x in pieces:
            drawn = self._font.render(piece, True, colour)
            # MAX keeps the letters' colour under soft edges, where a blend would darken them
            at = round((x + self.overhang) * fold) + self._reach(piece)
            large.blit(drawn, (at, 0), special_flags=pygame.BLEND_RGBA_MAX)
        return pygame.transform.smoothscale(large, (width, self.height))

    def _reach(self, text: str) -> int:
        """How far the first letter reaches to the left of where it stands (≤ 0, in the drawing's
        own pixels): the library moves such a text to the right, and its line with it."""
        found = self._font.metrics(text[:1])
        return min(0, found[0][0]) if found and found[0] else 0


@lru_cache(maxsize=160)  # a window that is being resized passes through many sizes
def face(name: str, size: int) -> Face:
    """The face `name` of the type scale at `size` pixels."""
    return Face(name, size)
