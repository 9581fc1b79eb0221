"""Connecting mains: what one is announced to cost, and what it can carry across the border."""

from __future__ import annotations

import math

from game.rules import regional
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


def carries_lps(state: State, main: str, diameter_mm: float) -> float:
    """What a connecting main of this diameter can carry (L/s).

    By the formula of Hazen and Williams for the head that may be lost on the way, and no faster
    than water should run in a main. What the works behind it can spare is another question.
    """
    p = state.level.parameters
    spec = state.level.main(main)
    metres = diameter_mm / 1000.0
    slope = p.main_head / spec.length_m
    flow = 0.2785 * spec.roughness * metres**2.63 * slope**0.54
    fastest = p.main_speed * math.pi * metres**2 / 4.0
    return float(1000.0 * min(flow, fastest))


def smaller_end(state: State, main: str) -> str:
    """The one of the two that a connecting main would tie that needs less water."""
    spec = state.level.main(main)
    return min(spec.a, spec.b, key=lambda m: (regional.demand_lps(state, m), m))


def share_across(state: State, main: str, diameter_mm: float) -> float:
    """Share of the smaller neighbour's mean demand that the main can carry, at most 1."""
    need = regional.demand_lps(state, smaller_end(state, main))
    carried = carries_lps(state, main, diameter_mm)
    return min(1.0, carried / need) if need > 0.0 else 1.0


def share_between(state: State, a: str, b: str) -> float:
    """Share of the smaller one's mean demand that the mains in use between two can carry together,
    0 where there is none, at most 1."""
    ends = {a, b}
    shares = (
        share_across(state, main.id, main.diameter_mm)
        for main in state.mains.values()
        for spec in (state.level.main(main.id),)
        if main.in_use and {spec.a, spec.b} == ends
    )
    return min(1.0, sum(shares))
