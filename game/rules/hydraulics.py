"""What the rules ask of the water, and what they are answered.

The rules never solve a network themselves: they state a `HydraulicProblem`, whoever hosts the game
answers with a `HydraulicResult`, and the answer is journalled. So a replay needs no EPANET and the
rules no compiled code. Types only; the questions are put together in `game.rules.water`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

NORMAL_DAY = "normal"
"""Id of the case that every problem holds: an ordinary day, all sources in use."""


def largest_source_out(municipality: str) -> str:
    """Id of the case in which that municipality's largest source is out of use."""
    return f"largest_out:{municipality}"


@dataclass(frozen=True, slots=True)
class StressCase:
    """One situation to solve: what is shut and how much is drawn.

    `closed_sources` and `closed_links` are ids of the network; `demand_factor` multiplies every
    municipality's demand, `demand` those of the municipalities it names, and `capacity` what the
    sources it names can give (share). With `power_out` every pump stands still, and only service
    reservoirs feed the network, by gravity, as full as on the normal day.
    """

    id: str
    closed_sources: tuple[str, ...] = ()
    closed_links: tuple[str, ...] = ()
    demand_factor: float = 1.0
    demand: Mapping[str, float] = field(default_factory=dict)
    capacity: Mapping[str, float] = field(default_factory=dict)
    power_out: bool = False


@dataclass(frozen=True, slots=True)
class OpenMain:
    """A connecting main in use: a candidate link of the network, opened at this diameter (mm)."""

    link: str
    diameter_mm: float


@dataclass(frozen=True, slots=True)
class HydraulicProblem:
    """A region at one moment and the cases to solve.

    `network` names the level whose EPANET model is meant. `demand_lps` is each municipality's mean
    demand without leakage (L/s), shared among its junctions in proportion to the model's base
    demands. `leakage_lps` is each pipe's leakage at 30 m of pressure (L/s); the engine turns it
    into emitters. `closed_sources` are works shut for good.
    """

    network: str
    demand_lps: Mapping[str, float]
    leakage_lps: Mapping[str, float]
    mains: tuple[OpenMain, ...] = ()
    closed_sources: tuple[str, ...] = ()
    cases: tuple[StressCase, ...] = (StressCase(NORMAL_DAY),)


@dataclass(frozen=True, slots=True)
class MunicipalityWater:
    """One municipality in one case.

    `served` is delivered demand as a share of demand (0–1); `pressure_m` the demand-weighted mean
    pressure and `lowest_pressure_m` the lowest at a junction with demand (m, served nodes);
    `delivered_lps` and `leakage_lps` in L/s; `imported_lps` the net flow into it over open
    connecting mains (L/s, negative when it exports).
    """

    served: float
    pressure_m: float
    lowest_pressure_m: float
    delivered_lps: float
    leakage_lps: float
    imported_lps: float = 0.0


@dataclass(frozen=True, slots=True)
class CaseResult:
    """A solved case: every municipality by id; pressures (m) and flows (L/s) by node and link id.

    The two maps are filled for the normal day only, and are empty in the other cases.
    """

    municipalities: Mapping[str, MunicipalityWater]
    pressure_m: Mapping[str, float] = field(default_factory=dict)
    flow_lps: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HydraulicResult:
    """The answer: a `CaseResult` for each case asked for, by its id; numbers rounded to 1e-4."""

    cases: Mapping[str, CaseResult]
