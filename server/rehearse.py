"""A whole game by bots over real sockets, at full speed, on a server of its own.

The bots take turns by a baton: the next acts when all commands of the one before are answered and
its own view is up to date. So a rehearsal comes to the same state as a simulation.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

from websockets.asyncio.client import connect

from game.protocol.limits import PROTOCOL
from game.protocol.messages import EndPhase, Hello, Start
from game.rules.state import Phase, State
from server.bots.bot import Bot
from server.bots.caller import Caller, SocketLine
from server.bots.player import Player
from server.bots.seat import BotSeat
from server.bots.table import MOST_TURNS
from server.host import Host
from server.hub import JOURNAL, NewSession
from server.journal.exchange import Recording, read_recording

LONGEST_PHASE_S = 60.0
"""A phase that takes longer than this at full speed hangs."""


class RehearsalError(Exception):
    """A rehearsal cannot be played to its end; the text says why."""


Progress = Callable[[int, int, str], None]
"""Hears which round is played, of how many, and the phase."""


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """How a rehearsal ended, and all that the journal kept of it."""

    state: State
    recording: Recording


async def rehearse(
    level: str | Path,
    tempers: Mapping[str, str],
    seed: int,
    *,
    lang: str = "sv",
    progress: Progress = lambda round, rounds, phase: None,
) -> Rehearsed:
    """Play a game with a bot of these temperaments (municipality → name) in each seat.

    Raises `HostError` or `LevelError` where the server or the level cannot be opened, and
    `RehearsalError` where the game hangs.
    """
    with tempfile.TemporaryDirectory(prefix="granslost-", ignore_cleanup_errors=True) as folder:
        data = Path(folder)
        async with Host(data, host="127.0.0.1") as host:
            wish = NewSession(level, lang=lang, seed=seed, minutes={})
            session = await host.new_session(wish)
            address = f"ws://127.0.0.1:{host.port}/ws"
            await Players(address, session.code, session.row.pin, progress).play(tempers)
            state = session.state
        return Rehearsed(state, read_recording(data / JOURNAL, session.code))


class Players:
    """A bot in each seat of a session and one that leads, over sockets of their own."""

    def __init__(
        self,
        address: str,
        code: str,
        pin: str,
        progress: Progress = lambda round, rounds, phase: None,
    ) -> None:
        self._address = address
        self._code, self._pin = code, pin
        self._progress = progress
        self._exits = AsyncExitStack()

    async def play(self, tempers: Mapping[str, str]) -> None:
        """Play the game to its end, by these temperaments. Raises `RehearsalError`."""
        async with self._exits:
            trainer = Caller(await self._line())
            await trainer.join(Hello(PROTOCOL, "trainer", self._code, pin=self._pin))
            seats = {m: await self._seat(m, temper) for m, temper in sorted(tempers.items())}
            stage = trainer.stage
            await trainer.control(Start())
            await self._next_phase(trainer, seats, stage)
            while trainer.stage[0] != Phase.DEBRIEF:
                stage = trainer.stage
                self._progress(stage[1], trainer.mirror.public["rounds"], stage[0])
                if not await self._turns(seats):
                    await trainer.control(EndPhase(*stage))
                await self._next_phase(trainer, seats, stage)

    async def _line(self) -> SocketLine:
        connection = await self._exits.enter_async_context(
            connect(self._address, compression=None, max_size=None, proxy=None)
        )
        return SocketLine(connection)

    async def _seat(self, municipality: str, temper: str) -> BotSeat:
        seat = BotSeat(await self._line(), Player(Bot(temper)))
        hello = Hello(
            PROTOCOL,
            "team",
            self._code,
            municipality=municipality,
            name=f"{temper} {municipality}",
        )
        await seat.join(hello)
        return seat

    async def _turns(self, seats: Mapping[str, BotSeat]) -> bool:
        """Let the bots play a phase in turn; whether all became ready."""
        for _ in range(MOST_TURNS):
            for seat in seats.values():
                await seat.catch_up()
                stage = seat.stage
                await seat.turn()
                await seat.finish()
                # with the last one ready the view may show the next phase already
                if seat.stage != stage or seat.all_ready:
                    return True
        return False

    async def _next_phase(
        self, trainer: Caller, seats: Mapping[str, BotSeat], stage: tuple[str, int]
    ) -> None:
        """Wait until everybody sees that the phase is over."""
        try:
            async with asyncio.timeout(LONGEST_PHASE_S):
                for caller in (trainer, *seats.values()):
                    await _leaves(caller, stage)
        except TimeoutError:
            raise RehearsalError(
                f"the game does not go on after {stage[0]} of round {stage[1]}; "
                "the lines above say why"
            ) from None


async def _leaves(caller: Caller, stage: tuple[str, int]) -> None:
    await caller.until(lambda: caller.stage != stage)
