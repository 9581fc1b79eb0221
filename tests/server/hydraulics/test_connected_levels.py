"""Every level whose networks can be connected: short alone, served through any of its mains."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from game.content.folder import level_ids
from game.content.load import load_level
from game.rules import water
from game.rules.hydraulics import NORMAL_DAY, HydraulicProblem, OpenMain, largest_source_out
from game.rules.setup import initial_state
from server.hydraulics.engine import engine_for

LEVELS = [id for id in level_ids() if "networks" in load_level(id).steps]
MAINS = [(level, main.id) for level in LEVELS for main in load_level(level).network.mains]


@cache
def asked(level: str) -> HydraulicProblem:
    """The region as the game begins."""
    return water.present(initial_state(load_level(level), seed=1))


@pytest.mark.parametrize("level", LEVELS)
def test_a_normal_day_serves_everybody_and_a_lost_source_half(level: str) -> None:
    answer = engine_for(level).solve(asked(level))
    for id in load_level(level).ids:
        assert answer.cases[NORMAL_DAY].municipalities[id].served >= 0.98
        assert answer.cases[largest_source_out(id)].municipalities[id].served <= 0.6


@pytest.mark.parametrize(("level", "link"), MAINS)
def test_either_end_of_a_main_serves_the_other_without_going_dry(level: str, link: str) -> None:
    main = load_level(level).main(link)
    connected = replace(asked(level), mains=(OpenMain(link, main.diameter_mm),))
    answer = engine_for(level).solve(connected)
    for short, helper in ((main.a, main.b), (main.b, main.a)):
        case = answer.cases[largest_source_out(short)].municipalities
        assert case[short].served >= 0.9
        assert case[helper].served >= 0.95
