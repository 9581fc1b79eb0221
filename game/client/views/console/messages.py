"""Messages of the trainer: to one team or to all, and what has come."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.client.layout import Flow
from game.client.views.fold import draw_refusal
from game.client.views.workshop.messages import ALL, all_messages, draw_letter, draw_messages

if TYPE_CHECKING:
    from game.client.scenes.trainer import TrainerScene


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
    draw_letter(scene, flow, (ALL,), lambda message: table.control(message, "messages"))
    draw_refusal(scene, flow, "messages")
