"""The joint plan: one draft that every member edits, and who stands behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.client.layout import Flow, Rect
from game.client.views.depth import shows
from game.client.views.fold import draw_note, draw_refusal
from game.client.views.pick_list import draw_pick_list
from game.client.views.renewal import modes
from game.rules.commands import ApproveJointPlan, SetJointPicks, SetJointPlan
from game.rules.state import RenewalMode

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

_EFFORTS = (("inventory", "search"), ("skills", "graduation-cap"))


def draw_joint(scene: Seated, flow: Flow) -> None:
    """The draft of the joint operation."""
    joint = scene.table.private["joint"]
    flow.text(scene.t("joint-lead", members=scene.words.names(joint["members"])), "body", "ink2")
    flow.gap(10)
    flow.hair()
    flow.gap(6)
    flow.pair(scene.t("joint-draft"), scene.t("joint-in-force"), "h3", "caption", end_colour="ink3")
    for name, icon in _EFFORTS:
        _draw_effort(scene, flow, name, icon)
    if joint["investments"]:
        _draw_renewal(scene, flow)
    draw_refusal(scene, flow, "joint")
    flow.gap(8)
    _draw_costs(scene, flow)
    _draw_approval(scene, flow)


def _draw_effort(scene: Seated, flow: Flow, name: str, icon: str) -> None:
    joint = scene.table.private["joint"]
    confirmed = float(joint["draft"][name])
    level = float(scene.table.drafts.value(f"joint.{name}", confirmed))
    in_force = float(joint["plan"][name])
    _draw_row(
        scene,
        flow,
        name,
        icon,
        scene.t(f"line-{name}"),
        scene.app.texts.percent(level),
        scene.app.texts.percent(in_force),
        lambda sign: _set(scene, name, round(level + sign * 0.1, 2), confirmed),
        (level > 0.001, level < 0.999),
    )


def _draw_renewal(scene: Seated, flow: Flow) -> None:
    joint, texts = scene.table.private["joint"], scene.app.texts
    confirmed = joint["draft"]["renewal"]
    chosen = scene.table.drafts.value("joint.renewal", confirmed)
    proposal = float(joint["proposal_renewal"])
    rate = proposal if chosen is None else float(chosen)
    plan = joint["plan"]["renewal"]
    _draw_row(
        scene,
        flow,
        "renewal",
        "refresh-cw",
        scene.t("line-renewal"),
        texts.percent(rate, 2),
        texts.percent(proposal if plan is None else plan, 2),
        lambda sign: _set(scene, "renewal", _within(rate + sign * 0.0005), confirmed),
        (rate > 0.0001, rate < 0.03),
    )
    options = [
        (mode, scene.t(f"renewal-{mode}")) for mode in modes(scene, joint["draft"]["renewal_mode"])
    ]
    flow.gap(4)
    place = scene.ui.segmented(
        "joint.mode",
        flow.x,
        flow.y,
        options,
        joint["draft"]["renewal_mode"],
        lambda mode: _set_mode(scene, mode),
        width=flow.width,
    )
    flow.y = place.bottom
    flow.gap(4)
    if joint["draft"]["renewal_mode"] == "picked" and shows(scene, "picks"):
        draw_pick_list(
            scene,
            flow,
            joint["members"],
            joint["draft"]["picks"],
            lambda pipe: toggle_joint_pick(scene, pipe),
        )
    if rate > float(joint["capacity_rate"]) + 0.00005:
        draw_note(
            flow,
            "triangle-alert",
            scene.t("joint-consultants", rate=texts.percent(float(joint["capacity_rate"]), 2)),
            "warn",
        )
    if chosen is None:
        flow.text(scene.t("renewal-follows"), "body", "ink2")
    else:
        _draw_follow(scene, flow, texts.percent(proposal, 2), confirmed)


def _draw_follow(scene: Seated, flow: Flow, rate: str, confirmed: Any) -> None:
    canvas = flow.canvas
    label = scene.t("renewal-follow", rate=rate)
    row = flow.take(canvas.u(40))
    width = scene.ui.button_width(label, "quiet")
    scene.ui.button(
        "joint.follow",
        Rect(row.x - canvas.u(8), row.y + canvas.u(2), width, canvas.u(36)),
        label,
        lambda: _set(scene, "renewal", None, confirmed),
        kind="quiet",
    )


def _draw_row(
    scene: Seated,
    flow: Flow,
    key: str,
    icon: str,
    name: str,
    figure: str,
    in_force: str,
    on_step: Any,
    can: tuple[bool, bool],
) -> None:
    canvas = flow.canvas
    row = flow.take(canvas.u(34))
    canvas.icon(icon, row.x, row.centery - canvas.u(10), 20)
    label = canvas.text(name, row.x + canvas.u(30), row.centery - canvas.line("body") // 2, "body")
    names = (scene.t("button-decrease", name=name), scene.t("button-increase", name=name))
    steppers = scene.ui.stepper(
        f"joint.{key}", row.right - canvas.u(4), row.centery, on_step, names, can=can
    )
    right = steppers.x - canvas.u(14)
    drawn = canvas.text(
        figure, right, row.centery - canvas.line("figure") // 2, "figure", align="right"
    )
    before = drawn.x - canvas.u(18)
    if before - canvas.text_width(in_force, "caption") > label.right + canvas.u(8):
        canvas.text(
            in_force,
            before,
            row.centery - canvas.line("caption") // 2,
            "caption",
            "ink3",
            align="right",
        )


def _draw_costs(scene: Seated, flow: Flow) -> None:
    """What each member pays of the draft by the key."""
    joint, canvas = scene.table.private["joint"], flow.canvas
    partnership = scene.table.public["partnerships"][joint["partnership"]]
    flow.hair()
    flow.gap(6)
    flow.pair(scene.t("joint-costs"), scene.t(f"key-{partnership['cost_key']}"), "h3")
    for member, sek in joint["cost_sek"].items():
        own = member == scene.table.seat
        row = flow.take(canvas.u(26))
        y = row.centery - canvas.line("body") // 2
        style = "body_bold" if own else "body"
        canvas.text(scene.words.name(member), row.x, y, style)
        canvas.text(scene.app.texts.money(sek, scale="ksek"), row.right, y, style, align="right")
    flow.gap(8)


def _draw_approval(scene: Seated, flow: Flow) -> None:
    """Who stands behind the draft as it is, the form's rule, and the own word."""
    joint, canvas = scene.table.private["joint"], flow.canvas
    flow.hair()
    flow.gap(6)
    flow.text(scene.t("joint-approval"), "h3")
    flow.text(scene.t(f"rule-{joint['rule']}"), "body", "ink2")
    flow.gap(4)
    for member in joint["members"]:
        stands = member in joint["approved"]
        row = flow.take(canvas.u(28))
        icon, colour = ("circle-check", "gain") if stands else ("hourglass", "ink3")
        canvas.icon(icon, row.x, row.centery - canvas.u(10), 20, colour)
        y = row.centery - canvas.line("body") // 2
        canvas.text(scene.words.name(member), row.x + canvas.u(30), y, "body")
        said = scene.t("joint-stands" if stands else "joint-reads")
        canvas.text(said, row.right, y, "body", colour, align="right")
    flow.gap(6)
    on = scene.table.seat in joint["approved"]
    label = scene.t("joint-withdraw" if on else "joint-approve")
    width = scene.ui.button_width(label, "plain")
    row = flow.take(canvas.u(44))
    scene.ui.button(
        "joint.approve",
        Rect(row.x, row.y, width, row.height),
        label,
        lambda: scene.table.send(ApproveJointPlan(not on), "joint"),
    )
    if joint["draft"] == joint["plan"]:
        flow.gap(4)
        flow.text(scene.t("joint-unchanged"), "caption", "ink3")


