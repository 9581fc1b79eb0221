"""Baking: all of a region's drawing worked out once, as the plain dict that `map.json` holds."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.content.geography import relief, waters
from game.content.geography.curves import Line, Point, by_hand, catmull, resample, rounded, tidy
from game.content.geography.edges import Edges, draw_edges
from game.content.geography.forest import plant
from game.content.geography.partition import closed, with_islands
from game.content.geography.places import calm_spots, towns

FORMAT = 1
"""Version of `map.json`; raised when a reader of the old form would go wrong."""
DEPTHS = (64, 38, 17)
"""Depth bands: how far from the shore each reaches (map units), widest first."""


def bake(region: Mapping[str, Any]) -> dict[str, Any]:
    """The map of a region: see the package for what goes in.

    Comes out as a dict of plain values: `edges` (name → line, each stretch once), `rings`
    (municipality → edge names in order, "-" = backwards), `borders` ("a|b" → edge names), `outer`
    (municipality → edge names), `coast` (lines; one that closes is an island with a municipality of
    its own), `land` (ring of the mainland), lakes, rivers, roads, islands, `depths`, `contours`,
    `shade`, `trees`, `towns`, `settlements`, `facilities`, `sewers`, `outside`, `sea`, `calm`
    (municipality → spots for its name).
    Raises ValueError, naming the municipality, when its edges do not close.
    """
    world = list(region.get("world", (1920, 1080)))
    extent = list(region.get("extent", (-420, -420, world[0] + 420, world[1] + 420)))
    edges = draw_edges(region)
    main_land = _land(edges.coast, region, extent)
    land = with_islands(main_land, [line for line in edges.coast if closed(line)])
    lines = _draw_lines(region)
    heights = _heights(region, extent, lines)
    built = towns(region.get("settlements", ()), lines.routes, land)
    trees = _trees(region, extent, land, edges, lines, heights, built)
    return {
        "format": FORMAT,
        "world": world,
        "extent": extent,
        "municipalities": [dict(m) for m in region["municipalities"]],
        **edges.written(),
        "land": rounded(main_land),
        "coast": [rounded(line) for line in edges.coast],
        "depths": list(DEPTHS) if edges.coast else [],
        **_written_lines(lines),
        "islands": [
            [owner, rounded(ring)]
            for owner, ring in waters.archipelago(region.get("skerries", {}), land)
        ],
        "contours": [
            [int(fourth), rounded(line, 0)] for fourth, line in relief.contours(heights, land)
        ],
        "shade": relief.shade(heights),
        "trees": [[tidy(x, 0), tidy(y, 0), tidy(size)] for x, y, size in trees],
        "towns": built,
        "settlements": [dict(p) for p in region.get("settlements", ())],
        "facilities": [dict(f) for f in region.get("facilities", ())],
        "sewers": [rounded(catmull(by_hand(s["points"]))) for s in region.get("sewers", ())],
        "outside": [dict(o) for o in region.get("outside", ())],
        "sea": dict(region.get("sea", {})),
        "calm": _calm(region, edges, lines),
    }


@dataclass(frozen=True, slots=True)
class _Lines:
    """The water and the ways across a region, each with the table it was drawn from."""

    lakes: list[tuple[Mapping[str, Any], Line]]
    rivers: list[tuple[Mapping[str, Any], Line]]
    roads: list[tuple[Mapping[str, Any], Line]]
    routes: list[Line]

    @property
    def shores(self) -> list[Line]:
        return [ring for _, ring in self.lakes]

    @property
    def courses(self) -> list[Line]:
        return [line for _, line in self.rivers]

    @property
    def ways(self) -> list[Line]:
        return [line for _, line in self.roads]


def _draw_lines(region: Mapping[str, Any]) -> _Lines:
    return _Lines(
        lakes=[(lake, waters.lake_ring(lake)) for lake in region.get("lakes", ())],
        rivers=[(river, waters.river_line(river)) for river in region.get("rivers", ())],
        roads=[(road, waters.river_line(road)) for road in region.get("roads", ())],
        routes=[catmull(by_hand(route["points"])) for route in region.get("routes", ())],
    )


def _heights(region: Mapping[str, Any], extent: list[float], lines: _Lines) -> relief.Heights:
    return relief.raise_land(
        extent,
        int(region.get("seed", 1)),
        region.get("slope", (0.0, 0.0)),
        lines.courses,
        lines.shores,
        region.get("hills", ()),
        float(region.get("rolling", 1)),
    )


def _trees(
    region: Mapping[str, Any],
    extent: list[float],
    land: Line,
    edges: Edges,
    lines: _Lines,
    heights: relief.Heights,
    built: list[dict[str, Any]],
) -> list[tuple[float, float, float]]:
    tree_line = float(region.get("tree_line", math.inf))
    return plant(
        extent,
        int(region.get("seed", 1)) + 1,
        land,
        lines.shores,
        [*edges.lines.values(), *lines.courses, *lines.routes, *lines.ways],
        _clearings(region, built),
        float(region.get("woods", 1)),
        region.get("groves", ()),
        lambda at: heights.at(at) > tree_line,
    )


def _clearings(region: Mapping[str, Any], built: list[dict[str, Any]]) -> list[tuple[Point, float]]:
    """Where no tree stands, as (middle, reach): towns, facilities and the words outside."""
    clear = [(tuple(p["at"]), 12.0) for p in region.get("settlements", ())]
    clear += [(tuple(t["at"]), _reach(t)) for t in built]
    clear += [(tuple(f["at"]), 16.0) for f in region.get("facilities", ())]
    clear += [
        ((o["at"][0] + dx, o["at"][1]), 13.0)
        for o in region.get("outside", ())
        for dx in range(-54, 55, 18)
    ]
    return clear


def _reach(town: Mapping[str, Any]) -> float:
    x, y = town["at"]
    return float(max(max(abs(px - x), abs(py - y)) for px, py in town["outline"])) + 8


def _calm(region: Mapping[str, Any], edges: Edges, lines: _Lines) -> dict[str, list[list[float]]]:
    """Spots for each municipality's name, away from what is drawn and from other names."""
    drawn = [
        p
        for line in [*lines.routes, *lines.courses, *lines.ways, *lines.shores]
        for p in resample(line, 7)
    ]
    drawn += [tuple(p["at"]) for p in region.get("settlements", ()) for _ in range(6)]
    return {id: calm_spots(ring, drawn, lines.shores) for id, (_, ring) in edges.rings.items()}


