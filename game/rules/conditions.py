"""The closed list of conditions that cards and responses may name."""

from __future__ import annotations

from collections.abc import Callable

from game.rules import emergency_water, regional
from game.rules.state import Promise, State
from game.rules.stocks import Cause, Stock, pair

Condition = Callable[[State, str], bool]


def holds(condition: str, state: State, municipality: str) -> bool:
    """Whether a condition ("" always does) holds for a municipality; KeyError if unknown."""
    return condition == "" or CONDITIONS[condition](state, municipality)


def cost_gap(state: State, municipality: str) -> float:
    """How far the cost per resident lies above what was promised, as a share of it; 0 without a
    promise or a closed year."""
    promise = next((p for p in state.promises if p.municipality == municipality), None)
    result = state.results.get(municipality)
    if promise is None or result is None:
        return 0.0
    expected = expected_cost(state, municipality)
    actual = result.cost / state.stock(Stock.POPULATION, municipality)
    return (actual - expected) / expected


def expected_cost(state: State, municipality: str) -> float:
    """Cost per resident (SEK) that the municipality's promise leads one to expect now.

    A saving grows over the years it was promised in; what is agreed beside the promise comes on
    top of it. KeyError where there is no promise.
    """
    for promise in state.promises:
        if promise.municipality == municipality:
            beside = agreed_beside(state, municipality)
            return promise.base * (1.0 + due_change(state, promise)) + beside
    raise KeyError(municipality)


def agreed_beside(state: State, municipality: str) -> float:
    """What a municipality has signed to pay beside any promise (SEK per resident and year,
    negative is gained): connecting mains as announced, as they are paid for, and what it gave and
    got of neighbours in the last year. It neither breaks a promise nor helps to keep one."""
    result = state.results.get(municipality)
    paid = sum(result.lines.get(cause.value, 0.0) for cause in _BESIDE) if result else 0.0
    residents = state.stock(Stock.POPULATION, municipality)
    return _announced_mains(state, municipality) + paid / residents


_BESIDE = (Cause.LENDING, Cause.EMERGENCY_WATER, Cause.EQUALISATION)


def due_change(state: State, promise: Promise) -> float:
    """The change of cost that a promise leads one to expect by now, as a share of its base."""
    age = min(1.0, (state.year - promise.year) / max(1, promise.expectation.years))
    return promise.start + (promise.expectation.cost - promise.start) * age


def _announced_mains(state: State, municipality: str) -> float:
    """Yearly cost per resident of the connecting mains one pays for, as announced."""
    p = state.level.parameters
    yearly = 0.0
    for main in state.mains.values():
        if municipality in main.payers:
            share = regional.key_shares(state, main.cost_key, main.payers)[municipality]
            built = min(1.0, (state.year - main.decided_year) / max(1, p.main_years))
            rate = p.interest + (1.0 / p.depreciation_years if main.in_use else 0.0)
            yearly += main.announced * share * built * rate
    return yearly / state.stock(Stock.POPULATION, municipality)


def _mental(state: State, municipality: str) -> float:
    return regional.boundary(state, Stock.MENTAL, municipality) * 100.0


def _partner_trust(state: State, municipality: str) -> float:
    others = regional.partners(state, municipality) or tuple(
        m for m in state.municipalities if m != municipality
    )
    keys = [pair(municipality, m) for m in others]
    return sum(state.stock(Stock.TRUST, key) for key in keys) / len(keys) if keys else 0.0


def _years_joint(state: State, municipality: str) -> int | None:
    operation = regional.operation_of(state, municipality)
    if operation is None:
        return None
    return state.year - operation.since[municipality][2]


def _connected(state: State, municipality: str) -> bool:
    return any(
        state.connected(municipality, other)
        for other in regional.neighbours(state.level, municipality)
    )


def _council_cut(state: State, municipality: str) -> bool:
    return any(
        e.what == "renewal" and e.municipality == municipality and e.ref == "council_cut"
        for e in state.lasting
    )


def capacity(state: State, municipality: str) -> float:
    """Capacity to act in the last year closed, 0–100 (100: own staff could renew 0.8 % a year)."""
    result = state.results.get(municipality)
    return result.capacity if result else 0.0


def _posts(state: State, municipality: str) -> float:
    return state.stock(Stock.STAFF, municipality) + state.stock(Stock.EXTRA_STAFF, municipality)


def _own(stock: Stock, low: float | None = None, high: float | None = None) -> Condition:
    def test(state: State, municipality: str) -> bool:
        value = state.stock(stock, municipality)
        return (low is None or value > low) and (high is None or value < high)

    return test


CONDITIONS: dict[str, Condition] = {
    "alone": lambda s, m: s.partnership_of(m) is None,
    "has_partner": lambda s, m: s.partnership_of(m) is not None,
    "joint_operation": lambda s, m: regional.operation_of(s, m) is not None,
    "joint_investments": lambda s, m: regional.investments_of(s, m) is not None,
    "connected": _connected,
    "emergency_water": lambda s, m: bool(emergency_water.helpers(s, m)),
    "small_staff": lambda s, m: _posts(s, m) < 8.0,
    "many_vacancies": _own(Stock.VACANCY, low=0.12),
    "council_cut": _council_cut,
    "tariff_frozen": lambda s, m: regional.lasting(s, "renewal", m) < 1.0,
    "over_promise": lambda s, m: cost_gap(s, m) > 0.05,
    "low_trust_operation": lambda s, m: (
        regional.operation_of(s, m) is not None and s.stock(Stock.TRUST_OPERATION, m) < 45.0
    ),
    "low_mental": lambda s, m: bool(regional.partners(s, m)) and _mental(s, m) < 35.0,
    "practised": lambda s, m: bool(regional.partners(s, m)) and _mental(s, m) >= 50.0,
    "low_coordination": _own(Stock.COORDINATION, high=50.0),
    "coordinated": _own(Stock.COORDINATION, low=50.0),
    "election_round": lambda s, m: s.round in s.level.elections,
    "first_joint_round": lambda s, m: (
        (y := _years_joint(s, m)) is not None and y <= s.level.years_per_round
    ),
    "second_joint_round": lambda s, m: (
        (y := _years_joint(s, m)) is not None
        and s.level.years_per_round < y <= 2 * s.level.years_per_round
    ),
    "high_capacity": lambda s, m: capacity(s, m) > 70.0,
    "hidden_backlog": _own(Stock.KNOWN, high=0.6),
    "dry": lambda s, m: any(
        card.card == "torrsommaren" and card.round == s.round for card in s.cards.values()
    ),
    "trusting": lambda s, m: _partner_trust(s, m) > 55.0,
}
"""Name → test of a municipality in a state."""
