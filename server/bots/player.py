"""A bot at the table, with what it remembers of the phase."""

from __future__ import annotations

from game.rules import commands as c
from server.bots.bot import Bot
from server.bots.memory import Memory
from server.bots.sight import Tree


class Player:
    """Plays a seat with a bot."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._memory = Memory()

    def speak(self, language: str) -> None:
        """Write in this language from now on."""
        self._bot.language = language

    def turn(self, public: Tree, private: Tree, region: Tree) -> list[c.Command]:
        """What to send now."""
        return self._bot.act(public, private, region, self._memory)

    def refused(self, command: c.Command) -> None:
        """The command was turned down; it is not sent again in this phase."""
        self._memory.refused(command)
