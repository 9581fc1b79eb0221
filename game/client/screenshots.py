"""Pictures of every screen, without a display: a file for each, or all on a contact sheet."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pygame

from game.client.app import App
from game.client.contact_sheet import ContactSheet
from game.client.gallery import Stop, region, stops, table_of
from game.client.practice import Solve, Tell
from game.client.scene import Push, Reset, Scene
from game.client.scenes.form import FormScene
from game.client.scenes.start import StartScene
from game.client.scenes.table import Table
from game.client.settings import MemoryStore, Settings
from game.client.start_picture import StartPicture
from game.client.theme import THEMES

SIZES = ((1280, 720), (1920, 1080))
_START = "01-start"


def take(
    folder: Path,
    language: str,
    solve: Solve,
    *,
    sizes: Sequence[tuple[int, int]] = SIZES,
    scale: float = 1.0,
    theme: str = "paper",
    tell: Tell | None = None,
    done: Callable[[str], None] = lambda name: None,
) -> list[Path]:
    """Saves a picture of every screen at each size; `done` hears of each. Without `tell`, which
    answers what the debrief asks, there is no picture of the debrief."""
    folder.mkdir(parents=True, exist_ok=True)
    everything, files = stops(solve), []
    for size in sizes:
        settings = Settings(language=language, text_scale=scale, theme=theme)
        for name, picture in _pictures(everything, solve, tell, settings, size):
            files.append(folder / f"{name}-{size[0]}.png")
            pygame.image.save(picture, os.fspath(files[-1]))
            done(files[-1].name)
    return files


def sheets(
    folder: Path,
    language: str,
    solve: Solve,
    *,
    scale: float = 1.0,
    themes: Sequence[str] = THEMES,
    tell: Tell | None = None,
    done: Callable[[str], None] = lambda name: None,
    only: Callable[[Stop], bool] = lambda stop: True,
) -> list[Path]:
    """Saves all screens as thumbnails with their names on one sheet for each theme; `done` hears
    of each screen, `only` says which stops are wanted, and `tell` is as for `take`."""
    folder.mkdir(parents=True, exist_ok=True)
    everything, files = [stop for stop in stops(solve) if only(stop)], []
    for theme in themes:
        sheet = ContactSheet(theme)
        settings = Settings(language=language, text_scale=scale, theme=theme)
        for name, picture in _pictures(everything, solve, tell, settings, SIZES[0]):
            sheet.add(name, picture)
            done(f"{name} ({theme})")
        files.append(sheet.save(folder))
    return files


def _pictures(
    everything: Sequence[Stop],
    solve: Solve,
    tell: Tell | None,
    settings: Settings,
    size: tuple[int, int],
) -> Iterator[tuple[str, pygame.Surface]]:
    """Each screen's name and how it looks; a picture holds until the next is asked for."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    app = App(MemoryStore(settings))
    app.open(size)
    picture, known = StartPicture(app, "hela-resan"), region()
    ways = {name: lambda: None for name in ("try", "play", "host", "sessions", "join")}
    _shoot(app, StartScene(ways, picture=picture), None)
    yield _START, app.frame_surface
    for stop in everything:
        if stop.events and tell is None:
            continue
        theme = "dark" if stop.seat == "projector" else settings.theme
        if app.settings.theme != theme:
            app.change(theme=theme)
        _show(app, stop, table_of(stop, solve, known, tell), picture)
        yield stop.name, app.frame_surface


def _show(app: App, stop: Stop, table: Table, strip: StartPicture) -> None:
    from game.client.flow import scene_for

    scene = stop.make(table)
    if isinstance(scene, FormScene):
        scene.picture = strip
    if stop.dialogue:
        _shoot(app, scene_for(table), table)
        app.go(Push(scene))
        app.settle(0.8)
    else:
        _shoot(app, scene, table)


def _shoot(app: App, scene: Scene, table: Table | None) -> None:
    app.go(Reset(scene))
    app.settle(0.1)
    for view in (table.map if table else None, getattr(scene, "map", None)):
        if view is not None:
            view.finish()
    app.settle(0.8)
