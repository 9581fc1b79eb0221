"""What the team has promised, what has come of it, and putting it anew in the open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow, Rect
from game.client.scene import Push
from game.client.views.depth import shows
from game.client.views.fold import draw_refusal

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated


def draw_promise(scene: Seated, flow: Flow) -> None:
    """The own promise against the outcome so far; nothing without one."""
    texts, canvas = scene.app.texts, flow.canvas
    for promise in scene.table.private["expectations"]:
        flow.text(scene.t("promise-title"), "h3")
        share = texts.percent(float(promise["cost"]), sign=True)
        flow.text(
            scene.t("promise-said", share=share, years=promise["years"], year=promise["year"]),
            "prose_italic",
        )
        flow.gap(4)
        expected, actual = float(promise["expected_sek"]), float(promise["actual_sek"])
        gap = (actual - expected) / expected
        flow.pair(
            scene.t("promise-expected"),
            texts.money(expected),
            end_style="body_bold",
            end_colour="ink",
        )
        flow.pair(
            scene.t("promise-actual"), texts.money(actual), end_style="body_bold", end_colour="ink"
        )
        colour = "loss" if gap > 0.005 else "gain" if gap < -0.005 else "ink2"
        flow.pair(
            scene.t("promise-gap"),
            texts.percent(gap, 1, sign=True),
            end_style="body_bold",
            end_colour=colour,
        )
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


def _rework(scene: Seated) -> Push:
    from game.client.scenes.rework import ReworkScene

    return Push(ReworkScene(scene.table))
