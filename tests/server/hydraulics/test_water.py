"""What the region's water does on a normal day, in need, and through a connecting main."""

from __future__ import annotations

import pytest

from game.rules.hydraulics import NORMAL_DAY, StressCase, largest_source_out
from server.hydraulics.engine import Engine
from tests.server.hydraulics.region import (
    MUNICIPALITIES,
    NETWORK,
    demand,
    largest_source,
    leakage,
    outage,
    problem,
    water,
    water_with_source_out,
)

MAINS = [(main.id, of) for main in NETWORK.mains for of in (main.a, main.b)]


@pytest.mark.parametrize("municipality", MUNICIPALITIES)
def test_on_a_normal_day_everybody_is_served_at_a_good_pressure(
    engine: Engine, municipality: str
) -> None:
    day = water(engine, problem(), NORMAL_DAY, municipality)
    assert day.served == 1.0
    assert day.delivered_lps == pytest.approx(demand()[municipality], abs=1e-3)
    assert day.lowest_pressure_m >= 25
    assert 0.15 <= day.leakage_lps / (day.leakage_lps + day.delivered_lps) <= 0.25
    assert day.imported_lps == 0.0


def test_no_tap_has_more_than_seventy_metres(engine: Engine) -> None:
    pressures = engine.solve(problem()).cases[NORMAL_DAY].pressure_m
    assert max(pressures.values()) <= 70


@pytest.mark.parametrize("municipality", MUNICIPALITIES)
def test_alone_a_municipality_without_its_largest_source_serves_little_more_than_half(
    engine: Engine, municipality: str
) -> None:
    served = water_with_source_out(engine, municipality).served
    assert 0.3 <= served <= 0.6


@pytest.mark.parametrize(("main", "municipality"), MAINS)
def test_a_neighbour_serves_it_through_a_main_of_three_hundred_millimetres(
    engine: Engine, main: str, municipality: str
) -> None:
    connected = water_with_source_out(engine, municipality, **{main: 300.0})
    assert connected.served >= 0.9
    assert connected.imported_lps > 0


@pytest.mark.parametrize(("main", "municipality"), MAINS)
def test_the_wider_the_main_the_more_it_carries(
    engine: Engine, main: str, municipality: str
) -> None:
    by_width = [
        water_with_source_out(engine, municipality, **{main: diameter})
        for diameter in (60.0, 100.0, 200.0, 300.0)
    ]
    imported = [water.imported_lps for water in by_width]
    assert imported == sorted(imported)
    assert imported[0] < imported[-1] / 2
    assert by_width[0].served < by_width[-1].served - 0.15


@pytest.mark.parametrize(("main", "municipality"), MAINS)
def test_helping_a_neighbour_does_not_leave_the_helper_dry(
    engine: Engine, main: str, municipality: str
) -> None:
    spec = next(m for m in NETWORK.mains if m.id == main)
    helper = spec.b if municipality == spec.a else spec.a
    asked = problem(outage(municipality), mains={main: 250.0})
    assert water(engine, asked, largest_source_out(municipality), helper).served >= 0.95


def test_what_one_imports_the_other_exports(engine: Engine) -> None:
    asked = problem(outage("tallmo"), mains={"M_ljungsjo_tallmo": 200.0})
    case = engine.solve(asked).cases[largest_source_out("tallmo")].municipalities
    assert case["tallmo"].imported_lps > 1
    assert case["tallmo"].imported_lps == pytest.approx(-case["ljungsjo"].imported_lps, abs=1e-3)
    assert case["sundhamn"].imported_lps == 0.0


def test_water_balances(engine: Engine) -> None:
    case = engine.solve(problem(mains={"M_ljungsjo_sundhamn": 300.0})).cases[NORMAL_DAY]
    given = sum(case.flow_lps[source.link] for source in NETWORK.sources)
    used = sum(m.delivered_lps + m.leakage_lps for m in case.municipalities.values())
    assert given == pytest.approx(used, abs=0.02)


