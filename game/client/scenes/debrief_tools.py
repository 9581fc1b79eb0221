"""What can be done beside a debrief's picture: what-ifs, turning points, the film, the ledger,
keeping."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.client.app import App
from game.client.keeping import CAN_KEEP, documents, keep_picture, spoken
from game.client.layout import Flow, Rect
from game.client.scene import Change, Push
from game.client.scenes.debrief_following import PROJECTOR, TRAINER
from game.client.scenes.ledger_lines import LedgerLinesScene
from game.client.scenes.replay import ReplayScene
from game.client.scenes.table import Table
from game.client.scenes.turning import TurningScene
from game.client.ui import Ui
from game.client.views.debrief_chart import Chart
from game.client.views.debrief_report import ReportFetch
from game.client.views.debrief_what_ifs import WhatIfs


class DebriefTools:
    """The tools of one debrief's window; the projector has none."""

    def __init__(self, table: Table, redraw: Callable[[], None]) -> None:
        self._table, self._redraw = table, redraw
        self._ask = table.live.ask
        self.what_ifs = WhatIfs(self._ask, redraw)
        self.report = ReportFetch(self._ask, redraw, table.live.code)
        self._kept: tuple[Chart, str] | None = None
        self._app: App | None = None

    def enter(self, app: App) -> None:
        """The window is there (again)."""
        self._app = app
        self.what_ifs.tell("look")

    def update(self, dt: float) -> None:
        """Asks the server how far it has come, now and then."""
        self.what_ifs.update(dt)
        self.report.update(dt)

    def draw(self, ui: Ui, flow: Flow, chart: Chart | None, *, estimating: bool) -> None:
        """The tools for this chart, under each other."""
        if self._table.live.role == PROJECTOR or self._app is None:
            return
        texts = self._app.texts
        flow.hair()
        flow.gap(6)
        if estimating:
            self.what_ifs.draw(ui, flow, texts)
        tools = [
            ("turning", texts.t("debrief-turning"), self._open_turning),
            ("replay", texts.t("replay-tool"), self._open_replay),
        ]
        if CAN_KEEP and chart is not None:
            label = texts.t("debrief-save-picture")
            tools.append(("keep", label, lambda: self._keep(chart)))
        if self._table.live.role == TRAINER and self._table.sessions is not None:
            tools.append(("groups", texts.t("debrief-groups"), self._open_groups))
        _tools(ui, flow, tools)
        if not CAN_KEEP:
            return
        if chart is not None and self._kept is not None and self._kept[0] is chart:
            flow.text(self._kept[1], "caption", "ink2")
        if self._table.live.role == TRAINER:
            self.report.draw(ui, flow, texts, self._app.settings.language)

    def open_ledger(self, title: str, lines: list[int]) -> Change:
        """The lines of the ledger behind a point of a picture."""
        return Push(LedgerLinesScene(self._ask, title, lines))

    def _open_groups(self) -> Change | None:
        """The server's sessions: parallel groups are laid beside each other from there."""
        return Push(self._table.sessions()) if self._table.sessions else None

    def _open_turning(self) -> Change:
        known = bool(self.what_ifs.known)
        return Push(TurningScene(self._table, self._ask, estimates=known))

    def _open_replay(self) -> Change:
        return Push(ReplayScene(self._table))

    def _keep(self, chart: Chart) -> None:
        assert self._app is not None
        texts = self._app.texts
        name = "-".join(filter(None, (chart.told["chart"], chart.told["subject"])))
        try:
            folder = keep_picture(name, chart.png).parent
            self._kept = chart, texts.t("picture-saved", folder=spoken(folder))
        except OSError:
            self._kept = chart, texts.t("picture-failed", folder=spoken(documents()))
        self._redraw()


def _tools(ui: Ui, flow: Flow, tools: list[tuple[str, str, Callable[[], Any]]]) -> None:
    """Buttons beside each other, as many in a row as there is room for."""
    tall = flow.canvas.u(40)
    row = flow.take(tall)
    x = row.x
    for key, label, action in tools:
        wide = min(row.width, ui.button_width(label, "quiet"))
        if x > row.x and x + wide > row.right:
            row = flow.take(tall)
            x = row.x
        ui.button(key, Rect(x, row.y, wide, tall), label, action, kind="quiet")
        x += wide
