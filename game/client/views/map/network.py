"""The networks: pipes coloured by what is asked, mains that cross borders, nodes and signs."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

import pygame as pg

from game.client.views.map.camera import Frame
from game.client.views.map.courses import Course
from game.client.views.map.devices import device_signs
from game.client.views.map.icons import draw_facility, draw_place
from game.client.views.map.model import MapModel
from game.client.views.map.palette import Colour, MapPalette, mix, ramp
from game.client.views.map.pen import (
    FINE,
    Painter,
    Pen,
    clear,
    dashes,
    sign_picture,
    spots,
    stretch,
)
from game.client.views.map.region import Region
from game.content.geography.curves import Line, along

GOOD_FROM = 0.5
"""Pipes in a condition below this (1 as new, 0 worn out) count as neglected."""
LOW_M, HIGH_M = 15.0, 60.0
"""Pressures at the ends of the colour ramp (m)."""
OLD_YEARS = 80.0
TINY = 0.3
"""Below this scale (a thumbnail) signs and names are left out."""
MANY_LINKS = 500
"""Above this many links a small view shows only the larger pipes."""
FACILITY_KINDS = {"source": "works", "tank": "reservoir"}


def paint_network(
    region: Region,
    model: MapModel,
    frame: Frame,
    colours: MapPalette,
    layer: str,
    pipes: Mapping[str, Course],
    mains: Mapping[str, Course],
    devices: Mapping[str, Course],
    tints: dict[str, Colour],
) -> Painter:
    """Everything of the networks (premultiplied)."""
    fine = clear((frame.width * FINE, frame.height * FINE))
    pen = Pen(fine, frame)
    if layer in ("condition", "age"):
        for sewer in region.baked["sewers"]:
            _paint_sewer(pen, [tuple(p) for p in sewer], colours)
    shown = visible(list(pipes.values()), frame)
    for id in model.selected:
        if id in pipes:
            pen.stroke(pipes[id].line, colours.pick, pipes[id].width + 8)
            pen.stroke(pipes[id].line, colours.casing, pipes[id].width + 5)
    yield
    drawn = sorted(shown, key=lambda c: c.width)
    if layer not in ("trust", "borders"):
        # all casings first: a casing must not cut into the pipe it joins
        for course in drawn:
            pen.stroke(course.line, colours.casing, course.width + 2.6)
        yield
    for count, course in enumerate(drawn):
        paint_pipe(pen, course, model, layer, colours, tints)
        if count % 8 == 7:
            yield
    if len(drawn) == len(pipes):
        for course in devices.values():
            _paint_device_line(pen, course, model, layer, colours, tints)
    for id, course in mains.items():
        paint_main(pen, course, model.main_states.get(id, "candidate"), model, layer, colours)
    yield
    out = pg.transform.smoothscale(fine, (frame.width, frame.height))
    yield
    for at, sign in _signs(region, model, frame, layer, colours, devices):
        x, y = frame.pixel(at)
        half = sign.get_width() / 2
        out.blit(sign, (round(x - half), round(y - half)), special_flags=pg.BLEND_PREMULTIPLIED)
    return out


def _signs(
    region: Region,
    model: MapModel,
    frame: Frame,
    layer: str,
    colours: MapPalette,
    devices: Mapping[str, Course],
) -> Iterator[tuple[tuple[float, float], pg.Surface]]:
    """Nodes, devices, places and facilities, smallest first: each as a picture and where it
    goes."""
    if frame.scale < TINY:
        return
    quiet = layer in ("trust", "borders")
    if not quiet and (len(model.nodes) <= MANY_LINKS or frame.scale >= 1.6):
        node = sign_picture(frame, 4, lambda pen: _paint_node(pen, colours))
        for item in model.nodes:
            yield (float(item["x"]), float(item["y"])), node
    if not quiet:
        yield from device_signs(devices, frame, colours)
    ranks = {int(p.get("rank", 1)) for p in region.baked["settlements"]}
    places = {
        rank: sign_picture(frame, 12, partial(draw_place, at=(0, 0), rank=rank, colours=colours))
        for rank in ranks
    }
    for place in region.baked["settlements"]:
        yield (float(place["at"][0]), float(place["at"][1])), places[int(place.get("rank", 1))]
    if not quiet:
        kinds: dict[str, pg.Surface] = {}
        for at, kind in facilities(region, model):
            if kind not in kinds:
                kinds[kind] = sign_picture(
                    frame, 14, partial(draw_facility, at=(0, 0), kind=kind, colours=colours)
                )
            yield at, kinds[kind]


def _paint_node(pen: Pen, colours: MapPalette) -> None:
    pen.dot((0, 0), colours.casing, 2.9)
    pen.dot((0, 0), colours.ink, 1.9)


def visible(courses: Sequence[Course], frame: Frame) -> Sequence[Course]:
    """All links; of very many only the third that is widest, then longest, until one has zoomed
    in."""
    if len(courses) <= MANY_LINKS or frame.scale >= 1.6:
        return courses
    order = sorted(courses, key=lambda c: (c.width, c.length), reverse=True)
    kept = {id(c) for c in order[: len(order) // 3]}
    return [c for c in courses if id(c) in kept]


def facilities(region: Region, model: MapModel) -> list[tuple[tuple[float, float], str]]:
    """Signs of the network's sources and tanks, and of what the map shows besides."""
    found = [
        ((float(n["x"]), float(n["y"])), FACILITY_KINDS[n["kind"]])
        for n in model.nodes
        if n.get("kind") in FACILITY_KINDS
    ]
    for facility in region.baked["facilities"]:
        at = (float(facility["at"][0]), float(facility["at"][1]))
        if all(math.dist(at, other) > 20 for other, _ in found):
            found.append((at, facility["kind"]))
    return found


