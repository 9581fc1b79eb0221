"""Renewal: how much of the mains, where, and what own staff can do of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow, Rect
from game.client.views.depth import shows
from game.client.views.fold import draw_note, draw_refusal
from game.client.views.money import LINES, level_of, renewal_maker
from game.client.views.pick_list import draw_pick_list
from game.rules.commands import SetRenewal
from game.rules.state import RenewalMode

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

_RENEWAL = next(line for line in LINES if line.name == "renewal")
MODES = ("worst_first", "picked", "even")


def modes(scene: Seated, mode: str) -> list[str]:
    """Where renewal can go at this depth; what holds stays among them."""
    return [m for m in MODES if m == mode or m != "picked" or shows(scene, "picks")]


def draw_renewal(scene: Seated, flow: Flow) -> None:
    """What is renewed; nothing to decide here in joint investments."""
    private = scene.table.private
    joint = private["joint"]
    if joint and joint["investments"]:
        flow.text(scene.t("renewal-title"), "h3")
        flow.text(scene.t("renewal-joint"), "body", "ink2")
        return
    texts, network = scene.app.texts, float(private["budget"]["network_m"])
    rate = level_of(scene, _RENEWAL)
    flow.pair(
        scene.t("renewal-title"),
        scene.t(
            "renewal-amount", rate=texts.percent(rate, 2), km=texts.number(rate * network / 1000, 1)
        ),
        "h3",
    )
    flow.gap(6)
    mode = private["decisions"]["renewal_mode"]
    names = modes(scene, mode)
    options = [(name, scene.t(f"renewal-{name}")) for name in names]
    place = scene.ui.segmented(
        "renewal.mode",
        flow.x,
        flow.y,
        options,
        mode,
        lambda name: set_mode(scene, name),
        width=flow.width,
        tips=[scene.t(f"renewal-{name}.text") for name in names],
    )
    flow.y = place.bottom
    _draw_notes(scene, flow, mode)
    draw_refusal(scene, flow, "renewal")


def draw_consultants(scene: Seated, flow: Flow) -> None:
    """What own staff can renew and what the rest costs, as soon as more than that is asked for."""
    private, texts = scene.table.private, scene.app.texts
    capacity = float(private["proposal"]["capacity_rate"])
    if level_of(scene, _RENEWAL) <= capacity + 0.00005:
        return
    own = capacity * float(private["budget"]["network_m"]) / 1000
    times = texts.number(float(private["proposal"]["consultant_factor"]), 1)
    flow.gap(6)
    said = scene.t("renewal-consultants", km=texts.number(own, 1), times=times)
    draw_note(flow, "triangle-alert", said, "warn")


def _draw_notes(scene: Seated, flow: Flow, mode: str) -> None:
    private, texts = scene.table.private, scene.app.texts
    if mode == "picked":
        flow.gap(6)
        picks = private["decisions"]["picks"]
        draw_note(flow, "brush", scene.t("renewal-picks", count=len(picks)))
        flow.gap(4)
        if shows(scene, "picks"):
            draw_pick_list(
                scene, flow, (scene.table.seat,), picks, lambda pipe: toggle_pick(scene, pipe)
            )
    draw_consultants(scene, flow)
    chosen = scene.table.drafts.value("renewal", private["decisions"]["renewal"])
    if chosen is None:
        flow.gap(6)
        flow.text(scene.t("renewal-follows"), "body", "ink2")
    else:
        proposal = float(private["proposal"]["renewal_rate"])
        label = scene.t("renewal-follow", rate=texts.percent(proposal, 2))
        canvas = flow.canvas
        row = flow.take(canvas.u(40))
        width = scene.ui.button_width(label, "quiet")
        scene.ui.button(
            "renewal.follow",
            Rect(row.x - canvas.u(8), row.y + canvas.u(2), width, canvas.u(36)),
            label,
            lambda: _follow(scene),
            kind="quiet",
            tip=scene.t("renewal-follow-tip"),
        )


def _follow(scene: Seated) -> None:
    before = scene.table.private["decisions"]["renewal"]
    scene.table.drafts.set("renewal", None, before, renewal_maker(scene), "renewal")
    scene.redraw()


def set_mode(scene: Seated, mode: str) -> None:
    """Chooses where the renewal goes."""
    decisions = scene.table.private["decisions"]
    rate = scene.table.drafts.value("renewal", decisions["renewal"])
    picks = tuple(decisions["picks"])
    scene.table.drafts.set(
        "renewal.mode",
        mode,
        decisions["renewal_mode"],
        lambda name: SetRenewal(rate, RenewalMode(name), picks if name == "picked" else ()),
        "renewal",
    )
    scene.table.drafts.flush()
    scene.redraw()


def toggle_pick(scene: Seated, pipe: str) -> None:
    """Picks a pipe on the map, or no longer."""
    before = tuple(scene.table.private["decisions"]["picks"])
    picks = tuple(p for p in before if p != pipe) if pipe in before else (*before, pipe)
    _set_picks(scene, before, picks)


def add_picks(scene: Seated, pipes: list[str]) -> None:
    """Picks what the brush goes over, without letting anything go."""
    before = tuple(scene.table.private["decisions"]["picks"])
    new = tuple(pipe for pipe in pipes if pipe not in before)
    if new:
        _set_picks(scene, before, (*before, *new))


def _set_picks(scene: Seated, before: tuple[str, ...], picks: tuple[str, ...]) -> None:
    decisions = scene.table.private["decisions"]
    rate = scene.table.drafts.value("renewal", decisions["renewal"])
    scene.table.drafts.set(
        "picks",
        picks,
        before,
        lambda chosen: SetRenewal(rate, RenewalMode.PICKED, tuple(chosen)),
        "renewal",
    )
    scene.table.drafts.flush()
    scene.redraw()
