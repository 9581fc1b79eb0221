"""What to try when no laptop gets in, the most common first."""

from __future__ import annotations

from game.client.layout import Flow, Rect
from game.client.painter import Canvas
from game.client.scenes.sheet import Sheet

_CAUSES = (
    ("firewall", "shield-alert"),
    ("private", "house"),
    ("guest", "wifi-off"),
    ("address", "list-checks"),
    ("hotspot", "wifi"),
    ("cable", "link"),
)


class NobodyScene(Sheet):
    """A sheet over the lobby."""

    help = "lobby"
    sheet_width = 680

    def draw(self, canvas: Canvas) -> None:
        self.frame(canvas, self._draw_causes)

    def _draw_causes(self, flow: Flow) -> None:
        canvas = flow.canvas
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
