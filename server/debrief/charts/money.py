"""Who paid: cost lines at the start and the end, and the recorded years under each cost key."""

from __future__ import annotations

from game.rules.state import CostKey
from server.debrief import statistics
from server.debrief.charts.lattice import lattice
from server.debrief.charts.paper import Box, Paper, Spot
from server.debrief.charts.picture import Picture, Task, finish, nothing, paper_for
from server.debrief.charts.plot import Scale
from server.debrief.statistics.table import Row, Table, number

MOST = 9
"""Cost lines shown one by one; what is smaller goes together."""


def cost_lines(task: Task) -> Picture:
    """A municipality's cost per resident, cause by cause, in the first and in the last year."""
    words, m = task.words, task.subject or task.story.municipalities[0]
    whole = statistics.ALL["cost_lines"](task.story)
    rows = whole.where(municipality=m)
    caption = words.t("chart-cost_lines.caption", name=words.name(m),
                      year=task.story.level.start_year)  # fmt: skip
    if not rows:
        return nothing(task, whole, caption, words.t("chart-no-years"))
    first, last = _by_cause(rows, "first"), _by_cause(rows, "last")
    order = sorted({*first, *last}, key=lambda c: -max(abs(first.get(c, 0)), abs(last.get(c, 0))))
    order = [c for c in order if abs(first.get(c, 0)) >= 0.5 or abs(last.get(c, 0)) >= 0.5]
    shown, rest = order[:MOST], order[MOST:]
    lines = [(words.t(f"cause-{c}"), first.get(c, 0.0), last.get(c, 0.0)) for c in shown]
    if rest:
        lines.append((words.t("chart-cost_lines-rest"), sum(first.get(c, 0.0) for c in rest),
                      sum(last.get(c, 0.0) for c in rest)))  # fmt: skip
    total = (words.t("chart-cost_lines-total"), sum(first.values()), sum(last.values()))
    lines.append(total)
    paper = paper_for(task, 640, 50 + 34 * len(lines))
    years = [str(next(r["year"] for r in rows if r["when"] == when)) for when in ("first", "last")]
    cells = lattice(paper, [name for name, *_ in lines], [*years, words.t("chart-change")],
                    tallest=44)  # fmt: skip
    most = max(max(abs(a), abs(b)) for _, a, b in lines[:-1])
    for (name, a, b), boxes in zip(lines, cells, strict=True):
        final = name == total[0]
        _amount(task, paper, boxes[0], a, None if final else most, "ink3")
        _amount(task, paper, boxes[1], b, None if final else most, "ink")
        _change(task, paper, boxes[2], b - a)
    alt = " ".join(
        words.t("chart-from-to", name=name, first=words.sek(a), last=words.sek(b))
        for name, a, b in lines
    )
    head = words.t("chart-cost_lines.alt", name=words.name(m), first_year=years[0],
                   last_year=years[1])  # fmt: skip
    return finish(paper, Table(whole.id, whole.columns, rows), caption, f"{head} {alt}")


def _by_cause(rows: tuple[Row, ...], when: str) -> dict[str, float]:
    return {str(r["cause"]): number(r, "per_resident_sek") for r in rows if r["when"] == when}


def _amount(
    task: Task, paper: Paper, box: Box, value: float, most: float | None, colour: str
) -> None:
    """A bar from the left with its figure; a saving's bar is hollow."""
    y = box.y + box.height / 2
    text = task.words.number(value)
    if most is None:
        paper.write(text, box.x, y, "figure")
        return
    room = box.width - paper.width("−0 000", "body") - paper.u(10)
    length = max(1.0, abs(value) / most * room) if abs(value) >= 0.5 else 0.0
    tall = min(paper.u(14), box.height * 0.5)
    paper.bar(Box(box.x, y - tall / 2, length, tall), colour)
    if value < 0 and length > 4:
        paper.bar(Box(box.x + 1.5, y - tall / 2 + 1.5, length - 3, tall - 3), "paper", order=3)
    paper.write(text, box.x + length + paper.u(8 if length else 0), y, "body")


