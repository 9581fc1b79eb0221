"""Plays a normal day in a level's network before the level exists: how each municipality does."""

from __future__ import annotations

from game.content.importing.making import Alone
from game.content.importing.survey import SurveyError
from game.content.network import read_model
from game.rules.hydraulics import NORMAL_DAY, HydraulicProblem
from game.rules.level import NetworkSpec
from server.hydraulics.engine import Engine
from server.hydraulics.problem import HydraulicsError

LEAKAGE = 0.2
"""Leakage at 30 m as a share of demand: somewhat more than a game begins with."""


def alone(network: str) -> dict[str, Alone]:
    """Each municipality of this network.inp on a normal day, all connecting mains closed.

    Raises `SurveyError` where it has no solution.
    """
    model = read_model(network, "network.inp")
    engine = Engine(model)
    try:
        result = engine.solve(_problem(model.spec))
    except HydraulicsError:
        raise SurveyError("unsolved") from None
    finally:
        engine.close()
    water = result.cases[NORMAL_DAY].municipalities
    return {id: Alone(found.served, found.lowest_pressure_m) for id, found in water.items()}


def _problem(spec: NetworkSpec) -> HydraulicProblem:
    demand: dict[str, float] = {}
    for node in spec.nodes:
        demand[node.municipality] = demand.get(node.municipality, 0.0) + node.base_demand_lps
    leakage = {
        pipe.id: LEAKAGE
        * demand[pipe.municipality]
        * pipe.length_m
        / spec.length_of(pipe.municipality)
        for pipe in spec.pipes
    }
    return HydraulicProblem("", demand, leakage)
