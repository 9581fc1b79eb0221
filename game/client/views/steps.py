"""The steps that borders are dissolved by: which can be taken now, with whom, and what hinders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from game.client.figures import progress
from game.client.layout import Flow, Rect
from game.client.scene import Push
from game.client.views.fold import draw_fold

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

Tree = Mapping[str, Any]

ICONS = {
    "administration": "file-text",
    "operation": "wrench",
    "investments": "hand-coins",
    "networks": "waypoints",
    "key": "key",
    "goal": "target",
    "form": "gavel",
    "lending": "users",
    "emergency_water": "truck",
    "equalisation": "scale",
    "closing": "factory",
    "outside": "handshake",
}
"""Icon of each step, as on the map's borders, and of what is agreed beside them."""

_TAKEN = "step_taken"
"""The obstacle of a step that is behind them."""


def possible(openings: Mapping[str, Tree]) -> list[str]:
    """Steps that can be proposed now: nothing blocks, or a main that nothing blocks."""
    return [kind for kind, opening in openings.items() if not _obstacle(kind, opening)]


def _obstacle(kind: str, opening: Tree) -> Tree | None:
    """What stands in the way: for networks, of the main that is nearest to being possible."""
    if kind == "networks":
        mains = list(opening.get("mains", {}).values())
        if not mains:
            return {"code": "main_decided", "params": {}}
        return None if any(not m["blocked"] for m in mains) else mains[0]["blocked"]
    return opening["blocked"]


def on_the_table(kind: str, opening: Tree, offers: Sequence[Tree], own: str) -> bool:
    """Whether open offers already propose the step: with the same members, or signed by all of
    theirs; for networks, each main that could be built."""
    same = [o for o in offers if o["kind"] == kind and own in o["members"]]
    if kind == "networks":
        free = {id_ for id_, main in opening["mains"].items() if not main["blocked"]}
        return free <= {o["main"] for o in same}
    everybody = {own, *opening["members"]}
    return any(
        set(o["members"]) == everybody or set(o["members"]) <= set(o["signed"]) for o in same
    )


def _taken(kind: str, openings: Mapping[str, Tree]) -> bool:
    obstacle = _obstacle(kind, openings[kind])
    return obstacle is not None and obstacle["code"] == _TAKEN


def draw_steps(scene: Seated, flow: Flow) -> None:
    """Those that can be proposed, and folded those that cannot, with the reason; neither those
    that are taken nor those that lie on the table."""
    openings = scene.table.private["openings"]
    possible_now = possible(openings)
    offers = [o for o in scene.table.private["offers"].values() if o["status"] == "open"]
    own = scene.table.seat
    open_now = [k for k in possible_now if not on_the_table(k, openings[k], offers, own)]
    flow.text(scene.t("steps-title"), "h3")
    if not open_now:
        said = "steps-on-table" if possible_now else "steps-none"
        flow.text(scene.t(said), "body", "ink2")
    for kind in open_now:
        _draw_open(scene, flow, kind, openings[kind])
    closed = [kind for kind in openings if kind not in possible_now and not _taken(kind, openings)]
    if closed and draw_fold(scene, flow, "steps", scene.t("steps-closed", count=len(closed))):
        for kind in closed:
            _draw_closed(scene, flow, kind, openings[kind])


def _draw_open(scene: Seated, flow: Flow, kind: str, opening: Tree) -> None:
    members = scene.t("steps-with", members=scene.words.names(opening["members"]))
    x = draw_proposal(scene, flow, kind, (members,))
    _draw_gate(scene, flow, opening, x)
    flow.gap(6)


def draw_proposal(
    scene: Seated, flow: Flow, kind: str, about: Sequence[str], waits: str = ""
) -> int:
    """A kind of agreement with its icon, what it is about, and the way to propose it; `waits` says
    that one lies on the table. Returns where its text begins."""
    canvas = flow.canvas
    flow.gap(6)
    label = scene.t("steps-propose")
    width = scene.ui.button_width(label, "plain")
    top, x = flow.y, flow.x + canvas.u(36)
    room = flow.right - width - canvas.u(14) - x
    canvas.icon(ICONS[kind], flow.x, top + canvas.u(2), 22)
    y = canvas.paragraph(scene.t(f"step-{kind}"), x, top, room, "body_bold")
    for line in about:
        y = canvas.paragraph(line, x, y, room, "body", "ink2")
    if waits:
        y = canvas.paragraph(waits, x, y, room, "caption", "ink3")
    button = Rect(flow.right - width, top + canvas.u(2), width, canvas.u(40))
    scene.ui.button(
        f"propose.{kind}",
        button,
        label,
        lambda: _compose(scene, kind),
        tip=scene.t(f"step-{kind}.text"),
    )
    flow.y = max(y, button.bottom)
    return x


def _draw_gate(scene: Seated, flow: Flow, opening: Tree, x: int) -> None:
    """Mean trust as a bar with the gate as its mark, and the same in words."""
    canvas = flow.canvas
    trust, gate = float(opening["trust"]), float(opening["gate"])
    said = scene.t("steps-trust", trust=round(trust), gate=round(gate))
    y = flow.y + canvas.u(6)
    bar = Rect(x, y + (canvas.line("caption") - canvas.u(6)) // 2, canvas.u(110), canvas.u(6))
    progress(canvas, bar, trust / 100, colour="ink2" if trust >= gate else "warn", mark=gate / 100)
    text_x = bar.right + canvas.u(14)
    bottom = canvas.paragraph(said, text_x, y, flow.right - text_x, "caption", "ink3")
    flow.y = bottom


def _draw_closed(scene: Seated, flow: Flow, kind: str, opening: Tree) -> None:
    canvas = flow.canvas
    flow.gap(4)
    x = flow.x + canvas.u(36)
    obstacle = _obstacle(kind, opening)
    assert obstacle is not None
    canvas.icon("lock", flow.x, flow.y + canvas.u(2), 20, "ink3")
    flow.y = canvas.paragraph(
        scene.t(f"step-{kind}"), x, flow.y, flow.right - x, "body_bold", "ink2"
    )
    if obstacle["code"] == "too_few_members":
        said = scene.t("steps-nobody")
    else:
        said = scene.words.refusal(obstacle["code"], obstacle["params"])
    flow.y = canvas.paragraph(said, x, flow.y, flow.right - x, "body", "ink3")
    if opening["members"]:
        _draw_gate(scene, flow, opening, x)


def _compose(scene: Seated, kind: str) -> Push:
    from game.client.scenes.composing import compose

    return Push(compose(scene.table, kind))