def _land(coast: list[Line], region: Mapping[str, Any], extent: list[float]) -> Line:
    """The land: the coast closed around the given corners, or everything where there is none."""
    if not coast:
        x0, y0, x1, y1 = extent
        return [(x0 - 60, y0 - 60), (x1 + 60, y0 - 60), (x1 + 60, y1 + 60), (x0 - 60, y1 + 60)]
    longest = max((line for line in coast if not closed(line)), key=len)
    return [*longest, *by_hand(region.get("land_corners", ()))]


def _written_lines(lines: _Lines) -> dict[str, Any]:
    return {
        "lakes": [_lake(lake, ring) for lake, ring in lines.lakes],
        "rivers": [
            {
                "name": river.get("name", ""),
                "width": list(river.get("width", (2, 4))),
                "points": rounded(line),
            }
            for river, line in lines.rivers
        ],
        "roads": [
            {"kind": road.get("kind", "road"), "points": rounded(line)}
            for road, line in lines.roads
        ],
    }


def _lake(lake: Mapping[str, Any], ring: Line) -> dict[str, Any]:
    return {
        "name": lake.get("name", ""),
        "municipality": lake.get("municipality", ""),
        "ring": rounded(ring),
        "label": rounded(waters.label_line(lake, ring)),
        "islets": [rounded(islet) for islet in waters.islets(lake)],
    }
