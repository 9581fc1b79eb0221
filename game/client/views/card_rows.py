"""Event cards in a panel: what has happened, and whether it has been answered."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from game.client.layout import Flow, Rect
from game.client.scene import Push

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated


def unanswered(scene: Seated) -> list[str]:
    """Own cards in play that wait for an answer."""
    return [id_ for id_, card in scene.table.private["cards"].items() if card["chosen"] is None]


def draw_card_rows(
    scene: Seated, flow: Flow, cards: Iterable[str], *, with_lead: bool = False
) -> None:
    """A row for each card in play: its name, its answer so far, and a way in."""
    for id_ in cards:
        _draw_row(scene, flow, id_, with_lead)


def _draw_row(scene: Seated, flow: Flow, id_: str, with_lead: bool) -> None:
    canvas, words = flow.canvas, scene.words
    own = scene.table.private["cards"][id_]
    played = scene.table.public["cards"][id_]
    chosen = own["chosen"]
    label = scene.t("card-change" if chosen else "card-choose")
    width = scene.ui.button_width(label, "plain")
    flow.gap(8)
    x = flow.x + canvas.u(36)
    room = flow.right - width - canvas.u(16) - x
    top = flow.y
    icon = scene.table.region["cards"][played["card"]]["icon"]
    canvas.icon(icon, flow.x, top + canvas.u(2), 22, "ink" if chosen else "accent")
    y = canvas.paragraph(words.card(id_), x, top, room, "h3")
    answer = words.response(id_, chosen) if chosen else scene.t("card-unanswered")
    y = canvas.paragraph(answer, x, y, room, "body", "ink2" if chosen else "warn")
    tall = max(y - top, canvas.u(44))
    place = Rect(flow.right - width, top + (tall - canvas.u(40)) // 2, width, canvas.u(40))
    scene.ui.button(f"card.{id_}", place, label, lambda: _open(scene, id_))
    flow.y = top + tall
    if with_lead:
        flow.y = canvas.paragraph(
            words.card(id_, "lead"), x, flow.y + canvas.u(2), flow.right - x, "prose", "ink2"
        )
    flow.gap(8)


def _open(scene: Seated, id_: str) -> Push:
    from game.client.scenes.card import CardScene

    return Push(CardScene(scene.table, id_))
