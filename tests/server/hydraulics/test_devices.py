"""Pumps, valves, stored water and the course of a day, as the engine solves them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.content.network import read_model
from game.content.network_model import NetworkModel
from game.rules.hydraulics import NORMAL_DAY, CaseResult, HydraulicProblem, StressCase
from server.hydraulics.engine import Engine

TOWN = """
[JUNCTIONS]
 low   10 0
 mid   12 4 {day}
 far   12 4 {day}
[RESERVOIRS]
 works 5
[TANKS]
 tower 55 3 0.5 6 12 0
[PIPES]
 p1 low mid   800 200 120 0 Open
 p2 mid tower 300 200 120 0 Open
{line}
[PUMPS]
 feed works low HEAD c
 {pump}
[VALVES]
 {valve}
[CURVES]
 c 0 80
 c 12 65
 c 16 55
 c 18 5
 boost 10 20
 loss 0 0
 loss 20 12
[PATTERNS]
 day 0.3 0.3 0.3 0.3 0.5 1.0 1.6 1.7 1.4 1.2 1.1 1.1
 day 1.1 1.1 1.1 1.1 1.2 1.4 1.6 1.5 1.2 0.8 0.6 0.5
[COORDINATES]
 low 100 900
 mid 200 900
 far 300 900
 works 50 900
 tower 200 800
[TAGS]
 NODE low town
 NODE mid town
 NODE far town
 NODE works town,lake
 NODE tower town,tank
 LINK p1 pvc,1975
 LINK p2 pvc,1975
 LINK p3 pvc,1975
[OPTIONS]
 Units LPS
 Headloss H-W
"""
PIPE = "p3 mid far 900 150 120 0 Open"


def town(line: str = PIPE, pump: str = "", valve: str = "", day: str = "") -> NetworkModel:
    """A works, a service reservoir and a suburb behind whatever is asked for."""
    text = TOWN.format(line=line, pump=pump, valve=valve, day=day)
    if line != PIPE:
        text = text.replace(" LINK p3 pvc,1975\n", "")
    return read_model(text, "town.inp")


def solved(model: NetworkModel, demand: float = 8.0, *cases: StressCase) -> dict[str, CaseResult]:
    """The normal day and further cases at this demand (L/s)."""
    problem = HydraulicProblem(
        "town", {"town": demand}, {}, (), (), (StressCase(NORMAL_DAY), *cases)
    )
    return dict(Engine(model).solve(problem).cases)


def far_pressure(model: NetworkModel) -> float:
    """Pressure in the suburb on a normal day (m)."""
    return solved(model)[NORMAL_DAY].pressure_m["far"]


def test_a_reducing_valve_holds_the_pressure_that_it_is_set_to() -> None:
    assert far_pressure(town("", valve="v mid far 150 PRV 30 0")) == pytest.approx(30, abs=0.1)


def test_a_pump_lifts_the_suburb_by_its_curve() -> None:
    lifted = solved(town("", pump="b mid far HEAD boost"))[NORMAL_DAY].pressure_m
    assert 15 < lifted["far"] - lifted["mid"] < 27


def test_throttles_and_loss_curves_take_pressure_away() -> None:
    plain = far_pressure(town("", valve="v mid far 150 TCV 0 0"))
    assert far_pressure(town("", valve="v mid far 150 TCV 400 0")) < plain - 0.5
    assert far_pressure(town("", valve="v mid far 150 GPV loss 0")) < plain - 2


def test_flow_control_lets_no_more_through_than_it_is_set_to() -> None:
    day = solved(town("", valve="v mid far 150 FCV 3 0"))[NORMAL_DAY]
    assert day.flow_lps["v"] == pytest.approx(3, abs=0.05)
    assert day.municipalities["town"].served == pytest.approx(7 / 8, abs=0.02)


def test_a_check_valve_lets_water_one_way_only() -> None:
    assert (
        solved(town("p3 mid far 900 150 120 0 CV"))[NORMAL_DAY].municipalities["town"].served > 0.99
    )
    with pytest.raises(ValueError, match='no works of town reaches node "far"'):
        town("p3 far mid 900 150 120 0 CV")


def test_stored_water_carries_a_day_and_not_an_outage() -> None:
    outage = StressCase("out", ("works",))
    stored = solved(town(day="day"), 12.0, outage)
    alone = solved(replace(town(day="day"), storages=()), 12.0, outage)
    assert stored[NORMAL_DAY].municipalities["town"].served > 0.999
    assert (
        stored[NORMAL_DAY].municipalities["town"].lowest_pressure_m
        > alone[NORMAL_DAY].municipalities["town"].lowest_pressure_m + 1
    ), "without the reservoir the works alone meets the morning"
    assert stored["out"].municipalities["town"].served == 0
    assert stored["out"] == alone["out"]


def test_a_day_gives_the_mean_of_its_hours_and_the_worst_of_them() -> None:
    even, course = (solved(replace(town(day=day), storages=()))[NORMAL_DAY] for day in ("", "day"))
    assert course.municipalities["town"].delivered_lps == pytest.approx(
        even.municipalities["town"].delivered_lps, rel=0.02
    )
    assert (
        course.municipalities["town"].lowest_pressure_m
        < even.municipalities["town"].lowest_pressure_m - 1
    )


def test_the_same_day_comes_out_the_same_whatever_was_solved_before() -> None:
    engine = Engine(town(day="day"))
    asked = HydraulicProblem("town", {"town": 8.0}, {"p1": 0.4})
    other = HydraulicProblem("town", {"town": 20.0}, {"p1": 1.0})
    first = engine.solve(asked)
    engine.solve(other)
    assert engine.solve(asked) == first
