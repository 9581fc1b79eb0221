"""Who pays and gets what by an offer: the last year's books beside what they would have been."""

from __future__ import annotations

from typing import Any

from game.rules import actors, economy, mains, pipes, regional, side_costs
from game.rules.state import (
    DEPTH,
    INNER_KINDS,
    STEP_KINDS,
    CostKey,
    Decisions,
    Kind,
    Offer,
    State,
)
from game.rules.stocks import Cause

Tree = dict[str, Any]

_CAUSES = {cause.value: cause for cause in Cause}
"""The causes by the names that the books of a year have them under."""


def pays(state: State, offer: Offer) -> dict[str, Tree]:
    """What each member paid in the last year, and would have with the agreement in force (SEK);
    `once_sek` is what it pays once.

    For a connecting main the announced yearly cost by the key; for the other steps the joint part
    of the cost by the key, with the step's integration cost. What working together will save or
    cost more is not known to anybody and not in it. Nobody's present decisions are: the last
    year's books are what the parties have to go by.
    """
    lines = {m: _last_lines(state, m) for m in offer.members}
    now = {m: sum(own.values()) for m, own in lines.items()}
    then, once = dict(now), dict.fromkeys(offer.members, 0.0)
    if offer.kind is Kind.NETWORKS:
        shares = regional.key_shares(state, offer.cost_key, offer.members)
        yearly = mains.yearly_cost(state, offer.main, offer.diameter_mm)
        then = {m: now[m] + yearly * shares[m] for m in offer.members}
    elif offer.kind in DEPTH:
        then = _joint(state, offer, lines)
    elif offer.kind is Kind.KEY:
        then |= _shared(state, offer, offer.cost_key, {})
    elif offer.kind is Kind.FORM:
        once = {m: economy.form_cost(state, m) for m in offer.members}
    elif offer.kind is Kind.OUTSIDE:
        spec = actors.spec_of(state, offer.terms.actor)
        assert spec is not None
        for m in offer.members:
            once[m], more = actors.money(state, spec, m)
            then[m] += more
    elif offer.kind not in INNER_KINDS:
        cause, yearly_of = side_costs.YEARLY[offer.kind]
        added = yearly_of(state, offer.members, offer.terms)
        if cause in economy.JOINT:
            then |= _shared(state, offer, None, added)
        else:
            then = {m: now[m] + added.get(m, 0.0) for m in offer.members}
    return {m: {"now_sek": now[m], "then_sek": then[m], "once_sek": once[m]} for m in offer.members}


def _last_lines(state: State, municipality: str) -> economy.Lines:
    """The cost lines of the last year closed; of the start, as things then stood, before any."""
    result = state.results.get(municipality)
    if result is not None:
        return {_CAUSES[cause]: amount for cause, amount in result.lines.items()}
    start = state.but(decisions={**state.decisions, municipality: Decisions()})
    return economy.own_lines(start, municipality, pipes.planned(start, municipality))


def _joint(state: State, offer: Offer, lines: dict[str, economy.Lines]) -> dict[str, float]:
    p = state.level.parameters
    step = STEP_KINDS.index(offer.kind)
    members = offer.members
    own = {m: sum(lines[m].values()) for m in members}
    starting = {
        m: economy.operation_base(state, m) * p.integration[step] if state.depth(m) <= step else 0.0
        for m in members
    }
    if offer.kind is Kind.ADMINISTRATION:
        return {m: own[m] + starting[m] for m in members}
    before = {m: lines[m].get(Cause.COST_KEY, 0.0) for m in members}
    pool = {m: economy.pooled(state, m, lines[m]) + starting[m] for m in members}
    owed = economy.due(state, offer.cost_key, members, pool, lines)
    return {m: own[m] - before[m] + starting[m] + owed[m] - pool[m] for m in members}


def _shared(
    state: State, offer: Offer, key: CostKey | None, added: dict[str, float]
) -> dict[str, float]:
    """The offer's members' cost with the joint operation's shared by a key (None = the present
    one) and a line added to it."""
    operation = regional.operation_of(state, offer.proposer)
    if operation is None:
        return {}
    members = operation.members(2)
    lines = {m: _last_lines(state, m) for m in members}
    own = {m: sum(lines[m].values()) - lines[m].get(Cause.COST_KEY, 0.0) for m in members}
    pool = {m: economy.pooled(state, m, lines[m]) + added.get(m, 0.0) for m in members}
    owed = economy.due(state, key or operation.cost_key, members, pool, lines)
    then = {m: own[m] + added.get(m, 0.0) + owed[m] - pool[m] for m in members}
    return {m: amount for m, amount in then.items() if m in offer.members}
