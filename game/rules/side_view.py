"""What is shown of agreements beside a partnership: who, what and until when to everybody, the
amounts to those who pay and get them."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from game.rules import actors, side_agreements, side_costs
from game.rules.state import Agreement, Kind, Offer, SideAgreement, State

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
            "notice": side.notice or None,
        }
        for side in state.side_agreements.values()
    }


def own(state: State, municipality: str) -> dict[str, Tree]:
    """Those that concern a municipality: the terms, what each member pays (SEK per year, negative
    is gained), and what giving notice would mean."""
    return {
        side.id: {
            "terms": asdict(side.terms),
            "yearly_sek": side_costs.YEARLY[side.kind][1](state, side.members, side.terms),
            "ending": _ending(state, municipality, side),
        }
        for side in state.side_agreements.values()
        if municipality in side.members
    }


def _ending(state: State, municipality: str, side: SideAgreement) -> Tree | None:
    """None where it cannot be ended before its time, else `round` (at whose end it would be over)
    and `trust` (whose trust would be lost)."""
    if side.kind not in side_agreements.HELP or side.until == state.round:
        return None
    return {
        "round": state.round,
        "trust": list(side_agreements.let_down(side, municipality)),
    }


def actor(state: State, offer: Offer) -> Tree | None:
    """The actor outside that an offer is made to: the odds that it says yes, and what it said."""
    if offer.kind is not Kind.OUTSIDE:
        return None
    spec = actors.spec_of(state, offer.terms.actor)
    return {"id": offer.terms.actor, "odds": spec.odds if spec else 0.0, "yes": offer.actor_yes}
