"""Every slip in what is taken for granted gets one clear line: file, place, what, remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.lint import check_level
from game.content.load import load_level
from game.rules.assumptions import SITUATIONS
from game.rules.state import CostKey, Form
from tests.content.level_copy import Copy, copy_level

OWN = """
[[questions]]
id = "hur-blev-det-sa"

[[assumptions]]
id = "sa-har-vi-alltid-gjort"
opened_by = ["hur-blev-det-sa"]
bends = [
    { amount = -0.5, kinds = ["operation"], forms = ["bolag"], when = "larger_partner" },
    { amount = -0.4, cost_keys = ["equal"] },
]
"""
TEXTS = """
question-hur-blev-det-sa = A
assumption-sa-har-vi-alltid-gjort =
    .title = B
    .text = C
"""
FILE, LEVEL = "assumptions.toml", "level.toml"
SV, EN = "text/sv/level.ftl", "text/en/level.ftl"
OPENED = 'opened_by = ["hur-blev-det-sa"]'
QUESTION = '[[questions]]\nid = "hur-blev-det-sa"'

FAULTS: list[tuple[str, str, str, str]] = [
    # file, what is there, what a slip makes of it, what the line must say
    (FILE, OPENED, 'opened_by = ["hur-blev-det"]', 'unknown question "hur-blev-det"'),
    (FILE, OPENED, "opened_by = []", "no question opens it"),
    (FILE, OPENED, 'opened_by = ["hur-blev-det-sa", "vems-fel", "vem-bestammer"]',
     "3 questions open it"),
    (FILE, OPENED, "", 'the key "opened_by" is missing'),
    (FILE, QUESTION, QUESTION + '\n[[questions]]\nid = "varfor-inte"', "it opens no assumption"),
    (FILE, QUESTION, QUESTION + '\n[[questions]]\nid = "vems-fel"', "two with this id"),
    (FILE, 'id = "sa-har-vi-alltid-gjort"', 'id = "så"', "cannot be an id"),
    (FILE, 'id = "sa-har-vi-alltid-gjort"', 'id = "eget-vatten"', "two with this id"),
    (FILE, "amount = -0.5", "amount = 0", "it bends by 0"),
    (FILE, "amount = -0.5", "amount = -5", "it bends by -5"),
    (FILE, "amount = -0.5, ", "", 'the key "amount" is missing'),
    (FILE, '["operation"]', '["operations"]', 'mean "operation"'),
    (FILE, '["bolag"]', '["ab"]', 'unknown form "ab"'),
    (FILE, '["equal"]', '["equally"]', 'mean "equal"'),
    (FILE, '"larger_partner"', '"large_partner"', 'mean "larger_partner"'),
    (FILE, "kinds =", "kind =", 'unknown key "kind"'),
    (FILE, "[[assumptions]]", "[[assumption]]", 'write "assumptions"'),
    (FILE, "[[questions]]", "[[questions]", "this is not TOML"),
    (SV, "question-hur-blev-det-sa = A\n", "", '"question-hur-blev-det-sa" is missing in sv'),
    (EN, "    .text = C\n", "", '"assumption-sa-har-vi-alltid-gjort" lacks .text in en'),
    (LEVEL, 'id = "sundhamn"', 'id = "sundhamn"\nassumption = "eget-vaten"', 'mean "eget-vatten"'),
    (LEVEL, "[teams]", '[deck]\nassumptions = ["eget-vin"]\n[teams]', 'no assumption "eget-vin"'),
]  # fmt: skip


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    made = copy_level(tmp_path)
    made.append(FILE, OWN)
    for texts in (SV, EN):
        made.append(texts, TEXTS)
    return made


def test_a_level_may_add_assumptions_of_its_own(copy: Copy):
    assert [str(p) for p in check_level(copy.path)] == []
    level = load_level(copy.path)
    assert "sa-har-vi-alltid-gjort" in {spec.id for spec in level.assumptions}
    assert "hur-blev-det-sa" in level.questions


@pytest.mark.parametrize(("file", "old", "new", "said"), FAULTS)
def test_a_slip_gets_a_line_that_says_where_and_how(
    copy: Copy, file: str, old: str, new: str, said: str
):
    copy.replace(file, old, new)
    lines = [str(problem) for problem in check_level(copy.path)]
    assert any(said in line and file.split(".")[0] in line for line in lines), lines
    assert all("\n" not in line and line.endswith(".") for line in lines)
    assert len(lines) <= 2, "one slip should not bury its cause"


def test_an_assumption_that_bends_nothing_is_told(copy: Copy):
    text = (copy.path / FILE).read_text(encoding="utf-8")
    (copy.path / FILE).write_text(text.partition("bends =")[0] + "bends = []", encoding="utf-8")
    assert ["it bends nothing" in str(p) for p in check_level(copy.path)] == [True]


def test_a_level_may_choose_from_the_deck_and_asks_only_what_can_open_it(copy: Copy):
    copy.replace(LEVEL, "[teams]", '[deck]\nassumptions = ["eget-vatten"]\n[teams]')
    assert [str(p) for p in check_level(copy.path)] == []
    level = load_level(copy.path)
    assert [a.id for a in level.assumptions] == ["eget-vatten", "sa-har-vi-alltid-gjort"]
    assert level.questions == ("annans-vatten", "hur-blev-det-sa")


def test_the_shared_deck_has_enough_to_take_for_granted_and_to_ask():
    level = load_level("hela-resan")
    assert len(level.assumptions) >= 8
    assert len(level.questions) >= 8
    bends = [bend for spec in level.assumptions for bend in spec.bends]
    assert {bend.when for bend in bends} >= set(SITUATIONS), "every situation is used"
    assert {form for bend in bends for form in bend.forms} <= {f.value for f in Form}
    assert {key for bend in bends for key in bend.cost_keys} <= {k.value for k in CostKey}
