"""How an offer came to be what it is: each counter-offer, whose it was, and what it changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow
from game.client.views.clauses import changed
from game.client.views.deal import Deal, from_offer

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated


def chain_of(scene: Seated, offer: str) -> list[str]:
    """The offers from the first one to this, as far as they are known here."""
    offers, found = scene.table.private["offers"], [offer]
    while (before := offers[found[0]]["counters"]) in offers:
        found.insert(0, before)
    return found


def answer_to(scene: Seated, offer: str) -> str:
    """The counter-offer that an offer was answered with; "" without one."""
    offers = scene.table.private["offers"]
    return next((id_ for id_, tree in offers.items() if tree["counters"] == offer), "")


def draw_chain(scene: Seated, flow: Flow, offer: str) -> None:
    """One line for each offer of the chain; nothing where none was answered by another."""
    chain = chain_of(scene, offer)
    if len(chain) < 2:
        return
    canvas, offers = flow.canvas, scene.table.private["offers"]
    flow.text(scene.t("chain-title"), "h3")
    flow.gap(4)
    before: Deal | None = None
    x = flow.x + canvas.u(22)
    middles: list[int] = []
    for id_ in chain:
        deal = from_offer(offers[id_])
        said = _line(scene, deal, before)
        middles.append(flow.y + canvas.line("body") // 2)
        style = "body_bold" if id_ == offer else "body"
        colour = "ink" if id_ == offer else "ink2"
        flow.y = canvas.paragraph(said, x, flow.y, flow.right - x, style, colour)
        flow.gap(4)
        before = deal
    dot = flow.x + canvas.u(6)
    canvas.vertical(dot, middles[0], middles[-1] - middles[0], "line")
    for middle in middles:
        last = middle == middles[-1]
        canvas.dot(dot, middle, canvas.u(4.5 if last else 3.5), "accent" if last else "ink3")


def _line(scene: Seated, deal: Deal, before: Deal | None) -> str:
    name = scene.words.name(deal.proposer)
    if before is None:
        return scene.t("chain-first", name=name)
    new = [scene.t(f"deal-{clause}").lower() for clause in changed(scene, deal, before)]
    if not new:
        return scene.t("chain-same", name=name)
    what = new[0] if len(new) == 1 else scene.t("list-and", first=", ".join(new[:-1]), last=new[-1])
    return scene.t("chain-then", name=name, what=what)
