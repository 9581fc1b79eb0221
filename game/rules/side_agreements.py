"""Agreements beside a partnership: lending, emergency water, equalisation, closing works.

What stands in their way, how they begin, run and end. Each kind's own rules have a module.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.rules import actors, emergency_water, equalisation, lending, works
from game.rules import commands as c
from game.rules.events import Event, SideAgreementEnded, SideAgreementSet
from game.rules.refusal import Code, Refusal
from game.rules.state import Kind, Offer, SideAgreement, State, Terms
from game.rules.stocks import Cause
from game.rules.trust import turn
from game.rules.unfolding import Unfolding

HELP = (Kind.LENDING, Kind.EMERGENCY_WATER, Kind.EQUALISATION)
"""What helps with people, water or money, and can be ended with notice."""

OBSTACLES: dict[Kind, Callable[[State, Offer], Refusal | None]] = {
    Kind.LENDING: lending.obstacle_to,
    Kind.EMERGENCY_WATER: emergency_water.obstacle_to,
    Kind.EQUALISATION: equalisation.obstacle_to,
    Kind.CLOSING: works.obstacle_to,
    Kind.OUTSIDE: actors.obstacle_to,
}
"""Kind → what stands in the way of an offer of it."""

_USED = {
    Kind.LENDING: ("giver", "receiver", "posts", "rounds", "price_sek"),
    Kind.EQUALISATION: ("receiver", "rounds", "price_sek"),
    Kind.CLOSING: ("source",),
    Kind.OUTSIDE: ("actor",),
}


def own_terms(kind: Kind, terms: Terms) -> Terms:
    """The terms that an agreement of this kind has, the others empty."""
    return Terms(**{name: getattr(terms, name) for name in _USED.get(kind, ())})


def take(story: Unfolding, offer: Offer) -> None:
    """Let an agreed offer begin."""
    if offer.kind is Kind.OUTSIDE:
        actors.take(story, offer)
        return
    state, rounds = story.state, offer.terms.rounds
    side = SideAgreement(
        id=offer.id,
        kind=offer.kind,
        members=offer.members,
        terms=offer.terms,
        round=state.round,
        # Works are closed from next year on: the water of this one is decided.
        year=state.year + 1 if offer.kind is Kind.CLOSING else state.year,
        until=state.round + rounds - 1 if rounds else 0,
    )
    story.add(SideAgreementSet(side))
    if side.kind is Kind.LENDING:
        lending.begin(story, side)


def year_of_side_agreements(story: Unfolding) -> None:
    """What a year of helping each other does to trust."""
    for side in tuple(story.state.side_agreements.values()):
        if side.kind is Kind.LENDING:
            lending.year(story, side)
        elif side.kind is Kind.EMERGENCY_WATER:
            emergency_water.year(story, side)


def help_each_other(state: State, a: str, b: str) -> bool:
    """Whether the two have an agreement running to help with people, water or money."""
    return any(
        side.kind in HELP and a in side.members and b in side.members
        for side in state.side_agreements.values()
    )


def give_notice(state: State, sender: str, wish: c.EndHelp) -> tuple[Event, ...] | Refusal:
    """End an agreement to help before its time: with the round, for all its members. Those who
    counted on the help lose trust; whoever only received it does no harm by going without."""
    side = state.side_agreements.get(wish.agreement)
    if side is None or sender not in side.members:
        return Refusal(Code.UNKNOWN, {"what": "agreement", "id": wish.agreement})
    if side.kind not in HELP:
        return Refusal(Code.SIDE_FOR_GOOD)
    if side.until == state.round:
        return Refusal(Code.SIDE_ENDING)
    story = Unfolding(state)
    story.add(SideAgreementSet(replace(side, until=state.round, notice=sender)))
    for other in let_down(side, sender):
        severity = -story.parameters.severity_notice
        turn(story, sender, other, severity, Cause.HELP_ENDED, side.id, sender)
    return story.events


def let_down(side: SideAgreement, sender: str) -> tuple[str, ...]:
    """Who counted on what somebody ends: the one that receives, and with emergency water, which is
    mutual, the other."""
    receivers = side.members if side.kind is Kind.EMERGENCY_WATER else (side.terms.receiver,)
    return tuple(m for m in receivers if m != sender)


def end_round(story: Unfolding) -> None:
    """End what was agreed until this round."""
    for side in tuple(story.state.side_agreements.values()):
        if side.until == story.state.round:
            _end(story, side)


def part(story: Unfolding, leaver: str, others: tuple[str, ...]) -> None:
    """Whoever leaves a partnership takes its people home and gets and gives no more money.

    Emergency water goes on, as thirst does not ask who is a partner; closed works stay closed.
    """
    for side in ended_by_parting(story.state, leaver, others):
        _end(story, side)


def ended_by_parting(
    state: State, leaver: str, others: tuple[str, ...]
) -> tuple[SideAgreement, ...]:
    """The agreements that end when somebody leaves these others."""
    return tuple(
        side
        for side in state.side_agreements.values()
        if side.kind in (Kind.LENDING, Kind.EQUALISATION)
        and leaver in side.members
        and any(m in side.members for m in others)
    )


def _end(story: Unfolding, side: SideAgreement) -> None:
    story.add(SideAgreementEnded(side.id))
    if side.kind is Kind.LENDING:
        lending.end(story, side)
