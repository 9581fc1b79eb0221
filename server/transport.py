"""The end of a connection: listening, limits, frames in and out; pages for browsers beside it on
the same port. No game here."""

from __future__ import annotations

import asyncio
import logging
import ssl
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from typing import Protocol

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response
from websockets.protocol import State

from game.protocol.limits import MAX_FRAME
from game.protocol.messages import Bye
from game.protocol.refusals import Farewell
from server.clock import Time
from server.collecting import release
from server.limits import Limits, TokenBucket
from server.peer import Parcel, Peer

PATH = "/ws"
HEARTBEAT_S = 10.0
"""Seconds between the pings by which dead connections are found and dropped."""

STALLED_AFTER_S = 30.0
"""A connection that takes nothing of what waits for it for so long is dropped."""

CLOSES_WITHIN_S = 3.0
"""A connection that is not closed so long after the goodbye is cut."""

_log = logging.getLogger(__name__)
_quiet = logging.getLogger(f"{__name__}.frames")
_quiet.setLevel(logging.WARNING)  # at a finer level the library would log frames, tokens in them


Pages = Callable[[Request, str], Awaitable[Response | None]]
"""Answers a browser at an address that asks for a page or a file; None where there is no such."""


class Visitor(Protocol):
    """What a connection talks to."""

    @property
    def expected(self) -> bool:
        """Whether it has said hello."""

    async def take(self, frame: bytes) -> bool:
        """Take a frame; False for one that was not understood."""

    def gone(self) -> None:
        """The connection is no more."""


class Reception(Protocol):
    """Receives connections."""

    def visit(self, peer: Peer) -> Visitor:
        """Somebody connected."""


class WebSocketPeer:
    """A peer behind a websocket.

    Writes whole frames straight to the transport: what the library's `broadcast` does, without
    building each frame anew for every connection.
    """

    def __init__(self, connection: ServerConnection, backlog_bytes: int) -> None:
        self._connection = connection
        self._backlog = backlog_bytes
        self._closing: asyncio.Task[None] | None = None
        self._given = 0
        self._taken = -1
        remote = connection.remote_address
        self._address = str(remote[0]) if remote else ""

    @property
    def address(self) -> str:
        """The network address of the other end."""
        return self._address

    @property
    def behind(self) -> bool:
        """Whether the other end does not keep up."""
        return self._connection.transport.get_write_buffer_size() > self._backlog

    def send(self, *parcels: Parcel) -> None:
        """Send these in one write; nothing if the connection is on its way out."""
        if self._connection.state is State.OPEN and parcels:
            frames = [parcel.frame for parcel in parcels]
            data = frames[0] if len(frames) == 1 else b"".join(frames)
            self._given += len(data)
            self._connection.transport.write(data)

    def end(self, why: Farewell) -> None:
        """Say goodbye and close."""
        if self._closing is None:
            self.send(Parcel(Bye(why)))
            self._closing = asyncio.ensure_future(self._connection.close(1000, why))
            # the library would first wait until all that is on its way has been taken
            asyncio.get_running_loop().call_later(CLOSES_WITHIN_S, self.cut)

    def cut(self) -> None:
        """End the connection without a word."""
        self._connection.transport.abort()

    async def keeps_up(self) -> None:
        """Wait until the other end has taken enough of what it was sent."""
        with suppress(OSError):
            while self.behind and not self._connection.transport.is_closing():
                await self._connection.drain()

    def check(self) -> None:
        """Cut the connection if nothing of what waits has been taken since the last check."""
        waiting = self._connection.transport.get_write_buffer_size()
        taken = self._given - waiting
        if waiting and taken <= self._taken:
            self.cut()
        self._taken = taken


async def listen(
    reception: Reception,
    *,
    host: str | None,
    port: int,
    limits: Limits,
    time: Time,
    pages: Pages | None = None,
    tls: ssl.SSLContext | None = None,
) -> Server:
    """Open the websocket at `PATH`, and `pages` for whoever asks for another path; port 0 takes a
    free one."""
    crowd = 0

    async def handle(connection: ServerConnection) -> None:
        nonlocal crowd
        peer = WebSocketPeer(connection, limits.backlog_bytes)
        if crowd >= limits.connections:
            peer.end(Farewell.FULL)
            await connection.wait_closed()
            return
        crowd += 1
        try:
            await _converse(connection, peer, reception, limits, time)
        finally:
            crowd -= 1
            if not crowd:
                release()  # nobody is here to wait for it

    return await serve(
        handle,
        host,
        port,
        process_request=partial(_page_or_socket, pages),
        ssl=tls,
        compression=None,
        max_size=MAX_FRAME,
        ping_interval=HEARTBEAT_S,
        ping_timeout=HEARTBEAT_S * 2,
        close_timeout=2.0,
        server_header=None,
        logger=_quiet,
    )


async def _converse(
    connection: ServerConnection,
    peer: WebSocketPeer,
    reception: Reception,
    limits: Limits,
    time: Time,
) -> None:
    visitor = reception.visit(peer)
    patience = time.later(
        limits.hello_within_s, lambda: None if visitor.expected else peer.end(Farewell.IDLE)
    )
    watch = asyncio.ensure_future(_watch(peer))
    try:
        await _take_frames(connection, peer, visitor, limits, time)
    except ConnectionClosed as closed:
        if closed.sent is not None and closed.sent.code == 1009:
            _log.info("a frame above %d bytes; connection closed", MAX_FRAME)
    finally:
        watch.cancel()
        patience.cancel()
        visitor.gone()


async def _watch(peer: WebSocketPeer) -> None:
    """Drop a connection that takes nothing: the library's pings would wait behind the rest."""
    while True:
        await asyncio.sleep(STALLED_AFTER_S)
        peer.check()


async def _take_frames(
    connection: ServerConnection, peer: WebSocketPeer, visitor: Visitor, limits: Limits, time: Time
) -> None:
    messages = TokenBucket(limits.messages_per_s, limits.messages_at_once, time)
    size = TokenBucket(limits.bytes_per_s, limits.bytes_at_once, time)
    async for frame in connection:
        data = frame.encode() if isinstance(frame, str) else frame
        if not (messages.take(1.0) and size.take(len(data))):
            peer.end(Farewell.FLOODING)
            return
        understood = await visitor.take(data)
        if not understood and not messages.take(limits.malformed_cost):
            peer.end(Farewell.FLOODING)
            return
        if peer.behind:  # who does not listen is not listened to
            await peer.keeps_up()


async def _page_or_socket(
    pages: Pages | None, connection: ServerConnection, request: Request
) -> Response | None:
    if request.path.partition("?")[0] == PATH:
        return None
    if pages is not None:
        remote = connection.remote_address
        page = await pages(request, str(remote[0]) if remote else "")
        if page is not None:
            return page
    return connection.respond(HTTPStatus.NOT_FOUND, f"Gränslöst: connect a client to {PATH}\n")
