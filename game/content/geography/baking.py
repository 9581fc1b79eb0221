"""Baking: all of a region's drawing worked out once, as the plain dict that `map.json` holds."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from game.content.geography import relief, waters
from game.content.geography.curves import Line, Point, catmull, resample, rounded, tidy
from game.content.geography.forest import plant
from game.content.geography.partition import (
    chain,
    closed,
    draw_edge,
    edge_names,
    owners,
    pair,
    with_islands,
)
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
    seed = int(region.get("seed", 1))
    names = edge_names(region["edges"])
    lines = {name: draw_edge(edge) for name, edge in zip(names, region["edges"], strict=True)}
    belongs = {name: owners(edge) for name, edge in zip(names, region["edges"], strict=True)}
    ids = [m["id"] for m in region["municipalities"]]
    rings = {id: _ring(id, lines, belongs) for id in ids}
    coast = [line for _, line in chain((n, ln) for n, ln in lines.items() if n[:5] == "coast")]
    main_land = _land(coast, region, extent)
    land = with_islands(main_land, [line for line in coast if closed(line)])
    lakes = [(lake, waters.lake_ring(lake)) for lake in region.get("lakes", ())]
    rivers = [(river, waters.river_line(river)) for river in region.get("rivers", ())]
    islands = waters.archipelago(region.get("skerries", {}), land)
    routes = [catmull(_points(route["points"])) for route in region.get("routes", ())]
    roads = [(road, waters.river_line(road)) for road in region.get("roads", ())]
    road_lines = [line for _, line in roads]
    lake_rings = [ring for _, ring in lakes]
    river_lines = [line for _, line in rivers]
    slope = region.get("slope", (0.0, 0.0))
    heights = relief.raise_land(
        extent,
        seed,
        slope,
        river_lines,
        lake_rings,
        region.get("hills", ()),
        float(region.get("rolling", 1)),
    )
    tree_line = float(region.get("tree_line", math.inf))
    built = towns(region.get("settlements", ()), routes, land)
    clear = [(tuple(p["at"]), 12.0) for p in region.get("settlements", ())]
    clear += [(tuple(t["at"]), _reach(t)) for t in built]
    clear += [(tuple(f["at"]), 16.0) for f in region.get("facilities", ())]
    clear += [
        ((o["at"][0] + dx, o["at"][1]), 13.0)
        for o in region.get("outside", ())
        for dx in range(-54, 55, 18)
    ]
    trees = plant(
        extent,
        seed + 1,
        land,
        lake_rings,
        [*lines.values(), *river_lines, *routes, *road_lines],
        clear,
        float(region.get("woods", 1)),
        region.get("groves", ()),
        lambda at: heights.at(at) > tree_line,
    )
    drawn = [
        p for line in [*routes, *river_lines, *road_lines, *lake_rings] for p in resample(line, 7)
    ]
    drawn += [tuple(p["at"]) for p in region.get("settlements", ()) for _ in range(6)]
    return {
        "format": FORMAT,
        "world": world,
        "extent": extent,
        "municipalities": [dict(m) for m in region["municipalities"]],
        "edges": {name: rounded(line) for name, line in lines.items()},
        "rings": {id: names for id, (names, _) in rings.items()},
        "borders": _borders(belongs),
        "outer": {
            id: [n for n in names if n.startswith("outer:") and id in belongs[n]] for id in ids
        },
        "land": rounded(main_land),
        "coast": [rounded(line) for line in coast],
        "depths": list(DEPTHS) if coast else [],
        "lakes": [_lake(lake, ring) for lake, ring in lakes],
        "rivers": [
            {
                "name": river.get("name", ""),
                "width": list(river.get("width", (2, 4))),
                "points": rounded(line),
            }
            for river, line in rivers
        ],
        "roads": [
            {"kind": road.get("kind", "road"), "points": rounded(line)} for road, line in roads
        ],
        "islands": [[owner, rounded(ring)] for owner, ring in islands],
        "contours": [
            [int(fourth), rounded(line, 0)] for fourth, line in relief.contours(heights, land)
        ],
        "shade": relief.shade(heights),
        "trees": [[tidy(x, 0), tidy(y, 0), tidy(size)] for x, y, size in trees],
        "towns": built,
        "settlements": [dict(p) for p in region.get("settlements", ())],
        "facilities": [dict(f) for f in region.get("facilities", ())],
        "sewers": [rounded(catmull(_points(s["points"]))) for s in region.get("sewers", ())],
        "outside": [dict(o) for o in region.get("outside", ())],
        "sea": dict(region.get("sea", {})),
        "calm": {id: calm_spots(ring, drawn, lake_rings) for id, (_, ring) in rings.items()},
    }


def _points(raw: Any) -> Line:
    return [(float(x), float(y)) for x, y in raw]


def _ring(
    id: str, lines: Mapping[str, Line], belongs: Mapping[str, tuple[str, ...]]
) -> tuple[list[str], Line]:
    """A municipality's ring: its edges in order, and the line they make."""
    chains = chain((n, line) for n, line in lines.items() if id in belongs[n])
    if not chains:
        raise ValueError(f"The region has no edges of {id}: add its borders, outer edge or coast.")
    names, line = max(chains, key=lambda c: len(c[1]))
    if abs(line[0][0] - line[-1][0]) > 0.1 or abs(line[0][1] - line[-1][1]) > 0.1:
        raise ValueError(
            f"The edges of {id} do not close: they start at {_place(line[0])} and end at "
            f"{_place(line[-1])}. Let the ends of neighbouring edges have the same coordinates."
        )
    return names, line[:-1]


def _place(p: Point) -> str:
    return f"({p[0]:g}, {p[1]:g})"


def _borders(belongs: Mapping[str, tuple[str, ...]]) -> dict[str, list[str]]:
    borders: dict[str, list[str]] = {}
    for name, ids in belongs.items():
        if len(ids) == 2:
            borders.setdefault(pair(*ids), []).append(name)
    return dict(sorted(borders.items()))


def _land(coast: list[Line], region: Mapping[str, Any], extent: list[float]) -> Line:
    """The land: the coast closed around the given corners, or everything where there is none."""
    if not coast:
        x0, y0, x1, y1 = extent
        return [(x0 - 60, y0 - 60), (x1 + 60, y0 - 60), (x1 + 60, y1 + 60), (x0 - 60, y1 + 60)]
    longest = max((line for line in coast if not closed(line)), key=len)
    return [*longest, *_points(region.get("land_corners", ()))]


def _lake(lake: Mapping[str, Any], ring: Line) -> dict[str, Any]:
    return {
        "name": lake.get("name", ""),
        "municipality": lake.get("municipality", ""),
        "ring": rounded(ring),
        "label": rounded(waters.label_line(lake, ring)),
        "islets": [rounded(islet) for islet in waters.islets(lake)],
    }


def _reach(town: Mapping[str, Any]) -> float:
    x, y = town["at"]
    return float(max(max(abs(px - x), abs(py - y)) for px, py in town["outline"])) + 8
