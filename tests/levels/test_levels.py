"""The levels that come with the game are sound, and their municipalities differ."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from game.content.day import LENGTHS, plan_day
from game.content.lint import check_level
from game.content.load import level_ids, load_level
from game.rules import regional, setup


@pytest.fixture(params=level_ids())
def level_id(request: pytest.FixtureRequest) -> str:
    return request.param


def test_every_level_passes_its_check(level_id: str):
    assert [str(problem) for problem in check_level(level_id)] == []


def test_every_level_but_practice_is_long_enough_for_the_bill_to_arrive(level_id: str):
    level = load_level(level_id)
    if level_id != "provtur":
        assert level.rounds * level.years_per_round >= 12


def test_administration_is_possible_at_once_and_deeper_steps_take_work(level_id: str):
    """Whoever has nobody yet has a neighbour to begin with; whoever has, has further to go."""
    state = setup.initial_state(load_level(level_id), seed=1)
    level, gates = state.level, state.level.parameters.gates
    inside = {m for earlier in level.earlier for m in earlier.members}
    for m in set(level.ids) - inside:
        assert any(state.trust(m, other) >= gates[0] for other in level.ids if other != m), m
    if "investments" in level.steps:
        for circle in [e.members for e in level.earlier] or [level.ids]:
            assert regional.mean_trust(state, circle) < gates[2]


def test_the_municipalities_of_the_whole_journey_differ():
    level = load_level("hela-resan")
    figures = ("population", "growth", "main_m_per_resident", "renewal_rate", "known_share")
    for figure in figures:
        assert len({getattr(m, figure) for m in level.municipalities}) >= 4
    assert max(level.municipalities, key=lambda m: m.summer_factor).id == "skarnas"


@pytest.mark.parametrize("page", ["trainer.md", "trainer.en.md"])
def test_the_trainers_page_has_minutes_questions_and_marks(level_id: str, page: str):
    text = (resources.files("levels") / level_id / page).read_text(encoding="utf-8")
    first_game = level_id == "provtur"
    hours, questions = (("15", "30"), 3) if first_game else (("60", "120", "180"), 10)
    assert all(minutes in text for minutes in hours)
    assert len(re.findall(r"^\d+\. .*\?", text, re.MULTILINE)) >= questions
    lecture = "[F]" if page == "trainer.md" else "[L]"
    assert all(mark in text for mark in (lecture, "[R]", "[A]"))


@pytest.mark.parametrize("page", ["trainer.md", "trainer.en.md"])
def test_the_trainers_minutes_are_those_the_clock_is_set_to(level_id: str, page: str):
    if level_id == "provtur":
        return  # a first game is played in a quarter of an hour, by another table
    text = (resources.files("levels") / level_id / page).read_text(encoding="utf-8")
    rows = [line.split("|")[1:5] for line in text.splitlines() if re.match(r"\| [\d–]+ \|", line)]
    level = load_level(level_id)
    for column, minutes in enumerate(LENGTHS):
        day = plan_day(minutes, level.rounds, level.minutes)
        spans = [
            (row[3].strip(), tuple(int(m) for m in re.findall(r"\d+", row[column])))
            for row in rows
            if re.search(r"\d", row[column])
        ]
        ends = [0, *(end for _, (_, end) in spans)]
        assert [begin for _, (begin, _) in spans] == ends[:-1]
        assert ends[-1] == minutes
        rounds = [end - begin for what, (begin, end) in spans if re.match("R(unda|ound) ", what)]
        assert rounds == [day.a_round] * day.rounds
        assert spans[0][1][1] == day.start
        assert minutes - spans[-1][1][0] == day.debrief
