"""At depth 1 nobody is asked for more than three things in a round, whoever plays."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from game.rules import commands as c
from server.bots.player import Player
from server.bots.table import seat_tempers
from server.simulate import Wish, level_of, play
from tests.content.level_copy import copy_level

MOST = 3


@pytest.fixture(scope="module")
def level(tmp_path_factory: pytest.TempPathFactory) -> str:
    copy = copy_level(Path(tmp_path_factory.mktemp("newcomers")))
    copy.replace("level.toml", "depth = 3", "depth = 1")
    return str(copy.path)


MIXED = ("open", "paper", "cautious", "freerider", "striver")


@pytest.mark.parametrize("bots", [("cooperative",), MIXED])
def test_no_round_asks_a_team_for_more_than_three_choices(
    level: str, bots: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: dict[tuple[str, int], set[str]] = defaultdict(set)
    refused: list[c.Command] = []
    turn, turned_down = Player.turn, Player.refused

    def look(self: Player, public: Any, private: Any, region: Any) -> list[c.Command]:
        for item in private["attention"]:
            things = item["ids"] if item["what"] == "card" else [""]
            asked[private["municipality"], public["round"]] |= {item["what"] + t for t in things}
        return turn(self, public, private, region)

    def hear_no(self: Player, command: c.Command) -> None:
        refused.append(command)
        turned_down(self, command)

    monkeypatch.setattr(Player, "turn", look)
    monkeypatch.setattr(Player, "refused", hear_no)
    ids = tuple(m.id for m in level_of(level).municipalities)
    end = play(Wish(level, 4, seat_tempers(bots, ids)))
    assert len(asked) == len(ids) * level_of(level).rounds
    assert max(len(things) for things in asked.values()) <= MOST
    assert refused == []
    assert any(a.kind.value == "operation" for a in end.agreements)
