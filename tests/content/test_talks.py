"""Polls, breakouts and reflections: ready in every level, and every slip gets one clear line."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.lint import check_level
from game.content.load import level_ids, load_level
from game.content.region import region_message
from tests.content.level_copy import Copy, copy_level

OWN = """
[[polls]]
id = "torka"
options = ["ja", "nej"]

[[breakouts]]
id = "grannen"
minutes = 5
groups = "mixed"

[[reflections]]
id = "hittills"
"""
TEXTS = """
poll-torka = A
    .ja = B
    .nej = C
breakout-grannen = D
reflection-hittills = E
"""
PLACE = '\n[[dramaturgy]]\nround = 3\nphase = "situation"\npoll = "torka"\npair = "before"\n'
FILE, LEVEL = "talks.toml", "level.toml"
SV, EN = "text/sv/level.ftl", "text/en/level.ftl"

FAULTS: list[tuple[str, str, str, str]] = [
    # file, what is there, what a slip makes of it, what the line must say
    (FILE, '["ja", "nej"]', '["ja"]', 'poll "torka" has 1 options'),
    (FILE, '["ja", "nej"]', '["ja", "ja"]', "stands there twice"),
    (FILE, '"torka"', '"törka"', "cannot be an id"),
    (FILE, "minutes = 5", "minutes = 500", "takes 500 minutes"),
    (FILE, '"mixed"', '"mix"', "has a wrong value"),
    (FILE, "options", "option", 'unknown key "option"'),
    (FILE, 'id = "hittills"', 'id = "hittills"\n[[reflections]]\nid = "hittills"', "two reflect"),
    (SV, "    .nej = C\n", "", '"poll-torka" lacks .nej in sv'),
    (EN, "breakout-grannen = D\n", "", '"breakout-grannen" is missing in en'),
    (LEVEL, 'poll = "torka"', 'poll = "torkan"', 'there is no poll "torkan"'),
    (LEVEL, 'poll = "torka"\n', "", "not exactly one of poll"),
    (LEVEL, 'poll = "torka"', 'breakout = "grannen"', "only a poll is asked before"),
    (LEVEL, 'round = 3\nphase = "situation"\npoll = "torka"',
     'round = 33\nphase = "situation"\npoll = "torka"', "round 33 is not in the game"),
    (LEVEL, 'phase = "situation"\npoll = "torka"', 'phase = "fika"\npoll = "torka"',
     'no phase "fika"'),
    (LEVEL, 'phase = "situation"\npoll = "torka"', 'phase = "debrief"\npoll = "torka"',
     "the debrief has no round"),
]  # fmt: skip


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    made = copy_level(tmp_path, own_card=False)
    made.append(FILE, OWN)
    made.append(LEVEL, PLACE)
    for texts in (SV, EN):
        made.append(texts, TEXTS)
    return made


def test_a_level_may_have_talks_of_its_own(copy: Copy) -> None:
    assert [str(problem) for problem in check_level(copy.path)] == []
    region = region_message(load_level(copy.path), copy.path)
    assert region["polls"]["torka"]["options"] == [
        {"sv": "B", "en": "B"},
        {"sv": "C", "en": "C"},
    ]
    assert region["dramaturgy"][-1]["ref"] == "torka"


@pytest.mark.parametrize(("file", "there", "slip", "said"), FAULTS)
def test_a_slip_is_told_in_one_line(
    copy: Copy, file: str, there: str, slip: str, said: str
) -> None:
    copy.replace(file, there, slip)
    problems = [str(problem) for problem in check_level(copy.path)]
    assert any(said in problem for problem in problems), problems
    assert all("\n" not in problem for problem in problems)


@pytest.mark.parametrize("level", level_ids())
def test_every_level_asks_the_room_before_and_after(level: str) -> None:
    region = region_message(load_level(level))
    pairs = {item["pair"]: item["ref"] for item in region["dramaturgy"] if item["pair"]}
    assert pairs["before"] == pairs["after"]
    lectures = {"samverkar-ni", "effekter", "kanner-ni-igen-er", "formens-roll", "riva-granser"}
    assert lectures <= set(region["polls"])
    for poll in region["polls"].values():
        for text in (poll["question"], *poll["options"]):
            assert text["sv"] != text["en"]
