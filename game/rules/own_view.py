"""What a team sees of its own municipality, and of what it shares with others."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from typing import Any

from game.rules import (
    attention,
    cards,
    conditions,
    depth,
    economy,
    guide,
    leaving_view,
    mind_view,
    odds,
    offer_view,
    payments,
    pipes,
    regional,
    side_openings,
    side_view,
    staff,
)
from game.rules.level import EffectSpec
from game.rules.own_ledger import concerns
from game.rules.parts import Makers, Parts, whole
from game.rules.state import JointPlan, Offer, OfferStatus, Phase, State
from game.rules.stocks import MONEY, Cause, Entry, Stock

Tree = dict[str, Any]


def municipality(state: State, m: str) -> Makers:
    """The private part of a municipality's view, part by part."""
    return {
        "municipality": lambda: m,
        "decisions": lambda: _decisions(state, m),
        "mind": lambda: whole(mind_view.own(state, m)),
        "proposal": lambda: _proposal(state, m),
        "budget": lambda: _budget(state, m),
        "pipes": lambda: _pipes(state, m),
        "known_share": lambda: state.stock(Stock.KNOWN, m),
        "competence": lambda: state.stock(Stock.COMPETENCE, m),
        "ambition": lambda: state.stock(Stock.AMBITION, m),
        "targeting": lambda: state.stock(Stock.TARGETING, m),
        "trust_operation": lambda: (
            state.stock(Stock.TRUST_OPERATION, m) if regional.operation_of(state, m) else None
        ),
        "joint": lambda: _joint(state, m),
        "offers": lambda: {
            o.id: state.reckon(("offer", m, o.id), partial(_offer, m=m, offer=o), o)
            for o in state.offers.values()
            if m in o.members and o.round == state.round and o.status is not OfferStatus.WITHDRAWN
        },
        "openings": lambda: _openings(state, m),
        "side_openings": lambda: (
            side_openings.openings(state, m) if state.phase is Phase.NEGOTIATION else {}
        ),
        "side_agreements": lambda: side_view.own(state, m),
        "leaving": lambda: leaving_view.leaving(state, m),
        "depth": lambda: state.play_depth,
        "controls": lambda: depth.controls(state),
        "attention": lambda: attention.needed(state, m, _openings(state, m)),
        "expectations": lambda: _expectations(state, m),
        "promise_base": lambda: _promise_base(state, m),
        "cards": lambda: {
            card.id: _card(state, m, card.id)
            for card in state.cards.values()
            if m in card.owners and not card.closed
        },
        "ledger": lambda: state.grown(
            ("ledger", m),
            state.ledger,
            lambda entries: [entry(e) for e in entries if concerns(e, m)],
        ),
        "history": lambda: [
            {"round": r.round, "year": r.year, **r.municipalities[m]} for r in state.history
        ],
        "lines": lambda: dict(state.results[m].lines) if m in state.results else {},
        "start_lines": lambda: _start_lines(state, m),
        "guide": lambda: guide.view(state, m),
    }


def glance(state: State, m: str) -> Parts:
    """The same for somebody in the same process who looks at little of it."""
    talking = state.phase is Phase.NEGOTIATION
    steps = odds.steps_open(state, m) if talking else {}
    mind = Parts(mind_view.own(state, m))
    openings = {step: Parts(makers) for step, makers in steps.items()}
    beside = Parts(side_openings.kinds_open(state, m) if talking else {})
    lazy: Makers = {
        "mind": lambda: mind,
        "openings": lambda: openings,
        "side_openings": lambda: beside,
    }
    return Parts(municipality(state, m) | lazy)


def _openings(state: State, m: str) -> Tree:
    if state.phase is not Phase.NEGOTIATION:
        return {}
    found: Tree = state.reckon(("openings", m), lambda now: odds.openings(now, m))
    return found


