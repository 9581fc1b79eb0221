"""Figures of a course: money is real, weighted by population, without one-off events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.rules import regional
from game.rules.state import State
from game.rules.stocks import Stock
from server.claims.course import Course


def residents(state: State) -> float:
    """Residents of the region."""
    return sum(state.stock(Stock.POPULATION, m) for m in state.municipalities)


def cost(state: State) -> float:
    """The last year's cost per resident of the region (SEK)."""
    return sum(result.cost for result in state.results.values()) / residents(state)


def cost_at_start(state: State) -> float:
    """Cost per resident of the region before play, nothing joint counted (SEK)."""
    specs = state.level.municipalities
    people = sum(spec.population for spec in specs)
    return sum(state.start_cost[s.id] * s.population for s in specs) / people


def cost_at_end(course: Course, years: int = 0) -> float:
    """Mean cost per resident of a last round (SEK): of the game's, or of the one in which the
    first so many years end."""
    last = course.years[: years or len(course.years)][-course.pace :]
    return mean(cost(state) for state in last)


def renewed_m(states: Sequence[State]) -> float:
    """Metres of main laid anew in these years, the whole region."""
    return sum(
        state.results[m].renewal_rate * regional.mains_length_m(state, m)
        for state in states
        for m in state.municipalities
    )


def bursts(state: State) -> float:
    """Bursts per km and year, the whole region."""
    lengths = {m: regional.mains_length_m(state, m) for m in state.municipalities}
    total = sum(state.stock(Stock.BURST_RATE, m) * metres for m, metres in lengths.items())
    return total / sum(lengths.values())


def bursts_at_start(state: State) -> float:
    """Bursts per km and year before play."""
    specs = state.level.municipalities
    lengths = {s.id: s.main_m_per_resident * s.population for s in specs}
    return sum(s.burst_rate * lengths[s.id] for s in specs) / sum(lengths.values())


def mean(numbers: Iterable[float]) -> float:
    """The mean of some numbers; ZeroDivisionError where there are none."""
    found = list(numbers)
    return sum(found) / len(found)
