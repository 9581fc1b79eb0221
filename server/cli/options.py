"""Options and arguments that several commands share, and how their texts are read."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from server.bots.temper import TEMPERS
from server.cli.ending import WrongUseError

DEFAULT_LEVEL = "hela-resan"
PORT = 8765
"""Where a workshop's server listens unless told otherwise."""


class Lang(StrEnum):
    """Languages of the game."""

    SV = "sv"
    EN = "en"


LevelArgument = Annotated[
    str, typer.Argument(metavar="LEVEL", help="A level's id, or the path of its folder.")
]
BotsOption = Annotated[
    str,
    typer.Option(
        "--bots",
        metavar="T,T,…",
        help="Temperaments: one for all, or one for each municipality in the level's order. "
        f"Known: {', '.join(TEMPERS)}.",
    ),
]
LangOption = Annotated[Lang, typer.Option("--lang", help="Language of the game.")]
DataOption = Annotated[
    Path | None,
    typer.Option("--data", metavar="DIR", help="Folder of the sessions and their journal."),
]


def data_folder(chosen: Path | None) -> Path:
    """The data folder given, or the user's own."""
    from platformdirs import user_data_path

    return chosen if chosen is not None else user_data_path("granslost", appauthor=False) / "server"


def web_folder(chosen: Path | None) -> Path:
    """The folder of the browser's parts given, or the user's own."""
    from platformdirs import user_data_path

    return chosen if chosen is not None else user_data_path("granslost", appauthor=False) / "web"


def bots_of(text: str) -> list[str]:
    """The temperaments in a list with commas."""
    return [name.strip() for name in text.split(",") if name.strip()]


def seeds_of(text: str) -> range:
    """The seeds in "A-B" (both included) or "A". Raises `WrongUseError`."""
    first, dash, last = text.partition("-")
    try:
        low = int(first)
        high = int(last) if dash else low
    except ValueError:
        raise WrongUseError(
            f'--seeds {text} is no range of seeds; write for example "0-19"'
        ) from None
    if low > high:
        raise WrongUseError(f"--seeds {text} is empty; write the lower seed first")
    return range(low, high + 1)
