"""The debrief of what was private: values and motives, what was taken for granted, what nobody
said, and what was learned. Comes between the last question and the map; needs no server's chart."""

from __future__ import annotations

from typing import Any

import pygame

from game.client.layout import Flow, Rect, bottom, inset, right, top
from game.client.painter import Canvas
from game.client.scene import Change, Pop
from game.client.scenes.seated import Seated
from game.client.scenes.table import Table
from game.client.views.debrief_side import draw_prompts
from game.client.views.fold import draw_refusal
from game.client.views.header import draw_header
from game.client.views.papers.told import PARTS, draw_part, unturned
from game.rules.people_commands import OpenSealed

SIDE, FOOT, MARGIN = 316, 84, 40
_NARROW = 1000
"""A window narrower than this (design pixels) has what to talk about under the picture."""

QUESTIONS, MAP = "questions", "map"
"""Where the debrief goes on when this scene is left."""


class ToldScene(Seated):
    """A part at a time, at any table; leaves with `QUESTIONS` or `MAP`."""

    help = "debrief"

    def __init__(self, table: Table, index: int = 0) -> None:
        super().__init__(table)
        self.index = index

    @property
    def part(self) -> str:
        return PARTS[self.index]

    # ------------------------------------------------------------------ drawing
    def draw(self, canvas: Canvas) -> None:
        height = draw_header(self.ui, canvas, self.header(self.t("phase-debrief")))
        _, body = top(canvas.rect_all, height)
        foot, body = bottom(inset(body, canvas.u(MARGIN), 0), canvas.u(FOOT))
        body = self._draw_heading(canvas, body)
        self._draw_body(canvas, body)
        self._draw_foot(canvas, foot)

    def _draw_heading(self, canvas: Canvas, body: Rect) -> Rect:
        """The question of the part; returns what is left below."""
        text = self.t(f"told-{self.part}")
        narrow = self._narrow(canvas)
        styles = ("h1",) if narrow else ("display", "h1")
        style = next((s for s in styles if canvas.text_width(text, s) <= body.width), "h2")
        y = canvas.paragraph(text, body.x, body.y + canvas.u(8), body.width, style)
        return top(body, y + canvas.u(10) - body.y)[1]

    @staticmethod
    def _narrow(canvas: Canvas) -> bool:
        return canvas.width / canvas.unit < _NARROW

    def _draw_body(self, canvas: Canvas, body: Rect) -> None:
        if self._narrow(canvas):
            with self.ui.scroll(f"told.{self.part}", body) as area:
                flow = Flow(canvas, area.rect)
                self._draw_main(flow)
                flow.gap(24)
                draw_prompts(flow, self.app.texts, f"told-{self.part}")
                area.end(flow.y)
            return
        side, main = right(body, canvas.u(SIDE), canvas.u(49))
        canvas.vertical(side.x - canvas.u(25), side.y, side.height)
        with self.ui.scroll(f"told.{self.part}", main) as area:
            flow = Flow(canvas, area.rect)
            self._draw_main(flow)
            area.end(flow.y)
        with self.ui.scroll("talk", side) as area:
            flow = Flow(canvas, area.rect)
            draw_prompts(flow, self.app.texts, f"told-{self.part}")
            area.end(flow.y)

    def _draw_main(self, flow: Flow) -> None:
        flow.text(self.t(f"told-{self.part}.lead"), "lead", "ink2")
        flow.gap(14)
        draw_part(self, flow, self.part)
        flow.gap(10)
        if self.part == "granted":
            self._draw_turn_all(flow)

    def _draw_turn_all(self, flow: Flow) -> None:
        left = unturned(self)
        if len(left) < 2:
            return
        label = self.t("told-turn-all", count=len(left))
        row = flow.take(flow.canvas.u(44))
        row.width = self.ui.button_width(label)
        self.ui.button("turn-all", row, label, lambda: self.turn(*left))

    def draw_own_line(self, flow: Flow) -> None:
        """The team itself opens its sealed line, or leaves it closed."""
        mind: Any = self.table.private.get("mind")
        if not mind or not mind["sealed"]:
            return
        is_open = bool(mind["sealed_open"])
        label = self.t("papers-sealed-close" if is_open else "papers-sealed-show")
        icon = "lock" if is_open else "lock-open"
        flow.gap(4)
        row = flow.take(flow.canvas.u(44))
        row.width = min(row.width, self.ui.button_width(label, "plain", icon))
        self.ui.button("sealed", row, label, lambda: self._open_line(not is_open), icon=icon)
        draw_refusal(self, flow, "papers")

    def turn(self, *municipalities: str) -> None:
        """Turns cards that nobody asked about; in this window only."""
        self.table.unsent.turned.update(municipalities)
        self.redraw()

    def _open_line(self, on: bool) -> None:
        self.table.send(OpenSealed(on), "papers")
        self.redraw()

    # ------------------------------------------------------------------ the foot
    def _draw_foot(self, canvas: Canvas, foot: Rect) -> None:
        y = foot.y + canvas.u(20)
        label = self.t("debrief-show-map" if self.index == len(PARTS) - 1 else "told-next")
        width = self.ui.button_width(label, "primary")
        x = foot.right - width
        self.ui.button(
            "next", Rect(x, y, width, canvas.u(46)), label, lambda: self._step(1), kind="primary"
        )
        label = self.t("debrief-previous")
        width = self.ui.button_width(label, "quiet")
        x -= canvas.u(8) + width
        place = Rect(x, y, width, canvas.u(46))
        self.ui.button("previous", place, label, lambda: self._step(-1), kind="quiet")
        names = [(i, self.t(f"told-{part}.short")) for i, part in enumerate(PARTS)]
        room = x - canvas.u(16) - foot.x
        wide = sum(self.ui.button_width(name, "seg") for _, name in names)
        if wide <= room:
            self.ui.segmented("part", foot.x, y + canvas.u(4), names, self.index, self._go_to)
        else:
            place = Rect(foot.x, y, min(room, canvas.u(260)), canvas.u(44))
            self.ui.dropdown("part", place, names, self.index, self._go_to)

    def _go_to(self, index: int) -> None:
        self.index = index
        self.redraw()

    def _step(self, by: int) -> Change | None:
        to = self.index + by
        if to < 0:
            return Pop(QUESTIONS)
        if to == len(PARTS):
            return Pop(MAP)
        self._go_to(to)
        return None

    def event(self, event: pygame.event.Event) -> Change | None:
        if event.type == pygame.KEYDOWN and event.key in (pygame.K_RIGHT, pygame.K_LEFT):
            return self._step(1 if event.key == pygame.K_RIGHT else -1)
        return super().event(event)

    def escape(self) -> Change | None:
        return Pop(QUESTIONS)
