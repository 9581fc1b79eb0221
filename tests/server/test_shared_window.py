"""A second window over a real socket waits for the team's yes, and is then in the seat."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from game.client.connection import Connection
from game.protocol import workshop as w
from game.protocol.limits import PROTOCOL
from game.protocol.messages import Hello
from server.clock import ManualTime
from server.host import Host
from server.hub import NewSession
from tests.server.table import ALFA, PIN, still_water

pytestmark = pytest.mark.usefixtures("small")


async def soon(seconds: float) -> None:
    """A hundred times as fast as a client waits otherwise."""
    await asyncio.sleep(seconds / 100)


async def until(test: Callable[[], bool]) -> None:
    """Wait until it is so."""
    while not test():
        await asyncio.sleep(0.002)


async def test_a_second_window_is_let_in(tmp_path: Path) -> None:
    async with Host(tmp_path, host="127.0.0.1", solve=still_water, time=ManualTime()) as host:
        session = await host.new_session(NewSession("small", pin=PIN, seed=1))
        address = f"ws://127.0.0.1:{host.port}/ws"
        hello = Hello(PROTOCOL, "team", session.code, municipality=ALFA, name="Ett")
        first = Connection(address, hello, sleep=soon)
        shared = Hello(PROTOCOL, "team", session.code, municipality=ALFA, share=True)
        second = Connection(address, shared, sleep=soon)
        tasks = [asyncio.ensure_future(first.run())]
        await until(lambda: bool(first.model.workshop))
        tasks.append(asyncio.ensure_future(second.run()))
        await until(lambda: second.awaiting is not None)
        await until(lambda: second.awaiting in first.model.workshop["asking"])
        first.partake(w.LetIn(second.awaiting or 0))
        await until(lambda: second.model.seat == ALFA)
        assert second.awaiting is None
        second.partake(w.CallTrainer())
        await until(lambda: bool(first.model.workshop["help"]))
        assert not first.ended
        for window in (first, second):
            window.leave()
        await asyncio.gather(*tasks)
