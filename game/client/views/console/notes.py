"""The trainer's notes with the time of each: for oneself, or for all."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.client.layout import Flow
from game.client.views.fold import draw_refusal
from game.client.views.workshop.fields import draw_send
from game.client.views.workshop.said import when
from game.protocol.workshop import WriteNote

if TYPE_CHECKING:
    from game.client.scenes.trainer import TrainerScene

_LONGEST = 1000


def draw_notes(scene: TrainerScene) -> tuple[Callable[[Flow], None], ...]:
    """The field over the notes, the latest first."""
    return (lambda flow: _draw_notes(scene, flow),)


def _draw_notes(scene: TrainerScene, flow: Flow) -> None:
    table = scene.table
    flow.text(scene.t("notes-title"), "h2")
    flow.gap(4)
    flow.text(scene.t("notes-lead"), "body", "ink2")
    flow.gap(8)
    public = table.unsent.text("note.public") == "yes"

    def choose(on: bool) -> None:
        table.unsent.write("note.public", "yes" if on else "")
        scene.redraw()

    draw_send(
        scene,
        flow,
        "note.text",
        scene.t("notes-hint"),
        scene.t("notes-save"),
        lambda text: table.control(WriteNote(text, public), "notes"),
        limit=_LONGEST,
    )
    flow.gap(8)
    box = flow.take(flow.canvas.u(30))
    scene.ui.check("note.public", box, scene.t("notes-public"), public, choose)
    draw_refusal(scene, flow, "notes")
    for note in reversed(table.workshop.get("notes", ())):
        flow.gap(12)
        flow.hair()
        flow.gap(8)
        said = scene.t("notes-seen-by-all") if note["public"] else ""
        flow.pair(when(scene, note), said, "caption_bold", "caption", "ink3", "warn")
        flow.text(note["text"])
