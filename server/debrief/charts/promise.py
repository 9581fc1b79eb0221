"""Promise and outcome of one municipality: cost per resident over the years."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.state import STEP_KINDS
from server.debrief import statistics
from server.debrief.charts.paper import Box, Paper, Spot
from server.debrief.charts.picture import Picture, Task, finish, paper_for
from server.debrief.charts.plot import Free, Plot, around, level_grid, spread, ticks, years_below
from server.debrief.estimates import spread as spread_of
from server.debrief.statistics.table import Row, Table, number, whole_number

COST = "cost_per_resident_sek"
LOW, HIGH = 0.1, 0.9
"""Between these shares of the bot games lies the band."""
RIGHT = 190
"""Design pixels for the labels at the lines' ends."""


def promise(task: Task) -> Picture:
    """What it cost, what was promised, and the gap between them in the last year."""
    m = task.subject or task.story.municipalities[0]
    whole = statistics.ALL["cost_by_year"](task.story)
    rows = whole.where(municipality=m)
    table = Table(whole.id, whole.columns, rows)
    paper, words = paper_for(task, 620, 340), task.words
    apart, band = _apart(task, m), _band(task, m)
    plot = _plot(task, paper, rows, [v for _, v in apart] + [v for _, *both in band for v in both])
    level_grid(paper, plot, ticks(plot.y.low, plot.y.high), words.number)
    years_below(paper, plot, [whole_number(row, "year") for row in rows])
    cost = plot.points((whole_number(r, "year"), number(r, COST)) for r in rows)
    hoped = plot.points(
        (whole_number(r, "year"), number(r, "promised_sek"))
        for r in rows
        if r["promised_sek"] is not None
    )
    guessed = plot.points(apart)
    if band:
        low = plot.points((year, value) for year, value, _ in band)
        high = plot.points((year, value) for year, _, value in band)
        paper.area([*low, *reversed(high)], "band")
    paper.line(guessed, "line", 1.8, "dashed")
    paper.line(hoped, "ink2", 2, "dotted")
    paper.line(cost)
    _ends(task, paper, plot, rows, apart, band)
    _events(task, paper, plot, m, rows, (cost, hoped, guessed))
    _spots(task, paper, plot, m, rows)
    caption = words.t("chart-promise.caption", name=words.name(m), year=task.story.level.start_year)
    notes = [words.t("debrief-estimate-alone")] if apart else []
    notes += [words.t("debrief-estimate-band", count=len(task.estimates.band))] if band else []
    note = " ".join(notes)
    return finish(paper, table, caption, _alt(task, m, rows, apart), note)


Years = tuple[tuple[int, float], ...]
Band = list[tuple[int, float, float]]


def _apart(task: Task, m: str) -> Years:
    """The years as they might have been had nobody gone together; none for who stayed alone."""
    joined = any(m in signing.agreement.members for signing in task.story.signings)
    found = task.estimates.cases.get("alone")
    return found.costs[m] if joined and found is not None else ()


def _band(task: Task, m: str) -> Band:
    """Year by year between what four out of five bot games came to."""
    games = [dict(game.costs[m]) for game in task.estimates.band]
    if not games:
        return []
    years = sorted(set.intersection(*(set(game) for game in games)))
    last = task.story.records[-1].year
    return [
        (year, spread_of([g[year] for g in games], LOW), spread_of([g[year] for g in games], HIGH))
        for year in years
        if year <= last
    ]


def _plot(task: Task, paper: Paper, rows: tuple[Row, ...], more: list[float]) -> Plot:
    values = [number(r, COST) for r in rows] + more
    values += [number(r, "promised_sek") for r in rows if r["promised_sek"] is not None]
    low, high = around(values, 0.14, values[0] * 0.1)
    left = max(paper.width(task.words.number(v), "caption") for v in (low, high)) + paper.u(10)
    right = min(paper.u(RIGHT), paper.look.width * 0.34)
    box = Box(left, paper.u(14), paper.look.width - left - right,
              paper.look.height - paper.u(14 + 30))  # fmt: skip
    return Plot.of(
        box,
        (
            whole_number(rows[0], "year"),
            max(whole_number(rows[-1], "year"), whole_number(rows[0], "year") + 1),
        ),
        (low, high),
    )


def _ends(
    task: Task, paper: Paper, plot: Plot, rows: tuple[Row, ...], apart: Years, band: Band
) -> None:
    """Labels at the right: what it came to, what was promised, and the gap between."""
    words, last = task.words, rows[-1]
    cost = number(last, COST)
    change = cost / number(rows[0], COST) - 1
    labels = [
        (cost, words.t("chart-promise-came", amount=words.sek(cost)), "ink",
         words.t("chart-promise-change", change=words.percent(change, sign=True),
                                                  year=rows[0]["year"])),
    ]  # fmt: skip
    promised = last["promised_sek"]
    x = plot.x(whole_number(last, "year"))
    if promised is not None:
        wanted = float(promised)
        made = max(
            (p for p in task.story.promises if p.promise.municipality == last["municipality"]),
            key=lambda p: p.year,
        )
        labels.append(
            (wanted, words.t("chart-promise-promised", amount=words.sek(wanted)), "ink2",
             words.t("chart-promise-since", year=made.year,
                     base=words.sek(made.promise.base)))
        )  # fmt: skip
        _gap(task, paper, plot, x, cost, wanted)
        paper.dot(x, plot.y(wanted), 4, "paper", "ink2")
    if apart:
        guess = apart[-1][1]
        labels.append(
            (guess, words.t("chart-promise-alone", amount=words.sek(guess)), "ink3",
             words.t("chart-promise-estimate"))
        )  # fmt: skip
    if band:
        _, low, high = band[-1]
        # beside the dashed line's own label there is less room
        said = "chart-promise-estimate" if apart else "chart-promise-band-holds"
        labels.append(
            ((low + high) / 2, words.t("chart-promise-band"), "ink3",
             words.t(said, count=len(task.estimates.band)))
        )  # fmt: skip
    paper.dot(x, plot.y(cost), 4.5, "ink", "ink")
    room = paper.look.width - x - paper.u(14)
    unders = [paper.wrap(under, "caption", room) for *_, under in labels]
    line = paper.line_height("caption")
    height = paper.line_height("figure") + max(map(len, unders)) * line + paper.u(8)
    middles = spread([plot.y(value) for value, *_ in labels], height, 0, paper.look.height)
    for middle, (_, title, colour, _), under in zip(middles, labels, unders, strict=True):
        style = "figure" if paper.width(title, "figure") <= room else "body_bold"
        paper.write(title, x + paper.u(14), middle - paper.u(10), style, colour)
        for i, said in enumerate(under):
            paper.write(said, x + paper.u(14), middle + paper.u(11) + i * line, "caption", "ink2")


