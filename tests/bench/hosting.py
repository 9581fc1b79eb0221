"""Servers to be measured, each in a process of its own.

`python -m tests.bench.hosting game DATA ROOMS` hosts that many sessions of eight municipalities in
their first situation phase; `… bare` only unpacks a message, packs one of the same size and sends
it to its room with the library's `broadcast`, with no game, no limits and nothing stored. Both
print a JSON line when ready, and answer a line on stdin with the CPU seconds used so far.
`… live DATA LEVEL` hosts one session as the program does, and answers with how long the turns of
its loop were.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgpack
import pytest
from websockets.asyncio.server import ServerConnection, broadcast, serve
from websockets.exceptions import ConnectionClosed

from game.rules import commands as c
from game.rules import water
from game.rules.seen import Seen
from game.rules.state import State
from server.collecting import short_collections
from server.host import Host
from server.hub import NewSession
from server.limits import Limits
from tests import builders
from tests.bench.turns import timed_turns
from tests.server.table import small_levels, still_water

EIGHT = tuple(f"kommun-{letter}" for letter in "abcdefgh")
FAST = Limits(messages_per_s=1e9, messages_at_once=1e9, bytes_per_s=1e12, bytes_at_once=1e12)


async def host_games(data: Path, rooms: int) -> None:
    """Sessions with a free seat in each of eight municipalities."""
    small_levels(pytest.MonkeyPatch(), builders.level(ids=EIGHT))
    async with Host(data, host="127.0.0.1", solve=still_water, limits=FAST) as host:
        codes = []
        for _ in range(rooms):
            session = await host.new_session(NewSession("small", seed=1, minutes={}))
            asked = water.problem(session.state)
            assert asked is not None
            session.give(c.Start(builders.solve(asked)))
            codes.append(session.code)
        with short_collections():
            await report({"port": host.port, "codes": codes}, time.process_time)


async def host_live(data: Path, level: str) -> None:
    """A session whose water EPANET solves, in a loop whose turns are timed."""
    async with Host(data, host="127.0.0.1") as host:
        session = await host.new_session(NewSession(level, seed=3, minutes={}))
        ready = {"port": host.port, "code": session.code, "pin": session.row.pin}
        with short_collections(), timed_turns() as turns:
            await report(
                ready | {"municipalities": session.state.municipalities},
                lambda: {
                    "turns": len(turns),
                    "longest_s": sorted(turns, reverse=True)[:5],
                    "median_s": sorted(turns)[len(turns) // 2][0],
                    "whole_views_s": whole_views_s(session.state),
                },
            )


def whole_views_s(state: State) -> float:
    """CPU seconds that it takes to make what everybody sees from nothing: the least of three."""

    def once() -> float:
        start = time.thread_time()
        seen = Seen(state)
        _ = seen.public, [seen.private(seat) for seat in (*state.municipalities, c.TRAINER)]
        return time.thread_time() - start

    return min(once() for _ in range(3))


async def host_bare() -> None:
    """Rooms by path, and a broadcast for each message."""
    rooms: dict[str, set[ServerConnection]] = defaultdict(set)
    rev = 0

    async def handle(connection: ServerConnection) -> None:
        nonlocal rev
        assert connection.request is not None
        room = rooms[connection.request.path]
        room.add(connection)
        with suppress(ConnectionClosed):
            async for frame in connection:
                message = msgpack.unpackb(frame)
                rev += 1
                ops = [[["municipalities", message["seat"], "ready"], message["ready"]]]
                broadcast(room, msgpack.packb({"t": "public", "rev": rev, "ops": ops}))

    async with serve(handle, "127.0.0.1", 0, compression=None) as server:
        await report({"port": server.sockets[0].getsockname()[1]}, time.process_time)


async def report(ready: dict[str, Any], figures: Callable[[], Any]) -> None:
    """Say that all is ready, then the figures whenever asked, until stdin closes."""
    print(json.dumps(ready), flush=True)
    while await asyncio.to_thread(sys.stdin.readline):
        print(json.dumps(figures()), flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "game":
        asyncio.run(host_games(Path(sys.argv[2]), int(sys.argv[3])))
    elif sys.argv[1] == "live":
        asyncio.run(host_live(Path(sys.argv[2]), sys.argv[3]))
    else:
        asyncio.run(host_bare())