def entry(e: Entry) -> Tree:
    """A ledger entry as a tree; money in SEK."""
    return {
        "round": e.round,
        "year": e.year,
        "stock": e.stock.value,
        "subject": e.subject,
        "amount": e.amount / 100.0 if e.stock in MONEY else e.amount,
        "cause": e.cause.value,
        "ref": e.ref,
        "by": e.by,
    }


def _decisions(state: State, m: str) -> Tree:
    d = state.decisions[m]
    return asdict(d) | {"renewal_mode": d.renewal_mode.value, "picks": list(d.picks)}


def _proposal(state: State, m: str) -> Tree:
    return {
        "tariff_change": economy.follow_costs(state, m),
        "renewal_rate": min(state.stock(Stock.AMBITION, m), staff.capacity_rate(state, m)),
        "capacity_rate": staff.capacity_rate(state, m),
        "consultant_factor": economy.consultant_factor(state),
    }


def _budget(state: State, m: str) -> Tree:
    """A year's money at the present decisions; renewal as what is laid, the rest as yearly cost."""
    p = state.level.parameters
    base = economy.operation_base(state, m)
    renewal = pipes.planned(state, m)
    lines = economy.own_lines(state, m, renewal)
    residents = state.stock(Stock.POPULATION, m)
    revenue = state.stock(Stock.TARIFF, m) / 100.0 * residents
    cost = economy.expected_cost(state, m) * residents
    value = staff.replacement_value(state, m)
    decisions = state.decisions[m]
    per_unit = {
        "maintenance": base * p.maintenance_share,
        "renewal": value * 0.001,
        "inventory": base * p.inventory_cost,
        "skills": base * p.skills_cost,
        "partnership": base * p.partnership_cost,
        "liaison": p.liaison_fte * p.staff_cost,
    }
    return {
        "lines": {
            "maintenance": per_unit["maintenance"] * decisions.maintenance,
            "renewal": value * renewal.rate,
            "inventory": lines[Cause.INVENTORY],
            "skills": lines[Cause.SKILLS],
            "partnership": per_unit["partnership"] * decisions.partnership,
            "liaison": per_unit["liaison"] * decisions.liaison,
        },
        "per_unit": per_unit,
        "consultants_sek": lines[Cause.CONSULTANTS],
        "renewal_rate": renewal.rate,
        "consultants_rate": renewal.consultants,
        "revenue_sek": revenue,
        "cost_sek": cost,
        "result_sek": revenue - cost,
        "network_m": regional.mains_length_m(state, m),
        "joint_lines": _joint_lines(state, m),
    }


def _joint_lines(state: State, m: str) -> list[str]:
    """Lines that the joint plan decides instead of the municipality alone."""
    if regional.investments_of(state, m):
        return ["inventory", "skills", "renewal"]
    return ["inventory", "skills"] if regional.operation_of(state, m) else []


def _pipes(state: State, m: str) -> Tree:
    """Own pipes, and from joint operation the partners': what is known of their condition."""
    shown = {m, *regional.partners(state, m, 2)}
    mean = regional.burst_rate_at_start(state.level)
    tree: Tree = {}
    for pipe in state.level.network.pipes:
        if pipe.municipality not in shown:
            continue
        now = state.pipes[pipe.id]
        tree[pipe.id] = {
            "burst_rate": now.burst_rate if now.known else None,
            "condition": pipes.condition(now.burst_rate, mean) if now.known else None,
            "renewed": now.renewed,
        }
    return tree


def _plan(plan: JointPlan) -> Tree:
    return asdict(plan) | {"renewal_mode": plan.renewal_mode.value, "picks": list(plan.picks)}


def _joint(state: State, m: str) -> Tree | None:
    operation = regional.operation_of(state, m)
    if operation is None:
        return None
    p = state.level.parameters
    members = operation.members(2)
    shares = regional.key_shares(state, operation.cost_key, members)
    base = sum(economy.operation_base(state, member) for member in members)
    draft = operation.draft
    yearly = base * (p.inventory_cost * draft.inventory + p.skills_cost * draft.skills)
    ambition = [state.stock(Stock.AMBITION, member) for member in members]
    return {
        "partnership": operation.id,
        "members": list(members),
        "investments": regional.investments_of(state, m) is not None,
        "plan": _plan(operation.plan),
        "draft": _plan(draft),
        "approved": list(operation.approved),
        "rule": operation.form.value,
        "proposal_renewal": sum(ambition) / len(ambition),
        "capacity_rate": staff.capacity_rate(state, m),
        "cost_sek": {member: yearly * shares[member] for member in members},
    }


