"""What a municipality could propose now that is no step: to whom, on which terms, what is in the
way."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from game.rules import (
    actors,
    agreements,
    depth,
    economy,
    equalisation,
    lending,
    regional,
    side_costs,
    works,
)
from game.rules.odds import probe, refusal
from game.rules.parts import Makers, whole
from game.rules.payments import pays
from game.rules.refusal import Code, Refusal
from game.rules.state import CostKey, Form, Kind, Offer, State, Terms

Tree = dict[str, Any]


def openings(state: State, municipality: str) -> dict[str, Tree]:
    """Kind → what could be proposed now.

    `blocked` is None as soon as something can be proposed, else a refusal. The terms of a running
    partnership have `members`; lending, emergency water and equalisation `candidates` (each other
    municipality, with what is in the way); closing `sources`; outside `actors`. What lies deeper
    than the game is played is left out.
    """
    return whole(kinds_open(state, municipality))


def kinds_open(state: State, municipality: str) -> Makers:
    """The same, each kind reckoned when it is asked for."""
    controls = depth.controls(state)
    return {
        kind.value: partial(made, state, municipality)
        for kind, made in _MADE.items()
        if kind.value in controls
    }


def _way(state: State, offer: Offer) -> Tree | None:
    return refusal(agreements.obstacle_to(state, offer))


def _first(obstacles: list[Tree | None]) -> Tree | None:
    """None where something can be done, else the first thing in the way."""
    return None if None in obstacles or not obstacles else obstacles[0]


def _circle(state: State, municipality: str) -> tuple[str, ...]:
    partnership = state.partnership_of(municipality)
    return partnership.members() if partnership else (municipality,)


def _inner(state: State, municipality: str, kind: Kind, **terms: Any) -> Tree:
    members = _circle(state, municipality)
    words = {"goal_text": "…"} if kind is Kind.GOAL else {}
    offer = probe(state, municipality, kind, members, **words, **terms)
    return {
        "members": [m for m in members if m != municipality],
        "blocked": _way(state, offer),
    }


def _key(state: State, municipality: str) -> Tree:
    """Every other key, with what each member would pay under it (SEK per year)."""
    partnership = state.partnership_of(municipality)
    keys = [key for key in CostKey if partnership is None or key is not partnership.cost_key]
    tree = _inner(state, municipality, Kind.KEY, cost_key=keys[0])
    members = _circle(state, municipality)
    tree["keys"] = {}
    if tree["blocked"] is None:
        tree["keys"] = {
            key.value: pays(state, probe(state, municipality, Kind.KEY, members, cost_key=key))
            for key in keys
        }
    return tree


def _form(state: State, municipality: str) -> Tree:
    partnership = state.partnership_of(municipality)
    forms = [form for form in Form if partnership is None or form is not partnership.form]
    return {
        **_inner(state, municipality, Kind.FORM, form=forms[0]),
        "cost_sek": economy.form_cost(state, municipality),
        "steps_from_round": state.round + 2,
    }


def _lending(state: State, municipality: str) -> Tree:
    """`lend` and `borrow` are the most posts that can be lent to, and borrowed from, each."""
    can_lend = lending.spare(state, municipality)
    candidates: dict[str, Tree] = {}
    for other in _others(state, municipality):
        can_borrow = lending.spare(state, other)
        giver, receiver = (municipality, other) if can_lend > can_borrow else (other, municipality)
        terms = Terms(giver, receiver, lending.POSTS[0], 1)
        offer = probe(state, municipality, Kind.LENDING, (municipality, other), terms=terms)
        candidates[other] = {"lend": can_lend, "borrow": can_borrow, "blocked": _way(state, offer)}
    return {
        "candidates": candidates,
        "posts": list(lending.POSTS),
        "rounds": list(lending.ROUNDS),
        "price_sek": state.level.parameters.staff_cost,
        "price_limits_sek": list(lending.price_limits(state)),
        "blocked": _first([c["blocked"] for c in candidates.values()]),
    }


def _emergency_water(state: State, municipality: str) -> Tree:
    candidates = {
        other: _way(state, probe(state, municipality, Kind.EMERGENCY_WATER, (municipality, other)))
        for other in regional.neighbours(state.level, municipality)
    }
    yearly = side_costs.YEARLY[Kind.EMERGENCY_WATER][1]
    return {
        "candidates": candidates,
        "cost_sek": yearly(state, (municipality,), Terms())[municipality],
        "tankers_share": state.level.parameters.emergency_tankers,
        "blocked": _first(list(candidates.values())),
    }


def _equalisation(state: State, municipality: str) -> Tree:
    """`price_limits_sek` are least and most that the municipality alone can give each; what holds
    for an offer with others in it, the offer says itself."""
    others = _others(state, municipality)
    offers = {other: _carrying(state, municipality, other) for other in others}
    candidates = {other: _way(state, offer) for other, offer in offers.items()}
    return {
        "candidates": candidates,
        "price_limits_sek": {
            other: list(equalisation.price_limits(state, offer)) for other, offer in offers.items()
        },
        "rounds": list(equalisation.ROUNDS),
        "blocked": _first(list(candidates.values())),
    }


def _carrying(state: State, municipality: str, other: str) -> Offer:
    """An offer to carry another, as little as can be."""
    terms = Terms(receiver=other, rounds=equalisation.ROUNDS[0], price_sek=equalisation.PRICE[0])
    return probe(state, municipality, Kind.EQUALISATION, (municipality, other), terms=terms)


def _closing(state: State, municipality: str) -> Tree:
    """Works of the own and of those that the municipality is tied to, with what they save and what
    capacity and demand (L/s) the connected area would have without them."""
    tied = works.area(state, municipality)
    sources: dict[str, Tree] = {}
    for source in works.open_sources(state, tied):
        members = works.parties(state, source.municipality)
        terms = Terms(source=source.node)
        offer = probe(state, municipality, Kind.CLOSING, members, terms=terms)
        left = [s.capacity_lps for s in works.open_sources(state, tied) if s != source]
        saving = side_costs.YEARLY[Kind.CLOSING][1](state, members, terms)
        sources[source.node] = {
            "owner": source.municipality,
            "members": list(members),
            "saving_sek": -saving[source.municipality],
            "capacity_left_lps": sum(left),
            "largest_left_lps": max(left, default=0.0),
            "demand_lps": sum(regional.demand_lps(state, m) for m in tied),
            "blocked": _way(state, offer)
            if municipality in members
            else refusal(Refusal(Code.NOT_A_MEMBER)),
        }
    return {"sources": sources, "blocked": _first([s["blocked"] for s in sources.values()])}


def _outside(state: State, municipality: str) -> Tree:
    """Actors, with who would sign, the odds that they say yes, and what it costs the own (SEK,
    once and per year while it lasts; negative is gained)."""
    found: dict[str, Tree] = {}
    for spec in state.level.actors:
        members = actors.parties(state, spec, municipality) or (municipality,)
        terms = Terms(actor=spec.id)
        offer = probe(state, municipality, Kind.OUTSIDE, members, terms=terms)
        once, yearly = actors.money(state, spec, municipality)
        found[spec.id] = {
            "members": list(members),
            "odds": spec.odds,
            "once_sek": once,
            "yearly_sek": yearly,
            "blocked": _way(state, offer),
        }
    return {"actors": found, "blocked": _first([a["blocked"] for a in found.values()])}


def _others(state: State, municipality: str) -> list[str]:
    return [m for m in state.municipalities if m != municipality]


_MADE: dict[Kind, Callable[[State, str], Tree]] = {
    Kind.KEY: _key,
    Kind.GOAL: lambda state, m: _inner(state, m, Kind.GOAL),
    Kind.FORM: _form,
    Kind.LENDING: _lending,
    Kind.EMERGENCY_WATER: _emergency_water,
    Kind.EQUALISATION: _equalisation,
    Kind.CLOSING: _closing,
    Kind.OUTSIDE: _outside,
}
