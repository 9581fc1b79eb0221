"""When the workshop is to end, and the warning that the debrief would get too little."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow, Rect
from game.client.ui import FIELD
from game.client.views.fold import draw_refusal
from game.client.views.workshop.said import time_of
from game.protocol.workshop import PlanEnd

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

_MINUTES = (30, 45, 60, 90, 120, 150, 180, 240)


def draw_warning(scene: Seated, flow: Flow) -> None:
    """That the debrief must begin soon, or should have begun; nothing while the time does."""
    presence = scene.table.live.presence
    warn = str(presence.time.get("warn", "")) if presence else ""
    if not warn or presence is None:
        return
    time = presence.time
    share = time.get("debrief_share")
    until = time.get("debrief_in_s")
    minutes = max(0, round((float(until or 0) - scene.table.live.presence_age_s) / 60))
    said = scene.t(f"plan-{warn}", minutes=minutes, share=round(100 * float(share)) if share else 0)
    canvas, pad = flow.canvas, flow.canvas.u(12)
    tall = canvas.paragraph_height(said, flow.width - 2 * pad, "body_bold") + 2 * pad
    box = flow.take(tall)
    canvas.rect(box, "warn_wash")
    canvas.paragraph(said, box.x + pad, box.y + pad, box.width - 2 * pad, "body_bold", "warn")
    flow.gap(12)


def draw_plan(scene: Seated, flow: Flow) -> None:
    """A choice of how long is left, and what has been planned."""
    table = scene.table
    plan = table.workshop.get("plan")
    flow.text(scene.t("plan-title"), "body_bold")
    flow.gap(4)
    presence = scene.table.live.presence
    day = presence.time.get("day_min") if presence else None
    none = scene.t("plan-day", minutes=round(float(day))) if day else scene.t("plan-none")
    options = [(0, none)]
    if plan:
        options.append((-1, scene.t("plan-ends", time=time_of(scene, plan["ends_at"]))))
    options += [(m, scene.t("plan-in", minutes=m)) for m in _MINUTES]

    def choose(minutes: int) -> None:
        if minutes >= 0:
            table.control(PlanEnd(float(minutes)), "plan")

    row = flow.take(flow.canvas.u(FIELD))
    scene.ui.dropdown(
        "plan", Rect(row.x, row.y, row.width, row.height), options, -1 if plan else 0, choose
    )
    _draw_rounds(scene, flow)
    draw_refusal(scene, flow, "plan")


def _draw_rounds(scene: Seated, flow: Flow) -> None:
    """How far the game gets before the debrief must begin."""
    presence = scene.table.live.presence
    last = presence.time.get("last_round") if presence else None
    if last is None or scene.table.public["phase"] == "debrief":
        return
    of = scene.table.region["rounds"]
    flow.gap(6)
    flow.text(scene.t("plan-rounds", last=last, of=of), "caption", "ink2")
