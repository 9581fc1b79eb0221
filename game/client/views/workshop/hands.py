"""Hands counted in the room: a number for each option, sent together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from game.client.layout import Flow
from game.client.views.workshop.fields import draw_buttons
from game.client.views.workshop.said import both

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

Tree = Mapping[str, Any]

_MOST = 99


def draw_hands(
    scene: Seated, flow: Flow, id_: str, poll: Tree, send: Callable[[tuple[int, ...]], object]
) -> None:
    """A stepper for each option and a button that sends all."""
    counts = hands_of(scene, id_, len(poll["options"]))
    canvas = flow.canvas
    for i, option in enumerate(poll["options"]):
        words = both(scene, option)
        room = flow.width - canvas.u(140)
        tall = canvas.paragraph_height(words, room)
        row = flow.take(max(canvas.u(40), tall + canvas.u(10)))
        canvas.paragraph(words, row.x, row.centery - tall // 2, room)
        names = (
            scene.t("button-decrease", name=words),
            scene.t("button-increase", name=words),
        )
        steps = scene.ui.stepper(
            f"hands.{i}",
            row.right - canvas.u(4),
            row.centery,
            lambda sign, i=i: _count(scene, id_, i, sign),
            names,
            can=(counts[i] > 0, counts[i] < _MOST),
        )
        y = row.centery - canvas.line("figure") // 2
        canvas.text(str(counts[i]), steps.x - canvas.u(14), y, "figure", align="right")
    flow.gap(6)
    label = scene.t("poll-send-hands")
    draw_buttons(
        scene, flow, [("hands.send", label, lambda: send(tuple(counts)), "hand", any(counts))]
    )


def hands_of(scene: Seated, id_: str, options: int) -> list[int]:
    """What has been counted in this window so far."""
    written = scene.table.unsent.text(f"hands.{id_}").split()
    counts = [int(part) for part in written]
    return counts if len(counts) == options else [0] * options


def _count(scene: Seated, id_: str, option: int, sign: int) -> None:
    polls = scene.table.workshop["polls"]
    counts = hands_of(scene, id_, len(polls[id_]["options"]))
    counts[option] = max(0, min(_MOST, counts[option] + sign))
    scene.table.unsent.write(f"hands.{id_}", " ".join(map(str, counts)))
    scene.redraw()
