"""Ways of working with the partners: what makes the form worth anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.client.layout import Flow, Rect
from game.client.views.depth import shows
from game.client.views.fold import draw_fold, draw_refusal
from game.rules.commands import SetWay

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

WAYS = ("routines", "open_books")


def draw_ways(scene: Seated, flow: Flow) -> None:
    """Two boxes to tick, folded until they are wanted."""
    ways = [way for way in WAYS if shows(scene, way)]
    if not ways or not draw_fold(scene, flow, "ways", scene.t("ways-title")):
        return
    canvas = flow.canvas
    decisions = scene.table.private["decisions"]
    for way in ways:
        on = bool(scene.table.drafts.value(way, decisions[way]))
        label = scene.t(f"way-{way}")
        height = max(canvas.u(28), canvas.paragraph_height(label, flow.width - canvas.u(32)))
        row = flow.take(height)
        scene.ui.check(
            way,
            Rect(row.x, row.y, row.width, row.height),
            label,
            on,
            _setter(scene, way, decisions[way]),
        )
        flow.y = canvas.paragraph(
            scene.t(f"way-{way}.text"),
            flow.x + canvas.u(32),
            flow.y,
            flow.width - canvas.u(32),
            "caption",
            "ink3",
        )
        flow.gap(6)
    draw_refusal(scene, flow, "ways")


def _setter(scene: Seated, way: Any, before: bool) -> Any:
    def set_way(on: bool) -> None:
        scene.table.drafts.set(way, on, before, lambda value: SetWay(way, bool(value)), "ways")
        scene.table.drafts.flush()
        scene.redraw()

    return set_way
