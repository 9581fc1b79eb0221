"""Commands that open the window: start menu, play, join, and pictures of every screen."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from server.cli.ending import WrongUseError
from server.cli.options import DEFAULT_LEVEL, Lang

if TYPE_CHECKING:
    from game.client.practice import Practice

_NO_DISPLAY = (
    "there is no display to open a window on; `granslost serve` hosts a game without one, and "
    "`granslost rehearse hela-resan` plays one by bots"
)

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
"""Variables of which one is set where there is a screen."""

LangChoice = Annotated[
    Lang | None, typer.Option("--lang", help="Language; by default as in the window's settings.")
]


def menu() -> None:
    """Open the start menu."""
    _open("menu")


def play(
    level: Annotated[
        str, typer.Argument(metavar="[LEVEL]", help="A level's id, or the path of its folder.")
    ] = DEFAULT_LEVEL,
    lang: LangChoice = None,
) -> None:
    """Play at once, alone with bots, on a server on this machine only."""
    from game.content.load import load_level

    load_level(level)  # a level that cannot be played is said here, not in a window
    _open("play", level=level, lang=_code(lang))


def join(
    address: Annotated[
        str, typer.Argument(metavar="[ADDRESS]", help="The server's address, as it prints it.")
    ] = "",
    code: Annotated[str, typer.Option("--code", metavar="CODE", help="The join code.")] = "",
    name: Annotated[str, typer.Option("--name", metavar="TEAM", help="The team's name.")] = "",
    lang: LangChoice = None,
) -> None:
    """Join a game that somebody hosts."""
    _open("join", address=address, code=code, name=name, lang=_code(lang))


def screenshots(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where the pictures go.")],
    lang: Annotated[Lang, typer.Option("--lang", help="Language of the pictures.")] = Lang.SV,
    sheet: Annotated[
        bool,
        typer.Option("--sheet", help="All screens as thumbnails: one picture light, one dark."),
    ] = False,
) -> None:
    """Play a seeded game without a display and save a picture of every screen, at 1280×720 and
    1920×1080, or with --sheet all of them side by side."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    from game.client import run
    from server.hydraulics.pool import solve

    if folder.exists() and not folder.is_dir():
        raise WrongUseError(f"{folder} is not a folder; name another")
    run.screenshots(folder, lang.value, solve=solve, tell=_tell, sheet=sheet)
    print(folder)


def _tell(game: Practice, what: str, params: Mapping[str, Any]) -> Any:
    """What the server would answer about a practice game that is over."""
    from server.debrief import answers, reel
    from server.debrief.story import read
    from server.debrief.words import words_for

    if what == "what_if":
        return {"running": False, "cases": {}, "band": 0, "band_of": 0}
    words = words_for(game.start.level.id, answers.language_of(params))
    if what in ("replay", "replay_frame"):
        return reel.answer(game.start, game.events, words, what, params)
    return answers.answer(read(game.start, game.events), words, what, params)


def _open(what: Literal["menu", "play", "join"], **options: str) -> None:
    """Open the window; it gets the means to start servers from here."""
    _need_display()
    from game.client import run
    from server.cli.child import Hosting

    run.main(what, hosting=Hosting(), **options)


def _need_display() -> None:
    """Where SDL finds no screen it takes a driver that shows nothing: nobody would see the game."""
    headless = not any(os.environ.get(name) for name in _SCREENS)
    if sys.platform.startswith("linux") and headless:
        raise WrongUseError(_NO_DISPLAY)  # before SDL looks, and says more than one line
    import pygame

    try:
        pygame.display.init()
    except pygame.error as error:
        raise WrongUseError(_NO_DISPLAY) from error
    blind = pygame.display.get_driver() in ("offscreen", "dummy")
    if blind and not os.environ.get("SDL_VIDEODRIVER"):
        pygame.display.quit()
        raise WrongUseError(_NO_DISPLAY)


def _code(lang: Lang | None) -> str:
    return lang.value if lang else ""
