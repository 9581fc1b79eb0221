"""What goes on beside the game at a team's table: messages, polls, talks, handover, laptops."""

from __future__ import annotations

from collections.abc import Callable

from game.client.layout import Flow, Rect, bottom, centred, inset
from game.client.painter import Canvas
from game.client.scene import Change, Pop
from game.client.scenes.seated import Seated
from game.client.scenes.table import Table
from game.client.ui import BUTTON
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

_WIDTH, _PAD, _FOOT = 720, 36, 72

PAGES = ("messages", "poll", "talk", "handover", "laptops")


class BesideScene(Seated):
    """A sheet over the game; `page` "" chooses what goes on now."""

    modal = True
    help = "beside"

    def __init__(self, table: Table, page: str = "") -> None:
        super().__init__(table)
        self.page = page or _first(table)
        self._tall = 400

    def draw(self, canvas: Canvas) -> None:
        width = min(canvas.u(_WIDTH), canvas.width - canvas.u(64))
        most = canvas.height - canvas.u(32)
        box = centred(canvas.rect_all, width, min(self._tall + canvas.u(_FOOT), most))
        canvas.shadow(box)
        canvas.rect(box, "sheet")
        inner = inset(box, canvas.u(_PAD), 0)
        tabs = [(page, self.t(f"beside-{page}")) for page in PAGES]
        row = self.ui.segmented(
            "page",
            inner.x,
            inner.y + canvas.u(14),
            tabs,
            self.page,
            self._turn,
            width=inner.width,
            kind="tab",
        )
        foot, content = bottom(inner, canvas.u(_FOOT))
        head = row.bottom + canvas.u(6) - content.y
        content = Rect(content.x, content.y + head, content.width, content.height - head)
        canvas.hair(inner.x, content.y - canvas.u(4), inner.width)
        with self.ui.scroll(f"sheet.{self.page}", content) as area:
            flow = Flow(canvas, area.rect)
            start = flow.y
            flow.gap(14)
            self._draw_page(flow)
            draw_refusal(self, flow, "beside")
            flow.gap(14)
            area.end(flow.y)
            needed = flow.y - start + head
        canvas.hair(foot.x, foot.y, foot.width)
        label = self.t("button-close")
        place = Rect(foot.x, foot.y + canvas.u(12), self.ui.button_width(label), canvas.u(BUTTON))
        self.ui.button("close", place, label, Pop)
        if needed != self._tall:
            self._tall = needed
            self.ui.redraw_again()
        if self.page == "messages":
            self.table.read = len(all_messages(self.table.workshop))

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
