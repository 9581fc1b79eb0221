"""What is shown of agreements beside a partnership: who, what and until when to everybody, the
amounts to those who pay and get them."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from game.rules import actors, side_costs
from game.rules.state import Agreement, Kind, Offer, State

Tree = dict[str, Any]


def of_agreement(agreement: Agreement) -> Tree:
    """The public part of an agreement's terms."""
    terms = agreement.terms
    return {
        "giver": terms.giver,
        "receiver": terms.receiver,
        "source": terms.source,
        "actor": terms.actor,
    }


def public(state: State) -> dict[str, Tree]:
    """Every agreement that runs: who, what, until the end of which round (nil = for good)."""
    return {
        side.id: {
            "kind": side.kind.value,
            "members": list(side.members),
            "giver": side.terms.giver,
            "receiver": side.terms.receiver,
            "posts": side.terms.posts,
            "source": side.terms.source,
            "round": side.round,
            "year": side.year,
            "until": side.until or None,
        }
        for side in state.side_agreements.values()
    }


def own(state: State, municipality: str) -> dict[str, Tree]:
    """Those that concern a municipality: the terms, and what each member pays (SEK per year,
    negative is gained)."""
    return {
        side.id: {
            "terms": asdict(side.terms),
            "yearly_sek": side_costs.YEARLY[side.kind][1](state, side.members, side.terms),
        }
        for side in state.side_agreements.values()
        if municipality in side.members
    }


def actor(state: State, offer: Offer) -> Tree | None:
    """The actor outside that an offer is made to: the odds that it says yes, and what it said."""
    if offer.kind is not Kind.OUTSIDE:
        return None
    spec = actors.spec_of(state, offer.terms.actor)
    return {"id": offer.terms.actor, "odds": spec.odds if spec else 0.0, "yes": offer.actor_yes}
