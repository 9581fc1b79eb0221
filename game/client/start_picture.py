"""The strip of map beside the start menu: the region, with its borders on their way out."""

from __future__ import annotations

import asyncio

import pygame

from game.client.app import App
from game.client.layout import Rect
from game.client.painter import Canvas
from game.client.scenes.table import MAP_MODES
from game.client.views.map import MapModel, MapView
from game.content.load import load_level
from game.content.region import region_message

_CLOSE = 1.5
"""How much nearer than the whole region; a strip shows a part of it."""
_STEPS = (4, 2, 0, 3, 1, 0, 2)
"""Steps taken at the region's borders, one after the other: one of each state can be seen."""


class StartPicture:
    """Called to draw; paints itself sharp beside the window's loop."""

    def __init__(self, app: App, level: str, *, whole: bool = False) -> None:
        """`whole` shows all of the region with its borders as they are before play."""
        self.app, self.whole = app, whole
        region = region_message(load_level(level))
        pairs = sorted(region["map"]["borders"])
        steps = {pair: _STEPS[i % len(_STEPS)] for i, pair in enumerate(pairs)}
        names = {m: str(spec["name"]) for m, spec in region["municipalities"].items()}
        self.model = MapModel(
            region=region["map"],
            nodes=region["nodes"],
            pipes=region["pipes"],
            mains=region["mains"],
            names=names,
            steps={} if whole else {pair: count for pair, count in steps.items() if count},
        )
        self.view: MapView | None = None
        self._task: asyncio.Task[None] | None = None

    def __call__(self, canvas: Canvas, rect: Rect) -> None:
        mode = MAP_MODES[self.app.theme.name]
        if self.view is None:
            self.view = MapView(
                self.model,
                rect.size,
                mode,
                self.app.scale,
                layer="borders",
                reduced_motion=True,
                zoom=self.app.zoom,
            )
            if not self.whole:
                self.view.zoom(_CLOSE)
        self.view.set_look(mode, self.app.scale, self.app.zoom)
        self.view.draw(canvas.surface, pygame.Rect(rect))
        if not self.view.ready and (self._task is None or self._task.done()):
            self._task = self._paint_beside()

    def _paint_beside(self) -> asyncio.Task[None] | None:
        try:
            asyncio.get_running_loop()
        except RuntimeError:  # no loop: a picture is taken, which shall be sharp at once
            while self.view is not None and not self.view.ready:
                self.view.update(1 / 30)
            self.app.redraw()
            return None
        return self.app.spawn(self._paint())

    async def _paint(self) -> None:
        view = self.view
        assert view is not None
        while not view.ready:
            view.update(1 / 30)
            await asyncio.sleep(1 / 60)
        self.app.redraw()
