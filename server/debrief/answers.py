"""What a window that asks about the debrief is told, as plain trees; runs in the chart worker.

A question that cannot be answered raises `BadQuestionError` with one plain sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.content.texts import LANGUAGES
from server.debrief.aside import NOTHING, Aside
from server.debrief.charts.paper import Look, Spot
from server.debrief.charts.picture import Picture, Task
from server.debrief.estimates import NONE, Estimates
from server.debrief.figures import figures
from server.debrief.questions import ANY, CHARTS, ESTIMATING, ONE, QUESTIONS
from server.debrief.story import Story
from server.debrief.turning_points import turning_points
from server.debrief.words import Words

Tree = dict[str, Any]

NARROWEST, LOWEST, LARGEST = 640, 200, 4096
LONGEST_LEDGER = 200
"""Lines of the ledger told at once."""
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
    estimates: Estimates = NONE,
    aside: Aside = NOTHING,
    ground: Mapping[str, Any] | None = None,
) -> Tree:
    """The answer to a question of this kind: `debrief`, `chart`, `turning_points` or `ledger`;
    `estimates`, `aside` and `ground` as for `server.debrief.charts.picture.Task`."""
    if what == "debrief":
        return debrief(story, words)
    if what == "turning_points":
        return moments(story, words, estimates)
    if what == "ledger":
        return ledger(story, words, params)
    return chart(story, words, params, estimates, aside, ground)


def debrief(story: Story, words: Words) -> Tree:
    """The questions in order, with their charts and the municipalities each can be about."""
    everyone = list(story.municipalities)
    return {
        "questions": [
            {
                "id": question.id,
                "talk": question.talk(promised=bool(story.promises)),
                "charts": [
                    {"id": chart, "estimating": chart in ESTIMATING,
                     "subjects": everyone if chart in ONE else
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
    estimates: Estimates = NONE,
    aside: Aside = NOTHING,
    ground: Mapping[str, Any] | None = None,
) -> Tree:
    """A chart as PNG with its hot spots, its text alternative and the figures beside it.

    `params`: chart, question (of which it is shown), subject (municipality, "" = all), width and
    height (px), scale (1–6: text scale times the window's zoom), theme ("paper", "dark"), lang.
    The picture is as wide as asked for, and taller where its content needs it. `estimates` is
    what has been worked out of the game as it might have been, for the charts that show it.
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
    shown = estimates if name in ESTIMATING else NONE
    picture = CHARTS[name](Task(story, words, look, subject, shown, aside, ground))
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


def moments(story: Story, words: Words, estimates: Estimates = NONE) -> Tree:
    """The turning points in the order in which they came, see `server.debrief.turning_points`."""
    return {
        "moments": [
            {
                "kind": moment.kind,
                "round": moment.round,
                "phase": moment.phase,
                "year": moment.year,
                "title": moment.title(words),
                "ask": moment.question(words),
                "lines": [_line(story, words, n) for n in _loudest(story, moment.lines)],
                "ledger": list(moment.lines)[:LONGEST_LEDGER],
                "parted": [words.case(case) for case in moment.parted],
            }
            for moment in turning_points(story, estimates)
        ]
    }


def ledger(story: Story, words: Words, params: Mapping[str, Any]) -> Tree:
    """Lines of the ledger in words: params {"lines": [their numbers]}."""
    wanted = params.get("lines")
    if not isinstance(wanted, list) or len(wanted) > LONGEST_LEDGER:
        raise BadQuestionError("lines", wanted)
    for n in wanted:
        if isinstance(n, bool) or not isinstance(n, int) or not 0 <= n < len(story.lines):
            raise BadQuestionError("lines", n)
    return {"lines": [_line(story, words, n) for n in wanted]}


def _line(story: Story, words: Words, n: int) -> Tree:
    line = story.lines[n]
    entry = line.entry
    return {
        "n": n,
        "round": entry.round,
        "year": entry.year,
        "subject": words.subject(entry.subject),
        "stock": words.t(f"stock-{entry.stock.value}"),
        "cause": words.cause(line, story.end),
        "amount": words.amount(line),
        "good": line.amount > 0,
    }


def _loudest(story: Story, lines: tuple[int, ...], most: int = 4) -> list[int]:
    return sorted(sorted(lines, key=lambda n: -abs(story.lines[n].entry.amount))[:most])


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
