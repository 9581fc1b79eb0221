"""A bad network between clients and a server: cuts, delays, and frames that end half-way."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress


class Proxy:
    """Forwards TCP connections; with `life_s` each is cut at a random moment, about that old."""

    def __init__(self, target: int, chance: random.Random, life_s: float | None) -> None:
        self.cuts = 0
        self.port = 0
        self._target = target
        self._chance = chance
        self._life_s = life_s
        self._tasks: set[asyncio.Task[None]] = set()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, until one end has gone or it is cut."""
        there_reader, there_writer = await asyncio.open_connection("127.0.0.1", self._target)
        pumps = [
            asyncio.ensure_future(self._pump(reader, there_writer)),
            asyncio.ensure_future(self._pump(there_reader, writer)),
        ]
        patience = None if self._life_s is None else self._chance.expovariate(1 / self._life_s)
        done, _ = await asyncio.wait(pumps, timeout=patience, return_when=asyncio.FIRST_COMPLETED)
        self.cuts += not done
        for pump in pumps:
            pump.cancel()
        for end in (writer, there_writer):
            end.transport.abort()  # what was on its way is lost

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            while data := await reader.read(4096):
                if self._life_s is not None and self._chance.random() < 0.3:
                    half = len(data) // 2
                    writer.write(data[:half])
                    await asyncio.sleep(self._chance.random() * 0.02)
                    data = data[half:]
                writer.write(data)
                await writer.drain()


@asynccontextmanager
async def proxy(target: int, chance: random.Random, life_s: float | None) -> AsyncIterator[Proxy]:
    """A proxy on a port of its own before a server's port."""
    between = Proxy(target, chance, life_s)
    server = await asyncio.start_server(between.serve, "127.0.0.1", 0)
    between.port = int(server.sockets[0].getsockname()[1])
    try:
        yield between
    finally:
        server.close()