def test_a_works_gives_little_more_than_its_capacity(engine: Engine) -> None:
    thirsty = problem(demand_lps=demand(3.0))
    flows = engine.solve(thirsty).cases[NORMAL_DAY].flow_lps
    assert water(engine, thirsty, NORMAL_DAY, "sundhamn").served < 0.9
    for source in NETWORK.sources:
        assert flows[source.link] <= 1.15 * source.capacity_lps


def test_an_isolated_zone_gets_nothing_and_does_not_poison_the_rest(engine: Engine) -> None:
    leaf = next(pipe for pipe in NETWORK.pipes if "SU_udden" in (pipe.a, pipe.b))
    cut = StressCase("cut", closed_links=(leaf.id,))
    case = engine.solve(problem(cut)).cases["cut"].municipalities
    lost = next(node for node in NETWORK.nodes if node.id == "SU_udden").base_demand_lps
    assert case["sundhamn"].served == pytest.approx(1 - lost / demand()["sundhamn"], abs=1e-3)
    assert case["sundhamn"].lowest_pressure_m >= 25
    assert all(case[other].served == 1.0 for other in MUNICIPALITIES if other != "sundhamn")


def test_a_municipality_without_any_works_gets_nothing(engine: Engine) -> None:
    works = tuple(s.node for s in NETWORK.sources if s.municipality == "tallmo")
    case = engine.solve(problem(StressCase("dry", works))).cases["dry"].municipalities
    assert case["tallmo"].served == 0.0
    assert case["tallmo"].pressure_m == case["tallmo"].leakage_lps == 0.0
    assert case["granaker"].served == 1.0


def test_without_any_works_nobody_gets_anything(engine: Engine) -> None:
    works = tuple(source.node for source in NETWORK.sources)
    case = engine.solve(problem(StressCase("dark", works))).cases["dark"].municipalities
    assert all(municipality.served == 0.0 for municipality in case.values())


def test_works_shut_for_good_are_out_in_every_case(engine: Engine) -> None:
    works = largest_source("ljungsjo")
    asked = problem(StressCase("again"), closed_sources=(works.node,))
    answer = engine.solve(asked)
    assert answer.cases[NORMAL_DAY].flow_lps[works.link] == 0.0
    assert answer.cases["again"].municipalities["ljungsjo"].served <= 0.6


def test_worse_pipes_leak_more_and_leakage_follows_pressure(engine: Engine) -> None:
    sound = water(engine, problem(), NORMAL_DAY, "skarnas")
    worn = water(engine, problem(leakage_lps=leakage(0.36)), NORMAL_DAY, "skarnas")
    assert 1.5 * sound.leakage_lps < worn.leakage_lps < 2 * sound.leakage_lps
    alone = water_with_source_out(engine, "skarnas")
    assert alone.leakage_lps < sound.leakage_lps


def test_no_water_leaks_in_from_outside_where_pressure_is_gone(engine: Engine) -> None:
    case = engine.solve(problem(outage("granaker"))).cases[largest_source_out("granaker")]
    granaker = case.municipalities["granaker"]
    small = [s for s in NETWORK.sources if s.municipality == "granaker"]
    most = sum(1.1 * s.capacity_lps for s in small if s != largest_source("granaker"))
    assert granaker.delivered_lps + granaker.leakage_lps <= 1.02 * most


def test_only_the_normal_day_lists_every_node_and_link(engine: Engine) -> None:
    answer = engine.solve(problem(outage("sundhamn")))
    normal = answer.cases[NORMAL_DAY]
    assert set(normal.pressure_m) == {node.id for node in NETWORK.nodes}
    assert {pipe.id for pipe in NETWORK.pipes} <= set(normal.flow_lps)
    assert not answer.cases[largest_source_out("sundhamn")].pressure_m


def test_numbers_are_rounded_to_four_decimals(engine: Engine) -> None:
    day = water(engine, problem(), NORMAL_DAY, "sundhamn")
    assert day.pressure_m == round(day.pressure_m, 4)
    assert day.leakage_lps == round(day.leakage_lps, 4)
