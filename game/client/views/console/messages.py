"""Messages of the trainer: to one team or to all, and what has come."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.client.layout import Flow
from game.client.ui import FIELD
from game.client.views.fold import draw_refusal
from game.client.views.workshop.fields import draw_send
from game.client.views.workshop.messages import all_messages, draw_messages
from game.protocol.workshop import SendMessage

if TYPE_CHECKING:
    from game.client.scenes.trainer import TrainerScene

_ALL = "all"


def draw_letters(scene: TrainerScene) -> tuple[Callable[[Flow], None], ...]:
    """What has been written, and a field to write in."""
    return (lambda flow: _draw_written(scene, flow), lambda flow: _draw_field(scene, flow))


def _draw_written(scene: TrainerScene, flow: Flow) -> None:
    flow.text(scene.t("console-messages"), "h2")
    draw_messages(scene, flow, all_messages(scene.table.workshop))


def _draw_field(scene: TrainerScene, flow: Flow) -> None:
    table = scene.table
    flow.text(scene.t("talk-write"), "h2")
    flow.gap(8)
    options = [
        (_ALL, scene.t("talk-to-all")),
        *((m, scene.words.name(m)) for m in table.public["municipalities"]),
    ]
    to = table.unsent.text("message.to", _ALL)

    def choose(value: str) -> None:
        table.unsent.write("message.to", value)
        scene.redraw()

    scene.ui.dropdown("message.to", flow.take(flow.canvas.u(FIELD)), options, to, choose)
    flow.gap(8)
    draw_send(
        scene,
        flow,
        "message.text",
        scene.t("talk-hint"),
        scene.t("talk-send"),
        lambda text: table.control(SendMessage("" if to == _ALL else to, text), "messages"),
    )
    draw_refusal(scene, flow, "messages")
