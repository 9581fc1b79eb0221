"""Questions that EPANET would answer with nonsense are refused in one plain sentence."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from game.rules.hydraulics import NORMAL_DAY, HydraulicProblem, OpenMain, StressCase
from server.hydraulics.engine import Engine
from server.hydraulics.problem import HydraulicsError
from tests.server.hydraulics.region import demand, leakage, problem


@pytest.mark.parametrize("wrong", [math.nan, math.inf, -1.0, 1e9])
def test_a_demand_that_is_none_is_refused(engine: Engine, wrong: float) -> None:
    with pytest.raises(HydraulicsError, match=r"sundhamn is .* between 0 and 5000 L/s"):
        engine.solve(problem(demand_lps=demand() | {"sundhamn": wrong}))


@pytest.mark.parametrize("wrong", [math.nan, math.inf, -1.0])
def test_a_leakage_that_is_none_is_refused(engine: Engine, wrong: float) -> None:
    with pytest.raises(HydraulicsError, match="SU_p01"):
        engine.solve(problem(leakage_lps=leakage() | {"SU_p01": wrong}))


@pytest.mark.parametrize("wrong", [math.nan, math.inf, 0.0, -200.0, 5.0])
def test_a_main_without_a_sound_diameter_is_refused(engine: Engine, wrong: float) -> None:
    with pytest.raises(HydraulicsError, match="M_ljungsjo_tallmo"):
        engine.solve(problem(mains={"M_ljungsjo_tallmo": wrong}))


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        (problem(demand_lps=demand() | {"atlantis": 1.0}), "atlantis"),
        (problem(demand_lps={"sundhamn": 1.0}), "no demand for granaker"),
        (problem(leakage_lps={"XX_p01": 1.0}), "XX_p01"),
        (problem(mains={"SU_p01": 200.0}), "SU_p01"),
        (problem(closed_sources=("SU_sundhamn",)), "SU_sundhamn"),
        (problem(StressCase("x", ("nowhere",))), "nowhere"),
        (problem(StressCase("x", (), ("nowhere",))), "nowhere"),
        (problem(StressCase("x", demand_factor=math.nan)), "demand factor of x"),
        (problem(StressCase(NORMAL_DAY)), "twice"),
        (
            replace(problem(), mains=(OpenMain("M_ljungsjo_tallmo", 200.0),) * 2),
            "M_ljungsjo_tallmo.* twice",
        ),
    ],
)
def test_what_the_network_has_not_is_refused_by_name(
    engine: Engine, asked: HydraulicProblem, named: str
) -> None:
    with pytest.raises(HydraulicsError, match=named):
        engine.solve(asked)


def test_a_refused_question_spoils_nothing(engine: Engine) -> None:
    before = engine.solve(problem())
    with pytest.raises(HydraulicsError):
        engine.solve(problem(demand_lps=demand() | {"sundhamn": math.nan}))
    assert engine.solve(problem()) == before
