"""Lending staff: one municipality's people work for another for some rounds, at a price."""

from __future__ import annotations

import math
from collections.abc import Sequence

from game.rules import staff
from game.rules.refusal import Code, Refusal
from game.rules.state import Kind, Offer, SideAgreement, State, Terms
from game.rules.stocks import Cause, Stock
from game.rules.trust import turn
from game.rules.unfolding import Unfolding

POSTS = (0.5, 3.0)
"""Fewest and most posts that can be lent at once (FTE)."""
ROUNDS = (1, 3)


def price_limits(state: State) -> tuple[float, float]:
    """Lowest and highest price of a post (SEK per year): for nothing, and twice what it costs."""
    return 0.0, 2.0 * state.level.parameters.staff_cost


def spare(state: State, giver: str) -> float:
    """Posts that a municipality can lend (FTE, in halves): beyond what its own rota takes."""
    beyond = staff.project_staff(state, giver).own
    return min(POSTS[1], math.floor(beyond * 2.0) / 2.0)


def obstacle_to(state: State, offer: Offer) -> Refusal | None:
    """What stands in the way of lending as things are now; None when nothing does."""
    terms = offer.terms
    if len(offer.members) != 2 or {terms.giver, terms.receiver} != set(offer.members):
        return Refusal(Code.WRONG_PARTIES)
    for field, limits in (("posts", POSTS), ("rounds", ROUNDS), ("price_sek", price_limits(state))):
        low, high = limits
        if not low <= getattr(terms, field) <= high:
            return Refusal(Code.OUT_OF_RANGE, {"field": field, "low": low, "high": high})
    if any(
        side.kind is Kind.LENDING and side.members == offer.members
        for side in state.side_agreements.values()
    ):
        return Refusal(Code.SIDE_IN_FORCE)
    can_spare = spare(state, terms.giver)
    if terms.posts > can_spare:
        return Refusal(Code.NOT_TO_SPARE, {"municipality": terms.giver, "posts": can_spare})
    return None


def yearly(state: State, members: Sequence[str], terms: Terms) -> dict[str, float]:
    """What each pays (SEK per year); what the one pays the other gets."""
    price = round(terms.posts * terms.price_sek * 100) / 100
    return {terms.receiver: price, terms.giver: -price}


def begin(story: Unfolding, side: SideAgreement) -> None:
    """The people begin at the other's."""
    _move(story, side, side.terms.posts, Cause.LENDING)


def end(story: Unfolding, side: SideAgreement) -> None:
    """The people go home."""
    _move(story, side, -side.terms.posts, Cause.LENDING_ENDED)


def _move(story: Unfolding, side: SideAgreement, posts: float, cause: Cause) -> None:
    giver, receiver = side.terms.giver, side.terms.receiver
    story.move(
        story.entry(Stock.STAFF, giver, -posts, cause, side.id, giver),
        story.entry(Stock.STAFF, receiver, posts, cause, side.id, giver, low=0.5),
    )


def year(story: Unfolding, side: SideAgreement) -> None:
    """Who works side by side gets to know each other."""
    severity = story.parameters.lending_trust
    turn(story, side.terms.giver, side.terms.receiver, severity, Cause.LENDING, ref=side.id)
