"""What is kept of a session and how it is taken along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow
from game.client.scene import Change, Push
from game.client.scenes.seated import PHASES
from game.client.views.fold import draw_note
from game.client.views.invitation import spaced
from game.client.views.workshop.fields import draw_buttons

if TYPE_CHECKING:
    from game.client.scenes.trainer import TrainerScene


def draw_keeping(scene: TrainerScene, flow: Flow) -> None:
    """Everything is kept as it happens; ways back, and ways to take it along."""
    table = scene.table
    code = table.live.code
    flow.text(scene.t("keep-title"), "h2")
    flow.gap(6)
    draw_note(flow, "save", scene.t("keep-always"), "gain")
    flow.gap(14)
    flow.text(scene.t("keep-back"), "h3")
    flow.text(scene.t("keep-back.text", code=spaced(code)), "body", "ink2")
    flow.gap(14)
    flow.text(scene.t("keep-export"), "h3")
    flow.text(scene.t("keep-export.text"), "body", "ink2")
    flow.gap(6)
    label = scene.t("sessions-all")

    def everything() -> Change | None:
        return Push(table.sessions()) if table.sessions else None

    draw_buttons(scene, flow, [("sessions", label, everything, "history", True)])
    flow.gap(14)
    flow.text(scene.t("keep-other"), "h3")
    flow.text(scene.t("keep-other.text"), "body", "ink2")
    flow.gap(14)
    flow.text(scene.t("keep-report"), "h3")
    played = table.public["phase"] not in (*PHASES, "lobby")
    flow.text(scene.t("keep-report.text" if played else "keep-report.later"), "body", "ink2")
    flow.gap(14)
    flow.text(scene.t("keep-inside"), "h3")
    flow.text(scene.t("keep-inside.text"), "body", "ink2")
