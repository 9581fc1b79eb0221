"""`granslost level`: the levels there are, whether one is sound, and new ones: to build on, or made
of an EPANET file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from game.content.problem import Problem
from server.cli.console import out
from server.cli.ending import CheckFailedError, WrongUseError
from server.cli.importing import import_

app = typer.Typer(
    help="Levels (banor): list them, check one, bake the map of one, make a new one.",
    rich_markup_mode=None,
)

app.command("import")(import_)

PathArgument = Annotated[
    str, typer.Argument(metavar="PATH", help="The folder of a level, or the id of one.")
]


@app.command("list")
def list_() -> None:
    """List the levels that come with the game."""
    from rich.table import Table

    from game.content.folder import level_ids
    from game.content.load import load_level
    from game.content.region import region_message

    table = Table("id", "title", "teams", "rounds", "years", "steps", box=None, pad_edge=False)
    for id in level_ids():
        level = load_level(id)
        title = region_message(level)["title"]
        table.add_row(
            id,
            f"{title['sv']} / {title['en']}",
            f"{level.smallest_teams}–{level.largest_teams}",
            str(level.rounds),
            str(level.rounds * level.years_per_round),
            ", ".join(level.steps),
        )
    out().print(table)


@app.command()
def check(path: PathArgument) -> None:
    """Check a level: figures, cards, network, map, texts, and that a connecting main helps.

    Exit code 1 if it has faults.
    """
    from game.content.folder import level_folder
    from game.content.lint import check_level
    from server.claims.safety import fault

    folder = level_folder(path)
    problems = check_level(path)
    if not problems and (unsafe := fault(path)):
        problems = [unsafe]
    for problem in problems:
        print(problem)
    if problems:
        raise CheckFailedError(f"{folder.name} has {_count(len(problems), 'fault')}")
    print(f"{folder.name}: no faults")


@app.command()
def bake(path: PathArgument) -> None:
    """Bake the region.toml of a level into the map.json that is drawn; takes a few seconds."""
    from game.content.folder import level_folder
    from game.content.geography import bake_level

    place = level_folder(path).place
    if not isinstance(place, Path) or not (place / "region.toml").is_file():
        raise WrongUseError(f"{path} has no region.toml to bake; give a folder that holds one")
    problems = _drawing_problems(path)
    for problem in problems:
        print(problem)
    if problems:
        raise CheckFailedError(f"{path} cannot be baked")
    try:
        print(f"{bake_level(place)} is written")
    except ValueError as error:
        raise CheckFailedError(str(error)) from error


def _drawing_problems(path: str) -> list[Problem]:
    """What stands in the way of baking a level's map."""
    from game.content.lint_drawing import drawing_problems
    from game.content.load import read_source

    source = read_source(path)
    if source.file is None:
        return [p for p in source.problems if p.file.endswith("level.toml")]
    return drawing_problems(source.folder, [m.id for m in source.file.municipalities])


@app.command()
def new(
    id: Annotated[
        str, typer.Argument(metavar="ID", help="The new level's id: a–z, digits and hyphens.")
    ],
    out_: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="The folder to make the level's folder in.")
    ] = Path(),
) -> None:
    """Write a new level to build on: small, sound, playable, with every key explained."""
    from game.content.skeleton import new_level

    folder = new_level(id, out_)
    print(f"{folder} is written; next:")
    print(f"  granslost level check {folder}")
    print(f"  granslost play {folder}")


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
