"""What a chart hands over: the picture, its hot spots, its text alternative, its table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from server.debrief.aside import NOTHING, Aside
from server.debrief.charts.paper import Lettering, Look, Paper, Spot
from server.debrief.estimates import NONE, Estimates
from server.debrief.statistics.table import Table
from server.debrief.story import Story
from server.debrief.words import Words


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished chart. `alt` says in words what it shows, `caption` what is measured; `note`
    says where it is an estimate ("" where it is not). `svg` is the same as drawing, where asked
    for, `paper` what it was drawn on, where it is for a printed page (see `Look.also`)."""

    png: bytes
    width: int
    height: int
    spots: tuple[Spot, ...]
    letters: tuple[Lettering, ...]
    caption: str
    alt: str
    table: Table
    note: str = ""
    svg: bytes = b""
    paper: Paper | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """What a chart is asked to show: a story, in words, about a municipality ("" = all).

    `estimates` is what is to be shown of the game as it might have been, `aside` what belongs to
    the session beside the game, `ground` the level's map (None where it is not known).
    """

    story: Story
    words: Words
    look: Look
    subject: str = ""
    estimates: Estimates = NONE
    aside: Aside = NOTHING
    ground: Mapping[str, Any] | None = None


def paper_for(task: Task, width: float, height: float) -> Paper:
    """A paper for a task whose content needs at least this size, in design pixels.

    Where the place is narrower than that at the text scale asked for, the letters become smaller;
    where it is lower, the picture becomes taller and is scrolled through.
    """
    look = task.look
    scale = max(min(look.scale, look.width / width), min(1.0, look.scale))
    return Paper(replace(look, scale=scale, height=max(look.height, round(height * scale))))


Chart = Callable[[Task], Picture]


def finish(paper: Paper, table: Table, caption: str, alt: str, note: str = "") -> Picture:
    """The picture on a paper."""
    look = paper.look
    return Picture(
        b"" if look.also == "page" else paper.png(),
        look.width,
        look.height,
        tuple(replace(spot, box=spot.box.within(paper.whole)) for spot in paper.spots),
        tuple(paper.letters),
        caption,
        alt,
        table,
        note,
        paper.svg() if look.also == "svg" else b"",
        paper if look.also == "page" else None,
    )


def nothing(task: Task, table: Table, caption: str, why: str) -> Picture:
    """A picture that says in words why there is nothing to show."""
    paper = paper_for(task, 400, 200)
    lines = paper.wrap(why, "intro", paper.look.width * 0.8)
    height = paper.line_height("intro")
    for i, line in enumerate(lines):
        y = paper.look.height * 0.42 + (i - (len(lines) - 1) / 2) * height
        paper.write(line, paper.look.width / 2, y, "intro", "ink2", "centre")
    return finish(paper, table, caption, why)
