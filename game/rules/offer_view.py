"""What an offer says of itself beside its terms, to whoever writes, reads or signs it."""

from __future__ import annotations

from typing import Any

from game.rules import council, equalisation, mains, steps
from game.rules.state import Kind, Offer, State

Tree = dict[str, Any]


def told(state: State, offer: Offer) -> Tree:
    """`majority` (the form whose majority decides for all, nil where it takes everybody), `bound`
    (members that the others could bind against their will), `across` (of a connecting main: what
    it is announced to cost, what it carries, L/s, and which `share` that is of the mean
    demand of the smaller one, `of`) and `price_limits_sek`
    (of equalisation: least and most that each payer can give); the last two nil where the offer is
    about something else, or about nothing that there is."""
    form = council.majority(state, offer)
    return {
        "majority": None if form is None else form.value,
        "bound": list(council.could_be_bound(state, offer)) if form else [],
        "across": _across(state, offer),
        "price_limits_sek": _price_limits(state, offer),
    }


def _across(state: State, offer: Offer) -> Tree | None:
    known = {main.id for main in state.level.network.mains}
    low, high = steps.DIAMETERS
    if offer.main not in known or not low <= offer.diameter_mm <= high:
        return None
    return {
        "cost_sek": mains.cost(state, offer.main, offer.diameter_mm),
        "carries_lps": mains.carries_lps(state, offer.main, offer.diameter_mm),
        "of": mains.smaller_end(state, offer.main),
        "share": mains.share_across(state, offer.main, offer.diameter_mm),
    }


def _price_limits(state: State, offer: Offer) -> list[float] | None:
    if offer.kind is not Kind.EQUALISATION or len(offer.members) < 2:
        return None
    if offer.terms.receiver not in offer.members:
        return None
    return list(equalisation.price_limits(state, offer))
