"""Water to the nearest step: asked for only when it could be noticed, and always answered alike."""

from __future__ import annotations

from dataclasses import replace

from game.content.load import load_level
from game.rules import setup, water
from game.rules.hydraulics import (
    NORMAL_DAY,
    HydraulicProblem,
    HydraulicResult,
    OpenMain,
    largest_source_out,
)
from server.hydraulics.pool import solve
from server.hydraulics.sparing import DEMAND_STEP, Sparing
from tests import builders as b

NETWORK = b.level().network
START = replace(
    water.present(setup.initial_state(b.level(), 1)),
    demand_lps=dict.fromkeys(b.IDS, (1.0 + DEMAND_STEP) ** 80),
)
"""Three municipalities that draw as much as one of the steps."""


class Counted:
    """A solver that counts how often it is asked."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, asked: HydraulicProblem) -> HydraulicResult:
        self.times += 1
        return b.solve(asked)


def _times(*asked: HydraulicProblem) -> list[int]:
    """How often the solver had been asked after each question."""
    counted = Counted()
    sparing = Sparing(counted, NETWORK)
    times = []
    for problem in asked:
        assert water.answers(problem, sparing(problem))
        times.append(counted.times)
    return times


def _drawing(factor: float, *who: str) -> HydraulicProblem:
    demand = {m: d * (factor if m in who else 1.0) for m, d in START.demand_lps.items()}
    return replace(START, demand_lps=demand)


def test_only_what_could_be_noticed_is_solved_anew() -> None:
    each = 2 * len(b.IDS)  # a normal day and one without the largest source, for each network
    assert _times(START, START, _drawing(1.01, *b.IDS)) == [each] * 3
    assert _times(START, _drawing(1.2, *b.IDS)) == [each, 2 * each]
    assert _times(START, replace(START, cases=START.cases[:1])) == [each, each], "a year is less"


def test_networks_that_no_main_connects_are_asked_about_one_by_one() -> None:
    each = 2 * len(b.IDS)
    assert _times(START, _drawing(1.2, b.GAMMA)) == [each, each + 2]
    joined = replace(START, mains=(OpenMain("M_alfa_beta", 300.0),))
    assert _times(START, joined) == [each, each + 3], "one normal day, and each without its source"


def test_an_answer_does_not_depend_on_what_was_asked_before() -> None:
    more = _drawing(1.015, b.ALFA)
    fresh = Sparing(b.solve, NETWORK)(more)
    used = Sparing(b.solve, NETWORK)
    used(START)
    assert used(more) == fresh


def test_what_is_served_is_as_good_as_solved_to_the_litre() -> None:
    level = load_level("hela-resan")
    asked = water.present(setup.initial_state(level, 1))
    exact, nearly = solve(asked), Sparing(solve, level.network)(asked)
    for m in level.ids:
        for case in (NORMAL_DAY, largest_source_out(m)):
            served = exact.cases[case].municipalities[m].served
            assert abs(nearly.cases[case].municipalities[m].served - served) <= DEMAND_STEP
