"""A region for the map's tests: hela-resan's map with a network laid along its routes."""

from __future__ import annotations

import itertools
import random
from functools import lru_cache
from pathlib import Path
from typing import Any

from game.client.views.map import MapModel
from game.content.geography import bake, read_region
from game.content.geography.partition import pair

LEVEL = Path(__file__).parents[2] / "levels" / "hela-resan"
DIAMETERS = {1: 110, 2: 200, 3: 355}


@lru_cache(maxsize=1)
def region() -> dict[str, Any]:
    """The tables of region.toml."""
    return read_region(LEVEL / "region.toml")


@lru_cache(maxsize=1)
def baked() -> dict[str, Any]:
    """The baked map."""
    return bake(region())


@lru_cache(maxsize=1)
def network() -> dict[str, list[dict[str, Any]]]:
    """Nodes at the routes' points, a pipe for each stretch, a main for each way across a border."""
    works = {tuple(f["at"]): f["kind"] for f in region()["facilities"]}
    nodes: dict[tuple[float, float], dict[str, Any]] = {}
    pipes, mains = [], []
    for route in region()["routes"]:
        points = [tuple(p) for p in route["points"]]
        if "between" in route:
            a, b = route["between"]
            mains.append(
                {
                    "id": f"main-{a}-{b}",
                    "a": a,
                    "b": b,
                    "diameter_mm": 200,
                    "node_a": nodes[points[0]]["id"],
                    "node_b": nodes[points[-1]]["id"],
                    "vertices": points[1:-1],
                }
            )
            continue
        for p in points:
            kind = {"works": "source", "reservoir": "tank"}.get(works.get(p, ""), "junction")
            nodes.setdefault(
                p,
                {
                    "id": f"n{len(nodes)}",
                    "municipality": route["municipality"],
                    "kind": kind,
                    "x": p[0],
                    "y": p[1],
                },
            )
        for p, q in itertools.pairwise(points):
            pipes.append(
                {
                    "id": f"p{len(pipes)}",
                    "municipality": route["municipality"],
                    "a": nodes[p]["id"],
                    "b": nodes[q]["id"],
                    "vertices": (),
                    "diameter_mm": DIAMETERS[route["class"]],
                    "year_laid": 1950 + len(pipes) * 37 % 70,
                    "material": "PVC",
                }
            )
    return {"nodes": list(nodes.values()), "pipes": pipes, "mains": mains}


def names() -> dict[str, str]:
    """Municipality names by id."""
    return {m["id"]: m["name"] for m in region()["municipalities"]}


def main_between(a: str, b: str) -> str:
    """Id of the main between two municipalities."""
    return "main-" + pair(a, b).replace("|", "-")


def model(**changes: Any) -> MapModel:
    """The region before play, with what a test needs changed."""
    return MapModel(region=baked(), names=names(), **{**network(), **changes})


def measured(seed: int = 12) -> dict[str, Any]:
    """Believable figures for everything the layers show."""
    chance = random.Random(seed)
    net = network()
    good = {"sundhamn": 0.75, "skarnas": 0.5, "granaker": 0.3, "ljungsjo": 0.5, "tallmo": 0.25}
    condition: dict[str, float | None] = {}
    for pipe in net["pipes"]:
        draw = chance.random() + (0.14 if pipe["diameter_mm"] < 150 else -0.1)
        known = good[pipe["municipality"]]
        condition[pipe["id"]] = 0.8 if draw < known else 0.2 if draw < known + 0.3 else None
    away = _distances(net)
    return {
        "condition": condition,
        "pressure": {n["id"]: max(14.0, 60 - away[n["id"]] * 0.06) for n in net["nodes"]},
        "flow": {
            p["id"]: (1 if away[p["a"]] <= away[p["b"]] else -1) * p["diameter_mm"] / 20
            for p in net["pipes"]
        }
        | {m["id"]: -4.0 for m in net["mains"]},
    }


def _distances(net: dict[str, list[dict[str, Any]]]) -> dict[str, float]:
    """Way of the water from the nearest source, weighted by the narrowness of the pipes."""
    at = {n["id"]: (n["x"], n["y"]) for n in net["nodes"]}
    away = {n["id"]: 0.0 for n in net["nodes"] if n["kind"] == "source"}
    queue = list(away)
    while queue:
        here = queue.pop(0)
        for pipe in net["pipes"]:
            if here in (pipe["a"], pipe["b"]):
                there = pipe["b"] if here == pipe["a"] else pipe["a"]
                if there not in away:
                    (x, y), (u, v) = at[here], at[there]
                    away[there] = away[here] + ((x - u) ** 2 + (y - v) ** 2) ** 0.5 * (
                        220 / pipe["diameter_mm"]
                    )
                    queue.append(there)
    return away