def _offer(state: State, m: str, offer: Offer) -> Tree:
    own = offer.signed.get(m) or next(iter(offer.signed.values()))
    tree: Tree = {
        "kind": offer.kind.value,
        "proposer": offer.proposer,
        "members": list(offer.members),
        "form": offer.form.value,
        "cost_key": offer.cost_key.value,
        "goal": offer.goal,
        "goal_text": offer.goal_text,
        "main": offer.main,
        "diameter_mm": offer.diameter_mm,
        "terms": asdict(offer.terms),
        "counters": offer.counters,
        "actor": side_view.actor(state, offer),
        "round": offer.round,
        "status": offer.status.value,
        "signed": {member: asdict(e) for member, e in offer.signed.items()},
        "refused": list(offer.refused),
        "votes": [asdict(vote) for vote in offer.votes],
        "pays": {},
        "odds": None,
        "reasons": [],
        **offer_view.told(state, offer),
    }
    if offer.status is OfferStatus.OPEN:
        tree["pays"] = payments.pays(state, offer)
        tree |= odds.trial(state, m, offer, own)
    return tree


def _expectations(state: State, m: str) -> list[Tree]:
    return [
        {
            "municipality": m,
            "cost": promise.expectation.cost,
            "years": promise.expectation.years,
            "year": promise.year,
            "base_sek": promise.base,
            "due_change": conditions.due_change(state, promise),
            "expected_sek": conditions.expected_cost(state, m),
            "actual_sek": regional.cost_per_resident(state, m),
            "reworked": promise.reworked,
        }
        for promise in state.promises
        if promise.municipality == m
    ]


def _promise_base(state: State, m: str) -> Tree:
    """What a promise is measured from: the last year closed before the municipality first joined
    others, whenever the promise itself was given or put anew; today's cost while it has not."""
    held = next((p for p in state.promises if p.municipality == m), None)
    if held is None:
        alone = regional.cost_per_resident(state, m) - conditions.agreed_beside(state, m)
        return {"sek": alone, "year": state.year - 1}
    partnership = state.partnership_of(m)
    joined = min(partnership.since[m].values()) if partnership else held.year
    # what was agreed before the game is measured from the year before it
    return {"sek": held.base, "year": max(joined, state.level.start_year) - 1}


def _start_lines(state: State, m: str) -> Tree:
    """The cost of the year before the game by its parts (SEK per resident)."""
    p, cost = state.level.parameters, state.start_cost[m]
    running = cost * p.operation_share
    return {
        Cause.OPERATION.value: running * (1.0 - p.maintenance_share),
        Cause.MAINTENANCE.value: running * p.maintenance_share,
        Cause.CAPITAL_START.value: cost - running,
    }


def _card(state: State, m: str, card_id: str) -> Tree:
    card = state.cards[card_id]
    spec = state.level.card(card.card)
    return {
        "responses": {
            response.id: {
                "open": conditions.holds(response.requires, state, m),
                "requires": response.requires,
                "effects": [_effect(effect, card.draws) for effect in response.effects],
                "values": dict(response.values),
            }
            for response in spec.responses
        },
        "chosen": card.answers.get(m),
        "default": cards.default_response(state, spec, m),
        "others": {
            other: answer for other, answer in card.answers.items() if spec.owner == "joint"
        },
    }


def _effect(effect: EffectSpec, draws: Any) -> Tree:
    amount = draws[effect.amount] if isinstance(effect.amount, str) else effect.amount
    return {
        "kind": effect.kind,
        "target": effect.target,
        "amount": amount,
        "rounds": effect.rounds,
    }
