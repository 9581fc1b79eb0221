"""Water that is solved anew only when somebody could notice."""

from __future__ import annotations

from dataclasses import replace

from game.rules import setup, water
from game.rules.hydraulics import HydraulicProblem, HydraulicResult, OpenMain
from server.hydraulics.sparing import Sparing
from tests import builders as b


class Counted:
    """A solver that counts how often it is asked."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, asked: HydraulicProblem) -> HydraulicResult:
        self.times += 1
        return b.solve(asked)


def _times(*asked: HydraulicProblem) -> int:
    counted = Counted()
    sparing = Sparing(counted)
    for problem in asked:
        assert water.answers(problem, sparing(problem))
    return counted.times


def test_only_what_could_be_noticed_is_solved_anew() -> None:
    now = water.present(setup.initial_state(b.level(), 1))

    def drawing(times: float) -> HydraulicProblem:
        return replace(now, demand_lps={m: d * times for m, d in now.demand_lps.items()})

    assert _times(now, now, drawing(1.02)) == 1
    assert _times(now, drawing(1.2)) == 2
    assert _times(now, replace(now, mains=(OpenMain("M_alfa_beta", 300.0),))) == 2
    short = replace(now, cases=now.cases[:1])
    assert _times(now, short, now, short) == 2, "a year and a round's end are asked differently"
