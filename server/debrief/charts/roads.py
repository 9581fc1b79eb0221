"""Other roads from the same start: what-ifs beside the game, with the band of bot games behind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.rules.state import STEP_KINDS, CostKey, Form, RoundRecord
from server.debrief.charts.lattice import lattice
from server.debrief.charts.paper import Box, Paper, Spot
from server.debrief.charts.picture import Picture, Task, finish, nothing, paper_for
from server.debrief.charts.plot import Scale
from server.debrief.estimates import BotGame, spread
from server.debrief.statistics.what_ifs import PLAYED, ends, of_region, what_ifs
from server.debrief.story import Story
from server.debrief.words import Words

LOW, HIGH = 0.1, 0.9
"""Between these shares of the bot games lies the band."""


@dataclass(frozen=True, slots=True)
class _Measure:
    name: str
    write: Callable[[Words, float], str]


MEASURES = (
    _Measure("cost_per_resident_sek", lambda w, v: w.number(v)),
    _Measure("renewal_rate_pct", lambda w, v: w.number(v, 2)),
    _Measure("bursts_per_km", lambda w, v: w.number(v, 3)),
    _Measure("served_largest_source_out", lambda w, v: w.percent(v)),
    _Measure("trust", lambda w, v: w.number(v)),
)

ROADS = ("alone", "step_1", "unconnected", "sooner")
FORMS = tuple(f"form-{form.value}" for form in Form)
KEYS = tuple(f"key-{key.value}" for key in CostKey)


def roads(task: Task) -> Picture:
    """The region at the end: as played, and if nobody had merged, merged less, or merged sooner."""
    return _compared(task, "roads", ROADS)


def forms(task: Task) -> Picture:
    """The region at the end under each form, beside the spread from ways of working, and how many
    decisions each form would have made otherwise."""
    return _compared(task, "forms", FORMS, upheld=True)


def _compared(task: Task, chart: str, cases: Sequence[str], *, upheld: bool = False) -> Picture:
    words, story = task.words, task.story
    table = what_ifs(story, task.estimates)
    caption = words.t(f"chart-{chart}.caption", year=story.records[-1].year)
    found = ends(story, task.estimates)
    shown = [PLAYED, *(case for case in cases if case in found)]
    if len(shown) == 1 and not task.estimates.band:
        return nothing(task, table, caption, _why_none(task, "chart-roads-others"))
    rows = [words.case(case) for case in shown]
    paper = paper_for(task, 1000 if upheld else 860, 130 + 52 * len(rows))
    heads = [_head(words, m.name) for m in MEASURES]
    heads += [words.t("chart-forms-upheld")] if upheld else []
    foot = paper.line_height("caption") * 2 + paper.u(12)
    cells = lattice(paper, rows, heads, tallest=72, foot=foot, emphasised=[])
    said = []
    for j, measure in enumerate(MEASURES):
        values = {case: of_region(found[case], measure.name) for case in shown}
        band = [of_region(_as_long(game, story), measure.name) for game in task.estimates.band]
        everything = [*values.values(), *band]
        low, high = min(everything), max(everything)
        room = max((high - low) * 0.06, abs(high) * 0.01, 1e-9)
        for i, case in enumerate(shown):
            _cell(task, paper, cells[i][j], measure, values, case, band, (low - room, high + room))
    for i, case in enumerate(shown):
        parts = ", ".join(
            f"{_head(words, m.name).lower()} {m.write(words, of_region(found[case], m.name))}"
            for m in MEASURES
        )
        said.append(f"{words.case(case)}: {parts}.")
        if upheld:
            said.append(_upheld(task, paper, cells[i][-1], case))
    _key(task, paper, words.t("chart-roads-key" if task.estimates.band else "chart-roads-key-dots",
                              count=len(task.estimates.band)))  # fmt: skip
    note = words.t("debrief-estimate-runs")
    alt = " ".join([words.t(f"chart-{chart}.alt"), *filter(None, said)])
    return finish(paper, table, caption, alt, note)


def _head(words: Words, name: str) -> str:
    return words.t("indicator-trust-short" if name == "trust" else f"indicator-{name}.short")


def _cell(
    task: Task, paper: Paper, box: Box, measure: _Measure, values: dict[str, float], case: str,
    band: list[float], reach: tuple[float, float],
) -> None:  # fmt: skip
    words = task.words
    scale = Scale(*reach, box.x + paper.u(4), box.right - paper.u(4))
    y = box.y + box.height * 0.66
    if band:
        low, high = scale(spread(band, LOW)), scale(spread(band, HIGH))
        paper.bar(Box(low, y - paper.u(6), max(1.0, high - low), paper.u(12)), "band")
    paper.hair(box.x, y, box.width)
    x = scale(values[case])
    if case == PLAYED:
        paper.dot(x, y, 5, "ink", "ink")
    else:
        paper.vertical(scale(values[PLAYED]), y - paper.u(8), paper.u(16), "ink3")
        paper.dot(x, y, 4.2, "paper", "ink2")
    text = measure.write(words, values[case])
    half = paper.width(text, "body_bold") / 2
    at = min(max(x, box.x + half), box.right - half)
    style, tone = ("body_bold", "ink") if case == PLAYED else ("body", "ink2")
    paper.write(text, at, box.y + box.height * 0.27, style, tone, "centre")
    lines = [f"{words.t('what-if-played')}: {measure.write(words, values[PLAYED])}"]
    if band:
        ends_of = [measure.write(words, spread(band, part)) for part in (LOW, HIGH)]
        said = words.t("chart-roads-band", low=ends_of[0], high=ends_of[1], count=len(band))
        lines.append(said)
    if case != PLAYED and case in task.estimates.cases:
        lines.append(words.counts(task.estimates.cases[case]))
    paper.spot(Spot(box, f"{words.case(case)}: {text}", tuple(lines)))


def _upheld(task: Task, paper: Paper, box: Box, case: str) -> str:
    """How many decisions a form would have made otherwise; returns that in words, if any."""
    words, found = task.words, task.estimates.cases.get(case)
    if found is None:
        paper.write("–", box.x, box.y + box.height * 0.27, "body", "ink3")
        return ""
    paper.write(words.number(found.upheld), box.x, box.y + box.height * 0.27, "body", "ink2")
    paper.spot(Spot(box, words.case(case), (words.counts(found),)))
    return words.t("what-if-upheld", upheld=found.upheld) if found.upheld else ""


def _key(task: Task, paper: Paper, text: str) -> None:
    lines = paper.wrap(text, "caption_italic", paper.look.width)
    line = paper.line_height("caption_italic")
    y = paper.look.height - line * (len(lines) - 0.5)
    for i, said in enumerate(lines):
        paper.write(said, 0, y + i * line, "caption_italic", "ink2")


def _as_long(game: BotGame, story: Story) -> RoundRecord:
    """The round of another game at which the recorded one, perhaps ended early, stopped."""
    return game.records[min(len(game.records), len(story.records)) - 1]


def _why_none(task: Task, alone: str) -> str:
    """Whether there is nothing to replay (said by `alone`), or it only has to be asked for."""
    together = any(signing.agreement.kind in STEP_KINDS for signing in task.story.signings)
    return task.words.t("chart-roads-none" if together else alone)


def payers(task: Task) -> Picture:
    """What each municipality would have paid at the end, had every agreement had another key."""
    words, story = task.words, task.story
    table = what_ifs(story, task.estimates)
    caption = words.t("chart-payers.caption", year=story.level.start_year)
    found = ends(story, task.estimates)
    shown = [PLAYED, *(case for case in KEYS if case in found)]
    if len(shown) == 1:
        return nothing(task, table, caption, _why_none(task, "chart-roads-alone"))
    paper = paper_for(task, 860, 120 + 52 * len(story.municipalities))
    heads = [words.t("what-if-played")] + [words.t(f"key-{c.partition('-')[2]}") for c in shown[1:]]
    foot = paper.line_height("caption") * 2 + paper.u(12)
    names = [words.name(m) for m in story.municipalities]
    cells = lattice(paper, names, heads, tallest=80, foot=foot, emphasised=[0])
    said = []
    for m, boxes in zip(story.municipalities, cells, strict=True):
        costs = {c: float(found[c].municipalities[m]["cost_per_resident_sek"] or 0) for c in shown}
        for case, box in zip(shown, boxes, strict=True):
            _paid(task, paper, box, costs, case)
        parts = ", ".join(
            f"{head.lower()} {words.sek(costs[case])}"
            for head, case in zip(heads, shown, strict=True)
        )
        said.append(f"{words.name(m)}: {parts}.")
    _key(task, paper, words.t("chart-payers-key"))
    alt = f"{words.t('chart-payers.alt')} {' '.join(filter(None, said))}"
    return finish(paper, table, caption, alt, words.t("debrief-estimate-runs"))


def _paid(task: Task, paper: Paper, box: Box, costs: dict[str, float], case: str) -> None:
    words, y = task.words, box.y + box.height / 2
    cost, change = costs[case], costs[case] - costs[PLAYED]
    if case == PLAYED:
        paper.write(words.number(cost), box.x, y, "figure")
        return
    tone = "ink3" if abs(change) < 0.5 else "loss" if change > 0 else "gain"
    paper.write(words.number(cost), box.x, y - paper.u(10), "body")
    paper.write(words.signed(change), box.x, y + paper.u(11), "body_bold", tone)
    paper.spot(Spot(box, words.case(case), (words.counts(task.estimates.cases[case]),)))
