"""Questions about the region that several rules ask: sizes, neighbours, shares, what is joint."""

from __future__ import annotations

from itertools import combinations

from game.rules import pressures
from game.rules.level import Level
from game.rules.state import CostKey, Partnership, State
from game.rules.stocks import Stock, pair


def pairs_of(members: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """All pairs among the members, each in alphabetical order."""
    return tuple(combinations(sorted(members), 2))


def mean_trust(state: State, members: tuple[str, ...]) -> float:
    """Mean trust over all pairs of members, 0–100; 100 with fewer than two."""
    pairs = pairs_of(members)
    return sum(state.trust(a, b) for a, b in pairs) / len(pairs) if pairs else 100.0


def neighbours(level: Level, municipality: str) -> tuple[str, ...]:
    """Municipalities to which a connecting main could be built, in alphabetical order."""
    ends = {(main.a, main.b) for main in level.network.mains}
    return tuple(
        sorted(
            {b for a, b in ends if a == municipality} | {a for a, b in ends if b == municipality}
        )
    )


def partners(state: State, municipality: str, depth: int = 1) -> tuple[str, ...]:
    """The other members that have come at least this deep, if the municipality itself has."""
    partnership = state.partnership_of(municipality)
    if partnership is None or partnership.depth[municipality] < depth:
        return ()
    return tuple(m for m in partnership.members(depth) if m != municipality)


def operation_of(state: State, municipality: str) -> Partnership | None:
    """The joint operation that the municipality shares with at least one other, if any."""
    partnership = state.partnership_of(municipality)
    if partnership and partnership.depth[municipality] >= 2 and len(partnership.members(2)) >= 2:
        return partnership
    return None


def investments_of(state: State, municipality: str) -> Partnership | None:
    """The partnership in which the municipality invests together with another, if any."""
    partnership = state.partnership_of(municipality)
    if partnership and partnership.depth[municipality] >= 3 and len(partnership.members(3)) >= 2:
        return partnership
    return None


def mains_length_m(state: State, municipality: str) -> float:
    """Length of the municipality's mains (m): so many metres for each resident at the start."""
    spec = state.level.municipality(municipality)
    return spec.main_m_per_resident * spec.population


def demand_lps(state: State, municipality: str) -> float:
    """Mean demand of a day without leakage (L/s), summer guests included."""
    p = state.level.parameters
    spec = state.level.municipality(municipality)
    summer = 1.0 + (spec.summer_factor - 1.0 + pressures.dry_season(state)) * p.summer_share
    litres = state.stock(Stock.POPULATION, municipality) * p.litres_per_resident * summer
    return litres / 86_400 * lasting(state, "demand", municipality)


def lasting(state: State, what: str, municipality: str) -> float:
    """Product of the lasting effects on `what` in the municipality; 1 where there is none."""
    factor = 1.0
    for effect in state.lasting:
        if effect.what == what and effect.municipality == municipality:
            factor *= effect.factor
    return factor


def pair_effort(state: State, a: str, b: str) -> float:
    """The time that two give each other: the smaller of their efforts, 0–1."""
    return min(state.decisions[a].partnership, state.decisions[b].partnership)


def shared_routines(state: State, a: str, b: str) -> bool:
    """Whether two partners both keep the joint routines."""
    return bool(state.steps_between(a, b)) and (
        state.decisions[a].routines and state.decisions[b].routines
    )


def boundary(state: State, meter: Stock, municipality: str) -> float:
    """Mean of a boundary meter towards the partners, 0–1; 0 without partners."""
    others = partners(state, municipality)
    if not others:
        return 0.0
    return sum(state.stock(meter, pair(municipality, o)) for o in others) / len(others) / 100.0


def key_shares(state: State, key: CostKey, members: tuple[str, ...]) -> dict[str, float]:
    """Each member's share (summing to 1) of a joint cost under a key.

    Solidarity shares by population; its cap is applied where costs are known.
    """
    if key is CostKey.EQUAL:
        weights = dict.fromkeys(members, 1.0)
    elif key is CostKey.USE:
        weights = {m: demand_lps(state, m) for m in members}
    else:
        weights = {m: state.stock(Stock.POPULATION, m) for m in members}
    total = sum(weights.values())
    shares = {m: weights[m] / total for m in members}
    if key is CostKey.MIXED:  # a fixed part for everybody, the rest by use
        used = key_shares(state, CostKey.USE, members)
        return {m: 0.3 / len(members) + 0.7 * used[m] for m in members}
    return shares


def cost_per_resident(state: State, municipality: str) -> float:
    """Cost per resident of the last year closed (SEK), of the start before any."""
    result = state.results.get(municipality)
    if result is None:
        return state.start_cost[municipality]
    return result.cost / state.stock(Stock.POPULATION, municipality)


def burst_rate_at_start(level: Level) -> float:
    """The region's mean burst rate before play (per km and year), weighted by residents."""
    specs = level.municipalities
    residents = sum(spec.population for spec in specs)
    return sum(spec.burst_rate * spec.population for spec in specs) / residents
