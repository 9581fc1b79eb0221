"""The grain of paper, multiplied onto the whole map."""

from __future__ import annotations

import random
from functools import lru_cache

import pygame as pg

SIDE = 256


@lru_cache(maxsize=1)
def grain() -> pg.Surface:
    """A tile of fine grain with longer fibres; nearly white."""
    chance = random.Random(3)
    fine = _noise(chance, (SIDE, SIDE), 2.2)
    fibres = pg.transform.smoothscale(_noise(chance, (SIDE // 4, SIDE), 3.4), (SIDE, SIDE))
    clouds = pg.transform.smoothscale(_noise(chance, (SIDE // 8, SIDE // 8), 4.0), (SIDE, SIDE))
    fine.blit(fibres, (0, 0), special_flags=pg.BLEND_RGB_MULT)
    fine.blit(clouds, (0, 0), special_flags=pg.BLEND_RGB_MULT)
    return fine


def _noise(chance: random.Random, size: tuple[int, int], spread: float) -> pg.Surface:
    """Grey noise a little below white, the darker the rarer."""
    table = bytes(max(240, min(255, round(255 - spread * (v / 255) ** 2))) for v in range(256))
    tones = chance.randbytes(size[0] * size[1]).translate(table)
    return pg.image.frombytes(bytes(v for t in tones for v in (t, t, t)), size, "RGB")


def lay_grain(surface: pg.Surface) -> None:
    """Multiply the tile over a whole surface."""
    tile = grain()
    for x in range(0, surface.get_width(), SIDE):
        for y in range(0, surface.get_height(), SIDE):
            surface.blit(tile, (x, y), special_flags=pg.BLEND_RGB_MULT)
