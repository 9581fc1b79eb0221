"""The turning points of a game: where it could have gone otherwise, each with its place in
the film and its ledger."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from game.client.app import App
from game.client.layout import Flow, Rect, bottom, inset, top
from game.client.painter import Canvas
from game.client.scene import Change, Pop, Push
from game.client.scenes.ledger_lines import LedgerLinesScene
from game.client.scenes.replay import ReplayScene
from game.client.scenes.seated import Seated
from game.client.scenes.table import Table

Tree = Mapping[str, Any]
Ask = Callable[[str, Tree, Callable[[Any], None], Callable[[], None]], None]

_MARGIN, _FOOT, _WIDEST = 40, 84, 980
"""Design pixels of the margins, of the foot, and of a line that is good to read."""


class TurningScene(Seated):
    """Three to five moments, one under the other."""

    def __init__(self, table: Table, ask: Ask, *, estimates: bool = False) -> None:
        super().__init__(table)
        self._ask, self._estimates = ask, estimates
        self.moments: list[Tree] | None = None
        self._failed = False

    def enter(self, app: App) -> None:
        super().enter(app)
        params = {"lang": app.settings.language, "estimates": self._estimates}
        self._ask("turning_points", params, self._came, self._missed)

    def _came(self, told: Tree) -> None:
        self.moments = list(told["moments"])
        self.redraw()

    def _missed(self) -> None:
        self._failed = True
        self.redraw()

    def draw(self, canvas: Canvas) -> None:
        _, body = top(canvas.rect_all, self.draw_header(canvas))
        foot, body = bottom(inset(body, canvas.u(_MARGIN), 0), canvas.u(_FOOT))
        with self.ui.scroll("moments", body) as area:
            width = min(area.rect.width, canvas.u(_WIDEST))
            flow = Flow(canvas, Rect(area.rect.x, area.rect.y, width, area.rect.height))
            flow.gap(16)
            flow.text(self.t("turning-title"), "h1")
            flow.text(self.t("turning-lead"), "lead", "ink2")
            flow.gap(12)
            self._draw_moments(flow)
            area.end(flow.y)
        label = self.t("button-back")
        wide = self.ui.button_width(label, "primary")
        place = Rect(foot.right - wide, foot.y + canvas.u(20), wide, canvas.u(46))
        self.ui.button("back", place, label, self._back, kind="primary")

    def _draw_moments(self, flow: Flow) -> None:
        if self.moments is None:
            said = "debrief-failed" if self._failed else "debrief-drawing"
            flow.text(self.t(said), "intro", "ink3")
            return
        if not self.moments:
            flow.text(self.t("turning-none"), "intro", "ink2")
        for i, moment in enumerate(self.moments):
            flow.hair()
            flow.gap(14)
            where = self.t("turning-round", round=moment["round"], year=moment["year"])
            flow.text(where, "caption", "ink3")
            flow.text(moment["title"], "h3")
            flow.text(moment["ask"], "prose_italic", "ink2")
            if moment["parted"]:
                cases = ", ".join(moment["parted"])
                flow.text(self.t("turning-parted", cases=cases), "body", "ink2")
            for line in moment["lines"]:
                flow.gap(4)
                flow.pair(f"{line['cause']}, {line['subject']}", line["amount"], "body",
                          "body_bold", "ink2", "gain" if line["good"] else "loss")  # fmt: skip
            flow.gap(4)
            self._draw_ways(flow, i, moment)
            flow.gap(14)

    def _draw_ways(self, flow: Flow, i: int, moment: Tree) -> None:
        """To the moment in the film, and to the lines of the ledger."""
        canvas = flow.canvas
        ways: list[tuple[str, str, str | None, Callable[[], Change]]] = [
            ("replay", self.t("turning-replay"), "play", self._player(moment))
        ]
        if moment["ledger"]:
            ways.append(("ledger", self.t("debrief-ledger"), None, self._opener(moment)))
        row = flow.take(canvas.u(38))
        x = row.x
        for key, label, icon, use in ways:
            wide = self.ui.button_width(label, "quiet", icon)
            if x + wide > row.right and x > row.x:
                row = flow.take(canvas.u(38))
                x = row.x
            place = Rect(x, row.y, wide, row.height)
            self.ui.button(f"{key}.{i}", place, label, use, kind="quiet", icon=icon)
            x = place.right + canvas.u(8)

    def _player(self, moment: Tree) -> Callable[[], Change]:
        at = (str(moment["phase"]), int(moment["round"]))
        return lambda: Push(ReplayScene(self.table, at))

    def _opener(self, moment: Tree) -> Callable[[], Change]:
        return lambda: Push(LedgerLinesScene(self._ask, moment["title"], moment["ledger"]))

    @staticmethod
    def _back() -> Change:
        return Pop()

    def escape(self) -> Change | None:
        return Pop()
