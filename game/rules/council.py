"""Municipal councils: how likely they are to pass an agreement, and why."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from game.rules import assumptions, chance, outside, regional
from game.rules.parameters import Parameters
from game.rules.state import DEPTH, Expectation, Form, Kind, Offer, State, Vote
from game.rules.stocks import Stock


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason in a council: its id and how many percentage points it moves the odds."""

    id: str
    points: float


def gate(state: State, kind: Kind) -> float:
    """Mean trust among the members below which this step cannot be taken."""
    return state.level.parameters.gates[DEPTH[kind] - 1]


def odds(
    state: State, municipality: str, offer: Offer, expectation: Expectation
) -> tuple[float, tuple[Reason, ...]]:
    """The odds (0–1) that a council passes an offer with this expectation, and the reasons.

    Logistic in trust above the gate, trust to the operation, the saving promised, the residents'
    support, the goal, what the offer costs and what is taken for granted. The reasons are
    percentage points from 50 and add up to the odds.
    """
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


def believed_change(p: Parameters, expectation: Expectation) -> float:
    """The change of cost that a council hears in an expectation: less of it the further off it
    lies, and no saving that is too good to be true."""
    near = min(1.0, p.promise_years / max(1, expectation.years))
    return max(-p.promise_believed, expectation.cost * near)


def added_cost_share(state: State, municipality: str, offer: Offer) -> float:
    """What a connecting main adds to the municipality's yearly cost, as a share of it."""
    if offer.kind is not Kind.NETWORKS:
        return 0.0
    yearly = main_yearly_cost(state, offer.main, offer.diameter_mm)
    share = regional.key_shares(state, offer.cost_key, offer.members)[municipality]
    residents = state.stock(Stock.POPULATION, municipality)
    return yearly * share / (residents * state.start_cost[municipality])


def main_cost(state: State, main: str, diameter_mm: float) -> float:
    """What a connecting main is announced to cost (SEK), by its length and diameter."""
    p = state.level.parameters
    spec = state.level.main(main)
    return spec.length_m * (p.main_cost_fixed_per_m + p.main_cost_per_m_mm * diameter_mm)


def main_yearly_cost(state: State, main: str, diameter_mm: float) -> float:
    """Interest and first write-off of a connecting main as announced (SEK per year)."""
    p = state.level.parameters
    return main_cost(state, main, diameter_mm) * (p.interest + 1.0 / p.depreciation_years)


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
