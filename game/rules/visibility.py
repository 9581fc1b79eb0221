"""What each seat sees: a public part, the same for everybody, and a private part per seat.

Views are plain trees (dict, list, str, number, bool, None) with ids as keys, ready for the wire.
Money in SEK, shares 0–1, trust and the like 0–100, pairs as "a|b". Nobody's view holds another
team's decisions, promises, offers between others, or pipes that it has not been shown.
The field-by-field description stands in `game/protocol/PROTOCOL.md`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from game.rules import commands as c
from game.rules import (
    indicators,
    mains,
    mind_view,
    news,
    outside,
    own_view,
    pressures,
    regional,
    side_view,
    works,
)
from game.rules.hydraulics import NORMAL_DAY, CaseResult
from game.rules.parts import Makers, Parts, whole
from game.rules.state import DEPTH, CardInPlay, OfferStatus, Phase, State
from game.rules.stocks import Stock, pair

Tree = dict[str, Any]

PROJECTOR = "projector"
"""The seat of the view that is shown to the room."""

_SERIES = (
    "tariff_sek",
    "cost_per_resident_sek",
    "renewal_rate_pct",
    "leakage_share",
    "bursts_per_km",
    "approval",
    "served_largest_source_out",
    "resilience",
    "capacity",
    "coordination",
)


def public_view(state: State) -> Tree:
    """What everybody sees."""
    return whole(public_parts(state))


def public_parts(state: State) -> Makers:
    """The same, part by part."""
    return _public(state) | {
        "municipalities": lambda: {m: _row(state, m) for m in state.municipalities}
    }


def glance(state: State) -> Parts:
    """The public view for somebody in the same process who looks at little of it."""
    rows = {m: Parts(_municipality(state, m)) for m in state.municipalities}
    return Parts(_public(state) | {"municipalities": lambda: rows})


def own_glance(state: State, municipality: str) -> Parts:
    """A municipality's private view for somebody who looks at little of it."""
    return own_view.glance(state, municipality)


def _public(state: State) -> Makers:
    level = state.level

    def pairs() -> Iterator[str]:
        return (pair(a, b) for a, b in regional.pairs_of(state.municipalities))

    def water() -> CaseResult | None:
        return state.water.get(NORMAL_DAY)

    return {
        "phase": lambda: state.phase.value,
        "round": lambda: state.round,
        "rounds": lambda: level.rounds,
        "year": lambda: state.year,
        "years_per_round": lambda: level.years_per_round,
        "election_this_round": lambda: state.round in level.elections,
        "depth": lambda: state.play_depth,
        "pressures": lambda: pressures.shown(state),
        "steps_allowed": lambda: list(level.steps),
        "municipalities": dict,
        "trust": lambda: {key: state.stock(Stock.TRUST, key) for key in pairs()},
        "boundaries": lambda: {
            key: {name: state.stock(meter, key) for name, meter in indicators.METERS.items()}
            for key in pairs()
        },
        "new_borders": lambda: {
            "outside": {key: state.stock(Stock.OUTSIDE, key) for key in pairs()},
            "planning": {m: outside.planning(state, m) for m in state.municipalities},
        },
        "steps": lambda: {key: list(state.steps_between(*key.split("|"))) for key in pairs()},
        "partnerships": lambda: {
            p.id: _partnership(state, p.id) for p in state.partnerships.values()
        },
        "agreements": lambda: [
            {
                "round": a.round,
                "kind": a.kind.value,
                "members": list(a.members),
                "form": a.form.value,
                "cost_key": a.cost_key.value,
                "goal": a.goal,
                "main": a.main,
                **side_view.of_agreement(a),
            }
            for a in state.agreements
        ],
        "side_agreements": lambda: side_view.public(state),
        "sources_closed": lambda: list(works.closed(state)),
        "mains": lambda: {main.id: _main(state, main.id) for main in level.network.mains},
        "cards": lambda: {
            card.id: _card(card) for card in state.cards.values() if card.round >= state.round - 1
        },
        "pressure": lambda: dict(now.pressure_m) if (now := water()) else {},
        "flow": lambda: dict(now.flow_lps) if (now := water()) else {},
        "news": lambda: news.front_page(state),
        **mind_view.public(state),
        "records": lambda: [
            {
                "round": record.round,
                "year": record.year,
                "municipalities": {
                    m: {name: values[name] for name in _SERIES}
                    for m, values in record.municipalities.items()
                },
                "trust": dict(record.trust),
                "outside": dict(record.outside),
            }
            for record in state.history
        ],
    }


