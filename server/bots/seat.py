"""A bot in a seat: a client like any other, whose fingers are a `Player`'s."""

from __future__ import annotations

import asyncio
from typing import cast

from game.protocol.messages import Private, Public, Refused, Snapshot
from game.rules.commands import Command, Propose, TeamCommand
from server.bots.bot import Bot
from server.bots.caller import Caller, Line, TurnedAwayError
from server.bots.player import Player
from server.bots.temper import TEMPERS, USUAL
from server.line import BotLine, LineClosedError

PACE = 0.5
"""Seconds between the offers of bots that play among people."""


class BotSeat(Caller):
    """Plays a seat at the other end of a line."""

    def __init__(self, line: Line, player: Player, pace: float = 0.0) -> None:
        """`pace` is how long (s) each place in the alphabet waits before it makes an offer."""
        super().__init__(line)
        self._player = player
        self._pace = pace

    async def turn(self) -> list[Command]:
        """Send what the bot wants now, and tell it; the view must be whole (see `catch_up`)."""
        wishes = self._wishes()
        if self._pace and any(isinstance(wish, Propose) for wish in wishes):
            # One offer to all is better than the same from each: who comes first speaks first.
            await asyncio.sleep(self._pace * self._place())
            await self.catch_up()
            wishes = self._wishes()
        for wish in wishes:
            await self.act(cast(TeamCommand, wish))
        return wishes

    def _wishes(self) -> list[Command]:
        welcome, mirror = self.mirror.welcome, self.mirror
        if welcome is None or not mirror.private:
            return []
        self._player.speak(welcome.lang)
        return self._player.turn(mirror.public, mirror.private, welcome.region)

    @property
    def stands(self) -> bool:
        """Whether the clock of the phase has been stopped: nobody is in a hurry to act."""
        clock = self.mirror.clock
        return clock.get("remaining_ms") is not None and not clock.get("running", True)

    def _place(self) -> int:
        """The bot's place among the municipalities in alphabetical order, from 0."""
        return sorted(self.mirror.public["municipalities"]).index(
            self.mirror.private["municipality"]
        )

    async def finish(self) -> None:
        """Wait until all commands have been answered."""
        await self.until(lambda: not self.waiting)

    def turned_down(self, command: object) -> None:
        """Remember what was refused."""
        self._player.refused(cast(TeamCommand, command))


async def play_bot(line: BotLine, temper: str) -> None:
    """Play a seat through a line until it closes; an unknown temperament plays as usual.

    Views come in parts: after each change the bot asks for a sign of life, and acts when that has
    come and all it has sent is answered; but not while the clock stands.
    """
    seat = BotSeat(line, Player(Bot(temper if temper in TEMPERS else USUAL)), PACE)
    stale = False
    try:
        while True:
            message = await seat.hear()
            stale = stale or isinstance(message, Snapshot | Public | Private | Refused)
            if stale and not seat.waiting and not seat.stands:
                stale = False
                await seat.catch_up()
                await seat.turn()
    except (LineClosedError, TurnedAwayError):
        return
