"""Agreements: offers, signatures, the councils' trial and what an agreement does."""

from __future__ import annotations

from dataclasses import replace

from game.rules import chance, council, partnerships, regional
from game.rules import commands as c
from game.rules.conditions import due_change
from game.rules.events import AgreementMade, Event, MainSet, OfferSet, PromisesSet, ReadySet
from game.rules.refusal import Code, Refusal
from game.rules.state import (
    DEPTH,
    Agreement,
    Expectation,
    Kind,
    MainState,
    Offer,
    OfferStatus,
    Promise,
    State,
)
from game.rules.stocks import Cause
from game.rules.trust import turn
from game.rules.unfolding import Unfolding

Answer = tuple[Event, ...] | Refusal

DIAMETERS = (100.0, 1000.0)
"""Smallest and largest diameter of a connecting main (mm)."""
GOAL_LENGTH = 200
"""Most characters in a goal's own wording."""


def propose(state: State, sender: str, wish: c.Propose) -> Answer:
    """Make an offer; the proposer has signed it, and whoever it concerns is not ready any more."""
    if sender not in wish.members:
        return Refusal(Code.NOT_A_MEMBER)
    if wrong := out_of_range(wish.expectation):
        return wrong
    if len(wish.goal_text) > GOAL_LENGTH:
        return Refusal(Code.OUT_OF_RANGE, {"field": "goal_text", "low": 0, "high": GOAL_LENGTH})
    offer = worded(state, sender, wish, f"O{state.counter + 1}")
    if obstacle := obstacle_to(state, offer):
        return obstacle
    for other in state.offers.values():
        if (
            other.status is OfferStatus.OPEN
            and other.proposer == sender
            and other.kind is wish.kind
            and other.main == wish.main
        ):
            return Refusal(Code.OFFER_PENDING)
    # Whoever was done has something new to look at: the phase must not end over their heads.
    asked = (m for m in offer.members if m != sender and m in state.ready)
    return (OfferSet(offer), *(ReadySet(m, False) for m in asked))


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
    )


def obstacle_to(state: State, offer: Offer) -> Refusal | None:
    """What stands in the way of an offer as things are now; None when nothing does."""
    return (
        _wrong_members(state, offer)
        or _wrong_step(state, offer)
        or wrong_main(state, offer)
        or _below_gate(state, offer)
    )


def _wrong_members(state: State, offer: Offer) -> Refusal | None:
    members = offer.members
    for member in members:
        if member not in state.municipalities:
            return Refusal(Code.UNKNOWN, {"what": "municipality", "id": member})
    if len(set(members)) != len(members):
        return Refusal(Code.MEMBER_TWICE)
    if len(members) < 2:
        return Refusal(Code.TOO_FEW_MEMBERS)
    if offer.goal not in state.level.goals:
        return Refusal(Code.UNKNOWN, {"what": "goal", "id": offer.goal})
    return None


def _wrong_step(state: State, offer: Offer) -> Refusal | None:
    if offer.kind.value not in state.level.steps:
        return Refusal(Code.STEP_NOT_IN_LEVEL, {"step": offer.kind.value})
    depth = DEPTH[offer.kind]
    found = {p.id: p for m in offer.members if (p := state.partnership_of(m))}
    for member in offer.members:
        if state.depth(member) < depth - 1:
            step = list(Kind)[depth - 2].value
            return Refusal(Code.STEP_TOO_EARLY, {"municipality": member, "step": step})
        if state.depth(member) < depth and _stepped_this_round(state, member):
            return Refusal(Code.STEP_THIS_ROUND, {"municipality": member})
        if depth == 1 and state.left.get(member) == state.round:
            return Refusal(Code.LEFT_THIS_ROUND, {"municipality": member})
    if depth > 1 and len(found) > 1:
        newest = sorted(found)[-1]
        other = next(m for m in offer.members if m in found[newest].depth)
        return Refusal(Code.OTHER_PARTNERSHIP, {"municipality": other})
    if depth <= 3:
        for partnership in found.values():  # whoever comes in makes an agreement with all inside
            for member in partnership.members(depth):
                if member not in offer.members:
                    return Refusal(Code.MEMBERS_LEFT_OUT, {"municipality": member})
        if len(found) < 2 and all(state.depth(m) >= depth for m in offer.members):
            return Refusal(Code.STEP_TAKEN, {"step": offer.kind.value})
    return None


