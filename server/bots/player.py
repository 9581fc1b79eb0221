"""A bot at the table: remembers within a phase what it has been refused, and does not insist."""

from __future__ import annotations

from game.rules import commands as c
from server.bots.bot import Bot
from server.bots.sight import Tree


class Player:
    """Plays a seat with a bot."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._stage: tuple[str, int] = ("", 0)
        self._refused: set[c.Command] = set()

    def turn(self, public: Tree, private: Tree, region: Tree) -> list[c.Command]:
        """What to send now."""
        stage = (public["phase"], public["round"])
        if stage != self._stage:
            self._stage, self._refused = stage, set()
        wishes = self._bot.act(public, private, region)
        return [wish for wish in wishes if wish not in self._refused]

    def refused(self, command: c.Command) -> None:
        """The command was turned down; it is not sent again in this phase."""
        self._refused.add(command)
