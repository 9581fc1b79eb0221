"""Line icons: loaded once at three times the size, thinned, tinted and kept.

Only icons in `assets/icons` exist; their names are the file names without `.svg`.
"""

from __future__ import annotations

import io
from functools import cache
from importlib import resources

import pygame

from game.client.face import SURFACES

_VIEW_BOX = 24
_FOLD = 3


def icon(name: str, size: int, colour: pygame.Color, stroke: float = 1.5) -> pygame.Surface:
    """The icon as a `size` × `size` surface with lines `stroke` pixels wide."""
    key = ("icon", name, size, tuple(colour), stroke)
    known = SURFACES.get(key)
    return known if known is not None else SURFACES.put(key, _draw(name, size, colour, stroke))


@cache
def icon_names() -> frozenset[str]:
    """Names of all icons that the game ships."""
    folder = resources.files("assets") / "icons"
    return frozenset(
        file.name.removesuffix(".svg") for file in folder.iterdir() if file.name.endswith(".svg")
    )


@cache
def _source(name: str) -> str:
    if name not in icon_names():
        raise ValueError(f"no icon {name!r} in assets/icons; add the file or choose another")
    return (resources.files("assets") / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def _draw(name: str, size: int, colour: pygame.Color, stroke: float) -> pygame.Surface:
    svg = _source(name).replace("currentColor", "#ffffff")
    svg = svg.replace('stroke-width="2"', f'stroke-width="{stroke * _VIEW_BOX / size:.3f}"')
    large = pygame.image.load_sized_svg(io.BytesIO(svg.encode()), (size * _FOLD, size * _FOLD))
    white = pygame.transform.smoothscale(_as_32_bit(large), (size, size))
    white.fill(colour, special_flags=pygame.BLEND_RGBA_MULT)
    return white


def _as_32_bit(surface: pygame.Surface) -> pygame.Surface:
    """The same picture white under transparent edges, so that scaling brings in no dark fringe."""
    clean = pygame.Surface(surface.get_size(), pygame.SRCALPHA)
    clean.fill((255, 255, 255, 0))
    clean.blit(surface, (0, 0), special_flags=pygame.BLEND_RGBA_MAX)
    return clean
