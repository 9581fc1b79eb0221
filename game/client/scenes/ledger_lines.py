"""The lines of the ledger behind a point of a picture or a turning point, over the debrief."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from game.client.app import App
from game.client.layout import Flow, Rect, bottom, centred, inset
from game.client.painter import Canvas
from game.client.scene import Change, Pop, Scene

Tree = Mapping[str, Any]
Ask = Callable[[str, Tree, Callable[[Any], None], Callable[[], None]], None]

MOST = 200
"""Lines that the server tells at once."""
_WIDTH, _TALL = 860, 560
"""Design pixels of the sheet."""


class LedgerLinesScene(Scene):
    """A sheet with the lines; Esc or the button goes back."""

    modal = True

    def __init__(self, ask: Ask, title: str, lines: Sequence[int]) -> None:
        self._ask, self.title, self._wanted = ask, title, list(lines)[:MOST]
        self.lines: list[Tree] | None = None
        self._failed = False

    def enter(self, app: App) -> None:
        super().enter(app)
        params = {"lines": self._wanted, "lang": app.settings.language}
        self._ask("ledger", params, self._came, self._missed)

    def _came(self, told: Tree) -> None:
        self.lines = list(told["lines"])
        self.redraw()

    def _missed(self) -> None:
        self._failed = True
        self.redraw()

    def draw(self, canvas: Canvas) -> None:
        width = min(canvas.u(_WIDTH), canvas.width - canvas.u(48))
        tall = min(canvas.u(_TALL), canvas.height - canvas.u(48))
        box = centred(canvas.rect_all, width, tall)
        canvas.shadow(box)
        canvas.rect(box, "sheet")
        foot, body = bottom(inset(box, canvas.u(28)), canvas.u(56))
        flow = Flow(canvas, body)
        flow.text(self.t("debrief-ledger-title"), "h2")
        flow.text(self.title, "body", "ink2")
        flow.gap(8)
        room = Rect(flow.x, flow.y, flow.width, body.bottom - flow.y)
        with self.ui.scroll("lines", room) as area:
            inner = Flow(canvas, area.rect)
            self._draw_lines(inner)
            area.end(inner.y)
        label = self.t("debrief-close")
        wide = self.ui.button_width(label, "primary")
        place = Rect(foot.right - wide, foot.bottom - canvas.u(46), wide, canvas.u(46))
        self.ui.button("close", place, label, self._close, kind="primary")

    def _draw_lines(self, flow: Flow) -> None:
        if self.lines is None:
            said = "debrief-failed" if self._failed else "debrief-drawing"
            flow.text(self.t(said), "body", "ink2")
            return
        if not self.lines:
            flow.text(self.t("debrief-ledger-none"), "body", "ink2")
        for line in self.lines:
            flow.hair()
            flow.gap(6)
            flow.pair(
                f"{line['year']}  {line['cause']}", line["amount"], "body", "body_bold", "ink",
                "gain" if line["good"] else "loss",
            )  # fmt: skip
            flow.text(f"{line['stock']}: {line['subject']}", "caption", "ink2")
            flow.gap(6)

    @staticmethod
    def _close() -> Change:
        return Pop()

    def escape(self) -> Change | None:
        return Pop()
