"""Levels are found, read strictly and become what the rules play."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.load import level_ids, load_level
from game.content.problem import ContentError
from game.rules.level import STEPS
from tests.content.level_copy import copy_level


def test_the_whole_journey_comes_with_the_game():
    assert "hela-resan" in level_ids()
    assert not any(id.startswith("_") for id in level_ids())


def test_a_level_has_its_municipalities_cards_and_network():
    level = load_level("hela-resan")
    assert level.municipalities[0].id == "sundhamn"
    assert level.municipality("tallmo").population == 5600
    assert level.steps == STEPS
    assert level.trust["ljungsjo|tallmo"] == 62
    assert len(level.cards) >= 14
    assert {main.id for main in level.network.mains}


def test_elections_fall_in_the_last_year_of_a_round_every_fourth_year():
    level = load_level("hela-resan")
    last_years = [level.start_year + r * level.years_per_round - 1 for r in level.elections]
    assert last_years == [2030, 2034, 2038, 2042]


def test_a_level_can_be_loaded_from_a_folder_or_its_file(tmp_path: Path):
    copy = copy_level(tmp_path)
    by_folder = load_level(copy.path)
    assert by_folder == load_level(str(copy.path / "level.toml"))
    assert {c.id for c in by_folder.cards} - {c.id for c in load_level("hela-resan").cards} == {
        "alggryta"
    }


def test_a_level_chooses_its_cards_from_the_deck(tmp_path: Path):
    copy = copy_level(tmp_path)
    copy.append("level.toml", '\n[deck]\ncards = ["detaljplanen", "skyfallet", "notan", ')
    copy.append("level.toml", '"fullmaktige-sanker", "vems-vatten"]\n')
    assert [card.id for card in load_level(copy.path).cards] == [
        "detaljplanen", "skyfallet", "notan", "fullmaktige-sanker", "vems-vatten", "alggryta",
    ]  # fmt: skip


def test_a_level_sets_knobs_of_the_model(tmp_path: Path):
    copy = copy_level(tmp_path)
    copy.append("level.toml", "\n[parameters]\nageing = 0.035\ngates = [30, 40, 50, 60]\n")
    parameters = load_level(copy.path).parameters
    assert parameters.ageing == 0.035
    assert parameters.gates == (30.0, 40.0, 50.0, 60.0)
    assert parameters.interest == load_level("hela-resan").parameters.interest


def test_a_level_that_does_not_exist_names_those_that_do():
    with pytest.raises(ContentError, match=r"no such level.*hela-resan"):
        load_level("halva-resan")


def test_a_folder_without_a_level_is_refused_in_one_line(tmp_path: Path):
    with pytest.raises(ContentError, match=r"no level\.toml") as error:
        load_level(tmp_path)
    assert "\n" not in str(error.value)


def test_a_faulty_level_is_never_loaded(tmp_path: Path):
    copy = copy_level(tmp_path)
    copy.replace("level.toml", "population = 46000", 'population = "many"')
    with pytest.raises(ContentError) as error:
        load_level(copy.path)
    problem = error.value.problem
    assert problem.file.endswith("level.toml")
    assert (copy.path / "level.toml").read_text(encoding="utf-8").splitlines()[
        problem.line - 1
    ] == 'population = "many"'
