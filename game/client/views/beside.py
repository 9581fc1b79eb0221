"""What else can be agreed on, beside the four steps: folded until somebody wants it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from game.client.layout import Flow
from game.client.views.depth import shows
from game.client.views.fold import draw_fold
from game.client.views.steps import draw_proposal

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

Tree = Mapping[str, Any]

FOLD, CLOSED = "beside", "beside.closed"
_NAMED = 3
"""So many are named where there are more."""


def draw_beside(scene: Seated, flow: Flow) -> None:
    """The kinds that the depth has: those that can be proposed, and folded those that cannot with
    what is in the way."""
    openings: Mapping[str, Tree] = scene.table.private["side_openings"]
    kinds = [kind for kind in openings if shows(scene, kind)]
    if not kinds or not draw_fold(scene, flow, FOLD, scene.t("beside-title")):
        return
    waiting = {
        offer["kind"]
        for offer in scene.table.private["offers"].values()
        if offer["status"] == "open" and offer["proposer"] == scene.table.seat
    }
    open_now = [kind for kind in kinds if openings[kind]["blocked"] is None]
    if kinds and not open_now:
        flow.text(scene.t("beside-none"), "body", "ink2")
    for kind in open_now:
        _draw_open(scene, flow, kind, openings[kind], waits=kind in waiting)
    closed = [kind for kind in kinds if kind not in open_now]
    if closed and draw_fold(scene, flow, CLOSED, scene.t("beside-closed", count=len(closed))):
        for kind in closed:
            _draw_closed(scene, flow, kind, openings[kind])


def _draw_open(scene: Seated, flow: Flow, kind: str, opening: Tree, *, waits: bool) -> None:
    with_whom = _with(scene, kind, opening)
    on_table = scene.t("beside-on-table") if waits else ""
    draw_proposal(scene, flow, kind, (with_whom,) if with_whom else (), on_table)
    flow.gap(6)


def _with(scene: Seated, kind: str, opening: Tree) -> str:
    """With whom, or about what, in a line."""
    if kind == "closing":
        free = [s for s in opening["sources"].values() if s["blocked"] is None]
        return scene.t("beside-works", count=len(free))
    if kind == "outside":
        actors = [a for a, seen in opening["actors"].items() if seen["blocked"] is None]
        return _row(scene, [scene.t(f"actor-{actor}.name") for actor in actors])
    if "members" in opening:
        members = list(opening["members"])
    else:
        members = [
            m for m, seen in opening["candidates"].items() if not (seen or {}).get("blocked", seen)
        ]
    if len(members) > _NAMED + 1:
        names = ", ".join(scene.words.name(m) for m in members[:_NAMED])
        return scene.t("beside-with-more", members=names, count=len(members) - _NAMED)
    return scene.t("beside-with", members=scene.words.names(members)) if members else ""


def _row(scene: Seated, names: list[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return scene.t("list-and", first=", ".join(names[:-1]), last=names[-1])


def _draw_closed(scene: Seated, flow: Flow, kind: str, opening: Tree) -> None:
    canvas = flow.canvas
    flow.gap(4)
    x = flow.x + canvas.u(36)
    obstacle = opening["blocked"]
    canvas.icon("lock", flow.x, flow.y + canvas.u(2), 20, "ink3")
    flow.y = canvas.paragraph(
        scene.t(f"step-{kind}"), x, flow.y, flow.right - x, "body_bold", "ink2"
    )
    said = scene.words.refusal(obstacle["code"], obstacle["params"])
    flow.y = canvas.paragraph(said, x, flow.y, flow.right - x, "body", "ink3")
    flow.gap(2)
