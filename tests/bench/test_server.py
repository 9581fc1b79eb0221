"""Actions per second and CPU per action, beside a bare broadcast of the same payload."""

from __future__ import annotations

import asyncio
import json
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgpack
import pytest
from websockets.asyncio.client import ClientConnection, connect

from tests.bench.hosting import EIGHT

pytestmark = pytest.mark.bench

ROOMS = 50
SEATS = len(EIGHT)
SECONDS = 6.0

MOST_TIMES = 3.0
"""The CPU of an action may be so many times that of the bare broadcast; it was 1.5 times when
each view came to be made anew only in what had changed."""

Act = Callable[[int, int], bytes]
"""The frame of a client's action: (seat, count) → bytes."""

Done = Callable[[int, bytes], bool]
"""Whether a frame says that a seat's action is through."""


@dataclass(frozen=True)
class Measured:
    """What a server did under load."""

    actions_per_s: float
    cpu_us: float


@asynccontextmanager
async def serving(*arguments: str) -> Any:
    """A server process and its ready line."""
    command = (sys.executable, "-m", "tests.bench.hosting", *arguments)
    process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE)
    assert process.stdout is not None
    try:
        yield process, json.loads(await process.stdout.readline())
    finally:
        assert process.stdin is not None
        process.stdin.close()  # it then closes, and its workers with it
        await process.wait()


async def figures(process: Process) -> Any:
    """What the server tells of itself."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b"\n")
    return json.loads(await process.stdout.readline())


async def press(
    process: Process, clients: list[ClientConnection], act: Act, done: Done
) -> Measured:
    """Each client acts as soon as its last action has come back; all but the last of a room."""
    counts = [0] * len(clients)
    over = asyncio.Event()

    async def play(n: int) -> None:
        seat = n % SEATS
        acting = seat < SEATS - 1  # one is never ready, so no phase ends
        while not over.is_set():
            if acting:
                await clients[n].send(act(seat, counts[n]))
            while not done(seat, await clients[n].recv(decode=False)) or not acting:
                pass
            counts[n] += 1

    tasks = [asyncio.ensure_future(play(n)) for n in range(len(clients))]
    await asyncio.sleep(1.0)  # warm
    before, cpu, start = sum(counts), await figures(process), time.perf_counter()
    await asyncio.sleep(SECONDS)
    actions, used = sum(counts) - before, await figures(process) - cpu
    took = time.perf_counter() - start
    over.set()
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    for client in clients:
        client.transport.abort()
    return Measured(actions / took, used / actions * 1e6)


async def gather(makers: list[Awaitable[ClientConnection]]) -> list[ClientConnection]:
    """Open connections, some at a time."""
    opened: list[ClientConnection] = []
    for first in range(0, len(makers), 40):
        opened += await asyncio.gather(*makers[first : first + 40])
    return opened


async def measure_bare() -> Measured:
    """The bare broadcast: an action has come back when its own seat's change arrives."""
    async with serving("bare") as (process, ready):
        address = f"ws://127.0.0.1:{ready['port']}"

        async def join(room: int) -> ClientConnection:
            return await connect(f"{address}/{room}", compression=None, ping_interval=None)

        clients = await gather([join(room) for room in range(ROOMS) for _ in range(SEATS)])
        marks = [name.encode() for name in EIGHT]

        def act(seat: int, count: int) -> bytes:
            return msgpack.packb({"t": "act", "seat": EIGHT[seat], "ready": count % 2 == 0})

        def done(seat: int, frame: bytes) -> bool:
            return marks[seat] in frame

        return await press(process, clients, act, done)


async def measure_game(data: Path) -> Measured:
    """The game: an action has come back when it is acknowledged, stored on disk."""
    async with serving("game", str(data), str(ROOMS)) as (process, ready):
        address = f"ws://127.0.0.1:{ready['port']}/ws"

        async def join(code: str, seat: str) -> ClientConnection:
            client = await connect(address, compression=None, max_size=None, ping_interval=None)
            hello = {"t": "hello", "protocol": 1, "role": "team", "code": code}
            await client.send(msgpack.packb({**hello, "municipality": seat, "name": seat}))
            while msgpack.unpackb(await client.recv(decode=False))["t"] != "snapshot":
                pass
            return client

        clients = await gather([join(code, seat) for code in ready["codes"] for seat in EIGHT])

        def act(seat: int, count: int) -> bytes:
            command = {"t": "SetReady", "ready": count % 2 == 0}
            return msgpack.packb({"t": "act", "seq": count + 1, "command": command})

        def done(seat: int, frame: bytes) -> bool:
            return frame.startswith(ACCEPTED)

        return await press(process, clients, act, done)


ACCEPTED = msgpack.packb({"t": "accepted", "seq": 1, "rev": 1})[:12]


async def test_actions_per_second_and_cpu_beside_a_bare_broadcast(tmp_path: Path) -> None:
    bare, game = await measure_bare(), await measure_game(tmp_path)
    rows = [("bare broadcast", bare), ("game, stored first", game)]
    print(f"\n{ROOMS} sessions × {SEATS} seats, {SEATS - 1} acting\n")
    for name, figures in rows:
        print(f"{name:20} {figures.actions_per_s:8.0f} actions/s {figures.cpu_us:6.0f} µs/action")
    print(
        f"game / bare: {game.actions_per_s / bare.actions_per_s:.2f} of the actions per second, "
        f"{game.cpu_us / bare.cpu_us:.1f} times the CPU per action"
    )
    assert game.cpu_us <= MOST_TIMES * bare.cpu_us
