"""The picture at the top of the guide: the region of the long journey, borders half dissolved."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib import resources
from typing import Any

from server.debrief.charts.paper import Box, Paper
from server.debrief.charts.region_map import clipped

LEVEL = "hela-resan"
_NAMES_FROM = 0.4
"""To the left of this share of the width the page has its own title."""
_MIDDLE = 0.5
"""Where on the map, as a share of its height, the middle of the picture is."""


def draw_banner(paper: Paper, box: Box) -> None:
    """The map as wide as the box, cut at its sides, and a fade below for the letters."""
    ground = _ground()
    wide, tall = ground["world"]
    scale = box.width / wide
    top = box.y + box.height / 2 - _MIDDLE * tall * scale

    def place(points: Sequence[Sequence[float]]) -> list[tuple[float, float]]:
        return [(box.x + x * scale, top + y * scale) for x, y in points]

    paper.bar(box, "sea", order=0.2)
    paper.area(clipped(place(ground["land"]), box), "mine", order=0.3)
    for _, ring in ground["islands"]:
        paper.area(clipped(place(ring), box), "mine", order=0.3)
    for lake in ground["lakes"]:
        paper.area(clipped(place(lake["ring"]), box), "water_fill", order=0.5)
    for river in ground["rivers"]:
        for run in _runs(place(river["points"]), box):
            paper.line(run, "water_fill", 1.4, order=0.5)
    for names in ground["borders"].values():
        for name in names:
            for run in _runs(place(ground["edges"][name]), box):
                paper.line(run, "accent", 1.5, "dotted", order=0.7)
    for name, points in ground["edges"].items():
        if name.startswith("coast"):
            for run in _runs(place(points), box):
                paper.line(run, "line", 0.9, order=0.6)
    names = {part["id"]: part["name"] for part in ground["municipalities"]}
    for town in ground["towns"]:
        x, y = place([town["at"]])[0]
        if box.y + 12 < y < box.bottom - 12 and x > box.x + _NAMES_FROM * box.width:
            paper.dot(x, y, 6, "ink", "paper")
            paper.write(names[town["municipality"]], x + 8, y, "caption_bold", "ink", halo=True)
    paper.bar(Box(box.x, box.bottom - 1, box.width, 1), "line", order=1)


def _ground() -> dict[str, Any]:
    file = resources.files("levels") / LEVEL / "map.json"
    return dict(json.loads(file.read_text(encoding="utf-8")))


def _runs(points: Sequence[tuple[float, float]], box: Box) -> list[list[tuple[float, float]]]:
    """The parts of a line that lie in the box."""
    runs: list[list[tuple[float, float]]] = [[]]
    for x, y in points:
        if box.x <= x <= box.right and box.y <= y <= box.bottom:
            runs[-1].append((x, y))
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if len(run) > 1]
