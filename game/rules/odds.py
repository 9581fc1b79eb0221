"""What an agreement would mean for each party before anyone signs: odds, gate, who pays what."""

from __future__ import annotations

from dataclasses import asdict, replace
from functools import cache
from typing import Any

from game.rules import (
    actors,
    agreements,
    council,
    depth,
    mains,
    offer_view,
    promises,
    regional,
    steps,
    works,
)
from game.rules import commands as c
from game.rules.parts import Makers, whole
from game.rules.payments import pays
from game.rules.refusal import Refusal
from game.rules.state import DEPTH, STEP_KINDS, CostKey, Expectation, Form, Kind, Offer, State

Tree = dict[str, Any]


def preview(state: State, municipality: str, wish: c.Propose) -> Tree:
    """What a proposal by this municipality would lead to, as things are now.

    Returns `blocked` (None, or a refusal's code and params), `odds` (own council, 0–1), `reasons`,
    `gate` and `trust` (mean among the members), `pays` per member, and what the offer says of
    itself (`game.rules.offer_view`); without odds and payments where it makes no sense at all.
    """
    offer = agreements.worded(state, municipality, wish, "")
    out_of_range = promises.out_of_range(wish.expectation)
    sound = (
        out_of_range is None
        and municipality in offer.members
        and agreements.wrong_members(state, offer) is None
        and _can_be_reckoned(state, offer)
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
        **(offer_view.told(state, offer) if sound else {}),
    }


def counter_preview(state: State, municipality: str, wish: c.Counter) -> Tree | None:
    """What a counter-offer would lead to, as in `preview`; None where there is no such offer."""
    old = state.offers.get(wish.offer)
    if old is None or municipality not in old.members:
        return None
    new = agreements.countered(state, municipality, old, wish, "")
    sound = _can_be_reckoned(state, new)
    return {
        "blocked": refusal(
            depth.refusal(state, municipality, wish)
            or agreements.obstacle_to_counter(state, municipality, wish)
        ),
        "gate": council.gate(state, new.kind),
        "trust": regional.mean_trust(state, new.members),
        **(trial(state, municipality, new, wish.expectation) if sound else {}),
        "pays": pays(state, new) if sound else {},
        **(offer_view.told(state, new) if sound else {}),
    }


def _can_be_reckoned(state: State, offer: Offer) -> bool:
    """Whether the offer names what is there, so that odds and payments have a meaning."""
    if offer.kind in STEP_KINDS and len(offer.members) < 2:
        return False
    match offer.kind:
        case Kind.NETWORKS:
            return steps.wrong_main(state, offer) is None
        case Kind.LENDING:
            return {offer.terms.giver, offer.terms.receiver} == set(offer.members)
        case Kind.EQUALISATION:
            return offer.terms.receiver in offer.members
        case Kind.CLOSING:
            return works.source_of(state, offer.terms.source) is not None
        case Kind.OUTSIDE:
            return actors.spec_of(state, offer.terms.actor) is not None
        case _:
            return True


def refusal(obstacle: Refusal | None) -> Tree | None:
    """A refusal as a tree, None where there is none."""
    return {"code": obstacle.code.value, "params": dict(obstacle.params)} if obstacle else None


def trial(state: State, municipality: str, offer: Offer, expectation: Expectation) -> Tree:
    """The own council's odds (0–1) for an offer, with reasons in percentage points."""
    chances, reasons = council.odds(state, municipality, offer, expectation)
    return {"odds": chances, "reasons": [asdict(reason) for reason in reasons]}


def openings(state: State, municipality: str) -> dict[str, Tree]:
    """For each step of the level, what this municipality could propose now.

    `members` are those it could take the step with, `required` those of them who have to be in it,
    `candidates` each member with what stands in the way of taking the step with it (and the
    required), `gate` and `trust` (mean with all members), `blocked` None as soon as somebody can
    be proposed to; `terms` what a ready-made offer says. For
    networks `mains` has each connecting main that could be built.
    """
    return {step: whole(makers) for step, makers in steps_open(state, municipality).items()}


