"""The main game's frame: header, the map to the window's edge, a panel that scrolls, a foot.

A phase's scene fills the panel in `draw_panel` and, where it needs another foot, `draw_foot`.
"""

from __future__ import annotations

import pygame

from game.client.layout import Flow, MapAndPanel, Rect, map_and_panel
from game.client.painter import Canvas
from game.client.scene import Change
from game.client.scenes.seated import Seated
from game.client.scenes.table import Table
from game.client.tooltip import obstacles, paint_tooltip
from game.client.views.attention import draw_attention
from game.client.views.fallen_walls import draw_fallen
from game.client.views.foot import draw_ready_foot
from game.client.views.guide import draw_guide
from game.client.views.map import Hit
from game.client.views.map_controls import MapControls
from game.client.views.map_cursor import MapCursor
from game.client.views.map_words import hit_words
from game.client.views.workshop.reminders import draw_going_on

FOOT = 76
"""Design pixels of the foot under the panel."""


class GameScene(Seated):
    """A phase of the game at a team's table."""

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self.controls = MapControls(table)
        self.map_rect: Rect | None = None
        self.cursor = MapCursor()
        self._map_moves = True
        self._pointer: tuple[int, int] | None = None

    # ------------------------------------------------------------------ for subclasses
    def draw_panel(self, flow: Flow) -> None:
        """Fills the panel from above."""

    def draw_frame(self, flow: Flow) -> None:
        """What stands over every phase's panel: what goes on in the room, the guide, and what waits
        for the team."""
        draw_going_on(self, flow)
        draw_guide(self, flow)
        draw_attention(self, flow)

    def show_control(self, what: str) -> None:
        """Puts the keyboard on the first control of something that waits (its name in the
        view's `attention`)."""

    def draw_foot(self, canvas: Canvas, rect: Rect) -> None:
        """The line under the panel: undo, who is ready, the one action."""
        draw_ready_foot(self, canvas, rect)

    def clicked_map(self, hit: Hit) -> None:
        """The left button went down on the map."""

    # ------------------------------------------------------------------ drawing
    def draw(self, canvas: Canvas) -> None:
        height = self.draw_header(canvas)
        frame = map_and_panel(canvas, height, canvas.u(FOOT), show_map=self.table.show_map)
        self.map_rect = frame.map
        if frame.map is not None:
            self.table.map_view(frame.map.size)
            self.controls.draw(self, canvas, frame.map, tabbed=frame.tabbed)
        if frame.panel is not None and frame.foot is not None:
            self._draw_panel(canvas, frame)
            canvas.hair(frame.foot.x, frame.foot.y, frame.foot.width)
            self.draw_foot(canvas, frame.foot)

    def _draw_panel(self, canvas: Canvas, frame: MapAndPanel) -> None:
        assert frame.panel is not None
        with self.ui.scroll("panel", frame.panel) as area:
            flow = Flow(canvas, area.rect)
            flow.gap(8)
            self.draw_frame(flow)
            self.draw_panel(flow)
            flow.gap(16)
            area.end(flow.y)

    def draw_moving(self, canvas: Canvas) -> None:
        if self.map_rect is None or self.table.map is None:
            super().draw_moving(canvas)
            return
        self.table.map.draw(canvas.surface, self.map_rect)
        draw_fallen(self, canvas, self.table.map, self.map_rect)
        super().draw_moving(canvas)
        self.controls.draw_legend(self, canvas, self.map_rect)
        self.cursor.draw(canvas, self.map_rect)
        self._draw_map_tip(canvas)

    def _draw_map_tip(self, canvas: Canvas) -> None:
        view, rect, cross = self.table.map, self.map_rect, self.cursor.at
        if view is None or rect is None:
            return
        at = self._pointer if cross is None else (rect.x + cross[0], rect.y + cross[1])
        if at is None or not rect.collidepoint(at):
            return
        if cross is None and self.ui.hand.topmost(at) is not None:
            return
        hit = view.hit((at[0] - rect.x, at[1] - rect.y))
        lines = hit_words(hit, self.words, self.table.public, self.table.private)
        if lines:
            canvas.layer = 2
            about = Rect(at, (0, 0)).inflate(canvas.u(16), canvas.u(16))
            paint_tooltip(canvas, lines, about, obstacles(about, self.ui.widgets.values(), ()))
            canvas.layer = 0

    # ------------------------------------------------------------------ life
    @property
    def moving(self) -> bool:
        return self._map_moves and self.map_rect is not None

    @property
    def moving_area(self) -> pygame.Rect | None:
        return self.map_rect if self.table.map is not None else None

    def update(self, dt: float) -> Change | None:
        view = self.table.map
        if view is not None:
            drawn = view.update(dt)
            self._map_moves = drawn or not view.ready
            self._map_moves |= self.table.walls.update(dt)
        return super().update(dt)

    def first_key(self, event: pygame.event.Event) -> bool:
        """The cross on the map hears of its keys before the widgets."""
        view, rect = self.table.map, self.map_rect
        if view is None or rect is None:
            return False
        done = self.cursor.key(event, rect, self.app.unit)
        if done == "used" and self.cursor.at is not None:
            self.clicked_map(view.hit(self.cursor.at))
        if done:
            view.wake()
        return bool(done)

    def event(self, event: pygame.event.Event) -> Change | None:
        view, rect = self.table.map, self.map_rect
        if event.type == pygame.MOUSEMOTION:
            self._pointer = event.pos
            self.cursor.at = None
        if view is not None and rect is not None:
            if view.handle(event, rect):
                self._map_moves = True
                return None
            if (
                event.type == pygame.MOUSEBUTTONDOWN
                and event.button == pygame.BUTTON_LEFT
                and rect.collidepoint(event.pos)
            ):
                self.clicked_map(view.hit((event.pos[0] - rect.x, event.pos[1] - rect.y)))
                return None
        return super().event(event)
