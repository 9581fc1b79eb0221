"""Where the trees stand: in clumps, on land, clear of water, borders, mains and towns."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence

from game.content.geography.curves import Line, Point, inside, resample
from game.content.geography.relief import CELL, Heights

GAP = 10.5
"""Trees stand at least this far apart (map units)."""
CLEARING = 13.5
"""Distance kept from lines (mains, rivers, borders)."""


def plant(
    extent: Sequence[float],
    seed: int,
    land: Line,
    waters: Sequence[Line],
    lines: Iterable[Line],
    towns: Sequence[tuple[Point, float]],
    woods: float = 1.0,
    groves: Iterable[Sequence[float]] = (),
    bare: Callable[[Point], bool] = lambda at: False,
) -> list[tuple[float, float, float]]:
    """Trees as (x, y, size about 1), in an order fit for drawing (from the back).

    `woods` is how much of the clumps there is (1 forest country, 0.3 farmland); `groves` are
    further ones [x, y, spread] where they are to be; `bare` says where nothing grows.
    """
    x0, y0, x1, y1 = extent
    chance = random.Random(seed)
    density = Heights(x0, y0, int((x1 - x0) / CELL) + 2, int((y1 - y0) / CELL) + 2, [])
    density.values = [0.0] * (density.columns * density.rows)
    for _ in range(int(woods * (x1 - x0) * (y1 - y0) / 30000)):
        at = (chance.uniform(x0, x1), chance.uniform(y0, y1))
        density.add_hill(at, chance.uniform(28, 75), 1.0)
    for x, y, spread in groves:
        density.add_hill((x, y), spread, 1.0)
    taken = _Near(CLEARING)
    for line in lines:
        for point in resample(line, 7):
            taken.add(point)
    stand = _Near(GAP)
    trees: list[tuple[float, float, float]] = []
    for _ in range(int((x1 - x0) * (y1 - y0) / 190)):
        at = (chance.uniform(x0, x1), chance.uniform(y0, y1))
        size = chance.uniform(0.8, 1.2)
        cell = int((at[1] - y0) / CELL) * density.columns + int((at[0] - x0) / CELL)
        if density.values[cell] < 0.7 or stand.any_near(at) or taken.any_near(at):
            continue
        if any(abs(at[0] - c[0]) < r and abs(at[1] - c[1]) < r for c, r in towns):
            continue
        if bare(at) or not inside(at, land) or any(_wet(at, water) for water in waters):
            continue
        stand.add(at)
        trees.append((*at, size))
    return sorted(trees, key=lambda tree: tree[1])


def _wet(at: Point, water: Line) -> bool:
    x, y = at
    left, right = min(p[0] for p in water) - 8, max(p[0] for p in water) + 8
    if not left < x < right:
        return False
    return any(inside((x + dx, y + 4), water) for dx in (-6, 6))


class _Near:
    """Points in buckets as wide as the distance asked for."""

    def __init__(self, distance: float) -> None:
        self.distance = distance
        self.buckets: dict[tuple[int, int], list[Point]] = {}

    def add(self, point: Point) -> None:
        key = (int(point[0] // self.distance), int(point[1] // self.distance))
        self.buckets.setdefault(key, []).append(point)

    def any_near(self, point: Point) -> bool:
        column, row = int(point[0] // self.distance), int(point[1] // self.distance)
        return any(
            abs(point[0] - x) < self.distance and abs(point[1] - y) < self.distance
            for dc in (-1, 0, 1)
            for dr in (-1, 0, 1)
            for x, y in self.buckets.get((column + dc, row + dr), ())
        )
