"""A group talk: question, time left, who is in which group, what the groups have noted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from game.client.layout import Flow
from game.client.views.workshop.said import both, people, time_of

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

Tree = Mapping[str, Any]


def draw_question(scene: Seated, flow: Flow, talk: Tree) -> None:
    """The question, and what is left of the time on a line of its own."""
    flow.text(both(scene, talk["question"]), "h2")
    if talk["open"]:
        left = scene.table.live.breakout_left_s
        if left:
            flow.text(scene.app.texts.clock(left), "figure_large")
            if not (scene.table.live.clock.get("breakout") or {}).get("running", True):
                flow.text(scene.t("clock-paused"), "body", "warn")
        elif left is not None:
            flow.text(scene.t("talk-time-up"), "body_bold", "warn")
    else:
        flow.text(scene.t("talk-over"), "body", "ink2")


def draw_groups(scene: Seated, flow: Flow, talk: Tree) -> None:
    """Every group with its notes."""
    for group in talk["groups"].values():
        flow.gap(10)
        flow.text(people(scene, group["members"]), "body_bold")
        draw_group_notes(scene, flow, group)


def draw_group_notes(scene: Seated, flow: Flow, group: Tree) -> None:
    """What a group has noted, oldest first."""
    for note in group["notes"]:
        flow.gap(4)
        flow.text(f"{time_of(scene, note['at'])}  {note['text']}", "body", "ink2")


def own_groups(talk: Tree, seat: str) -> list[tuple[str, Tree]]:
    """The groups in which somebody of the municipality is."""
    return [
        (id_, group)
        for id_, group in talk["groups"].items()
        if any(member["municipality"] == seat for member in group["members"])
    ]
