"""The foot under a panel: undo, who is ready, and the one filled action; or the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import TABBED_TEXT, Rect
from game.client.painter import Canvas
from game.client.scene import Pop, Scene
from game.client.ui import BUTTON, PRIMARY
from game.client.widgets.widget import Callback
from game.rules.commands import SetReady

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated


def draw_ready_foot(scene: Seated, canvas: Canvas, rect: Rect, *, with_map: bool = True) -> None:
    """Undo and map at the left, who is ready in the middle, "Klar" at the right."""
    ready = bool(scene.table.public["municipalities"][scene.table.seat]["ready"])
    label = scene.t("button-not-ready" if ready else "button-ready")
    kind = "plain" if ready else "primary"
    width = max(canvas.u(128), scene.ui.button_width(label, kind))
    place = _action_place(canvas, rect, width)
    x = _draw_left(scene, canvas, rect, with_map)
    _draw_ready(scene, canvas, rect, x, place.x - canvas.u(16))
    scene.ui.button(
        "ready",
        place,
        label,
        lambda: _set_ready(scene, not ready),
        kind=kind,
        tip=scene.t("ready-tip"),
    )


def draw_action_foot(
    scene: Seated,
    canvas: Canvas,
    rect: Rect,
    label: str,
    action: Callback,
    key: str = "action",
    icon: str | None = None,
    *,
    left: bool = True,
    enabled: bool = True,
) -> None:
    """A foot whose action is something else than being ready; `left` also draws undo and map."""
    width = max(canvas.u(128), scene.ui.button_width(label, "primary", icon))
    if left:
        _draw_left(scene, canvas, rect)
    scene.ui.button(
        key,
        _action_place(canvas, rect, width),
        label,
        action,
        kind="primary",
        icon=icon,
        enabled=enabled,
    )


def draw_back(scene: Scene, canvas: Canvas, x: int, y: int) -> Rect:
    """The way back, at the left of a foot; returns its place."""
    label = scene.t("button-back")
    width = scene.ui.button_width(label, "plain", "arrow-left")
    place = Rect(x, y, width, canvas.u(BUTTON))
    scene.ui.button("back", place, label, Pop, icon="arrow-left")
    return place


def _action_place(canvas: Canvas, rect: Rect, width: int) -> Rect:
    return Rect(rect.right - width, rect.y + canvas.u(14), width, canvas.u(PRIMARY))


def _draw_left(scene: Seated, canvas: Canvas, rect: Rect, with_map: bool = True) -> int:
    """Undo while there is something to undo, and the way to the map where it has no place
    beside the panel; returns where the rest may begin."""
    x, y = rect.x - canvas.u(12), rect.y + canvas.u(15)
    if with_map and canvas.scale >= TABBED_TEXT:
        label = scene.t("map-open")
        width = scene.ui.button_width(label, "quiet", "map")
        scene.ui.button(
            "map.open",
            Rect(x, y, width, canvas.u(44)),
            label,
            lambda: _show_map(scene),
            kind="quiet",
            icon="map",
        )
        x += width + canvas.u(4)
    if scene.table.drafts.can_undo:
        label = scene.t("button-undo")
        width = scene.ui.button_width(label, "quiet")
        scene.ui.button(
            "undo",
            Rect(x, y, width, canvas.u(44)),
            label,
            scene.undo,
            kind="quiet",
            tip=scene.t("undo-tip"),
        )
        x += width + canvas.u(4)
    return x + canvas.u(12)


def _draw_ready(scene: Seated, canvas: Canvas, rect: Rect, x: int, right: int) -> None:
    """Who is ready and who is not, as far as there is room for two lines."""
    seen = scene.table.public["municipalities"]
    ready = [m for m, numbers in seen.items() if numbers["ready"]]
    waiting = [m for m in seen if m not in ready and m != scene.table.seat]
    count = scene.t("ready-count", ready=len(ready), of=len(seen))
    refusal = scene.table.refusal_near("ready")
    if refusal:
        lines = canvas.wrap(refusal, "caption", right - x)[:2]
        colour = "loss"
    else:
        lines, colour = [count], "ink3"
        names = scene.words.names(waiting)
        more = scene.t("ready-waiting", names=names) if ready and waiting else ""
        if more and canvas.text_width(more, "caption") <= right - x:
            lines.append(more)
    if canvas.text_width(max(lines, key=len), "caption") > right - x:
        return
    y = rect.y + canvas.u(14) + (canvas.u(PRIMARY) - len(lines) * canvas.line("caption")) // 2
    for line in lines:
        canvas.text(line, x, y, "caption", colour, width=right - x)
        y += canvas.line("caption")


def _set_ready(scene: Seated, ready: bool) -> None:
    scene.table.drafts.flush()
    scene.table.send(SetReady(ready), "ready")


def _show_map(scene: Seated) -> None:
    scene.table.show_map = True
    scene.redraw()
