"""The lie of the land: a height grid of hills, valleys along water, its shade and its contours."""

from __future__ import annotations

import base64
import math
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from game.content.geography.curves import Line, Point, chaikin, inside, resample, thin

CELL = 12.0
"""Side of a cell of the height grid, map units."""


@dataclass(slots=True)
class Heights:
    """A height grid: row by row from (x0, y0), `CELL` apart; heights without unit, about 0–2.5."""

    x0: float
    y0: float
    columns: int
    rows: int
    values: list[float]

    def at(self, point: Point) -> float:
        """The height of the cell that a point of the grid's extent lies in."""
        row, column = int((point[1] - self.y0) / CELL), int((point[0] - self.x0) / CELL)
        return self.values[row * self.columns + column]

    def add_hill(self, at: Point, spread: float, height: float) -> None:
        """A bell of this height and standard deviation (map units); a valley when negative."""
        reach = 3 * spread
        first = max(0, int((at[0] - reach - self.x0) / CELL))
        last = min(self.columns, int((at[0] + reach - self.x0) / CELL) + 1)
        across = [
            math.exp(-((self.x0 + i * CELL - at[0]) ** 2) / (2 * spread**2))
            for i in range(first, last)
        ]
        top = max(0, int((at[1] - reach - self.y0) / CELL))
        bottom = min(self.rows, int((at[1] + reach - self.y0) / CELL) + 1)
        for row in range(top, bottom):
            down = height * math.exp(-((self.y0 + row * CELL - at[1]) ** 2) / (2 * spread**2))
            base = row * self.columns
            for i, weight in enumerate(across, first):
                self.values[base + i] += down * weight


def raise_land(
    extent: Sequence[float],
    seed: int,
    slope: Sequence[float],
    rivers: Iterable[Line],
    lakes: Iterable[Line],
    hills: Iterable[Sequence[float]] = (),
    rolling: float = 1.0,
) -> Heights:
    """Hills by chance over a slope, with valleys along rivers and around lakes.

    `rolling` multiplies the height of the hills by chance: 1 hill country, 0.3 a plain. `hills`
    are further ones [x, y, spread, height]: fells and ridges where they are to be.
    """
    x0, y0, x1, y1 = extent
    columns, rows = int((x1 - x0) / CELL) + 2, int((y1 - y0) / CELL) + 2
    values = [
        1.0 + slope[0] * (x0 + c * CELL) + slope[1] * (y0 + r * CELL)
        for r in range(rows)
        for c in range(columns)
    ]
    heights = Heights(x0, y0, columns, rows, values)
    chance = random.Random(seed)
    for _ in range(int((x1 - x0) * (y1 - y0) / 27000)):
        at = (chance.uniform(x0, x1), chance.uniform(y0, y1))
        heights.add_hill(at, chance.uniform(45, 150), rolling * chance.uniform(0.08, 0.28))
    for x, y, spread, height in hills:
        heights.add_hill((x, y), spread, height)
    for river in rivers:
        for point in resample(river, 40):
            heights.add_hill(point, 50, -0.11)
    for lake in lakes:
        for point in resample(lake, 70):
            heights.add_hill(point, 60, -0.07)
    return heights


def shade(heights: Heights) -> dict[str, Any]:
    """Hillshade lit from the north-west as a grid of bytes (128 = flat, base64, row by row)."""
    v, n = heights.values, heights.columns
    tilt = []
    for row in range(heights.rows):
        up, down = max(0, row - 1), min(heights.rows - 1, row + 1)
        for col in range(n):
            left, right = max(0, col - 1), min(n - 1, col + 1)
            across = (v[row * n + right] - v[row * n + left]) / (right - left)
            along = (v[down * n + col] - v[up * n + col]) / (down - up)
            tilt.append(-(across + along))
    strongest = 0.6 * max(max(tilt), -min(tilt), 1e-9)
    grid = bytes(round(128 + 127 * max(-1.0, min(1.0, t / strongest))) for t in tilt)
    return {
        "columns": n,
        "rows": heights.rows,
        "cell": CELL,
        "x0": heights.x0,
        "y0": heights.y0,
        "grid": base64.b64encode(grid).decode("ascii"),
    }


def contours(heights: Heights, land: Line, step: float = 0.11) -> list[tuple[bool, Line]]:
    """Contour lines on land as (every fourth?, line), smoothed, short ones left out."""
    low, high = min(heights.values), max(heights.values)
    out: list[tuple[bool, Line]] = []
    first = math.ceil(low / step)
    for k in range(first, int(high / step) + 1):
        for line in _trace(heights, k * step + 1e-7):
            pieces = [piece for piece in _on_land(line, land) if len(piece) > 12]
            out += [(k % 4 == 0, thin(chaikin(piece, 1), 0.8)) for piece in pieces]
    return out


def _on_land(line: Line, land: Line) -> list[Line]:
    """The stretches of a line that lie on land."""
    pieces: list[Line] = [[]]
    for point in line:
        if inside(point, land):
            pieces[-1].append(point)
        elif pieces[-1]:
            pieces.append([])
    return pieces


def _trace(heights: Heights, level: float) -> list[Line]:
    """The lines of one height (marching squares), from the grid's crossings chained together."""
    links: dict[tuple[int, int, int], list[tuple[int, int, int]]] = {}
    v, n = heights.values, heights.columns
    for row in range(heights.rows - 1):
        for col in range(n - 1):
            i = row * n + col
            a, b, c, d = v[i] < level, v[i + 1] < level, v[i + n + 1] < level, v[i + n] < level
            if a == b == c == d:
                continue
            # sides are named by their upper or left end and their direction (0 across, 1 down)
            cuts = [
                side
                for side, cut in (
                    ((row, col, 0), a != b),
                    ((row, col + 1, 1), b != c),
                    ((row + 1, col, 0), c != d),
                    ((row, col, 1), d != a),
                )
                if cut
            ]
            for k in range(0, len(cuts), 2):
                links.setdefault(cuts[k], []).append(cuts[k + 1])
                links.setdefault(cuts[k + 1], []).append(cuts[k])
    lines: list[Line] = []
    while links:
        start = next((s for s, to in links.items() if len(to) == 1), next(iter(links)))
        sides = [start]
        while links.get(sides[-1]):
            here = sides[-1]
            there = links[here].pop()
            links[there].remove(here)
            if not links[here]:
                del links[here]
            sides.append(there)
        links = {s: to for s, to in links.items() if to}
        lines.append([_crossing(heights, side, level) for side in sides])
    return lines


def _crossing(heights: Heights, side: tuple[int, int, int], level: float) -> Point:
    row, col, down = side
    i = row * heights.columns + col
    a, b = heights.values[i], heights.values[i + (heights.columns if down else 1)]
    t = (level - a) / (b - a)
    x, y = heights.x0 + col * CELL, heights.y0 + row * CELL
    return (x, y + t * CELL) if down else (x + t * CELL, y)
