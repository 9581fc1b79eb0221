"""Bots play on from a partnership that was there before them."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.lint import check_level
from game.rules.state import Phase
from server.bots.table import seat_tempers
from server.simulate import Wish, level_of, play
from tests.content.level_copy import copy_level

EARLIER = """
[[start.partnerships]]
members = ["granaker", "ljungsjo", "tallmo"]
form = "namnd"
goal = "secure"
goal_text = "goal-text-valley"
practised = ["ljungsjo|tallmo"]
"""


@pytest.fixture(scope="module")
def level(tmp_path_factory: pytest.TempPathFactory) -> str:
    copy = copy_level(Path(tmp_path_factory.mktemp("second")))
    copy.replace("level.toml", "[trust]\n", f"{EARLIER}\n[trust]\n")
    for language in ("sv", "en"):
        copy.append(f"text/{language}/level.ftl", "\ngoal-text-valley = Vatten\n")
    assert [str(p) for p in check_level(copy.path)] == []
    return str(copy.path)


def test_cooperative_bots_go_on_to_joint_investments(level: str) -> None:
    ids = tuple(m.id for m in level_of(level).municipalities)
    end = play(Wish(level, 2, seat_tempers(["cooperative"], ids)))
    assert end.phase is Phase.DEBRIEF
    assert "operation" in end.history[0].steps["ljungsjo|tallmo"]
    kinds = {a.kind.value for a in end.agreements if a.round > 0}
    assert "investments" in kinds
