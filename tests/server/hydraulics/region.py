"""Questions to the network of hela-resan, put together in one line."""

from __future__ import annotations

from collections.abc import Mapping

from game.content.network import level_network
from game.rules.hydraulics import (
    NORMAL_DAY,
    HydraulicProblem,
    MunicipalityWater,
    OpenMain,
    StressCase,
    largest_source_out,
)
from game.rules.level import NetworkSpec, SourceSpec
from server.hydraulics.engine import Engine

LEVEL = "hela-resan"
NETWORK: NetworkSpec = level_network(LEVEL).spec
MUNICIPALITIES = ("granaker", "ljungsjo", "skarnas", "sundhamn", "tallmo")

LEAKAGE = 0.18
"""Leakage at 30 m as a share of demand: about a fifth of what the works give."""


def demand(factor: float = 1.0) -> dict[str, float]:
    """Each municipality's demand (L/s), the file's own times `factor`."""
    total = dict.fromkeys(MUNICIPALITIES, 0.0)
    for node in NETWORK.nodes:
        total[node.municipality] += factor * node.base_demand_lps
    return total


def leakage(share: float = LEAKAGE) -> dict[str, float]:
    """Each pipe's leakage at 30 m (L/s): this share of its municipality's demand, by length."""
    length = dict.fromkeys(MUNICIPALITIES, 0.0)
    for pipe in NETWORK.pipes:
        length[pipe.municipality] += pipe.length_m
    asked = demand()
    return {
        pipe.id: share * asked[pipe.municipality] * pipe.length_m / length[pipe.municipality]
        for pipe in NETWORK.pipes
    }


def largest_source(municipality: str) -> SourceSpec:
    """The source of the municipality with the greatest capacity."""
    return max(
        (s for s in NETWORK.sources if s.municipality == municipality),
        key=lambda source: source.capacity_lps,
    )


def outage(municipality: str) -> StressCase:
    """The case in which the municipality's largest source is out."""
    return StressCase(largest_source_out(municipality), (largest_source(municipality).node,))


def problem(
    *cases: StressCase,
    mains: Mapping[str, float] | None = None,
    demand_lps: Mapping[str, float] | None = None,
    leakage_lps: Mapping[str, float] | None = None,
    closed_sources: tuple[str, ...] = (),
) -> HydraulicProblem:
    """A normal day and the cases given; `mains` are open mains with their diameter (mm)."""
    return HydraulicProblem(
        network=LEVEL,
        demand_lps=demand() if demand_lps is None else demand_lps,
        leakage_lps=leakage() if leakage_lps is None else leakage_lps,
        mains=tuple(OpenMain(id, diameter) for id, diameter in (mains or {}).items()),
        closed_sources=closed_sources,
        cases=(StressCase(NORMAL_DAY), *cases),
    )


def water(engine: Engine, asked: HydraulicProblem, case: str, of: str) -> MunicipalityWater:
    """One municipality's water in one case of the answer."""
    return engine.solve(asked).cases[case].municipalities[of]


def water_with_source_out(engine: Engine, of: str, **mains: float) -> MunicipalityWater:
    """A municipality's water while its largest source is out, with these mains built (mm)."""
    return water(engine, problem(outage(of), mains=mains), largest_source_out(of), of)
