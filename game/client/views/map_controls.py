"""What lies over the map: which layer it shows, its legend, zoom, and the way back to the panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.client.layout import Rect
from game.client.painter import Canvas
from game.client.ui import SEGMENT, STEP
from game.client.views.map import LAYERS, draw_legend, legend_size

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated
    from game.client.scenes.table import Table

_MARGIN = 24


class MapControls:
    """Drawn over the map of a table."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self._bar = pygame.Rect(0, 0, 0, 0)
        self._left = 0
        """Where the legend may begin, over the row of layers and beside the way back."""

    def draw(self, scene: Seated, canvas: Canvas, rect: Rect, *, tabbed: bool) -> None:
        """Declares the controls in the map's rectangle."""
        margin = canvas.u(_MARGIN)
        room = rect.width - 2 * margin
        options = [(layer, scene.t(f"map-layer-{layer}")) for layer in LAYERS]
        tips = [scene.t(f"map-layer-{layer}-tip") for layer in LAYERS]
        options.append(("legend", scene.t("map-legend")))
        tips.append(scene.t("map-legend-tip"))
        rows = self._rows(scene, canvas, [label for _, label in options], room)
        height = rows * (canvas.u(SEGMENT) - 1) + 1
        y = rect.bottom - margin - height
        self._left = rect.x + margin
        if tabbed:
            label = scene.t("map-close")
            wide = scene.ui.button_width(label, "plain", "arrow-left")
            back = pygame.Rect(rect.x + margin, y - canvas.u(56), wide, canvas.u(44))
            scene.ui.button(
                "map.close", back, label, lambda: self._show_map(scene, False), icon="arrow-left"
            )
            self._left = back.right + canvas.u(12)
        chosen = self.table.layer
        at = pygame.Rect(rect.x + margin, y, room, height)
        self._bar = scene.ui.segmented(
            "layer",
            at.x,
            at.y,
            options[:-1],
            chosen,
            lambda layer: self._choose(scene, layer),
            width=room,
            tips=tips[:-1],
        )
        self._draw_legend_button(scene, canvas, options[-1][1], tips[-1], at)
        zooming = self._zoom_places(canvas, rect)
        covered = self.table.legend and self.legend_rect(scene, canvas, rect).colliderect(
            zooming[0].unionall(zooming)
        )
        if not covered:
            self._draw_zoom(scene, zooming)
        if self.table.map is not None:
            clear = [self._bar.move(-rect.x, -rect.y)]
            if self.table.legend:
                clear.append(self.legend_rect(scene, canvas, rect).move(-rect.x, -rect.y))
            self.table.map.keep_clear(*clear)

    def _rows(self, scene: Seated, canvas: Canvas, labels: list[str], room: int) -> int:
        rows, x = 1, 0
        for label in labels:
            wide = scene.ui.button_width(label, "seg")
            if x and x + wide > room:
                rows, x = rows + 1, 0
            x += wide - 1
        return rows

    def _draw_legend_button(
        self, scene: Seated, canvas: Canvas, label: str, tip: str, at: Rect
    ) -> None:
        wide = scene.ui.button_width(label, "seg")
        gap = canvas.u(8)
        x, y = self._end_of_row(scene, canvas, at)
        if x + gap + wide > at.right:
            x, y = at.x - gap, y + canvas.u(SEGMENT) - 1
        scene.ui.button(
            "layer.legend",
            pygame.Rect(x + gap, y, wide, canvas.u(SEGMENT)),
            label,
            lambda: self._toggle_legend(scene),
            kind="seg",
            selected=self.table.legend,
            tip=tip,
        )

    def _end_of_row(self, scene: Seated, canvas: Canvas, at: Rect) -> tuple[int, int]:
        x, y = at.x, at.y
        for layer in LAYERS:
            wide = scene.ui.button_width(scene.t(f"map-layer-{layer}"), "seg")
            if x > at.x and x + wide > at.right:
                x, y = at.x, y + canvas.u(SEGMENT) - 1
            x += wide - 1
        return x, y

    @staticmethod
    def _zoom_places(canvas: Canvas, rect: Rect) -> list[Rect]:
        side, edge = canvas.u(STEP), canvas.u(16)
        return [
            Rect(rect.right - edge - side, rect.y + edge + i * (side + canvas.u(8)), side, side)
            for i in range(3)
        ]

    def _draw_zoom(self, scene: Seated, places: list[Rect]) -> None:
        view = self.table.map
        uses = (
            ("plus", "map-zoom-in", lambda: view and view.zoom(1.3)),
            ("minus", "map-zoom-out", lambda: view and view.zoom(1 / 1.3)),
            ("maximize", "map-zoom-all", lambda: view and view.reset()),
        )
        for (icon, name, use), place in zip(uses, places, strict=True):
            scene.ui.button(
                f"map.{icon}",
                place,
                scene.t(name),
                _nothing(use),
                kind="step",
                icon=icon,
                tip=scene.t(name),
            )

    def _legend_unit(self, scene: Seated, canvas: Canvas, rect: Rect) -> float:
        """As large as other text, or as there is room for over the row of layers."""
        wide, high = legend_size(self.table.layer, canvas.unit, scene.t)
        room = (
            rect.right - canvas.u(_MARGIN) - self._left,
            self._bar.y - rect.y - canvas.u(12 + 12),
        )
        return canvas.unit * max(0.5, min(1.0, room[0] / wide, room[1] / high))

    def legend_rect(self, scene: Seated, canvas: Canvas, rect: Rect) -> Rect:
        """Where the legend stands on a map in `rect`."""
        size = legend_size(self.table.layer, self._legend_unit(scene, canvas, rect), scene.t)
        box = pygame.Rect((0, 0), size)
        box.bottomleft = (self._left, self._bar.y - canvas.u(12))
        return box

    def draw_legend(self, scene: Seated, canvas: Canvas, rect: Rect) -> None:
        """Draws the legend, over the map, while it is asked for."""
        if not self.table.legend:
            return
        mode = "projector" if scene.app.theme.name == "dark" else "paper"
        box = self.legend_rect(scene, canvas, rect)
        with canvas.clip(rect):
            draw_legend(
                canvas.surface,
                box.topleft,
                self.table.layer,
                scene.t,
                mode,
                self._legend_unit(scene, canvas, rect),
            )

    def _choose(self, scene: Seated, layer: str) -> None:
        self.table.layer = layer
        scene.redraw()

    def _toggle_legend(self, scene: Seated) -> None:
        self.table.legend = not self.table.legend
        scene.redraw()

    def _show_map(self, scene: Seated, on: bool) -> None:
        self.table.show_map = on
        scene.redraw()


def _nothing(use: object) -> object:
    """A callback whose own result means nothing to the stack of scenes."""

    def call() -> None:
        use()  # type: ignore[operator]

    return call
