"""Names of sea, lakes, rivers and of what lies beyond the region."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pygame as pg

from game.client.views.map import lettering
from game.client.views.map.camera import Frame
from game.client.views.map.label_ground import OUT_COST, SIGN_COST, Ground
from game.client.views.map.palette import Colour, MapPalette, mix
from game.client.views.map.pen import stretch
from game.client.views.map.region import Region
from game.content.geography.curves import Line, catmull, length, resample


def water_names(
    out: pg.Surface, region: Region, frame: Frame, colours: MapPalette, ground: Ground, scale: float
) -> None:
    """Sea, lakes and rivers in italics along their lines."""
    sea = region.baked["sea"]
    if sea.get("name") and sea.get("label") and frame.scale > 0.3:
        line = _pixels(frame, sea["label"])
        size = 36 * scale
        spacing = min(22 * scale, frame.scale * 22)
        _follow(out, line, size, sea["name"], colours.water_name, spacing, ground, frame)
    for lake in region.lakes:
        if lake["name"]:
            wide = max(p[0] for p in lake["ring"]) - min(p[0] for p in lake["ring"])
            size = min(19 * scale, wide * frame.scale / max(4, len(lake["name"])) * 1.35)
            if size >= 10 * ground.zoom:
                line = _pixels(frame, lake["label"])
                _follow(out, line, size, lake["name"], colours.water_name, 3 * scale, ground, frame)
    for river in region.rivers:
        if river["name"] and frame.scale > 0.4:
            _river_name(out, river, frame, colours, ground, 15 * scale)


def _river_name(
    out: pg.Surface,
    river: dict[str, Any],
    frame: Frame,
    colours: MapPalette,
    ground: Ground,
    size: float,
) -> None:
    """Above the river, along its calmest stretch."""
    step = 10.0 * ground.zoom
    line = [
        (x, y - 12 * frame.stroke - size * 0.35)
        for x, y in (frame.pixel(p) for p in resample(river["points"], step / frame.scale))
    ]
    wide, _ = lettering.text_size("serif_italic", size, river["name"], 1.2 * ground.zoom)
    count = int(wide / step) + 6  # easing the line takes some off its ends
    best: tuple[float, int] | None = None
    for start in range(3, max(4, len(line) - count - 3)):
        part = line[start : start + count]
        if len(part) < count:
            break
        top = min(p[1] for p in part)
        rect = pg.FRect(
            part[0][0],
            top - size * 0.4,
            part[-1][0] - part[0][0],
            max(p[1] for p in part) - top + size * 0.8,
        )
        bend = max(p[1] for p in part) - top
        cost = ground.cost(rect) + bend * 0.8 + abs(start - len(line) * 0.35) * 0.05
        if best is None or cost < best[0]:
            best = (cost, start)
    if best and best[0] < OUT_COST:
        part = _eased(line[best[1] : best[1] + count])
        box = lettering.along_line(
            out,
            part,
            "serif_italic",
            size,
            river["name"],
            colours.water_name,
            1.2 * ground.zoom,
            colours.halo,
        )
        ground.enter(ground.names, pg.FRect(box))


def _eased(line: Line) -> Line:
    """The line with its small bends taken out, so that letters do not dance."""
    reach = 3
    out = []
    for i in range(len(line)):
        part = line[max(0, i - reach) : i + reach + 1]
        out.append((sum(p[0] for p in part) / len(part), sum(p[1] for p in part) / len(part)))
    return out


def _follow(
    out: pg.Surface,
    line: Line,
    size: float,
    words: str,
    ink: Colour,
    spacing: float,
    ground: Ground,
    frame: Frame,
) -> None:
    """A name along a line, as near its middle as nothing else lies."""
    view = pg.Rect(0, 0, frame.width, frame.height).inflate(-12, -12)
    whole = length(line)
    wide = lettering.text_size("serif_italic", size, words, spacing)[0]
    if wide > whole:
        size, spacing = size * whole / wide, spacing * whole / wide
        wide = whole
    if size < 10 * ground.zoom:
        return
    room = max(0.0, whole - wide)
    starts = sorted((room * k / 12 for k in range(13)), key=lambda d: abs(d - room / 2))
    for start in starts:
        part = stretch(line, start, min(whole, start + wide))
        box = pg.Rect(*part[0], 1, 1).unionall([pg.Rect(*p, 1, 1) for p in part[1:]])
        box.inflate_ip(size, size)
        if view.contains(box) and ground.cost(pg.FRect(box), 0.0) < SIGN_COST:
            filled = lettering.along_line(out, part, "serif_italic", size, words, ink, spacing)
            ground.enter(ground.names, pg.FRect(filled))
            return


def outside_names(
    out: pg.Surface, region: Region, frame: Frame, colours: MapPalette, ground: Ground, scale: float
) -> None:
    """Neighbours beyond the region, in quiet capitals."""
    ink = mix(colours.ink2, colours.outside, 0.35)
    for place in region.baked["outside"]:
        picture = lettering.text(
            "serif", round(17 * scale, 1), place["name"].upper(), ink, round(6 * scale, 1)
        )
        rect = picture.get_rect(center=frame.pixel((place["at"][0], place["at"][1])))
        if ground.cost(pg.FRect(rect)) < SIGN_COST:
            ground.enter(ground.names, pg.FRect(rect))
            out.blit(picture, rect, special_flags=pg.BLEND_PREMULTIPLIED)


def _pixels(frame: Frame, line: Sequence[Sequence[float]]) -> Line:
    return catmull([frame.pixel((p[0], p[1])) for p in line], 6)
