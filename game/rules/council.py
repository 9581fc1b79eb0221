"""Municipal councils: how likely they are to pass an agreement, and why."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from game.rules import assumptions, chance, mains, outside, payments, regional, works
from game.rules.parameters import Parameters
from game.rules.state import (
    DEPTH,
    INNER_KINDS,
    Expectation,
    Form,
    Kind,
    Offer,
    State,
    Vote,
)
from game.rules.stocks import Stock


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason in a council: its id and how many percentage points it moves the odds."""

    id: str
    points: float


def gate(state: State, kind: Kind) -> float:
    """Mean trust among the members below which this step cannot be taken; what is no step has
    none."""
    if kind not in DEPTH:
        return 0.0
    return state.level.parameters.gates[DEPTH[kind] - 1]


def odds(
    state: State, municipality: str, offer: Offer, expectation: Expectation
) -> tuple[float, tuple[Reason, ...]]:
    """The odds (0–1) that a council passes an offer with this expectation, and the reasons.

    Logistic in trust above the gate, trust to the operation, the saving promised, the residents'
    support, the goal, what the offer costs and what is taken for granted. The reasons are
    percentage points from 50 and add up to the odds.
    """
    if offer.kind not in DEPTH:
        return _sum(_beside(state, municipality, offer, expectation))
    p = state.level.parameters
    others = tuple(m for m in offer.members if m != municipality)
    trust = sum(state.trust(municipality, m) for m in others) / len(others)
    terms = [
        ("base", p.signature_base),
        ("trust", p.signature_trust * (trust - gate(state, offer.kind))),
        ("modest_promise", p.signature_modest * -believed_change(p, expectation)),
        ("approval", p.signature_approval * (state.stock(Stock.APPROVAL, municipality) - 50.0)),
        ("goal", p.signature_goal if offer.goal_text.strip() else 0.0),
    ]
    if regional.operation_of(state, municipality):
        operation = state.stock(Stock.TRUST_OPERATION, municipality)
        terms.append(("operation", p.signature_operation * (operation - 50.0)))
    border = outside.towards(state, municipality, others)
    if border:
        terms.append(("outside", -p.signature_outside * border))
    added = added_cost_share(state, municipality, offer)
    if added:
        terms.append(("cost", -p.signature_cost * added))
    if taken := assumptions.bend(state, municipality, offer, expectation):
        terms.append(("taken", taken))
    return _sum(terms)


def _beside(
    state: State, municipality: str, offer: Offer, expectation: Expectation
) -> list[tuple[str, float]]:
    """What a council thinks of when nobody goes a step further: no gate and no promise."""
    p = state.level.parameters
    others = tuple(m for m in offer.members if m != municipality)
    terms = [("base", p.side_base)]
    if others:
        trust = sum(state.trust(municipality, m) for m in others) / len(others)
        terms.append(("trust", p.side_trust * (trust - p.side_trust_usual)))
    approval = state.stock(Stock.APPROVAL, municipality)
    terms.append(("approval", p.signature_approval * (approval - 50.0)))
    if offer.kind is Kind.GOAL:
        terms.append(("goal", p.signature_goal))
    if offer.kind in INNER_KINDS and regional.operation_of(state, municipality):
        operation = state.stock(Stock.TRUST_OPERATION, municipality)
        terms.append(("operation", p.signature_operation * (operation - 50.0)))
    source = works.source_of(state, offer.terms.source)
    if offer.kind is Kind.CLOSING and source and source.municipality == municipality:
        terms.append(("own_works", -p.side_own_works))
    if added := added_cost_share(state, municipality, offer):
        terms.append(("cost", -p.signature_cost * added))
    if taken := assumptions.bend(state, municipality, offer, expectation):
        terms.append(("taken", taken))
    return terms


def believed_change(p: Parameters, expectation: Expectation) -> float:
    """The change of cost that a council hears in an expectation: less of it the further off it
    lies, and no saving that is too good to be true."""
    near = min(1.0, p.promise_years / max(1, expectation.years))
    return max(-p.promise_believed, expectation.cost * near)


def added_cost_share(state: State, municipality: str, offer: Offer) -> float:
    """What a connecting main, or an agreement that is no step, adds to the municipality's yearly
    cost, as a share of it; what is paid once counts by a tenth."""
    if offer.kind in (Kind.ADMINISTRATION, Kind.OPERATION, Kind.INVESTMENTS):
        return 0.0
    if offer.kind is Kind.NETWORKS:
        yearly = mains.yearly_cost(state, offer.main, offer.diameter_mm)
        share = regional.key_shares(state, offer.cost_key, offer.members)[municipality]
        residents = state.stock(Stock.POPULATION, municipality)
        return yearly * share / (residents * state.start_cost[municipality])
    own = payments.pays(state, offer)[municipality]
    more = own["then_sek"] - own["now_sek"] + own["once_sek"] / 10.0
    return float(more / own["now_sek"])


def vote(state: State, municipality: str, offer: Offer) -> Vote:
    """The council's vote on an offer that its team has signed; a team that has not signed has no
    vote in favour."""
    expectation = offer.signed.get(municipality)
    if expectation is None:
        return Vote(municipality, 0.0, False)
    chances, _ = odds(state, municipality, offer, expectation)
    yes = chance.happens(
        chances, state.seed, "council", offer.round, offer.kind, offer.members, municipality
    )
    return Vote(municipality, chances, yes)


def passed(state: State, form: Form, votes: Mapping[str, bool], *, founding: bool) -> bool:
    """Whether these votes carry a decision: all of them to found or connect; in a running
    partnership all under a board, two thirds of the population in a federation, and more than
    half of the shares (by population) in a company."""
    if founding or form is Form.BOARD:
        return all(votes.values())
    weights = {m: state.stock(Stock.POPULATION, m) for m in votes}
    share = sum(weights[m] for m, yes in votes.items() if yes) / sum(weights.values())
    return share >= 2.0 / 3.0 if form is Form.FEDERATION else share > 0.5


def majority(state: State, offer: Offer) -> Form | None:
    """The form whose majority decides an offer for all its members; None where it takes everybody.

    Steps and terms of a running partnership go by the rule of its form; what founds one, what
    connects two and what is agreed beside takes everybody.
    """
    partnership = state.partnership_of(offer.proposer)
    within = offer.kind in (Kind.OPERATION, Kind.INVESTMENTS, *INNER_KINDS)
    if not within or partnership is None or partnership.form is Form.BOARD:
        return None
    return partnership.form


def carried(state: State, offer: Offer, votes: Mapping[str, bool]) -> bool:
    """Whether these votes carry an offer."""
    form = majority(state, offer)
    return passed(state, form or Form.BOARD, votes, founding=False)


def could_be_bound(state: State, offer: Offer) -> tuple[str, ...]:
    """The members that the others, if all of them are for an offer, bind against their will."""
    return tuple(
        m
        for m in offer.members
        if carried(state, offer, {other: other != m for other in offer.members})
    )


def _sum(terms: list[tuple[str, float]]) -> tuple[float, tuple[Reason, ...]]:
    logit = 0.0
    before = 0.5
    reasons: list[Reason] = []
    for reason, term in terms:
        logit += term
        now = 1.0 / (1.0 + math.exp(-max(-50.0, min(50.0, logit))))
        if abs(now - before) >= 0.0005:
            reasons.append(Reason(reason, (now - before) * 100.0))
        before = now
    return before, tuple(reasons)
