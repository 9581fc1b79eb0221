"""A bot in a seat: a client like any other, whose fingers are a `Player`'s."""

from __future__ import annotations

from typing import cast

from game.protocol.messages import Private, Public, Refused, Snapshot
from game.rules.commands import Command, TeamCommand
from server.bots.bot import Bot
from server.bots.caller import Caller, Line, TurnedAwayError
from server.bots.player import Player
from server.bots.temper import TEMPERS, USUAL
from server.line import BotLine, LineClosedError


class BotSeat(Caller):
    """Plays a seat at the other end of a line."""

    def __init__(self, line: Line, player: Player) -> None:
        super().__init__(line)
        self._player = player

    async def turn(self) -> list[Command]:
        """Send what the bot wants now, and tell it; the view must be whole (see `catch_up`)."""
        welcome, mirror = self.mirror.welcome, self.mirror
        if welcome is None or not mirror.private:
            return []
        wishes = self._player.turn(mirror.public, mirror.private, welcome.region)
        for wish in wishes:
            await self.act(cast(TeamCommand, wish))
        return wishes

    async def finish(self) -> None:
        """Wait until all commands have been answered."""
        await self.until(lambda: not self.waiting)

    def turned_down(self, command: object) -> None:
        """Remember what was refused."""
        self._player.refused(cast(TeamCommand, command))


async def play_bot(line: BotLine, temper: str) -> None:
    """Play a seat through a line until it closes; an unknown temperament plays as usual.

    Views come in parts: after each change the bot asks for a sign of life, and acts when that has
    come and all it has sent is answered.
    """
    seat = BotSeat(line, Player(Bot(temper if temper in TEMPERS else USUAL)))
    stale = False
    try:
        while True:
            message = await seat.hear()
            stale = stale or isinstance(message, Snapshot | Public | Private | Refused)
            if stale and not seat.waiting:
                stale = False
                await seat.catch_up()
                await seat.turn()
    except (LineClosedError, TurnedAwayError):
        return
