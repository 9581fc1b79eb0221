"""Games by bots for the tests of this folder, and what was said in them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import pytest

from game.rules import commands as c
from game.rules.state import State
from server.bots.player import Player
from server.bots.table import seat_tempers
from server.simulate import Wish, level_of, play

LEVEL = "hela-resan"
IDS = tuple(m.id for m in level_of(LEVEL).municipalities)


@lru_cache(maxsize=32)
def game(*bots: str, seed: int = 1) -> State:
    """How a game by these bots ends (one for all, or one each)."""
    return play(Wish(LEVEL, seed, seat_tempers(bots, IDS)))


def listened(
    monkeypatch: pytest.MonkeyPatch, bots: Sequence[str], seed: int = 1
) -> tuple[State, list[c.Command], list[c.Command]]:
    """A game, every command that its bots gave, and those of them that were refused."""
    said: list[c.Command] = []
    refused: list[c.Command] = []
    turn, turned_down = Player.turn, Player.refused

    def hear(self: Player, *views: dict[str, object]) -> list[c.Command]:
        wishes = turn(self, *views)
        said.extend(wishes)
        return wishes

    def hear_no(self: Player, command: c.Command) -> None:
        refused.append(command)
        turned_down(self, command)

    monkeypatch.setattr(Player, "turn", hear)
    monkeypatch.setattr(Player, "refused", hear_no)
    return play(Wish(LEVEL, seed, seat_tempers(bots, IDS))), said, refused
