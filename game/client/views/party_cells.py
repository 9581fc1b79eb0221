"""What stands in a party's place in the table: what it pays, gets and expects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.theme import ColourName
from game.client.views.deal import Deal

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

Cell = tuple[str, ColourName]
"""A figure or a word, and its colour."""


def once_paid(deal: Deal) -> bool:
    """Whether anybody pays or gets something once."""
    return any(round(float(paid["once_sek"])) for paid in deal.pays.values())


def moves_money(deal: Deal) -> bool:
    """Whether anybody pays or gets anything by it, once or per year."""
    return once_paid(deal) or any(
        round(float(paid["then_sek"]) - float(paid["now_sek"])) for paid in deal.pays.values()
    )


def then_cell(scene: Seated, deal: Deal, m: str) -> Cell:
    """What a party would pay per year."""
    return scene.app.texts.money(deal.pays[m]["then_sek"], scale="msek"), "ink"


def change_cell(scene: Seated, deal: Deal, m: str) -> Cell:
    """What a party pays more, or less, per year than now."""
    more = float(deal.pays[m]["then_sek"]) - float(deal.pays[m]["now_sek"])
    return _more(scene, more)


def once_cell(scene: Seated, deal: Deal, m: str) -> Cell:
    """What a party pays, or gets, once."""
    return _more(scene, float(deal.pays[m]["once_sek"]))


def _more(scene: Seated, more: float) -> Cell:
    said = scene.app.texts.money(more, sign=True, scale="msek", decimals=2)
    return said, "ink" if abs(more) < 5000 else "loss" if more > 0 else "gain"


def expected_cost(scene: Seated, deal: Deal, m: str) -> Cell:
    """The cost that a signer expects."""
    signed = deal.signed.get(m)
    if signed is None:
        return "–", "ink3"
    cost = float(signed["cost"])
    if not round(cost * 100):
        return scene.t("deal-same"), "ink"
    share = scene.app.texts.percent(cost, sign=True)
    return scene.t("deal-cost-in", share=share, years=signed["years"]), "ink"


def residents(scene: Seated, m: str) -> str:
    """How many live there."""
    count = round(float(scene.table.public["municipalities"][m]["population"]))
    return scene.t("deal-residents", count=count)
