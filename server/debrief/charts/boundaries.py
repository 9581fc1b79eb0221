"""Which border held hardest: the three boundary meters of each pair over time."""

from __future__ import annotations

from server.debrief import statistics
from server.debrief.charts.lattice import lattice
from server.debrief.charts.paper import Box, Paper, Spot
from server.debrief.charts.picture import Picture, Task, finish, nothing, paper_for
from server.debrief.charts.plot import Plot
from server.debrief.statistics.table import Table
from server.debrief.statistics.trust import pairs

METERS = ("physical", "geographical", "mental")


def boundaries(task: Task) -> Picture:
    """A row per pair, a column per meter: a curve from 0 (a border) to 100 (dissolved)."""
    words, story = task.words, task.story
    whole = statistics.ALL["boundaries"](story)
    shown = [key for key in pairs(story) if not task.subject or task.subject in key.split("|")]
    if not shown:
        return nothing(task, whole, words.t("chart-boundaries.caption"), words.t("chart-no-pairs"))
    paper = paper_for(task, 700, 70 + 34 * len(shown))
    foot = paper.line_height("caption") + paper.u(10)
    heads = [words.t(f"indicator-{name}") for name in METERS]
    cells = lattice(paper, [words.pair(key) for key in shown], heads, tallest=110, foot=foot)
    for key, line in zip(shown, cells, strict=True):
        for name, box in zip(METERS, line, strict=True):
            _cell(task, paper, key, name, box)
    years = [record.year for record in story.records]
    if cells:
        for box in cells[-1]:
            y = box.bottom + paper.u(13)
            paper.write(str(years[0]), box.x, y, "caption", "ink3")
            end = box.right - _room(paper)
            if len(years) > 1 and end - box.x > paper.width("2000", "caption") * 2.4:
                paper.write(str(years[-1]), end, y, "caption", "ink3", "right")
    rows = tuple(row for row in whole.rows if row["pair"] in shown)
    caption = words.t("chart-boundaries.caption")
    return finish(paper, Table(whole.id, whole.columns, rows), caption, _alt(task, shown))


def _room(paper: Paper) -> float:
    return paper.width("100", "body_bold") + paper.u(14)


def _cell(task: Task, paper: Paper, key: str, name: str, box: Box) -> None:
    words, records = task.words, task.story.records
    inner = Box(box.x, box.y + box.height * 0.16, box.width - _room(paper), box.height * 0.68)
    years = [record.year for record in records]
    plot = Plot.of(inner, (years[0], max(years[-1], years[0] + 1)), (0, 100))
    points = plot.points((r.year, r.boundaries[key][name]) for r in records)
    ground = [(points[0][0], inner.bottom), *points, (points[-1][0], inner.bottom)]
    paper.area(ground, "band")
    paper.line(points, "ink", 2.2)
    last = records[-1].boundaries[key][name]
    strong = last >= 0.5
    y = min(max(points[-1][1], box.y + paper.u(11)), box.bottom - paper.u(11))
    paper.write(words.number(last), box.right, y, "body_bold" if strong else "body",
                "ink" if strong else "ink3", "right")  # fmt: skip
    lines = [f"{r.year}: {words.number(r.boundaries[key][name])}" for r in records]
    paper.spot(
        Spot(box, f"{words.pair(key)}, {words.t(f'indicator-{name}').lower()}", tuple(lines))
    )


def _alt(task: Task, shown: list[str]) -> str:
    words, last = task.words, task.story.records[-1]
    parts = [
        f"{words.pair(key)}: "
        + ", ".join(
            f"{words.t(f'indicator-{name}').lower()} {words.number(last.boundaries[key][name])}"
            for name in METERS
        )
        + "."
        for key in shown
    ]
    return f"{words.t('chart-boundaries.alt', year=last.year)} {' '.join(parts)}"
