"""Each kind of thing in a level, corrupted: one clear line, with file, place and remedy.

`test_lint` breaks the figures, cards and texts of hela-resan; here a copy of the trial run loses
the rest, and the two together are counted.
"""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from game.content import geography
from game.content.drawing import Drawing
from game.content.lint import check_level
from tests.content import test_lint
from tests.content.level_copy import Copy, copy_level

LEVEL, REGION, NETWORK = "level.toml", "region.toml", "network.inp"
CARDS, SV_CARDS, EN_CARDS = "cards.toml", "text/sv/cards.ftl", "text/en/cards.ftl"
ST_AT = " ST_storskog         800.0    844.0"
SV_GUIDE, EN_GUIDE = "text/sv/guide.ftl", "text/en/guide.ftl"

WAYS: list[tuple[str, str, str, str]] = [
    # file, what is there, what a slip makes of it, what the line must say
    # the guide
    (LEVEL, 'id = "laget"', 'id = "Läget"', '"Läget" cannot be an id'),
    (LEVEL, 'id = "laget"', 'id = "handelsen"', 'the guide has two steps "handelsen"'),
    (LEVEL, 'id = "laget"\nround = 1', 'id = "laget"\nround = 7', 'step "laget" is for round 7'),
    (LEVEL, 'id = "laget"\nround = 1', 'id = "laget"\nround = 0', 'step "laget" is for round 0'),
    (LEVEL, 'id = "laget"\nround = 1', 'id = "laget"\nround = "1"', "not a whole number"),
    (LEVEL, 'id = "laget"\nround = 1', 'id = "laget"\nround = 2', "stands after one that comes"),
    (LEVEL, 'phase = "outcome"', 'phase = "lunch"', 'a phase "lunch" that there is not'),
    (LEVEL, 'phase = "debrief"', 'phase = "lobby"', 'a phase "lobby" that there is not'),
    (LEVEL, 'done = "situation_read"', 'done = "situation_red"', 'mean "situation_read"'),
    (LEVEL, 'done = "situation_read"', 'done = "luck"', "Choose among situation_read"),
    (LEVEL, 'done = "situation_read"', 'did = "situation_read"', 'unknown key "did"'),
    (LEVEL, 'done = "situation_read"\n', "", 'the key "done" is missing'),
    (LEVEL, 'done = "outcome_seen"', 'done = "tariff_set"', "comes too late in phase outcome"),
    (LEVEL, "elections = [2]", "elections = []", "waits for an election, and the level has none"),
    (LEVEL, 'steps = ["administration", "operation"]', 'steps = ["administration"]',
     "asks for operation, which the level does not allow"),
    (SV_GUIDE, "    .done = Varje ändring har", "    .klart = Varje ändring har",
     '"guide-utfallet" lacks .done in sv'),
    (EN_GUIDE, "guide-loftet =", "guide-lofte =", 'Rename "guide-lofte" to "guide-loftet"'),
    # the level as a whole
    (LEVEL, '    "torrsommaren", ', '    "torsommaren", ', 'no card "torsommaren"'),
    (LEVEL, '"torrsommaren", "vems-vatten", ', '"torrsommaren", ', 'lead to "vems-vatten"'),
    (LEVEL, '    "torrsommaren", ', "    ", 'nothing in the deck list can bring "vems-vatten"'),
    (LEVEL, "cards_per_municipality = 1", "cards_per_municipality = 1.5", "not a whole number"),
    (LEVEL, "smallest = 1", "smallest = 0", "the smallest number of teams is 0"),
    (LEVEL, "summer_factor = 1.15", "summer_factor = 11.5", '"summer_factor" is 11.5'),
    (LEVEL, "main_m_per_resident = 20", "main_m_per_resident = 200",
     '"main_m_per_resident" is 200'),
    (LEVEL, "burst_rate = 0.076", "burst_rate = 7.6", '"burst_rate" is 7.6'),
    (LEVEL, "cost_level = 0.98", "cost_level = 98", '"cost_level" is 98'),
    (LEVEL, "coordination = 66", "coordination = 660", '"coordination" is 660'),
    (LEVEL, "population = 4700", "population = 47", '"population" is 47'),
    (LEVEL, "population = 4700", "population = 4 700", "this is not TOML"),
    (LEVEL, "between = 56", "between = 156", '"between" is 156'),
    (LEVEL, '"generations", "skills"]', '"generations", "skills"', "this is not TOML"),
    # its own cards
    (CARDS, 'owner = "joint"', 'owner = "jount"', 'mean "joint"'),
    (CARDS, 'condition = "first_joint_round"', 'condition = "first_joint"', 'unknown condition'),
    (CARDS, 'card = "huvudledningen", delay = 2', 'card = "huvudledningen", delay = 3',
     "after 3 rounds"),
    (CARDS, 'id = "var-sin-parm"', 'id = "visa-allt"', "stands twice"),
    (CARDS, 'draws = { found = [0.06, 0.14] }', "draws = { found = [6, 14] }", "out of range"),
    (SV_CARDS, "Omkring { $found } procent", "Omkring { $hittat } procent", "uses $hittat"),
    (EN_CARDS, "card-parmarna-visa-allt =\n    .title", "card-parmarna-visa-allt =\n    .titel",
     '"card-parmarna-visa-allt" lacks .title in en'),
    # the network
    (NETWORK, " ST_storskog ", " ST_storskogen ", "ST_storskog"),
    (NETWORK, "NODE ST_storskog    storskog", "NODE ST_storskog    skogen",
     "crosses a border, from storskog to skogen"),
    (NETWORK, "NODE ST_storskog    storskog", "; gone", '"ST_storskog" has no tag'),
    (NETWORK, "storskog,tank", "storskog,silo", "tank or nothing"),
    (NETWORK, "storskog,lake", "storskog,sea", "groundwater, lake, river"),
    (NETWORK, "cast_iron,1949", "gold,1949", "cast_iron, ductile_iron"),
    (NETWORK, "LINK ST_p01         steel,1967", "LINK ST_p01         steel,old", "the year laid"),
    (NETWORK, "Units     LPS", "Units     GPM", "UNITS is GPM"),
    (NETWORK, "Headloss  H-W", "Headloss  D-W", "HEADLOSS is D-W"),
    (NETWORK, "140   0   Closed", "140   0   Open", "is open"),
    (NETWORK, "HEAD ST_c_asen", "HEAD ST_c_none", 'curve "ST_c_none"'),
    (NETWORK, "HEAD ST_c_asen", "POWER 5", "has no head curve"),
    (NETWORK, ST_AT, " ST_storskog  800.0", "y is missing"),
    (NETWORK, ST_AT, " ST_storskog  800.0 high", 'y is "high"'),
    (NETWORK, ST_AT, " ST_storskog 8000.0 844.0", "outside the map"),
    (NETWORK, "[PUMPS]", "[PIPE]", "has 0 pumps"),
    (NETWORK, "[COORDINATES]", "[PLACES]", "has no place"),
    # the drawing
    (REGION, "seed = 23", "seed = [", "this is not TOML"),
    (REGION, "seed = 23", 'seed = "high"', "not a whole number"),
    (REGION, 'kind = "border"', 'kind = "boarder"', '"boarder" is no kind of edge'),
    (REGION, 'between = ["halleby", "storskog"]', 'between = ["halleby"]', "the border has 1 side"),
    (REGION, 'between = ["halleby", "storskog"]', 'between = ["halleby", "skogen"]',
     '"skogen" is no municipality of the level'),
    (REGION, 'kind = "outer"\nof = "storskog"', 'kind = "outer"',
     "the outer edge belongs to nobody"),
    (REGION, "[[318, 448], [420, 470]", "[[319, 448], [420, 470]", "do not close"),
    (REGION, "[[318, 448], [420, 470]", "[[318], [420, 470]", "wrong value"),
    (REGION, 'kind = "works"', 'kind = "mill"', '"mill" is no kind of facility'),
    (REGION, 'name = "Hälleby"\nmunicipality = "halleby"',
     'name = "Hälleby"\nmunicipality = "hälle"', '"hälle" is no municipality of the level'),
    (REGION, "roughness = 16", "roughnes = 16", 'write "roughness"'),
    (REGION, "blob = [560, 258, 34, 17, 0.5, 41]", "", "neither a blob nor three points"),
    (REGION, "rank = 2", "rank = 2.5", "not a whole number"),
    (REGION, "[420, 470]", "[420, 471]", "baked from another region.toml"),
    # the trainer's pages and the paper
    ("text/sv/level.ftl", "paper-3 =", "paper-4 =", 'Rename "paper-4" to "paper-3"'),
    ("text/en/level.ftl", "level-region = ", "level-regoin = ",
     '"level-region" is missing in en'),
]  # fmt: skip

