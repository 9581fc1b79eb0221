"""Baking a map: from hand points, or from the polygons of an import."""

from __future__ import annotations

import base64
import copy
import itertools
import json
import math
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from game.content.geography import bake, read_region, region_from_polygons
from game.content.geography.curves import (
    along,
    area,
    catmull,
    chaikin,
    inside,
    length,
    offset,
    resample,
    roughen,
    thin,
)
from game.content.geography.partition import chain
from game.content.geography.reading import fingerprint

LEVEL = Path(__file__).parents[2] / "levels" / "hela-resan"


@cache
def region() -> dict[str, Any]:
    return read_region(LEVEL / "region.toml")


@cache
def baked() -> dict[str, Any]:
    return bake(region())


def ring(id: str, map_: dict[str, Any]) -> list[tuple[float, float]]:
    points: list[tuple[float, float]] = []
    for name in map_["rings"][id]:
        line = [tuple(p) for p in map_["edges"][name.removeprefix("-")]]
        points += (line[::-1] if name.startswith("-") else line)[:-1]
    return points


def test_the_shipped_map_is_what_its_region_bakes_to() -> None:
    shipped = json.loads((LEVEL / "map.json").read_text(encoding="utf-8"))
    assert shipped.pop("drawn_from") == fingerprint(region())
    assert shipped == json.loads(json.dumps(baked()))


def test_the_shipped_map_is_small_enough_to_send() -> None:
    assert (LEVEL / "map.json").stat().st_size < 300_000


def test_every_settlement_and_works_lies_in_its_own_municipality() -> None:
    rings = {id: ring(id, baked()) for id in baked()["rings"]}
    for place in [*baked()["settlements"], *baked()["facilities"]]:
        if place.get("kind") != "wastewater":  # outfalls may stand in the water
            assert inside(tuple(place["at"]), rings[place["municipality"]]), place


def test_a_border_is_stored_once_and_shared_by_both_sides() -> None:
    for name, edges in baked()["borders"].items():
        a, b = name.split("|")
        assert a < b
        for edge in edges:
            users = [
                id for id, ring_ in baked()["rings"].items() if edge in ring_ or f"-{edge}" in ring_
            ]
            assert sorted(users) == [a, b]


def test_municipalities_neither_overlap_nor_leave_gaps() -> None:
    """Their areas add up to that of the region's outline: outer edges and coast together."""
    rings = {id: ring(id, baked()) for id in baked()["rings"]}
    outline_edges = [
        (name, [tuple(p) for p in line])
        for name, line in baked()["edges"].items()
        if not name.startswith("border:") and name.split("#")[0] != "coast:"
    ]
    ((_, outline),) = chain(outline_edges)
    total = sum(abs(area(r)) for r in rings.values())
    assert total == pytest.approx(abs(area(outline[:-1])), rel=1e-6)


def test_trees_stand_on_dry_land_off_the_mains() -> None:
    land = [tuple(p) for p in baked()["land"]]
    lakes = [[tuple(p) for p in lake["ring"]] for lake in baked()["lakes"]]
    routes = [
        p for r in region()["routes"] for p in resample(catmull([tuple(q) for q in r["points"]]), 4)
    ]
    trees = baked()["trees"]
    assert len(trees) > 500
    for x, y, _ in trees[::9]:
        assert inside((x, y), land)
        assert not any(inside((x, y), lake) for lake in lakes)
        assert min(math.dist((x, y), p) for p in routes) > 8


