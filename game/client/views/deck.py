"""The trainer's deck: any card of the level, for one municipality or all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow, Rect
from game.client.scene import Push
from game.client.scenes.confirm import ConfirmScene
from game.client.ui import FIELD
from game.client.views.fold import draw_refusal
from game.rules.commands import PlayCard

if TYPE_CHECKING:
    from game.client.scenes.trainer import TrainerScene

ALL = "all"


def draw_deck(scene: TrainerScene, flow: Flow) -> None:
    """For whom, then a row per card with a way to play it now."""
    canvas = flow.canvas
    flow.text(scene.t("trainer-deck"), "h2")
    flow.gap(8)
    options = [
        (ALL, scene.t("trainer-everybody")),
        *((m, scene.words.name(m)) for m in scene.table.public["municipalities"]),
    ]
    scene.ui.dropdown("deck.for", flow.take(canvas.u(FIELD)), options, scene.target, scene.aim)
    flow.gap(6)
    draw_refusal(scene, flow, "deck")
    playable = scene.table.public["phase"] in ("situation", "negotiation", "decisions")
    if not playable:
        flow.text(scene.t("trainer-deck-closed"), "body", "ink2")
        return
    by_title = sorted(
        scene.table.private.get("deck", ()), key=lambda card: scene.t(f"card-{card}.title").lower()
    )
    for card in by_title:
        _draw_card(scene, flow, card)


def _draw_card(scene: TrainerScene, flow: Flow, card: str) -> None:
    canvas = flow.canvas
    flow.hair()
    label = scene.t("trainer-now")
    width = scene.ui.button_width(label, "seg")
    name = scene.t(f"card-{card}.title")
    spec = scene.table.region["cards"][card]
    room = flow.width - width - canvas.u(12)
    tall = canvas.paragraph_height(name, room, "body_bold") + canvas.line("caption")
    row = flow.take(max(tall + canvas.u(12), canvas.u(52)))
    y = row.y + (row.height - tall) // 2
    y = canvas.paragraph(name, row.x, y, room, "body_bold")
    canvas.text(scene.t(f"trainer-owner-{spec['owner']}"), row.x, y, "caption", "ink3", width=room)
    place = Rect(row.right - width, row.centery - canvas.u(18), width, canvas.u(36))
    scene.ui.button(
        f"play.{card}",
        place,
        label,
        lambda: _ask(scene, card),
        kind="seg",
        tip=scene.t(f"card-{card}.headline"),
    )


def _ask(scene: TrainerScene, card: str) -> Push:
    """Names the card and whom it hits, as they are now, before it is played."""
    everybody = tuple(scene.table.public["municipalities"])
    whom = everybody if scene.target == ALL else (scene.target,)
    return Push(
        ConfirmScene(
            "play-card",
            lambda: scene.table.send(PlayCard(card, whom), "deck"),
            card=scene.t(f"card-{card}.title"),
            names=scene.words.names(whom),
            count=len(whom),
        )
    )
