"""The eight pressures from outside as trends: how hard each presses in a year, and what it moves.

A pressure is a number from 0 to 1 that grows by its trend every year; 0.5 is what is usual when a
game begins. It scales the odds of the cards that bear its tag, and acts softly on the model:

- climate: the dry season's demand, and how hard a drought strikes (`game.rules.water`);
- scarce resources: what operation costs, in the start year's prices;
- migration: growth of all; urbanisation: growth of the larger at the cost of the smaller;
- exclusion: how residents take a tariff that rises.

All but climate act by how far a pressure lies above what it would be with the default start and
trend, so that a level which says nothing of them has the model's own figures. Assumptions (A), all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.rules.level import Level
    from game.rules.state import State


@dataclass(frozen=True, slots=True)
class PressureSpec:
    """A pressure: where it starts (0–1) and how much it grows a year."""

    start: float = 0.5
    trend: float = 0.0


USUAL = 0.5
"""A pressure at which a card's odds are as written on it."""

DEFAULTS: Mapping[str, PressureSpec] = {
    "climate": PressureSpec(trend=0.010),
    "scarce_resources": PressureSpec(trend=0.008),
    "migration": PressureSpec(trend=0.002),
    "urbanisation": PressureSpec(trend=0.004),
    "exclusion": PressureSpec(trend=0.004),
    "digitalisation": PressureSpec(trend=0.010),
    "security": PressureSpec(trend=0.008),
    "everyday": PressureSpec(trend=0.0),
}
"""The eight, with the start and trend of a level that says nothing of them."""


def spec(level: Level, tag: str) -> PressureSpec:
    """Start and trend of a pressure in a level; KeyError for an unknown one."""
    return level.pressures.get(tag, DEFAULTS[tag])


def pressure(state: State, tag: str) -> float:
    """How hard a pressure is now, 0–1."""
    return _at(spec(state.level, tag), state.year - state.level.start_year)


def excess(state: State, tag: str) -> float:
    """How far a pressure lies above what it would be by default in this year (−1…1)."""
    years = state.year - state.level.start_year
    return _at(spec(state.level, tag), years) - _at(DEFAULTS[tag], years)


def odds_factor(state: State, tags: tuple[str, ...]) -> float:
    """By how much the pressures multiply the odds of a card with these tags: 1 where they are as
    usual, 2 at the hardest; their mean where there are several."""
    known = [tag for tag in tags if tag in DEFAULTS]
    if not known:
        return 1.0
    return sum(pressure(state, tag) for tag in known) / len(known) / USUAL


def growth(state: State, municipality: str) -> float:
    """What migration and urbanisation add to a municipality's growth (share per year)."""
    p = state.level.parameters
    sizes = [m.population for m in state.level.municipalities]
    own = state.level.municipality(municipality).population
    side = 1.0 if own * len(sizes) > sum(sizes) else -1.0
    return p.pressure_growth * (excess(state, "migration") + side * excess(state, "urbanisation"))


def prices(state: State) -> float:
    """Factor on the cost of operation where resources are scarcer, or less scarce, than usual."""
    return 1.0 + state.level.parameters.pressure_prices * excess(state, "scarce_resources")


def dry_season(state: State) -> float:
    """What a changed climate adds to the summer factor of demand (share)."""
    p = state.level.parameters
    return p.pressure_summer * (pressure(state, "climate") - USUAL)


def patience(state: State) -> float:
    """Factor on how residents take a rise of the tariff: above 1 where more can hardly pay."""
    return 1.0 + state.level.parameters.pressure_tolerance * excess(state, "exclusion")


def shown(state: State) -> dict[str, dict[str, float]]:
    """Each pressure's level now (0–1) and trend per year."""
    return {
        tag: {"level": pressure(state, tag), "trend": spec(state.level, tag).trend}
        for tag in DEFAULTS
    }


def _at(pressing: PressureSpec, years: int) -> float:
    return min(1.0, max(0.0, pressing.start + pressing.trend * years))
