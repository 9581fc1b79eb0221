"""The map of a film: the borders, pipes, water and trust as they were in the phase shown.

Going forward, a border that went a step further fades over and glows as it did in the game.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pygame

from game.client.painter import Canvas
from game.client.views.fallen_walls import FallenWalls, draw_fallen
from game.client.views.map import MapModel, MapView
from game.client.views.map_state import map_model

if TYPE_CHECKING:
    from game.client.scenes.replay import ReplayScene

_MODES = {"paper": "paper", "dark": "projector"}
_PATIENCE_S = 4.0
"""The film waits for a picture to be painted to the end, but no longer than this."""


class Picture:
    """The map of one film's scene, kept as long as the scene."""

    def __init__(self, scene: ReplayScene) -> None:
        self._scene = scene
        self.view: MapView | None = None
        self.rect: pygame.Rect | None = None
        self.walls = FallenWalls()
        self._shown: int | None = None
        self._waited = 0.0

    @property
    def falling(self) -> bool:
        """Whether a border has just gone a step further."""
        return self.walls.left > 0

    @property
    def ready(self) -> bool:
        """Whether it is painted, or has taken too long."""
        return self.view is None or self.view.ready or self._waited > _PATIENCE_S

    @property
    def moving(self) -> bool:
        """Whether it must be drawn again and again."""
        if self.rect is None or self.view is None:
            return False
        return not self.view.ready or self.view.animating or self.falling

    def hide(self) -> None:
        """There is no room for the map now."""
        self.rect = None

    def place(self, canvas: Canvas, rect: pygame.Rect) -> None:
        """Where the map goes; it shows the scene's phase as soon as its frame is there."""
        self.rect = rect
        scene, app = self._scene, self._scene.app
        frame = scene.film.frame(scene.at)
        mode = _MODES[app.theme.name]
        if frame is not None and self._shown != scene.at:
            self._show(frame, rect, mode)
        if self.view is None:
            return
        self.view.reduced_motion = app.settings.reduced_motion
        self.view.set_look(mode, app.scale, app.zoom)
        if self.view.layer != scene.layer:
            self.view.set_layer(scene.layer)

    def _show(self, frame: Any, rect: pygame.Rect, mode: str) -> None:
        scene, app = self._scene, self._scene.app
        model = self._model(frame["public"])
        forward = self._shown is not None and self._shown < scene.at
        if not forward:
            self.walls = FallenWalls()
        self.walls.see(frame["public"].get("steps", {}))
        self._shown, self._waited = scene.at, 0.0
        if self.view is None:
            self.view = MapView(
                model, rect.size, mode, app.scale, layer=scene.layer,
                reduced_motion=app.settings.reduced_motion, zoom=app.zoom,
            )  # fmt: skip
        else:
            self.view.set(model)
            self.view.wake()

    def _model(self, public: Any) -> MapModel:
        scene = self._scene
        return map_model(scene.region, public, {}, {}, own=scene.subject)

    def update(self, dt: float) -> None:
        """Lets time pass: the map is painted on, and what glows fades."""
        if self.view is not None and self.rect is not None:
            self._waited += dt
            self.view.update(dt)
            self.walls.update(dt)

    def draw(self, canvas: Canvas) -> None:
        """The map, and over it the borders that have just gone a step further."""
        if self.view is None or self.rect is None:
            return
        self.view.draw(canvas.surface, self.rect)
        draw_fallen(self._scene, canvas, self.view, self.rect, self.walls)

    def event(self, event: pygame.event.Event) -> bool:
        """Wheel and drag move the map; whether it took the event."""
        if self.view is None or self.rect is None:
            return False
        return self.view.handle(event, self.rect)
