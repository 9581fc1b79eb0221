"""A room whose network cuts everybody off all the time plays the very same game."""

from __future__ import annotations

import asyncio
import random
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from game.client.connection import Connection
from game.protocol import workshop as w
from game.protocol.limits import PROTOCOL
from game.protocol.messages import Hello, Start
from game.rules import commands as c
from game.rules.hashing import state_hash
from game.rules.state import Kind, Phase
from server.clock import ManualTime
from server.host import Host
from server.hub import JOURNAL, NewSession
from server.journal.exchange import import_recording, read_recording, write_recording
from server.session import Session
from server.workshop.tidy import tidy
from tests import builders
from tests.faults.proxy import proxy
from tests.server.table import PIN, small_levels, still_water

IDS = ("alfa", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta")
ROUNDS = 3
LIFE_S = 0.5
"""How long a connection lives on average in the bad room."""


async def soon(seconds: float) -> None:
    """Ten times as fast as a client waits otherwise."""
    await asyncio.sleep(seconds / 10)


class Room:
    """Eight teams, a trainer and a projector at a port, each as a window of the game has it."""

    def __init__(self, session: Session, port: int, tokens: dict[str, str] | None = None) -> None:
        self.session = session
        address = f"ws://127.0.0.1:{port}/ws"
        tokens = tokens or {}
        hellos = {
            m: Hello(
                PROTOCOL,
                "team",
                session.code,
                token=tokens.get(m, ""),
                municipality=m,
                name=f"Lag {m}",
            )
            for m in IDS
        }
        hellos["trainer"] = Hello(PROTOCOL, "trainer", session.code, pin=PIN)
        hellos["projector"] = Hello(PROTOCOL, "projector", session.code)
        self.people = {seat: Connection(address, h, sleep=soon) for seat, h in hellos.items()}
        self._tasks = [asyncio.ensure_future(person.run()) for person in self.people.values()]

    @property
    def tokens(self) -> dict[str, str]:
        """What brings each team back."""
        return {m: self.people[m].token for m in IDS}

    async def seated(self) -> None:
        """Wait until everybody has a seat."""
        await self._until(lambda: all(p.model.seat and p.model.public for p in self._all()))

    async def do(self, seat: str, wish: Any) -> None:
        """Send something, and wait until it is acknowledged."""
        person = self.people[seat]
        if isinstance(wish, Start | w.AskPoll | w.WriteNote | w.OpenBreakout | w.EndBreakout):
            person.control(wish)
        elif type(wish).__module__ == w.__name__:
            person.partake(wish)
        else:
            person.act(wish)
        await self._until(lambda: not person.model.waiting)

    async def reach(self, phase: Phase, round_: int) -> None:
        """Wait until the game is there, its years resolved."""
        state = lambda: self.session.state  # noqa: E731
        await self._until(
            lambda: (state().phase, state().round) == (phase, round_) and not state().years_left
        )

    async def close(self) -> None:
        """Everybody leaves."""
        for person in self._all():
            person.leave()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _all(self) -> list[Connection]:
        return list(self.people.values())

    async def _until(self, test: Any) -> None:
        while not test():
            for person in self._all():
                assert not person.ended, person.ended
            await asyncio.sleep(0.002)


def a_round(round_: int) -> Iterator[tuple[Phase, list[tuple[str, Any]]]]:
    """What is done in the phases of a round; all say that they are ready last."""
    ready = [(m, c.SetReady()) for m in IDS]
    yield (
        Phase.SITUATION,
        [
            ("trainer", w.AskPoll(question=f"Fråga {round_}?", options=("Ja", "Nej"))),
            *[(m, w.CountHands(f"p{round_}", (round_, 1))) for m in IDS],
            ("trainer", w.WriteNote(f"Runda {round_}.")),
            *ready,
        ],
    )
    yield (
        Phase.NEGOTIATION,
        [
            *[
                (m, builders.proposal(Kind.ADMINISTRATION, members=(m, IDS[k + 1])))
                for k, m in enumerate(IDS[:-1])
                if k % 2 == (round_ % 2)
            ],
            *[(m, w.SendMessage("", f"{m} {round_}")) for m in IDS],
            *ready,
        ],
    )
    yield (
        Phase.DECISIONS,
        [
            *[(m, c.SetTariff(0.005 * (k + round_))) for k, m in enumerate(IDS)],
            *[(m, c.SetBudget("skills", 0.1 * k)) for k, m in enumerate(IDS)],
            *ready,
        ],
    )
    yield Phase.OUTCOME, ready


async def play(room: Room, first: int = 1, last: int = ROUNDS) -> None:
    """Play these rounds, each thing after the one before was acknowledged."""
    for round_ in range(first, last + 1):
        for phase, wishes in a_round(round_):
            await room.reach(phase, round_)
            for seat, wish in wishes:
                await room.do(seat, wish)


@asynccontextmanager
async def hosted(data: Path) -> AsyncIterator[tuple[Host, Session]]:
    """A server on this folder with a session for eight teams, begun or taken up."""
    async with Host(data, host="127.0.0.1", solve=still_water, time=ManualTime()) as host:
        session = next(iter(host.hub.sessions.values()), None)
        if session is None:
            session = await host.new_session(NewSession("small", pin=PIN, seed=4, minutes={}))
        yield host, session


async def game(data: Path, life_s: float | None) -> tuple[str, Any, int]:
    """A whole game: the fingerprint at its end, its polls and notes, how often the line was cut."""
    async with hosted(data) as (host, session):
        async with proxy(host.port, random.Random(8), life_s) as between:
            room = Room(session, between.port)
            await room.seated()
            await room.do("trainer", Start())
            await play(room)
            await room.reach(Phase.DEBRIEF, ROUNDS)
            await room.close()
            told = tidy(session.workshop)
        for row in (*told["polls"], *told["notes"]):
            row.pop("when", None), row.pop("at", None)
        return state_hash(session.state), told, between.cuts


def eight_teams(monkeypatch: pytest.MonkeyPatch) -> None:
    small_levels(monkeypatch, builders.level(ids=IDS, rounds=ROUNDS))


@pytest.mark.faults
async def test_a_room_that_is_cut_off_all_the_time_plays_the_same_game(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    eight_teams(monkeypatch)
    calm_hash, calm_told, calm_cuts = await game(tmp_path / "calm", None)
    hash_, told, cuts = await game(tmp_path / "wild", LIFE_S)
    assert calm_cuts == 0
    assert cuts >= 50
    assert told == calm_told
    assert hash_ == calm_hash


@pytest.mark.faults
async def test_when_the_trainers_machine_dies_in_round_three_the_game_goes_on_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    eight_teams(monkeypatch)
    whole, _, _ = await game(tmp_path / "whole", None)
    first, rescued, moved = (tmp_path / name for name in ("first", "rescued", "moved"))
    async with hosted(first) as (host, session):
        old_port = host.port
        room = Room(session, host.port)
        await room.seated()
        await room.do("trainer", Start())
        await play(room, last=2)
        await room.reach(Phase.SITUATION, 3)
        tokens = room.tokens
        # the machine is gone: what is left is what was on its disk at this moment
        rescued.mkdir()
        for file in first.glob("journal.sqlite*"):
            shutil.copy(file, rescued / file.name)
        await room.close()
    recording = read_recording(rescued / JOURNAL, session.code)
    write_recording(recording, tmp_path / "moving.granslost")
    import_recording(read_recording(tmp_path / "moving.granslost"), moved / JOURNAL)
    for data in (rescued, moved):
        async with hosted(data) as (host, again):
            assert (again.code, host.port != old_port) == (session.code, True)
            room = Room(again, host.port, tokens)
            await room.seated()
            assert {m: room.people[m].model.seat for m in IDS} == {m: m for m in IDS}
            assert room.tokens == tokens
            await play(room, first=3)
            await room.reach(Phase.DEBRIEF, ROUNDS)
            await room.close()
            assert state_hash(again.state) == whole
