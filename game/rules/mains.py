"""Connecting mains: what one is announced to cost."""

from __future__ import annotations

from game.rules.state import State


def cost(state: State, main: str, diameter_mm: float) -> float:
    """What a connecting main is announced to cost (SEK), by its length and diameter."""
    p = state.level.parameters
    spec = state.level.main(main)
    return spec.length_m * (p.main_cost_fixed_per_m + p.main_cost_per_m_mm * diameter_mm)


def yearly_cost(state: State, main: str, diameter_mm: float) -> float:
    """Interest and first write-off of a connecting main as announced (SEK per year)."""
    p = state.level.parameters
    return cost(state, main, diameter_mm) * (p.interest + 1.0 / p.depreciation_years)
