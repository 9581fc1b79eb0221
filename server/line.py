"""A connection inside the process: what a bot in an empty seat talks through.

The same frames as over a websocket, in two queues instead of a socket.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from game.protocol.messages import Bye
from game.protocol.refusals import Farewell
from server.peer import Parcel

_MOST_WAITING = 1000

Take = Callable[[bytes], Awaitable[bool]]


class LineClosedError(Exception):
    """The other end has hung up."""


class LinePeer:
    """The server's end: a `Peer`."""

    def __init__(self, address: str = "") -> None:
        self.frames: asyncio.Queue[bytes | None] = asyncio.Queue()
        self._address = address

    @property
    def address(self) -> str:
        """What it was given: it is in the house."""
        return self._address

    @property
    def behind(self) -> bool:
        """Whether the bot does not keep up."""
        return self.frames.qsize() > _MOST_WAITING

    def send(self, *parcels: Parcel) -> None:
        """Send these, in order."""
        for parcel in parcels:
            self.frames.put_nowait(parcel.data)

    def end(self, why: Farewell) -> None:
        """Say goodbye and hang up."""
        self.send(Parcel(Bye(why)))
        self.frames.put_nowait(None)


class BotLine:
    """The bot's end."""

    def __init__(self, peer: LinePeer, take: Take) -> None:
        self._peer = peer
        self._take = take

    async def send(self, frame: bytes) -> None:
        """Send a frame to the server."""
        await self._take(frame)

    async def receive(self) -> bytes:
        """The next frame from the server; raises `LineClosedError` after the last."""
        frame = await self._peer.frames.get()
        if frame is None:
            raise LineClosedError
        return frame
