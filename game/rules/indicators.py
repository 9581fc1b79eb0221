"""The numbers by which a round is remembered, shown and compared."""

from __future__ import annotations

from functools import partial

from game.rules import emergency_water, regional, staff, stress, water
from game.rules.parts import Makers, whole
from game.rules.state import RoundRecord, State
from game.rules.stocks import Stock, pair

METERS = {
    "physical": Stock.PHYSICAL,
    "geographical": Stock.GEOGRAPHICAL,
    "mental": Stock.MENTAL,
}


def municipality(state: State, municipality_id: str) -> dict[str, float | None]:
    """All of a municipality's indicators: `public` ones and those that are its own.

    Shares 0–1; trust, approval, coordination and capacity 0–100. `backlog_sek` is what it would
    cost to bring the worn mains down to the region's mean burst rate at the start,
    `backlog_known_sek` the part of it that is known; `one_off_per_resident_sek` what events have
    cost in the round; `trust_operation` None outside a joint operation.
    """
    m = municipality_id
    result = state.results.get(m)
    residents = state.stock(Stock.POPULATION, m)
    backlog, known = _backlog(state, m)
    joint = regional.operation_of(state, m) is not None
    return {
        **whole(public(state, m)),
        "one_off_per_resident_sek": result.one_off / residents if result else 0.0,
        "backlog_sek": backlog,
        "backlog_known_sek": known,
        "competence": state.stock(Stock.COMPETENCE, m),
        "known_share": state.stock(Stock.KNOWN, m),
        "ambition_pct": state.stock(Stock.AMBITION, m) * 100.0,
        "debt_sek": (state.stock(Stock.CAPITAL, m) + state.stock(Stock.MAIN_DEBT, m)) / 100.0,
        "trust_operation": state.stock(Stock.TRUST_OPERATION, m) if joint else None,
    }


def public(state: State, municipality_id: str) -> Makers:
    """How to reckon the indicators of a municipality that everybody may see.

    `tariff_sek` is for a villa and year (150 m³, with VAT), `renewal_rate_pct` the last year's,
    `renewed_m` metres since the round began, `tankers_largest_source_out` the share of demand that
    neighbours' tankers could carry beside what the network serves.
    """
    m = municipality_id
    p = state.level.parameters
    result = state.results.get(m)
    residents = state.stock(Stock.POPULATION, m)
    spec = state.level.municipality(m)
    return {
        "population": lambda: residents,
        "tariff_sek": lambda: state.stock(Stock.TARIFF, m) / 100.0 * p.villa_factor,
        "cost_per_resident_sek": lambda: regional.cost_per_resident(state, m),
        "renewal_rate_pct": lambda: (result.renewal_rate if result else spec.renewal_rate) * 100.0,
        "renewed_m": lambda: result.renewed_m if result else 0.0,
        "bursts_per_km": lambda: state.stock(Stock.BURST_RATE, m),
        "leakage_share": lambda: water.leakage_share(state, m),
        "served_normal": lambda: water.served(state, m),
        **{f"served_{case}": partial(stress.served_in, state, m, case) for case in stress.CASES},
        "resilience": lambda: stress.resilience(state, m),
        "tankers_largest_source_out": lambda: emergency_water.tankers_share(state, m),
        "pressure_m": lambda: water.pressure_m(state, m),
        "staff_fte": lambda: state.stock(Stock.STAFF, m) + state.stock(Stock.EXTRA_STAFF, m),
        "vacancy": lambda: state.stock(Stock.VACANCY, m),
        "capacity": lambda: staff.capacity_score(state, m),
        "approval": lambda: state.stock(Stock.APPROVAL, m),
        "coordination": lambda: state.stock(Stock.COORDINATION, m),
        "balance_sek": lambda: state.stock(Stock.BALANCE, m) / 100.0,
    }


def _backlog(state: State, municipality_id: str) -> tuple[float, float]:
    per_m = staff.pipe_cost_per_m(state, municipality_id)
    mean = regional.burst_rate_at_start(state.level)
    total = known = 0.0
    for pipe in state.level.network.pipes:
        if pipe.municipality != municipality_id:
            continue
        now = state.pipes[pipe.id]
        # The part of a pipe that would have to be new for the rest to burst no more than average.
        worn = max(0.0, 1.0 - mean / now.burst_rate)
        value = worn * water.pipe_length_m(state, pipe) * per_m
        total += value
        known += value if now.known else 0.0
    return total, known


def record(state: State) -> RoundRecord:
    """The region's closing numbers of the present round."""
    pairs = [pair(a, b) for a, b in regional.pairs_of(state.municipalities)]
    return RoundRecord(
        round=state.round,
        year=state.year - 1,
        municipalities={m: municipality(state, m) for m in state.municipalities},
        trust={key: state.stock(Stock.TRUST, key) for key in pairs},
        boundaries={
            key: {name: state.stock(meter, key) for name, meter in METERS.items()} for key in pairs
        },
        steps={key: steps for key in pairs if (steps := state.steps_between(*key.split("|")))},
        outside={key: state.stock(Stock.OUTSIDE, key) for key in pairs},
        cards=tuple(sorted(card.id for card in state.cards.values() if card.round == state.round)),
    )
