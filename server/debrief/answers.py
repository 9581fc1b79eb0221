"""What a window that asks about the debrief is told, as plain trees; runs in the chart worker.

A question that cannot be answered raises `BadQuestionError` with one plain sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from game.content.texts import LANGUAGES
from server.debrief.charts.paper import Look, Spot
from server.debrief.charts.picture import Picture, Task
from server.debrief.figures import figures
from server.debrief.questions import ANY, CHARTS, ESTIMATING, ONE, QUESTIONS
from server.debrief.story import Story
from server.debrief.words import Words

Tree = dict[str, Any]

NARROWEST, LOWEST, LARGEST = 640, 200, 4096
LARGEST_LETTERS = 6.0
"""Sides of a picture in pixels that can be asked for."""


class BadQuestionError(ValueError):
    """A parameter makes no sense: which, and what it was."""

    def __init__(self, where: str, value: object) -> None:
        super().__init__(f"{where} cannot be {value!r}")
        self.where, self.got = where, str(value)[:40]


def language_of(params: Mapping[str, Any]) -> str:
    """The language asked for."""
    return str(_one_of(params, "lang", LANGUAGES, "sv"))


def answer(
    story: Story,
    words: Words,
    what: str,
    params: Mapping[str, Any],
    alone: Callable[[], Story | None] = lambda: None,
) -> Tree:
    """The answer to a question of this kind, `debrief` or `chart`; `alone` as for `chart`."""
    return debrief(story, words) if what == "debrief" else chart(story, words, params, alone)


def debrief(story: Story, words: Words) -> Tree:
    """The questions in order, with their charts and the municipalities each can be about."""
    everyone = list(story.municipalities)
    return {
        "questions": [
            {
                "id": question.id,
                "charts": [
                    {"id": chart, "subjects": everyone if chart in ONE else
                     ["", *everyone] if chart in ANY else [""]}
                    for chart in question.charts
                ],
            }
            for question in QUESTIONS
        ],
        "names": {m: words.name(m) for m in everyone},
        "rounds": len(story.records) - 1,
        "over": story.over,
    }  # fmt: skip


def chart(
    story: Story,
    words: Words,
    params: Mapping[str, Any],
    alone: Callable[[], Story | None] = lambda: None,
) -> Tree:
    """A chart as PNG with its hot spots, its text alternative and the figures beside it.

    `params`: chart, question (of which it is shown), subject (municipality, "" = all), width and
    height (px), scale (1–6: text scale times the window's zoom), theme ("paper", "dark"), lang.
    The picture is as wide as asked for, and taller where its content needs it. `alone` gives the
    game as it might have been without any partnership, for the charts that show it.
    """
    name = _one_of(params, "chart", CHARTS, None)
    question = _one_of(params, "question", [q.id for q in QUESTIONS], _home_of(name))
    subject = _one_of(params, "subject", ["", *story.municipalities], "")
    look = Look(
        round(_within(params, "width", NARROWEST, LARGEST, 840)),
        round(_within(params, "height", LOWEST, LARGEST, 480)),
        _one_of(params, "theme", ("paper", "dark"), "paper"),
        _within(params, "scale", 1.0, LARGEST_LETTERS, 1.0),
    )
    other = alone() if name in ESTIMATING else None
    picture = CHARTS[name](Task(story, words, look, subject, other))
    return {
        "chart": name,
        "subject": subject,
        "png": picture.png,
        "width": picture.width,
        "height": picture.height,
        "spots": [_spot(spot) for spot in picture.spots],
        "caption": picture.caption,
        "alt": picture.alt,
        "note": picture.note,
        "figures": [list(pair) for pair in figures(story, words, question, subject)],
        "table": table(picture, words),
    }


def table(picture: Picture, words: Words) -> Tree:
    """The table behind a picture: names, labels and units of its columns, and its rows."""
    return {
        "id": picture.table.id,
        "columns": [
            {"name": c.name, "label": words.column(c.name), "unit": words.t("unit-of", unit=c.unit)}
            for c in picture.table.columns
        ],
        "rows": [[row[c.name] for c in picture.table.columns] for row in picture.table.rows],
    }


def _spot(spot: Spot) -> Tree:
    return {
        "box": [round(side, 1) for side in spot.box],
        "title": spot.title,
        "lines": list(spot.lines),
        "ledger": list(spot.ledger),
    }


def _home_of(chart: str) -> str:
    return next(q.id for q in QUESTIONS if chart in q.charts)


def _one_of(params: Mapping[str, Any], name: str, known: Any, default: str | None) -> str:
    value = params.get(name, default)
    if not isinstance(value, str) or value not in known:
        raise BadQuestionError(name, value)
    return value


def _within(params: Mapping[str, Any], name: str, low: float, high: float, default: float) -> float:
    value = params.get(name, default)
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        raise BadQuestionError(name, value)
    return float(value)
