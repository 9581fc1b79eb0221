"""Connections that do not listen cost little, and hold nobody up."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

import server.hub
import server.transport
from game.protocol.codec import encode
from game.protocol.limits import PROTOCOL
from game.protocol.messages import Hello
from server.host import Host
from server.hub import NewSession
from server.levels import OpenLevel
from server.limits import Limits
from tests import builders
from tests.server.table import still_water

BACKLOG = 100_000
WELCOME = 300_000

HANDSHAKE = (
    b"GET /ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
)


def frame(data: bytes) -> bytes:
    """A client's frame, up to 125 bytes of data, with a mask of zeros."""
    return bytes((0x82, 0x80 | len(data))) + bytes(4) + data


class Deaf:
    """A connection that says hello again and again and never reads."""

    def __init__(self, port: int, code: str) -> None:
        self._socket = socket.socket()
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self._socket.connect(("127.0.0.1", port))
        self._socket.sendall(HANDSHAKE)
        self._socket.setblocking(False)
        self._hello = frame(encode(Hello(PROTOCOL, "guest", code)))

    def speak(self) -> None:
        """Say some more, as far as anybody listens."""
        try:
            self._socket.send(self._hello)
        except (BlockingIOError, ConnectionError):
            return

    def close(self) -> None:
        """Hang up."""
        self._socket.close()


@asynccontextmanager
async def deaf_guest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[tuple[Host, Deaf]]:
    """A server with large welcomes, and a guest that takes none of them."""
    opened = OpenLevel(builders.level(), {"text": "x" * WELCOME}, "digest", "small")
    monkeypatch.setattr(server.hub, "open_level", lambda level, data: opened)
    limits = Limits(backlog_bytes=BACKLOG, messages_at_once=1e9)
    async with Host(tmp_path, host="127.0.0.1", solve=still_water, limits=limits) as host:
        session = await host.new_session(NewSession("small", minutes={}))
        guest = Deaf(host.port, session.code)
        try:
            yield host, guest
        finally:
            guest.close()


def waiting(host: Host) -> int:
    """Bytes that wait in the server for somebody to take them."""
    assert host._server is not None
    return sum(c.transport.get_write_buffer_size() for c in host._server.connections)


async def test_who_does_not_listen_is_not_listened_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with deaf_guest(tmp_path, monkeypatch) as (host, guest):
        while waiting(host) <= BACKLOG:
            guest.speak()
            await asyncio.sleep(0.001)
        for _ in range(100):
            guest.speak()
            await asyncio.sleep(0)
        assert waiting(host) < BACKLOG + 2 * WELCOME


async def test_who_takes_nothing_for_long_is_dropped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server.transport, "STALLED_AFTER_S", 0.02)
    async with deaf_guest(tmp_path, monkeypatch) as (host, guest):
        assert host._server is not None
        while not waiting(host):
            guest.speak()
            await asyncio.sleep(0.001)
        while host._server.connections:
            await asyncio.sleep(0.001)


async def test_who_does_not_listen_does_not_keep_the_server_from_closing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server.transport, "CLOSES_WITHIN_S", 0.02)
    async with asyncio.timeout(10):
        async with deaf_guest(tmp_path, monkeypatch) as (host, guest):
            while waiting(host) <= BACKLOG:
                guest.speak()
                await asyncio.sleep(0.001)
