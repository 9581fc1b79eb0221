"""What is shown at the depth the game is played at: nothing that the rules would refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow
from game.client.views.fold import draw_refusal
from game.rules.commands import SetDepth
from game.rules.depth import DEEPEST, SHALLOWEST

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

DEPTHS = tuple(range(SHALLOWEST, DEEPEST + 1))


def shows(scene: Seated, control: str) -> bool:
    """Whether the team can set this (a name of the view's `controls`) at the present depth."""
    return control in scene.table.private["controls"]


def newcomers(scene: Seated) -> bool:
    """Whether only a newcomer's few choices are asked for."""
    return not shows(scene, "tariff")


def draw_depth(scene: Seated, flow: Flow) -> None:
    """The trainer's choice of how much the teams decide, and what it means."""
    depth = int(scene.table.public["depth"])
    flow.text(scene.t("depth-title"), "body_bold")
    flow.gap(4)
    place = scene.ui.segmented(
        "depth",
        flow.x,
        flow.y,
        [(d, scene.t("depth-option", depth=d)) for d in DEPTHS],
        depth,
        lambda chosen: _set(scene, chosen),
        width=flow.width,
        tips=[scene.t(f"depth-{d}") for d in DEPTHS],
    )
    flow.y = place.bottom
    flow.gap(4)
    flow.text(scene.t(f"depth-{depth}"), "caption", "ink2")
    draw_refusal(scene, flow, "depth")


def _set(scene: Seated, depth: int) -> None:
    scene.table.send(SetDepth(depth), "depth")
