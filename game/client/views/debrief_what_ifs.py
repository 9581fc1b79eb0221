"""What-ifs beside a debrief's picture: begin, follow and cancel them, show them or not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from game.client.layout import Flow
from game.client.ui import Ui
from game.content.texts import Texts

Tree = Mapping[str, Any]
Ask = Callable[[str, Tree, Callable[[Any], None], Callable[[], None]], None]

LOOK_EVERY_S = 1.0
"""How often the server is asked how far it has come."""


class WhatIfs:
    """The what-ifs of a game as far as this window knows them."""

    def __init__(self, ask: Ask, redraw: Callable[[], None]) -> None:
        self._ask, self._redraw = ask, redraw
        self._told: Tree = {}
        self._since = 0.0
        self._asking = False
        self.shown = False

    @property
    def running(self) -> bool:
        """Whether the server is at it."""
        return bool(self._told.get("running"))

    @property
    def known(self) -> str:
        """Names what can be shown now, "" for nothing: a picture of less is out of date."""
        if not self.shown or self.running or not self._some:
            return ""
        return f"{self._done} {self._band}"

    @property
    def _done(self) -> int:
        cases = self._told.get("cases", {})
        return sum(case["stage"] not in ("waiting", "running") for case in cases.values())

    @property
    def _band(self) -> int:
        return int(self._told.get("band", 0))

    @property
    def _some(self) -> bool:
        """Whether anything has come: in a game without agreements that is other games alone."""
        return bool(self._done or self._band)

    @property
    def _missing(self) -> bool:
        """Whether something is still to be worked out."""
        cases = self._told.get("cases", {})
        waiting = any(case["stage"] == "waiting" for case in cases.values())
        return waiting or self._band < int(self._told.get("band_of", 0)) or not self._some

    def tell(self, do: str) -> None:
        """Asks the server to look, run or cancel."""
        self._asking = True
        self._ask("what_if", {"do": do}, self._came, self._missed)

    def run(self) -> None:
        """Works the what-ifs out, and shows them when they are there."""
        self.shown = True
        self.tell("run")

    def cancel(self) -> None:
        """Stops; what has come of it stays."""
        self.tell("cancel")

    def toggle(self) -> None:
        """Shows them, or no longer."""
        self.shown = not self.shown
        self._redraw()

    def update(self, dt: float) -> None:
        """Asks again after a while, while the server is at it."""
        self._since += dt
        if self.running and not self._asking and self._since >= LOOK_EVERY_S:
            self.tell("look")

    def _came(self, told: Tree) -> None:
        self._asking, self._since = False, 0.0
        self._told = told
        self._redraw()

    def _missed(self) -> None:
        self._asking, self._since = False, 0.0
        self._redraw()

    def draw(self, ui: Ui, flow: Flow, texts: Texts) -> None:
        """How far it has come, and what can be done."""
        if self.running:
            flow.text(self._progress(texts), "body", "ink2")
            flow.gap(6)
            _button(ui, flow, "whatif.cancel", texts.t("what-if-cancel"), self.cancel)
            return
        if self._some and not self._told["cases"]:
            flow.text(texts.t("what-if-none", count=self._band), "body", "ink2")
            flow.gap(2)
        elif not self._some:
            flow.text(texts.t("what-if-about"), "caption", "ink2")
            flow.gap(2)
        if self._missing:
            _button(ui, flow, "whatif.run", texts.t("what-if-run"), self.run)
        if not self._some:
            return
        label = "what-if-hide" if self.shown else "what-if-show"
        label = texts.t(label if self._told["cases"] else f"{label}-band")
        _button(ui, flow, "whatif.toggle", label, self.toggle)

    def _progress(self, texts: Texts) -> str:
        """How far it has come in words; no number before there is one."""
        count, told = len(self._told["cases"]), self._told
        if not self._some:
            return texts.t("what-if-preparing")
        if not count:
            return texts.t("what-if-progress-band", band=self._band, band_of=told["band_of"])
        return texts.t("what-if-progress", done=self._done, count=count,
                       band=self._band, band_of=told["band_of"])  # fmt: skip


def _button(ui: Ui, flow: Flow, key: str, label: str, action: Callable[[], None]) -> None:
    row = flow.take(flow.canvas.u(40))
    row.width = min(row.width, ui.button_width(label, "quiet"))
    ui.button(key, row, label, action, kind="quiet")
