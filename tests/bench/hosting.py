"""Servers to be measured, each in a process of its own.

`python -m tests.bench.hosting game DATA ROOMS` hosts that many sessions of eight municipalities in
their first situation phase; `… bare` only unpacks a message, packs one of the same size and sends
it to its room with the library's `broadcast`, with no game, no limits and nothing stored. Both
print a JSON line when ready, and answer a line on stdin with the CPU seconds used so far.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

import msgpack
import pytest
from websockets.asyncio.server import ServerConnection, broadcast, serve

from game.rules import commands as c
from game.rules import water
from server.host import Host
from server.hub import NewSession
from server.limits import Limits
from tests import builders
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
        await report({"port": host.port, "codes": codes})


async def host_bare() -> None:
    """Rooms by path, and a broadcast for each message."""
    rooms: dict[str, set[ServerConnection]] = defaultdict(set)
    rev = 0

    async def handle(connection: ServerConnection) -> None:
        nonlocal rev
        assert connection.request is not None
        room = rooms[connection.request.path]
        room.add(connection)
        async for frame in connection:
            message = msgpack.unpackb(frame)
            rev += 1
            ops = [[["municipalities", message["seat"], "ready"], message["ready"]]]
            broadcast(room, msgpack.packb({"t": "public", "rev": rev, "ops": ops}))

    async with serve(handle, "127.0.0.1", 0, compression=None) as server:
        await report({"port": server.sockets[0].getsockname()[1]})


async def report(ready: dict[str, Any]) -> None:
    """Say that all is ready, then the CPU time used whenever asked, until stdin closes."""
    print(json.dumps(ready), flush=True)
    while await asyncio.to_thread(sys.stdin.readline):
        print(time.process_time(), flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "game":
        asyncio.run(host_games(Path(sys.argv[2]), int(sys.argv[3])))
    else:
        asyncio.run(host_bare())
