"""Curves in the plane: roughening, smoothing, measuring and thinning of polylines.

A polyline is a list of (x, y) in map units; a ring is one whose first point is not repeated.
"""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Iterable, Sequence

Point = tuple[float, float]
Line = list[Point]


def by_hand(points: Iterable[Sequence[float]]) -> Line:
    """Points as a region's tables have them: [[x, y], …]."""
    return [(float(x), float(y)) for x, y in points]


def chaikin(line: Sequence[Point], rounds: int = 2, closed: bool = False) -> Line:
    """Corners cut `rounds` times (Chaikin 1974); an open line keeps its ends."""
    points = list(line)
    for _ in range(rounds):
        count = len(points)
        cut: Line = [] if closed else [points[0]]
        for i in range(count if closed else count - 1):
            (ax, ay), (bx, by) = points[i], points[(i + 1) % count]
            cut.append((ax * 0.75 + bx * 0.25, ay * 0.75 + by * 0.25))
            cut.append((ax * 0.25 + bx * 0.75, ay * 0.25 + by * 0.75))
        if not closed:
            cut.append(points[-1])
        points = cut
    return points


def roughen(
    line: Sequence[Point], amplitude: float, seed: int, levels: int = 3, closed: bool = False
) -> Line:
    """Midpoint displacement: each level halves the segments and shifts the new points sideways.

    `amplitude` is the largest shift of the first level, in map units; each level has 0.55 of the
    one before, and segments shorter than 40 units are shifted in proportion to their length.
    """
    chance = random.Random(seed)
    points = [*line, line[0]] if closed else list(line)
    for _ in range(levels):
        halved: Line = [points[0]]
        for (ax, ay), (bx, by) in itertools.pairwise(points):
            dx, dy = bx - ax, by - ay
            size = math.hypot(dx, dy)
            shift = chance.uniform(-1, 1) * amplitude * min(1.0, size / 40)
            size = size or 1.0
            halved.append(((ax + bx) / 2 - dy / size * shift, (ay + by) / 2 + dx / size * shift))
            halved.append((bx, by))
        points = halved
        amplitude *= 0.55
    return points[:-1] if closed else points


def catmull(
    line: Sequence[Point],
    step: float = 8.0,
    before: Point | None = None,
    after: Point | None = None,
) -> Line:
    """A smooth curve through all points (uniform Catmull-Rom), a point about every `step`.

    `before` and `after` are points the curve comes from and goes on to, beyond its ends.
    """
    out: Line = []
    last = len(line) - 1
    for i in range(last):
        p1, p2 = line[i], line[i + 1]
        p0 = line[i - 1] if i else before or p1
        p3 = line[i + 2] if i + 2 <= last else after or p2
        count = max(2, int(math.dist(p1, p2) / step))
        for j in range(count):
            t = j / count
            out.append(
                (_spline(p0[0], p1[0], p2[0], p3[0], t), _spline(p0[1], p1[1], p2[1], p3[1], t))
            )
    out.append(line[-1])
    return out


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (
        2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3
    )


def length(line: Sequence[Point]) -> float:
    """Length in map units."""
    return sum(math.dist(a, b) for a, b in itertools.pairwise(line))


def resample(line: Sequence[Point], step: float) -> Line:
    """Points at every `step` along the line, with its first and (about) its last point."""
    out: Line = [line[0]]
    left = step
    for a, b in itertools.pairwise(line):
        size = math.dist(a, b)
        done = 0.0
        while size - done >= left and size > 0:
            done += left
            t = done / size
            out.append((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t))
            left = step
        left -= size - done
    if math.dist(out[-1], line[-1]) > step * 0.3:
        out.append(line[-1])
    return out


def along(line: Sequence[Point], distance: float) -> tuple[Point, float]:
    """The point at this distance from the start, and the direction there (radians)."""
    for a, b in itertools.pairwise(line):
        size = math.dist(a, b)
        if distance <= size and size > 0:
            t = max(0.0, distance / size)
            at = (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)
            return at, math.atan2(b[1] - a[1], b[0] - a[0])
        distance -= size
    a, b = line[-2], line[-1]
    return b, math.atan2(b[1] - a[1], b[0] - a[0])


def offset(line: Sequence[Point], distance: float) -> Line:
    """The line moved sideways: to the right of its direction (y downwards) when positive."""
    out: Line = []
    last = len(line) - 1
    for i, (x, y) in enumerate(line):
        before, after = line[max(0, i - 1)], line[min(last, i + 1)]
        dx, dy = after[0] - before[0], after[1] - before[1]
        size = math.hypot(dx, dy) or 1.0
        out.append((x - dy / size * distance, y + dx / size * distance))
    return out


def inside(point: Point, ring: Sequence[Point]) -> bool:
    """Whether the point lies in the ring (even-odd rule)."""
    x, y = point
    within = False
    (bx, by) = ring[-1]
    for ax, ay in ring:
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            within = not within
        bx, by = ax, ay
    return within


def area(ring: Sequence[Point]) -> float:
    """Signed area by the shoelace formula; its sign tells the direction of the ring."""
    total = 0.0
    (bx, by) = ring[-1]
    for ax, ay in ring:
        total += bx * ay - ax * by
        bx, by = ax, ay
    return total / 2


def blob(
    at: Point, rx: float, ry: float, turn: float, seed: int, corners: int = 9, rough: float = 0.28
) -> Line:
    """An irregular round ring: an island, a pond, the outline of a town."""
    chance = random.Random(seed)
    points: Line = []
    for i in range(corners):
        angle = 2 * math.pi * i / corners + chance.uniform(-0.15, 0.15)
        reach = 1 + chance.uniform(-rough, rough)
        x, y = math.cos(angle) * rx * reach, math.sin(angle) * ry * reach
        points.append(
            (
                at[0] + x * math.cos(turn) - y * math.sin(turn),
                at[1] + x * math.sin(turn) + y * math.cos(turn),
            )
        )
    return chaikin(roughen(points, min(rx, ry) * 0.22, seed + 1, 2, True), 2, True)


def thin(line: Sequence[Point], tolerance: float) -> Line:
    """Fewer points, nowhere farther than `tolerance` from the line (Douglas & Peucker 1973)."""
    keep = {0, len(line) - 1}
    stack = [(0, len(line) - 1)]
    while stack:
        first, last = stack.pop()
        far, worst = 0, tolerance
        for i in range(first + 1, last):
            gap = _gap(line[i], line[first], line[last])
            if gap > worst:
                far, worst = i, gap
        if far:
            keep.add(far)
            stack += [(first, far), (far, last)]
    return [line[i] for i in sorted(keep)]


def thin_ring(ring: Sequence[Point], tolerance: float) -> Line:
    """`thin` for a ring: split in two so that both halves have a base line."""
    half = len(ring) // 2
    return [*thin(ring[: half + 1], tolerance)[:-1], *thin([*ring[half:], ring[0]], tolerance)[:-1]]


def _gap(p: Point, a: Point, b: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    size = dx * dx + dy * dy
    t = 0.0 if size == 0 else max(0.0, min(1.0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / size))
    return math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy)


def rounded(line: Sequence[Point], digits: int = 1) -> list[list[float]]:
    """As it is written to `map.json`: lists of rounded numbers, whole ones without a fraction."""
    return [[tidy(x, digits), tidy(y, digits)] for x, y in line]


def tidy(value: float, digits: int = 1) -> float:
    """Rounded, and an int where nothing is left after the point."""
    value = round(value, digits)
    return int(value) if value == int(value) else value
