"""What lies under everything: sea and land, and the relief that is laid over the tints."""

from __future__ import annotations

import base64

import pygame as pg

from game.client.views.map.camera import Frame
from game.client.views.map.palette import Colour, MapPalette, veil
from game.client.views.map.pen import FINE, Painter, Pen, clear, opaque
from game.client.views.map.region import Region
from game.content.geography.curves import Line, resample


def paint_ground(region: Region, frame: Frame, colours: MapPalette) -> Painter:
    """Sea with its shallows and the land outside the region (opaque)."""
    surface = opaque((frame.width * FINE, frame.height * FINE))
    surface.fill(colours.sea)
    pen = Pen(surface, frame)
    shores = [resample(line, max(6.0, 5 / frame.scale)) for line in region.coast]
    for reach, shallow in zip(region.baked["depths"], colours.shallows, strict=False):
        for shore in shores:
            pen.stroke_units(shore, shallow, reach * 2)
            yield
        for count, (_, ring) in enumerate(region.islands):
            size = max(p[0] for p in ring) - min(p[0] for p in ring)
            width = reach * min(1.15, 0.3 + size / 50)
            pen.stroke_units(_sparse(ring), shallow, width * 2 / 2 + size / 3, closed=True)
            if count % 12 == 0:
                yield
    pen.polygon(region.land, colours.outside)
    yield
    return pg.transform.smoothscale(surface, (frame.width, frame.height))


def _sparse(ring: Line) -> Line:
    return ring[::2] if len(ring) > 12 else ring


def paint_shade(region: Region, frame: Frame, colours: MapPalette) -> Painter:
    """Hillshade to be multiplied onto the land; white over the sea."""
    shade = region.baked["shade"]
    grid = base64.b64decode(shade["grid"])
    table = bytes(min(255, max(234, round(254.5 - (v - 128) / 127 * 17))) for v in range(256))
    if colours.dark:
        table = bytes(min(255, max(206, round(240 - (v - 128) / 127 * 22))) for v in range(256))
    tones = grid.translate(table)
    columns, rows, cell = shade["columns"], shade["rows"], shade["cell"]
    picture = pg.image.frombytes(bytes(v for t in tones for v in (t, t, t)), (columns, rows), "RGB")
    yield
    first_col = max(0, int((frame.left - shade["x0"]) / cell) - 1)
    first_row = max(0, int((frame.top - shade["y0"]) / cell) - 1)
    last_col = min(columns, int((frame.left + frame.width / frame.scale - shade["x0"]) / cell) + 3)
    last_row = min(rows, int((frame.top + frame.height / frame.scale - shade["y0"]) / cell) + 3)
    wide, high = max(1, last_col - first_col), max(1, last_row - first_row)
    part = picture.subsurface((first_col, first_row, wide, high))
    step = cell * frame.scale
    big = pg.transform.smoothscale(part, (max(1, round(wide * step)), max(1, round(high * step))))
    yield
    # grid points are the middles of the scaled pixels, hence the half cell
    x, y = frame.pixel(
        (shade["x0"] + (first_col - 0.5) * cell, shade["y0"] + (first_row - 0.5) * cell)
    )
    lit = clear((frame.width, frame.height))
    lit.fill((255, 255, 255, 255))
    lit.blit(big, (round(x), round(y)))
    yield
    if region.coast:
        lit.blit(mask_of(frame, region.lands), (0, 0), special_flags=pg.BLEND_RGBA_MULT)
        yield
    out = opaque((frame.width, frame.height))
    out.fill((255, 255, 255))
    out.blit(lit, (0, 0))
    return out


def mask_of(frame: Frame, rings: list[Line]) -> pg.Surface:
    """White, opaque inside the rings and clear outside; a drawn line covers its hard edge."""
    mask = clear((frame.width, frame.height))
    mask.fill((255, 255, 255, 0))
    pen = Pen(mask, frame, 1)
    for ring in rings:
        pen.polygon(ring, (255, 255, 255, 255))
    return mask


def paint_relief(region: Region, frame: Frame, colours: MapPalette) -> Painter:
    """Contour lines and trees (premultiplied)."""
    fine = clear((frame.width * FINE, frame.height * FINE))
    pen = Pen(fine, frame)
    width = max(1, round(FINE * frame.stroke * 0.9))
    for count, (fourth, line) in enumerate(region.baked["contours"]):
        ink = veil(colours.contour, (0.25 if fourth else 0.15) * (0.75 if colours.dark else 1.0))
        pg.draw.lines(fine, ink, False, [pen.at(p) for p in line], width + 1 if fourth else width)
        if count % 16 == 0:
            yield
    out = pg.transform.smoothscale(fine, (frame.width, frame.height))
    yield
    trees = _trees(frame, colours.tree)
    size = trees[0].get_width() / 2
    places = []
    for x, y, tree_size in region.baked["trees"]:
        px, py = frame.pixel((x, y))
        if -size < px < frame.width + size and -size < py < frame.height + size:
            kind = min(len(trees) - 1, max(0, round((tree_size - 0.8) / 0.1)))
            places.append((trees[kind], (round(px - size), round(py - size))))
    out.fblits(places, pg.BLEND_PREMULTIPLIED)
    return out


def _trees(frame: Frame, tint: Colour) -> list[pg.Surface]:
    """A spruce in five sizes, translucent so that it takes the colour of its ground."""
    half = max(5, round(8 * frame.stroke))
    sprites = []
    for step in range(5):
        size = (0.8 + step * 0.1) * frame.stroke
        fine = clear((half * 2 * 4, half * 2 * 4))
        pen = Pen(fine, Frame(1.0, -half, -half, half * 2, half * 2), 4)
        ink = veil(tint, 0.5)
        pen.stroke_px([(0, 4 * size), (0, -4 * size)], ink, 0.95 * 4 * max(0.8, frame.stroke))
        for wide, y in ((2.0, -1.2), (2.9, 1.6)):
            branch = [(-wide * size, y * size), (0, (y - 2.6) * size), (wide * size, y * size)]
            pen.stroke_px(branch, ink, 0.95 * 4 * max(0.8, frame.stroke))
        sprites.append(pg.transform.smoothscale(fine, (half * 2, half * 2)))
    return sprites