def steps_open(state: State, municipality: str) -> dict[str, Makers]:
    """The same, each part made when it is asked for."""
    terms: Makers = {"terms": lambda: _terms(state, municipality)}
    return {
        kind.value: (
            _mains(state, municipality)
            if kind is Kind.NETWORKS
            else _opening(state, municipality, kind)
        )
        | terms
        for kind in STEP_KINDS
        if kind.value in state.level.steps
    }


def _terms(state: State, municipality: str) -> Tree:
    form, key, goal, goal_text = depth.terms(state, municipality)
    return {"form": form.value, "cost_key": key.value, "goal": goal, "goal_text": goal_text}


def _opening(state: State, municipality: str, kind: Kind) -> Makers:
    step = DEPTH[kind]
    partnership = state.partnership_of(municipality)
    inside = partnership.members(step) if partnership else ()
    required = tuple(m for m in inside if m != municipality)
    if kind is Kind.ADMINISTRATION:
        members = [m for m in state.municipalities if m != municipality]
    else:
        members = [m for m in regional.partners(state, municipality) if state.depth(m) >= step - 1]

    @cache
    def candidates() -> dict[str, Refusal | None]:
        return {m: _in_the_way(state, municipality, kind, (*required, m)) for m in members}

    def blocked() -> Tree | None:
        together = _in_the_way(state, municipality, kind, tuple(members))
        possible = together is None or None in candidates().values()
        return None if possible else refusal(together)

    return {
        "members": lambda: members,
        "required": lambda: list(required),
        "candidates": lambda: {m: refusal(obstacle) for m, obstacle in candidates().items()},
        "gate": lambda: council.gate(state, kind),
        "trust": lambda: regional.mean_trust(state, (municipality, *members)),
        "blocked": blocked,
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
    return agreements.obstacle_to(state, probe(state, municipality, kind, tuple(sorted(members))))


def _mains(state: State, municipality: str) -> Makers:
    built = cache(lambda: _possible_mains(state, municipality))

    def others() -> list[str]:
        return sorted({opening["with"] for opening in built().values()})

    def blocked() -> Tree | None:
        obstacles = [opening["blocked"] for opening in built().values()]
        return obstacles[0] if obstacles and all(obstacles) else None

    return {
        "members": others,
        "required": list,
        "candidates": dict,
        "gate": lambda: council.gate(state, Kind.NETWORKS),
        "trust": lambda: max((state.trust(municipality, m) for m in others()), default=0.0),
        "blocked": blocked,
        "mains": built,
    }


def _possible_mains(state: State, municipality: str) -> dict[str, Tree]:
    possible: dict[str, Tree] = {}
    for main in state.level.network.mains:
        if municipality not in (main.a, main.b) or main.id in state.mains:
            continue
        ends, diameter = (main.a, main.b), main.diameter_mm
        offer = probe(state, municipality, Kind.NETWORKS, ends, main=main.id, diameter_mm=diameter)
        obstacle = agreements.obstacle_to(state, offer)
        possible[main.id] = {
            "with": main.b if municipality == main.a else main.a,
            "diameter_mm": diameter,
            "length_m": main.length_m,
            "cost_sek": mains.cost(state, main.id, diameter),
            "blocked": refusal(obstacle),
        }
    return possible


def probe(
    state: State, municipality: str, kind: Kind, members: tuple[str, ...], **changes: Any
) -> Offer:
    """An offer as the municipality would make it, to try what stands in its way; `changes` are
    fields of the offer that differ from what the partnership has now."""
    partnership = state.partnership_of(municipality)
    offer = Offer(
        id="",
        kind=kind,
        proposer=municipality,
        members=tuple(sorted(members)),
        form=partnership.form if partnership else Form.BOARD,
        cost_key=partnership.cost_key if partnership else CostKey.POPULATION,
        goal=state.level.goals[0],
        goal_text="",
        round=state.round,
        signed={},
    )
    return replace(offer, **changes)
