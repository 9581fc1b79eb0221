"""What an agreement would mean for each party before anyone signs: odds, gate, who pays what."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from game.rules import agreements, council, depth, economy, pipes, regional
from game.rules import commands as c
from game.rules.refusal import Refusal
from game.rules.state import DEPTH, CostKey, Decisions, Expectation, Form, Kind, Offer, State
from game.rules.stocks import Cause

Tree = dict[str, Any]


def preview(state: State, municipality: str, wish: c.Propose) -> Tree:
    """What a proposal by this municipality would lead to, as things are now.

    Returns `blocked` (None, or a refusal's code and params), `odds` (own council, 0–1), `reasons`,
    `gate` and `trust` (mean among the members), and `pays` per member; without odds and payments
    where the proposal makes no sense at all.
    """
    offer = agreements.worded(state, municipality, wish, "")
    out_of_range = agreements.out_of_range(wish.expectation)
    sound = (
        out_of_range is None
        and municipality in offer.members
        and len(set(offer.members)) == len(offer.members) > 1
        and all(m in state.municipalities for m in offer.members)
        and (offer.kind is not Kind.NETWORKS or agreements.wrong_main(state, offer) is None)
    )
    return {
        "blocked": refusal(
            out_of_range
            or depth.refusal(state, municipality, wish)
            or agreements.obstacle_to(state, offer)
        ),
        "gate": council.gate(state, offer.kind),
        "trust": regional.mean_trust(state, offer.members) if sound else 0.0,
        **(trial(state, municipality, offer, wish.expectation) if sound else {}),
        "pays": pays(state, offer) if sound else {},
    }


def refusal(obstacle: Refusal | None) -> Tree | None:
    """A refusal as a tree, None where there is none."""
    return {"code": obstacle.code.value, "params": dict(obstacle.params)} if obstacle else None


def trial(state: State, municipality: str, offer: Offer, expectation: Expectation) -> Tree:
    """The own council's odds (0–1) for an offer, with reasons in percentage points."""
    chances, reasons = council.odds(state, municipality, offer, expectation)
    return {"odds": chances, "reasons": [asdict(reason) for reason in reasons]}


def pays(state: State, offer: Offer) -> dict[str, Tree]:
    """What each member paid in the last year, and would have with the agreement in force (SEK).

    For a connecting main the announced yearly cost by the key; for the other steps the joint part
    of the cost by the key, with the step's integration cost. What working together will save or
    cost more is not known to anybody and not in it. Nobody's present decisions are: the last
    year's books are what the parties have to go by.
    """
    lines = {m: _last_lines(state, m) for m in offer.members}
    now = {m: sum(own.values()) for m, own in lines.items()}
    shares = regional.key_shares(state, offer.cost_key, offer.members)
    if offer.kind is Kind.NETWORKS:
        yearly = council.main_yearly_cost(state, offer.main, offer.diameter_mm)
        then = {m: now[m] + yearly * shares[m] for m in offer.members}
    else:
        then = _joint(state, offer, lines)
    return {m: {"now_sek": now[m], "then_sek": then[m]} for m in offer.members}


def _last_lines(state: State, municipality: str) -> economy.Lines:
    """The cost lines of the last year closed; of the start, as things then stood, before any."""
    result = state.results.get(municipality)
    if result is not None:
        return {Cause(cause): amount for cause, amount in result.lines.items()}
    start = replace(state, decisions={**state.decisions, municipality: Decisions()})
    return economy.own_lines(start, municipality, pipes.planned(start, municipality))


def _joint(state: State, offer: Offer, lines: dict[str, economy.Lines]) -> dict[str, float]:
    p = state.level.parameters
    step = list(Kind).index(offer.kind)
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


def openings(state: State, municipality: str) -> dict[str, Tree]:
    """For each step of the level, what this municipality could propose now.

    `members` are those it could take the step with, `required` those of them who have to be in it,
    `candidates` each member with what stands in the way of taking the step with it (and the
    required), `gate` and `trust` (mean with all members), `blocked` None as soon as somebody can
    be proposed to; `terms` what a ready-made offer says. For
    networks `mains` has each connecting main that could be built.
    """
    steps: dict[str, Tree] = {
        kind.value: _opening(state, municipality, kind)
        for kind in Kind
        if kind.value in state.level.steps and kind is not Kind.NETWORKS
    }
    if Kind.NETWORKS.value in state.level.steps:
        steps[Kind.NETWORKS.value] = _mains(state, municipality)
    form, key, goal, goal_text = depth.terms(state, municipality)
    terms = {"form": form.value, "cost_key": key.value, "goal": goal, "goal_text": goal_text}
    return {step: opening | {"terms": terms} for step, opening in steps.items()}


def _opening(state: State, municipality: str, kind: Kind) -> Tree:
    step = DEPTH[kind]
    partnership = state.partnership_of(municipality)
    inside = partnership.members(step) if partnership else ()
    required = tuple(m for m in inside if m != municipality)
    if kind is Kind.ADMINISTRATION:
        members = [m for m in state.municipalities if m != municipality]
    else:
        members = [m for m in regional.partners(state, municipality) if state.depth(m) >= step - 1]
    candidates = {m: _in_the_way(state, municipality, kind, (*required, m)) for m in members}
    together = _in_the_way(state, municipality, kind, tuple(members))
    possible = together is None or any(obstacle is None for obstacle in candidates.values())
    return {
        "members": members,
        "required": list(required),
        "candidates": {m: refusal(obstacle) for m, obstacle in candidates.items()},
        "gate": council.gate(state, kind),
        "trust": regional.mean_trust(state, (municipality, *members)),
        "blocked": None if possible else refusal(together),
    }


def _in_the_way(
    state: State, municipality: str, kind: Kind, others: tuple[str, ...]
) -> Refusal | None:
    """What stands in the way of a step with these others; who shares another partnership brings
    its partners along."""
    members = {municipality, *others}
    if kind is Kind.ADMINISTRATION:
        for m in tuple(members):
            partnership = state.partnership_of(m)
            members |= set(partnership.members()) if partnership else set()
    return agreements.obstacle_to(state, _probe(state, municipality, kind, tuple(sorted(members))))


def _mains(state: State, municipality: str) -> Tree:
    possible: dict[str, Tree] = {}
    obstacles: list[Refusal] = []
    for main in state.level.network.mains:
        if municipality not in (main.a, main.b) or main.id in state.mains:
            continue
        ends, diameter = (main.a, main.b), main.diameter_mm
        probe = _probe(state, municipality, Kind.NETWORKS, ends, main.id, diameter)
        obstacle = agreements.obstacle_to(state, probe)
        if obstacle:
            obstacles.append(obstacle)
        possible[main.id] = {
            "with": main.b if municipality == main.a else main.a,
            "diameter_mm": diameter,
            "length_m": main.length_m,
            "cost_sek": council.main_cost(state, main.id, diameter),
            "blocked": refusal(obstacle),
        }
    others = sorted({opening["with"] for opening in possible.values()})
    all_blocked = len(obstacles) == len(possible) > 0
    return {
        "members": others,
        "required": [],
        "candidates": {},
        "gate": council.gate(state, Kind.NETWORKS),
        "trust": max((state.trust(municipality, m) for m in others), default=0.0),
        "blocked": refusal(obstacles[0]) if all_blocked else None,
        "mains": possible,
    }


def _probe(
    state: State,
    municipality: str,
    kind: Kind,
    members: tuple[str, ...],
    main: str = "",
    diameter_mm: float = 0.0,
) -> Offer:
    partnership = state.partnership_of(municipality)
    return Offer(
        id="",
        kind=kind,
        proposer=municipality,
        members=members,
        form=partnership.form if partnership else Form.BOARD,
        cost_key=partnership.cost_key if partnership else CostKey.POPULATION,
        goal=state.level.goals[0],
        goal_text="",
        round=state.round,
        signed={},
        main=main,
        diameter_mm=diameter_mm,
    )
