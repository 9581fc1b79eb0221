"""What the projector shows: chosen here, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow
from game.client.views.fold import draw_note, draw_refusal
from game.client.views.papers.rows import draw_choice
from game.client.views.workshop.said import both
from game.protocol.workshop import Show

if TYPE_CHECKING:
    from game.client.scenes.trainer import TrainerScene

WHAT = ("map", "news", "code", "poll", "breakout", "handover")


def draw_shown(scene: TrainerScene, flow: Flow) -> None:
    """A row for each thing that can be shown; what there is nothing of cannot be chosen."""
    table = scene.table
    workshop = table.workshop
    now = workshop["showing"]["what"]
    flow.text(scene.t("shown-title"), "h2")
    flow.gap(4)
    flow.text(scene.t("shown-lead"), "body", "ink2")
    projectors = int(table.live.room.get("projectors", 0))
    flow.gap(4)
    draw_note(flow, "projector", scene.t("shown-projectors", count=projectors))
    flow.gap(10)
    for what in WHAT:
        possible = _possible(scene, what)
        draw_choice(
            scene,
            flow,
            f"show.{what}",
            scene.t(f"shown-{what}"),
            _detail(scene, what) if possible else scene.t(f"shown-{what}.none"),
            chosen=now == what,
            on_click=(lambda what=what: table.control(Show(what), "shown")) if possible else None,
            one=True,
        )
    if now not in WHAT:
        flow.gap(8)
        draw_note(flow, "presentation", scene.t("shown-other", what=now))
    draw_refusal(scene, flow, "shown")
    _draw_way(scene, flow)


def _possible(scene: TrainerScene, what: str) -> bool:
    workshop = scene.table.workshop
    if what == "poll":
        return bool(workshop["polls"])
    if what == "breakout":
        return bool(workshop["breakouts"])
    return what != "handover" or workshop["handover"] is not None


def _detail(scene: TrainerScene, what: str) -> str:
    workshop = scene.table.workshop
    if what == "poll":
        return both(scene, list(workshop["polls"].values())[-1]["question"])
    if what == "breakout":
        return both(scene, list(workshop["breakouts"].values())[-1]["question"])
    return scene.t(f"shown-{what}.text")


def _draw_way(scene: TrainerScene, flow: Flow) -> None:
    """How a projector is opened."""
    flow.gap(16)
    flow.text(scene.t("shown-how"), "h3")
    flow.text(scene.t("shown-how.text", code=scene.table.live.code), "body", "ink2")
