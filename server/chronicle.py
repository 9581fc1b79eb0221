"""A finished game as a plain tree: what `granslost simulate --json` prints, with stable keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from game.rules.hashing import state_hash
from game.rules.state import Agreement, RoundRecord, State

INDICATORS = (
    "population",
    "tariff_sek",
    "cost_per_resident_sek",
    "renewal_rate_pct",
    "renewed_m",
    "bursts_per_km",
    "leakage_share",
    "backlog_sek",
    "backlog_known_sek",
    "staff_fte",
    "capacity",
    "served_normal",
    "served_largest_source_out",
    "coordination",
    "approval",
    "trust_operation",
)
"""What is told of a municipality and round, see `game.rules.indicators` for units."""


def chronicle(state: State, tempers: Mapping[str, str]) -> dict[str, Any]:
    """The game that ended in `state`, played by bots (municipality → temperament)."""
    return {
        "level": state.level.id,
        "seed": state.seed,
        "bots": [tempers[m] for m in state.municipalities],
        "partnerships": [
            {
                "members": list(p.members()),
                "form": p.form.value,
                "cost_key": p.cost_key.value,
                "since_round": p.since_round,
            }
            for p in sorted(state.partnerships.values(), key=lambda p: p.members())
        ],
        "rounds": [_round(state, record) for record in state.history],
        "steps": {pair: list(steps) for pair, steps in sorted(state.history[-1].steps.items())},
        "agreements": [_agreement(agreement) for agreement in state.agreements],
        "ledger_entries": state.ledger_entries,
        "hash": state_hash(state),
    }


def _round(state: State, record: RoundRecord) -> dict[str, Any]:
    level = state.level
    return {
        "round": record.round,
        # before play the last year resolved is the one before the start
        "year": level.start_year + record.round * level.years_per_round - 1,
        "municipalities": {
            m: {name: record.municipalities[m][name] for name in INDICATORS}
            for m in state.municipalities
        },
        "trust": dict(record.trust),
        "boundaries": {pair: dict(meters) for pair, meters in record.boundaries.items()},
        "cards": list(record.cards),
    }


def _agreement(agreement: Agreement) -> dict[str, Any]:
    return {
        "round": agreement.round,
        "kind": agreement.kind.value,
        "members": list(agreement.members),
        "form": agreement.form.value,
        "cost_key": agreement.cost_key.value,
        "expectations": {m: asdict(e) for m, e in sorted(agreement.expectations.items())},
    }


def headline(game: Mapping[str, Any]) -> list[str]:
    """A game in a line of a table: seed, deepest step and pairs, first → last numbers, hash."""
    first, last = game["rounds"][0], game["rounds"][-1]

    def change(name: str, form: str) -> str:
        return f"{_mean(first, name):{form}}→{_mean(last, name):{form}}"

    trust = [sum(r["trust"].values()) / max(1, len(r["trust"])) for r in (first, last)]
    deepest = max((len(steps) for steps in game["steps"].values()), default=0)
    pairs = sum(len(steps) == deepest for steps in game["steps"].values())
    return [
        str(game["seed"]),
        f"{deepest} ×{pairs}" if deepest else "none",
        change("cost_per_resident_sek", ".0f"),
        change("renewal_rate_pct", ".2f"),
        change("bursts_per_km", ".3f"),
        f"{trust[0]:.0f}→{trust[1]:.0f}",
        change("served_largest_source_out", ".2f"),
        str(game["hash"])[:8],
    ]


def _mean(record: Mapping[str, Any], name: str) -> float:
    """Mean over municipalities, weighted by residents."""
    rows = record["municipalities"].values()
    people = sum(row["population"] for row in rows)
    return float(sum(row["population"] * row[name] for row in rows) / people)
