"""One page of the own papers on a small sheet over the game: asked for, or put off."""

from __future__ import annotations

from game.client.layout import Flow, Rect
from game.client.painter import Canvas
from game.client.scene import Change, Pop, Push
from game.client.scenes.papers import draw_action
from game.client.scenes.seated import Seated
from game.client.scenes.sheet import Sheet
from game.client.scenes.table import Table
from game.client.ui import BUTTON, PRIMARY
from game.client.views.papers.folder import has_papers, page

_BY_ITSELF = 2
"""From this depth the motives are asked for by themselves, once; newcomers find them in a row."""


class PaperSheet(Sheet, Seated):
    """`chosen` is the page; what is typed on it stays when it is closed."""

    help = "papers"

    def __init__(self, table: Table, chosen: str) -> None:
        super().__init__(table)
        self.chosen = chosen

    def draw(self, canvas: Canvas) -> None:
        self._page = page(self, self.chosen)
        self.frame(canvas, self._draw_page)

    def _draw_page(self, flow: Flow) -> None:
        flow.gap(28)
        self._page.draw(flow)
        flow.gap(12)

    def draw_sheet_foot(self, canvas: Canvas, foot: Rect) -> None:
        row = Rect(foot.x, foot.y + canvas.u(12), foot.width, canvas.u(PRIMARY))
        action = self._page.action()
        label = self.t("papers-not-now" if action and action.enabled else "papers-close")
        wide = self.ui.button_width(label, "plain")
        self.ui.button("back", Rect(row.x, row.y, wide, canvas.u(BUTTON)), label, self._put_off)
        draw_action(self, canvas, self._page, row, popping=True)

    def _put_off(self) -> Change:
        return Pop()

    def escape(self) -> Change:
        return self._put_off()


def motives_wanted(table: Table) -> bool:
    """Whether the team has signed something and not said why it works with others."""
    return has_papers(table) and bool(table.private["mind"]["motives_wanted"])


def asks_for_motives(table: Table) -> Change | None:
    """After the first signature: why the team works with others. Asked once, and can be put off."""
    if not motives_wanted(table) or int(table.public["depth"]) < _BY_ITSELF:
        return None
    if "motives" in table.unsent.put_off:
        return None
    table.unsent.put_off.add("motives")
    return Push(PaperSheet(table, "motives"))
