"""What to try when no laptop gets in, the most common first."""

from __future__ import annotations

from game.client.layout import Flow, Rect, bottom, centred, inset
from game.client.painter import Canvas
from game.client.scene import Pop, Scene
from game.client.ui import BUTTON

_CAUSES = (
    ("firewall", "shield-alert"),
    ("private", "house"),
    ("guest", "wifi-off"),
    ("address", "list-checks"),
    ("hotspot", "wifi"),
    ("cable", "link"),
)
_WIDTH, _PAD, _FOOT = 680, 36, 72


class NobodyScene(Scene):
    """A sheet over the lobby."""

    modal = True
    help = "lobby"

    def __init__(self) -> None:
        self._tall = 400

    def draw(self, canvas: Canvas) -> None:
        width = min(canvas.u(_WIDTH), canvas.width - canvas.u(64))
        most = canvas.height - canvas.u(32)
        box = centred(canvas.rect_all, width, min(self._tall + canvas.u(_FOOT), most))
        canvas.shadow(box)
        canvas.rect(box, "sheet")
        foot, content = bottom(inset(box, canvas.u(_PAD), 0), canvas.u(_FOOT))
        with self.ui.scroll("sheet", content) as area:
            flow = Flow(canvas, area.rect)
            start = flow.y
            flow.gap(24)
            flow.text(self.t("nobody-title"), "h2")
            flow.text(self.t("nobody-lead"), "prose", "ink2")
            for cause, icon in _CAUSES:
                flow.gap(10)
                canvas.icon(icon, flow.x, flow.y + canvas.u(3), 20, "ink2")
                column = Flow(canvas, Rect(flow.x + canvas.u(34), flow.y, 0, 0))
                column.width = flow.right - column.x
                column.text(self.t(f"nobody-{cause}"), "h3")
                column.text(self.t(f"nobody-{cause}.text"), "body", "ink2")
                flow.y = column.y
            flow.gap(16)
            area.end(flow.y)
            needed = flow.y - start
        canvas.hair(foot.x, foot.y, foot.width)
        label = self.t("button-close")
        wide = self.ui.button_width(label)
        place = Rect(foot.x, foot.y + canvas.u(12), wide, canvas.u(BUTTON))
        self.ui.button("close", place, label, Pop)
        if needed != self._tall:
            self._tall = needed
            self.ui.redraw_again()
