"""Decisions for newcomers: the tariff's direction and three sliders; all else goes on as it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.client.layout import Flow, Rect, columns
from game.client.ui import BUTTON, HANDLE
from game.client.views.council_cut import draw_cut
from game.client.views.fold import draw_note, draw_refusal
from game.client.views.money import (
    LINES,
    Line,
    amount_of,
    draw_balance,
    level_of,
    lines_shown,
    set_level,
)
from game.client.views.renewal import draw_consultants
from game.client.views.tariff import draw_bill, draw_tariff_head, set_tariff, tariff_now
from game.client.widgets.slider import Range
from game.rules.depth import TARIFF_STEPS

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

_DIRECTIONS = (("down", "trending-down"), ("same", "minus"), ("up", "trending-up"))


@dataclass(frozen=True)
class _Scale:
    """A line of the budget and the values of its slider."""

    line: Line
    values: Range


def _line(name: str) -> Line:
    return next(line for line in LINES if line.name == name)


_SCALES = {
    "maintenance": _Scale(_line("maintenance"), Range(0.6, 1.4, 0.05, zero=1.0)),
    "renewal": _Scale(_line("renewal"), Range(0.0, 0.015, 0.0005)),
    "partnership": _Scale(_line("partnership"), Range(0.0, 1.0, 0.1)),
}


def draw_newcomer(scene: Seated, flow: Flow) -> None:
    """All that is decided at the first depth."""
    _draw_tariff(scene, flow)
    flow.gap(10)
    flow.hair()
    flow.gap(8)
    draw_balance(scene, flow)
    flow.gap(6)
    own = {line.name for line in lines_shown(scene)}
    for name, scale in _SCALES.items():
        if name in own:
            _draw_slider(scene, flow, scale)
    if "renewal" not in own:
        draw_note(flow, "refresh-cw", scene.t("newcomer-renewal-joint"))
        flow.gap(6)
    draw_refusal(scene, flow, "budget")


def _draw_tariff(scene: Seated, flow: Flow) -> None:
    """Down, same or up, and what that makes of a villa's bill."""
    canvas = flow.canvas
    change, follows = tariff_now(scene)
    draw_tariff_head(scene, flow, "figure")
    draw_cut(scene, flow)
    flow.gap(10)
    row = flow.take(canvas.u(BUTTON))
    labels = [scene.t(f"tariff-{name}") for name, _ in _DIRECTIONS]
    narrow = max(scene.ui.button_width(label, "plain", "minus") for label in labels)
    places = columns(row, len(labels), canvas.u(8))
    icons = narrow <= places[0].width
    if max(scene.ui.button_width(label) for label in labels) > places[0].width:
        places = [row, *(flow.take(row.height) for _ in labels[1:])]
    for (name, icon), label, place, step in zip(
        _DIRECTIONS, labels, places, TARIFF_STEPS, strict=True
    ):
        scene.ui.button(
            f"tariff.{name}",
            place,
            label,
            _chooser(scene, step),
            kind="seg",
            icon=icon if icons else None,
            selected=not follows and abs(change - step) < 1e-6,
            tip=scene.t(f"tariff-{name}.text"),
        )
    flow.gap(6)
    draw_bill(scene, flow)
    draw_refusal(scene, flow, "tariff")


def _chooser(scene: Seated, step: float) -> Callable[[], None]:
    return lambda: set_tariff(scene, step)


def _draw_slider(scene: Seated, flow: Flow, scale: _Scale) -> None:
    """Name and money, the slider, and what its ends mean."""
    canvas, texts, line = flow.canvas, scene.app.texts, scale.line
    level, name = level_of(scene, line), scene.t(f"line-{line.name}")
    values = scale.values if level <= scale.values.high else Range(line.low, line.high, line.step)
    top = flow.y
    x = flow.x + canvas.u(30)
    canvas.icon(line.icon, flow.x, top + canvas.u(1), 20)
    said = texts.money(amount_of(scene, line), scale="ksek")
    head = Flow(canvas, Rect(x, top, flow.right - x, 0))
    head.pair(name, said, "body_bold", "figure", end_colour="ink")
    flow.y = head.y + canvas.u(2)
    scene.ui.slider(
        line.name,
        flow.take(canvas.u(HANDLE)),
        level,
        values,
        lambda value: set_level(scene, line, value),
        tip=(name, scene.t(f"line-{line.name}.text")),
    )
    row = flow.take(canvas.line("caption"))
    less, more = scene.t(f"newcomer-{line.name}.less"), scene.t(f"newcomer-{line.name}.more")
    canvas.text(less, row.x, row.y, "caption", "ink3")
    if canvas.text_width(less, "caption") + canvas.text_width(more, "caption") < row.width:
        canvas.text(more, row.right, row.y, "caption", "ink3", align="right")
    if line.name == "renewal":
        draw_consultants(scene, flow)
    flow.gap(10)