def _stepped_this_round(state: State, municipality: str) -> bool:
    """Whether the municipality has come deeper, or decided a main, since the round began; who
    only lets others come after has not."""
    partnership = state.partnership_of(municipality)
    deeper = partnership is not None and state.year in partnership.since[municipality].values()
    return deeper or any(
        main.decided_year == state.year and municipality in main.payers
        for main in state.mains.values()
    )


def wrong_main(state: State, offer: Offer) -> Refusal | None:
    """A refusal where a networks offer names no main that these members could build."""
    if offer.kind is not Kind.NETWORKS:
        return None
    spec = next((m for m in state.level.network.mains if m.id == offer.main), None)
    if spec is None:
        return Refusal(Code.UNKNOWN, {"what": "main", "id": offer.main})
    if offer.main in state.mains:
        return Refusal(Code.MAIN_DECIDED)
    if (spec.a, spec.b) != offer.members:
        return Refusal(Code.NOT_NEIGHBOURS, {"a": offer.members[0], "b": offer.members[1]})
    low, high = DIAMETERS
    if not low <= offer.diameter_mm <= high:
        return Refusal(Code.OUT_OF_RANGE, {"field": "diameter_mm", "low": low, "high": high})
    return None


def _below_gate(state: State, offer: Offer) -> Refusal | None:
    gate = council.gate(state, offer.kind)
    trust = regional.mean_trust(state, offer.members)
    if trust < gate:
        return Refusal(Code.TRUST_BELOW_GATE, {"trust": round(trust, 1), "gate": gate})
    if offer.kind is Kind.INVESTMENTS:
        lowest = gate - state.level.parameters.gate_weakest_pair
        for a, b in regional.pairs_of(offer.members):
            if state.trust(a, b) < lowest:
                return Refusal(
                    Code.PAIR_BELOW_GATE,
                    {"a": a, "b": b, "trust": round(state.trust(a, b), 1), "gate": lowest},
                )
    return None


def out_of_range(expectation: Expectation) -> Refusal | None:
    """A refusal where an expectation lies outside what can be meant."""
    limits = {
        "cost": (-0.3, 0.5),
        "years": (1, 20),
        "quality": (-2, 2),
        "capacity": (-2, 2),
        "trust": (-2, 2),
    }
    for name, (low, high) in limits.items():
        if not low <= getattr(expectation, name) <= high:
            return Refusal(Code.OUT_OF_RANGE, {"field": name, "low": low, "high": high})
    return None


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


def rework_goal(state: State, sender: str, wish: c.ReworkGoal) -> Answer:
    """Put one's promise anew, in the open; once a round, only with partners, and not so high that
    it can be kept by doing nothing."""
    old = next((p for p in state.promises if p.municipality == sender), None)
    if old is None or not regional.partners(state, sender):
        return Refusal(Code.NO_PARTNERSHIP)
    if wrong := out_of_range(wish.expectation):
        return wrong
    if old.reworked and old.reworked_round == state.round:
        return Refusal(Code.REWORKED_THIS_ROUND)
    if old.expectation == wish.expectation:
        return Refusal(Code.PROMISE_UNCHANGED)
    high = (
        max(0.0, regional.cost_per_resident(state, sender) / old.base - 1.0)
        + state.level.parameters.rework_above
    )
    if wish.expectation.cost > high:
        return Refusal(Code.PROMISE_TOO_HIGH, {"high": round(high, 3)})
    new = replace(
        old,
        expectation=wish.expectation,
        year=state.year,
        start=wish.expectation.cost,
        reworked=old.reworked + 1,
        reworked_round=state.round,
    )
    rest = tuple(p for p in state.promises if p.municipality != sender)
    return (PromisesSet(tuple(sorted((*rest, new), key=lambda p: p.municipality))),)


