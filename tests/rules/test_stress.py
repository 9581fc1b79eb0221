"""Stress cases: asked for once a round, told apart by municipality, and remembered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules import commands as c
from game.rules import stress, water
from game.rules.hydraulics import NORMAL_DAY, OpenMain
from game.rules.level import SourceSpec
from game.rules.pressures import PressureSpec
from game.rules.state import Phase
from game.rules.visibility import public_view
from tests import builders as b

TO_BETA = OpenMain("M_alfa_beta", 300.0)


def river_and_wells(*mains: OpenMain, **changes):
    """What is asked where alfa has a large groundwater works and a small one by the river."""
    spec = b.network()
    river = SourceSpec("alfa-r", b.ALFA, 20.0, "river", "alfa-rpump")
    made = b.level(network=replace(spec, sources=(*spec.sources, river)), **changes)
    return water.present(b.setup.initial_state(made, 1), mains)


def case(asked, name):
    return next(case for case in asked.cases if case.id == name)


def test_the_region_is_put_to_the_test_before_play_and_once_a_round():
    state = b.setup.initial_state(b.level(), 1)
    assert len(water.problem(state).cases) > 5
    state = b.to(b.start(), Phase.OUTCOME)
    assert [case.id for case in water.problem(state).cases] == [NORMAL_DAY]
    state = b.do(state, c.SERVER, c.ResolveYear(b.solve(water.problem(state))))
    assert {case.id for case in water.problem(state).cases} >= {
        "largest_out:alfa",
        "main_out:0",
        "drought",
        "power_cut",
    }


def test_what_was_served_is_remembered_shown_and_recorded():
    state = b.start()
    shown = public_view(state)["municipalities"][b.ALFA]
    assert shown["served_largest_source_out"] == 0.5
    assert shown["served_main_out"] == 0.5
    assert shown["served_drought"] == 1.0
    assert shown["served_contamination"] == 1.0  # groundwater alone
    assert 0.0 < shown["served_power_cut"] < 0.5
    five = [shown[f"served_{name}"] for name in stress.CASES]
    assert shown["resilience"] == pytest.approx(sum(five) / 5)
    record = b.resolve_round(b.to(state, Phase.DECISIONS)).history[-1]
    assert record.municipalities[b.ALFA]["resilience"] > 0


def test_a_year_that_is_not_the_rounds_last_keeps_what_was_found():
    state = b.to(b.start(), Phase.OUTCOME)
    before = dict(state.stress)
    state = b.do(state, c.SERVER, c.ResolveYear(b.solve(water.problem(state))))
    assert state.stress == before
    assert state.results[b.ALFA].served_largest_source_out == 0.5


def test_mains_fail_at_the_same_time_only_where_networks_do_not_touch():
    apart, joined = river_and_wells(), river_and_wells(TO_BETA)
    assert case(apart, "main_out:0").closed_links == ("alfa-p2", "beta-p2", "gamma-p2")
    assert not any(each.id == "main_out:1" for each in apart.cases)
    assert case(joined, "main_out:0").closed_links == ("alfa-p2", "gamma-p2")
    assert case(joined, "main_out:1").closed_links == ("beta-p2",)


def test_surface_water_is_what_can_be_contaminated():
    asked = river_and_wells()
    assert case(asked, "contamination:0").closed_sources == ("alfa-r",)
    assert not any(each.id == "contamination:1" for each in asked.cases)


def test_in_a_drought_rivers_give_less_and_summer_towns_ask_for_more():
    towns = b.level().municipalities
    guests = tuple(replace(m, summer_factor=1.6 if m.id == b.BETA else 1.0) for m in towns)
    drought = case(river_and_wells(municipalities=guests), "drought")
    assert drought.capacity["alfa-r"] < drought.capacity["alfa-w"]
    assert drought.demand[b.BETA] == pytest.approx(1.6 / 1.15)
    assert drought.demand[b.ALFA] == 1.0


def test_a_harder_climate_makes_a_harder_drought():
    usual = case(river_and_wells(), "drought")
    hot = case(river_and_wells(pressures={"climate": PressureSpec(1.0)}), "drought")
    assert hot.capacity["alfa-r"] < usual.capacity["alfa-r"]
    assert hot.demand[b.ALFA] > usual.demand[b.ALFA]


def test_leakage_empties_the_reservoirs_in_a_power_cut():
    sound, worn = b.start(), b.start(b.level(parameters=b.Parameters(leakage_per_burst=1.0)))
    served = [stress.served_in(s, b.ALFA, "power_cut") for s in (sound, worn)]
    assert served[1] < served[0] - 0.05
