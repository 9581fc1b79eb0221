"""Sessions of one level laid beside each other for a window: a picture, figures, the roads.

Runs in the worker's process; `server.debrief.comparing` asks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from game.protocol.comparing import MEASURES
from server.debrief.answers import (
    LARGEST,
    LARGEST_LETTERS,
    LOWEST,
    NARROWEST,
    BadQuestionError,
    language_of,
)
from server.debrief.charts.paper import Look
from server.debrief.comparison import Comparison, chart, roads, written
from server.debrief.recorded import told_of
from server.debrief.worker import BadQuestion

Tree = dict[str, Any]


def compare(data: Path, journal: Path, codes: Sequence[str], params: Mapping[str, Any]) -> Any:
    """What `params` ask of these sessions, or a `BadQuestion`.

    `params`: measure (of `MEASURES`), width and height (px), scale, theme, lang as for a chart.
    """
    try:
        return _compare(data, journal, codes, params)
    except BadQuestionError as error:
        return BadQuestion(error.where, error.got)


def _compare(data: Path, journal: Path, codes: Sequence[str], params: Mapping[str, Any]) -> Tree:
    measure = params.get("measure", MEASURES[0])
    if measure not in MEASURES:
        raise BadQuestionError("measure", measure)
    told = [told_of(data, journal, code) for code in codes]
    if len({one.story.level.id for one in told}) != 1:
        raise BadQuestionError("codes", ", ".join(codes))
    if any(len(one.story.records) < 1 for one in told):
        raise BadQuestionError("codes", ", ".join(codes))
    names = tuple(f"{code[:3]} {code[3:]}" for code in codes)
    comparison = Comparison(
        tuple(one.story for one in told), names, language_of(params), told[0].source
    )
    look = Look(
        _side(params, "width", NARROWEST, 840),
        _side(params, "height", LOWEST, 480),
        "dark" if params.get("theme") == "dark" else "paper",
        min(LARGEST_LETTERS, max(1.0, float(params.get("scale", 1.0)))),
    )
    picture = chart(comparison, measure, look)
    return {
        "chart": measure,
        "png": picture.png,
        "width": picture.width,
        "height": picture.height,
        "spots": [
            {"box": list(spot.box), "title": spot.title, "lines": list(spot.lines), "ledger": []}
            for spot in picture.spots
        ],
        "caption": picture.caption,
        "alt": picture.alt,
        "figures": [
            {"code": code, "group": name, **written(comparison, n, measure)}
            for n, (code, name) in enumerate(zip(codes, names, strict=True))
        ],
        "roads": [
            {"code": code, "group": name, "lines": roads(comparison, n)}
            for n, (code, name) in enumerate(zip(codes, names, strict=True))
        ],
    }


def _side(params: Mapping[str, Any], name: str, least: int, usual: int) -> int:
    value = params.get(name, usual)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise BadQuestionError(name, value)
    return round(min(LARGEST, max(least, value)))
