"""Names find their own places: beside their settlement, in a calm spot of their municipality.

What is drawn is entered into masks at half size; each candidate place is scored by how much it
would cover, and the best one is taken. Small places without room stay unnamed until one zooms in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pygame as pg

from game.client.views.map import lettering
from game.client.views.map.camera import Frame
from game.client.views.map.courses import Course
from game.client.views.map.model import GONE, MapModel
from game.client.views.map.network import facilities, visible
from game.client.views.map.palette import Colour, MapPalette, mix
from game.client.views.map.pen import Pen, clear, stretch
from game.client.views.map.region import Region
from game.content.geography.curves import Line, catmull, length, resample

HALF = 0.5
PLACE_SIZES = {1: 15.0, 2: 17.0, 3: 21.0}
ANCHORS: tuple[tuple[float, float], ...] = (
    (0, 0.5), (1, 0.5), (0.5, 1), (0.5, 0), (0, 1), (0, 0), (1, 1), (1, 0),
    (0, 0.8), (0, 0.2), (1, 0.2), (1, 0.8), (0.3, 1), (0.7, 1), (0.3, 0), (0.7, 0),
)
"""Where the settlement lies in the box of its name: (0, …) = the name to its right, and so on."""
TAKEN_COST, SIGN_COST, OUT_COST = 1000.0, 120.0, 500.0
DROP_FROM = 110.0
"""Names of small places that would cost this much are left out."""


class Ground:
    """What names should not cover: lines a little, signs much, other names not at all."""

    def __init__(self, frame: Frame) -> None:
        self.size = (max(1, int(frame.width * HALF)), max(1, int(frame.height * HALF)))
        self.frame = frame
        self.lines = pg.mask.Mask(self.size)
        self.signs = pg.mask.Mask(self.size)
        self.names = pg.mask.Mask(self.size)
        self.boxes: dict[tuple[int, int], pg.mask.Mask] = {}

    def _box(self, size: tuple[int, int]) -> pg.mask.Mask:
        if size not in self.boxes:
            self.boxes[size] = pg.mask.Mask(size, fill=True)
        return self.boxes[size]

    def draw_lines(self, lines: Sequence[Line]) -> None:
        """Enter lines, so that covering them costs their length."""
        picture = clear(self.size)
        pen = Pen(picture, self.frame, HALF)
        for line in lines:
            pg.draw.lines(picture, (255, 255, 255), False, [pen.at(p) for p in line])
        self.lines.draw(pg.mask.from_surface(picture), (0, 0))

    def enter(self, mask: pg.mask.Mask, rect: pg.FRect) -> None:
        """Fill a rectangle (px of the view)."""
        small = self._small(rect)
        mask.draw(self._box(small.size), small.topleft)

    def cost(self, rect: pg.FRect, line_cost: float = 0.35) -> float:
        """How much a name in this rectangle would cover."""
        small = self._small(rect)
        box = self._box(small.size)
        cost = line_cost * self.lines.overlap_area(box, small.topleft)
        if self.signs.overlap(box, small.topleft):
            cost += SIGN_COST
        if self.names.overlap(box, small.topleft):
            cost += TAKEN_COST
        view = pg.FRect(4, 4, self.frame.width - 8, self.frame.height - 8)
        return cost if view.contains(rect) else cost + OUT_COST

    def _small(self, rect: pg.FRect) -> pg.Rect:
        return pg.Rect(int(rect.x * HALF), int(rect.y * HALF),
                       max(1, int(rect.w * HALF)), max(1, int(rect.h * HALF)))


def paint_labels(
    region: Region, model: MapModel, frame: Frame, colours: MapPalette, tints: dict[str, Colour],
    pipes: Sequence[Course], mains: Sequence[Course], scale: float, keep_out: Sequence[pg.Rect],
) -> Iterator[pg.Surface | None]:
    """All names (premultiplied); yields them last.

    `scale` is the text scale (1–2); `keep_out` are rectangles of the view taken by other things.
    """
    out = clear((frame.width, frame.height))
    size = letter_scale(frame) * scale
    ground = _survey(region, model, frame, pipes, mains, keep_out)
    yield None
    _water_names(out, region, frame, colours, ground, size)
    yield None
    waiting: list[tuple[pg.Surface, tuple[float, float]]] = []
    for id in region.ids:
        placed = _municipality_name(region, model, id, frame, colours, tints, ground, size)
        if placed:
            waiting.append(placed)
        yield None
    places = sorted(region.baked["settlements"], key=lambda p: -int(p.get("rank", 1)))
    for count, place in enumerate(places):
        placed = _place_name(place, frame, colours, ground, size)
        if placed:
            waiting.append(placed)
        if count % 4 == 3:
            yield None
    _outside_names(out, region, frame, colours, ground, size)
    for picture, at in waiting:
        out.blit(picture, at, special_flags=pg.BLEND_PREMULTIPLIED)
    yield out


def letter_scale(frame: Frame) -> float:
    """Letters shrink less than the land, and grow little when one zooms in."""
    if frame.scale >= 1:
        return min(1.25, frame.scale**0.25)
    return max(0.8, frame.scale**0.5)


def _survey(region: Region, model: MapModel, frame: Frame, pipes: Sequence[Course],
            mains: Sequence[Course], keep_out: Sequence[pg.Rect]) -> Ground:
    ground = Ground(frame)
    lines: list[Line] = [c.line for c in visible(pipes, frame)]
    lines += [c.line for c in mains if model.main_states.get(c.id, "candidate") != "candidate"]
    lines += [line for name, parts in region.borders.items() for line in parts
              if model.steps.get(name, 0) < GONE]
    lines += [line for parts in region.outer.values() for line in parts]
    lines += [river["points"] for river in region.rivers] + region.coast
    lines += [[*lake["ring"], lake["ring"][0]] for lake in region.lakes]
    lines += [[tuple(p) for p in sewer] for sewer in region.baked["sewers"]]
    for id, strength in model.planning_borders.items():
        if strength > 0.02 and id in region.towns:
            lines.append([tuple(p) for p in region.towns[id]["ring"]])
    ground.draw_lines(lines)
    unit = frame.stroke
    for at, _ in facilities(region, model):
        _sign(ground, frame, at, 12 * unit)
    for place in region.baked["settlements"]:
        _sign(ground, frame, place["at"], (5, 7, 10)[int(place.get("rank", 1)) - 1] * unit)
    for rect in keep_out:
        ground.enter(ground.names, pg.FRect(rect))
    return ground


def _sign(ground: Ground, frame: Frame, at: Sequence[float], radius: float) -> None:
    x, y = frame.pixel((at[0], at[1]))
    ground.enter(ground.signs, pg.FRect(x - radius, y - radius, 2 * radius, 2 * radius))


def _municipality_name(
    region: Region, model: MapModel, id: str, frame: Frame, colours: MapPalette,
    tints: dict[str, Colour], ground: Ground, scale: float,
) -> tuple[pg.Surface, tuple[float, float]] | None:
    """Spaced capitals in the calmest spot; smaller where the municipality is narrow."""
    words = model.names.get(id, region.own_names[id]).upper()
    tint = tints[id]
    x0, _, x1, _ = region.boxes[id]
    room = (x1 - x0) * frame.scale * 0.86
    size = 27.0 * scale
    spacing = 6.5 * scale
    wide, _ = lettering.text_size("serif-bold", size, words, spacing)
    if wide > room:
        size, spacing = size * room / wide, spacing * room / wide
    if size < 9:
        return None
    ink = mix(colours.ink, colours.tint(region.tint_index[id]), 0.18)
    picture = lettering.haloed("serif-bold", round(size, 1), words, ink, tint, 2.6,
                               round(spacing, 1))
    wide, high = picture.get_size()
    best: tuple[float, pg.FRect] | None = None
    for rank, spot in enumerate(region.baked["calm"][id]):
        cx, cy = frame.pixel((spot[0], spot[1]))
        for dx in (-36, -18, 0, 18, 36):
            for dy in (-20, -10, 0, 10, 20):
                rect = pg.FRect(cx + dx - wide / 2, cy + dy - high * 0.32, wide, high * 0.64)
                corners = (rect.midleft, rect.midright, rect.topleft, rect.bottomright)
                outside = sum(region.municipality_at(frame.world(c)) != id for c in corners[:2])
                cost = ground.cost(rect) + rank * 2 + (abs(dx) + abs(dy)) * 0.05 + outside * 60
                if best is None or cost < best[0]:
                    best = (cost, rect)
    if best is None or best[0] >= TAKEN_COST:
        return None
    rect = best[1]
    ground.enter(ground.names, rect)
    return picture, (rect.x, rect.y - high * 0.18)


def _place_name(
    place: dict, frame: Frame, colours: MapPalette, ground: Ground, scale: float
) -> tuple[pg.Surface, tuple[float, float]] | None:
    """A settlement's name beside it, in the best of sixteen places at two distances."""
    rank = int(place.get("rank", 1))
    x, y = frame.pixel((place["at"][0], place["at"][1]))
    if not (0 <= x < frame.width and 0 <= y < frame.height):
        return None
    size = PLACE_SIZES[rank] * scale
    if rank == 1 and frame.scale < 0.3:
        return None
    face = "sans-bold" if rank > 1 else "sans"
    picture = lettering.haloed(face, round(size, 1), place["name"], colours.ink, colours.halo,
                               2.0)
    wide, high = picture.get_size()
    gap = (6, 8, 11)[rank - 1] * frame.stroke
    best: tuple[float, tuple[float, float], pg.FRect] | None = None
    for order, (ax, ay) in enumerate(ANCHORS):
        for distance in (gap, gap * 2):
            if ax == 0:
                left = x + distance - 1
            elif ax == 1:
                left = x - distance - wide + 1
            else:
                left = x - wide * ax
            top = y - high / 2 + (ay - 0.5) * (high + distance * 1.1)
            rect = pg.FRect(left + 4, top + high * 0.22, wide - 8, high * 0.56)
            cost = ground.cost(rect, 0.7) + order * 0.35 + (2 if distance > gap else 0)
            if best is None or cost < best[0]:
                best = (cost, (left, top), rect)
    if best is None or best[0] >= (DROP_FROM if rank == 1 else TAKEN_COST):
        return None
    ground.enter(ground.names, best[2].inflate(6, 3))
    return picture, best[1]


