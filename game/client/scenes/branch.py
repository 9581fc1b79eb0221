"""From which phase of a stored session another one is to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.app import App
from game.client.layout import Flow
from game.client.painter import Canvas
from game.client.scene import Change, Pop
from game.client.scenes.sheet import Sheet
from game.client.ui import BUTTON
from game.client.views.sessions.wording import stage

if TYPE_CHECKING:
    from game.client.scenes.sessions import SessionsScene
    from game.client.sessions import Kept


class BranchScene(Sheet):
    """The phases that the game has come to, the latest first."""

    help = "sessions"

    def __init__(self, below: SessionsScene, kept: Kept) -> None:
        self.below, self.kept = below, kept

    def enter(self, app: App) -> None:
        super().enter(app)
        self.below.look_inside(self.kept.code, again=True)

    def draw(self, canvas: Canvas) -> None:
        self.frame(canvas, self._draw_phases)

    def _draw_phases(self, flow: Flow) -> None:
        flow.gap(24)
        flow.text(self.t("sessions-branch-title"), "h2")
        flow.text(self.t("sessions-branch-lead"), "prose", "ink2")
        flow.gap(14)
        inside = self.below.insides.get(self.kept.code)
        if inside is None:
            flow.text(self.t("sessions-reading"), "body", "ink2")
        for begun in reversed(inside["phases"] if inside else ()):
            phase, round_ = begun["phase"], begun["round"]
            self.ui.button(
                f"phase.{phase}.{round_}",
                flow.take(flow.canvas.u(BUTTON)),
                stage(self.app.texts, phase, round_),
                lambda phase=phase, round_=round_: self._begin(phase, round_),
                align="left",
            )
            flow.gap(6)
        flow.gap(16)

    def _begin(self, phase: str, round_: int) -> Change:
        return Pop(lambda: self.below.branch(self.kept, phase, round_))