MAP_WAYS: list[tuple[Callable[[dict[str, Any]], Any], str]] = [
    (lambda tree: tree.pop("rings"), "the map lacks rings"),
    (lambda tree: tree.pop("land"), "the map lacks land"),
    (lambda tree: tree["edges"].popitem(), "which is no edge of the map"),
    (lambda tree: tree.update(drawn_from="0" * 16), "baked from another region.toml"),
    (lambda tree: tree["municipalities"].pop(), "the map does not draw"),
]

FILE_WAYS: list[tuple[str, bytes | None, str]] = [
    (CARDS, b"\xff\xfe", "not UTF-8"),
    (NETWORK, b"\xff\xfe", "not UTF-8"),
    (NETWORK, b"", "has no sections"),
    (REGION, b"\xff\xfe", "not UTF-8"),
    ("map.json", b"[]", "not an object"),
    ("map.json", b"\xff", "not UTF-8"),
    ("trainer.md", b"  \n", "the trainer's page is empty"),
    ("trainer.en.md", None, "the trainer's page is missing"),
    ("trainer.md", b"\xff\xfe", "not UTF-8"),
    ("map.json", None, "the file is missing"),
]


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return copy_level(tmp_path, "provtur", own_card=False)


def only_line(copy: Copy) -> str:
    """The check's one line: a place, what is wrong, and after it what to do."""
    lines = [str(problem) for problem in check_level(copy.path)]
    assert len(lines) == 1, lines
    (line,) = lines
    assert "\n" not in line
    assert re.fullmatch(rf"{re.escape(str(copy.path))}/[\w./-]+(:\d+)?: .+\. [A-Z–].+\.", line), (
        line
    )
    return line