def _water_names(out: pg.Surface, region: Region, frame: Frame, colours: MapPalette,
                 ground: Ground, scale: float) -> None:
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
            if size >= 10:
                line = _pixels(frame, lake["label"])
                _follow(out, line, size, lake["name"], colours.water_name, 3 * scale, ground,
                        frame)
    for river in region.rivers:
        if river["name"] and frame.scale > 0.4:
            _river_name(out, river, frame, colours, ground, 15 * scale)


def _river_name(out: pg.Surface, river: dict, frame: Frame, colours: MapPalette, ground: Ground,
                size: float) -> None:
    """Above the river, along its calmest stretch."""
    step = 10.0
    line = [(x, y - 12 * frame.stroke - size * 0.35)
            for x, y in (frame.pixel(p) for p in resample(river["points"], step / frame.scale))]
    wide, _ = lettering.text_size("italic", size, river["name"], 1.2)
    count = int(wide / step) + 2
    best: tuple[float, int] | None = None
    for start in range(3, max(4, len(line) - count - 3)):
        part = line[start:start + count]
        if len(part) < count:
            break
        top = min(p[1] for p in part)
        rect = pg.FRect(part[0][0], top - size * 0.4, part[-1][0] - part[0][0],
                        max(p[1] for p in part) - top + size * 0.8)
        bend = max(p[1] for p in part) - top
        cost = ground.cost(rect) + bend * 0.8 + abs(start - len(line) * 0.35) * 0.05
        if best is None or cost < best[0]:
            best = (cost, start)
    if best and best[0] < OUT_COST:
        part = _eased(line[best[1]:best[1] + count])
        box = lettering.along_line(out, part, "italic", size, river["name"], colours.water_name,
                                   1.2, colours.halo)
        ground.enter(ground.names, pg.FRect(box))


