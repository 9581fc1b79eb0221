"""The eight pressures from outside as a quiet table: how hard each presses, and where it goes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from game.client.figures import progress
from game.client.layout import Flow, Rect

if TYPE_CHECKING:
    from game.client.painter import Canvas
    from game.client.scenes.seated import Seated

Tree = Mapping[str, Any]

ICONS = {
    "climate": "thermometer-sun",
    "scarce_resources": "hand-coins",
    "migration": "users",
    "urbanisation": "building-2",
    "exclusion": "unlink",
    "digitalisation": "network",
    "security": "shield-alert",
    "everyday": "clock",
}
USUAL = 0.5
_ROW, _BAR = 26, 30
"""Design pixels of a row and of its bar."""


def draw_pressures(scene: Seated, flow: Flow) -> None:
    """A title and two columns; one where the names need it."""
    pressures = scene.table.public.get("pressures", {})
    if not pressures:
        return
    canvas = flow.canvas
    flow.text(scene.t("pressures-title"), "h3")
    flow.gap(2)
    gap = canvas.u(24)
    needed = max(_width(scene, canvas, tag) for tag in pressures)
    columns = 2 if 2 * needed + gap <= flow.width else 1
    width = (flow.width - gap * (columns - 1)) // columns
    tall = max(canvas.u(_ROW), canvas.line("body") + canvas.u(2))
    names = list(pressures)
    rows = -(-len(names) // columns)
    top = flow.y
    for i, tag in enumerate(names):
        at = Rect(flow.x + (i // rows) * (width + gap), top + (i % rows) * tall, width, tall)
        _draw_row(scene, canvas, at, tag, pressures[tag])
    flow.y = top + rows * tall
    flow.gap(6)


def _width(scene: Seated, canvas: Canvas, tag: str) -> int:
    return canvas.text_width(scene.t(f"pressure-{tag}"), "body") + canvas.u(26 + 8 + _BAR + 6 + 18)


def _draw_row(scene: Seated, canvas: Canvas, row: Rect, tag: str, seen: Tree) -> None:
    level, trend = float(seen["level"]), float(seen["trend"])
    canvas.icon(ICONS[tag], row.x, row.centery - canvas.u(9), 18, "ink2")
    y = row.centery - canvas.line("body") // 2
    canvas.text(scene.t(f"pressure-{tag}"), row.x + canvas.u(26), y, "body", "ink2")
    arrow = canvas.u(18)
    icon = {"steady": "minus", "falls": "trending-down"}.get(going(trend), "trending-up")
    canvas.icon(icon, row.right - arrow, row.centery - arrow // 2, 18, "ink3")
    bar = Rect(0, 0, canvas.u(_BAR), canvas.u(5))
    bar.midright = (row.right - arrow - canvas.u(6), row.centery)
    progress(canvas, bar, level, colour="ink2", mark=USUAL)
    scene.ui.area(f"pressure.{tag}", row, tip=words(scene, tag, level, trend), focusable=False)


def words(scene: Seated, tag: str, level: float, trend: float) -> list[str]:
    """Name and level, where it goes, and what it does."""
    return [
        scene.t("pressure-now", name=scene.t(f"pressure-{tag}"), level=strength(level)),
        scene.t("pressure-trend", trend=going(trend)),
        scene.t(f"pressure-{tag}.text"),
    ]


def strength(level: float) -> str:
    """How hard it presses, as the texts choose by."""
    limits = {"weak": 0.42, "usual": 0.56, "hard": 0.7}
    return next((name for name, limit in limits.items() if level < limit), "most")


def going(trend: float) -> str:
    """Where it goes, by its change a year."""
    if trend < -0.002:
        return "falls"
    return "steady" if trend < 0.002 else "grows" if trend < 0.009 else "fast"


def hardest(pressures: Mapping[str, Tree], most: int = 2) -> list[str]:
    """The pressures that press hardest now."""
    return sorted(pressures, key=lambda tag: -float(pressures[tag]["level"]))[:most]


# ---------------------------------------------------------------------- for the room
_GAP, _SIGN = 12, 30
"""Design pixels over the signs, and of one."""


def hardest_height(scene: Seated, canvas: Canvas, width: int) -> int:
    """Window pixels that `draw_hardest` takes; 0 where there is nothing to show."""
    if not scene.table.public.get("pressures"):
        return 0
    words = canvas.paragraph_height(_hardest(scene), width, "projector")
    return words + canvas.u(_GAP + _SIGN + 14 + 4 + _GAP)


def draw_hardest(scene: Seated, flow: Flow) -> None:
    """Eight signs with their levels, and in words which press hardest."""
    canvas, pressures = flow.canvas, scene.table.public.get("pressures", {})
    if not pressures:
        return
    worst = hardest(pressures)
    flow.gap(_GAP)
    row = flow.take(canvas.u(_SIGN + 14))
    step = row.width // len(pressures)
    for i, (tag, seen) in enumerate(pressures.items()):
        x = row.x + i * step
        colour = "ink" if tag in worst else "ink3"
        canvas.icon(ICONS[tag], x, row.y, _SIGN, colour)
        bar = Rect(x, row.y + canvas.u(_SIGN + 6), canvas.u(_SIGN + 10), canvas.u(5))
        progress(canvas, bar, float(seen["level"]), colour=colour, mark=USUAL)
    flow.gap(4)
    flow.text(_hardest(scene), "projector", "ink2")


def _hardest(scene: Seated) -> str:
    tags = hardest(scene.table.public["pressures"])
    names = [scene.t(f"pressure-{tag}").lower() for tag in tags]
    return scene.t("pressures-hardest", names=scene.t("list-and", first=names[0], last=names[1]))
