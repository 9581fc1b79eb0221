"""Equalisation: those who can pay somebody who cannot, for some years, to the öre."""

from __future__ import annotations

import math
from collections.abc import Sequence

from game.rules.refusal import Code, Refusal
from game.rules.state import Kind, Offer, State, Terms
from game.rules.stocks import Stock

PRICE = (1.0, 300.0)
"""Least and most that a payer gives (SEK per own resident and year)."""
ROUNDS = (1, 5)
MOST = 0.5
"""Share of its own cost at the start up to which others can carry a municipality."""


def obstacle_to(state: State, offer: Offer) -> Refusal | None:
    """What stands in the way of equalisation as things are now; None when nothing does."""
    terms = offer.terms
    if len(offer.members) < 2 or terms.receiver not in offer.members:
        return Refusal(Code.WRONG_PARTIES)
    price = price_limits(state, offer)
    if price[1] < price[0]:
        return Refusal(Code.CARRIED_ENOUGH, {"municipality": terms.receiver})
    limits = (("rounds", ROUNDS), ("price_sek", price))
    for field, (low, high) in limits:
        if not low <= getattr(terms, field) <= high:
            return Refusal(Code.OUT_OF_RANGE, {"field": field, "low": low, "high": high})
    if any(
        side.kind is Kind.EQUALISATION and set(side.members) & set(offer.members) >= {m, other}
        for side in state.side_agreements.values()
        for m in (terms.receiver,)
        for other in offer.members
        if other != m
    ):
        return Refusal(Code.SIDE_IN_FORCE)
    return None


def price_limits(state: State, offer: Offer) -> tuple[float, float]:
    """Least and most that each payer of an offer can give: never so much that the receiver would
    get more than half of what it costs itself, with what it gets already (then the most lies below
    the least)."""
    receiver = offer.terms.receiver
    residents = state.stock(Stock.POPULATION, receiver)
    gets = sum(
        -yearly(state, side.members, side.terms).get(receiver, 0.0)
        for side in state.side_agreements.values()
        if side.kind is Kind.EQUALISATION
    )
    most = MOST * state.start_cost[receiver] * residents - gets
    payers = sum(state.stock(Stock.POPULATION, m) for m in offer.members if m != receiver)
    low, high = PRICE
    return low, min(high, math.floor(max(0.0, most) / payers))


def yearly(state: State, members: Sequence[str], terms: Terms) -> dict[str, float]:
    """What each pays (SEK per year, whole öre): the receiver gets what the others pay together."""
    ore = {
        m: round(terms.price_sek * state.stock(Stock.POPULATION, m) * 100)
        for m in members
        if m != terms.receiver
    }
    return {
        **{m: amount / 100 for m, amount in ore.items()},
        terms.receiver: -sum(ore.values()) / 100,
    }
