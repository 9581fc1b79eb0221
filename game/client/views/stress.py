"""What would be left in the taps if the worst came: five cases and their mean, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from game.client.figures import progress
from game.client.layout import Flow, Rect

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

Tree = Mapping[str, Any]

CASES = ("largest_source_out", "main_out", "drought", "contamination", "power_cut")
_BAR = 96
_ALL, _MOST, _HALF, _FEW = 0.985, 0.8, 0.45, 0.2


def draw_stress(scene: Seated, flow: Flow, municipality: str = "") -> None:
    """A row for each case of the last round; nothing before there is any."""
    m = municipality or scene.table.seat
    seen = scene.table.public["municipalities"][m]
    if any(seen.get(f"served_{case}") is None for case in CASES):
        return
    texts = scene.app.texts
    flow.pair(
        scene.t("stress-title"),
        scene.t("stress-mean", share=texts.percent(float(seen["resilience"]))),
        "h3",
        "body_bold",
        end_colour="ink",
    )
    flow.text(scene.t("stress-lead"), "caption", "ink3")
    flow.gap(4)
    before = _before(scene, m)
    for case in CASES:
        _draw_case(scene, flow, case, float(seen[f"served_{case}"]), before.get(f"served_{case}"))
    tankers = seen.get("tankers_largest_source_out")
    if tankers and float(tankers) >= 0.005:
        flow.gap(2)
        share = texts.percent(float(tankers))
        flow.text(scene.t("stress-tankers", share=share), "caption", "ink3")


def _before(scene: Seated, m: str) -> Tree:
    """The own figures a round ago."""
    history = scene.table.private.get("history", ())
    return history[-2] if m == scene.table.seat and len(history) > 1 else {}


def _draw_case(scene: Seated, flow: Flow, case: str, share: float, before: float | None) -> None:
    """Name, bar, per cent and the same in words; in its tip what it means and a round ago."""
    canvas, texts = flow.canvas, scene.app.texts
    key = f"indicator-served_{case}"
    name, said = scene.t(f"{key}.short"), scene.t("stress-words", share=in_words(share))
    figure = texts.percent(share)
    wide = canvas.text_width("100 %", "body_bold")
    name_room = canvas.u(170)
    bar_x = flow.x + name_room
    words_x = bar_x + canvas.u(_BAR) + canvas.u(12) + wide + canvas.u(12)
    one_line = words_x + canvas.text_width(said, "body") <= flow.right
    one_line = one_line and canvas.text_width(name, "body") <= name_room - canvas.u(8)
    top = flow.y
    row = flow.take(max(canvas.u(28), canvas.line("body") + canvas.u(4)))
    y = row.centery - canvas.line("body") // 2
    colour = "loss" if share < _HALF else "ink"
    if one_line:
        canvas.text(name, row.x, y, "body", "ink2")
        bar = Rect(bar_x, row.centery - canvas.u(3), canvas.u(_BAR), canvas.u(6))
        progress(canvas, bar, share, colour="water")
        right = bar.right + canvas.u(12) + wide
        canvas.text(figure, right, y, "body_bold", colour, align="right")
        canvas.text(said, words_x, y, "body", "ink2")
    else:
        flow.y = top
        flow.pair(name, figure, "body", "body_bold", "ink2", colour)
        flow.text(said, "caption", "ink3")
        flow.gap(4)
    tip = [scene.t(key), scene.t(f"{key}.text")]
    if before is not None:
        tip.append(scene.t("stress-before", share=texts.percent(float(before))))
    place = Rect(flow.x, top, flow.width, flow.y - top)
    scene.ui.area(f"stress.{case}", place, tip=tip, focusable=False)


def in_words(share: float) -> str:
    """How many have water, as the texts choose by."""
    if share >= _ALL:
        return "all"
    if share >= _MOST:
        return "most"
    return "half" if share >= _HALF else "few" if share >= _FEW else "none"
