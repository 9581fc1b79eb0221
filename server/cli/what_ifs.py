"""Which what-ifs a report is to have, as wished on the command line, and working them out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from server.cli.ending import WrongUseError

if TYPE_CHECKING:
    from rich.progress import Progress

    from server.debrief.estimates import Estimates
    from server.debrief.recorded import Told

ALL, NONE, BAND = "all", "none", "band"
"""What can be wished of what-ifs beside the cases' own ids."""

WhatIfOption = Annotated[
    str,
    typer.Option(
        "--what-if",
        metavar="all|none|…",
        help="What to play again: all, none, or ids with commas (alone, step_1, unconnected, "
        "sooner, form-bolag, key-equal, …, band).",
    ),
]


def wished_of(text: str) -> frozenset[str]:
    """Ids of the what-ifs wished for; `WrongUseError` where one is not known."""
    from server.debrief.cases import BY_ID

    known = {*BY_ID, BAND}
    if text == ALL:
        return frozenset(known)
    wished = frozenset(part.strip() for part in text.split(",") if part.strip()) - {NONE}
    for name in sorted(wished - known):
        raise WrongUseError(
            f'--what-if knows no "{name}"; choose all, none, or among {", ".join(sorted(known))}'
        )
    return wished


def worked_out(told: Told, wished: frozenset[str], bar: Progress) -> Estimates:
    """The wished what-ifs that change something in this game, and the band if wished."""
    from server.debrief.band import GAMES
    from server.debrief.cases import CASES
    from server.debrief.estimates import Estimates

    cases = [case.id for case in CASES if case.id in wished and case.possible(told.story)]
    games = range(GAMES) if BAND in wished else range(0)
    task = bar.add_task("What if", total=len(cases) + len(games), visible=bool(cases or games))
    found = {}
    for case in cases:
        if (estimate := told.estimate(case)) is not None:
            found[case] = estimate
        bar.advance(task)
    band = []
    for n in games:
        band.append(told.bot_game(n))
        bar.advance(task)
    return Estimates(found, tuple(band))
