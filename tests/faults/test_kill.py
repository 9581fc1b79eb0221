"""Kill the server in the middle of a decision phase: nothing that was acknowledged is lost."""

from __future__ import annotations

import asyncio
import json
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from game.client.connection import Connection, Status
from game.content.load import load_level
from game.protocol.limits import PROTOCOL
from game.protocol.messages import EndPhase, Hello, Start
from game.rules import commands as c
from game.rules.hashing import state_hash
from game.rules.setup import initial_state
from server.journal import tables
from server.restore import replay

pytestmark = pytest.mark.faults

PIN = "271828"
BEFORE_THE_KILL = 60


async def open_server(data: Path, port: int = 0) -> tuple[Process, dict[str, Any]]:
    """A server process and its ready line."""
    arguments = ("-m", "tests.faults.hosting", str(data), str(port), PIN)
    process = await asyncio.create_subprocess_exec(sys.executable, *arguments, stdout=PIPE)
    assert process.stdout is not None
    return process, json.loads(await process.stdout.readline())


async def until(test: Callable[[], object]) -> None:
    """Wait until it is so."""
    while not test():
        await asyncio.sleep(0.005)


def phase(connection: Connection) -> str:
    """The phase that a client sees."""
    return str(connection.model.public.get("phase"))


async def end_phase(trainer: Connection, name: str, follows: str) -> None:
    """The trainer ends a phase."""
    trainer.control(EndPhase(name, 1))
    await until(lambda: phase(trainer) == follows)


async def test_kill_restart_and_play_on(tmp_path: Path) -> None:
    server, ready = await open_server(tmp_path)
    trainer = Connection(ready["ws"], Hello(PROTOCOL, "trainer", ready["code"], pin=PIN))
    teams = [
        Connection(ready["ws"], Hello(PROTOCOL, "team", ready["code"], name=f"Lag {n}"))
        for n in (1, 2, 3, 4)
    ]
    tasks = [asyncio.create_task(connection.run()) for connection in (trainer, *teams)]
    try:
        await until(lambda: all(each.model.seat for each in (trainer, *teams)))
        trainer.control(Start())
        await until(lambda: phase(trainer) == "situation")
        await end_phase(trainer, "situation", "negotiation")
        await end_phase(trainer, "negotiation", "decisions")
        await until(lambda: all(phase(team) == "decisions" for team in teams))
        seats = [team.model.seat for team in teams]

        sent = dict.fromkeys(seats, 0)
        for step in range(BEFORE_THE_KILL):
            for team in teams:
                sent[team.model.seat] = team.act(c.SetBudget("skills", (step % 20) / 20))
            await asyncio.sleep(0)
        # in the middle: some are answered, others on their way
        await until(lambda: any(len(team.model.waiting) < BEFORE_THE_KILL for team in teams))
        server.kill()
        await server.wait()
        await until(lambda: all(team.status is Status.RECONNECTING for team in teams))
        answered = {
            team.model.seat: sent[team.model.seat] - len(team.model.waiting) for team in teams
        }
        assert max(answered.values()) > 0
        for team in teams:
            sent[team.model.seat] = team.act(c.SetBudget("inventory", 0.9))

        server, again = await open_server(tmp_path, ready["port"])
        assert again["resumed"] == [ready["code"]]
        assert again["trainer_pin"] == PIN
        for connection in (trainer, *teams):
            connection.retry_now()
        await until(lambda: not any(team.model.waiting for team in teams))

        assert [team.model.seat for team in teams] == seats
        for team in teams:
            decided = team.model.private["decisions"]
            assert (decided["skills"], decided["inventory"]) == (19 / 20, 0.9)
            assert not team.model.refusals
        await until(lambda: trainer.status is Status.CONNECTED)
        await end_phase(trainer, "decisions", "outcome")
        await until(lambda: trainer.model.public["year"] > trainer.model.region["start_year"])
    finally:
        for connection in (trainer, *teams):
            connection.leave()
        await asyncio.gather(*tasks)
        server.kill()
        await server.wait()
    check_journal(tmp_path, ready["code"], sent)


def check_journal(data: Path, code: str, sent: dict[str, int]) -> None:
    """Each number of each seat is there exactly once, and the whole replays to the same hashes."""
    with closing(tables.connect(data / "journal.sqlite")) as db:
        entries = list(tables.entries(db, code))
    for seat, last in sent.items():
        numbers = [entry.seq for entry in entries if entry.seat == seat]
        assert numbers == list(range(1, last + 1))
    end = replay(initial_state(load_level("hela-resan"), 7), entries)
    assert len(state_hash(end)) == 64
