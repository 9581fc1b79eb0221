"""What a team expects of an agreement: first the cost, the rest where it is wanted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from game.client.layout import Flow
from game.client.views.depth import shows
from game.client.views.fold import draw_fold
from game.rules.state import Expectation

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

_COST = (-0.3, 0.5)
_YEARS = (1, 20)
_LEVELS = ("quality", "capacity", "trust")

OnChange = Callable[[Expectation], None]


def draw_expectation(
    scene: Seated,
    flow: Flow,
    expected: Expectation,
    on_change: OnChange,
    title: str = "expect-title",
) -> None:
    """Steppers for cost and years, and folded the three others; for newcomers the cost alone."""
    texts = scene.app.texts
    flow.text(scene.t(title), "h3")
    cost = round(expected.cost, 3)
    _draw_row(
        scene,
        flow,
        "cost",
        texts.percent(cost, sign=True) if round(cost * 100) else scene.t("deal-same"),
        lambda sign: on_change(replace(expected, cost=round(cost + sign * 0.01, 3))),
        (cost > _COST[0], cost < _COST[1]),
    )
    _draw_base(scene, flow, expected)
    if not shows(scene, "terms"):
        return
    _draw_row(
        scene,
        flow,
        "years",
        scene.t("years-count", count=expected.years),
        lambda sign: on_change(replace(expected, years=expected.years + sign)),
        (expected.years > _YEARS[0], expected.years < _YEARS[1]),
    )
    if draw_fold(scene, flow, "expectation", scene.t("more")):
        for name in _LEVELS:
            _draw_level(scene, flow, name, expected, on_change)


def _draw_base(scene: Seated, flow: Flow, expected: Expectation) -> None:
    """What the change is measured from and what it comes to: the same cost for every promise of a
    team, however late it is given."""
    base, money = scene.table.private["promise_base"], scene.app.texts.money
    sek = float(base["sek"])
    said = scene.t(
        "expect-base",
        base=money(sek),
        year=base["year"],
        years=expected.years,
        aim=money(sek * (1 + expected.cost)),
    )
    flow.text(said, "caption", "ink3")


def _draw_level(
    scene: Seated, flow: Flow, name: str, expected: Expectation, on_change: OnChange
) -> None:
    level: int = getattr(expected, name)
    _draw_row(
        scene,
        flow,
        name,
        scene.t("expectation-level", level=level),
        lambda sign: on_change(replace(expected, **{name: level + sign})),
        (level > -2, level < 2),
    )


def _draw_row(
    scene: Seated,
    flow: Flow,
    key: str,
    figure: str,
    on_step: Callable[[int], None],
    can: tuple[bool, bool],
) -> None:
    canvas = flow.canvas
    name = scene.t(f"expect-{key}")
    row = flow.take(canvas.u(36))
    y = row.centery - canvas.line("body") // 2
    label = canvas.text(name, row.x, y, "body", "ink2")
    names = (scene.t("button-decrease", name=name), scene.t("button-increase", name=name))
    steps = scene.ui.stepper(
        f"expect.{key}", row.right - canvas.u(2), row.centery, on_step, names, can=can
    )
    right = steps.x - canvas.u(14)
    style = (
        "figure"
        if canvas.text_width(figure, "figure") < right - label.right - canvas.u(8)
        else "body_bold"
    )
    canvas.text(figure, right, row.centery - canvas.line(style) // 2, style, align="right")
