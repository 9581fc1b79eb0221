"""The map then and now, side by side: the borders as they were at the start and as they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pygame

from game.client.layout import columns
from game.client.painter import Canvas
from game.client.views.map import MapModel, MapView
from game.content.texts import Texts

LARGEST_TEXT = 1.25
"""Text scale of a map's names: two maps share the width."""
_MODES = {"paper": "paper", "dark": "projector"}


def as_it_was(now: MapModel, public: Mapping[str, Any]) -> MapModel:
    """The same region before anything was agreed."""
    records = public.get("records", [])
    return replace(
        now,
        steps={},
        trust=records[0]["trust"] if records else now.trust,
        main_states=dict.fromkeys(now.main_states, "candidate"),
        planning_borders={},
        shut_out=(),
        left_out={},
        flow={},
        events=(),
    )


class ThenAndNow:
    """Two maps that are painted beside each other."""

    def __init__(self, now: MapModel, public: Mapping[str, Any]) -> None:
        self._models = (as_it_was(now, public), replace(now, events=(), flow={}))
        self._views: tuple[MapView, ...] = ()
        self._places: list[pygame.Rect] = []
        self._years = (int(public["records"][0]["year"]), int(public["records"][-1]["year"]))

    def place(self, canvas: Canvas, rect: pygame.Rect, texts: Texts) -> None:
        """Where the maps go, with a heading over each; draws the headings."""
        heading = canvas.line("h3") + canvas.u(8)
        self._places = []
        for column, name, year in zip(
            columns(rect, 2, canvas.u(24)), ("then", "now"), self._years, strict=True
        ):
            canvas.text(
                texts.t(f"debrief-map.{name}", year=year),
                column.x,
                column.y,
                "h3",
                width=column.width,
            )
            self._places.append(
                pygame.Rect(
                    column.x, column.y + heading, column.width, max(1, column.height - heading)
                )
            )
        if not self._views:
            mode = _MODES[canvas.theme.name]
            self._views = tuple(
                MapView(
                    model,
                    place.size,
                    mode,
                    self._scale(canvas),
                    layer="borders",
                    reduced_motion=True,
                    zoom=canvas.zoom,
                )
                for model, place in zip(self._models, self._places, strict=True)
            )
        for view in self._views:
            view.set_look(_MODES[canvas.theme.name], self._scale(canvas), canvas.zoom)

    @staticmethod
    def _scale(canvas: Canvas) -> float:
        return min(canvas.scale, LARGEST_TEXT)

    def draw(self, canvas: Canvas) -> None:
        """Both maps, in their places."""
        for view, place in zip(self._views, self._places, strict=False):
            view.draw(canvas.surface, place)

    def update(self, dt: float) -> bool:
        """Lets the maps paint on; whether they must be drawn again."""
        moved = [view.update(dt) for view in self._views]  # all of them, not up to the first
        return any(moved)

    @property
    def ready(self) -> bool:
        """Whether both are painted to the end."""
        return bool(self._views) and all(view.ready for view in self._views)
