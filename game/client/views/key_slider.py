"""The cost key as a slider: who pays what under each key, as it is moved."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from game.client.layout import Flow, Rect
from game.client.theme import ColourName
from game.client.ui import HANDLE
from game.client.widgets.slider import Range

if TYPE_CHECKING:
    from game.client.scenes.drafting import DraftingScene

Tree = Mapping[str, Any]
_BAR = 0.34
"""Share of the width that the bars take."""
_CALM = 5000.0
"""SEK a year that are no difference."""


def draw_key_slider(
    scene: DraftingScene,
    flow: Flow,
    keys: Sequence[str],
    chosen: str,
    on_select: Callable[[str], object],
    pays: Mapping[str, Tree],
    now: str = "",
) -> None:
    """A stop per key; under it each member's yearly payment and its difference from today, with a
    tick for what another key would make of it. `pays` has the keys that are known; `now` the one in
    force, which changes nothing."""
    canvas = flow.canvas
    flow.text(scene.t("draft-key"), "h3")
    flow.gap(2)
    name = scene.t(f"key-{chosen}")
    flow.pair(
        name,
        scene.t("draft-key-now") if chosen == now else "",
        "body_bold",
        "caption",
        end_colour="ink3",
    )
    at = keys.index(chosen)
    slider = scene.ui.slider(
        "key",
        flow.take(canvas.u(HANDLE)),
        at,
        Range(0, len(keys) - 1, 1),
        lambda stop: on_select(keys[round(stop)]),
        tip=scene.t("draft-key-tip"),
    )
    for stop in range(len(keys)):
        canvas.vertical(slider.place_of(stop), flow.y - canvas.u(2), canvas.u(6), "line")
    flow.gap(8)
    flow.text(scene.t(f"key-{chosen}.text"), "caption", "ink2")
    flow.gap(4)
    _draw_members(scene, flow, chosen, pays)
    flow.gap(8)


def _draw_members(scene: DraftingScene, flow: Flow, chosen: str, pays: Mapping[str, Tree]) -> None:
    shown = pays.get(chosen) or ((scene.preview.answer or {}).get("pays") or {})
    members = [m for m in scene.deal.members if m in shown]
    if not members:
        flow.text(scene.t("draft-key-waits"), "caption", "ink3")
        return
    flow.text(scene.t("draft-key-per-year"), "caption", "ink3")
    known = [tree for tree in pays.values() if all(m in tree for m in members)] or [shown]
    limit = max(_CALM, *(abs(_more(tree[m])) for tree in (*known, shown) for m in members))
    for m in members:
        others = [_more(tree[m]) for key, tree in pays.items() if key != chosen and m in tree]
        _draw_member(scene, flow, m, shown[m], others, limit)


def _more(paid: Tree) -> float:
    return float(paid["then_sek"]) - float(paid["now_sek"])


def _draw_member(
    scene: DraftingScene, flow: Flow, m: str, paid: Tree, others: Sequence[float], limit: float
) -> None:
    canvas, texts = flow.canvas, scene.app.texts
    more = _more(paid)
    then = texts.money(float(paid["then_sek"]), scale="msek")
    change = texts.money(more, sign=True, scale="msek", decimals=2)
    colour: ColourName = "ink2" if abs(more) < _CALM else "loss" if more > 0 else "gain"
    style = "body_bold" if m == scene.table.seat else "body"
    flow.pair(scene.words.name(m), then, style, "body", end_colour="ink")
    row = flow.take(canvas.line("caption") + canvas.u(6))
    bar = Rect(row.x, row.y + canvas.u(4), round(row.width * (1 - _BAR)), canvas.u(10))
    wide = canvas.text_width(change, "caption_bold")
    bar.width = min(bar.width, row.width - wide - canvas.u(12))
    axis = bar.centerx
    canvas.hair(bar.x, bar.centery, bar.width, "hair")
    length = round(abs(more) / limit * bar.width / 2)
    if length:
        x = axis if more > 0 else axis - length
        canvas.rect((x, bar.y, length, bar.height), "loss" if more > 0 else "gain")
    for other in others:
        x = axis + other / limit * bar.width / 2
        canvas.vertical(x, bar.y - canvas.u(3), bar.height + canvas.u(6), "ink2", canvas.z(2))
    canvas.vertical(axis, bar.y - canvas.u(2), bar.height + canvas.u(4), "line")
    canvas.text(change, row.right, row.y, "caption_bold", colour, align="right")
