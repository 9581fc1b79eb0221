"""Giving out a session's seats: to teams that come, to bots, and back.

Who sits where is on disk before a team learns its token.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from game.protocol import messages as m
from game.protocol.limits import SHORTEST_TOKEN
from game.protocol.messages import Hello, LeadAction
from game.protocol.refusals import Farewell, Reason
from game.protocol.workshop import MoveTeam
from game.rules.state import Phase
from server.asking import shared
from server.credentials import new_token, same
from server.journal.tables import Statement, drop_seat
from server.line import BotLine, LinePeer
from server.seats import GUEST, PROJECTOR, TRAINER, No, Seat
from server.session import Session

PlayBot = Callable[[BotLine, str], Awaitable[None]]
"""Plays a seat through a line with the given temperament ("" = its own choice) until the line
closes. The first frames it receives are a welcome and a snapshot, as after a hello."""


class Sitter(Protocol):
    """Somebody in a seat, as the server knows it."""

    async def take(self, frame: bytes) -> bool:
        """Take a frame from it."""

    def gone(self) -> None:
        """It has left."""


Connect = Callable[[Session, str, LinePeer], Sitter]
"""Puts a peer into a session's seat."""

_LIVES = 3
_RECOVERS_S = 1.0
"""How often a bot that failed is put back into its seat, and how long (s) that takes: without
anybody in it the seat would never be ready."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Admission:
    """A seat that somebody has been let into; `token` brings back to it ("" = none needed).
    `line` is what a second laptop in it is known by ("" = the seat's own)."""

    seat: str
    name: str = ""
    token: str = ""
    line: str = ""


class Seating:
    """The seats of one session and the bots in them."""

    def __init__(self, session: Session, connect: Connect, play_bot: PlayBot | None) -> None:
        self._session = session
        self._connect = connect
        self._play_bot = play_bot
        self._bots: dict[str, asyncio.Task[None]] = {}

    async def admit(self, hello: Hello) -> Admission | No:
        """Let somebody in as it wishes, if it may."""
        match hello.role:
            case "guest":
                return Admission(GUEST)
            case "projector":
                return Admission(PROJECTOR)
            case "trainer":
                known = same(hello.pin, self._session.row.pin)
                return Admission(TRAINER) if known else No(Reason.WRONG_PIN)
            case "team":
                return self._return(hello) or (
                    self._ask_to_share(hello) if hello.share else await self._claim(hello)
                )

    def carry_out(self, action: LeadAction) -> Sequence[Statement] | No:
        """Do what the trainer asks for with a seat; what the journal must keep of it."""
        match action:
            case m.SeatBot(municipality, temper):
                return self._seat_bot(municipality, temper)
            case m.FreeSeat(municipality):
                return self._free(municipality)
            case MoveTeam(municipality, to):
                return self._move(municipality, to)
            case m.RenameTeam(municipality, name):
                seat = self._session.seats.renamed(municipality, name)
                if isinstance(seat, No):
                    return seat
                return (self._session.put_seat(municipality, seat),)
            case _:
                return No(Reason.NOT_NOW)

    def fill_with_bots(self) -> Sequence[Statement]:
        """Give every empty seat to a bot, if there are any; what the journal must keep of it."""
        if self._play_bot is None:
            return ()
        statements: list[Statement] = []
        for municipality in self._session.seats.empty:
            outcome = self._seat_bot(municipality, "")
            statements += () if isinstance(outcome, No) else outcome
        return statements

    def wake_bots(self) -> None:
        """Let the bots that have a seat play (again)."""
        for municipality in self._session.seats.played:
            temper = self._session.seats[municipality].bot
            if temper is not None and municipality not in self._bots:
                self._wake(municipality, temper)

    def close(self) -> None:
        """Send all bots home."""
        for task in self._bots.values():
            task.cancel()
        self._bots.clear()

    def _return(self, hello: Hello) -> Admission | None:
        if not hello.token:
            return None
        seats = self._session.seats
        seat, line = seats.find(hello.token), ""
        if seat is None:
            found = shared(self._session.workshop, seats, hello.token)
            if found is None:
                return None
            seat, line = found
        return Admission(seat, seats[seat].name, hello.token, line)

    def _ask_to_share(self, hello: Hello) -> No:
        answer = self._session.asking.ask(hello)
        self._session.audience.show_workshop()
        return answer

    async def _claim(self, hello: Hello) -> Admission | No:
        if hello.token and not hello.name:
            return No(Reason.WRONG_TOKEN)
        if hello.token and len(hello.token) < SHORTEST_TOKEN:
            return No(Reason.TOKEN_TOO_SHORT, {"least": SHORTEST_TOKEN})
        # a token of the client's own: should the welcome get lost, asking again leads to the seat
        token = hello.token or new_token()
        claim = self._session.seats.claim(hello.municipality, hello.name, token)
        if isinstance(claim, No):
            return claim
        municipality, seat = claim
        # taken before it is on disk, so that no other can claim it meanwhile
        statement = self._session.put_seat(municipality, seat)
        self._dismiss(municipality)
        await self._session.store(statement)
        if self._session.seats[municipality] != seat:  # freed again while it was being written
            return No(Reason.SEAT_TAKEN, {"municipality": municipality})
        return Admission(municipality, seat.name, token)

    def _seat_bot(self, municipality: str, temper: str) -> Sequence[Statement] | No:
        if self._play_bot is None:
            return No(Reason.NO_BOTS)
        seat = self._session.seats.with_bot(municipality, temper)
        if isinstance(seat, No):
            return seat
        self._dismiss(municipality)
        statement = self._session.put_seat(municipality, seat)
        self._wake(municipality, temper)
        return (statement,)

    def _free(self, municipality: str) -> Sequence[Statement] | No:
        if municipality not in self._session.seats:
            return No(Reason.NO_SUCH_SEAT, {"municipality": municipality})
        self._dismiss(municipality)
        self._session.seats.put(municipality, Seat())
        self._session.audience.send_away(municipality, Farewell.UNSEATED)
        return (drop_seat(self._session.code, municipality),)

    def _move(self, municipality: str, to: str) -> Sequence[Statement] | No:
        seats = self._session.seats
        for place in (municipality, to):
            if place not in seats:
                return No(Reason.NO_SUCH_SEAT, {"municipality": place[:40]})
        if municipality == to or not seats[municipality].taken:
            return No(Reason.NO_SUCH_SEAT, {"municipality": municipality})
        there, here = seats[municipality], seats[to]
        statements: list[Statement] = []
        for place, seat in ((to, there), (municipality, here)):
            self._dismiss(place)
            statements.append(self._session.put_seat(place, seat))
            if seat.bot is not None:
                self._wake(place, seat.bot)
            # their tokens open their new seats as soon as they come back
            self._session.audience.send_away(place, Farewell.MOVED)
        return statements

    def _wake(self, municipality: str, temper: str) -> None:
        if self._session.state.phase is not Phase.DEBRIEF:
            self._bots[municipality] = asyncio.ensure_future(self._play(municipality, temper))

    async def _play(self, municipality: str, temper: str) -> None:
        assert self._play_bot is not None
        for _ in range(_LIVES):
            peer = LinePeer()
            sitter = self._connect(self._session, municipality, peer)
            try:
                await self._play_bot(BotLine(peer, sitter.take), temper)
                return
            except Exception:
                code = self._session.code
                _log.exception("session %s: the bot in %s gave up", code, municipality)
            finally:
                sitter.gone()
            await asyncio.sleep(_RECOVERS_S)

    def _dismiss(self, municipality: str) -> None:
        bot = self._bots.pop(municipality, None)
        if bot is not None:
            bot.cancel()
