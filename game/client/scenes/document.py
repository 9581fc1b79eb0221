"""A document and what one does with it: the sheet at the left, the council and the pen at the
right; under each other with large text."""

from __future__ import annotations

from game.client.layout import Flow, Rect, bottom, inset, right, top
from game.client.painter import Canvas
from game.client.scenes.seated import Seated
from game.client.scenes.table import Table
from game.client.views.columns import narrowed

_SIDE = 340
"""Design pixels of the column beside the sheet."""
FOOT = 72
"""Design pixels of the foot with one row of buttons."""
_WIDEST = 1280
"""Design pixels beyond which lines would be too long to read; the rest stays empty."""


class DocumentScene(Seated):
    """Subclasses draw the sheet's text, the side and the foot."""

    fields_first = False
    """Whether the side stands above the sheet with large text: what is written comes first."""

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._tall = 400

    def draw_sheet(self, flow: Flow) -> None:
        """The text on the sheet."""

    def draw_side(self, flow: Flow) -> None:
        """What stands beside it."""

    def draw_foot(self, canvas: Canvas, rect: Rect) -> None:
        """The ways on."""

    def foot_height(self, canvas: Canvas) -> int:
        """Window pixels of the foot."""
        return canvas.u(FOOT)

    def _room(self, canvas: Canvas) -> int:
        """Width of the foot, in window pixels."""
        if canvas.scale < 1.5:
            return canvas.u(_SIDE)
        return min(canvas.width - 2 * canvas.u(40), canvas.u(_WIDEST))

    def draw(self, canvas: Canvas) -> None:
        _, body = top(canvas.rect_all, self.draw_header(canvas))
        body = narrowed(inset(body, canvas.u(40), 0), canvas.u(_WIDEST))
        if canvas.scale >= 1.5:
            foot, content = bottom(body, self.foot_height(canvas))
            with self.ui.scroll("document", content) as area:
                flow = Flow(canvas, area.rect)
                flow.gap(16)
                if self.fields_first:
                    self.draw_side(flow)
                    flow.gap(28)
                self._draw_on_sheet(flow, 0)
                if not self.fields_first:
                    flow.gap(28)
                    self.draw_side(flow)
                flow.gap(16)
                area.end(flow.y)
            self._foot(canvas, foot)
            return
        side, sheet = right(body, canvas.u(_SIDE), canvas.u(40))
        with self.ui.scroll("document", sheet) as area:
            flow = Flow(canvas, area.rect)
            flow.gap(12)
            self._draw_on_sheet(flow, sheet.height - canvas.u(12 + 16))
            flow.gap(10)
            area.end(flow.y)
        foot, content = bottom(side, self.foot_height(canvas))
        with self.ui.scroll("side", content) as area:
            flow = Flow(canvas, area.rect)
            flow.gap(20)
            self.draw_side(flow)
            flow.gap(12)
            area.end(flow.y)
        self._foot(canvas, foot)

    def _foot(self, canvas: Canvas, rect: Rect) -> None:
        canvas.hair(rect.x, rect.y, rect.width)
        self.draw_foot(canvas, rect)

    def _draw_on_sheet(self, flow: Flow, least: int) -> None:
        """The sheet as high as its text, which is measured as it is drawn."""
        from game.client.views.agreement import sheet

        height = max(least, self._tall)
        start = flow.y
        inner = sheet(flow, height)
        self.draw_sheet(inner)
        needed = inner.y - start + flow.canvas.u(4)
        if needed != self._tall:
            self._tall = needed
            self.ui.redraw_again()
        flow.y = start + height
