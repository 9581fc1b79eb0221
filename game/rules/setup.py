"""The state of a region before play."""

from __future__ import annotations

import math
from itertools import combinations

from game.rules import assumptions, chance
from game.rules.level import Level, MunicipalitySpec, PipeSpec
from game.rules.minds import Mind
from game.rules.parameters import Parameters
from game.rules.state import Decisions, Phase, PipeState, State
from game.rules.stocks import Stock, pair

MATERIAL_BURSTS = {
    # bursts per 100 km and year by material: Canada 1992–93 (NRC 2003), PVC and PE from memory
    "cast_iron": 35.9,
    "ductile_iron": 9.5,
    "asbestos_cement": 5.8,
    "steel": 9.5,
    "pvc": 0.9,
    "pe": 0.9,
}
_OTHER_MATERIAL = 8.0
ORE = 100
"""Öre in a krona."""


def initial_state(level: Level, seed: int) -> State:
    """The region of a level before the first round, with the luck that this seed will bring."""
    stocks: dict[tuple[Stock, str], float] = {}
    start_cost: dict[str, float] = {}
    pipes: dict[str, PipeState] = {}
    for spec in level.municipalities:
        cost = cost_at_start(level.parameters, spec)
        start_cost[spec.id] = cost
        pipes.update(_pipes(level, spec, seed))
        for stock, value in _own_stocks(level.parameters, spec, cost).items():
            stocks[stock, spec.id] = value
    for a, b in combinations(sorted(m.id for m in level.municipalities), 2):
        key = pair(a, b)
        stocks[Stock.TRUST, key] = level.trust.get(key, level.start_trust)
        stocks[Stock.FLOOR, key] = level.parameters.floor_start
        for meter in (Stock.PHYSICAL, Stock.GEOGRAPHICAL, Stock.MENTAL, Stock.OUTSIDE):
            stocks[meter, key] = 0.0
    return State(
        level=level,
        seed=seed,
        phase=Phase.LOBBY,
        round=0,
        year=level.start_year,
        years_left=0,
        stocks=stocks,
        start_cost=start_cost,
        pipes=pipes,
        play_depth=level.depth,
        decisions={m.id: Decisions() for m in level.municipalities},
        minds={m: Mind(assumption=held) for m, held in assumptions.deal(level, seed).items()},
    )


def cost_at_start(p: Parameters, spec: MunicipalitySpec) -> float:
    """Cost per resident and year (SEK): log-linear in size, dearer where mains are long.

    From the sector's figures: about 4,000 up to 10,000 residents, 2,600 from 50,000.
    """
    span = math.log(p.cost_large_population / p.cost_small_population)
    place = math.log(max(spec.population, 1) / p.cost_small_population) / span
    place = min(1.0, max(0.0, place))
    by_size = p.cost_small + (p.cost_large - p.cost_small) * place
    return float(by_size * max(0.95, (spec.main_m_per_resident / 12.0) ** 0.3) * spec.cost_level)


def vacancy_target(p: Parameters, population: float) -> float:
    """Share of posts empty in a municipality of this size, alone."""
    span = math.log(p.vacancy_large_population / p.vacancy_small_population)
    place = math.log(max(population, 1.0) / p.vacancy_small_population) / span
    place = min(1.0, max(0.0, place))
    return p.vacancy_small + (p.vacancy_large - p.vacancy_small) * place


def _own_stocks(p: Parameters, spec: MunicipalitySpec, cost: float) -> dict[Stock, float]:
    return {
        Stock.BALANCE: 0,
        Stock.CAPITAL: 0,
        Stock.DEPRECIATION: 0,
        Stock.MAIN_DEBT: 0,
        Stock.TARIFF: round(cost * ORE),
        Stock.POPULATION: float(spec.population),
        Stock.STAFF: p.staff_fixed + p.staff_per_1000 * spec.population / 1000,
        Stock.EXTRA_STAFF: 0.0,
        Stock.VACANCY: vacancy_target(p, spec.population),
        Stock.COMPETENCE: 50.0,
        Stock.TARGETING: p.targeting_alone,
        Stock.AMBITION: spec.renewal_rate,
        Stock.KNOWN: spec.known_share,
        Stock.BURST_RATE: spec.burst_rate,
        Stock.APPROVAL: spec.approval,
        Stock.COORDINATION: spec.coordination,
        Stock.ACKNOWLEDGED: 0.0,
        Stock.TRUST_OPERATION: 0.0,
    }


def _pipes(level: Level, spec: MunicipalitySpec, seed: int) -> dict[str, PipeState]:
    """Each pipe's burst rate by material and age, so that their mean is the municipality's."""
    own = [pipe for pipe in level.network.pipes if pipe.municipality == spec.id]
    total = sum(pipe.length_m for pipe in own)
    raw = {pipe.id: _proneness(pipe, level.start_year) for pipe in own}
    mean = sum(raw[pipe.id] * pipe.length_m for pipe in own) / total if total else 1.0
    return {
        pipe.id: PipeState(
            burst_rate=raw[pipe.id] * spec.burst_rate / mean,
            known=chance.happens(spec.known_share, seed, "known", pipe.id),
        )
        for pipe in own
    }


def _proneness(pipe: PipeSpec, year: int) -> float:
    base = MATERIAL_BURSTS.get(pipe.material, _OTHER_MATERIAL)
    # The iron of the fifties is expected to last half as long as that of the tens (NSVA 2013).
    if pipe.material == "cast_iron" and 1945 <= pipe.year_laid <= 1962:
        base *= 1.5
    return base * (1.0 + max(0, year - pipe.year_laid - 30) / 70.0)
