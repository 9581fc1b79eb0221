"""Every kind of fault in a level gets one clear line: file, place, what, and how to mend it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.content.lint import check_level
from tests.content.level_copy import Copy, copy_level

LEVEL, CARDS, ACTORS = "level.toml", "cards.toml", "actors.toml"
NETWORK = "network.inp"
SV, EN = "text/sv/level.ftl", "text/en/level.ftl"

FAULTS: list[tuple[str, str, str, str]] = [
    # file, what is there, what a slip makes of it, what the line must say
    (LEVEL, 'id = "hela-resan"', 'id = "hela resan"', "cannot be an id"),
    (LEVEL, 'id = "hela-resan"', 'id = "halva-resan"', "not the name of the folder"),
    (LEVEL, 'version = "1.0"', "version = 1.0", "not a text in quotation marks"),
    (LEVEL, 'version = "1.0"\n', "", 'the key "version" is missing'),
    (LEVEL, "start_year = 2027", "start_year = 27", '"start_year" is 27'),
    (LEVEL, "rounds = 8", "rounds = 8.5", "not a whole number"),
    (LEVEL, "rounds = 8", "rounds = true", "not a whole number"),
    (LEVEL, "rounds = 8", "rounds = [8", "this is not TOML"),
    (LEVEL, "rounds = 8", "round = 8", 'write "rounds"'),
    (LEVEL, "years_per_round = 2", "years_per_round = 0", '"years_per_round" is 0'),
    (LEVEL, '["administration", "operation"', '["operation"', "a step is missing"),
    (LEVEL, '"investments", "networks"', '"investment", "networks"', '"investment" is no step'),
    (LEVEL, "[2, 4, 6, 8]", "[2, 4, 6, 9]", "election in round 9"),
    (LEVEL, "[2, 4, 6, 8]", "[4, 2, 6, 8]", "not in order"),
    (LEVEL, 'goals = ["secure"', 'goals = ["fame"', '"goal-fame" is missing in sv and en'),
    (LEVEL, "depth = 3", "depth = 7", '"depth" is 7'),
    (LEVEL, "depth = 3", "depth = 3\nreflections = [9]", "nothing to look back on when round 9"),
    (LEVEL, "[teams]", '[defaults]\nform = "klubb"\n[teams]', 'unknown form "klubb"'),
    (LEVEL, "[teams]", '[defaults]\ngoal = "fame"\n[teams]', 'unknown goal "fame"'),
    (LEVEL, "[teams]", '[defaults]\ngoal_text = "goal-text-x"\n[teams]', "goal-text-x"),
    (LEVEL, "[teams]", "[pressures]\nweather = { start = 1 }\n[teams]", '"weather" is no pressure'),
    (LEVEL, "[teams]", "[pressures]\nclimate = { start = 5 }\n[teams]", '"start" is 5'),
    (LEVEL, "[teams]", "[pressures]\nclimate = { trend = 1 }\n[teams]", '"trend" is 1'),
    (LEVEL, "smallest = 3", "smallest = 6", "the smallest number of teams is 6"),
    (LEVEL, "largest = 5", "largest = 8", "8 teams do not fit in 5"),
    (LEVEL, "situation = 3\n", "", '"situation" has no minutes'),
    (LEVEL, "situation = 3\n", "situation = 3\nlunch = 30\n", '"lunch" is no phase'),
    (LEVEL, "outcome = 2", "outcome = -2", '"outcome" is -2'),
    (LEVEL, '"granaker|ljungsjo" = 57', '"ljungsjo|granaker" = 57', "is no pair"),
    (LEVEL, '"granaker|ljungsjo" = 57', '"granaker|lund" = 57', '"lund" is no municipality'),
    (LEVEL, '"granaker|ljungsjo" = 57', '"granaker|ljungsjo" = 157', "is 157"),
    (LEVEL, "operation = 55", "operation = nan", "not a finite number"),
    (LEVEL, "growth = 0.008", "growth = 0.8", '"growth" is 0.8'),
    (LEVEL, "growth = 0.008", "growht = 0.008", 'write "growth"'),
    (LEVEL, "renewal_rate = 0.0042", "renewal_rate = 0.42", '"renewal_rate" is 0.42'),
    (LEVEL, "known_share = 0.55", "known_share = 55", '"known_share" is 55'),
    (LEVEL, "approval = 56", 'approval = "good"', "not a number"),
    (LEVEL, '["safe", "affordable"', '["safe", "safe"', "does not rank the four values"),
    (LEVEL, "[teams]", "[parameters]\nagein = 1\n[teams]", 'unknown key "agein"'),
    (LEVEL, "[teams]", "[parameters]\nageing = -1\n[teams]", "out of reason for ageing"),
    (LEVEL, "[teams]", "[parameters]\ngates = [9, 8, 7, 6]\n[teams]", "lower gate"),
    (LEVEL, "[teams]", "[parameters]\ngates = [9]\n[teams]", "wrong value"),
    (LEVEL, "[teams]", '[deck]\ncards = ["regnbågen"]\n[teams]', 'no card "regnbågen"'),
    (CARDS, 'id = "alggryta"', 'id = "älggryta"', "cannot be an id"),
    (CARDS, 'id = "alggryta"', 'id = "notan"', "two cards with this id"),
    (CARDS, '["everyday"]', '["everday"]', 'mean "everyday"'),
    (CARDS, '["everyday"]', "[]", "it has no tag"),
    (CARDS, 'owner = "one"', 'owner = "nobody"', 'unknown owner "nobody"'),
    (CARDS, 'owner = "one"', 'owner = "all"', "uses $municipality"),
    (CARDS, "probability = 0.1", "probability = 10", "the probability is 10"),
    (CARDS, "probability = 0.1", "", "nothing can bring this card"),
    (CARDS, "probability = 0.1", 'condition = "raining"', 'unknown condition "raining"'),
    (CARDS, "rounds_between = 2", "rounds_between = 0", "rounds_between is below 1"),
    (CARDS, 'default = "skratta"', 'default = "grata"', 'default "grata" is no response'),
    (CARDS, 'icon = "truck"', 'icon = "moose"', 'no icon "moose"'),
    (CARDS, "[-40, -20]", "[-20, -40]", "Let the range rise"),
    (CARDS, "[-40, -20]", "[-40]", "wrong value"),
    (CARDS, "[-40, -20]", "[-4000, -20]", "money by -4000 is out of range"),
    (CARDS, "cost = [-40, -20]", "cost = [-40, -20], luck = [0, 1]", 'no effect uses "luck"'),
    (CARDS, 'amount = "cost"', 'amount = "price"', "which is not drawn"),
    (CARDS, 'kind = "money"', 'kind = "monney"', 'mean "money"'),
    (CARDS, 'kind = "approval"', 'kind = "magic"', 'unknown effect "magic"'),
    (CARDS, 'kind = "approval", amount = 1', 'kind = "approval", amount = 99', "out of range"),
    (CARDS, 'kind = "approval"', 'kind = "trust_pairs"', "needs a target"),
    (CARDS, 'target = "neighbours"', 'target = "friends"', 'unknown target "friends"'),
    (CARDS, "amount = 0.01, rounds = 1", "amount = 0.01", "how long it lasts"),
    (CARDS, "amount = 1 }", "amount = 1, rounds = 2 }", "cannot last 2 rounds"),
    (CARDS, "safe = -1", "safe = -3", "touches safe by -3"),
    (CARDS, "safe = -1", "safety = -1", 'unknown value "safety"'),
    (CARDS, "affordable = 1, safe = -1", "affordable = 1, safe = 1", "for all four values"),
    (CARDS, 'card = "detaljplanen"', 'card = "detaljen"', '"detaljen" is no card of the level'),
    (CARDS, "delay = 1", "delay = 9", "after 9 rounds"),
    (CARDS, "odds = 0.5", "odds = 5", "the odds are 5"),
    (CARDS, "odds = 0.5", "odd = 0.5", 'unknown key "odd"'),
    (CARDS, 'id = "skratta"', 'id = "skratta"\nrequires = "alone"', "cannot always be chosen"),
    (CARDS, 'id = "flytta"', 'id = "flytta"\nrequires = "brave"', 'unknown condition "brave"'),
    (CARDS, 'id = "flytta"', 'id = "flyttat"', "lacks .title, .text in sv and en"),
    (ACTORS, 'id = "sagverket"', 'id = "sågverket"', "cannot be an id"),
    (ACTORS, 'id = "sagverket"', 'id = "mejeriet"', "two actors with this id"),
    (ACTORS, 'kind = "industry"', 'kind = "industri"', 'mean "industry"'),
    (ACTORS, 'signs = "one"', 'signs = "all"', 'unknown signer "all"'),
    (ACTORS, "odds = 0.5", "odds = 0", "the odds are 0"),
    (ACTORS, "odds = 0.5", "odd = 0.5", 'unknown key "odd"'),
    (ACTORS, '"has_partner"', '"has_friends"', 'unknown condition "has_friends"'),
    (ACTORS, 'icon = "factory"', 'icon = "sawmill"', 'no icon "sawmill"'),
    (ACTORS, 'kind = "money"', 'kind = "monney"', 'mean "money"'),
    (ACTORS, "amount = -10", "amount = -9999", "money by -9999 is out of range"),
    (ACTORS, "amount = -10", 'amount = "price"', "which is not drawn"),
    (ACTORS, '[{ kind = "money", amount = -10 }]', "[]", "asks and gives nothing"),
    (LEVEL, "[teams]", '[deck]\nactors = ["kungen"]\n[teams]', 'no actor "kungen"'),
    (EN, "    .gives = C\n", "", '"actor-sagverket" lacks .gives in en'),
    (SV, "level-title = Hela resan\n", "", '"level-title" is missing in sv'),
    (EN, "level-title = The whole journey\n", "", '"level-title" is missing in en'),
    (SV, "municipality-tallmo = Tallmo", "municipality-tallmo =", "municipality-tallmo"),
    (SV, "    .letter = Jag är 74", "    .letters = Jag är 74", '"paper-1" lacks .letter in sv'),
    (EN, "    .title = D\n", "", '"card-alggryta-skratta" lacks .title in en'),
    (SV, "{ $municipality }, { $cost }", "{ $municipality }", "other variables"),
    (EN, "{ $municipality }, { $cost }", "{ $municipality }, { $price }", "uses $price"),
    (SV, ".headline = C", ".headline = { level-papper }", 'refers to a text "level-papper"'),
    (SV, ".headline = C", ".headline = { $cost", "not a Fluent text"),
    (EN, "level-paper = ", "level-title = Again\nlevel-paper = ", "already stands in"),
    (EN, "level-story = ", "level-tale = ", "missing in the other language"),
    (NETWORK, "[OPTIONS]", "[OPTION]", "says no UNITS"),
    (NETWORK, "TA_hult", "TA_hultt", "TA_hult"),
]  # fmt: skip


def one_line(problem: object) -> str:
    line = str(problem)
    assert "\n" not in line
    assert "Traceback" not in line
    assert line.endswith(".")
    return line


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return copy_level(tmp_path)


def test_the_copy_is_sound_before_it_is_broken(copy: Copy):
    assert [str(p) for p in check_level(copy.path)] == []


@pytest.mark.parametrize(("file", "old", "new", "said"), FAULTS)
def test_a_slip_gets_a_line_that_says_where_and_how(
    copy: Copy, file: str, old: str, new: str, said: str
):
    copy.replace(file, old, new)
    lines = [one_line(p) for p in check_level(copy.path)]
    assert any(said in line for line in lines), lines
    assert len(lines) <= 2, "one slip should not bury its cause"


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (LEVEL, "no level.toml"),
        (NETWORK, "the file is missing"),
        ("map.json", "the file is missing"),
        ("trainer.md", "the trainer's page is missing"),
        ("trainer.en.md", "the trainer's page is missing"),
    ],
)
def test_a_missing_file_is_named(copy: Copy, file: str, said: str):
    (copy.path / file).unlink()
    assert [said in one_line(p) for p in check_level(copy.path)] == [True]


def _undraw(tree: dict) -> None:
    tree["municipalities"] = [m for m in tree["municipalities"] if m["id"] != "tallmo"]


def _draw_another(tree: dict) -> None:
    tree["municipalities"].append({"id": "vasby", "name": "Väsby", "tint": 5})


def _new_border(tree: dict) -> None:
    tree["borders"]["skarnas|tallmo"] = []


def _lost_border(tree: dict) -> None:
    del tree["borders"]["ljungsjo|tallmo"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (_undraw, "the map does not draw tallmo"),
        (_draw_another, 'the map draws "vasby"'),
        (_new_border, "skarnas and tallmo have a border but no connecting main"),
        (_lost_border, "joins ljungsjo and tallmo, which have no border"),
    ],
)
def test_the_map_must_fit_municipalities_and_mains(
    copy: Copy, change: Callable[[dict], None], said: str
):
    copy.edit_map(change)
    lines = [one_line(p) for p in check_level(copy.path)]
    assert len(lines) == 1
    assert said in lines[0]


def test_a_map_that_is_not_json_is_said_to_be_so(copy: Copy):
    (copy.path / "map.json").write_text("{", encoding="utf-8")
    assert ["not JSON" in one_line(p) for p in check_level(copy.path)] == [True]


def test_bytes_that_are_not_text_are_said_to_be_so(copy: Copy):
    (copy.path / LEVEL).write_bytes(b"\xff\xfe\x00")
    assert any("not UTF-8" in one_line(p) for p in check_level(copy.path))


def test_a_municipality_without_pipes_or_main_is_found(copy: Copy):
    copy.append(LEVEL, '\n[[municipalities]]\nid = "vasby"\npopulation = 3000\n')
    lines = [one_line(p) for p in check_level(copy.path)]
    for said in ("vasby has no pipe", "vasby has no source", "no connecting main reaches vasby",
                 "does not draw vasby", '"municipality-vasby" is missing'):  # fmt: skip
        assert any(said in line for line in lines)


def test_a_node_of_no_municipality_is_found_with_its_line(copy: Copy):
    copy.replace(LEVEL, 'id = "tallmo"', 'id = "talmo"')
    first = next(p for p in check_level(copy.path) if p.file.endswith(NETWORK))
    text = (copy.path / NETWORK).read_text(encoding="utf-8").splitlines()
    assert "tallmo" in text[first.line - 1]


def test_the_line_is_that_of_the_fault(copy: Copy):
    copy.replace(CARDS, 'target = "neighbours"', 'target = "friends"')
    (problem,) = check_level(copy.path)
    lines = (copy.path / CARDS).read_text(encoding="utf-8").splitlines()
    assert 'target = "friends"' in lines[problem.line - 1]
