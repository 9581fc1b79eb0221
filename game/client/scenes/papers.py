"""The team's own papers: a folder with an index at the left and the chosen page on a sheet.

Reached from every phase by the button in the header and by F2, so that the screens of the game
stay free of it.
"""

from __future__ import annotations

import pygame

from game.client.layout import Flow, Rect, bottom, inset, left, top
from game.client.painter import Canvas
from game.client.scene import Change, Pop
from game.client.scenes.seated import Seated
from game.client.scenes.table import Table
from game.client.ui import FIELD, PRIMARY
from game.client.views.columns import narrowed
from game.client.views.foot import draw_back
from game.client.views.papers.folder import page, pages
from game.client.views.papers.page import Page

_WIDEST = 1120
_INDEX, _FOOT, _PAD = 248, 76, 40
_NARROW = 780
"""Design pixels of width below which the index is a list to open, above the sheet."""


class PapersScene(Seated):
    """`chosen` is the page to begin with; without one, the first that waits."""

    help = "papers"

    def __init__(self, table: Table, chosen: str = "") -> None:
        super().__init__(table)
        self.chosen = chosen

    # ------------------------------------------------------------------ drawing
    def draw(self, canvas: Canvas) -> None:
        found = pages(self)
        shown = self._shown(found)
        _, body = top(canvas.rect_all, self.draw_header(canvas))
        body = narrowed(inset(body, canvas.u(_PAD), 0), canvas.u(_WIDEST))
        foot, body = bottom(body, canvas.u(_FOOT))
        if canvas.width / canvas.unit < _NARROW:
            sheet = self._draw_list(canvas, body, found, shown)
        else:
            index, sheet = left(body, canvas.u(_INDEX), canvas.u(32))
            self._draw_index(canvas, index, found, shown)
        self._draw_sheet(canvas, sheet, shown)
        self._draw_foot(canvas, foot, shown)

    def _shown(self, found: list[Page]) -> Page:
        waiting = [page for page in found if page.waits()]
        self.chosen = self.chosen or (waiting or found)[0].id
        return page(self, self.chosen)

    def _draw_list(self, canvas: Canvas, body: Rect, found: list[Page], shown: Page) -> Rect:
        """The index as a list to open; returns what is left for the sheet."""
        row, rest = top(body, canvas.u(FIELD + 6), canvas.u(10))
        options = [(entry.id, entry.name) for entry in found]
        place = Rect(row.x, row.y + canvas.u(4), row.width, canvas.u(FIELD))
        self.ui.dropdown("page", place, options, shown.id, self._turn)
        return rest

    def _draw_index(self, canvas: Canvas, rect: Rect, found: list[Page], shown: Page) -> None:
        with self.ui.scroll("index", rect) as area:
            flow = Flow(canvas, area.rect)
            flow.gap(12)
            flow.text(self.t("papers-title"), "h2")
            flow.gap(4)
            flow.text(self.t("papers-lead"), "body", "ink2")
            flow.gap(14)
            for entry in found:
                self._draw_entry(flow, entry, entry.id == shown.id)
            flow.gap(8)
            area.end(flow.y)

    def _draw_entry(self, flow: Flow, entry: Page, here: bool) -> None:
        """A page's name and how far it has come; a dot where it waits."""
        canvas, key, said = flow.canvas, f"page.{entry.id}", entry.status()
        x, pad = flow.x + canvas.u(42), canvas.u(9)
        room = flow.right - x - canvas.u(16)
        tall = canvas.paragraph_height(entry.name, room, "body_bold") + 2 * pad
        tall += canvas.paragraph_height(said, room, "caption") if said else 0
        row = flow.take(tall)
        self.ui.area(key, row, lambda: self._turn(entry.id), label=entry.name)
        if here:
            canvas.rect((row.x, row.y, canvas.u(3), row.height), "accent")
        elif self.ui.hovered(key):
            canvas.rect(row, "sunk")
        canvas.icon(entry.icon, row.x + canvas.u(12), row.y + pad + canvas.u(1), 20, "ink2")
        style = "body_bold" if here else "body"
        y = canvas.paragraph(entry.name, x, row.y + pad, room, style)
        if said:
            canvas.paragraph(said, x, y, room, "caption", "ink2")
        if entry.waits():
            canvas.dot(row.right - canvas.u(10), row.y + pad + canvas.u(11), canvas.u(4), "accent")
        canvas.hair(row.x, row.bottom - canvas.z(1), row.width)

    def _draw_sheet(self, canvas: Canvas, rect: Rect, shown: Page) -> None:
        sheet = Rect(rect.x, rect.y + canvas.u(8), rect.width, rect.height - canvas.u(16))
        canvas.shadow(sheet)
        canvas.rect(sheet, "sheet")
        with self.ui.scroll(f"sheet.{shown.id}", inset(sheet, canvas.u(_PAD), 0)) as area:
            flow = Flow(canvas, area.rect)
            flow.gap(28)
            shown.draw(flow)
            flow.gap(28)
            area.end(flow.y)

    def _draw_foot(self, canvas: Canvas, foot: Rect, shown: Page) -> None:
        y = foot.y + canvas.u(14)
        draw_back(self, canvas, foot.x, y)
        draw_action(self, canvas, shown, Rect(foot.x, y, foot.width, canvas.u(PRIMARY)))

    # ------------------------------------------------------------------ life
    def _turn(self, id_: str) -> None:
        self.chosen = id_
        self.table.refused = None
        self.redraw()

    def event(self, event: pygame.event.Event) -> Change | None:
        if event.type == pygame.KEYDOWN and event.key == pygame.K_F2:
            return Pop()
        return super().event(event)


def draw_action(
    scene: Seated, canvas: Canvas, shown: Page, row: Rect, *, popping: bool = False
) -> None:
    """The page's filled button at the right of a row; `popping` goes back after it."""
    action = shown.action()
    if action is None:
        return
    icon = action.icon
    width = scene.ui.button_width(action.label, "primary", icon)
    if width > row.width * 0.6:
        icon = None
        width = scene.ui.button_width(action.label, "primary")

    def do() -> Change | None:
        action.do()
        scene.redraw()
        return Pop() if popping and shown.closes and scene.table.refused is None else None

    place = Rect(row.right - width, row.y, width, row.height)
    scene.ui.button(
        "action", place, action.label, do, kind="primary", icon=icon, enabled=action.enabled
    )
