"""What the team has promised, what has come of it, and putting it anew in the open."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from game.client.layout import Flow, Rect
from game.client.scene import Push
from game.client.theme import ColourName
from game.client.views.depth import shows
from game.client.views.fold import draw_refusal

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

Tree = Mapping[str, Any]


def draw_promise(scene: Seated, flow: Flow) -> None:
    """The own promise against the outcome so far, and the way to put it anew; nothing without
    one."""
    canvas = flow.canvas
    for promise in scene.table.private["expectations"]:
        _draw_follow_up(scene, flow, promise)
        if not shows(scene, "rework"):
            flow.gap(8)
            continue
        label = scene.t("promise-rework")
        row = flow.take(canvas.u(48))
        width = scene.ui.button_width(label, "plain")
        scene.ui.button(
            "rework",
            Rect(row.x, row.y + canvas.u(6), width, canvas.u(40)),
            label,
            lambda: _rework(scene),
            tip=scene.t("promise-rework-tip"),
        )
        draw_refusal(scene, flow, "rework")
        flow.gap(8)


def draw_followed_up(scene: Seated, flow: Flow) -> None:
    """The own promise against the outcome so far, to be looked at alone."""
    for promise in scene.table.private["expectations"]:
        _draw_follow_up(scene, flow, promise)
        flow.gap(16)


def _draw_follow_up(scene: Seated, flow: Flow, promise: Tree) -> None:
    texts = scene.app.texts
    flow.text(scene.t("promise-title"), "h3")
    _draw_own_words(scene, flow)
    share = texts.percent(float(promise["cost"]), sign=True)
    base = scene.table.private["promise_base"]
    flow.text(
        scene.t("promise-said", share=share, years=promise["years"], year=promise["year"]),
        "prose_italic",
    )
    flow.text(
        scene.t("promise-from", base=texts.money(float(base["sek"])), year=base["year"]),
        "caption",
        "ink2",
    )
    flow.gap(4)
    expected, actual = float(promise["expected_sek"]), float(promise["actual_sek"])
    gap = (actual - expected) / expected
    colour: ColourName = "loss" if gap > 0.005 else "gain" if gap < -0.005 else "ink2"
    for name, figure, tone in (
        ("promise-expected", texts.money(expected), "ink"),
        ("promise-actual", texts.money(actual), "ink"),
        ("promise-gap", texts.percent(gap, 1, sign=True), colour),
    ):
        flow.pair(scene.t(name), figure, end_style="body_bold", end_colour=tone)


def _draw_own_words(scene: Seated, flow: Flow) -> None:
    """The goal as the partners worded it; nothing where they have not."""
    public = scene.table.public
    id_ = public["municipalities"][scene.table.seat]["partnership"]
    words = (
        "" if id_ is None else scene.words.goal_wording(public["partnerships"][id_]["goal_text"])
    )
    if not words:
        return
    flow.text(scene.t("promise-words"), "caption", "ink3")
    flow.text(scene.t("quoted", text=words), "intro")
    flow.gap(4)


def _rework(scene: Seated) -> Push:
    from game.client.scenes.rework import ReworkScene

    return Push(ReworkScene(scene.table))
