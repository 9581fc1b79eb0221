"""What an agreement would mean for each party before anyone signs: odds, gate, who pays what."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from game.rules import agreements, council, economy, pipes, regional
from game.rules import commands as c
from game.rules.refusal import Refusal
from game.rules.state import CostKey, Expectation, Form, Kind, Offer, State

Tree = dict[str, Any]


def preview(state: State, municipality: str, wish: c.Propose) -> Tree:
    """What a proposal by this municipality would lead to, as things are now.

    Returns `blocked` (None, or a refusal's code and params), `odds` (own council, 0–1), `reasons`,
    `gate` and `trust` (mean among the members), and `pays` per member.
    """
    offer = Offer(
        id="",
        kind=wish.kind,
        proposer=municipality,
        members=tuple(sorted(wish.members)),
        form=wish.form,
        cost_key=wish.cost_key,
        goal=wish.goal,
        goal_text=wish.goal_text,
        round=state.round,
        signed={municipality: wish.expectation},
        main=wish.main,
        diameter_mm=wish.diameter_mm,
    )
    obstacle = agreements.obstacle_to(state, offer)
    known = all(m in state.municipalities for m in offer.members)
    sound = known and len(offer.members) > 1 and municipality in offer.members
    if offer.kind is Kind.NETWORKS:
        sound = sound and any(main.id == offer.main for main in state.level.network.mains)
    return {
        "blocked": refusal(obstacle),
        "gate": council.gate(state, offer.kind),
        "trust": regional.mean_trust(state, offer.members) if known else 0.0,
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
    """What each member pays in a year now, and would if the agreement were in force (SEK).

    For a connecting main the announced yearly cost by the key; for the other steps the joint part
    of today's cost by the key, with the step's integration cost. What working together will save
    or cost more is not known to anybody and not in it.
    """
    lines = {m: economy.own_lines(state, m, pipes.planned(state, m)) for m in state.municipalities}
    settled = economy.settle(state, lines)
    now = {m: sum(lines[m].values()) + settled[m] / 100.0 for m in offer.members}
    shares = regional.key_shares(state, offer.cost_key, offer.members)
    if offer.kind is Kind.NETWORKS:
        yearly = council.main_yearly_cost(state, offer.main, offer.diameter_mm)
        then = {m: now[m] + yearly * shares[m] for m in offer.members}
    else:
        then = _joint(state, offer, lines, shares)
    return {m: {"now_sek": now[m], "then_sek": then[m]} for m in offer.members}


def _joint(
    state: State, offer: Offer, lines: dict[str, economy.Lines], shares: dict[str, float]
) -> dict[str, float]:
    p = state.level.parameters
    step = list(Kind).index(offer.kind)
    own = {m: sum(lines[m].values()) for m in offer.members}
    starting = {m: economy.operation_base(state, m) * p.integration[step] for m in offer.members}
    if offer.kind is Kind.ADMINISTRATION:
        return {m: own[m] + starting[m] for m in offer.members}
    pool = {m: economy.pooled(state, m, lines[m]) + starting[m] for m in offer.members}
    due = economy.due(state, offer.cost_key, offer.members, pool, lines)
    return {m: own[m] + starting[m] + due[m] - pool[m] for m in offer.members}


def openings(state: State, municipality: str) -> dict[str, Tree]:
    """For each step of the level: with whom this municipality could take it now, the gate, the
    mean trust, and what stands in the way."""
    return {
        kind.value: _opening(state, municipality, kind)
        for kind in Kind
        if kind.value in state.level.steps and kind is not Kind.NETWORKS
    } | (_mains(state, municipality) if Kind.NETWORKS.value in state.level.steps else {})


def _opening(state: State, municipality: str, kind: Kind) -> Tree:
    partnership = state.partnership_of(municipality)
    needed = list(Kind).index(kind)
    if kind is Kind.ADMINISTRATION:
        inside = set(partnership.members()) if partnership else set()
        members = [
            m
            for m in state.municipalities
            if m != municipality and (m in inside or state.partnership_of(m) is None)
        ]
        if not partnership:
            members = [m for m in state.municipalities if m != municipality]
    else:
        members = [m for m in regional.partners(state, municipality) if state.depth(m) >= needed]
    everyone = tuple(sorted((municipality, *members)))
    probe = _probe(state, municipality, kind, everyone)
    return {
        "members": members,
        "gate": council.gate(state, kind),
        "trust": regional.mean_trust(state, everyone),
        "blocked": refusal(agreements.obstacle_to(state, probe)),
    }


def _mains(state: State, municipality: str) -> dict[str, Tree]:
    possible: dict[str, Tree] = {}
    for main in state.level.network.mains:
        if municipality not in (main.a, main.b) or main.id in state.mains:
            continue
        ends = (main.a, main.b)
        probe = _probe(state, municipality, Kind.NETWORKS, ends, main.id, main.diameter_mm)
        possible[main.id] = {
            "with": main.b if municipality == main.a else main.a,
            "diameter_mm": main.diameter_mm,
            "length_m": main.length_m,
            "cost_sek": council.main_cost(state, main.id, main.diameter_mm),
            "blocked": refusal(agreements.obstacle_to(state, probe)),
        }
    return {
        Kind.NETWORKS.value: {
            "members": sorted({opening["with"] for opening in possible.values()}),
            "gate": council.gate(state, Kind.NETWORKS),
            "trust": max(
                (state.trust(municipality, opening["with"]) for opening in possible.values()),
                default=0.0,
            ),
            "blocked": None,
            "mains": possible,
        }
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
