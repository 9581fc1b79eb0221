"""What was lost at home: coordination with each municipality's own planning."""

from __future__ import annotations

from math import ceil

from server.debrief import statistics
from server.debrief.charts.panels import divide, end_labels, panel
from server.debrief.charts.paper import Box, Paper, Spot
from server.debrief.charts.picture import Picture, Task, finish, paper_for
from server.debrief.charts.plot import years_below
from server.debrief.statistics.table import Row, Table, number


def coordination(task: Task) -> Picture:
    """A panel per municipality: coordination with its own planning, and the joint operation."""
    words, story = task.words, task.story
    whole = statistics.ALL["coordination"](story)
    shown = (task.subject,) if task.subject else story.municipalities
    paper = paper_for(task, 620, 40 + 140 * ceil(len(shown) / 3))
    years = [r.year for r in story.records]
    for m, box in zip(shown, divide(paper, len(shown), narrowest=220), strict=True):
        rows = whole.where(municipality=m)
        made = panel(paper, box, words.name(m), (years[0], max(years[-1], years[0] + 1)), (0, 100),
                     right=36)  # fmt: skip
        plot = made.plot
        years_below(paper, plot, years, ends_only=True)
        joined = next((r for r in rows if r["joint_operation"]), None)
        if joined is not None:
            x = plot.x(number(joined, "year"))
            paper.vertical(x, plot.box.y, plot.box.height, "line")
            text = words.t("chart-coordination-joint")
            fits = x + paper.u(6) + paper.width(text, "caption_italic") <= plot.box.right
            at, align = (x + paper.u(6), "left") if fits else (x - paper.u(6), "right")
            y = plot.box.y + paper.u(6)
            paper.write(text, at, y, "caption_italic", "ink2", align, halo=True)  # type: ignore[arg-type]
        values = [(number(r, "year"), number(r, "coordination")) for r in rows]
        points = plot.points(values)
        paper.line(points, "ink", 2.6)
        for row, (x, y) in zip(rows, points, strict=True):
            if row["liaison"]:
                paper.dot(x, y, 3.6, "paper", "gain")
        first = words.number(values[0][1]) if len(values) > 1 else ""
        end_labels(paper, plot, points, first, words.number(values[-1][1]))
        _coordination_spots(task, paper, rows, points, plot.box)
    alt = " ".join(
        words.t("chart-from-to", name=words.name(m),
                first=words.number(number(whole.where(municipality=m)[0], "coordination")),
                last=words.number(number(whole.where(municipality=m)[-1], "coordination")))
        for m in shown
    )  # fmt: skip
    rows = tuple(row for row in whole.rows if row["municipality"] in shown)
    return finish(paper, Table(whole.id, whole.columns, rows),
                  words.t("chart-coordination.caption"),
                  f"{words.t('chart-coordination.alt')} {alt}")  # fmt: skip


def _coordination_spots(
    task: Task, paper: Paper, rows: tuple[Row, ...], points: list[tuple[float, float]], inner: Box
) -> None:
    words = task.words
    half = inner.width / max(1, len(rows) - 1) / 2
    for row, (x, _) in zip(rows, points, strict=True):
        lines = []
        if row["worst_cause"]:
            cause = words.t(f"cause-{row['worst_cause']}")
            lines.append(f"{cause} {words.signed(number(row, 'lost'), 1)}")
        if row["liaison"]:
            lines.append(words.t("chart-coordination-liaison"))
        title = f"{row['year']}: {words.number(number(row, 'coordination'))}"
        paper.spot(Spot(Box(x - half, inner.y, 2 * half, inner.height), title, tuple(lines)))
