"""The lie of the land: fells above the tree line, plains, farmland."""

from __future__ import annotations

import math
import random

from game.content.geography.forest import plant
from game.content.geography.relief import Heights, raise_land

EXTENT = (0.0, 0.0, 960.0, 600.0)
LAND = [(0.0, 0.0), (960.0, 0.0), (960.0, 600.0), (0.0, 600.0)]
FELL = (480.0, 300.0)


def land(rolling: float = 1.0, *hills: tuple[float, float, float, float]) -> Heights:
    return raise_land(EXTENT, 3, (0.0, 0.0), (), (), hills, rolling)


def spread(heights: Heights) -> float:
    return max(heights.values) - min(heights.values)


def test_a_hill_stands_where_it_was_put() -> None:
    fell = land(1.0, (*FELL, 60.0, 1.5))
    top = max(range(len(fell.values)), key=fell.values.__getitem__)
    at = (top % fell.columns * 12.0, top // fell.columns * 12.0)
    assert math.dist(at, FELL) < 40
    assert fell.at(FELL) > land().at(FELL) + 1.4


def test_a_plain_has_lower_hills_than_hill_country() -> None:
    assert spread(land(0.3)) < 0.5 * spread(land(1.0))


def test_nothing_grows_above_the_tree_line() -> None:
    fell = land(1.0, (*FELL, 90.0, 2.0))
    trees = plant(EXTENT, 4, LAND, (), (), (), 3.0, (), lambda at: fell.at(at) > 2.0)
    everywhere = plant(EXTENT, 4, LAND, (), (), (), 3.0)
    assert trees
    assert all(fell.at((x, y)) <= 2.0 for x, y, _ in trees)
    assert any(fell.at((x, y)) > 2.0 for x, y, _ in everywhere)


def test_farmland_has_fewer_trees_than_forest_country() -> None:
    seeds = random.Random(1).sample(range(1000), 4)
    forest = sum(len(plant(EXTENT, seed, LAND, (), (), (), 1.0)) for seed in seeds)
    farmland = sum(len(plant(EXTENT, seed, LAND, (), (), (), 0.3)) for seed in seeds)
    assert farmland < 0.5 * forest


def test_a_grove_stands_where_it_was_put() -> None:
    trees = plant(EXTENT, 4, LAND, (), (), (), 0.0, [(*FELL, 60.0)])
    assert len(trees) > 10
    assert all(math.dist((x, y), FELL) < 70 for x, y, _ in trees)