def test_the_copy_is_sound_before_it_is_broken(copy: Copy):
    assert [str(p) for p in check_level(copy.path)] == []


@pytest.mark.parametrize(("file", "old", "new", "said"), WAYS)
def test_a_slip_gets_one_line(copy: Copy, file: str, old: str, new: str, said: str):
    copy.replace(file, old, new)
    assert said in only_line(copy)


@pytest.mark.parametrize(("change", "said"), MAP_WAYS)
def test_a_map_that_does_not_fit_gets_one_line(copy: Copy, change: Any, said: str):
    copy.edit_map(change)
    assert said in only_line(copy)


@pytest.mark.parametrize(("file", "content", "said"), FILE_WAYS)
def test_a_file_that_cannot_be_read_gets_one_line(
    copy: Copy, file: str, content: bytes | None, said: str
):
    if content is None:
        (copy.path / file).unlink()
    else:
        (copy.path / file).write_bytes(content)
    line = only_line(copy)
    assert said in line
    assert f"/{file}" in line


def test_every_kind_of_file_is_broken_in_many_ways():
    ways = Counter(file for file, *_ in [*WAYS, *test_lint.FAULTS, *FILE_WAYS])
    ways["map.json"] += len(MAP_WAYS)
    assert ways.total() >= 140
    for file in (LEVEL, CARDS, NETWORK, REGION, "map.json"):
        assert ways[file] >= 5, file
    assert all(ways[f"text/{language}/level.ftl"] for language in ("sv", "en"))


def test_every_table_that_can_be_baked_can_be_drawn():
    baking = Path(geography.__file__).parent
    read = {
        key
        for file in baking.glob("*.py")
        for key in re.findall(r'region(?:\.get\(|\[)"(\w+)"', file.read_text(encoding="utf-8"))
    }
    assert {"lakes", "edges", "routes"} <= read
    assert read <= {field.name for field in dataclasses.fields(Drawing)}
