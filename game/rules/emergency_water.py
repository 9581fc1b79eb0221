"""Emergency water: neighbours promise each other tankers and water, standing and mutual."""

from __future__ import annotations

from collections.abc import Sequence

from game.rules import regional, stress
from game.rules.refusal import Code, Refusal
from game.rules.state import Kind, Offer, SideAgreement, State, Terms
from game.rules.stocks import Cause, Stock
from game.rules.trust import turn
from game.rules.unfolding import Unfolding


def obstacle_to(state: State, offer: Offer) -> Refusal | None:
    """What stands in the way of the promise as things are now; None when nothing does."""
    if len(offer.members) != 2:
        return Refusal(Code.WRONG_PARTIES)
    a, b = offer.members
    if b not in regional.neighbours(state.level, a):
        return Refusal(Code.NOT_NEIGHBOURS, {"a": a, "b": b})
    if b in helpers(state, a):
        return Refusal(Code.SIDE_IN_FORCE)
    return None


def helpers(state: State, municipality: str) -> tuple[str, ...]:
    """The neighbours that have promised the municipality emergency water."""
    return tuple(
        other
        for side in state.side_agreements.values()
        if side.kind is Kind.EMERGENCY_WATER and municipality in side.members
        for other in side.members
        if other != municipality
    )


def yearly(state: State, members: Sequence[str], terms: Terms) -> dict[str, float]:
    """What each pays for tankers, stores and exercises (SEK per year)."""
    each = state.level.parameters.emergency_cost
    return {m: each * state.stock(Stock.POPULATION, m) for m in members}


def tankers_share(state: State, municipality: str) -> float:
    """Share of demand that neighbours' tankers could carry with the largest source out, 0–1.

    Some ten litres per resident and day from each neighbour without a main in use, of about 200
    that are used; no more than what lacks. Beside what the hydraulic model serves, never in it.
    """
    p = state.level.parameters
    by_road = [m for m in helpers(state, municipality) if not state.connected(municipality, m)]
    served = stress.served_in(state, municipality, "largest_source_out") if state.stress else 1.0
    carried = min(p.emergency_tankers * len(by_road), p.emergency_tankers_most)
    return max(0.0, min(carried, 1.0 - served))


def year(story: Unfolding, side: SideAgreement) -> None:
    """A promise that stands is worth a little trust every year."""
    a, b = side.members
    turn(story, a, b, story.parameters.emergency_trust, Cause.EMERGENCY_WATER, ref=side.id)
