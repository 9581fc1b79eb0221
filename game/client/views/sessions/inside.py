"""What a stored session or an exported file holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow
from game.client.views.sessions.wording import held

if TYPE_CHECKING:
    from game.client.scene import Scene
    from game.client.sessions import Tree


def draw_held(scene: Scene, flow: Flow, inside: Tree | None) -> None:
    """A line for each kind of thing; None while it is being read."""
    if inside is None:
        flow.text(scene.t("sessions-reading"), "body", "ink3")
        return
    for line in held(scene.app.texts, inside):
        flow.text(line, "body", "ink2")
        flow.gap(4)
