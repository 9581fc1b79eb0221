"""Agreements: offers, counter-offers, signatures, the councils' trial and what comes of it."""

from __future__ import annotations

from dataclasses import replace

from game.rules import actors, council, inner_terms, side_agreements, steps
from game.rules import commands as c
from game.rules.events import AgreementMade, Event, OfferSet, ReadySet
from game.rules.promises import out_of_range
from game.rules.refusal import Code, Refusal
from game.rules.state import (
    INNER_KINDS,
    STEP_KINDS,
    Agreement,
    Kind,
    Offer,
    OfferStatus,
    State,
)
from game.rules.unfolding import Unfolding

Answer = tuple[Event, ...] | Refusal

GOAL_LENGTH = 200
"""Most characters in a goal's own wording."""


def propose(state: State, sender: str, wish: c.Propose) -> Answer:
    """Make an offer; the proposer has signed it, and whoever it concerns is not ready any more."""
    if sender not in wish.members:
        return Refusal(Code.NOT_A_MEMBER)
    if wrong := out_of_range(wish.expectation) or _too_long(wish.goal_text):
        return wrong
    offer = worded(state, sender, wish, f"O{state.counter + 1}")
    if obstacle := obstacle_to(state, offer) or _pending(state, offer):
        return obstacle
    return (OfferSet(offer), *_back_to_the_table(state, offer))


def counter(state: State, sender: str, wish: c.Counter) -> Answer:
    """Answer an offer with another: the old one is closed, the new one open to all it concerned."""
    if obstacle := obstacle_to_counter(state, sender, wish):
        return obstacle
    old = state.offers[wish.offer]
    new = countered(state, sender, old, wish, f"O{state.counter + 1}")
    closed = replace(old, status=OfferStatus.COUNTERED)
    return (OfferSet(closed), OfferSet(new), *_back_to_the_table(state, new))


def obstacle_to_counter(state: State, sender: str, wish: c.Counter) -> Refusal | None:
    """What stands in the way of a counter-offer as things are now; None when nothing does."""
    old = _open(state, sender, wish.offer)
    if isinstance(old, Refusal):
        return old
    if sender == old.proposer:
        return Refusal(Code.OWN_OFFER)
    if wrong := out_of_range(wish.expectation) or _too_long(wish.goal_text or ""):
        return wrong
    new = countered(state, sender, old, wish, "")
    return nothing_new(new, old) or obstacle_to(state, new) or _pending(state, new)


def countered(state: State, sender: str, old: Offer, wish: c.Counter, offer_id: str) -> Offer:
    """The offer that a counter-offer makes, signed by whoever makes it."""
    terms = old.terms if wish.terms is None else wish.terms
    return replace(
        old,
        id=offer_id,
        proposer=sender,
        form=old.form if wish.form is None else wish.form,
        cost_key=old.cost_key if wish.cost_key is None else wish.cost_key,
        goal=old.goal if wish.goal is None else wish.goal,
        goal_text=old.goal_text if wish.goal_text is None else wish.goal_text,
        diameter_mm=old.diameter_mm if wish.diameter_mm is None else wish.diameter_mm,
        terms=side_agreements.own_terms(old.kind, terms),
        round=state.round,
        signed={sender: wish.expectation},
        refused=(),
        status=OfferStatus.OPEN,
        votes=(),
        counters=old.id,
    )


def nothing_new(new: Offer, old: Offer) -> Refusal | None:
    """A refusal of a counter-offer that says what the offer said; None where it does not."""
    return Refusal(Code.TERMS_UNCHANGED) if _said(new) == _said(old) else None


def _said(offer: Offer) -> tuple[object, ...]:
    words = (offer.form, offer.cost_key, offer.goal, offer.goal_text.strip())
    return (*words, offer.diameter_mm, offer.terms)


def worded(state: State, proposer: str, wish: c.Propose, offer_id: str) -> Offer:
    """The offer that a proposal makes, signed by whoever makes it."""
    return Offer(
        id=offer_id,
        kind=wish.kind,
        proposer=proposer,
        members=tuple(sorted(wish.members)),
        form=wish.form,
        cost_key=wish.cost_key,
        goal=wish.goal,
        goal_text=wish.goal_text,
        round=state.round,
        signed={proposer: wish.expectation},
        main=wish.main,
        diameter_mm=wish.diameter_mm,
        terms=side_agreements.own_terms(wish.kind, wish.terms),
    )


def _too_long(goal_text: str) -> Refusal | None:
    if len(goal_text) <= GOAL_LENGTH:
        return None
    return Refusal(Code.OUT_OF_RANGE, {"field": "goal_text", "low": 0, "high": GOAL_LENGTH})


def _pending(state: State, offer: Offer) -> Refusal | None:
    """One offer of a kind at a time: a step or main from each, something beside from each to the
    same others."""
    for other in state.offers.values():
        if (
            other.status is OfferStatus.OPEN
            and other.proposer == offer.proposer
            and other.kind is offer.kind
            and other.main == offer.main
            and (offer.kind in STEP_KINDS or other.members == offer.members)
            and other.terms.actor == offer.terms.actor
            and other.terms.source == offer.terms.source
            and other.id != offer.counters
        ):
            return Refusal(Code.OFFER_PENDING)
    return None


