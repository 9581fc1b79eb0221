"""What a chart hands over: the picture, its hot spots, its text alternative, its table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from server.debrief.charts.paper import Lettering, Look, Paper, Spot
from server.debrief.statistics.table import Table
from server.debrief.story import Story
from server.debrief.words import Words


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished chart. `alt` says in words what it shows, `caption` what is measured; `note`
    says where it is an estimate ("" where it is not)."""

    png: bytes
    width: int
    height: int
    spots: tuple[Spot, ...]
    letters: tuple[Lettering, ...]
    caption: str
    alt: str
    table: Table
    note: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """What a chart is asked to show: a story, in words, about a municipality ("" = all)."""

    story: Story
    words: Words
    look: Look
    subject: str = ""


Chart = Callable[[Task], Picture]


def finish(paper: Paper, table: Table, caption: str, alt: str, note: str = "") -> Picture:
    """The picture on a paper."""
    look = paper.look
    return Picture(
        paper.png(),
        look.width,
        look.height,
        tuple(paper.spots),
        tuple(paper.letters),
        caption,
        alt,
        table,
        note,
    )


def nothing(task: Task, table: Table, caption: str, why: str) -> Picture:
    """A picture that says in words why there is nothing to show."""
    paper = Paper(task.look)
    lines = paper.wrap(why, "intro", task.look.width * 0.8)
    height = paper.line_height("intro")
    for i, line in enumerate(lines):
        y = task.look.height * 0.42 + (i - (len(lines) - 1) / 2) * height
        paper.write(line, task.look.width / 2, y, "intro", "ink2", "centre")
    return finish(paper, table, caption, why)