def _municipality(state: State, m: str) -> Makers:
    return {
        **indicators.public(state, m),
        "partnership": lambda: partnership.id if (partnership := state.partnership_of(m)) else None,
        "ready": lambda: m in state.ready,
    }


def _row(state: State, m: str) -> Tree:
    """All of a municipality; its figures change more seldom than it becomes ready."""
    figures = state.reckon(("figures", m), lambda now: whole(indicators.public(now, m)))
    partnership = state.partnership_of(m)
    return {
        **figures,
        "partnership": partnership.id if partnership else None,
        "ready": m in state.ready,
    }


def _partnership(state: State, partnership_id: str) -> Tree:
    p = state.partnerships[partnership_id]
    return {
        "members": dict(p.depth),
        "form": p.form.value,
        "cost_key": p.cost_key.value,
        "goal": p.goal,
        "goal_text": p.goal_text,
        "since_round": p.since_round,
        "leaving": list(p.leaving),
        "steps_from_round": p.form_round + 2 if p.form_round else None,
        "since": {
            m: {kind.value: taken[step] for kind, step in DEPTH.items() if step in taken}
            for m, taken in p.since.items()
        },
        "trust_operation": {
            m: state.stock(Stock.TRUST_OPERATION, m)
            for m in p.members(2)
            if regional.operation_of(state, m)
        },
    }


def _main(state: State, main_id: str) -> Tree:
    spec = state.level.main(main_id)
    built = state.mains.get(main_id)
    if built is None:
        status, diameter, cost = "candidate", spec.diameter_mm, 0.0
        cost = mains.cost(state, main_id, diameter)
    else:
        status = "in_use" if built.in_use else "building"
        # What it really costs comes out when it is done.
        diameter, cost = built.diameter_mm, built.cost if built.in_use else built.announced
    return {
        "status": status,
        "a": spec.a,
        "b": spec.b,
        "diameter_mm": diameter,
        "cost_sek": cost,
        "ready_year": built.ready_year if built else None,
    }


def _card(card: CardInPlay) -> Tree:
    return {
        "card": card.card,
        "round": card.round,
        "owners": list(card.owners),
        "draws": dict(card.draws),
        "closed": card.closed,
        "answers": dict(card.answers) if card.closed else {},
        "origin": card.origin,
    }


def private_view(state: State, seat: str) -> Tree:
    """What only this seat sees: a municipality's id, `commands.TRAINER` or `PROJECTOR`."""
    return whole(private_parts(state, seat))


def private_parts(state: State, seat: str) -> Makers:
    """The same, part by part."""
    if seat == PROJECTOR:
        return {}
    if seat == c.TRAINER:
        return _trainer(state)
    return own_view.municipality(state, seat)


def _trainer(state: State) -> Makers:
    return {
        "offers": lambda: {
            o.id: {
                "kind": o.kind.value,
                "proposer": o.proposer,
                "members": list(o.members),
                "status": o.status.value,
                "counters": o.counters,
                "signed": sorted(o.signed),
                "against": list(o.councils_against),
            }
            for o in state.offers.values()
            if o.round == state.round
        },
        "decided": lambda: _decided(state),
        "deck": lambda: [card.id for card in state.level.cards],
        "follow_ups": lambda: [asdict(f) | {"owners": list(f.owners)} for f in state.follow_ups],
        "ledger": lambda: state.grown(
            "ledger", state.ledger, lambda entries: [own_view.entry(e) for e in entries]
        ),
        "reflections": lambda: mind_view.reflections_for_trainer(state),
    }


def _decided(state: State) -> Tree:
    waiting = [o for o in state.offers.values() if o.status is OfferStatus.OPEN]
    deciding = state.phase in (Phase.SITUATION, Phase.NEGOTIATION, Phase.DECISIONS)
    return {
        m: {
            "ready": m in state.ready,
            "cards_unanswered": sum(
                m in card.owners and m not in card.answers
                for card in state.cards.values()
                if deciding and not card.closed
            ),
            "offers_waiting": sum(m in o.members and m not in o.signed for o in waiting),
        }
        for m in state.municipalities
    }