def paint_pipe(
    pen: Pen,
    course: Course,
    model: MapModel,
    layer: str,
    colours: MapPalette,
    tints: dict[str, Colour],
) -> None:
    """A pipe in the colours of the layer."""
    line, width = course.line, course.width
    tint = tints.get(course.municipality, colours.outside)
    if layer == "condition":
        stroke_condition(pen, line, width, model.condition.get(course.id), colours)
    elif layer == "pressure":
        _stroke_pressure(pen, course, model, colours)
    elif layer == "age":
        _stroke_age(pen, course, model.year, colours)
    elif layer == "flow":
        stroke_plain(
            pen, line, width, mix(colours.ink, tint, 0.6 if colours.dark else 0.55), colours
        )
    else:
        pen.stroke(line, mix(colours.ink, tint, 0.72), 1.5)


def _paint_device_line(
    pen: Pen,
    course: Course,
    model: MapModel,
    layer: str,
    colours: MapPalette,
    tints: dict[str, Colour],
) -> None:
    """A device's link: neither its condition nor its age is known."""
    if layer in ("condition", "age"):
        stroke_plain(pen, course.line, 1.6, colours.unknown, colours)
    else:
        paint_pipe(pen, course, model, layer, colours, tints)


def stroke_plain(pen: Pen, line: Line, width: float, ink: Colour, colours: MapPalette) -> None:
    """A line with a light casing, so that it reads on every tint."""
    pen.stroke(line, colours.casing, width + 2.6)
    pen.stroke(line, ink, width)


def stroke_condition(
    pen: Pen, line: Line, width: float, condition: float | None, colours: MapPalette
) -> None:
    """Good is solid, neglected long dashes, unknown hollow with small dashes inside."""
    units = pen.frame.units
    if condition is None:
        pen.stroke(line, colours.casing, width + 2.6)
        pen.stroke(line, colours.unknown, width)
        pen.stroke(line, colours.casing, max(0.6, width - 1.7))
        for dash in dashes(line, units(3), units(4.5)):
            pen.stroke(dash, colours.unknown, width * 0.7, round_ends=False)
    elif condition < GOOD_FROM:
        pen.stroke(line, colours.casing, width + 2.6)
        for dash in dashes(line, units(12), units(3)):
            pen.stroke(dash, colours.neglected, width + 0.4, round_ends=False)
    else:
        stroke_plain(pen, line, width, colours.good, colours)


