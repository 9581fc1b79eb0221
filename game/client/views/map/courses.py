"""The courses of pipes and mains over the map: through their vertices, as one smooth line.

Where a network gives nodes only, a pipe leaves a node in the direction in which the straightest
neighbour arrives, so that a route over several nodes looks like one.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from game.content.geography.curves import Line, Point, along, catmull, length, thin

STRAIGHT = math.radians(60)
"""Pipes that turn less than this at a node are drawn as one curve."""


@dataclass(frozen=True, slots=True)
class Course:
    """A drawn link: its line in map units, from `a` to `b`, and its width in px."""

    id: str
    municipality: str
    a: str
    b: str
    line: Line
    length: float
    width: float
    data: Mapping[str, Any]

    @property
    def middle(self) -> Point:
        """The point halfway along it."""
        return along(self.line, self.length / 2)[0] if self.length else self.line[0]


def drawn_width(diameter_mm: float) -> float:
    """Line width for a pipe: 2.2 px for 90 mm to 4.6 px for 400 mm."""
    return 2.2 + 2.4 * max(0.0, min(1.0, (diameter_mm - 90) / 310))


def lay_out(
    nodes: Sequence[Mapping[str, Any]],
    links: Sequence[Mapping[str, Any]],
    ends: tuple[str, str] = ("a", "b"),
) -> dict[str, Course]:
    """Courses of all links, by id; links to unknown nodes are left out.

    `ends` names the fields that hold the node ids (mains have "node_a", "node_b").
    """
    at: dict[str, Point] = {n["id"]: (float(n["x"]), float(n["y"])) for n in nodes}
    hands: dict[str, Line] = {}
    for link in links:
        a, b = link[ends[0]], link[ends[1]]
        if a in at and b in at:
            via = [(float(x), float(y)) for x, y in link.get("vertices", ())]
            hands[link["id"]] = [at[a], *via, at[b]]
    meeting: dict[str, list[tuple[str, Point]]] = {}
    for link in links:
        line = hands.get(link["id"])
        if line:
            meeting.setdefault(link[ends[0]], []).append((link["id"], line[1]))
            meeting.setdefault(link[ends[1]], []).append((link["id"], line[-2]))
    courses = {}
    for link in links:
        line = hands.get(link["id"])
        if not line:
            continue
        before = _beyond(link["id"], line[1], line[0], meeting[link[ends[0]]])
        after = _beyond(link["id"], line[-2], line[-1], meeting[link[ends[1]]])
        smooth = thin(catmull(line, 6, before, after), 0.3)
        courses[link["id"]] = Course(
            link["id"],
            link.get("municipality", ""),
            link[ends[0]],
            link[ends[1]],
            smooth,
            length(smooth),
            drawn_width(float(link["diameter_mm"])),
            link,
        )
    return courses


def _beyond(
    id: str, inner: Point, node: Point, meeting: Sequence[tuple[str, Point]]
) -> Point | None:
    """The next point of the link that goes on straightest from this node, if any does."""
    here = math.atan2(node[1] - inner[1], node[0] - inner[0])
    best, found = STRAIGHT, None
    for other, point in meeting:
        if other == id or point == node:
            continue
        turn = math.atan2(point[1] - node[1], point[0] - node[0]) - here
        turn = abs((turn + math.pi) % (2 * math.pi) - math.pi)
        if turn < best:
            best, found = turn, point
    return found
