"""What the money bought: one municipality's key figures, with the others faintly behind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from server.debrief import statistics
from server.debrief.charts.panels import divide, end_labels, panel
from server.debrief.charts.paper import Box, Paper, Spot
from server.debrief.charts.picture import Picture, Task, finish, paper_for
from server.debrief.charts.plot import around, years_below
from server.debrief.estimates import NONE, spread
from server.debrief.statistics.table import Table
from server.debrief.words import Words

LOW, HIGH = 0.1, 0.9
"""Between these shares of the bot games lies the band."""


@dataclass(frozen=True, slots=True)
class _Measure:
    name: str
    write: Callable[[Words, float], str]
    comparable: bool
    """Whether the others' figures say something beside one's own."""
    from_zero: bool = True


MEASURES = (
    _Measure("cost_per_resident_sek", lambda w, v: w.number(v), False, False),
    _Measure("renewal_rate_pct", lambda w, v: w.number(v, 2), True),
    _Measure("bursts_per_km", lambda w, v: w.number(v, 3), True),
    _Measure("leakage_share", lambda w, v: w.percent(v), True),
    _Measure("backlog_sek", lambda w, v: w.number(v / 1e6), False),
    _Measure("served_largest_source_out", lambda w, v: w.percent(v), True),
)


def outcomes(task: Task) -> Picture:
    """Six panels for a municipality: cost, renewal, bursts, leakage, backlog, reserve."""
    m = task.subject or task.story.municipalities[0]
    words = task.words
    whole = statistics.ALL["outcomes"](task.story)
    paper = paper_for(task, 620, 380)
    boxes = divide(paper, len(MEASURES), narrowest=190)
    for measure, box in zip(MEASURES, boxes, strict=True):
        _measure(task, paper, m, measure, box)
    caption = words.t(
        "chart-outcomes.caption", name=words.name(m), year=task.story.level.start_year
    )
    table = Table(whole.id, whole.columns, whole.where(municipality=m))
    note = words.t("debrief-estimate-outcomes") if task.estimates != NONE else ""
    return finish(paper, table, caption, _alt(task, m), note)


def _band(task: Task, m: str, name: str) -> list[tuple[int, float, float]]:
    """Round by round between what four out of five bot games came to."""
    games = [game.records for game in task.estimates.band]
    found: list[tuple[int, float, float]] = []
    for i, record in enumerate(task.story.records):
        values = [float(g[i].municipalities[m][name] or 0.0) for g in games if i < len(g)]
        if values:
            found.append((record.year, spread(values, LOW), spread(values, HIGH)))
    return found


def _apart(task: Task, m: str, name: str) -> list[tuple[int, float]]:
    """The rounds as they might have been had nobody gone together."""
    found = task.estimates.cases.get("alone")
    records = found.records if found else ()
    return [(r.year, float(r.municipalities[m][name] or 0.0)) for r in records]


def _measure(task: Task, paper: Paper, m: str, measure: _Measure, box: Box) -> None:
    words, records = task.words, task.story.records
    shown = task.story.municipalities if measure.comparable else (m,)
    values = {
        other: [(r.year, float(r.municipalities[other][measure.name] or 0.0)) for r in records]
        for other in shown
    }
    band, apart = _band(task, m, measure.name), _apart(task, m, measure.name)
    room = 0.1 if measure.from_zero else 0.3
    everything = [v for line in values.values() for _, v in line]
    everything += [v for _, *both in band for v in both] + [v for _, v in apart]
    low, high = around(everything, room)
    low = 0.0 if measure.from_zero else low
    years = [r.year for r in records]
    made = panel(
        paper, box, words.t(f"indicator-{measure.name}.short"),
        (years[0], max(years[-1], years[0] + 1)), (low, high or 1.0),
        right=62, unit=_unit(words, measure),
    )  # fmt: skip
    plot = made.plot
    years_below(paper, plot, years, ends_only=True)
    if band:
        paper.area(
            [*plot.points((y, a) for y, a, _ in band),
             *reversed(plot.points((y, b) for y, _, b in band))], "band"
        )  # fmt: skip
    paper.line(plot.points(apart), "line", 1.6, "dashed")
    for other in shown:
        if other != m:
            paper.line(plot.points(values[other]), "hair", 1.4, order=2)
    points = plot.points(values[m])
    paper.line(points, "ink", 2.6)
    first, last = values[m][0][1], values[m][-1][1]
    end_labels(paper, plot, points, measure.write(words, first) if len(points) > 1 else "",
               measure.write(words, last))  # fmt: skip
    half = plot.box.width / max(1, len(records) - 1) / 2
    for year, value in values[m]:
        title = f"{year}: {measure.write(words, value)} {_unit(words, measure)}"
        lines = tuple(
            f"{words.name(other)} {measure.write(words, dict(values[other])[year])}"
            for other in shown
            if other != m
        )
        paper.spot(
            Spot(Box(plot.x(year) - half, plot.box.y, 2 * half, plot.box.height), title, lines)
        )


def _unit(words: Words, measure: _Measure) -> str:
    # a backlog is shown in millions, everything else in the indicator's own unit
    name = "unit-msek" if measure.name == "backlog_sek" else f"indicator-{measure.name}.unit"
    return words.t(name)


def _alt(task: Task, m: str) -> str:
    words, records = task.words, task.story.records
    parts = [
        words.t(
            "chart-from-to",
            name=words.t(f"indicator-{measure.name}.short"),
            first=measure.write(words, float(records[0].municipalities[m][measure.name] or 0)),
            last=measure.write(words, float(records[-1].municipalities[m][measure.name] or 0)),
        )
        for measure in MEASURES
    ]
    return f"{words.t('chart-outcomes.alt', name=words.name(m))} {' '.join(parts)}"
