"""Whole games by bots: `granslost simulate` in this process, `granslost rehearse` over sockets."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from game.rules.state import CostKey, Form
from server.cli.console import err, out, progress_bar
from server.cli.ending import CheckFailedError
from server.cli.options import BotsOption, Lang, LangOption, LevelArgument, bots_of, seeds_of
from server.cli.what_ifs import NONE, WhatIfOption, wished_of, worked_out


def simulate(
    level: LevelArgument,
    bots: BotsOption = "",
    seeds: Annotated[
        str, typer.Option("--seeds", metavar="A-B", help="Seeds to play, both ends included.")
    ] = "0",
    jobs: Annotated[int, typer.Option("--jobs", min=1, help="Games at a time.")] = 1,
    form: Annotated[
        Form | None, typer.Option("--form", help="Form (organisationsform) of all agreements.")
    ] = None,
    cost_key: Annotated[
        CostKey | None,
        typer.Option("--cost-key", help="Cost key (fördelningsnyckel) of all agreements."),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON object per line and game.")
    ] = False,
) -> None:
    """Play whole games by bots: same rules and water, no sockets."""
    from server.bots.table import seat_tempers
    from server.simulate import Wish, level_of

    numbers = seeds_of(seeds)
    names = [m.id for m in level_of(level).municipalities]
    tempers = seat_tempers(bots_of(bots), names)
    wishes = [Wish(level, seed, tempers, form, cost_key) for seed in numbers]
    games = _counted(_played(wishes, jobs), len(wishes))
    if as_json:
        for game in games:
            print(json.dumps(game, ensure_ascii=False), flush=True)
    else:
        _print_table(games)


def rehearse(
    level: LevelArgument,
    bots: BotsOption = "",
    seed: Annotated[int, typer.Option("--seed", min=0, help="Seed of all chance.")] = 1,
    target: Annotated[
        Path | None,
        typer.Option(
            "--out", metavar="DIR", help="Debrief folder, by default rehearsal-LEVEL-SEED."
        ),
    ] = None,
    lang: LangOption = Lang.SV,
    what_if: WhatIfOption = NONE,
) -> None:
    """Play a whole game by bots over real sockets at full speed, into a debrief folder."""
    import asyncio

    from game.content.folder import level_folder
    from server.bots.table import seat_tempers
    from server.rehearsal_folder import write_folder
    from server.rehearse import rehearse as play
    from server.simulate import level_of

    wished = wished_of(what_if)
    loaded = level_of(level)
    tempers = seat_tempers(bots_of(bots), [m.id for m in loaded.municipalities])
    folder = target or Path(f"rehearsal-{level_folder(level).id}-{seed}")
    with progress_bar() as bar:
        task = bar.add_task("Lobby", total=loaded.rounds)

        def progress(round: int, rounds: int, phase: str) -> None:
            bar.update(task, completed=round - 1, description=f"Round {round}, {phase}")

        played = asyncio.run(play(level, tempers, seed, lang=lang.value, progress=progress))
        bar.update(task, completed=loaded.rounds, description="Report")
        write_folder(
            played, tempers, folder, lang.value, lambda told: worked_out(told, wished, bar)
        )
    print(folder)


def _played(wishes: Sequence[Any], jobs: int) -> Iterator[dict[str, Any]]:
    """The games in the order of their seeds, several at a time if wished."""
    from server.simulate import simulate as play

    if jobs == 1:
        yield from map(play, wishes)
        return
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(jobs, len(wishes)), mp_context=context) as executor:
        try:
            yield from executor.map(play, wishes)
        except BrokenProcessPool as error:
            raise CheckFailedError(
                "a process that simulates died; try again with --jobs 1"
            ) from error


def _counted(games: Iterator[dict[str, Any]], total: int) -> Iterator[dict[str, Any]]:
    with progress_bar() as bar:
        task = bar.add_task("Games", total=total)
        for game in games:
            yield game
            bar.advance(task)


def _print_table(games: Iterator[dict[str, Any]]) -> None:
    from rich.table import Table

    from server.chronicle import headline

    table = Table(box=None, pad_edge=False)
    for column in ("seed", "steps", "SEK/head", "renewal %", "bursts/km", "trust", "source out"):
        table.add_column(column, no_wrap=True)
    table.add_column("hash", no_wrap=True)
    for game in games:
        table.add_row(*headline(game))
    out().print(table)
    err().print(
        "Deepest step × pairs that took it; start→end, weighted by residents. --json has it all."
    )
