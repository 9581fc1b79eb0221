"""How a bot answers event cards: by what the responses mean for the four values it weighs, and for
its ties to others."""

from __future__ import annotations

from typing import Any

from game.rules import commands as c
from server.bots.sight import Sight, Tree
from server.bots.temper import Temper

_TIES = frozenset({"trust_pairs", "trust_operation"})
"""Effects on how much others are trusted, as severities of a good or bad turn."""


def answers(sight: Sight, temper: Temper) -> list[c.Command]:
    """An answer to each card that waits for one, or whose answer is no longer the bot's."""
    commands: list[c.Command] = []
    for instance, card in sorted(sight.private["cards"].items()):
        wanted = _choice(card, temper)
        if wanted is not None and card["chosen"] != wanted:
            commands.append(c.AnswerCard(instance, wanted))
    return commands


def _choice(card: Tree, temper: Temper) -> str | None:
    def liking(id: str, response: Any) -> tuple[float, bool, str]:
        worth = sum(temper.values.get(v, 0.0) * n for v, n in response["values"].items())
        worth += temper.ties * sum(
            effect["amount"] for effect in response["effects"] if effect["kind"] in _TIES
        )
        return round(worth, 6), id == card["default"], id

    open_ones = {id: r for id, r in card["responses"].items() if r["open"]}
    return max(open_ones, key=lambda id: liking(id, open_ones[id]), default=None)
