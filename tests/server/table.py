"""A session to sit down at: laptops in the same process, a small region, time by hand."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

import pytest

import server.hub
from game.protocol.codec import decode_to_client, encode
from game.protocol.limits import PROTOCOL
from game.protocol.messages import (
    Accepted,
    Bye,
    ControlAction,
    Hello,
    Refused,
    Start,
    ToClient,
    ToServer,
    Welcome,
)
from game.protocol.mirror import Mirror
from game.protocol.outbox import Outbox
from game.rules.hydraulics import HydraulicProblem, HydraulicResult
from game.rules.level import Level
from server.clock import ManualTime
from server.hub import Hub, NewSession
from server.levels import OpenLevel
from server.line import LinePeer
from server.seating import PlayBot
from server.session import Session
from tests import builders

T = TypeVar("T")
ALFA, BETA, GAMMA = builders.IDS
PIN = "314159"


def token_of(municipality: str) -> str:
    """What brings a municipality's team back to its seat."""
    return f"the-token-of-the-team-in-{municipality}"


async def still_water(problem: HydraulicProblem) -> HydraulicResult:
    """Water without EPANET."""
    return builders.solve(problem)


def small_levels(monkeypatch: pytest.MonkeyPatch, level: Level | None = None) -> None:
    """Sessions are played on a small region, whatever level they name."""
    opened = OpenLevel(level or builders.level(), {"level": "small"}, "digest", "small")
    monkeypatch.setattr(server.hub, "open_level", lambda level, data: opened)
    monkeypatch.setattr(server.hub, "reopen_level", lambda id, digest, archive, data: opened)


class Laptop:
    """A client in the same process."""

    def __init__(self, hub: Hub, address: str = "") -> None:
        self.peer = LinePeer(address)
        self._visitor = hub.visit(self.peer)
        self.mirror = Mirror()
        self.outbox = Outbox()
        self.heard: list[ToClient] = []

    async def say(self, message: ToServer) -> None:
        """Send a message."""
        await self._visitor.take(encode(message))

    async def send(self, frame: bytes) -> bool:
        """Send bytes; whether they were understood."""
        return await self._visitor.take(frame)

    async def hear(self, kind: type[T]) -> T:
        """The next message of this kind; whatever comes before it is taken in."""
        while True:
            frame = await self.peer.frames.get()
            message = Bye("") if frame is None else decode_to_client(frame)
            self.heard.append(message)
            self.mirror.take(message)
            if isinstance(message, kind):
                return message
            assert frame is not None, f"hung up while waiting for {kind.__name__}"

    async def sees(self, test: Callable[[Mirror], bool]) -> None:
        """Wait until the view is so."""
        while not test(self.mirror):
            await self.hear(object)

    async def catch_up(self) -> None:
        """Take in all that has arrived."""
        while self.peer.frames.qsize():
            await self.hear(object)

    async def join(self, code: str, municipality: str = "", **fields: Any) -> Welcome:
        """Take a municipality's seat, or another with other `fields`."""
        hello = {"role": "team", "name": f"Lag {municipality}", "municipality": municipality}
        await self.say(Hello(PROTOCOL, code=code, **{**hello, **fields}))
        welcome = await self.hear(Welcome)
        self.outbox.seated(welcome, same_seat=False)
        return welcome

    async def act(self, command: Any) -> Accepted | Refused:
        """Give a command and wait for the answer."""
        await self.say(self.outbox.act(command))
        return await self.answer()

    async def control(self, action: ControlAction) -> Accepted | Refused:
        """Lead, and wait for the answer."""
        await self.say(self.outbox.control(action))
        return await self.answer()

    async def answer(self) -> Accepted | Refused:
        """The next answer to something numbered."""
        while True:
            message = await self.hear(object)
            if isinstance(message, Accepted | Refused):
                self.outbox.answered(message)
                return message

    def hang_up(self) -> None:
        """Close the connection from this end."""
        self._visitor.gone()


class Table:
    """A hub with one session, and whoever sits at it."""

    def __init__(self, hub: Hub, session: Session, time: ManualTime) -> None:
        self.hub = hub
        self.session = session
        self.time = time

    @property
    def code(self) -> str:
        """The join code."""
        return self.session.code

    def laptop(self, address: str = "") -> Laptop:
        """Another laptop, not joined yet."""
        return Laptop(self.hub, address)

    async def team(self, municipality: str) -> Laptop:
        """A team in its seat."""
        laptop = self.laptop()
        await laptop.join(self.code, municipality, token=token_of(municipality))
        return laptop

    async def trainer(self) -> Laptop:
        """The trainer in place."""
        laptop = self.laptop()
        await laptop.join(self.code, role="trainer", pin=PIN)
        return laptop

    async def started(self, *municipalities: str) -> tuple[Laptop, ...]:
        """The trainer and these teams, in the situation of the first round."""
        laptops = (await self.trainer(), *[await self.team(m) for m in municipalities])
        await laptops[0].control(Start())
        for laptop in laptops:
            await laptop.sees(lambda view: view.public.get("phase") == "situation")
        return laptops


@asynccontextmanager
async def table(
    data: Path, *, play_bot: PlayBot | None = None, **wish: Any
) -> AsyncIterator[Table]:
    """A session on a small region in this folder; taken up again if one is there."""
    time = ManualTime()
    hub = await Hub.open(data, still_water, time=time, play_bot=play_bot, version="test")
    try:
        session = next(iter(hub.sessions.values()), None)
        if session is None:
            session = await hub.new_session(NewSession("small", pin=PIN, seed=1, **wish))
        yield Table(hub, session, time)
    finally:
        await hub.close()
