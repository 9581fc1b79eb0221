"""All what-ifs of a game beside the bare EPANET time of the solves that they ask for."""

from __future__ import annotations

import time

import pytest

from game.content.load import load_level
from game.rules import setup
from game.rules.hydraulics import HydraulicProblem, HydraulicResult
from game.rules.state import Phase
from server import simulate
from server.debrief import band, cases
from server.debrief.remembered import Remembered
from server.debrief.story import StoryReader
from server.debrief.what_if import Given
from server.hydraulics.engine import engine_for
from server.hydraulics.project import Project

pytestmark = pytest.mark.bench

LEVEL = "skargarden"
"""Four municipalities; played for eight rounds."""
YEARS = 16
TIMES, MORE_S = 2.0, 1.0
"""The what-ifs may take so many times the bare solves, and so much more (CPU seconds)."""


class Asked:
    """Notes what is asked of the water, and answers it."""

    def __init__(self) -> None:
        self.problems: list[HydraulicProblem] = []

    def __call__(self, problem: HydraulicProblem) -> HydraulicResult:
        self.problems.append(problem)
        return engine_for(LEVEL).solve(problem)


def bare(problems: list[HydraulicProblem], monkeypatch: pytest.MonkeyPatch) -> float:
    """CPU seconds that EPANET itself takes to solve each of these."""
    spent = 0.0
    run = Project.run

    def timed(project: Project) -> object:
        nonlocal spent
        start = time.process_time()
        try:
            return run(project)
        finally:
            spent += time.process_time() - start

    with monkeypatch.context() as patched:
        patched.setattr(Project, "run", timed)
        for problem in problems:
            engine_for(LEVEL).solve(problem)
    return spent


def test_all_what_ifs_of_a_game_beside_their_bare_solves(monkeypatch: pytest.MonkeyPatch) -> None:
    level = simulate.Terms(years=YEARS).of(load_level(LEVEL))
    assert (len(level.ids), level.rounds) == (4, 8)
    given: list[Given] = []
    tempers = dict.fromkeys(level.ids, "cooperative")
    wish = simulate.Wish(LEVEL, 3, tempers, terms=simulate.Terms(years=YEARS))
    end = simulate.play(wish, lambda who, said, led, after: given.append(Given(who, said, led)))
    assert end.phase is Phase.DEBRIEF
    reader = StoryReader(setup.initial_state(level, 3))
    for one in given:
        for event in one.events:
            reader.take(event)
    story = reader.story()

    # what the what-ifs would ask of the water if nothing were remembered or spared
    asked = Asked()
    possible = [case for case in cases.CASES if case.possible(story)]
    for case in possible:
        cases.play(case, story, given, asked)
    one_game = asked.problems[: YEARS + 1]
    games = band.GAMES * bare(one_game, monkeypatch)
    solving = bare(asked.problems, monkeypatch) + games

    start = time.process_time()
    water = Remembered(engine_for(LEVEL).solve)
    for case in possible:
        cases.play(case, story, given, water)
    reruns = time.process_time() - start
    for game in band.wishes(LEVEL, 3, level.depth):
        band.play_one(game, level)
    total = time.process_time() - start
    engine_for(LEVEL).close()
    print(
        f"\n{LEVEL}, 8 rounds: {len(possible)} what-ifs and {band.GAMES} bot games\n"
        f"bare EPANET solves   {solving:6.2f} s CPU\n"
        f"the what-ifs         {reruns:6.2f} s\n"
        f"with the band        {total:6.2f} s, {total / solving:.2f} times the solves; "
        f"allowed {TIMES * solving + MORE_S:.2f} s"
    )
    assert total <= TIMES * solving + MORE_S
