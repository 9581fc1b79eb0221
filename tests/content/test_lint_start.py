"""A slip in a partnership that a level begins with gets one clear line."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.lint import check_level
from game.content.load import load_level
from tests.content.level_copy import Copy, copy_level

EARLIER = """
[[start.partnerships]]
members = ["granaker", "ljungsjo", "tallmo"]
form = "namnd"
cost_key = "population"
goal = "secure"
goal_text = "goal-text-valley"
depth = 2
years_ago = [6, 4]
promise = -0.06
practised = ["ljungsjo|tallmo"]
open_books = false

[start.partnerships.member.tallmo]
trust_operation = 38

[start.partnerships.pairs."granaker|tallmo"]
floor = 30

[trust]
"""

FAULTS = [
    ('members = ["granaker", "ljungsjo"', 'members = ["granaker", "lund"', '"lund" is no munici'),
    ('members = ["granaker", "ljungsjo"', 'members = ["granaker", "granaker"', "each once"),
    ('form = "namnd"', 'form = "klubb"', 'unknown form "klubb"'),
    ('cost_key = "population"', 'cost_key = "luck"', 'unknown cost_key "luck"'),
    ('goal = "secure"', 'goal = "fame"', 'unknown goal "fame"'),
    ('goal_text = "goal-text-valley"', 'goal_text = "level-title"', 'begins with "goal-text-"'),
    ('"goal-text-valley"', '"goal-text-hill"', '"goal-text-hill" is missing in sv and en'),
    ("depth = 2\nyears", "depth = 3\nyears", "has taken 3 steps"),
    ("years_ago = [6, 4]", "years_ago = [6]", "years_ago is [6] for 2 steps"),
    ("years_ago = [6, 4]", "years_ago = [4, 6]", "the first step first"),
    ("years_ago = [6, 4]", "years_ago = [6, 0]", "none below 1"),
    ("promise = -0.06", "promise = -6", '"promise" is -6'),
    ("open_books = false", 'open_books = "no"', "neither true nor false"),
    ("practised = [", 'practised = ["skarnas|tallmo", ', "skarnas is no member"),
    ("member.tallmo", "member.skarnas", "skarnas is no member"),
    ("trust_operation = 38", "trust_operation = 380", '"trust_operation" is 380'),
    ("trust_operation = 38", "trust_operations = 38", 'write "trust_operation"'),
    ('"granaker|tallmo"', '"tallmo|granaker"', "is no pair"),
    ("floor = 30", "floor = 90", '"floor" is 90'),
    (
        "[trust]",
        '[[start.partnerships]]\nmembers = ["skarnas", "tallmo"]\ngoal = "secure"\n[trust]',
        "tallmo is in two partnerships",
    ),
]


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    copy = copy_level(tmp_path)
    copy.replace("level.toml", "[trust]\n", EARLIER)
    for language in ("sv", "en"):
        copy.append(f"text/{language}/level.ftl", "\ngoal-text-valley = V\n")
    return copy


def test_a_sound_partnership_is_read_as_it_stands(copy: Copy):
    assert [str(p) for p in check_level(copy.path)] == []
    (earlier,) = load_level(copy.path).earlier
    assert earlier.members == ("granaker", "ljungsjo", "tallmo")
    assert earlier.of("tallmo").trust_operation == 38
    assert earlier.of("granaker").trust_operation is None
    assert earlier.between("granaker|tallmo").floor == 30


@pytest.mark.parametrize(("old", "new", "said"), FAULTS)
def test_a_slip_gets_a_line_that_says_where_and_how(copy: Copy, old: str, new: str, said: str):
    copy.replace("level.toml", old, new)
    lines = [str(p) for p in check_level(copy.path)]
    assert any(said in line for line in lines), lines
