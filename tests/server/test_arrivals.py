"""Who came to the server but not to a seat, over real sockets: counted for the trainer's lobby."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from websockets.asyncio.client import connect

from game.protocol.codec import encode
from game.protocol.limits import PROTOCOL
from game.protocol.messages import Hello
from server.arrivals import PAGE_LASTS_S, Arrivals
from server.bots.caller import Caller, SocketLine
from server.clock import ManualTime
from server.host import Host
from server.hub import NewSession
from server.seats import Seats
from tests.server.table import still_water


async def page(port: int, path: str) -> None:
    """What a browser asks for when somebody opens an address."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: here\r\n\r\n".encode())
    await writer.drain()
    await reader.read()
    writer.close()


async def test_the_trainer_sees_who_is_on_the_way_and_how_far_they_came(tmp_path: Path) -> None:
    async with Host(tmp_path, host="127.0.0.1", solve=still_water, web=tmp_path) as host:
        session = await host.new_session(NewSession("provtur"))
        other = await host.new_session(NewSession("provtur"))
        address = f"ws://127.0.0.1:{host.port}/ws"
        async with connect(address, compression=None, max_size=None) as wire:
            trainer = Caller(SocketLine(wire))
            await trainer.join(Hello(PROTOCOL, "trainer", session.code, pin=session.row.pin))

            def arriving() -> tuple[int, int, int, int]:
                told = trainer.mirror.presence
                counted = told.arriving if told else {}
                names = ("pages", "open", "guests", "phones")
                return tuple(counted.get(name, 0) for name in names)  # type: ignore[return-value]

            await page(host.port, f"/?code={session.code.lower()}")
            await trainer.until(lambda: arriving() == (1, 0, 0, 0))
            assert host.hub.arrivals.of(other)["pages"] == 0
            async with connect(address, compression=None, max_size=None) as lost:
                await lost.send(encode(Hello(PROTOCOL, "guest", "ZZZZZZ")))
                await trainer.until(lambda: arriving() == (0, 1, 0, 0))
                await lost.send(encode(Hello(PROTOCOL, "guest", session.code)))
                await trainer.until(lambda: arriving() == (0, 0, 1, 0))
                seat = next(iter(session.state.municipalities))
                hello = Hello(PROTOCOL, "team", session.code, municipality=seat, name="Åsen")
                await lost.send(encode(hello))
                await trainer.until(lambda: arriving() == (0, 0, 0, 0))
            await page(host.port, f"/poll/{session.code}")
            await trainer.until(lambda: arriving() == (0, 0, 0, 1))
    journal = b"".join(file.read_bytes() for file in tmp_path.glob("journal.sqlite*"))
    assert b"127.0.0.1" not in journal


class Empty:
    """A session without anybody in it."""

    code = "H7KM4T"
    seats: Any

    def __init__(self) -> None:
        self.seats = Seats((), 0)


def test_a_page_that_was_opened_long_ago_is_no_longer_on_its_way() -> None:
    time = ManualTime()
    arrivals = Arrivals(time)
    arrivals.page("/?code=h7k+m4t", "192.0.2.1")
    arrivals.page("/boot.mjs", "192.0.2.2")
    assert arrivals.of(Empty())["pages"] == 1  # type: ignore[arg-type]
    time.advance(PAGE_LASTS_S + 1)
    assert arrivals.of(Empty())["pages"] == 0  # type: ignore[arg-type]
