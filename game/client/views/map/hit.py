"""What lies under the pointer."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from game.client.views.map.camera import Frame
from game.client.views.map.courses import Course
from game.client.views.map.devices import DEVICE_SIGN, devices_shown
from game.client.views.map.model import MapModel
from game.client.views.map.region import Region
from game.content.geography.curves import Line, Point

NODE_REACH, PIPE_REACH, BORDER_REACH = 9.0, 7.0, 9.0
"""How near the pointer must be, in px."""
HIDDEN = "candidate"


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing on the map: `kind` device, node, pipe, main, settlement, border, lake, municipality
    or outside; `id` its id, name or pair "a|b"; `municipality` whose it is ("" for borders, mains
    and the world outside); `data` its own fields."""

    kind: str
    id: str
    municipality: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)


def find(
    pixel: Point,
    region: Region,
    model: MapModel,
    frame: Frame,
    pipes: Mapping[str, Course],
    mains: Mapping[str, Course],
    devices: Mapping[str, Course],
) -> Hit:
    """The nearest thing, small before large: devices, nodes, mains, pipes, borders, land."""
    at = frame.world(pixel)
    reach = 1 / frame.scale
    device = _device_at(at, devices, frame) if devices_shown(len(devices), frame) else None
    if device:
        return Hit("device", device.id, device.municipality, device.data)
    node = _nearest_node(at, model, NODE_REACH * reach)
    if node:
        return Hit("node", node["id"], node.get("municipality", ""), node)
    shown = [c for id, c in mains.items() if model.main_states.get(id, HIDDEN) != HIDDEN]
    main = _nearest_course(at, shown, PIPE_REACH * reach)
    if main:
        return Hit("main", main.id, "", {**main.data, "state": model.main_states[main.id]})
    pipe = _nearest_course(at, pipes.values(), PIPE_REACH * reach)
    if pipe:
        return Hit("pipe", pipe.id, pipe.municipality, pipe.data)
    for place in region.baked["settlements"]:
        if math.dist(place["at"], at) < 11 * reach:
            return Hit("settlement", place["name"], place["municipality"], place)
    for name, lines in region.borders.items():
        if any(distance(at, line) < BORDER_REACH * reach for line in lines):
            return Hit(
                "border",
                name,
                "",
                {"step": model.steps.get(name, 0), "trust": model.trust.get(name)},
            )
    lake = region.lake_at(at)
    owner = region.municipality_at(at)
    if lake:
        return Hit("lake", lake, owner)
    return Hit("municipality", owner, owner) if owner else Hit("outside", "")


def pipes_within(at: Point, radius: float, frame: Frame, pipes: Mapping[str, Course]) -> list[str]:
    """Pipes that a brush of this radius (px) touches."""
    world, reach = frame.world(at), radius / frame.scale
    return [id for id, course in pipes.items() if distance(world, course.line) <= reach]


def distance(point: Point, line: Line) -> float:
    """From a point to a polyline."""
    best = math.inf
    px, py = point
    for (ax, ay), (bx, by) in itertools.pairwise(line):
        dx, dy = bx - ax, by - ay
        size = dx * dx + dy * dy
        t = 0.0 if size == 0 else max(0.0, min(1.0, ((px - ax) * dx + (py - ay) * dy) / size))
        best = min(best, (px - ax - t * dx) ** 2 + (py - ay - t * dy) ** 2)
    return math.sqrt(best)


def _device_at(at: Point, devices: Mapping[str, Course], frame: Frame) -> Course | None:
    """The device whose sign lies under a point, of several the nearest."""
    away = {id: math.dist(course.middle, at) for id, course in devices.items()}
    near = min(away, key=lambda id: away[id])
    return devices[near] if away[near] <= frame.units(DEVICE_SIGN) else None


def _nearest_node(at: Point, model: MapModel, reach: float) -> Mapping[str, Any] | None:
    best, found = reach, None
    for node in model.nodes:
        away = math.dist((node["x"], node["y"]), at)
        if away < best:
            best, found = away, node
    return found


def _nearest_course(at: Point, courses: Iterable[Course], reach: float) -> Course | None:
    best, found = reach, None
    for course in courses:
        away = distance(at, course.line)
        if away < best:
            best, found = away, course
    return found
