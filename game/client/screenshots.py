"""Pictures of every screen, without a display."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from game.client.app import App
from game.client.gallery import Stop, region, stops, table_of
from game.client.practice import Solve, Tell
from game.client.scene import Push, Reset, Scene
from game.client.scenes.form import FormScene
from game.client.scenes.table import Table
from game.client.settings import MemoryStore, Settings

SIZES = ((1280, 720), (1920, 1080))


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
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    folder.mkdir(parents=True, exist_ok=True)
    known, files = region(), []
    everything = stops(solve)
    for size in sizes:
        app = App(MemoryStore(Settings(language=language, text_scale=scale, theme=theme)))
        app.open(size)
        files.append(_start_menu(app, folder, size))
        for stop in everything:
            if stop.events and tell is None:
                continue
            table = table_of(stop, solve, known, tell)
            files.append(_picture(app, stop, table, folder, size))
            done(files[-1].name)
    return files


def _start_menu(app: App, folder: Path, size: tuple[int, int]) -> Path:
    from game.client.run import Window

    path = _path(folder, "01-start", size)
    scene = Window(app, None).home()
    app.screenshot(scene, size, path)
    return path


def _picture(app: App, stop: Stop, table: Table, folder: Path, size: tuple[int, int]) -> Path:
    from game.client.flow import scene_for

    path = _path(folder, stop.name, size)
    scene = stop.make(table)
    if isinstance(scene, FormScene):
        from game.client.run import Window

        scene.picture = Window(app, None).picture
    if stop.seat == "projector":
        before = app.settings.theme
        app.change(theme="dark")
        _shoot(app, scene, table, path, size)
        app.change(theme=before)
    elif stop.dialogue:
        below = scene_for(table)
        _shoot(app, below, table, path, size)
        app.go(Push(scene))
        _save(app, path)
    else:
        _shoot(app, scene, table, path, size)
    return path


def _shoot(app: App, scene: Scene, table: Table, path: Path, size: tuple[int, int]) -> None:
    app.go(Reset(scene))
    app.settle(0.1)
    for view in (table.map, getattr(scene, "map", None)):
        if view is not None:
            view.finish()
    _save(app, path)


def _save(app: App, path: Path) -> None:
    import pygame

    app.settle(0.8)
    pygame.image.save(app.frame_surface, os.fspath(path))


def _path(folder: Path, name: str, size: tuple[int, int]) -> Path:
    return folder / f"{name}-{size[0]}.png"