def close_offers(story: Unfolding) -> None:
    """At the end of the negotiation every open offer is tried by the councils, in order."""
    for offer_id in sorted(story.state.offers, key=lambda o: int(o[1:])):
        offer = story.state.offers[offer_id]
        if offer.status is OfferStatus.OPEN:
            _try(story, offer)


def _try(story: Unfolding, offer: Offer) -> None:
    state = story.state
    fallen = replace(offer, status=OfferStatus.FELL)
    if obstacle_to(state, offer) or set(offer.signed) == {offer.proposer}:
        story.add(OfferSet(fallen))
        return
    votes = tuple(council.vote(state, m, offer) for m in offer.members)
    founding = offer.kind in (Kind.ADMINISTRATION, Kind.NETWORKS)
    partnership = state.partnership_of(offer.proposer)
    form = offer.form if founding or partnership is None else partnership.form
    if not council.passed(state, form, {v.municipality: v.yes for v in votes}, founding=founding):
        story.add(OfferSet(replace(fallen, votes=votes)))
        return
    story.add(OfferSet(replace(offer, status=OfferStatus.ACCEPTED, votes=votes)))
    _enter(story, offer)


def _enter(story: Unfolding, offer: Offer) -> None:
    expectations = {m: offer.signed[m] for m in offer.members if m in offer.signed}
    story.add(
        AgreementMade(
            Agreement(
                round=offer.round,
                kind=offer.kind,
                members=offer.members,
                form=offer.form,
                cost_key=offer.cost_key,
                goal=offer.goal,
                expectations=expectations,
                main=offer.main,
            )
        )
    )
    if offer.kind is Kind.NETWORKS:
        _decide_main(story, offer)
    else:
        partnerships.take_step(story, offer)
    _promise(story, offer, expectations)
    for a, b in regional.pairs_of(offer.members):
        turn(story, a, b, story.parameters.agreement_gain, Cause.AGREEMENT, ref=offer.id)


def _decide_main(story: Unfolding, offer: Offer) -> None:
    state, p = story.state, story.parameters
    announced = council.main_cost(state, offer.main, offer.diameter_mm)
    name = ("overrun", offer.main)
    factor = 1.0
    if chance.happens(p.main_overrun_tail_odds, state.seed, *name, "tail"):
        factor = p.main_overrun_tail
    elif chance.happens(p.main_overrun_odds, state.seed, *name):
        factor = chance.between(*p.main_overrun, state.seed, *name, "size")
    main = MainState(
        id=offer.main,
        diameter_mm=offer.diameter_mm,
        payers=offer.members,
        cost_key=offer.cost_key,
        announced=announced,
        cost=announced * factor,
        decided_year=state.year,
        ready_year=state.year + p.main_years,
    )
    story.add(MainSet(main))


def _promise(story: Unfolding, offer: Offer, expectations: dict[str, Expectation]) -> None:
    """A new promise goes on from what was due of the old one, and is measured from the same start.
    Whoever was outvoted keeps its old promise, or has promised nothing."""
    state = story.state
    kept = {p.municipality: p for p in state.promises}
    for member in offer.members:
        old = kept.get(member)
        if old is not None and member not in expectations:
            continue
        kept[member] = Promise(
            municipality=member,
            expectation=expectations.get(member, Expectation(cost=0.0)),
            year=state.year,
            base=old.base if old else regional.cost_per_resident(state, member),
            start=due_change(state, old) if old else 0.0,
            reworked=old.reworked if old else 0,
            reworked_round=old.reworked_round if old else 0,
            kept=old.kept if old else 0,
        )
    story.add(PromisesSet(tuple(kept[m] for m in sorted(kept))))
