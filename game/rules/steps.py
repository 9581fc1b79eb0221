"""The four steps: what stands in the way of one, and what taking it does."""

from __future__ import annotations

from game.rules import chance, council, mains, partnerships, promises, regional
from game.rules.events import MainSet
from game.rules.refusal import Code, Refusal
from game.rules.state import DEPTH, STEP_KINDS, Kind, MainState, Offer, State
from game.rules.stocks import Cause
from game.rules.trust import turn
from game.rules.unfolding import Unfolding

DIAMETERS = (100.0, 1000.0)
"""Smallest and largest diameter of a connecting main (mm)."""


def obstacle_to(state: State, offer: Offer) -> Refusal | None:
    """What stands in the way of an offered step as things are now; None when nothing does."""
    return (
        _wrong_goal(state, offer)
        or _wrong_step(state, offer)
        or wrong_main(state, offer)
        or _below_gate(state, offer)
    )


def _wrong_goal(state: State, offer: Offer) -> Refusal | None:
    if len(offer.members) < 2:
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
        if unsettled := _unsettled(state, member):
            return unsettled
        if state.depth(member) < depth - 1:
            step = STEP_KINDS[depth - 2].value
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


def _unsettled(state: State, municipality: str) -> Refusal | None:
    """A partnership that is busy with its form takes no step, and whoever is going takes none."""
    partnership = state.partnership_of(municipality)
    if partnership is None:
        return None
    if municipality in partnership.leaving:
        return Refusal(Code.UNDER_NOTICE, {"municipality": municipality})
    changed = partnership.form_round
    if changed and state.round <= changed + 1:
        return Refusal(Code.FORM_CHANGING, {"round": changed + 2})
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


def take(story: Unfolding, offer: Offer) -> None:
    """Let an agreed step be taken: the partnership or the main, the promises, the trust."""
    if offer.kind is Kind.NETWORKS:
        _decide_main(story, offer)
    else:
        partnerships.take_step(story, offer)
    promises.promise(story, offer)
    for a, b in regional.pairs_of(offer.members):
        turn(story, a, b, story.parameters.agreement_gain, Cause.AGREEMENT, ref=offer.id)


def _decide_main(story: Unfolding, offer: Offer) -> None:
    state, p = story.state, story.parameters
    announced = mains.cost(state, offer.main, offer.diameter_mm)
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
