"""What stands before the "?" in the header: a team's call for the trainer and its messages; the
trainer's way to the console from the debrief."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Rect
from game.client.scene import Push
from game.client.theme import ColourName
from game.client.views.workshop.messages import unread
from game.client.widgets.widget import Callback, Tip
from game.protocol.workshop import CallTrainer

if TYPE_CHECKING:
    from game.client.painter import Canvas
    from game.client.scenes.seated import Seated

_SIDE = 36


def draw_tools(scene: Seated, canvas: Canvas, end: int, height: int) -> int:
    """Icons ending at `end`; returns where the next thing may end."""
    if scene.modal or not scene.table.workshop:
        return end
    role = scene.table.live.role
    if role == "trainer":
        return _draw_console(scene, canvas, end, height)
    return _draw_team(scene, canvas, end, height) if role == "team" else end


def _draw_console(scene: Seated, canvas: Canvas, end: int, height: int) -> int:
    from game.client.scenes.trainer import TrainerScene

    if isinstance(scene, TrainerScene):
        return end
    calls = bool(scene.table.workshop.get("help"))
    return _icon(
        scene,
        canvas,
        end,
        height,
        "console",
        "presentation",
        lambda: Push(TrainerScene(scene.table)),
        scene.t("console-open"),
        dot=calls,
    )


def _draw_team(scene: Seated, canvas: Canvas, end: int, height: int) -> int:
    from game.client.scenes.beside import BesideScene, waits

    called = bool(scene.table.workshop.get("help"))
    end = _icon(
        scene,
        canvas,
        end,
        height,
        "call",
        "hand",
        lambda: scene.table.partake(CallTrainer(not called), "call"),
        scene.t("beside-called" if called else "beside-call"),
        colour="warn" if called else None,
        wash=called,
    )
    count = unread(scene)
    tip: Tip = scene.t("beside-open")
    if count:
        tip = [scene.t("beside-open"), scene.t("beside-open-count", count=count)]
    here = isinstance(scene, BesideScene)
    return _icon(
        scene,
        canvas,
        end,
        height,
        "beside",
        "messages-square",
        None if here else lambda: Push(BesideScene(scene.table)),
        tip,
        dot=bool(count) or waits(scene),
        colour="ink" if here else None,
    )


def _icon(
    scene: Seated,
    canvas: Canvas,
    end: int,
    height: int,
    key: str,
    icon: str,
    click: Callback | None,
    tip: Tip,
    *,
    dot: bool = False,
    colour: ColourName | None = None,
    wash: bool = False,
) -> int:
    side, size = canvas.u(_SIDE), canvas.u(20)
    place = Rect(end - side, (height - side) // 2, side, side)
    label = tip if isinstance(tip, str) else tip[0]
    scene.ui.area(f"header.{key}", place, click, tip=tip, label=label)
    if wash:
        canvas.rect(place, "warn_wash", radius=4)
    lit = scene.ui.hovered(f"header.{key}")
    at = (place.centerx - size // 2, place.centery - size // 2)
    canvas.icon(icon, *at, 20, colour or ("ink" if lit else "ink2"))
    if dot:
        canvas.dot(at[0] + size, at[1] + canvas.u(2), canvas.u(4), "accent")
    return place.x - canvas.u(4)
