"""Did the form matter: ways of working under it, and the trust that came of them."""

from __future__ import annotations

from server.debrief import statistics
from server.debrief.charts.lattice import lattice
from server.debrief.charts.paper import Box, Paper
from server.debrief.charts.picture import Picture, Task, finish, nothing, paper_for
from server.debrief.statistics.table import number


def ways(task: Task) -> Picture:
    """Partners under the same form: time for each other, routines, open books, and trust."""
    words, story = task.words, task.story
    whole = statistics.ALL["ways"](story)
    caption = words.t("chart-ways.caption")
    if not whole.rows:
        return nothing(task, whole, caption, words.t("chart-ways-none"))
    paper = paper_for(task, 800, 100 + 56 * len(whole.rows))
    heads = [words.t(f"chart-ways-{name}") for name in
             ("form", "dialogue", "routines", "open_books", "trust")]  # fmt: skip
    foot = paper.line_height("caption") * 2 + paper.u(8)
    names = [words.pair(str(row["pair"])) for row in whole.rows]
    cells = lattice(paper, names, heads, tallest=76, foot=foot)
    for row, boxes in zip(whole.rows, cells, strict=True):
        y = boxes[0].y + boxes[0].height / 2
        form = paper.wrap(words.t(f"form-{row['form']}"), "body", boxes[0].width)
        for i, text in enumerate(form):
            middle = y + (i - (len(form) - 1) / 2) * paper.line_height("body")
            paper.write(text, boxes[0].x, middle, "body", "ink2")
        for name, box in zip(("dialogue", "routines", "open_books"), boxes[1:4], strict=True):
            _share(task, paper, box, number(row, name))
        change = number(row, "change")
        tone = "ink2" if abs(change) < 0.5 else "gain" if change > 0 else "loss"
        text = f"{words.number(number(row, 'trust_before'))} → "
        drawn = paper.write(text, boxes[4].x, y, "body", "ink2")
        drawn = paper.write(words.number(number(row, "trust_last")), drawn.right, y, "figure")
        if drawn.right + paper.u(10) + paper.width("+00", "body_bold") <= boxes[4].right:
            paper.write(words.signed(change), drawn.right + paper.u(10), y, "body_bold", tone)
    text = words.t("chart-ways-key")
    for i, line in enumerate(paper.wrap(text, "caption_italic", paper.look.width)):
        y = paper.look.height - foot + paper.u(14) + i * paper.line_height("caption_italic")
        paper.write(line, 0, y, "caption_italic", "ink2")
    alt = " ".join(
        words.t("chart-from-to", name=words.pair(str(row["pair"])),
                first=words.number(number(row, "trust_before")),
                last=words.number(number(row, "trust_last")))
        for row in whole.rows
    )  # fmt: skip
    return finish(paper, whole, caption, f"{words.t('chart-ways.alt')} {alt}")


def _share(task: Task, paper: Paper, box: Box, value: float) -> None:
    y = box.y + box.height / 2
    room = paper.width("100 %", "body") + paper.u(8)
    track = Box(box.x, y - paper.u(5), max(0.0, box.width - room), paper.u(10))
    paper.bar(track, "sunk")
    paper.bar(Box(track.x, track.y, track.width * value, track.height), "ink2", order=3)
    paper.write(task.words.percent(value), box.right, y, "body", "ink", "right")