def _gap(task: Task, paper: Paper, plot: Plot, x: float, cost: float, wanted: float) -> None:
    gap = cost - wanted
    tone = "loss" if gap > 0 else "gain"
    top, bottom = sorted((plot.y(cost), plot.y(wanted)))
    if bottom - top < paper.u(6):
        return
    paper.line([(x, top), (x, bottom)], tone, 2, order=4)
    if bottom - top > paper.line_height("body_bold") * 1.6:
        text = task.words.sek(gap, sign=True)
        paper.write(text, x - paper.u(10), (top + bottom) / 2, "body_bold", tone, "right",
                    halo=True)  # fmt: skip


def _events(
    task: Task, paper: Paper, plot: Plot, m: str, rows: tuple[Row, ...],
    lines: tuple[list[tuple[float, float]], ...],
) -> None:  # fmt: skip
    """Agreements and elections on the curve, in italics, wherever there is room."""
    free = Free(
        Box(plot.box.x, 0, plot.box.width, plot.box.height + plot.box.y),
        [letter.box for letter in paper.letters],
        margin=paper.u(4),
    )
    for line in lines:
        free.keep_line(line, paper.u(1))
    by_year = {whole_number(row, "year"): number(row, COST) for row in rows}
    texts: dict[int, list[str]] = {}
    for year, text in _marks(task, m):
        texts.setdefault(year, []).append(text)
    for year in sorted(set(texts) & set(by_year)):
        text = ", ".join(dict.fromkeys(texts[year]))
        x, y = plot.x(year), plot.y(by_year[year])
        box = free.place(_around(paper, text, x, y))
        if box is None:
            continue
        paper.dot(x, y, 3.4, "paper", "ink")
        paper.write(text, box.x, box.y + box.height / 2, "prose_italic", halo=True)


def _marks(task: Task, m: str) -> Iterator[tuple[int, str]]:
    words = task.words
    for signing in task.story.signings:
        if m in signing.agreement.members and signing.agreement.kind in STEP_KINDS:
            yield signing.year, words.t(f"chart-mark-{signing.agreement.kind.value}")
    for made in task.story.promises:
        if made.promise.municipality == m and made.again:
            yield made.year, words.t("chart-mark-reworked")
    for _, year in task.story.elections:
        yield year, words.t("chart-mark-election")


def _around(paper: Paper, text: str, x: float, y: float) -> Iterator[Box]:
    for away in (20, 30, 42, 56):
        for up in (-1, 1):
            for align in ("centre", "left", "right"):
                yield paper.box_of(text, x, y + up * paper.u(away), "prose_italic", align)


def _spots(task: Task, paper: Paper, plot: Plot, m: str, rows: tuple[Row, ...]) -> None:
    words = task.words
    half = plot.box.width / max(1, len(rows) - 1) / 2
    for row in rows:
        year = whole_number(row, "year")
        lines = [words.t("chart-promise-came",
                         amount=words.sek(number(row, COST)))]  # fmt: skip
        if row["promised_sek"] is not None:
            lines.append(words.t("chart-promise-promised",
                                 amount=words.sek(number(row, "promised_sek"))))  # fmt: skip
        booked = [
            line
            for line in task.story.lines
            if line.entry.year == year and line.entry.subject == m
            and line.entry.stock.value in ("trust_operation", "tariff")
        ]  # fmt: skip
        lines += [words.line(line, task.story.end) for line in booked[:6]]
        box = Box(plot.x(year) - half, plot.box.y, 2 * half, plot.box.height)
        paper.spot(Spot(box, str(year), tuple(lines), tuple(line.n for line in booked)))


def _alt(task: Task, m: str, rows: tuple[Row, ...], apart: Years) -> str:
    words, last = task.words, rows[-1]
    said = words.t(
        "chart-promise.alt" if len(rows) > 1 else "chart-promise-alt-start",
        name=words.name(m),
        first_year=whole_number(rows[0], "year"),
        first=words.sek(number(rows[0], COST)),
        last_year=whole_number(last, "year"),
        last=words.sek(number(last, COST)),
    )
    if apart:
        guess = words.sek(apart[-1][1])
        said = f"{said} {words.t('chart-promise-alt-alone', amount=guess)}"
    if last["promised_sek"] is None:
        return f"{said} {words.t('chart-promise-none')}"
    promised = words.sek(number(last, "promised_sek"))
    return f"{said} {words.t('chart-promise-alt-promised', amount=promised)}"
