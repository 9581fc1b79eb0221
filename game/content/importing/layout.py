"""Where nodes lie on the map: the file's coordinates fitted into it, or a drawing of our own."""

from __future__ import annotations

import math
from collections import deque

import numpy as np

from game.content.importing.elements import Network
from game.content.importing.remarks import Report
from game.content.importing.works import Works

WIDTH, HEIGHT = 1920.0, 1080.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 230.0, 190.0, 150.0, 150.0
"""Room kept free along the edges of the map."""
_APART = 4.0
"""Nodes lie at least this far from each other (map units)."""
_MOST_BENDS = 12
_PIVOTS = 24


def lay_out(network: Network, works: list[Works], report: Report) -> dict[str, tuple[float, float]]:
    """Map units (y downwards) of every node and works; links' vertices are put in map units too."""
    known = {id: node.at for id, node in network.nodes.items() if node.at is not None}
    if len(set(known.values())) < max(3, len(network.nodes) // 2):
        report.say("laid-out", placed=len(known), nodes=len(network.nodes))
        places = _drawn(network)
        for link in network.links.values():
            link.vertices = ()
    else:
        missing = [id for id in network.nodes if id not in known]
        for id in missing:
            report.say("placed-beside", network.nodes[id].line, node=id)
        places = _with_missing(network, known)
    fitted = _fitted(places)
    for source in works:
        x, y = fitted[source.outlet]
        fitted[source.id] = (x + 9.0, y - 9.0)
    _fit_bends(network, places, fitted)
    return _spread(fitted)


def _fitted(places: dict[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    to_map = _scale(places)
    return {id: to_map(at) for id, at in places.items()}


class _Scale:
    """Turns coordinates (y upwards) into map units, in proportion, in the middle of the map."""

    def __init__(self, xs: list[float], ys: list[float]) -> None:
        self.x0, self.y1 = min(xs), max(ys)
        width, height = max(xs) - self.x0, self.y1 - min(ys)
        across, down = WIDTH - _LEFT - _RIGHT, HEIGHT - _TOP - _BOTTOM
        self.x_scale = self.y_scale = min(across / (width or 1e-9), down / (height or 1e-9))
        # A long and narrow region is widened a little, so that it can be read.
        self.x_scale *= min(1.6, across / max(width * self.x_scale, 1e-9))
        self.y_scale *= min(1.6, down / max(height * self.y_scale, 1e-9))
        self.left = _LEFT + (across - width * self.x_scale) / 2
        self.top = _TOP + (down - height * self.y_scale) / 2

    def __call__(self, at: tuple[float, float]) -> tuple[float, float]:
        return (
            self.left + (at[0] - self.x0) * self.x_scale,
            self.top + (self.y1 - at[1]) * self.y_scale,
        )


def _scale(places: dict[str, tuple[float, float]]) -> _Scale:
    return _Scale([at[0] for at in places.values()], [at[1] for at in places.values()])


def _fit_bends(
    network: Network,
    places: dict[str, tuple[float, float]],
    fitted: dict[str, tuple[float, float]],
) -> None:
    to_map = _scale(places)
    for link in network.links.values():
        bends = link.vertices
        if len(bends) > _MOST_BENDS:
            step = len(bends) / _MOST_BENDS
            bends = tuple(bends[int(i * step)] for i in range(_MOST_BENDS))
        placed = [to_map(at) for at in bends]
        link.vertices = tuple(
            (round(x, 1), round(y, 1)) for x, y in placed if 0 <= x <= WIDTH and 0 <= y <= HEIGHT
        )


def _with_missing(
    network: Network, known: dict[str, tuple[float, float]]
) -> dict[str, tuple[float, float]]:
    """Nodes without a place go to the middle of their neighbours, nearest first."""
    places = dict(known)
    around = network.around()
    left = [id for id in network.nodes if id not in places]
    while left:
        still: list[str] = []
        for id in left:
            near = [places[o] for link in around[id] if (o := link.other(id)) in places]
            if near:
                x, y = (sum(axis) / len(near) for axis in zip(*near, strict=True))
                places[id] = (x, y)
            else:
                still.append(id)
        if len(still) == len(left):  # a part without any place
            middle = [sum(axis) / len(places) for axis in zip(*places.values(), strict=True)]
            places[still.pop()] = (middle[0], middle[1])
        left = [id for id in still if id not in places]
    return places


def _drawn(network: Network) -> dict[str, tuple[float, float]]:
    """A drawing from distances along the links alone: pivot multidimensional scaling (Brandes and
    Pich 2007), links counted as equally long."""
    ids = list(network.nodes)
    number = {id: i for i, id in enumerate(ids)}
    beside: list[list[int]] = [[] for _ in ids]
    for link in network.links.values():
        beside[number[link.a]].append(number[link.b])
        beside[number[link.b]].append(number[link.a])
    count = min(_PIVOTS, len(ids))
    distances = np.zeros((len(ids), count))
    nearest = np.full(len(ids), np.inf)
    pivot = 0
    for column in range(count):
        distances[:, column] = _steps_from(pivot, beside)
        nearest = np.minimum(nearest, distances[:, column])
        pivot = int(np.argmax(nearest))
    squares = distances**2
    centred = squares - squares.mean(0) - squares.mean(1, keepdims=True) + squares.mean()
    _, _, axes = np.linalg.svd(-0.5 * centred, full_matrices=False)
    points = -0.5 * centred @ axes[:2].T if len(axes) > 1 else np.zeros((len(ids), 2))
    return {id: (float(points[i][0]), float(points[i][1])) for i, id in enumerate(ids)}


def _steps_from(start: int, beside: list[list[int]]) -> list[float]:
    steps = [-1.0] * len(beside)
    steps[start] = 0.0
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        for there in beside[here]:
            if steps[there] < 0:
                steps[there] = steps[here] + 1
                waiting.append(there)
    far = max(steps) + 3
    return [step if step >= 0 else far for step in steps]


def _spread(places: dict[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """Nodes that lie in the same spot move apart, on a spiral around it."""
    taken: set[tuple[int, int]] = set()
    out: dict[str, tuple[float, float]] = {}
    for id, (x, y) in places.items():
        step = 0
        px, py = x, y
        while (cell := (round(px / _APART), round(py / _APART))) in taken and step < 4000:
            step += 1
            reach, turn = _APART * 0.6 * math.sqrt(step), step * 2.399963
            px = min(max(x + reach * math.cos(turn), 10), WIDTH - 10)
            py = min(max(y + reach * math.sin(turn), 10), HEIGHT - 10)
        taken.add(cell)
        out[id] = (round(px, 1), round(py, 1))
    return out
