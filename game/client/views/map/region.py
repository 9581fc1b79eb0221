"""A level's map.json as the painters want it: lines joined, rings closed, sides known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from game.client.views.map.camera import Box
from game.client.views.map.pen import bounds
from game.content.geography.curves import Line, Point, area, inside, offset

MARGIN = 0.035
"""Room around the region in the fitted view, as a share of its size."""


def tint_indices(baked: Mapping[str, Any]) -> dict[str, int]:
    """Which of the palette's tints each municipality of a baked map has."""
    return {m["id"]: int(m.get("tint", i)) for i, m in enumerate(baked["municipalities"])}


class Region:
    """The geometry of a baked map. Rings and lines are lists of (x, y) in map units."""

    def __init__(self, baked: Mapping[str, Any]) -> None:
        self.baked = baked
        self.edges: dict[str, Line] = {name: _line(p) for name, p in baked["edges"].items()}
        self.ids: list[str] = [m["id"] for m in baked["municipalities"]]
        self.tint_index = tint_indices(baked)
        self.own_names = {m["id"]: str(m.get("name", m["id"])) for m in baked["municipalities"]}
        self.rings: dict[str, Line] = {
            id: self._ring(names) for id, names in baked["rings"].items()
        }
        self.boxes: dict[str, Box] = {id: bounds([ring]) for id, ring in self.rings.items()}
        self.borders: dict[str, list[Line]] = {
            name: [self.edges[edge] for edge in edges] for name, edges in baked["borders"].items()
        }
        self.sides = {name: self._sides(name) for name in self.borders}
        self.outer = {
            id: [self.edges[edge] for edge in edges] for id, edges in baked["outer"].items()
        }
        self.land: Line = _line(baked["land"])
        self.coast: list[Line] = [_line(p) for p in baked["coast"]]
        self.lands: list[Line] = [self.land, *(c for c in self.coast if c[0] == c[-1])]
        self.roads: list[tuple[str, Line]] = [
            (road["kind"], _line(road["points"])) for road in baked.get("roads", ())
        ]
        self.islands: list[tuple[str, Line]] = [(o, _line(p)) for o, p in baked["islands"]]
        self.lakes: list[dict[str, Any]] = [
            {
                **lake,
                "ring": _line(lake["ring"]),
                "label": _line(lake["label"]),
                "islets": [_line(p) for p in lake["islets"]],
            }
            for lake in baked["lakes"]
        ]
        self.rivers: list[dict[str, Any]] = [
            {**river, "points": _line(river["points"])} for river in baked["rivers"]
        ]
        self.towns: dict[str, dict[str, Any]] = {t["municipality"]: t for t in baked["towns"]}

    def _ring(self, names: Sequence[str]) -> Line:
        ring: Line = []
        for name in names:
            line = self.edges[name.removeprefix("-")]
            ring += (line[::-1] if name.startswith("-") else line)[:-1]
        return ring

    def _sides(self, name: str) -> tuple[str, str]:
        """Who lies to the right of the border (positive offset), and who to the left."""
        a, b = name.split("|")
        line = max(self.borders[name], key=len)
        middle = len(line) // 2
        return (a, b) if inside(offset(line, 3)[middle], self.rings[a]) else (b, a)

    def focus(self) -> tuple[float, float, float, float]:
        """What the fitted view must show: the municipalities with some room around them."""
        x0, y0, x1, y1 = bounds(list(self.rings.values()))
        room = (x1 - x0) * MARGIN
        _, top, _, bottom = self.world()
        return x0 - room, min(top, y0), x1 + room, max(bottom, y1)

    def world(self) -> tuple[float, float, float, float]:
        """The window the region was composed for."""
        return 0.0, 0.0, float(self.baked["world"][0]), float(self.baked["world"][1])

    def neighbours(self, id: str) -> list[tuple[str, str]]:
        """(border, municipality on its other side) of each border of this municipality."""
        out = []
        for name in self.borders:
            a, b = name.split("|")
            if id in (a, b):
                out.append((name, b if id == a else a))
        return out

    def held_edges(self, id: str, given_way: set[str]) -> list[tuple[Line, int]]:
        """Edges of a municipality with the side that lies inside (1 right, −1 left), but for
        those of the borders ("a|b") that have given way."""
        side = 1 if area(self.rings[id]) > 0 else -1
        out = []
        for name in self.baked["rings"][id]:
            edge = name.removeprefix("-")
            border = edge.removeprefix("border:").split("#")[0]
            if border not in given_way:
                out.append((self.edges[edge], -side if name.startswith("-") else side))
        return out

    def municipality_at(self, point: Point) -> str:
        """The municipality a world point lies in, islands included; "" outside all."""
        for id, (x0, y0, x1, y1) in self.boxes.items():
            if x0 <= point[0] <= x1 and y0 <= point[1] <= y1 and inside(point, self.rings[id]):
                return id
        for owner, ring in self.islands:
            if owner and inside(point, ring):
                return owner
        return ""

    def lake_at(self, point: Point) -> str:
        """The name of the lake a world point lies in, or ""."""
        for lake in self.lakes:
            if inside(point, lake["ring"]):
                return str(lake["name"])
        return ""


def components(ids: Sequence[str], pairs: Sequence[str]) -> list[list[str]]:
    """Municipalities joined by the given borders ("a|b"), in groups of at least two."""
    group = {id: id for id in ids}

    def root(id: str) -> str:
        while group[id] != id:
            id = group[id]
        return id

    for name in pairs:
        a, b = name.split("|")
        group[root(a)] = root(b)
    found: dict[str, list[str]] = {}
    for id in ids:
        found.setdefault(root(id), []).append(id)
    return [members for members in found.values() if len(members) > 1]


def _line(points: Sequence[Sequence[float]]) -> Line:
    return [(float(p[0]), float(p[1])) for p in points]
