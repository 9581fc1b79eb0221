"""What a while brought for each of the four values: documented measures of the model's own stocks.

The points are assumptions; a tag that a card declares plays no part. Each is the mean over the
card's owners, so that a team sees its own municipality:

- affordable: what residents paid, mean of the years (1 point per SEK and resident).
- safe: supply today. Served share on a normal day and without the largest source (100 each), bursts
  per 100 km (−1 each), vacant posts (−1 per per cent), competence (0.5 per point), trust of the
  others, who are asked for help (0.25 per point); mean of the years.
- generations: what is left behind. Worn mains (−1 per 100 SEK and resident), bursts per 100 km
  (−1 each), coordination with the own planning (0.25 per point), what is known of the pipes
  (0.25 per per cent), the floor of trust that outlasts people (0.5 per point) and the owners' trust
  in what is joint (0.1 per point); at the end.
- self-determination: the own say. Residents' support (1 per point), less what has been given up
  to others: the mental border (0.5 per point), and posts of one's own that stand empty
  (−0.5 per per cent); mean of the years.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.rules import indicators, regional, stress, water
from game.rules.minds import Value
from game.rules.state import State
from game.rules.stocks import Stock, pair
from server.claims.measures import mean

MATTERS = {
    Value.AFFORDABLE: 1.0,
    Value.SAFE: 0.05,
    Value.GENERATIONS: 0.05,
    Value.SELF_DETERMINATION: 0.2,
}
"""Points from which a difference is one."""


def worth(years: Sequence[State], owners: Sequence[str]) -> dict[Value, float]:
    """Points of each value that these years brought the owners; more is better."""
    return {value: mean(measure(years, m) for m in owners) for value, measure in _MEASURES.items()}


def _affordable(years: Sequence[State], m: str) -> float:
    return -mean(state.stock(Stock.TARIFF, m) / 100.0 for state in years)


def _safe(years: Sequence[State], m: str) -> float:
    return mean(
        100.0 * water.served(state, m)
        + 100.0 * stress.served_in(state, m, "largest_source_out")
        - 100.0 * state.stock(Stock.BURST_RATE, m)
        - 100.0 * state.stock(Stock.VACANCY, m)
        + 0.5 * state.stock(Stock.COMPETENCE, m)
        + 0.25 * _with_others(state, m, Stock.TRUST)
        for state in years
    )


def _generations(years: Sequence[State], m: str) -> float:
    end = years[-1]
    backlog = indicators.municipality(end, m)["backlog_sek"] or 0.0
    return (
        -backlog / end.stock(Stock.POPULATION, m) / 100.0
        - 100.0 * end.stock(Stock.BURST_RATE, m)
        + 0.25 * end.stock(Stock.COORDINATION, m)
        + 25.0 * end.stock(Stock.KNOWN, m)
        + 0.5 * _with_others(end, m, Stock.FLOOR)
        + 0.1 * end.stock(Stock.TRUST_OPERATION, m)
    )


def _self_determination(years: Sequence[State], m: str) -> float:
    return mean(
        state.stock(Stock.APPROVAL, m)
        - 50.0 * regional.boundary(state, Stock.MENTAL, m)
        - 50.0 * state.stock(Stock.VACANCY, m)
        for state in years
    )


def _with_others(state: State, m: str, stock: Stock) -> float:
    others = [other for other in state.municipalities if other != m]
    return mean(state.stock(stock, pair(m, other)) for other in others) if others else 0.0


_MEASURES: dict[Value, Callable[[Sequence[State], str], float]] = {
    Value.AFFORDABLE: _affordable,
    Value.SAFE: _safe,
    Value.GENERATIONS: _generations,
    Value.SELF_DETERMINATION: _self_determination,
}
