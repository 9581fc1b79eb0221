"""Rows of fields that drafts of agreements are made of: a choice, a figure with steps, a price."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from game.client.layout import Flow
from game.client.ui import FIELD, HANDLE
from game.client.widgets.slider import Range

if TYPE_CHECKING:
    from game.client.scenes.drafting import DraftingScene

GOAL_LETTERS = 120


def draw_choice(
    scene: DraftingScene,
    flow: Flow,
    key: str,
    title: str,
    options: Sequence[tuple[Any, str]],
    chosen: Any,
    on_select: Callable[[Any], object],
) -> None:
    """A name, and under it a field that opens a list."""
    flow.text(scene.t(title), "body", "ink2")
    scene.ui.dropdown(key, flow.take(flow.canvas.u(FIELD)), options, chosen, on_select)
    flow.gap(10)


def draw_steps_of(
    scene: DraftingScene,
    flow: Flow,
    key: str,
    figure: str,
    on_step: Callable[[int], object],
    can: tuple[bool, bool],
) -> None:
    """A figure with a minus and a plus."""
    canvas = flow.canvas
    name = scene.t(f"draft-{key}")
    row = flow.take(canvas.u(38))
    names = (scene.t("button-decrease", name=name), scene.t("button-increase", name=name))
    steps = scene.ui.stepper(
        f"draft.{key}", row.right - canvas.u(2), row.centery, on_step, names, can=can
    )
    canvas.text(name, row.x, row.centery - canvas.line("body") // 2, "body", "ink2")
    right = steps.x - canvas.u(14)
    canvas.text(figure, right, row.centery - canvas.line("figure") // 2, "figure", align="right")


def draw_price(
    scene: DraftingScene,
    flow: Flow,
    title: str,
    value: float,
    limits: tuple[float, float],
    step: float,
    mark: float | None = None,
) -> None:
    """The price as a slider between its limits, with a mark where it covers the cost."""
    canvas, texts = flow.canvas, scene.app.texts
    flow.pair(
        scene.t(title),
        texts.money(value, scale="sek"),
        start_colour="ink2",
        end_style="figure",
        end_colour="ink",
    )
    flow.gap(2)
    low, high = limits
    first = low if low % step == 0 else 0.0
    slider = scene.ui.slider(
        "draft.price",
        flow.take(canvas.u(HANDLE)),
        value,
        Range(first, high, step),
        lambda chosen: scene.change_terms(price_sek=float(max(low, chosen))),
    )
    if mark is not None:
        x = slider.place_of(mark)
        canvas.vertical(x, flow.y - canvas.u(2), canvas.u(7), "line", canvas.z(2))
        flow.gap(6)
        said = scene.t("draft-price-cost", price=texts.money(mark, scale="sek"))
        wide = canvas.text_width(said, "caption")
        at = max(flow.x, min(x - wide // 2, flow.right - wide))
        canvas.text(said, at, flow.y, "caption", "ink3")
        flow.y += canvas.line("caption")
    flow.gap(10)


def draw_goal_words(scene: DraftingScene, flow: Flow) -> None:
    """A line for the goal in own words."""
    scene.ui.entry(
        "goal_text",
        flow.take(flow.canvas.u(FIELD)),
        scene.deal.goal_text,
        lambda text: scene.change(goal_text=text),
        undoes=False,
        placeholder=scene.t("compose-goal-words"),
        limit=GOAL_LETTERS,
        tip=scene.t("compose-goal-tip"),
    )
    flow.gap(10)


def goal_name(scene: DraftingScene, goal: str) -> str:
    """A goal's card by its short name."""
    short = f"goal-{goal}.short"
    return scene.t(short if scene.app.texts.has(short) else f"goal-{goal}")
