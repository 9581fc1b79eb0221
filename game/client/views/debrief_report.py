"""The report to take home: asked for, fetched in parts, and unpacked on this machine."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from game.client.keeping import documents, spoken
from game.client.layout import Flow
from game.client.ui import Ui
from game.content.texts import Texts

Tree = Mapping[str, Any]
Ask = Callable[[str, Tree, Callable[[Any], None], Callable[[], None]], None]

LOOK_EVERY_S = 0.7


class ReportFetch:
    """One report on its way: written by the server, fetched, unpacked into a folder."""

    def __init__(self, ask: Ask, redraw: Callable[[], None], code: str) -> None:
        self._ask, self._redraw, self._code = ask, redraw, code
        self._stage = ""  # "", writing, fetching, saved, failed
        self._told: Tree = {}
        self._language = ""
        self._data = bytearray()
        self._since = 0.0
        self._asking = False
        self.folder: Path | None = None

    def begin(self, language: str) -> None:
        """Has it written."""
        self._stage, self._language = "writing", language
        self._data.clear()
        self._send({"do": "write"}, self._looked)

    def update(self, dt: float) -> None:
        """Asks how far it has come, now and then."""
        self._since += dt
        if self._stage == "writing" and not self._asking and self._since >= LOOK_EVERY_S:
            self._send({"do": "look"}, self._looked)

    def _send(self, params: dict[str, Any], then: Callable[[Any], None]) -> None:
        self._asking = True
        self._ask("report", params | {"lang": self._language}, then, self._missed)

    def _looked(self, told: Tree) -> None:
        self._asking, self._since, self._told = False, 0.0, told
        if told.get("failed"):
            self._stage = "failed"
        elif told["size"] is not None:
            self._stage = "fetching"
            self._fetch()
        self._redraw()

    def _fetch(self) -> None:
        self._send({"do": "part", "at": len(self._data)}, self._part)

    def _part(self, told: Tree) -> None:
        self._asking = False
        self._data += told["data"]
        if len(self._data) < told["size"]:
            self._fetch()
        else:
            self._unpack()
        self._redraw()

    def _unpack(self) -> None:
        folder = documents() / f"{self._code}-{self._language}"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with zipfile.ZipFile(io.BytesIO(bytes(self._data))) as archive:
                archive.extractall(folder)
        except (OSError, zipfile.BadZipFile):
            self._stage = "failed"
            return
        self._data.clear()
        self._stage, self.folder = "saved", folder

    def _missed(self) -> None:
        self._asking, self._stage = False, "failed"
        self._redraw()

    def draw(self, ui: Ui, flow: Flow, texts: Texts, language: str) -> None:
        """A button, or how far it has come, and at last where it lies."""
        if self._stage in ("writing", "fetching"):
            done, of = self._told.get("done", 0), self._told.get("of", 0)
            writing = texts.t("report-saving", done=done, count=of)
            flow.text(writing if self._stage == "writing" else texts.t("report-fetching"),
                      "body", "ink2")  # fmt: skip
            return
        label = texts.t("report-save")
        row = flow.take(flow.canvas.u(40))
        row.width = min(row.width, ui.button_width(label, "quiet"))
        ui.button("report.save", row, label, lambda: self.begin(language), kind="quiet")
        if self._stage:
            flow.gap(4)
            said = texts.t(
                f"report-{self._stage}", folder=spoken(self.folder) if self.folder else ""
            )
            flow.text(said, "caption", "warn" if self._stage == "failed" else "ink2")
