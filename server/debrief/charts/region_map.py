"""The map then and now, side by side: borders as they were and as they have become, and mains."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from server.debrief.charts.paper import Box, Paper
from server.debrief.charts.picture import Picture, Task, finish, nothing, paper_for
from server.debrief.statistics import ALL

Point = tuple[float, float]

_WIDTHS = (6.0, 4.0, 2.6, 1.4, 0.0)
"""How thick a border is drawn after so many steps taken together; after four it is gone."""


def region_map(task: Task) -> Picture:
    """Two maps: a border is thinner for each step that its two sides have taken together."""
    words, story = task.words, task.story
    table = ALL["borders"](story)
    first, last = story.records[0], story.records[-1]
    caption = words.t("chart-region_map.caption")
    if task.ground is None:
        return nothing(task, table, caption, words.t("chart-region_map-none"))
    paper = paper_for(task, 700, 420)
    gap = paper.u(24)
    each = (paper.look.width - gap) / 2
    head = paper.line_height("body_bold") + paper.u(6)
    foot = paper.line_height("caption") + paper.u(8)
    for i, (record, said) in enumerate(((first, "then"), (last, "now"))):
        x = i * (each + gap)
        title = words.t(f"debrief-map.{said}", year=record.year)
        paper.write(title, x, head / 2, "body_bold")
        box = Box(x, head, each, paper.look.height - head - foot)
        _map(task, paper, box, record.steps, mains=i == 1)
    y = paper.look.height - paper.line_height("caption") / 2
    paper.write(words.t("chart-region_map-key"), 0, y, "caption_italic", "ink2")
    said_pairs = [
        f"{words.pair(str(row['pair']))}: "
        + words.t("chart-region_map-steps", first=int(str(row["steps_first"])),
                  last=int(str(row["steps_last"]))) + "."
        for row in table.rows
    ]  # fmt: skip
    alt = f"{words.t('chart-region_map.alt')} {' '.join(said_pairs)}"
    return finish(paper, table, caption, alt)


def _map(
    task: Task, paper: Paper, box: Box, steps: Mapping[str, Sequence[str]], *, mains: bool
) -> None:
    ground = task.ground
    assert ground is not None
    place = _fitting(ground, box)
    paper.bar(box, "sea", order=0.2)
    land = [place(point) for point in ground["land"]]
    paper.area(clipped(land, box), "sheet", order=0.4)
    edges = {name: [place(point) for point in points] for name, points in ground["edges"].items()}
    for name, ring in ground["rings"].items():
        points = _ring(edges, ring)
        paper.area(clipped(points, box), "sheet", order=0.5)
        for edge in ring:
            if edge.lstrip("-").startswith("coast"):
                paper.line(_within(edges[edge.lstrip("-")], box), "line", 1.0, order=0.7)
        del name
    for lake in ground["lakes"]:
        paper.area(clipped([place(p) for p in lake["ring"]], box), "water_fill", order=0.6)
    for pair, names in ground["borders"].items():
        taken = len(steps.get(pair, ()))
        width = _WIDTHS[min(taken, len(_WIDTHS) - 1)]
        for name in names:
            line = _within(edges[name], box)
            if width and len(line) > 1:
                paper.line(line, "ink" if taken == 0 else "ink2", width, order=0.9)
            elif len(line) > 1:
                paper.line(line, "line", 1.0, "dotted", order=0.9)
    if mains:
        _mains(task, paper, place, box)
    _names(task, paper, place, edges, box)


def _mains(task: Task, paper: Paper, place: Any, box: Box) -> None:
    """Connecting mains that carry water, between the middles of the two they join."""
    story = task.story
    nodes = {node.id: node for node in story.level.network.nodes}
    links = {main.id: main for main in story.level.network.mains}
    for main in story.end.mains.values():
        spec = links[main.id]
        ends = [nodes.get(getattr(spec, end, "")) for end in ("node_a", "node_b")]
        if all(node is not None for node in ends):
            points = [place((node.x, node.y)) for node in ends if node is not None]
            style = "solid" if main.in_use else "dashed"
            paper.line(_within(points, box), "water", 3.0, style, order=1.2)  # type: ignore[arg-type]


def _names(task: Task, paper: Paper, place: Any, edges: Any, box: Box) -> None:
    assert task.ground is not None
    for m in task.story.municipalities:
        ring = task.ground["rings"].get(m)
        if not ring:
            continue
        inside = [p for p in _ring(edges, ring) if _in(p, box)]
        if not inside:
            continue
        x = sum(p[0] for p in inside) / len(inside)
        y = sum(p[1] for p in inside) / len(inside)
        name = task.words.name(m)
        half = paper.width(name, "body_bold") / 2
        x = min(max(x, box.x + half + 4), box.right - half - 4)
        paper.write(name, x, y, "body_bold", "ink", "centre", halo=True)


def _fitting(ground: Mapping[str, Any], box: Box) -> Any:
    """From the map's own units to pixels: the borders and towns with some land round them."""
    wide, tall = ground["world"]
    edges = [point for names in ground["borders"].values() for n in names for point in
             ground["edges"][n]]  # fmt: skip
    points = [*edges, *(town["at"] for town in ground["towns"] if "at" in town)]
    points = [p for p in points if 0 <= p[0] <= wide and 0 <= p[1] <= tall] or [
        (0, 0),
        (wide, tall),
    ]
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    room = 0.18 * max(max(xs) - min(xs), max(ys) - min(ys), 1.0)
    low = max(0.0, min(xs) - room), max(0.0, min(ys) - room)
    high = min(wide, max(xs) + room), min(tall, max(ys) + room)
    scale = min(box.width / (high[0] - low[0]), box.height / (high[1] - low[1]))
    left = box.x + (box.width - (high[0] - low[0]) * scale) / 2 - low[0] * scale
    top = box.y + (box.height - (high[1] - low[1]) * scale) / 2 - low[1] * scale

    def place(point: Sequence[float]) -> Point:
        return left + point[0] * scale, top + point[1] * scale

    return place


def _ring(edges: Mapping[str, list[Point]], names: Sequence[str]) -> list[Point]:
    points: list[Point] = []
    for name in names:
        part = edges[name.lstrip("-")]
        points += reversed(part) if name.startswith("-") else part
    return points


def _in(point: Point, box: Box) -> bool:
    return box.x <= point[0] <= box.right and box.y <= point[1] <= box.bottom


def _within(points: list[Point], box: Box) -> list[Point]:
    """The points of a line that lie in the box."""
    return [p for p in points if _in(p, box)]


def clipped(points: list[Point], box: Box) -> list[Point]:
    """An outline cut at the four sides of a box (Sutherland and Hodgman 1974)."""
    sides = ((0, box.x, 1), (0, box.right, -1), (1, box.y, 1), (1, box.bottom, -1))
    for axis, limit, way in sides:
        cut: list[Point] = []
        for i, point in enumerate(points):
            before = points[i - 1]
            inside, was = (way * (p[axis] - limit) >= 0 for p in (point, before))
            if inside != was:
                t = (limit - before[axis]) / (point[axis] - before[axis])
                cut.append((before[0] + t * (point[0] - before[0]),
                            before[1] + t * (point[1] - before[1])))  # fmt: skip
            if inside:
                cut.append(point)
        points = cut
        if not points:
            return [(box.x, box.y)] * 3
    return points
