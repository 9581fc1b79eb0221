"""Answers the problems of the rules for one network: an EPANET project kept open.

Everything a problem says is written anew before it is solved, and no solve starts from an earlier
one: an answer depends on its problem alone. Leakage is modelled by emitters, half of a pipe's at
each end.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from math import sqrt

from game.content.network import level_network
from game.content.network_model import NetworkModel
from game.rules.hydraulics import (
    NORMAL_DAY,
    CaseResult,
    HydraulicProblem,
    HydraulicResult,
    StressCase,
)
from server.hydraulics.answer import Asked, case_result
from server.hydraulics.problem import HydraulicsError, check_problem
from server.hydraulics.project import EpanetError, Project, Solution
from server.hydraulics.reach import ReachMap

LEAKAGE_PRESSURE_M = 30.0
"""Pressure (m) at which a problem states its leakage."""

_MOST_DRY_ROUNDS = 8
_TRACE = 1e-6


class Engine:
    """Solves problems of one network; not safe in threads, see `server.hydraulics.pool`."""

    def __init__(self, model: NetworkModel) -> None:
        self._model = model
        self._reach = ReachMap(model)
        self._pump_of = {pump.source: pump.link for pump in model.pumps}
        boosters = {device.id for device in model.devices if device.kind == "pump"}
        self._boosters = boosters
        self._driven = boosters | {pump.link for pump in model.pumps}
        self._project: Project | None = None
        self._shares = _demand_shares(model)

    def solve(self, problem: HydraulicProblem) -> HydraulicResult:
        """The answer to a problem of this network.

        HydraulicsError when the problem names what the network has not, holds numbers that are
        none, or has no solution.
        """
        check_problem(problem, self._model)
        for fresh in (False, True):  # a poisoned project is mended by building it anew, once
            try:
                return self._solve(problem)
            except EpanetError as error:
                self.close()
                if fresh:
                    raise HydraulicsError(f"the network cannot be solved: {error}") from error
        raise AssertionError("unreachable")

    def close(self) -> None:
        """Gives back EPANET's memory; the next solve opens the network again."""
        project, self._project = self._project, None
        if project is not None:
            project.close()

    def _solve(self, problem: HydraulicProblem) -> HydraulicResult:
        if self._project is None:
            self._project = Project(self._model)
        project = self._project
        built = {main.link: main.diameter_mm for main in problem.mains}
        for main in self._model.spec.mains:
            project.set_diameter(main.id, built.get(main.id, main.diameter_mm))
        emitters = self._emitters(problem.leakage_lps)
        # The normal day first: how full it leaves the service reservoirs is what a power cut has.
        ordered = sorted(problem.cases, key=lambda case: case.id != NORMAL_DAY)
        solved: dict[str, CaseResult] = {}
        for case in ordered:
            full = solved[NORMAL_DAY].pressure_m if case.power_out and NORMAL_DAY in solved else {}
            # Set for every case: the level behind a shut link shows in the last decimals.
            project.fill_reserves(full)
            solved[case.id] = self._case(project, problem, case, emitters)
        return HydraulicResult(solved)

    def _case(
        self,
        project: Project,
        problem: HydraulicProblem,
        case: StressCase,
        emitters: Mapping[str, float],
    ) -> CaseResult:
        shut = (*problem.closed_sources, *case.closed_sources, *case.closed_links)
        closed = {self._pump_of.get(id, id) for id in shut}
        if case.power_out:
            closed |= self._driven
        self._set_links(project, problem, closed)
        project.let_reserves(case.power_out)
        project.set_capacity({self._pump_of[s]: share for s, share in case.capacity.items()})
        reached = self._reach.reached(problem.mains, closed, reserves=case.power_out)
        demand: dict[str, float] = {}
        for node, municipality, share in self._shares:
            factor = case.demand_factor * case.demand.get(municipality, 1.0)
            asked = _sound(problem.demand_lps[municipality] * share * factor)
            demand[node] = asked
            within = node in reached
            project.set_demand(node, asked if within else 0.0)
            project.set_emitter(node, emitters[node] if within else 0.0)
        run = project.run_day if self._followed(case) else project.run
        solution = _balance(project, run) if reached else project.at_rest()
        mains = tuple(main.link for main in problem.mains if main.link not in closed)
        asked_for = Asked(demand, reached, mains)
        return case_result(self._model.spec, asked_for, solution, in_full=case.id == NORMAL_DAY)

    def _followed(self, case: StressCase) -> bool:
        """Whether a case is a day to follow hour by hour. The others last for days: no service
        reservoir holds out, and what counts is the mean."""
        return case.id == NORMAL_DAY and self._model.has_day

    def _set_links(self, project: Project, problem: HydraulicProblem, closed: set[str]) -> None:
        open_mains = {main.link for main in problem.mains}
        for main in self._model.spec.mains:
            project.set_open(main.id, main.id in open_mains and main.id not in closed)
        for pipe in self._model.spec.pipes:
            project.set_open(pipe.id, pipe.id not in closed)
        for pump in self._model.pumps:
            project.set_open(pump.link, pump.link not in closed)
        for booster in self._boosters:
            project.set_open(booster, booster not in closed)

    def _emitters(self, leakage_lps: Mapping[str, float]) -> dict[str, float]:
        emitters = {node: 0.0 for node, _, _ in self._shares}
        for pipe in self._model.spec.pipes:
            half = leakage_lps.get(pipe.id, 0.0) / sqrt(LEAKAGE_PRESSURE_M) / 2
            emitters[pipe.a] += half
            emitters[pipe.b] += half
        return {node: _sound(coefficient) for node, coefficient in emitters.items()}


@lru_cache(maxsize=8)
def engine_for(level: str) -> Engine:
    """The engine of a level in this process: its id, or the path of its folder."""
    return Engine(level_network(level))


def _sound(value: float) -> float:
    """The value, or 0 for a trace so small that EPANET would divide by it."""
    return value if value >= _TRACE else 0.0


def _balance(project: Project, run: Callable[[], Solution]) -> Solution:
    """Solves the case as set; where pressure is below zero, nothing leaks in from outside."""
    solution = run()
    for _ in range(_MOST_DRY_ROUNDS):
        if not solution.dry:
            break
        for node in solution.dry:
            project.set_emitter(node, 0.0)
        solution = run()
    return solution


def _demand_shares(model: NetworkModel) -> tuple[tuple[str, str, float], ...]:
    """Each junction, its municipality and its share of that municipality's demand (0–1)."""
    junctions = [node for node in model.spec.nodes if node.kind != "source"]
    total: dict[str, float] = {}
    for node in junctions:
        total[node.municipality] = total.get(node.municipality, 0.0) + node.base_demand_lps
    return tuple(
        (n.id, n.municipality, n.base_demand_lps / total[n.municipality]) for n in junctions
    )
