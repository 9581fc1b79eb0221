"""An hour, two or three."""

from __future__ import annotations

import pytest

from game.content.day import LENGTHS, clock_of, plan_day, until_the_end
from game.content.load import level_ids, load_level

OWN = {"situation": 3, "negotiation": 6, "decisions": 3, "outcome": 2}


def test_an_hour_is_eight_minutes_four_rounds_of_seven_and_twenty_of_talk_afterwards():
    day = plan_day(60, 8, OWN)
    assert (day.start, day.rounds, day.a_round, day.debrief) == (8, 4, 7, 20)
    assert day.phases["negotiation"] == pytest.approx(3.0)


@pytest.mark.parametrize("minutes", LENGTHS)
@pytest.mark.parametrize("level_id", level_ids())
def test_every_level_fits_and_the_debrief_gets_its_third(minutes, level_id):
    level = load_level(level_id)
    day = plan_day(minutes, level.rounds, level.minutes)
    spent = day.start + day.talk + day.pause + day.debrief + day.rounds * day.a_round
    assert spent == minutes
    assert day.debrief * 3 >= minutes
    assert 1 <= day.rounds <= level.rounds
    assert day.a_round <= sum(level.minutes.values())
    assert sum(day.phases.values()) == pytest.approx(day.a_round, abs=0.2)


def test_without_a_length_the_levels_own_clock_goes():
    assert clock_of(0, 8, OWN) == OWN
    assert until_the_end(OWN) == 0


def test_the_end_is_counted_from_the_first_round():
    assert until_the_end(clock_of(120, 8, OWN)) == 108
