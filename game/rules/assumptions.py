"""Things taken for granted: who holds which, and how each bends its own council's votes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from game.rules import chance
from game.rules.deck import AssumptionSpec, BendSpec
from game.rules.level import Level
from game.rules.state import STEP_KINDS, Expectation, Kind, Offer, State
from game.rules.stocks import Stock

Situation = Callable[[State, str, Offer, Expectation], bool]

LARGER = 1.5
"""How many times as many residents make a municipality the larger of two."""
NO_SAVING = -0.03
"""Change of cost (share) above which an agreement promises no saving worth the name."""
LITTLE_TRUST = 55.0
WORN = 1.05
"""How many times as many bursts make a neighbour's network worse than one's own."""


_ANY_KIND = tuple(kind.value for kind in (*STEP_KINDS, Kind.KEY, Kind.FORM))
"""Where a bend that names no kind bites: what changes who decides or who pays."""


def deal(level: Level, seed: int) -> dict[str, str]:
    """Municipality → the assumption that it holds: the level's where it names one, else by chance,
    different ones as far as the deck reaches. Without a deck nobody holds any.

    What cannot bite under the level's steps is not dealt.
    """
    held = {m.id: m.assumption for m in level.municipalities if m.assumption}
    deck = sorted(spec.id for spec in level.assumptions if _can_bite(level, spec))
    if not deck:
        return held
    taken = Counter(held.values())
    for municipality in sorted(level.ids):
        if municipality in held:
            continue
        least = min(taken[id] for id in deck)
        free = [id for id in deck if taken[id] == least]
        held[municipality] = chance.choice(free, seed, "assumption", municipality)
        taken[held[municipality]] += 1
    return held


def _can_bite(level: Level, spec: AssumptionSpec) -> bool:
    possible = {*level.steps, *(kind.value for kind in Kind if kind not in STEP_KINDS)}
    return any(not bend.kinds or possible & set(bend.kinds) for bend in spec.bends)


def spec_of(state: State, municipality: str) -> AssumptionSpec | None:
    """The assumption that a municipality holds, if any."""
    held = state.mind(municipality).assumption
    return next((spec for spec in state.level.assumptions if spec.id == held), None)


def bend(state: State, municipality: str, offer: Offer, expectation: Expectation) -> float:
    """What the municipality's assumption adds to its council's odds for this offer (logit); 0 where
    it does not bite, and once it has been brought into the open."""
    spec = spec_of(state, municipality)
    if spec is None or state.mind(municipality).opened_by:
        return 0.0
    return sum(b.amount for b in spec.bends if _bites(b, state, municipality, offer, expectation))


def _bites(
    bend: BendSpec, state: State, municipality: str, offer: Offer, expectation: Expectation
) -> bool:
    return (
        offer.kind.value in (bend.kinds or _ANY_KIND)
        and (not bend.forms or offer.form.value in bend.forms)
        and (not bend.cost_keys or offer.cost_key.value in bend.cost_keys)
        and (not bend.when or SITUATIONS[bend.when](state, municipality, offer, expectation))
    )


def _any_other(stock: Stock, test: Callable[[float, float], bool]) -> Situation:
    """Whether `test(own, another's)` holds for some other member."""

    def situation(state: State, m: str, offer: Offer, _: Expectation) -> bool:
        own = state.stock(stock, m)
        return any(test(own, state.stock(stock, other)) for other in offer.members if other != m)

    return situation


SITUATIONS: dict[str, Situation] = {
    "larger_partner": _any_other(Stock.POPULATION, lambda own, other: other >= LARGER * own),
    "smaller_partner": _any_other(Stock.POPULATION, lambda own, other: own >= LARGER * other),
    "fee_above_partner": _any_other(Stock.TARIFF, lambda own, other: own > other),
    "fee_below_partner": _any_other(Stock.TARIFF, lambda own, other: own < other),
    "worn_partner": _any_other(Stock.BURST_RATE, lambda own, other: other >= WORN * own),
    "little_trust": lambda state, m, offer, _: any(
        state.trust(m, other) < LITTLE_TRUST for other in offer.members if other != m
    ),
    "no_saving": lambda state, m, offer, expectation: (
        offer.kind in STEP_KINDS and expectation.cost > NO_SAVING
    ),
}
"""Name → situation in which an assumption can bite."""
