"""The municipalities' land: what lies nearest to their nodes, with borders that are shared.

Worked out on a grid: each cell belongs to the municipality of its nearest node, as far as the
region reaches; then every municipality is made one piece, and its outline is followed.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.content.geography.curves import Line, Point, thin

CELL = 12
COLUMNS, ROWS = 160, 90
_REACH = 130.0
"""How far land reaches beyond the outermost nodes (map units)."""
_SMOOTH = 9.0
OUTSIDE = -1

Grid = NDArray[np.int64]


def land(nodes: Sequence[tuple[float, float, int]]) -> Grid:
    """The owner of each cell (row, column); OUTSIDE beyond the region. Nodes are x, y, owner."""
    xs = (np.arange(COLUMNS) + 0.5) * CELL
    ys = (np.arange(ROWS) + 0.5) * CELL
    grid_x, grid_y = np.meshgrid(xs, ys)
    best = np.full(grid_x.shape, np.inf)
    owner = np.full(grid_x.shape, OUTSIDE, dtype=np.int64)
    for x, y, home in nodes:
        away = (grid_x - x) ** 2 + (grid_y - y) ** 2
        nearer = away < best
        best[nearer], owner[nearer] = away[nearer], home
    reach = _REACH
    while not _one_piece(best <= reach**2):
        reach *= 1.3
    wanted = {home for _, _, home in nodes}
    # The outermost cells stay outside, so that every outline closes within the map.
    within = best <= reach**2
    within[[0, -1], :] = False
    within[:, [0, -1]] = False
    owner[~_filled(within)] = OUTSIDE
    for home in sorted({home for _, _, home in nodes}):
        if np.count_nonzero(owner == home) < 9:  # too crowded to be seen: a small square of land
            x, y, _ = next(node for node in nodes if node[2] == home)
            row, column = (
                min(max(int(at // CELL), 2), most - 3) for at, most in ((y, ROWS), (x, COLUMNS))
            )
            owner[row - 1 : row + 2, column - 1 : column + 2] = home
    return _whole(owner, wanted)


def _neighbours(row: int, column: int) -> list[tuple[int, int]]:
    around = ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1))
    return [(r, c) for r, c in around if 0 <= r < ROWS and 0 <= c < COLUMNS]


def _pieces(mask: NDArray[np.bool_]) -> list[list[tuple[int, int]]]:
    seen = np.zeros_like(mask)
    found = []
    for row, column in zip(*np.nonzero(mask), strict=True):
        if seen[row, column]:
            continue
        piece, waiting = [], [(int(row), int(column))]
        seen[row, column] = True
        while waiting:
            cell = waiting.pop()
            piece.append(cell)
            for near in _neighbours(*cell):
                if mask[near] and not seen[near]:
                    seen[near] = True
                    waiting.append(near)
        found.append(piece)
    return found


def _one_piece(mask: NDArray[np.bool_]) -> bool:
    return len(_pieces(mask)) == 1


def _filled(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The mask without holes."""
    filled = mask.copy()
    for piece in _pieces(~mask):
        if not any(r in (0, ROWS - 1) or c in (0, COLUMNS - 1) for r, c in piece):
            for cell in piece:
                filled[cell] = True
    return filled


def _whole(owner: Grid, wanted: set[int]) -> Grid:
    """Every owner in one piece, and no two pieces that touch at a corner only."""
    for _ in range(40):
        changed = False
        for home in sorted(wanted):
            pieces = sorted(_pieces(owner == home), key=len)
            for piece in pieces[:-1]:
                for cell in piece:
                    owner[cell] = OUTSIDE
                _give_away(owner, piece)
                changed = True
        changed |= _mend_corners(owner)
        if not changed:
            break
    return owner


def _give_away(owner: Grid, piece: list[tuple[int, int]]) -> None:
    """Cells go to whoever lies around them, from the edge inwards."""
    left = list(piece)
    while left:
        now: list[tuple[tuple[int, int], int]] = []
        for cell in left:
            near = [int(owner[n]) for n in _neighbours(*cell) if owner[n] != OUTSIDE]
            if near:
                now.append((cell, max(sorted(set(near)), key=near.count)))
        if not now:
            return
        for cell, home in now:
            owner[cell] = home
        given = {cell for cell, _ in now}
        left = [cell for cell in left if cell not in given]


