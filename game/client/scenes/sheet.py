"""The frame of a sheet that lies over another screen: as high as what stands on it, with a foot."""

from __future__ import annotations

from collections.abc import Callable

from game.client.layout import Flow, Rect, bottom, centred, inset
from game.client.painter import Canvas
from game.client.scene import Pop, Scene
from game.client.ui import BUTTON

_PAD, _FOOT = 36, 72


class Sheet(Scene):
    """Mixed into a scene: it calls `frame`, and draws what stands on the sheet and in its foot."""

    modal = True
    sheet_width = 640
    """Design pixels."""
    _tall = 400

    def frame(
        self,
        canvas: Canvas,
        fill: Callable[[Flow], None],
        *,
        key: str = "sheet",
        head: Callable[[Rect], int] | None = None,
    ) -> None:
        """The sheet with what `fill` draws, scrolling where it is higher than the window. `head`
        draws what stays above that in the sheet's inside, and returns where it ends."""
        width = min(canvas.u(self.sheet_width), canvas.width - canvas.u(64))
        most = canvas.height - canvas.u(32)
        box = centred(canvas.rect_all, width, min(self._tall + canvas.u(_FOOT), most))
        canvas.shadow(box)
        canvas.rect(box, "sheet")
        inner = inset(box, canvas.u(_PAD), 0)
        foot, content = bottom(inner, canvas.u(_FOOT))
        above = head(inner) - content.y if head else 0
        content = Rect(content.x, content.y + above, content.width, content.height - above)
        with self.ui.scroll(key, content) as area:
            flow = Flow(canvas, area.rect)
            start = flow.y
            fill(flow)
            area.end(flow.y)
            needed = flow.y - start + above
        canvas.hair(foot.x, foot.y, foot.width)
        self.draw_sheet_foot(canvas, foot)
        if needed != self._tall:
            self._tall = needed
            self.ui.redraw_again()

    def draw_sheet_foot(self, canvas: Canvas, foot: Rect) -> None:
        """The way back."""
        label = self.t("button-close")
        place = Rect(foot.x, foot.y + canvas.u(12), self.ui.button_width(label), canvas.u(BUTTON))
        self.ui.button("close", place, label, Pop)
