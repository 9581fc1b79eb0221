"""The foot of a film's screen: the line of time, and the buttons to wind by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Rect, inset
from game.client.painter import Canvas
from game.client.scene import Pop
from game.client.ui import BUTTON, PRIMARY, SEGMENT, STEP
from game.client.views.replay.panel import MARGIN
from game.client.views.replay.track import Track, draw_track, track_height

if TYPE_CHECKING:
    from game.client.scenes.replay import ReplayScene

LAYERS = ("borders", "trust", "flow", "pressure")
"""What the map can show of the past: what was everybody's."""

_GAP, _ABOVE = 6, 8
_DROPDOWN = (96, 190)
"""Design pixels of a field to choose from: the least and the most."""


def dock_height(scene: ReplayScene, canvas: Canvas) -> int:
    """How high the foot is."""
    buttons = canvas.u(PRIMARY + _GAP) if scene.leads else 0
    return track_height(canvas) + buttons + canvas.u(2 * _ABOVE)


def draw_dock(scene: ReplayScene, canvas: Canvas, dock: Rect) -> Track:
    """Draws the foot; a projector has nothing to wind by."""
    canvas.hair(dock.x, dock.y, dock.width)
    inner = inset(dock, canvas.u(MARGIN), canvas.u(_ABOVE))
    height = track_height(canvas)
    track = draw_track(scene, canvas, Rect(inner.x, inner.y, inner.width, height))
    if scene.leads:
        y = inner.y + height + canvas.u(_GAP)
        _draw_buttons(scene, canvas, Rect(inner.x, y, inner.width, canvas.u(PRIMARY)))
    return track


def _draw_buttons(scene: ReplayScene, canvas: Canvas, row: Rect) -> None:
    """Winding at the left, the way back at the right, what the map shows between."""
    ui, gap = scene.ui, canvas.u(8)
    label = scene.t("replay-stop" if scene.playing else "replay-play")
    icon = "pause" if scene.playing else "play"
    names = (scene.t("replay-stop"), scene.t("replay-play"))
    wide = max(ui.button_width(name, "primary", icon) for name in names)
    place = Rect(row.x, row.y, wide, row.height)
    ui.button("play", place, label, scene.toggle, kind="primary", icon=icon)
    x = place.right + 2 * gap
    side = canvas.u(STEP)
    last = len(scene.film.stops) - 1
    for key, icon, by, possible in (
        ("previous", "chevron-left", -1, scene.at > 0),
        ("next", "chevron-right", 1, scene.at < last),
    ):
        name = scene.t(f"replay-{key}")
        place = Rect(x, row.centery - side // 2, side, side)
        ui.button(key, place, name, _winding(scene, by), kind="step", icon=icon,
                  enabled=possible, tip=name)  # fmt: skip
        x = place.right + gap
    label = scene.t("button-back")
    wide = ui.button_width(label)
    back = Rect(row.right - wide, row.y + (row.height - canvas.u(BUTTON)) // 2, wide,
                canvas.u(BUTTON))  # fmt: skip
    ui.button("back", back, label, Pop)
    _draw_choices(scene, canvas, x + gap, back.x - 2 * gap, row)


def _winding(scene: ReplayScene, by: int) -> object:
    return lambda: scene.wind_to(scene.at + by)


def _draw_choices(scene: ReplayScene, canvas: Canvas, x: int, end: int, row: Rect) -> None:
    """What the map shows."""
    options = [(layer, scene.t(f"map-layer-{layer}")) for layer in LAYERS]
    least, most = (canvas.u(side) for side in _DROPDOWN)
    if sum(scene.ui.button_width(name, "seg") for _, name in options) <= end - x:
        y = row.centery - canvas.u(SEGMENT) // 2
        scene.ui.segmented("layer", x, y, options, scene.layer, scene.choose)
    elif end - x >= least:
        place = Rect(x, row.y, min(end - x, most), canvas.u(BUTTON))
        scene.ui.dropdown("layer", place, options, scene.layer, scene.choose)
