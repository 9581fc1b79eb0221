"""What the rules ask of the water, and how pipes' condition becomes leakage."""

from __future__ import annotations

from collections.abc import Mapping

from game.rules import regional, stress, works
from game.rules.events import StressSolved, WaterSolved
from game.rules.hydraulics import (
    NORMAL_DAY,
    HydraulicProblem,
    HydraulicResult,
    OpenMain,
    StressCase,
)
from game.rules.level import PipeSpec
from game.rules.state import Phase, State
from game.rules.unfolding import Unfolding


def problem(state: State) -> HydraulicProblem | None:
    """The hydraulic question that must be answered before the game can go on.

    In the lobby it is the region as it is at the start; in the outcome phase the year to resolve;
    otherwise, and when all years are resolved, None.
    """
    if state.phase is Phase.LOBBY or (state.phase is Phase.OUTCOME and state.years_left > 0):
        return present(state)
    return None


def present(
    state: State, extra: tuple[OpenMain, ...] = (), shut: tuple[str, ...] = ()
) -> HydraulicProblem:
    """The region as it is now (with further connecting mains open and sources shut, if given): a
    normal day, and before play and at the end of a round the stress cases, which change no faster
    than that. As it is now it is worked out once for a state."""
    if extra or shut:
        return _present(state, extra, shut)
    found: HydraulicProblem = state.reckon("present water", lambda now: _present(now, (), ()))
    return found


def _present(state: State, extra: tuple[OpenMain, ...], shut: tuple[str, ...]) -> HydraulicProblem:
    ids = state.municipalities
    built = tuple(
        OpenMain(main.id, main.diameter_mm)
        for main in sorted(state.mains.values(), key=lambda main: main.id)
        if main.in_use
    )
    mains = built + tuple(main for main in extra if main.link not in {b.link for b in built})
    demand = {m: regional.demand_lps(state, m) for m in ids}
    leakage = {pipe.id: leakage_lps(state, pipe) for pipe in state.level.network.pipes}
    return HydraulicProblem(
        network=state.level.id,
        demand_lps=demand,
        leakage_lps=leakage,
        mains=mains,
        closed_sources=tuple(sorted({*works.closed(state), *shut})),
        cases=(
            StressCase(NORMAL_DAY),
            *(stress.cases(state, mains, _need(state, demand, leakage)) if tried(state) else ()),
        ),
    )


def _need(
    state: State, demand: Mapping[str, float], leakage: Mapping[str, float]
) -> dict[str, float]:
    """What each municipality takes on a mean day, leakage included (L/s)."""
    need = dict(demand)
    for pipe in state.level.network.pipes:
        need[pipe.municipality] += leakage[pipe.id]
    return need


def tried(state: State) -> bool:
    """Whether the region is put to its stress cases now: once a round, in its last year."""
    return state.phase is not Phase.OUTCOME or state.years_left == 1


def pipe_length_m(state: State, pipe: PipeSpec) -> float:
    """Metres of main that a pipe of the model stands for: its share of its municipality's mains."""
    total = state.level.network.length_of(pipe.municipality)
    return regional.mains_length_m(state, pipe.municipality) * pipe.length_m / total


def leakage_lps(state: State, pipe: PipeSpec) -> float:
    """A pipe's leakage at 30 m of pressure (L/s): what always seeps, and what runs out of bursts
    before they are found; sooner where maintenance is good."""
    p = state.level.parameters
    upkeep = max(0.5, state.decisions[pipe.municipality].maintenance) ** 0.3
    per_km = p.leakage_background + p.leakage_per_burst * state.pipes[pipe.id].burst_rate
    return float(per_km * pipe_length_m(state, pipe) / 1000.0 / upkeep)


def take_in(story: Unfolding, solved: HydraulicResult) -> None:
    """Take in the answers to the present problem."""
    asked = present(story.state)
    story.add(WaterSolved({case.id: solved.cases[case.id] for case in asked.cases}))
    if tried(story.state):
        story.add(StressSolved(stress.served(story.state, asked, solved.cases)))


def answers(asked: HydraulicProblem, result: HydraulicResult) -> bool:
    """Whether a result answers what was asked: each case, each municipality, sane numbers."""
    for case in asked.cases:
        got = result.cases.get(case.id)
        if got is None or set(got.municipalities) != set(asked.demand_lps):
            return False
        for water in got.municipalities.values():
            if not (0.0 <= water.served <= 1.0 + 1e-6 and water.leakage_lps >= 0.0):
                return False
    return True


def leakage_share(state: State, municipality: str) -> float:
    """Leakage as a share of what is put into the network on a normal day, 0–1."""
    case = state.water.get(NORMAL_DAY)
    if case is None:
        return 0.0
    water = case.municipalities[municipality]
    produced = water.delivered_lps + water.leakage_lps
    return water.leakage_lps / produced if produced > 0 else 0.0


def served(state: State, municipality: str, case: str = NORMAL_DAY) -> float:
    """Served share of demand in a case, 0–1."""
    result = state.water.get(case)
    return min(1.0, result.municipalities[municipality].served) if result else 0.0


def pressure_m(state: State, municipality: str) -> float:
    """Mean pressure on a normal day (m), weighted by demand; 0 before the water is solved."""
    case = state.water.get(NORMAL_DAY)
    return case.municipalities[municipality].pressure_m if case else 0.0