def _change(task: Task, paper: Paper, box: Box, value: float) -> None:
    y = box.y + box.height / 2
    tone = "ink3" if abs(value) < 0.5 else "loss" if value > 0 else "gain"
    paper.write(task.words.signed(value), box.x, y, "body_bold", tone)


def keys(task: Task) -> Picture:
    """What each cost key moves to or from each member, per resident and year."""
    words, story = task.words, task.story
    whole = statistics.ALL["keys"](story)
    caption = words.t("chart-keys.caption")
    members = [m for m in story.municipalities if whole.where(municipality=m)]
    if not members:
        return nothing(task, whole, caption, words.t("chart-keys-none"))
    paper = paper_for(task, 700, 100 + 62 * len(members))
    used = {p.cost_key for c in story.closings for p in c.state.partnerships.values()}
    order = list(CostKey)
    foot = paper.line_height("caption") * 2 + paper.u(12)
    cells = lattice(
        paper,
        [words.name(m) for m in members],
        [words.t(f"key-{key.value}") for key in order],
        tallest=84,
        emphasised=[i for i, key in enumerate(order) if key in used],
        foot=foot,
        centred=True,
    )
    per_head = {(m, key): _moved_per_head(whole, m, key) for m in members for key in order}
    most = max(1.0, *(abs(v) for v in per_head.values()))
    for m, boxes in zip(members, cells, strict=True):
        for key, box in zip(order, boxes, strict=True):
            _key_cell(task, paper, box, per_head[m, key], most, strong=key in used)
            row = whole.where(municipality=m, cost_key=key.value)[0]
            title = f"{words.name(m)}, {words.t(f'key-{key.value}').lower()}"
            moved = words.money(number(row, "moved_sek"), sign=True)
            other = words.money(number(row, "difference_sek"), sign=True)
            said = words.t("chart-keys-spot", moved=moved, other=other)
            paper.spot(Spot(box, title, (said,)))
    _foot(task, paper, words.t("chart-keys-key", used=", ".join(
        words.t(f"key-{k.value}").lower() for k in order if k in used)))  # fmt: skip
    alt = " ".join(
        f"{words.name(m)}, {words.t(f'key-{key.value}').lower()}: {words.signed(per_head[m, key])}."
        for m in members
        for key in order
    )
    return finish(paper, whole, caption, f"{words.t('chart-keys.alt')} {alt}",
                  words.t("debrief-estimate-keys"))  # fmt: skip


def _moved_per_head(table: Table, m: str, key: CostKey) -> float:
    """SEK per resident and year that the key moves to (+) or from (−) a member."""
    row = table.where(municipality=m, cost_key=key.value)[0]
    difference = number(row, "difference_sek")
    per_head = number(row, "difference_per_resident_sek")
    if difference:
        return number(row, "moved_sek") * per_head / difference
    same = next(r for r in table.where(municipality=m) if r["difference_sek"])
    return number(row, "moved_sek") * (
        number(same, "difference_per_resident_sek") / number(same, "difference_sek")
    )


def _key_cell(
    task: Task, paper: Paper, box: Box, value: float, most: float, *, strong: bool
) -> None:
    y = box.y + box.height / 2
    scale = Scale(-most, most, box.x, box.right)
    axis = scale(0)
    tall = min(paper.u(12), box.height * 0.26)
    low, high = sorted((axis, scale(value)))
    tone = ("loss" if value > 0 else "gain") if strong else "line"
    paper.bar(Box(low, y + paper.u(3), high - low, tall), tone)
    paper.vertical(axis, y - paper.u(1), tall + paper.u(8), "line")
    text = task.words.signed(value)
    style = "body_bold" if strong else "body"
    half = paper.width(text, style) / 2
    x = min(max((low + high) / 2, box.x + half), box.right - half)
    paper.write(text, x, y - paper.u(10), style, "ink" if strong else "ink2", "centre")


def _foot(task: Task, paper: Paper, text: str) -> None:
    lines = paper.wrap(text, "caption_italic", paper.look.width)
    line = paper.line_height("caption_italic")
    y = paper.look.height - line * (len(lines) - 0.5)
    for i, said in enumerate(lines):
        paper.write(said, 0, y + i * line, "caption_italic", "ink2")