def test_contours_end_at_the_coast() -> None:
    land = [tuple(p) for p in baked()["land"]]
    x0, y0, x1, y1 = baked()["extent"]
    for _, line in baked()["contours"]:
        middle = line[len(line) // 2]
        if x0 < middle[0] < x1 and y0 < middle[1] < y1:
            assert inside(tuple(middle), land)


def test_the_shade_is_a_whole_grid() -> None:
    shade = baked()["shade"]
    assert len(base64.b64decode(shade["grid"])) == shade["columns"] * shade["rows"]


def test_calm_spots_are_at_home() -> None:
    for id, spots in baked()["calm"].items():
        assert spots
        assert all(inside(tuple(spot), ring(id, baked())) for spot in spots)


def test_edges_that_do_not_meet_are_named() -> None:
    broken = copy.deepcopy(region())
    broken["edges"] = [
        e for e in broken["edges"] if not (e["kind"] == "outer" and e["of"] == "tallmo")
    ]
    with pytest.raises(ValueError, match="edges of tallmo do not close"):
        bake(broken)


def test_broken_toml_is_named(tmp_path: Path) -> None:
    (tmp_path / "region.toml").write_text("seed = \n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"region\.toml is not valid TOML"):
        read_region(tmp_path / "region.toml")


# two squares above one wide rectangle whose upper side has no corner where they meet
POLYGONS = {
    "north-west": [(200.0, 200.0), (800.0, 200.0), (800.0, 500.0), (200.0, 500.0)],
    "north-east": [(800.0, 200.0), (1500.0, 200.0), (1500.0, 500.0), (800.0, 500.0)],
    "south": [(200.0, 500.0), (1500.0, 500.0), (1500.0, 900.0), (200.0, 900.0)],
}


def test_a_partition_of_polygons_becomes_a_map_without_coast() -> None:
    made = bake(region_from_polygons(POLYGONS, {"south": "Söderby"}))
    assert set(made["borders"]) == {"north-east|north-west", "north-east|south", "north-west|south"}
    assert made["coast"] == []
    assert {m["id"]: m["name"] for m in made["municipalities"]}["south"] == "Söderby"
    for id, corners in POLYGONS.items():
        # a rough edge moves area from one neighbour to the other, but not much
        assert abs(area(ring(id, made))) == pytest.approx(abs(area(corners)), rel=0.06)


def test_one_municipality_alone_bakes_too() -> None:
    made = bake(region_from_polygons({"alone": POLYGONS["south"]}))
    assert made["borders"] == {}
    assert made["outer"]["alone"]


def test_a_polygon_of_two_corners_is_refused() -> None:
    with pytest.raises(ValueError, match="polygon of flat has fewer than three corners"):
        region_from_polygons({"flat": [(0.0, 0.0), (1.0, 1.0)]})


LINE = [(0.0, 0.0), (100.0, 0.0), (100.0, 80.0)]


def test_roughening_is_the_same_each_time_and_keeps_the_ends() -> None:
    assert roughen(LINE, 10, 7) == roughen(LINE, 10, 7) != roughen(LINE, 10, 8)
    assert roughen(LINE, 10, 7)[0] == LINE[0]
    assert roughen(LINE, 10, 7)[-1] == LINE[-1]


def test_cutting_corners_keeps_ends_and_shortens() -> None:
    cut = chaikin(LINE)
    assert (cut[0], cut[-1]) == (LINE[0], LINE[-1])
    assert length(cut) < length(LINE)


def test_thinning_stays_within_its_tolerance() -> None:
    rough = chaikin(roughen(LINE, 12, 3))
    thinned = thin(rough, 1.0)
    assert len(thinned) < len(rough)
    for p in rough:
        near = min(math.dist(p, q) for q in resample(thinned, 0.5))
        assert near < 1.3


def test_resampled_points_are_evenly_spread() -> None:
    points = resample(LINE, 9.0)
    gaps = [math.dist(a, b) for a, b in itertools.pairwise(points)]
    assert all(gap == pytest.approx(9.0, abs=2.6) for gap in gaps[:-1])


def test_along_and_offset_follow_the_line() -> None:
    at, turn = along(LINE, 120.0)
    assert at == pytest.approx((100.0, 20.0))
    assert turn == pytest.approx(math.pi / 2)
    assert offset([(0.0, 0.0), (10.0, 0.0)], 3)[0] == pytest.approx((0.0, 3.0))


def test_a_curve_goes_through_its_points() -> None:
    curve = catmull(LINE, 5, before=(-50.0, 10.0))
    assert all(min(math.dist(p, q) for q in curve) < 1e-9 for p in LINE)


def test_an_island_that_is_a_municipality_lies_on_land_of_its_own():
    edges = [
        {"kind": "coast", "of": "fastland", "points": [[0, 0], [200, 0], [200, 200]]},
        {"kind": "outer", "of": "fastland", "points": [[200, 200], [0, 200], [0, 0]]},
        {
            "kind": "coast",
            "of": "holmen",
            "points": [[400, 50], [500, 50], [500, 150], [400, 150], [400, 50]],
        },
        {"kind": "border", "between": ["fastland", "holmen"], "points": [[300, 0], [300, 200]]},
    ]
    region = {
        "municipalities": [
            {"id": "fastland", "name": "Fastland", "tint": 0},
            {"id": "holmen", "name": "Holmen", "tint": 1},
        ],
        "edges": [{**edge, "roughness": 0} for edge in edges],
        "world": [600, 300],
        "extent": [-50, -50, 650, 350],
        "land_corners": [[-100, 300], [-100, -100]],
        "settlements": [
            {"name": "Holmby", "municipality": "holmen", "at": [450, 100], "rank": 2, "town": 24}
        ],
        "roads": [{"kind": "road", "points": [[20, 20], [150, 150]], "roughness": 0}],
    }
    drawn = bake(region)
    assert drawn["borders"] == {"fastland|holmen": ["border:fastland|holmen"]}
    shores = [line for line in drawn["coast"] if line[0] == line[-1]]
    assert len(shores) == 1
    assert not inside((450, 100), [tuple(p) for p in drawn["land"]])
    assert drawn["towns"][0]["houses"]
    assert [road["kind"] for road in drawn["roads"]] == ["road"]
