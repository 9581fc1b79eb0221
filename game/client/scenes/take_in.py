"""A session from a file: found where people put files, dropped on the window, or by its path."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pygame

from game.client.app import App
from game.client.keeping import documents, spoken
from game.client.layout import Flow, Rect
from game.client.painter import Canvas
from game.client.scene import Change, Pop
from game.client.scenes.sheet import Sheet
from game.client.sessions import Tree
from game.client.ui import BUTTON, FIELD, PRIMARY
from game.client.views.fold import draw_note
from game.client.views.sessions.inside import draw_held
from game.client.views.sessions.wording import level_name, problem

if TYPE_CHECKING:
    from game.client.scenes.sessions import SessionsScene

_LONGEST = 400
"""Most letters of a path."""


class TakeInScene(Sheet):
    """First which file, then what is in it, then it is taken in."""

    help = "sessions"

    def __init__(self, below: SessionsScene) -> None:
        self.below = below
        self.files: list[Path] | None = None
        self.path = ""
        self.inside: Tree | None = None
        self.problem = ""
        self.busy = False

    def enter(self, app: App) -> None:
        super().enter(app)
        params = {"folder": str(documents())}
        self.below.source.ask("files", params, self._found, self._failed)

    def _found(self, told: Tree) -> None:
        self.files = [Path(file) for file in told["files"]]
        self.redraw()

    def _failed(self, code: str, params: Tree) -> None:
        self.busy, self.problem = False, problem(self.app.texts, code, params)
        self.redraw()

    # ------------------------------------------------------------------ drawing
    def draw(self, canvas: Canvas) -> None:
        self.frame(canvas, self._draw_file if self.inside is None else self._draw_inside)

    def _draw_file(self, flow: Flow) -> None:
        canvas = flow.canvas
        flow.gap(24)
        flow.text(self.t("sessions-import-title"), "h2")
        flow.text(self.t("sessions-import-lead"), "prose", "ink2")
        flow.gap(12)
        self._draw_problem(flow)
        if self.files is None:
            flow.text(self.t("sessions-import-looking"), "body", "ink3")
        for i, file in enumerate(self.files or ()):
            row = flow.take(canvas.u(BUTTON))
            label = f"{file.name}, {spoken(file.parent)}"
            self.ui.button(f"file.{i}", row, label, lambda file=file: self.look(str(file)),
                           icon="file-text", align="left", tip=str(file))  # fmt: skip
            flow.gap(6)
        if self.files == []:
            flow.text(self.t("sessions-import-none"), "body", "ink2")
        flow.gap(10)
        flow.text(self.t("sessions-import-path"), "body_bold")
        flow.gap(4)
        self.ui.entry("path", flow.take(canvas.u(FIELD)), self.path, self._typed,
                      on_submit=self.look, limit=_LONGEST,
                      placeholder=self.t("sessions-import-hint"))  # fmt: skip
        flow.gap(16)

    def _draw_problem(self, flow: Flow) -> None:
        if self.problem:
            draw_note(flow, "circle-alert", self.problem, "loss")
            flow.gap(10)

    def _draw_inside(self, flow: Flow) -> None:
        assert self.inside is not None
        flow.gap(24)
        flow.text(level_name(self.app.texts, self.inside["level"]), "h2")
        flow.text(self.t("sessions-import-begun", begun=self.inside["begun"][:10],
                         code=self.inside["code"]), "body", "ink2")  # fmt: skip
        flow.gap(10)
        draw_held(self, flow, self.inside)
        flow.gap(8)
        if self.inside["here"]:
            draw_note(flow, "circle-alert", self.t("sessions-failed-here_already"), "warn")
            flow.gap(8)
        self._draw_problem(flow)
        flow.gap(12)

    def draw_sheet_foot(self, canvas: Canvas, foot: Rect) -> None:
        y = foot.y + canvas.u(12)
        if self.inside is None:
            super().draw_sheet_foot(canvas, foot)
            able, do, key = bool(self.path.strip()), lambda: self.look(self.path), "look"
        else:
            label = self.t("sessions-import-other")
            place = Rect(foot.x, y, self.ui.button_width(label), canvas.u(BUTTON))
            self.ui.button("other", place, label, self._other)
            able, do, key = not self.inside["here"] and not self.busy, self._take, "go"
        label = self.t(f"sessions-import-{key}")
        wide = self.ui.button_width(label, "primary")
        place = Rect(foot.right - wide, y, wide, canvas.u(PRIMARY))
        self.ui.button(key, place, label, do, kind="primary", enabled=able)

    # ------------------------------------------------------------------ doing
    def _typed(self, text: str) -> None:
        self.path = text
        self.redraw()

    def look(self, path: str) -> None:
        """Looks into a file."""
        if not path.strip():
            return
        self.path, self.problem = path, ""
        self.below.source.ask("inside_file", {"file": path}, self._looked, self._failed)

    def _looked(self, told: Tree) -> None:
        self.inside = told
        self.redraw()

    def _other(self) -> None:
        self.inside, self.problem = None, ""
        self.redraw()

    def _take(self) -> None:
        self.busy = True
        self.below.source.ask("import_session", {"file": self.path}, self._taken, self._failed)

    def _taken(self, told: Tree) -> None:
        self.below.taken_in(str(told["code"]))
        if self.app.scene is self:
            self.app.go(Pop())

    def event(self, event: pygame.event.Event) -> Change | None:
        if event.type == pygame.DROPFILE:
            self.look(str(event.file))
            return None
        return super().event(event)

    def escape(self) -> Any:
        if self.inside is not None:
            self._other()
            return None
        return super().escape()
