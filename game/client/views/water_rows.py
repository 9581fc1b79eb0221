"""The water without works, as a table: who gets how much out of the tap, now and then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow, Rect
from game.client.theme import ColourName
from game.client.views.fold import draw_note

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated
    from game.client.scenes.works_water import WorksWater

_CASES = (("normal", "water-normal"), ("largest_out", "water-largest"))
_SWEEP = 1.6
"""Seconds in which the mark of waiting goes along its bar."""


def draw_water(scene: Seated, flow: Flow, water: WorksWater) -> None:
    """The answer, or that it is being worked out."""
    flow.gap(2)
    flow.text(scene.t("water-title"), "prose_bold")
    if water.told is None:
        _draw_wait(scene, flow, water)
        return
    flow.text(scene.t("water-note"), "caption", "ink3")
    flow.gap(4)
    canvas = flow.canvas
    name_room = round(flow.width * 0.32)
    each = (flow.width - name_room) // len(_CASES)
    places = [flow.x + name_room + i * each for i in range(len(_CASES))]
    heads = [scene.t(head) for _, head in _CASES]
    tall = max(canvas.paragraph_height(head, each - canvas.u(10), "caption") for head in heads)
    row = flow.take(tall + canvas.u(4))
    for head, x in zip(heads, places, strict=True):
        canvas.paragraph(head, x, row.y, each - canvas.u(10), "caption", "ink3")
    flow.hair("line")
    for m, cases in water.told.items():
        name = scene.words.name(m)
        own = m == scene.table.seat
        tall = canvas.paragraph_height(name, name_room - canvas.u(10), "body_bold")
        row = flow.take(max(tall, canvas.line("body")) + canvas.u(8))
        style = "body_bold" if own else "body"
        y = row.y + canvas.u(4)
        canvas.paragraph(name, row.x, y, name_room - canvas.u(10), style)
        for (case, _), x in zip(_CASES, places, strict=True):
            _draw_change(scene, flow, Rect(x, y, each - canvas.u(10), 0), cases[case])
        flow.hair()
    flow.gap(10)


def _draw_change(scene: Seated, flow: Flow, at: Rect, case: dict[str, float]) -> None:
    texts = scene.app.texts
    now, then = float(case["now"]), float(case["then"])
    said = scene.t("water-change", now=texts.percent(now), then=texts.percent(then))
    moved = round(then * 100) - round(now * 100)
    colour: ColourName = "ink" if not moved else "gain" if moved > 0 else "loss"
    style = "body" if not moved else "body_bold"
    flow.canvas.text(said, at.x, at.y, style, colour, width=at.width)


def _draw_wait(scene: Seated, flow: Flow, water: WorksWater) -> None:
    canvas = flow.canvas
    if water.failed:
        draw_note(flow, "circle-alert", scene.t("water-failed"), "warn")
        label = scene.t("water-again")
        row = flow.take(canvas.u(44))
        width = scene.ui.button_width(label, "plain")
        place = Rect(row.x, row.y + canvas.u(4), width, canvas.u(36))
        scene.ui.button("water.again", place, label, lambda: water.ask(water.source))
        flow.gap(8)
        return
    draw_note(flow, "loader", scene.t("water-asks"))
    flow.gap(6)
    bar = flow.take(canvas.u(6))
    canvas.rect(bar, "sunk")
    still = scene.app.settings.reduced_motion
    share = 0.375 if still else (water.seconds % _SWEEP) / _SWEEP
    part = bar.width // 4
    x = bar.x + round(share * (bar.width - part))
    canvas.rect((x, bar.y, part, bar.height), "water")
    flow.gap(12)
