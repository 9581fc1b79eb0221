"""Lakes, rivers, islands and skerries as drawn lines and rings."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence
from typing import Any

from game.content.geography.curves import (
    Line,
    Point,
    blob,
    by_hand,
    chaikin,
    inside,
    roughen,
    thin,
    thin_ring,
)

FINE = 0.35
"""Shores are thinned to this (map units)."""


def lake_ring(lake: Mapping[str, Any]) -> Line:
    """A lake's shore: from hand points, or a blob [x, y, rx, ry, turn, seed]."""
    if "blob" in lake:
        x, y, rx, ry, turn, seed = lake["blob"]
        return thin_ring(blob((x, y), rx, ry, turn, int(seed)), FINE)
    hand = by_hand(lake["points"])
    rough = roughen(hand, float(lake.get("roughness", 8)), int(lake.get("seed", 1)), 3, True)
    return thin_ring(chaikin(rough, 2, True), FINE)


def islets(lake: Mapping[str, Any]) -> list[Line]:
    """Islands in a lake."""
    return [
        thin_ring(blob((x, y), rx, ry, turn, int(seed)), FINE)
        for x, y, rx, ry, turn, seed in lake.get("islets", ())
    ]


def river_line(river: Mapping[str, Any]) -> Line:
    """A river's course, from its spring."""
    hand = by_hand(river["points"])
    rough = roughen(hand, float(river.get("roughness", 9)), int(river.get("seed", 1)))
    return thin(chaikin(rough), 0.2)


def archipelago(skerries: Mapping[str, Any], land: Line) -> list[tuple[str, Line]]:
    """Islands with the skerries around them, as (municipality or "", ring)."""
    chance = random.Random(int(skerries.get("seed", 1)))
    islands: list[tuple[str, Point, Line]] = []
    for owner, x, y, rx, ry, turn, seed in skerries.get("islands", ()):
        ring = blob((x, y), rx, ry, turn, int(seed), rough=0.34)
        islands.append((owner, (x, y), thin_ring(ring, FINE)))
    mothers = list(islands)
    for _ in range(round(len(mothers) * float(skerries.get("per_island", 0)))):
        owner, centre, _ring = chance.choice(mothers)
        angle, away = chance.uniform(0, 2 * math.pi), chance.uniform(16, 52)
        at = (centre[0] + math.cos(angle) * away, centre[1] + math.sin(angle) * away)
        size, turn, seed = chance.uniform(1.6, 4.2), chance.uniform(0, 3), chance.randint(0, 9999)
        if inside(at, land) or any(math.dist(at, c) < 14 for _, c, _r in islands):
            continue
        ring = thin_ring(blob(at, size * 1.4, size, turn, seed, 6), FINE)
        islands.append((owner, at, ring))
    return [(owner, ring) for owner, _, ring in islands]


def label_line(water: Mapping[str, Any], ring: Sequence[Point]) -> Line:
    """The line a lake's name follows: as given, or straight across its middle."""
    if "label" in water:
        return by_hand(water["label"])
    left, right = min(p[0] for p in ring), max(p[0] for p in ring)
    middle = sum(p[1] for p in ring) / len(ring)
    inset = (right - left) * 0.15
    return [(left + inset, middle), (right - inset, middle)]
