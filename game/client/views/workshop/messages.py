"""Messages as they are read: who to whom, when, and the text; the latest first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from game.client.layout import Flow
from game.client.ui import FIELD
from game.client.views.workshop.fields import draw_send
from game.client.views.workshop.said import time_of, who
from game.protocol.workshop import SendMessage

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

Tree = Mapping[str, Any]

ALL = "all"
"""Chosen where a message is for everybody."""


def all_messages(workshop: Tree) -> list[Tree]:
    """Board and own messages together, oldest first."""
    return sorted(
        [*workshop.get("board", ()), *workshop.get("messages", ())], key=lambda m: str(m["at"])
    )


def unread(scene: Seated) -> int:
    """How many messages of others have come since they were last looked at."""
    table = scene.table
    own = table.live.seat
    return sum(m["from"] != own for m in all_messages(table.workshop)[table.read :])


def draw_letter(
    scene: Seated,
    flow: Flow,
    before: Sequence[str],
    send: Callable[[SendMessage], object],
) -> None:
    """To whom (those of `before` first, then the other municipalities), and what."""
    table = scene.table
    options = [
        *((to, scene.t(f"talk-to-{to}")) for to in before),
        *((m, scene.words.name(m)) for m in table.public["municipalities"] if m != table.seat),
    ]
    to = table.unsent.text("message.to", before[0])

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
        lambda text: send(SendMessage("" if to == ALL else to, text)),
    )


def draw_messages(scene: Seated, flow: Flow, messages: Sequence[Tree]) -> None:
    """The latest first."""
    if not messages:
        flow.text(scene.t("talk-no-messages"), "body", "ink2")
    for message in reversed(messages):
        flow.gap(8)
        sender = who(scene, message["from"])
        line = scene.t("talk-from-to", sender=sender, to=who(scene, message["to"]))
        flow.pair(line, time_of(scene, message["at"]), "body_bold", "caption", "ink", "ink3")
        flow.text(message["text"], "body")
        flow.gap(8)
        flow.hair()
