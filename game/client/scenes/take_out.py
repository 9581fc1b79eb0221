"""Before a session is written to a file: what is inside, and who may see it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.client.app import App
from game.client.keeping import documents, spoken
from game.client.layout import Flow, Rect
from game.client.painter import Canvas
from game.client.scenes.sheet import Sheet
from game.client.sessions import Tree, export_params
from game.client.ui import PRIMARY
from game.client.views.fold import draw_note
from game.client.views.sessions.inside import draw_held
from game.client.views.sessions.wording import problem

if TYPE_CHECKING:
    from game.client.scenes.sessions import SessionsScene
    from game.client.sessions import Kept

_DEBRIEF = "debrief"


class TakeOutScene(Sheet):
    """The whole session to go on with elsewhere, or what may be given to anybody."""

    help = "sessions"

    def __init__(self, below: SessionsScene, kept: Kept) -> None:
        self.below, self.kept = below, kept
        self.bare = False
        self.busy = False
        self.problem = ""
        self.file: Path | None = None

    def enter(self, app: App) -> None:
        super().enter(app)
        self.below.look_inside(self.kept.code, again=True)

    def draw(self, canvas: Canvas) -> None:
        self.frame(canvas, self._draw_choice)

    def _draw_choice(self, flow: Flow) -> None:
        flow.gap(24)
        flow.text(self.t("sessions-export-title"), "h2")
        flow.gap(10)
        options = [(False, self.t("sessions-export-all")), (True, self.t("sessions-export-public"))]
        place = self.ui.segmented(
            "what", flow.x, flow.y, options, self.bare, self._choose, width=flow.width
        )
        flow.y = place.bottom + flow.canvas.u(10)
        about = "sessions-export-public" if self.bare else "sessions-export-all"
        flow.text(self.t(f"{about}.text"), "prose")
        if self.bare and self.kept.phase != _DEBRIEF:
            flow.gap(8)
            draw_note(flow, "circle-alert", self.t("sessions-failed-not_over"), "warn")
        flow.gap(14)
        flow.text(self.t("sessions-inside"), "h3")
        flow.gap(4)
        draw_held(self, flow, self.below.insides.get(self.kept.code))
        flow.gap(8)
        self._draw_where(flow)
        flow.gap(16)

    def _draw_where(self, flow: Flow) -> None:
        if self.problem:
            draw_note(flow, "circle-alert", self.problem, "loss")
        elif self.file is not None:
            said = self.t("sessions-exported", file=self.file.name, folder=spoken(self.file.parent))
            draw_note(flow, "circle-check", said, "gain")
        else:
            flow.text(self.t("sessions-export-where", folder=spoken(documents())), "body", "ink2")

    def draw_sheet_foot(self, canvas: Canvas, foot: Rect) -> None:
        super().draw_sheet_foot(canvas, foot)
        label = self.t("sessions-export-go")
        wide = self.ui.button_width(label, "primary", "download")
        place = Rect(foot.right - wide, foot.y + canvas.u(12), wide, canvas.u(PRIMARY))
        able = not self.busy and (not self.bare or self.kept.phase == _DEBRIEF)
        self.ui.button(
            "write", place, label, self._write, kind="primary", icon="download", enabled=able
        )

    def _choose(self, bare: bool) -> None:
        self.bare, self.file, self.problem = bare, None, ""
        self.redraw()

    def _write(self) -> None:
        self.busy, self.problem, self.file = True, "", None
        params = export_params(self.kept.code, bare=self.bare)
        self.below.source.ask("export_session", params, self._written, self._failed)
        self.redraw()

    def _written(self, told: Tree) -> None:
        self.busy, self.file = False, Path(told["file"])
        self.redraw()

    def _failed(self, code: str, params: Tree) -> None:
        self.busy, self.problem = False, problem(self.app.texts, code, params)
        self.redraw()
