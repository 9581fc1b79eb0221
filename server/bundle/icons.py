"""The game's line icons on a printed page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import Any

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.svgLib.path import SVGPath

from server.debrief.charts.paper import Paper

_VIEW_BOX = 24
_STEPS = 12
"""Straight pieces that a curve is drawn with."""

Point = tuple[float, float]


def draw_icon(
    paper: Paper, name: str, x: float, y: float, size: float, colour: str = "ink2"
) -> None:
    """An icon of `assets/icons` with its upper left corner at x, y."""
    scale = size / _VIEW_BOX
    for course in _courses(name):
        points = [(x + a * scale, y + b * scale) for a, b in course]
        paper.line(points, colour, max(0.9, 1.7 * scale), order=6)


@cache
def _courses(name: str) -> tuple[tuple[Point, ...], ...]:
    """The lines of an icon, in its own units."""
    source = (resources.files("assets") / "icons" / f"{name}.svg").read_bytes()
    pen = DecomposingRecordingPen(None)
    SVGPath.fromstring(source).draw(pen)
    courses: list[list[Point]] = []
    for what, points in pen.value:
        _go_on(courses, what, points)
    return tuple(tuple(course) for course in courses)


def _go_on(courses: list[list[Point]], what: str, points: Sequence[Any]) -> None:
    if what == "moveTo":
        courses.append([points[0]])
    elif what == "closePath":
        courses[-1].append(courses[-1][0])
    elif what == "lineTo":
        courses[-1].append(points[0])
    elif what in ("curveTo", "qCurveTo"):
        courses[-1] += _curve([courses[-1][-1], *points])


def _curve(held: Sequence[Point]) -> list[Point]:
    """A Bézier curve of any degree, by de Casteljau's way."""
    found = []
    for step in range(1, _STEPS + 1):
        t, points = step / _STEPS, list(held)
        while len(points) > 1:
            points = [
                (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in pairwise(points)
            ]
        found.append(points[0])
    return found
