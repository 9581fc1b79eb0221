"""What survived the elections: trust before and after each, pair by pair, and the floor."""

from __future__ import annotations

from server.debrief import statistics
from server.debrief.charts.lattice import lattice
from server.debrief.charts.paper import Box, Paper, Spot
from server.debrief.charts.picture import Picture, Task, finish, nothing, paper_for
from server.debrief.charts.plot import Scale
from server.debrief.statistics.table import Row, Table, number
from server.debrief.statistics.trust import pairs


def elections(task: Task) -> Picture:
    """A cell per pair and election: a ring before, a dot after, a tick at the floor."""
    words, story = task.words, task.story
    whole = statistics.ALL["elections"](story)
    caption = words.t("chart-elections.caption")
    if not story.elections:
        return nothing(task, whole, caption, words.t("chart-elections-none"))
    shown = [key for key in pairs(story) if not task.subject or task.subject in key.split("|")]
    if not shown:
        return nothing(task, whole, words.t("chart-elections.caption"), words.t("chart-no-pairs"))
    paper = paper_for(task, 760, 70 + 30 * len(shown))
    heads = [words.t("chart-elections-head", year=year) for _, year in story.elections]
    foot = paper.line_height("caption") + paper.u(12)
    cells = lattice(paper, [words.pair(key) for key in shown], heads, foot=foot)
    rows: list[Row] = []
    for key, line in zip(shown, cells, strict=True):
        for (round_, _), box in zip(story.elections, line, strict=True):
            row = whole.where(pair=key, round=round_)[0]
            _cell(task, paper, row, box)
            rows.append(row)
    y = paper.look.height - paper.line_height("caption") / 2
    paper.write(words.t("chart-elections-key"), 0, y, "caption_italic", "ink2")
    alt = " ".join([words.t("chart-elections.alt"), *(_said(task, row) for row in rows)])
    return finish(paper, Table(whole.id, whole.columns, tuple(rows)), caption, alt)


def _cell(task: Task, paper: Paper, row: Row, box: Box) -> None:
    words = task.words
    loss = words.signed(number(row, "change"))
    room = paper.width("−00", "body_bold") + paper.u(8)
    scale = Scale(0, 100, box.x + paper.u(6), box.right - room - paper.u(6))
    y = box.y + box.height / 2
    paper.hair(box.x, y, box.width - room)
    before, after, floor = (scale(number(row, n)) for n in ("before", "after", "floor"))
    if row["partners"]:
        paper.bar(Box(floor - 1, y - paper.u(7), 2, paper.u(14)), "ink2")
    paper.line([(before, y), (after, y)], "loss", 2.4)
    strong = "ink" if row["partners"] else "ink3"
    paper.dot(before, y, 3.6, "paper", strong)
    paper.dot(after, y, 3.6, strong, strong)
    paper.write(loss, box.right, y, "body_bold" if row["partners"] else "body", strong, "right")
    lines = [words.t("chart-elections-floor", floor=words.number(number(row, "floor")))]
    lines += [words.t(f"chart-elections-{name}") for name in ("written_goal", "routines")
              if row[name]]  # fmt: skip
    title = words.t("chart-elections-spot", before=words.number(number(row, "before")),
                    after=words.number(number(row, "after")))  # fmt: skip
    paper.spot(Spot(box, f"{words.pair(str(row['pair']))} {row['year']}: {title}", tuple(lines)))


def _said(task: Task, row: Row) -> str:
    words = task.words
    return words.t("chart-from-to", name=f"{words.pair(str(row['pair']))} {row['year']}",
                   first=words.number(number(row, "before")),
                   last=words.number(number(row, "after")))  # fmt: skip
