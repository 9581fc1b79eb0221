"""The wire to a server from an installed game: a websocket of the library's."""

from __future__ import annotations

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidURI

from game.client.line import Line, LineLostError

_LARGEST_FRAME = 64 * 1024 * 1024
_OPENS_WITHIN_S = 6.0
_CLOSES_WITHIN_S = 1.0


async def open_line(address: str) -> Line:
    """A websocket to the address; raises `LineLostError` where there is no server."""
    try:
        connection = await connect(
            address,
            compression=None,
            max_size=_LARGEST_FRAME,
            open_timeout=_OPENS_WITHIN_S,
            close_timeout=_CLOSES_WITHIN_S,  # a server that is gone is not waited for
            ping_interval=None,  # our own heartbeat also works in a browser
            user_agent_header=None,
            proxy=None,
        )
    except (OSError, InvalidHandshake, InvalidURI, ConnectionClosed, ValueError) as error:
        raise LineLostError(str(error)) from error
    return _WebSocketLine(connection)


class _WebSocketLine:
    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection

    async def send(self, frame: bytes) -> None:
        try:
            await self._connection.send(frame)
        except ConnectionClosed as error:
            raise LineLostError(str(error)) from error

    async def receive(self) -> bytes:
        try:
            return await self._connection.recv(decode=False)
        except ConnectionClosed as error:
            raise LineLostError(str(error)) from error

    async def close(self) -> None:
        await self._connection.close()
