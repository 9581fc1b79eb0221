"""How much water comes with the largest source out, municipality by municipality, then and now."""

from __future__ import annotations

from server.debrief import statistics
from server.debrief.charts.lattice import lattice
from server.debrief.charts.paper import Box, Paper, Spot
from server.debrief.charts.picture import Picture, Task, finish, paper_for
from server.debrief.charts.plot import Scale
from server.debrief.statistics.table import Table


def served(task: Task) -> Picture:
    """Per municipality: the share of demand served with the largest source out, then and now."""
    words, story = task.words, task.story
    whole = statistics.ALL["outcomes"](story)
    paper = paper_for(task, 560, 40 + 48 * len(story.municipalities))
    first, last = story.records[0], story.records[-1]
    heads = [words.t("chart-served-head", first_year=first.year, last_year=last.year)]
    cells = lattice(paper, [words.name(m) for m in story.municipalities], heads, tallest=72)
    said = []
    for m, (box,) in zip(story.municipalities, cells, strict=True):
        before, after = (
            float(r.municipalities[m]["served_largest_source_out"] or 0) for r in (first, last)
        )
        _then_and_now(task, paper, box, before, after)
        said.append(
            words.t("chart-from-to", name=words.name(m), first=words.percent(before),
                    last=words.percent(after))
        )  # fmt: skip
        paper.spot(Spot(box, said[-1]))
    alt = f"{words.t('chart-served.alt')} {' '.join(said)}"
    kept = ("municipality", "round", "year", "served_normal", "served_largest_source_out")
    table = Table(
        whole.id,
        tuple(c for c in whole.columns if c.name in kept),
        tuple({n: row[n] for n in kept} for row in whole.rows),
    )
    return finish(paper, table, words.t("chart-served.caption"), alt)


def _then_and_now(task: Task, paper: Paper, box: Box, before: float, after: float) -> None:
    words = task.words
    y = box.y + box.height / 2
    room = paper.width("100 %", "figure") + paper.u(16)
    scale = Scale(0, 1, box.x + paper.u(6), box.right - room)
    paper.hair(scale(0), y, scale(1) - scale(0), "line")
    tone = "ink3" if abs(after - before) < 0.005 else "gain" if after > before else "loss"
    paper.line([(scale(before), y), (scale(after), y)], tone, 4)
    paper.dot(scale(before), y, 4.5, "paper", "ink")
    paper.dot(scale(after), y, 5, "ink", "ink")
    paper.write(words.percent(after), box.right, y, "figure", "ink", "right")
    if abs(scale(after) - scale(before)) > paper.width("100 %", "caption"):
        away = -1 if after > before else 1
        align = "right" if away < 0 else "left"
        x = scale(before) + away * paper.u(12)
        if box.x < x - (paper.width("100 %", "caption") if away < 0 else 0):
            paper.write(words.percent(before), x, y, "caption", "ink2", align, halo=True)  # type: ignore[arg-type]
