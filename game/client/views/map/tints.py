"""The municipalities' tints, and how they run into each other where borders give way.

Whole groups of connected municipalities are treated together, not pairs: over a seam the tints
bleed a little, where the line is gone they meet widely and move towards their common mean.
"""

from __future__ import annotations

from collections.abc import Iterator

import pygame as pg

from game.client.views.map.camera import Frame
from game.client.views.map.model import GONE, SEAM, MapModel
from game.client.views.map.palette import Colour, MapPalette, mix
from game.client.views.map.pen import FINE, Painter, Pen, clear, opaque
from game.client.views.map.region import Region, components
from game.client.views.map.terrain import mask_of

TOWARDS_MEAN = 0.62
"""How far the tints of connected municipalities move towards their mean."""
SPREADS = ((SEAM, 60.0, 48.0, 0.2), (GONE, 160.0, 120.0, 0.1))
"""State, blur and half-width of the band (map units), px per map unit at which it is painted:
blurring is slow, and what is blurred needs few pixels."""


def effective_tints(region: Region, model: MapModel, colours: MapPalette) -> dict[str, Colour]:
    """The tint of each municipality as it is now."""
    tints = {
        id: colours.outside if id in model.empty else colours.tint(region.tint_index[id])
        for id in region.ids
    }
    gone = [name for name in region.borders if model.steps.get(name, 0) >= GONE]
    for group in components(region.ids, gone):
        mean: Colour = (
            round(sum(tints[id][0] for id in group) / len(group)),
            round(sum(tints[id][1] for id in group) / len(group)),
            round(sum(tints[id][2] for id in group) / len(group)),
        )
        for id in group:
            tints[id] = mix(tints[id], mean, TOWARDS_MEAN)
    return tints


def paint_tints(
    region: Region, frame: Frame, tints: dict[str, Colour], steps: dict[str, int], outside: Colour
) -> Painter:
    """The land of the municipalities with its islands, bleeding over seams."""
    fine = clear((frame.width * FINE, frame.height * FINE))
    pen = Pen(fine, frame)
    for id, ring in region.rings.items():
        pen.polygon(ring, tints[id])
    for owner, ring in region.islands:
        pen.polygon(ring, tints.get(owner, outside))
    yield
    out = pg.transform.smoothscale(fine, (frame.width, frame.height))
    yield
    for state, blur, band, coarse in SPREADS:
        open_borders = [name for name in region.borders if steps.get(name, 0) >= state]
        for group in components(region.ids, open_borders):
            inner = [name for name in open_borders if name.split("|")[0] in group]
            yield from _bleed(out, region, frame, tints, group, inner, blur, band, coarse)
    return out


def _bleed(
    out: pg.Surface,
    region: Region,
    frame: Frame,
    tints: dict[str, Colour],
    group: list[str],
    borders: list[str],
    blur: float,
    band: float,
    scale: float,
) -> Iterator[None]:
    """Blurred tints of a group, laid over it along its open borders only."""
    width = max(8, round(frame.width / frame.scale * scale))
    height = max(8, round(frame.height / frame.scale * scale))
    coarse = Frame(scale, frame.left, frame.top, width, height)
    blurred = opaque((width, height))
    blurred.fill(mix(tints[group[0]], tints[group[1]], 0.5))
    pen = Pen(blurred, coarse, 1)
    for id in group:
        pen.stroke_units(region.rings[id][::3], tints[id], 160, closed=True)
    for id in group:
        pen.polygon(region.rings[id], tints[id])
    yield
    blurred = pg.transform.gaussian_blur(blurred, round(blur * scale))
    yield
    layer = clear((width, height))
    layer.blit(blurred, (0, 0))
    along = clear((width, height))
    along.fill((255, 255, 255, 0))
    pen = Pen(along, coarse, 1)
    for name in borders:
        for line in region.borders[name]:
            pen.stroke_units(line[::2], (255, 255, 255, 255), band * 2)
    along = pg.transform.gaussian_blur(along, round(band * scale * 0.55))
    layer.blit(along, (0, 0), special_flags=pg.BLEND_RGBA_MULT)
    yield
    exact = (round(width / scale * frame.scale), round(height / scale * frame.scale))
    layer = pg.transform.smoothscale(layer, exact)
    yield
    land = [region.rings[id] for id in group] + [r for o, r in region.islands if o in group]
    mask = mask_of(frame, land)
    yield
    whole = clear((frame.width, frame.height))
    whole.blit(layer, (0, 0), special_flags=pg.BLEND_RGBA_ADD)
    yield
    whole.blit(mask, (0, 0), special_flags=pg.BLEND_RGBA_MULT)
    yield
    out.blit(whole.premul_alpha(), (0, 0), special_flags=pg.BLEND_PREMULTIPLIED)
    yield
