"""The chosen session: what can be done with it, and what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow
from game.client.ui import BUTTON, PRIMARY
from game.client.views.invitation import spaced
from game.client.views.sessions.actions import actions
from game.client.views.sessions.inside import draw_held
from game.client.views.sessions.wording import level_name, stage

if TYPE_CHECKING:
    from game.client.scenes.sessions import SessionsScene
    from game.client.sessions import Kept, Tree


def draw_detail(scene: SessionsScene, flow: Flow, kept: Kept, inside: Tree | None) -> None:
    """Its name, its actions under each other, what an export of it would hold."""
    canvas, texts = flow.canvas, scene.app.texts
    flow.text(level_name(texts, kept.level), "h2")
    flow.text(f"{spaced(kept.code)}, {stage(texts, kept.phase, kept.round)}", "body", "ink2")
    flow.gap(12)
    for action in actions(scene, kept):
        row = flow.take(canvas.u(PRIMARY if action.primary else BUTTON))
        scene.ui.button(
            f"do.{action.key}",
            row,
            scene.t(f"sessions-{action.key}"),
            action.do,
            kind="primary" if action.primary else "plain",
            icon=action.icon,
            align="left",
        )
        flow.gap(8)
    flow.gap(10)
    flow.text(scene.t("sessions-inside"), "h3")
    flow.gap(4)
    draw_held(scene, flow, inside)
    flow.gap(16)