def _eased(line: Line) -> Line:
    """The line with its small bends taken out, so that letters do not dance."""
    reach = 3
    out = []
    for i in range(len(line)):
        part = line[max(0, i - reach):i + reach + 1]
        out.append((sum(p[0] for p in part) / len(part), sum(p[1] for p in part) / len(part)))
    return out


def _follow(out: pg.Surface, line: Line, size: float, words: str, ink: Colour, spacing: float,
            ground: Ground, frame: Frame) -> None:
    """A name along a line, as near its middle as nothing else lies."""
    view = pg.Rect(0, 0, frame.width, frame.height).inflate(-12, -12)
    whole = length(line)
    wide = lettering.text_size("italic", size, words, spacing)[0]
    room = max(0.0, whole - wide)
    starts = sorted((room * k / 12 for k in range(13)), key=lambda d: abs(d - room / 2))
    for start in starts:
        part = stretch(line, start, min(whole, start + wide))
        box = pg.Rect(*part[0], 1, 1).unionall([pg.Rect(*p, 1, 1) for p in part[1:]])
        box.inflate_ip(size, size)
        if view.contains(box) and ground.cost(pg.FRect(box), 0.0) < SIGN_COST:
            filled = lettering.along_line(out, part, "italic", size, words, ink, spacing)
            ground.enter(ground.names, pg.FRect(filled))
            return


def _outside_names(out: pg.Surface, region: Region, frame: Frame, colours: MapPalette,
                   ground: Ground, scale: float) -> None:
    """Neighbours beyond the region, in quiet capitals."""
    ink = mix(colours.ink2, colours.outside, 0.35)
    for place in region.baked["outside"]:
        picture = lettering.text("serif", round(17 * scale, 1), place["name"].upper(), ink,
                                 round(6 * scale, 1))
        rect = picture.get_rect(center=frame.pixel((place["at"][0], place["at"][1])))
        if ground.cost(pg.FRect(rect)) < SIGN_COST:
            ground.enter(ground.names, pg.FRect(rect))
            out.blit(picture, rect, special_flags=pg.BLEND_PREMULTIPLIED)


def _pixels(frame: Frame, line: Sequence[Sequence[float]]) -> Line:
    return catmull([frame.pixel((p[0], p[1])) for p in line], 6)
