"""What the room thought: polls, and how the answers shifted where one was asked again."""

from __future__ import annotations

from server.debrief.aside import Aside, Poll
from server.debrief.charts.paper import Box, Paper, Spot
from server.debrief.charts.picture import Picture, Task, finish, nothing, paper_for
from server.debrief.statistics.polls import polls as table_of

FEWEST = 5
"""Answers under which a poll is not shown: one could guess whose they were."""


def polls(task: Task) -> Picture:
    """Each poll's options as bars: the first time in the lighter ink, the last in the darker."""
    words, aside = task.words, task.aside
    table = table_of(aside)
    caption = words.t("chart-polls.caption")
    asked = _shown(aside)
    if not asked:
        why = "chart-polls-few" if aside.polls else "chart-polls-none"
        return nothing(task, table, caption, words.t(why))
    lines = sum(2 + len(group[-1].options) * (2 if len(group) > 1 else 1) for group in asked)
    paper = paper_for(task, 720, 20 + 26 * lines)
    y = 0.0
    said: list[str] = []
    for group in asked:
        y = _poll(task, paper, y, group, said)
    return finish(paper, table, caption, f"{words.t('chart-polls.alt')} {' '.join(said)}")


def _shown(aside: Aside) -> list[tuple[Poll, ...]]:
    groups = (tuple(p for p in group if p.total >= FEWEST) for group in aside.repeated())
    return [group for group in groups if group]


def _poll(task: Task, paper: Paper, y: float, group: tuple[Poll, ...], said: list[str]) -> float:
    words, line = task.words, paper.line_height("body")
    first, last = group[0], group[-1]
    for part in paper.wrap(last.question, "body_bold", paper.look.width):
        paper.write(part, 0, y + line / 2, "body_bold")
        y += line
    left = min(paper.look.width * 0.4,
               max(paper.width(o, "body") for o in last.options) + paper.u(16))  # fmt: skip
    room = paper.look.width - left - paper.u(110)
    times = (first, last) if len(group) > 1 else (last,)
    for i, option in enumerate(last.options):
        shares = []
        for k, poll in enumerate(times):
            share = poll.counts[i] / poll.total if i < len(poll.counts) else 0.0
            tone = "ink" if k == len(times) - 1 else "line"
            tall = paper.u(13)
            box = Box(left, y + paper.u(5), max(1.0, share * room), tall)
            paper.bar(box, tone)
            text = words.percent(share) + (f"  {poll.when}" if len(times) > 1 else "")
            style = "body_bold" if tone == "ink" else "caption"
            paper.write(text, box.right + paper.u(8), y + line / 2, style, "ink2")
            if k == 0:
                paper.write(option, 0, y + line / 2, "body")
            shares.append(words.percent(share))
            y += paper.u(20)
        y += paper.u(6)
        said.append(f"{option}: {' → '.join(shares)}.")
    counts = ", ".join(words.t("chart-polls-answers", when=p.when, count=p.total) for p in times)
    paper.write(counts, 0, y + line / 2, "caption_italic", "ink3")
    paper.spot(Spot(Box(0, y, paper.look.width, line), last.question, (counts,)))
    return y + line + paper.u(18)
