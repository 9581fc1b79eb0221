"""Droughts and power cuts in the network of hela-resan."""

from __future__ import annotations

import math

import pytest

from game.rules.hydraulics import NORMAL_DAY, StressCase
from server.hydraulics.engine import Engine
from server.hydraulics.problem import HydraulicsError
from tests.server.hydraulics.region import MUNICIPALITIES, NETWORK, problem

WORKS = tuple(source.node for source in NETWORK.sources)
CUT = StressCase("cut", power_out=True)


def served(engine: Engine, case: StressCase, **mains: float) -> dict[str, float]:
    """Each municipality's served share in a case."""
    answer = engine.solve(problem(case, mains=mains)).cases[case.id].municipalities
    return {m: water.served for m, water in answer.items()}


def drought(share: float) -> StressCase:
    return StressCase("drought", capacity=dict.fromkeys(WORKS, share))


def test_the_less_the_sources_give_the_less_is_served(engine: Engine) -> None:
    towns = [served(engine, drought(share))["sundhamn"] for share in (1.0, 0.6, 0.4, 0.2)]
    assert towns[0] > 0.999
    assert towns == sorted(towns, reverse=True)
    assert towns[-1] < 0.4


def test_a_drought_leaves_no_trace_in_the_next_case(engine: Engine) -> None:
    asked = problem(drought(0.2), CUT, StressCase("after"))
    cases = engine.solve(asked).cases
    assert cases["after"].municipalities == cases[NORMAL_DAY].municipalities
    assert engine.solve(problem()).cases[NORMAL_DAY] == cases[NORMAL_DAY]


def test_a_main_shares_what_there_is_in_a_drought(engine: Engine) -> None:
    dry = StressCase(
        "dry", capacity={s.node: 0.1 for s in NETWORK.sources if s.municipality == "tallmo"}
    )
    alone = served(engine, dry)["tallmo"]
    assert served(engine, dry, M_ljungsjo_tallmo=250.0)["tallmo"] > alone + 0.1


def test_in_a_power_cut_the_service_reservoirs_feed_by_gravity(engine: Engine) -> None:
    assert all(share > 0.8 for share in served(engine, CUT).values())
    flows = engine.solve(problem(StressCase("stop", WORKS))).cases["stop"].municipalities
    assert all(flows[m].served == 0.0 for m in MUNICIPALITIES)  # shut works: nothing for long


def test_only_one_municipality_draws_more(engine: Engine) -> None:
    thirsty = StressCase("guests", demand={"skarnas": 2.0})
    cases = engine.solve(problem(thirsty)).cases
    normal, guests = cases[NORMAL_DAY].municipalities, cases["guests"].municipalities
    assert guests["skarnas"].delivered_lps == pytest.approx(
        2 * normal["skarnas"].delivered_lps, rel=0.02
    )
    assert guests["tallmo"].delivered_lps == pytest.approx(normal["tallmo"].delivered_lps, rel=0.01)


@pytest.mark.parametrize(
    ("case", "named"),
    [
        (StressCase("x", capacity={"nowhere": 0.5}), "nowhere"),
        (StressCase("x", capacity={WORKS[0]: 0.0}), "the capacity of"),
        (StressCase("x", demand={"lund": 1.0}), "lund"),
        (StressCase("x", demand={"tallmo": math.nan}), "the demand of tallmo"),
    ],
)
def test_nonsense_is_refused(engine: Engine, case: StressCase, named: str) -> None:
    with pytest.raises(HydraulicsError, match=named):
        engine.solve(problem(case))
