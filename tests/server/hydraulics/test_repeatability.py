"""The same question gets the same answer: in any order, after any fault, in any process."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace

import epanet
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.network import level_network
from game.rules.hydraulics import NORMAL_DAY, HydraulicProblem, HydraulicResult, StressCase
from server.hydraulics.engine import Engine
from server.hydraulics.pool import solve
from server.hydraulics.problem import HydraulicsError
from tests.server.hydraulics.region import (
    LEVEL,
    MUNICIPALITIES,
    NETWORK,
    demand,
    leakage,
    outage,
    problem,
)

OUTAGES = tuple(outage(municipality) for municipality in MUNICIPALITIES)

PROBLEMS = (
    problem(*OUTAGES),
    problem(*OUTAGES, mains={"M_ljungsjo_sundhamn": 300.0}),
    problem(*OUTAGES, mains={"M_ljungsjo_sundhamn": 110.0, "M_ljungsjo_tallmo": 200.0}),
    problem(leakage_lps=leakage(0.5), demand_lps=demand(1.3)),
    problem(StressCase("cut", closed_links=("SU_p05",)), demand_lps=demand(2.5)),
    problem(closed_sources=("TA_w_tallmo",), mains={"M_ljungsjo_tallmo": 250.0}),
)


@pytest.fixture(scope="module")
def answers() -> list[HydraulicResult]:
    """Each problem's answer from a network opened for it alone."""
    return [Engine(level_network(LEVEL)).solve(asked) for asked in PROBLEMS]


@settings(max_examples=15, deadline=None)
@given(order=st.lists(st.integers(0, len(PROBLEMS) - 1), min_size=2, max_size=6))
def test_an_answer_does_not_depend_on_what_was_asked_before(
    engine: Engine, answers: list[HydraulicResult], order: list[int]
) -> None:
    for number in order:
        assert engine.solve(PROBLEMS[number]) == answers[number]


def test_the_order_of_cases_does_not_matter(engine: Engine) -> None:
    forwards = engine.solve(problem(*OUTAGES))
    backwards = engine.solve(problem(*reversed(OUTAGES)))
    assert forwards.cases == backwards.cases


def test_answers_are_the_same_to_the_bit_in_another_process(
    answers: list[HydraulicResult],
) -> None:
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn) as other:
        elsewhere = list(other.map(solve, reversed(PROBLEMS)))
    assert [repr(answer) for answer in reversed(elsewhere)] == [repr(a) for a in answers]


def test_a_poisoned_network_is_opened_anew(
    monkeypatch: pytest.MonkeyPatch, answers: list[HydraulicResult]
) -> None:
    engine = Engine(level_network(LEVEL))
    engine.solve(PROBLEMS[1])
    read, spoilt = epanet.EN_getnodevalues, []

    def spoil(handle: int, what: int) -> tuple[int, list[float]]:
        error, values = read(handle, what)
        if not spoilt:
            spoilt.append(what)
            values = [float("nan"), *values[1:]]
        return error, values

    monkeypatch.setattr(epanet, "EN_getnodevalues", spoil)
    assert engine.solve(PROBLEMS[0]) == answers[0]
    assert spoilt


def test_a_network_that_stays_poisoned_is_an_error_and_not_an_answer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    engine = Engine(level_network(LEVEL))
    monkeypatch.setattr(epanet, "EN_runH", lambda handle: (1, 0))
    with pytest.raises(HydraulicsError, match="no balance"):
        engine.solve(PROBLEMS[0])
    monkeypatch.undo()
    assert engine.solve(PROBLEMS[0]).cases[NORMAL_DAY].municipalities["sundhamn"].served == 1.0


@st.composite
def hard_times(draw: st.DrawFn) -> HydraulicProblem:
    """A region in any state a game may bring it to, and worse."""
    mains = draw(st.sets(st.sampled_from([main.id for main in NETWORK.mains]), max_size=7))
    works = [source.node for source in NETWORK.sources]
    pipes = [pipe.id for pipe in NETWORK.pipes]
    asked = problem(
        StressCase(
            "hard",
            tuple(draw(st.sets(st.sampled_from(works), max_size=6))),
            tuple(draw(st.sets(st.sampled_from(pipes), max_size=4))),
            draw(st.floats(0.3, 2.0)),
        ),
        mains={main: draw(st.sampled_from([63.0, 110.0, 200.0, 315.0, 500.0])) for main in mains},
        leakage_lps=leakage(draw(st.floats(0.0, 0.6))),
    )
    growth = {id: lps * draw(st.floats(0.5, 2.0)) for id, lps in asked.demand_lps.items()}
    return replace(asked, demand_lps=growth)


@settings(max_examples=60, deadline=None)
@given(asked=hard_times())
def test_hard_times_have_an_answer_that_adds_up(engine: Engine, asked: HydraulicProblem) -> None:
    for case in engine.solve(asked).cases.values():
        for water in case.municipalities.values():
            assert 0.0 <= water.served <= 1.0
            assert water.leakage_lps >= 0.0
            assert water.lowest_pressure_m <= water.pressure_m + 1e-3
        assert sum(w.imported_lps for w in case.municipalities.values()) == pytest.approx(
            0.0, abs=0.01
        )
