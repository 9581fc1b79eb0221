"""A sketch of the map for the first moment: flat land, tints and borders, in a few milliseconds."""

from __future__ import annotations

import pygame as pg

from game.client.views.map.camera import Frame
from game.client.views.map.model import GONE, MapModel
from game.client.views.map.palette import palette
from game.client.views.map.pen import opaque
from game.client.views.map.region import Region
from game.client.views.map.tints import effective_tints
from game.content.geography.curves import Line


def sketch(region: Region, model: MapModel, frame: Frame, mode: str) -> pg.Surface:
    """An opaque picture of the view's size."""
    colours = palette(mode)
    out = opaque((frame.width, frame.height))
    out.fill(colours.sea)

    def pixels(line: Line) -> Line:
        return [frame.pixel(p) for p in line]

    pg.draw.polygon(out, colours.outside, pixels(region.land))
    for id, tint in effective_tints(region, model, colours).items():
        pg.draw.polygon(out, tint, pixels(region.rings[id]))
    for lake in region.lakes:
        pg.draw.polygon(out, colours.lake, pixels(lake["ring"]))
    for name, lines in region.borders.items():
        if model.steps.get(name, 0) < GONE:
            for line in lines:
                pg.draw.aalines(out, colours.ink, False, pixels(line))
    return out
