"""The legend: what the signs of the map mean, as a drawing of its own.

Texts come through `texts(id)`, the ids being those of `map.ftl`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame as pg

from game.client.views.map import lettering
from game.client.views.map.borders import line_sprite, ribbon_sprite
from game.client.views.map.camera import Frame
from game.client.views.map.courses import Course
from game.client.views.map.flow import Flow
from game.client.views.map.model import DOTS, GONE, PERFORATED, SEAM, WALL
from game.client.views.map.network import (
    HIGH_M,
    LOW_M,
    pressure_colour,
    pressure_width,
    stroke_condition,
    stroke_plain,
)
from game.client.views.map.new_borders import paint_new_border
from game.client.views.map.palette import MapPalette, mix, palette, ramp
from game.client.views.map.pen import FINE, Pen, clear, dashes, opaque
from game.content.geography.curves import Line, length

Texts = Callable[[str], str]

PAD, ROW, HEAD, SAMPLE, GAP = 18.0, 24.0, 30.0, 70.0, 14.0
PARTS = ("border", "layer")
STATES = {WALL: "wall", PERFORATED: "perforated", DOTS: "dots", SEAM: "seam", GONE: "gone"}
NEW_BORDERS = ("new-planning", "new-outside")
ROWS: dict[str, tuple[str, ...]] = {
    "condition": ("good", "neglected", "unknown", "planned", "in-use"),
    "pressure": ("pressure",),
    "flow": ("flow",),
    "age": ("age",),
    "trust": ("trust",),
    "borders": ("planned", "in-use"),
}


@dataclass(frozen=True, slots=True)
class _Row:
    head: bool
    key: str
    name: str
    note: str = ""


def _rows(layer: str, texts: Texts, parts: Sequence[str]) -> list[_Row]:
    return (_border_rows(texts) if "border" in parts else []) + (
        _layer_rows(layer, texts) if "layer" in parts else []
    )


def _border_rows(texts: Texts) -> list[_Row]:
    rows = [_Row(True, "", texts("map-legend-border"))]
    rows += [
        _Row(
            False, f"border-{step}", texts(f"map-border-{name}"), texts(f"map-border-{name}-means")
        )
        for step, name in STATES.items()
    ]
    rows += [
        _Row(False, key, texts("map-border-new"), texts(f"map-border-{key}")) for key in NEW_BORDERS
    ]
    return rows


def _layer_rows(layer: str, texts: Texts) -> list[_Row]:
    head = "map-legend-pipes" if layer == "borders" else f"map-layer-{layer}"
    rows = [_Row(True, "", texts(head))]
    rows += [_Row(False, key, texts(f"map-legend-{key}")) for key in ROWS[layer]]
    return rows


def legend_size(
    layer: str, scale: float, texts: Texts, parts: Sequence[str] = PARTS
) -> tuple[int, int]:
    """Width and height (px) the legend needs; `parts` as in `draw_legend`."""
    rows = _rows(layer, texts, parts)
    wide = max(_row_width(row, scale) for row in rows)
    high = sum((HEAD if row.head else ROW) for row in rows) + GAP * 0.5 + PAD * 1.6
    return math.ceil(wide + 2 * PAD * scale), math.ceil(high * scale)


def _row_width(row: _Row, scale: float) -> float:
    if row.head:
        return lettering.text_size("serif_semi", 17 * scale, row.name)[0]
    face = "semi" if row.note else "sans"
    wide = lettering.text_size(face, 14.5 * scale, row.name)[0]
    if row.note:
        wide += 6 * scale + lettering.text_size("sans", 14.5 * scale, row.note)[0]
    return (SAMPLE + GAP) * scale + wide


def draw_legend(
    surface: pg.Surface,
    at: tuple[int, int],
    layer: str,
    texts: Texts,
    mode: str = "paper",
    scale: float = 1.0,
    parts: Sequence[str] = PARTS,
) -> pg.Rect:
    """Draw the legend with its corner here; returns the rectangle it fills.

    `parts`: "border" (the border's states), "layer" (the signs of the layer shown).
    """
    colours = palette(mode)
    rect = pg.Rect(at, legend_size(layer, scale, texts, parts))
    pg.draw.rect(surface, colours.card, rect)
    pg.draw.rect(surface, mix(colours.ink, colours.card, 0.72), rect, 1)
    y = rect.y + PAD * 0.7 * scale
    for count, row in enumerate(_rows(layer, texts, parts)):
        x = rect.x + PAD * scale
        if row.head:
            y += GAP * 0.5 * scale if count else 0
            _write(surface, "serif_semi", 17 * scale, row.name, colours.ink, (x, y))
            y += HEAD * scale
            continue
        sample = _sample(row.key, scale, colours)
        surface.blit(sample, (round(x), round(y)), special_flags=pg.BLEND_PREMULTIPLIED)
        x += (SAMPLE + GAP) * scale
        ink = colours.new_border if row.key in NEW_BORDERS else colours.ink
        face = "semi" if row.note else "sans"
        x += _write(surface, face, 14.5 * scale, row.name, ink, (x, y + 1)) + 6 * scale
        if row.note:
            _write(surface, "sans", 14.5 * scale, row.note, colours.ink2, (x, y + 1))
        y += ROW * scale
    return rect


def _write(
    surface: pg.Surface,
    face: str,
    size: float,
    words: str,
    ink: tuple[int, int, int],
    at: tuple[float, float],
) -> float:
    picture = lettering.text(face, round(size, 1), words, ink)
    surface.blit(picture, (round(at[0]), round(at[1])), special_flags=pg.BLEND_PREMULTIPLIED)
    return lettering.text_size(face, round(size, 1), words)[0]


def _sample(key: str, scale: float, colours: MapPalette) -> pg.Surface:
    """A small piece of map that shows one sign."""
    wide, high = round(SAMPLE * scale), round((ROW - 4) * scale)
    frame = Frame(scale, 0.0, 0.0, wide, high)
    middle = high / scale / 2
    if key.startswith("border-"):
        return _border_sample(int(key[-1]), frame, middle, colours)
    out = clear((wide * FINE, high * FINE))
    pen = Pen(out, frame)
    pen.stroke_scale = scale * FINE
    line: Line = [(x, middle + 1.5 * math.sin(x / 14)) for x in range(2, int(SAMPLE) - 1, 2)]
    if key == "new-outside":
        straight = [(float(x), middle + 3) for x in range(0, int(SAMPLE) + 1, 2)]
        paint_new_border(pen, straight, -1, colours, 1.0, 0.85)
    elif key == "new-planning":
        turns = [math.tau * i / 40 for i in range(41)]
        ring = [(SAMPLE / 2 + 27 * math.cos(t), middle + 7.5 * math.sin(t)) for t in turns]
        paint_new_border(pen, ring, 1, colours, 1.0, 0.6)
    elif key == "pressure":
        for i in range(34):
            pressure = LOW_M + (HIGH_M - LOW_M) * i / 33
            pen.stroke(
                [(i * 2 + 1, middle), (i * 2 + 3, middle)],
                pressure_colour(pressure, colours),
                pressure_width(pressure),
                round_ends=False,
            )
    elif key == "age":
        for i in range(5):
            pen.stroke(
                [(i * 14 + 1, middle), (i * 14 + 12, middle)],
                ramp(colours.age, i / 4),
                4,
                round_ends=False,
            )
    elif key == "trust":
        _trust_sample(pen, middle, colours)
    elif key == "flow":
        stroke_plain(pen, line, 3.4, mix(colours.ink, colours.outside, 0.5), colours)
    elif key == "planned":
        pen.stroke(line, colours.casing, 5)
        for dash in dashes(line, 8, 6):
            pen.stroke(dash, colours.good, 2.8, round_ends=False)
    elif key == "in-use":
        stroke_plain(pen, line, 3.6, colours.good, colours)
        pen.dot((SAMPLE / 2, middle), colours.plate, 6.2)
        pen.ring((SAMPLE / 2, middle), colours.good, 6.2, 2.2)
    else:
        condition = {"good": 1.0, "neglected": 0.2, "unknown": None}[key]
        stroke_condition(pen, line, 3.6, condition, colours)
    small = pg.transform.smoothscale(out, (wide, high))
    if key == "flow":
        course = Course("s", "", "", "", line, length(line), 3.0, {})
        Flow(frame, colours, [course], {"s": 1.0}).draw(small, (0, 0), 0.0)
    return small


def _border_sample(step: int, frame: Frame, middle: float, colours: MapPalette) -> pg.Surface:
    """Two tints with the border between them."""
    wide, high = frame.width, frame.height
    out = opaque((wide, high))
    above, below = colours.tint(3), colours.tint(2)
    reach = {SEAM: 0.22, GONE: 0.75}.get(step, 0.0)
    for y in range(high):
        share = (y + 0.5) / high
        blend = 0.0 if share < 0.5 else 1.0
        if reach:
            blend = max(0.0, min(1.0, 0.5 + (share - 0.5) / reach))
            blend = blend * blend * (3 - 2 * blend)
            if step == GONE:
                blend = 0.31 + 0.38 * blend
        pg.draw.line(out, mix(above, below, blend), (0, y), (wide, y))
    line: Line = [(float(x), middle + 1.6 * math.sin(x / 11)) for x in range(0, int(SAMPLE) + 1, 2)]
    for item in (
        ribbon_sprite(frame, [line], below, above, step, colours),
        line_sprite(frame, [line], step, colours),
    ):
        if item is not None:
            item.blit(out)
    if step == GONE:
        fine = clear((wide * FINE, high * FINE))
        pen = Pen(fine, frame)
        stroke_plain(pen, [(SAMPLE / 2, 0), (SAMPLE / 2, middle * 2)], 2.8, colours.good, colours)
        pen.dot((SAMPLE / 2, middle), colours.plate, 4.6)
        pen.ring((SAMPLE / 2, middle), colours.good, 4.6, 1.8)
        out.blit(
            pg.transform.smoothscale(fine, (wide, high)),
            (0, 0),
            special_flags=pg.BLEND_PREMULTIPLIED,
        )
    return out


def _trust_sample(pen: Pen, middle: float, colours: MapPalette) -> None:
    """Little trust: small halves apart; much: large halves that meet."""
    for x, radius, gap in ((18.0, 4.0, 6.0), (50.0, 8.5, 0.6)):
        for side, tint in ((1, colours.tint(1)), (-1, colours.tint(0))):
            half = [
                (
                    x + side * (gap / 2 + radius * math.sin(k * math.pi / 16)),
                    middle - radius * math.cos(k * math.pi / 16),
                )
                for k in range(17)
            ]
            pen.polygon(half, mix(tint, colours.ink, 0.12))
            pen.stroke(half, colours.ink, 1.3, closed=True)
