"""A party's name over its line, and how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow, Rect
from game.client.views.deal import Deal
from game.client.views.party_cells import Cell

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated


def signature_height(flow: Flow) -> int:
    """Room for a signature, in window pixels."""
    canvas = flow.canvas
    return canvas.u(12) + canvas.line("intro") + 2 * canvas.line("caption") + canvas.u(8)


def draw_signature(scene: Seated, flow: Flow, deal: Deal, m: str, at: Rect) -> None:
    """The name over a line, and under it how things stand."""
    canvas = flow.canvas
    own = m == scene.table.seat
    line = at.y + canvas.line("intro") + canvas.u(2)
    said, colour = standing(scene, deal, m)
    if m in deal.signed and m not in deal.refused:
        name = hand(scene, m)
        fits = canvas.text_width(name, "intro") <= at.width - canvas.u(8)
        style = "intro" if fits else "prose_italic"
        if canvas.text_width(name, style) > at.width:
            name = scene.words.name(m)
        canvas.text(name, at.x, line - canvas.line(style) - canvas.u(1), style)
    elif own and deal.open:
        canvas.icon("pen-line", at.x, line - canvas.u(26), 22, "accent")
    canvas.hair(
        at.x, line, at.width - canvas.u(6), "accent" if own else "ink", canvas.z(2 if own else 1)
    )
    style = "caption_bold" if own else "caption"
    canvas.paragraph(said, at.x, line + canvas.u(6), at.width, style, colour)


def hand(scene: Seated, m: str) -> str:
    """Who signs: the team's name, or the municipality's where a bot sits."""
    seat = scene.table.live.room.get("seats", {}).get(m, {})
    return seat.get("name") or scene.words.name(m)


def standing(scene: Seated, deal: Deal, m: str) -> Cell:
    """Whether a party has signed, refused, voted, or reads."""
    vote = next((v for v in deal.votes if v["municipality"] == m), None)
    if vote is not None and m not in deal.signed:
        return scene.t("deal-refused" if m in deal.refused else "deal-unsigned"), "loss"
    if vote is not None:
        return scene.t("deal-voted-yes" if vote["yes"] else "deal-voted-no"), "gain" if vote[
            "yes"
        ] else "loss"
    if m in deal.refused:
        return scene.t("deal-refused"), "loss"
    if m in deal.signed:
        return scene.t("deal-signed"), "ink3"
    return (
        (scene.t("deal-yours"), "accent")
        if m == scene.table.seat
        else (scene.t("deal-reads"), "ink3")
    )