def _stroke_pressure(pen: Pen, course: Course, model: MapModel, colours: MapPalette) -> None:
    """Colour and width follow the pressure from node to node."""
    a, b = model.pressure.get(course.a), model.pressure.get(course.b)
    if a is None or b is None:
        stroke_plain(pen, course.line, 1.6, colours.unknown, colours)
        return
    pen.stroke(course.line, colours.casing, pressure_width(max(a, b)) + 2.4)
    pieces = max(1, int(course.length / 14))
    for i in range(pieces):
        pressure = a + (b - a) * (i + 0.5) / pieces
        piece = stretch(course.line, i * course.length / pieces, (i + 1) * course.length / pieces)
        pen.stroke(piece, pressure_colour(pressure, colours), pressure_width(pressure))


def _share(pressure: float) -> float:
    return max(0.0, min(1.0, (pressure - LOW_M) / (HIGH_M - LOW_M)))


def pressure_colour(pressure: float, colours: MapPalette) -> Colour:
    """A pressure's colour (m)."""
    return ramp(colours.pressure, _share(pressure))


def pressure_width(pressure: float) -> float:
    """A pressure's line width (px): the higher the wider."""
    return 1.6 + 4.6 * max(0.08, _share(pressure))


def _stroke_age(pen: Pen, course: Course, year: int, colours: MapPalette) -> None:
    """Older is darker (on dark: lighter) and broken into ever shorter pieces."""
    laid = course.data.get("year_laid")
    if not laid:
        stroke_condition(pen, course.line, course.width, None, colours)
        return
    share = max(0.0, min(1.0, (year - int(laid)) / OLD_YEARS))
    ink = ramp(colours.age, share)
    pen.stroke(course.line, colours.casing, course.width + 2.8)
    if share < 0.4:
        pen.stroke(course.line, ink, course.width + 0.4)
        return
    dash = pen.frame.units(26 - 20 * share)
    for piece in dashes(course.line, dash, pen.frame.units(2.6)):
        pen.stroke(piece, ink, course.width + 0.4, round_ends=False)


def paint_main(
    pen: Pen, course: Course, state: str, model: MapModel, layer: str, colours: MapPalette
) -> None:
    """A connecting main: dots offered, dashes planned, solid in use; a candidate is not shown."""
    units = pen.frame.units
    if state == "offered":
        pen.stroke(course.line, colours.casing, 4.6)
        for spot in spots(course.line, units(7)):
            pen.dot(spot, colours.good, 1.5)
    elif state == "planned":
        pen.stroke(course.line, colours.casing, 5.4)
        for dash in dashes(course.line, units(8), units(6)):
            pen.stroke(dash, colours.good, 2.8, round_ends=False)
    elif state == "building":
        pen.stroke(course.line, colours.casing, 6.2)
        for dash in dashes(course.line, units(14), units(3.5)):
            pen.stroke(dash, colours.good, 3.4, round_ends=False)
    elif state == "in_use":
        if layer in ("trust", "borders"):
            pen.stroke(course.line, mix(colours.ink, colours.outside, 0.5), 1.8)
        elif layer == "pressure":
            _stroke_pressure(pen, course, model, colours)
        else:
            ink = mix(colours.ink, colours.outside, 0.45) if layer == "flow" else colours.good
            stroke_plain(pen, course.line, 3.6, ink, colours)
        middle = along(course.line, course.length / 2)[0]
        pen.dot(middle, colours.plate, 6.2)
        pen.ring(middle, colours.good, 6.2, 2.2)


def _paint_sewer(pen: Pen, line: Line, colours: MapPalette) -> None:
    pen.stroke(line, colours.casing, 3.2)
    for dash in dashes(line, pen.frame.units(2.2), pen.frame.units(3)):
        pen.stroke(dash, colours.ink2, 1.8, round_ends=False)
