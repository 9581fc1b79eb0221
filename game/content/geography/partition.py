"""The partition of a region: how municipalities share their borders.

Every stretch of border is stored once and belongs to the rings on both its sides, so that
neighbours meet without gaps however rough the line is. A region may come as polygons (an imported
network's municipalities), which are taken apart into edges here.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from game.content.geography.curves import Line, Point

MEETING = 0.05
"""Edges whose ends are nearer than this (map units) meet."""


def pair(a: str, b: str) -> str:
    """The name of the border between two municipalities: ids in alphabetical order."""
    return "|".join(sorted((a, b)))


def chain(edges: Iterable[tuple[str, Line]]) -> list[tuple[list[str], Line]]:
    """Edges joined end to end, as (names, line); a name with a leading "-" runs backwards.

    Several chains come back where the edges do not all meet. A closed chain ends where it began.
    """
    left = dict(edges)
    chains: list[tuple[list[str], Line]] = []
    while left:
        name = next(iter(left))
        names, line = [name], list(left.pop(name))
        while True:
            following = _following(line, left)
            if following is None:
                break
            name, piece, at_end = following
            del left[name.removeprefix("-")]
            if at_end:
                names.append(name)
                line = line[:-1] + piece
            else:
                names.insert(0, name)
                line = piece[:-1] + line
        chains.append((names, line))
    return chains


def _following(line: Line, left: Mapping[str, Line]) -> tuple[str, Line, bool] | None:
    """The edge that goes on from the end of the line, or leads up to its start."""
    if closed(line):
        return None
    for name, piece in left.items():
        if _meet(line[-1], piece[0]):
            return name, piece, True
        if _meet(line[-1], piece[-1]):
            return f"-{name}", piece[::-1], True
        if _meet(line[0], piece[-1]):
            return name, piece, False
        if _meet(line[0], piece[0]):
            return f"-{name}", piece[::-1], False
    return None


def closed(line: Sequence[Point]) -> bool:
    """Whether a line ends where it began: the shore of an island."""
    return len(line) > 2 and _meet(line[0], line[-1])


def with_islands(land: Line, shores: Iterable[Line]) -> Line:
    """One ring of the land and the islands with these shores, joined by ways of no width.

    It is for asking what lies on land (even-odd), not for drawing.
    """
    ring = [*land, land[0]]
    for shore in shores:
        ring += [*shore, land[0]]
    return ring


def _meet(a: Point, b: Point) -> bool:
    return abs(a[0] - b[0]) < MEETING and abs(a[1] - b[1]) < MEETING


def region_from_polygons(
    polygons: Mapping[str, Sequence[Point]],
    names: Mapping[str, str] | None = None,
    roughness: float = 16.0,
    **tables: Any,
) -> dict[str, Any]:
    """A region without coast from a partition of the plane into municipalities.

    `polygons` are rings by municipality id, neighbours sharing their corners (a corner of one that
    lies on a side of another is found too). `tables` are further tables of the region as they
    are: settlements, routes, lakes … Raises ValueError for a polygon of fewer than three corners.
    """
    for id, ring in polygons.items():
        if len(ring) < 3:
            raise ValueError(f"The polygon of {id} has fewer than three corners.")
    rings = {id: _with_corners_of_others(ring, polygons) for id, ring in polygons.items()}
    sides: dict[tuple[Point, Point], list[str]] = {}
    for id, ring in rings.items():
        for a, b in zip(ring, [*ring[1:], ring[0]], strict=True):
            sides.setdefault((min(a, b), max(a, b)), []).append(id)
    edges: list[dict[str, Any]] = []
    for shared in sorted({tuple(sorted(ids)) for ids in sides.values()}):
        lines = [
            (f"{i}", [a, b])
            for i, ((a, b), ids) in enumerate(sides.items())
            if tuple(sorted(ids)) == shared
        ]
        for _, line in chain(lines):
            head = (
                {"kind": "border", "between": list(shared)}
                if len(shared) == 2
                else ({"kind": "outer", "of": shared[0]})
            )
            points = [list(p) for p in line]
            edges.append(
                {
                    **head,
                    "roughness": roughness,
                    "seed": len(edges) + 1,
                    "levels": _levels(line),
                    "points": points,
                }
            )
    municipalities = [
        {"id": id, "name": (names or {}).get(id, id), "tint": i} for i, id in enumerate(polygons)
    ]
    return {"municipalities": municipalities, "edges": edges, **tables}


def _levels(line: Line) -> int:
    """How often to halve the segments, so that the longest comes down to about 20 units."""
    longest = max(math.dist(a, b) for a, b in pairwise(line))
    return max(2, min(6, math.ceil(math.log2(max(longest, 1.0) / 20))))


def _with_corners_of_others(ring: Sequence[Point], polygons: Mapping[str, Sequence[Point]]) -> Line:
    """The ring with every corner of another ring that lies on one of its sides."""
    corners = {_snap(p) for other in polygons.values() for p in other}
    out: Line = []
    own = [_snap(p) for p in ring]
    for a, b in zip(own, [*own[1:], own[0]], strict=True):
        if a == b:
            continue
        dx, dy = b[0] - a[0], b[1] - a[1]
        size = dx * dx + dy * dy
        between = []
        for c in corners:
            t = ((c[0] - a[0]) * dx + (c[1] - a[1]) * dy) / size
            away = abs((c[0] - a[0]) * dy - (c[1] - a[1]) * dx) / size**0.5
            if 1e-6 < t < 1 - 1e-6 and away < MEETING:
                between.append((t, c))
        out += [a, *(c for _, c in sorted(between))]
    return out


def _snap(p: Point) -> Point:
    return (round(float(p[0]), 1), round(float(p[1]), 1))
