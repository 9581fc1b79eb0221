"""Trust between each pair over time, with the elections, agreements and betrayals that moved it."""

from __future__ import annotations

from math import ceil

from game.rules.state import STEP_KINDS, RoundRecord
from game.rules.stocks import Cause, Stock
from server.debrief import statistics
from server.debrief.charts.panels import Panel, divide, end_labels, panel
from server.debrief.charts.paper import Box, Paper, Spot
from server.debrief.charts.picture import Picture, Task, finish, nothing, paper_for
from server.debrief.charts.plot import years_below
from server.debrief.statistics.table import Table
from server.debrief.statistics.trust import pairs
from server.debrief.story import Line

LOUD = 5
"""Lines of the ledger that a hot spot tells of."""
GAP = 1.5
"""Points of trust that a gap must have cost in a round to be marked."""
BETRAYALS = (Cause.WALK_OUT, Cause.FREE_RIDE, Cause.COUNCIL_CUT)


def trust(task: Task) -> Picture:
    """A panel per pair: trust 0–100 at the end of each round."""
    words, story = task.words, task.story
    shown = [key for key in pairs(story) if not task.subject or task.subject in key.split("|")]
    whole = statistics.ALL["trust"](story)
    rows = tuple(row for row in whole.rows if row["pair"] in shown)
    if not shown:
        return nothing(
            task,
            statistics.ALL["trust"](story),
            words.t("chart-trust.caption"),
            words.t("chart-no-pairs"),
        )
    paper = paper_for(task, 640, 40 + 118 * ceil(len(shown) / 4))
    foot = paper.line_height("caption") + paper.u(10)
    reach = _reach(task)
    for key, box in zip(shown, divide(paper, len(shown), foot=foot), strict=True):
        _pair(task, paper, key, box, reach)
    _legend(task, paper)
    caption = words.t("chart-trust.caption")
    return finish(paper, Table(whole.id, whole.columns, rows), caption, _alt(task, shown))


def _reach(task: Task) -> tuple[float, float]:
    """The part of 0–100 that the game's trust moved in, in whole tens, with 50 in it."""
    values = [50.0, *(v for r in task.story.records for v in r.trust.values())]
    return max(0.0, min(values) // 10 * 10 - 10), min(100.0, -(-max(values) // 10) * 10 + 10)


def _pair(task: Task, paper: Paper, key: str, box: Box, reach: tuple[float, float]) -> None:
    records = task.story.records
    years = [r.year for r in records]
    made = panel(paper, box, task.words.pair(key), (years[0], max(years[-1], years[0] + 1)),
                 reach, right=30)  # fmt: skip
    plot = made.plot
    paper.hair(plot.box.x, plot.y(50), plot.box.width)
    if abs(plot.y(50) - plot.y(records[-1].trust[key])) > paper.line_height("body_bold"):
        paper.write("50", plot.box.right + paper.u(8), plot.y(50), "caption", "ink3")
    years_below(paper, plot, years, ends_only=True)
    points = plot.points((r.year, r.trust[key]) for r in records)
    paper.line(points, "ink", 2.4)
    lines = task.story.moved(Stock.TRUST, key)
    _mark(task, paper, made, key, lines)
    first = task.words.number(records[0].trust[key]) if len(points) > 1 else ""
    end_labels(paper, plot, points, first, task.words.number(records[-1].trust[key]))
    _spots(task, paper, made, key, lines)


def _mark(task: Task, paper: Paper, made: Panel, key: str, lines: tuple[Line, ...]) -> None:
    """Elections as the part of the fall that they caused, agreements as rings, betrayals as
    crosses."""
    plot, story = made.plot, task.story
    for record in story.records:
        x, y = plot.x(record.year), plot.y(record.trust[key])
        here = [line for line in lines if line.entry.round == record.round]
        lost = -sum(line.amount for line in here if line.entry.cause is Cause.ELECTION)
        if lost > 0.5:
            paper.line([(x, y), (x, plot.y(record.trust[key] + lost))], "loss", 3.2, order=4)
        if any(line.entry.cause in BETRAYALS for line in here):
            arm = paper.u(4)
            paper.line([(x - arm, y - arm), (x + arm, y + arm)], "loss", 2.4, order=6)
            paper.line([(x - arm, y + arm), (x + arm, y - arm)], "loss", 2.4, order=6)
        gap = -sum(x.amount for x in here if x.entry.cause is Cause.EXPECTATION_GAP)
        if gap >= GAP:
            _triangle(paper, x, y + paper.u(11))
    for signing in story.signings:
        both = set(key.split("|")) <= set(signing.agreement.members)
        if both and signing.agreement.kind in STEP_KINDS:
            record = _before(story.records, signing.agreement.round)
            paper.dot(plot.x(record.year), plot.y(record.trust[key]), 3.4, "paper", "ink")


def _triangle(paper: Paper, x: float, y: float) -> None:
    """A promise that was found not to hold."""
    arm = paper.u(4.5)
    paper.area([(x - arm, y + arm), (x + arm, y + arm), (x, y - arm)], "loss", order=6)


def _before(records: tuple[RoundRecord, ...], round_: int) -> RoundRecord:
    return next((r for r in reversed(records) if r.round < round_), records[0])


def _legend(task: Task, paper: Paper) -> None:
    """What the marks mean, each beside its mark, at the foot."""
    words = task.words
    y = paper.look.height - paper.line_height("caption") / 2
    x = paper.u(6)
    for mark, text in (
        ("ring", words.t("chart-trust-agreement")),
        ("fall", words.t("chart-trust-election")),
        ("cross", words.t("chart-trust-betrayal")),
        ("gap", words.t("chart-trust-gap")),
    ):
        if x + paper.u(12) + paper.width(text, "caption_italic") > paper.look.width:
            break
        arm = paper.u(4)
        if mark == "ring":
            paper.dot(x, y, 3.4, "paper", "ink")
        elif mark == "fall":
            paper.line([(x, y - arm * 1.5), (x, y + arm * 1.5)], "loss", 3.2)
        elif mark == "gap":
            _triangle(paper, x, y)
        else:
            paper.line([(x - arm, y - arm), (x + arm, y + arm)], "loss", 2.4)
            paper.line([(x - arm, y + arm), (x + arm, y - arm)], "loss", 2.4)
        x = paper.write(text, x + paper.u(12), y, "caption_italic", "ink2").right + paper.u(30)


def _spots(task: Task, paper: Paper, made: Panel, key: str, lines: tuple[Line, ...]) -> None:
    words, plot, records = task.words, made.plot, task.story.records
    half = plot.box.width / max(1, len(records) - 1) / 2
    for record in records:
        here = [line for line in lines if line.entry.round == record.round]
        loud = sorted(here, key=lambda line: -abs(line.amount))[:LOUD]
        said = tuple(words.line(line, task.story.end) for line in sorted(loud, key=lambda x: x.n))
        title = words.t("chart-trust-spot", pair=words.pair(key), year=record.year,
                        trust=words.number(record.trust[key], 0))  # fmt: skip
        box = Box(plot.x(record.year) - half, plot.box.y, 2 * half, plot.box.height)
        paper.spot(Spot(box, title, said, tuple(line.n for line in here)))


def _alt(task: Task, shown: list[str]) -> str:
    words, records = task.words, task.story.records
    parts = [
        words.t("chart-from-to", name=words.pair(key),
                first=words.number(records[0].trust[key]),
                last=words.number(records[-1].trust[key]))
        for key in shown
    ]  # fmt: skip
    return f"{words.t('chart-trust.alt')} {' '.join(parts)}"
