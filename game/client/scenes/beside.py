"""What goes on beside the game at a team's table: messages, polls, talks, handover, laptops."""

from __future__ import annotations

from collections.abc import Callable

from game.client.layout import Flow, Rect
from game.client.painter import Canvas
from game.client.scene import Change, Pop
from game.client.scenes.seated import Seated
from game.client.scenes.sheet import Sheet
from game.client.scenes.table import Table
from game.client.views.fold import draw_refusal
from game.client.views.workshop.chart import open_breakout, open_poll
from game.client.views.workshop.messages import all_messages
from game.client.views.workshop.pages import (
    draw_board,
    draw_handover,
    draw_laptops,
    draw_poll,
    draw_talk,
)

PAGES = ("messages", "poll", "talk", "handover", "laptops")


class BesideScene(Sheet, Seated):
    """A sheet over the game; `page` "" chooses what goes on now."""

    help = "beside"
    sheet_width = 720

    def __init__(self, table: Table, page: str = "") -> None:
        super().__init__(table)
        self.page = page or _first(table)

    def draw(self, canvas: Canvas) -> None:
        self.frame(
            canvas,
            self._draw_whole,
            key=f"sheet.{self.page}",
            head=lambda inner: self._draw_tabs(canvas, inner),
        )
        if self.page == "messages":
            self.table.read = len(all_messages(self.table.workshop))

    def _draw_tabs(self, canvas: Canvas, inner: Rect) -> int:
        tabs = [(page, self.t(f"beside-{page}")) for page in PAGES]
        top = inner.y + canvas.u(14)
        row = self.ui.segmented(
            "page", inner.x, top, tabs, self.page, self._turn, width=inner.width, kind="tab"
        )
        end = row.bottom + canvas.u(6)
        canvas.hair(inner.x, end - canvas.u(4), inner.width)
        return end

    def _draw_whole(self, flow: Flow) -> None:
        flow.gap(14)
        self._draw_page(flow)
        draw_refusal(self, flow, "beside")
        flow.gap(14)

    def _draw_page(self, flow: Flow) -> None:
        pages: dict[str, Callable[[Seated, Flow], None]] = {
            "messages": draw_board,
            "poll": draw_poll,
            "talk": draw_talk,
            "handover": draw_handover,
            "laptops": draw_laptops,
        }
        pages[self.page](self, flow)

    def _turn(self, page: str) -> None:
        self.page = page
        self.table.refused = None
        self.redraw()

    def escape(self) -> Change:
        return Pop()


def _first(table: Table) -> str:
    """The page of what goes on now."""
    workshop = table.workshop
    if workshop.get("asking"):
        return "laptops"
    if open_breakout(workshop):
        return "talk"
    if open_poll(workshop):
        return "poll"
    return "messages"


def waits(scene: Seated) -> bool:
    """Whether something beside the game asks for the team."""
    workshop = scene.table.workshop
    return bool(workshop.get("asking") or open_breakout(workshop) or open_poll(workshop))