def _within(rate: float) -> float:
    return round(min(0.03, max(0.0, rate)), 6)


def _set(scene: Seated, line: Any, value: float | None, before: Any) -> None:
    scene.table.drafts.set(
        f"joint.{line}", value, before, lambda chosen: SetJointPlan(line, chosen), "joint"
    )
    scene.redraw()


def _set_mode(scene: Seated, mode: str) -> None:
    picks = tuple(scene.table.private["joint"]["draft"]["picks"])
    _set_picks(scene, mode, picks if mode == "picked" else ())


def toggle_joint_pick(scene: Seated, pipe: str) -> None:
    """Picks a pipe of any member on the map, or no longer."""
    picks = tuple(scene.table.private["joint"]["draft"]["picks"])
    chosen = tuple(p for p in picks if p != pipe) if pipe in picks else (*picks, pipe)
    _set_picks(scene, "picked", chosen)


def _set_picks(scene: Seated, mode: str, picks: tuple[str, ...]) -> None:
    """Where the joint renewal goes: sent at once, and to be taken back like the other lines."""
    draft, drafts = scene.table.private["joint"]["draft"], scene.table.drafts
    before = (draft["renewal_mode"], tuple(draft["picks"]))
    drafts.value("joint.picks", before)  # lets go of a change that has been confirmed
    drafts.set(
        "joint.picks",
        (mode, picks),
        before,
        lambda where: SetJointPicks(RenewalMode(where[0]), where[1]),
        "joint",
    )
    drafts.flush()
    scene.redraw()