def _back_to_the_table(state: State, offer: Offer) -> tuple[Event, ...]:
    """Whoever was done has something new to look at: the phase must not end over their heads."""
    asked = (m for m in offer.members if m != offer.proposer and m in state.ready)
    return tuple(ReadySet(m, False) for m in asked)


def obstacle_to(state: State, offer: Offer) -> Refusal | None:
    """What stands in the way of an offer as things are now; None when nothing does."""
    if wrong := wrong_members(state, offer):
        return wrong
    if offer.kind in STEP_KINDS:
        return steps.obstacle_to(state, offer)
    if offer.kind in INNER_KINDS:
        return inner_terms.obstacle_to(state, offer)
    return side_agreements.OBSTACLES[offer.kind](state, offer)


def wrong_members(state: State, offer: Offer) -> Refusal | None:
    """A refusal where the members are no circle that can agree on anything."""
    members = offer.members
    for member in members:
        if member not in state.municipalities:
            return Refusal(Code.UNKNOWN, {"what": "municipality", "id": member})
    if len(set(members)) != len(members):
        return Refusal(Code.MEMBER_TWICE)
    return None if members else Refusal(Code.TOO_FEW_MEMBERS)


def _open(state: State, sender: str, offer_id: str) -> Offer | Refusal:
    offer = state.offers.get(offer_id)
    if offer is None or sender not in offer.members:
        # An offer between others is none of one's business, not even that it exists.
        return Refusal(Code.UNKNOWN, {"what": "offer", "id": offer_id})
    return offer if offer.status is OfferStatus.OPEN else Refusal(Code.OFFER_CLOSED)


def sign(state: State, sender: str, wish: c.Sign) -> Answer:
    """Sign an offer, or sign it anew with another expectation."""
    offer = _open(state, sender, wish.offer)
    if isinstance(offer, Refusal):
        return offer
    if wrong := out_of_range(wish.expectation) or obstacle_to(state, offer):
        return wrong
    if offer.signed.get(sender) == wish.expectation:
        return Refusal(Code.ALREADY_SIGNED)
    refused = tuple(m for m in offer.refused if m != sender)
    signed = {**offer.signed, sender: wish.expectation}
    return (OfferSet(replace(offer, signed=signed, refused=refused)),)


def take_back(state: State, sender: str, wish: c.TakeBack) -> Answer:
    """Take back one's signature; the proposer's takes the whole offer off the table."""
    offer = _open(state, sender, wish.offer)
    if isinstance(offer, Refusal):
        return offer
    if sender not in offer.signed:
        return Refusal(Code.NOT_SIGNED)
    if sender == offer.proposer:
        return (OfferSet(replace(offer, status=OfferStatus.WITHDRAWN)),)
    signed = {m: e for m, e in offer.signed.items() if m != sender}
    return (OfferSet(replace(offer, signed=signed)),)


def refuse(state: State, sender: str, wish: c.Refuse) -> Answer:
    """Say no to an offer; a signature given before is taken back."""
    offer = _open(state, sender, wish.offer)
    if isinstance(offer, Refusal):
        return offer
    if sender == offer.proposer:
        return take_back(state, sender, c.TakeBack(wish.offer))
    signed = {m: e for m, e in offer.signed.items() if m != sender}
    refused = (*(m for m in offer.refused if m != sender), sender)
    return (OfferSet(replace(offer, signed=signed, refused=refused)),)


def close_offers(story: Unfolding) -> None:
    """At the end of the negotiation every open offer is tried by the councils, in order."""
    for offer_id in sorted(story.state.offers, key=lambda o: int(o[1:])):
        offer = story.state.offers[offer_id]
        if offer.status is OfferStatus.OPEN:
            _try(story, offer)


def _try(story: Unfolding, offer: Offer) -> None:
    state = story.state
    fallen = replace(offer, status=OfferStatus.FELL)
    unanswered = len(offer.members) > 1 and set(offer.signed) == {offer.proposer}
    if obstacle_to(state, offer) or unanswered:
        story.add(OfferSet(fallen))
        return
    votes = tuple(council.vote(state, m, offer) for m in offer.members)
    actor_yes = None if offer.kind is not Kind.OUTSIDE else actors.says_yes(state, offer)
    tried = replace(fallen, votes=votes, actor_yes=actor_yes)
    carried = council.carried(state, offer, {vote.municipality: vote.yes for vote in votes})
    if not carried or actor_yes is False:
        story.add(OfferSet(tried))
        return
    story.add(OfferSet(replace(tried, status=OfferStatus.ACCEPTED)))
    _enter(story, offer)


def _enter(story: Unfolding, offer: Offer) -> None:
    story.add(
        AgreementMade(
            Agreement(
                round=offer.round,
                kind=offer.kind,
                members=offer.members,
                form=offer.form,
                cost_key=offer.cost_key,
                goal=offer.goal,
                expectations={m: offer.signed[m] for m in offer.members if m in offer.signed},
                main=offer.main,
                terms=offer.terms,
                offer=offer.id,
            )
        )
    )
    if offer.kind in STEP_KINDS:
        steps.take(story, offer)
    elif offer.kind in INNER_KINDS:
        inner_terms.take(story, offer)
    else:
        side_agreements.take(story, offer)
