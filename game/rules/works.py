"""Works and sources: who is connected with whom, and closing what is no longer needed."""

from __future__ import annotations

from collections.abc import Sequence

from game.rules import regional
from game.rules.level import SourceSpec
from game.rules.refusal import Code, Refusal
from game.rules.state import Kind, Offer, State, Terms
from game.rules.stocks import Stock


def area(state: State, municipality: str) -> tuple[str, ...]:
    """The municipalities that connecting mains in use tie to this one, itself among them, in
    alphabetical order."""
    ends = [
        (spec.a, spec.b)
        for main in state.mains.values()
        if main.in_use
        for spec in (state.level.main(main.id),)
    ]
    reached = {municipality}
    while more := {m for pair in ends if reached & set(pair) for m in pair} - reached:
        reached |= more
    return tuple(sorted(reached))


def closed(state: State) -> tuple[str, ...]:
    """Nodes of the sources that are closed this year, in order."""
    return tuple(
        sorted(
            side.terms.source
            for side in state.side_agreements.values()
            if side.kind is Kind.CLOSING and state.year >= side.year
        )
    )


def to_close(state: State) -> frozenset[str]:
    """Nodes of the sources that are closed, or agreed to be."""
    return frozenset(
        side.terms.source for side in state.side_agreements.values() if side.kind is Kind.CLOSING
    )


def open_sources(state: State, municipalities: Sequence[str]) -> tuple[SourceSpec, ...]:
    """The sources of these municipalities that are not closed and will not be."""
    gone = to_close(state)
    return tuple(
        source
        for source in state.level.network.sources
        if source.municipality in municipalities and source.node not in gone
    )


def largest_source(state: State, municipality: str, shut: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Node of the source in use with the highest capacity: the municipality's own, or where it has
    none left, of those that it is connected to; empty where there is none. `shut` are thought away
    beside those that are closed."""
    gone = (*closed(state), *shut)
    in_use = [s for s in state.level.network.sources if s.node not in gone]
    own = [s for s in in_use if s.municipality == municipality]
    if not own and any(s.municipality == municipality for s in state.level.network.sources):
        tied = area(state, municipality)
        own = [s for s in in_use if s.municipality in tied]
    return (max(own, key=lambda s: (s.capacity_lps, s.node)).node,) if own else ()


def without_own(state: State, municipality: str) -> bool:
    """Whether the municipality had works of its own and has closed them all."""
    own = [s.node for s in state.level.network.sources if s.municipality == municipality]
    return bool(own) and set(own) <= set(closed(state))


def parties(state: State, owner: str) -> tuple[str, ...]:
    """The owner of works and the partners in joint investments that it is connected to."""
    tied = area(state, owner)
    return tuple(sorted({owner, *(m for m in regional.partners(state, owner, 3) if m in tied)}))


def source_of(state: State, node: str) -> SourceSpec | None:
    """The source with this node; None where there is none."""
    return next((s for s in state.level.network.sources if s.node == node), None)


def obstacle_to(state: State, offer: Offer) -> Refusal | None:
    """What stands in the way of closing the works as things are now; None when nothing does."""
    source = source_of(state, offer.terms.source)
    if source is None:
        return Refusal(Code.UNKNOWN, {"what": "source", "id": offer.terms.source})
    owner = source.municipality
    if source.node in to_close(state):
        return Refusal(Code.WORKS_CLOSED)
    if owner not in offer.members:
        return Refusal(Code.WRONG_PARTIES)
    if regional.investments_of(state, owner) is None:
        return Refusal(Code.NO_JOINT_INVESTMENTS)
    needed = parties(state, owner)
    if len(needed) < 2:
        return Refusal(Code.NOT_CONNECTED, {"municipality": owner})
    for member in needed:
        if member not in offer.members:
            return Refusal(Code.MEMBERS_LEFT_OUT, {"municipality": member})
    for member in offer.members:
        if member not in needed:
            return Refusal(Code.NOT_CONNECTED, {"municipality": member})
    if len(open_sources(state, area(state, owner))) < 2:
        return Refusal(Code.LAST_SOURCE)
    return None


def yearly(state: State, members: Sequence[str], terms: Terms) -> dict[str, float]:
    """What closed works save their owner (SEK per year, negative): so much per resident that they
    served, by their part of the owner's capacity."""
    source = source_of(state, terms.source)
    assert source is not None
    owner = source.municipality
    own = [s.capacity_lps for s in state.level.network.sources if s.municipality == owner]
    served = state.stock(Stock.POPULATION, owner) * source.capacity_lps / sum(own)
    return {owner: -state.level.parameters.closed_works_saving * served}
