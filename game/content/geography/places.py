"""Towns and names: built-up areas, where a planning office draws its line, calm spots for names."""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from game.content.geography.curves import (
    Line,
    Point,
    area,
    blob,
    inside,
    resample,
    rounded,
    thin_ring,
    tidy,
)


def towns(
    settlements: Sequence[Mapping[str, Any]], routes: Sequence[Line], land: Line
) -> list[dict[str, Any]]:
    """One town per municipality, its highest-ranked settlement: outline, houses, planning ring.

    The ring is where the border towards the town's own planning office is drawn when it forms.
    """
    main: dict[str, Mapping[str, Any]] = {}
    for place in settlements:
        known = main.get(place["municipality"])
        if known is None or place.get("rank", 1) > known.get("rank", 1):
            main[place["municipality"]] = place
    out = []
    for i, (owner, place) in enumerate(main.items()):
        x, y = place["at"]
        radius = float(place.get("town", 20))
        outline = blob((x - 7, y + 2), radius, radius * 0.84, 0.3, 61 + i, 10, 0.18)
        around = max(radius * 1.48, radius + 20)
        ring = blob((x - 7, y), around, around * 0.83, 0.3, 63 + 7 * i, 9, 0.10)
        out.append(
            {
                "municipality": owner,
                "at": [x, y],
                "outline": rounded(thin_ring(outline, 0.4)),
                "ring": rounded(thin_ring(ring, 0.3)),
                "houses": _houses((x - 7, y + 2), radius, outline, land, routes, 9 + i),
            }
        )
    return out


def _houses(
    at: Point, radius: float, outline: Line, land: Line, routes: Sequence[Line], seed: int
) -> list[list[float]]:
    """Houses as [x, y, half-width, half-depth, turn], off the streets that the mains follow."""
    chance = random.Random(seed)
    streets = [p for line in routes for p in resample(line, 5) if math.dist(p, at) < radius * 1.5]
    houses = []
    for _ in range(int(90 + radius * radius * 0.09)):
        x = at[0] + chance.uniform(-1.1, 1.1) * radius
        y = at[1] + chance.uniform(-0.95, 0.95) * radius
        turn = 0.3 + chance.choice((0, 0, 0.25))
        width, depth = chance.uniform(2, 4.2), chance.uniform(1.6, 3)
        if not inside((x, y), outline) or not inside((x, y), land):
            continue
        if all(math.dist((x, y), p) >= 6 for p in streets):
            houses.append([tidy(x), tidy(y), tidy(width), tidy(depth), tidy(turn, 2)])
    return houses


def calm_spots(ring: Line, avoid: Iterable[Point], water: Sequence[Line]) -> list[list[float]]:
    """Up to twelve places [x, y] for a municipality's name, calmest first.

    A spot is calm when a box of 170 by 30 units around it holds few points of what is drawn and
    lies inside the ring; nearness to the middle breaks ties.
    """
    half_width, half_height, step = 85.0, 15.0, 14.0
    left, right = min(p[0] for p in ring), max(p[0] for p in ring)
    top, bottom = min(p[1] for p in ring), max(p[1] for p in ring)
    middle = ((left + right) / 2, (top + bottom) / 2)
    points = [p for p in avoid if left < p[0] < right and top < p[1] < bottom]
    scored: list[tuple[float, Point]] = []
    rows = int((bottom - top) / step)
    for column in range(int((right - left) / step)):
        x = left + column * step
        near = [p for p in points if abs(p[0] - x) < half_width]
        for row in range(rows):
            y = top + row * step
            corners = [
                (x + sx * half_width, y + sy * half_height) for sx in (-1, 0, 1) for sy in (-1, 1)
            ]
            if not all(inside(c, ring) for c in corners):
                continue
            cost = float(sum(1 for p in near if abs(p[1] - y) < half_height))
            cost += 8.0 * sum(1 for w in water for c in [*corners, (x, y)] if inside(c, w))
            scored.append((cost + math.dist((x, y), middle) * 0.012, (x, y)))
    scored.sort()
    spots: list[Point] = []
    for _, spot in scored:
        if all(math.dist(spot, other) > 40 for other in spots):
            spots.append(spot)
        if len(spots) == 12:
            break
    return rounded(spots or [_inner_point(ring)], 0)


def _inner_point(ring: Line) -> Point:
    """The ring's centroid: where a name goes that fits nowhere."""
    signed = area(ring) or 1.0
    x = y = 0.0
    (bx, by) = ring[-1]
    for ax, ay in ring:
        cross = bx * ay - ax * by
        x += (ax + bx) * cross
        y += (ay + by) * cross
        bx, by = ax, ay
    return (x / (6 * signed), y / (6 * signed))