def _mend_corners(owner: Grid) -> bool:
    """Where two owners meet crosswise in four cells, one of them gets three."""
    changed = False
    for row in range(ROWS - 1):
        for column in range(COLUMNS - 1):
            a, b = owner[row, column], owner[row, column + 1]
            c, d = owner[row + 1, column], owner[row + 1, column + 1]
            if a == d and b != c and a != b and a != c:
                if OUTSIDE in (b, c) and a != OUTSIDE:
                    owner[row, column + 1] = a
                    changed = True
            elif a == d and b == c and a != b:
                owner[row, column + 1] = a if a != OUTSIDE else b
                if a == OUTSIDE:
                    owner[row, column] = b
                changed = True
            elif b == c and a != d and b != a and b != d and OUTSIDE in (a, d) and b != OUTSIDE:
                owner[row, column] = b
                changed = True
    return changed


def outline_edges(owner: Grid, ids: Sequence[str]) -> list[dict[str, Any]]:
    """The edges of a region (see `game.content.geography`): borders and outer edges, smoothed."""
    between = _stretches(owner)
    meeting = _meeting_points(between)
    edges: list[dict[str, Any]] = []
    for (low, high), steps in sorted(between.items()):
        for line in _lines(steps, meeting):
            head: dict[str, Any] = {"kind": "border", "between": sorted((ids[low], ids[high]))}
            if low == OUTSIDE:
                head = {"kind": "outer", "of": ids[high]}
            points = [[float(x), float(y)] for x, y in _smoothed(line)]
            rough = {"roughness": 7, "levels": 2, "seed": len(edges) + 1}
            edges.append({**head, **rough, "points": points})
    return edges


Step = tuple[Point, Point]


def _stretches(owner: Grid) -> dict[tuple[int, int], list[Step]]:
    """The sides of cells between different owners, by the two owners (OUTSIDE first)."""
    found: dict[tuple[int, int], list[Step]] = {}
    for row in range(ROWS):
        for column in range(COLUMNS):
            here = int(owner[row, column])
            if column + 1 < COLUMNS and (right := int(owner[row, column + 1])) != here:
                x = (column + 1) * CELL
                step = ((x, row * CELL), (x, (row + 1) * CELL))
                found.setdefault((min(here, right), max(here, right)), []).append(step)
            if row + 1 < ROWS and (below := int(owner[row + 1, column])) != here:
                y = (row + 1) * CELL
                step = ((column * CELL, y), ((column + 1) * CELL, y))
                found.setdefault((min(here, below), max(here, below)), []).append(step)
    return found


def _meeting_points(between: Mapping[tuple[int, int], list[Step]]) -> set[Point]:
    """Points where more than two owners meet: lines begin and end there."""
    touching: dict[Point, set[tuple[int, int]]] = {}
    for pair, steps in between.items():
        for step in steps:
            for point in step:
                touching.setdefault(point, set()).add(pair)
    return {point for point, pairs in touching.items() if len(pairs) > 1}


def _lines(steps: list[Step], meeting: set[Point]) -> list[Line]:
    """Sides joined to lines from meeting point to meeting point; a closed line is cut in two."""
    beside: dict[Point, list[Point]] = {}
    for a, b in steps:
        beside.setdefault(a, []).append(b)
        beside.setdefault(b, []).append(a)
    lines: list[Line] = []
    starts = [p for p in sorted(beside) if p in meeting or len(beside[p]) != 2]
    for start in [*starts, *sorted(beside)]:
        while beside[start]:
            line = [start]
            while beside[line[-1]] and (len(line) == 1 or line[-1] not in meeting):
                here = line[-1]
                there = beside[here].pop()
                beside[there].remove(here)
                line.append(there)
                if there == start:
                    break
            if line[0] == line[-1]:
                half = len(line) // 2
                lines += [line[: half + 1], line[half:]]
            else:
                lines.append(line)
    return lines


def _smoothed(line: Line) -> Line:
    """Stairs as slopes: the middles of the sides between the ends, thinned."""
    middles = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in pairwise(line)]
    return thin([line[0], *middles[1:-1], line[-1]], _SMOOTH)


def spot_inside(owner: Grid, home: int, near: Point) -> Point:
    """The middle of the home's cell that lies nearest to a point."""
    rows, columns = np.nonzero(owner == home)
    best = min(
        zip(rows, columns, strict=True),
        key=lambda cell: math.dist(((cell[1] + 0.5) * CELL, (cell[0] + 0.5) * CELL), near),
    )
    return (float((best[1] + 0.5) * CELL), float((best[0] + 0.5) * CELL))
