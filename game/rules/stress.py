"""Stress cases: what is left of the water when something large fails.

Beside the day without its largest source each municipality is tried without its largest main, in a
drought, with its surface water contaminated, and in a power cut. A main or a works fails in one
municipality at a time; those whose networks are not connected are tried in the same solve. They are
solved once a round. Resilience is the mean of what is served in the five.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.rules import pressures, works
from game.rules.hydraulics import (
    NORMAL_DAY,
    CaseResult,
    HydraulicProblem,
    MunicipalityWater,
    OpenMain,
    StressCase,
    largest_source_out,
)
from game.rules.level import SourceSpec
from game.rules.state import State

DROUGHT = "drought"
POWER_CUT = "power_cut"
CASES = ("largest_source_out", "main_out", DROUGHT, "contamination", POWER_CUT)
"""The five, as they are called in indicators (`served_<case>`)."""

SURFACE = frozenset({"lake", "river"})
"""Sources that what is spilt upstream comes into."""

Served = Mapping[str, Mapping[str, float]]
"""Municipality → case → served share of demand, 0–1."""


def surface_source(state: State, municipality: str) -> tuple[str, ...]:
    """Node id of its largest works that treats surface water; empty where it has none."""
    own = [s for s in works.open_sources(state, (municipality,)) if s.kind in SURFACE]
    return (max(own, key=_size).node,) if own else ()


def largest_main(state: State, municipality: str) -> tuple[str, ...]:
    """Id of the municipality's widest pipe, the longest of several; empty where it has none."""
    own = [p for p in state.level.network.pipes if p.municipality == municipality]
    return (max(own, key=lambda p: (p.diameter_mm, p.length_m, p.id)).id,) if own else ()


def _size(source: SourceSpec) -> tuple[float, str]:
    return source.capacity_lps, source.node


def cases(
    state: State, mains: tuple[OpenMain, ...], need_lps: Mapping[str, float]
) -> tuple[StressCase, ...]:
    """The stress cases of the region with these connecting mains open; `need_lps` is what each
    municipality takes on a mean day, leakage included (L/s)."""
    ids = state.municipalities
    return (
        *(StressCase(largest_source_out(m), works.largest_source(state, m)) for m in ids),
        *(
            StressCase(f"main_out:{n}", closed_links=_all(largest_main(state, m) for m in wave))
            for n, wave in enumerate(_waves(state, mains, ids))
        ),
        *(
            StressCase(
                f"contamination:{n}", closed_sources=_all(surface_source(state, m) for m in wave)
            )
            for n, wave in enumerate(_waves(state, mains, _struck(state)))
        ),
        StressCase(
            DROUGHT,
            capacity=_in_drought(state, need_lps),
            demand={m: _high_season(state, m) for m in ids},
        ),
        StressCase(POWER_CUT, power_out=True),
    )


def _all(parts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(id for part in parts for id in part)


def _struck(state: State) -> tuple[str, ...]:
    """Whose contaminated works is another than its largest source: a case of its own."""
    return tuple(
        m
        for m in state.municipalities
        if (surface := surface_source(state, m)) and surface != works.largest_source(state, m)
    )


def _waves(
    state: State, mains: tuple[OpenMain, ...], members: tuple[str, ...]
) -> list[tuple[str, ...]]:
    """The members in groups of which no two are connected, each as early as it can be."""
    together = {m: {m} for m in state.municipalities}
    for main in mains:
        spec = state.level.main(main.link)
        joined = together[spec.a] | together[spec.b]
        for m in joined:
            together[m] = joined
    waves: list[list[str]] = []
    for m in members:
        free = next((wave for wave in waves if together[m].isdisjoint(wave)), None)
        if free is None:
            waves.append(free := [])
        free.append(m)
    return [tuple(wave) for wave in waves]


def _in_drought(state: State, need_lps: Mapping[str, float]) -> dict[str, float]:
    """Share of its capacity that each source gives in a drought.

    What runs dry is the water, not the works: a source yields in proportion to what is usually
    taken of it, by its municipality and by those tied to it that have closed their own. Rivers fail
    first, lakes last, and a changed climate makes it worse.
    """
    p = state.level.parameters
    gone = works.closed(state)
    sources = [s for s in state.level.network.sources if s.node not in gone]
    worse = p.drought_climate * (pressures.pressure(state, "climate") - pressures.USUAL)
    built = dict.fromkeys(state.municipalities, 0.0)
    for source in sources:
        built[source.municipality] += source.capacity_lps
    taken = dict(need_lps)
    for m in state.municipalities:
        if works.without_own(state, m):
            givers = [g for g in works.area(state, m) if built[g]]
            for giver in givers:
                taken[giver] += need_lps[m] * built[giver] / sum(built[g] for g in givers)
    shares: dict[str, float] = {}
    for source in sources:
        kinds = {"river": p.drought_river, "lake": p.drought_lake}
        left = kinds.get(source.kind, p.drought_ground) - worse
        used = taken[source.municipality] / built[source.municipality]
        shares[source.node] = min(1.0, max(0.05, left * used))
    return shares


def _high_season(state: State, municipality: str) -> float:
    """Demand on the dimensioning day beside a mean day's."""
    p = state.level.parameters
    summer = state.level.municipality(municipality).summer_factor + pressures.dry_season(state)
    return max(1.0, summer) / (1.0 + (summer - 1.0) * p.summer_share)


def served(state: State, asked: HydraulicProblem, solved: Mapping[str, CaseResult]) -> Served:
    """What the answers say of each municipality in each of the five cases."""
    ids = state.municipalities
    main_out = _by_wave("main_out", _waves(state, asked.mains, ids))
    contaminated = _by_wave("contamination", _waves(state, asked.mains, _struck(state)))
    found: dict[str, dict[str, float]] = {}
    for m in ids:
        surface = surface_source(state, m)
        same = largest_source_out(m) if surface else NORMAL_DAY
        where = {
            "largest_source_out": largest_source_out(m),
            "main_out": main_out[m],
            DROUGHT: DROUGHT,
            "contamination": contaminated.get(m, same),
            POWER_CUT: POWER_CUT,
        }
        found[m] = {
            case: min(1.0, solved[id].municipalities[m].served) for case, id in where.items()
        }
        found[m][POWER_CUT] *= _lasting(state, asked, solved[POWER_CUT].municipalities[m], m)
    return found


def _by_wave(case: str, waves: list[tuple[str, ...]]) -> dict[str, str]:
    return {m: f"{case}:{n}" for n, wave in enumerate(waves) for m in wave}


def _lasting(
    state: State, asked: HydraulicProblem, water: MunicipalityWater, municipality: str
) -> float:
    """For how much of a power cut the service reservoirs last, 0–1: they hold so many hours of
    demand, and leakage empties them too."""
    p = state.level.parameters
    drawn = water.delivered_lps + water.leakage_lps
    if drawn <= 0.0:
        return 1.0
    hours = p.reserve_hours * asked.demand_lps[municipality] / drawn
    return min(1.0, hours / p.power_cut_hours)


def resilience(state: State, municipality: str) -> float:
    """Mean served share of demand in the five cases, 0–1; 0 before the water is solved."""
    own = state.stress.get(municipality, {})
    return sum(own[case] for case in CASES) / len(CASES) if own else 0.0


def served_in(state: State, municipality: str, case: str) -> float:
    """Served share of demand in one of the five cases, 0–1; 0 before the water is solved."""
    return state.stress.get(municipality, {}).get(case, 0.0)
