"""A client without a window: says hello over a line, keeps its copy of the views, gives commands.

What a bot or a rehearsal talks through; the line may be a websocket or one inside the house.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from websockets.asyncio.client import ClientConnection

from game.protocol.codec import decode_to_client, encode
from game.protocol.messages import (
    Accepted,
    Bye,
    ControlAction,
    Hello,
    Ping,
    Pong,
    Refused,
    ToClient,
    ToServer,
    Welcome,
)
from game.protocol.mirror import Mirror
from game.protocol.outbox import Outbox
from game.rules import commands as c


class Line(Protocol):
    """Frames to the server and back; `receive` raises an error of its own when it is closed."""

    async def send(self, frame: bytes) -> None:
        """Send a frame."""

    async def receive(self) -> bytes:
        """The next frame."""


class SocketLine:
    """A line over a websocket."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection

    async def send(self, frame: bytes) -> None:
        """Send a frame."""
        await self._connection.send(frame)

    async def receive(self) -> bytes:
        """The next frame; raises the library's `ConnectionClosed` after the last."""
        frame = await self._connection.recv()
        return frame.encode() if isinstance(frame, str) else frame


class TurnedAwayError(Exception):
    """The server does not let the caller in, or ends the conversation; the text is its reason."""


class Caller:
    """One end of a conversation with the server."""

    def __init__(self, line: Line) -> None:
        self.mirror = Mirror()
        self._line = line
        self._outbox = Outbox()
        self._pings = 0
        self._pong = 0

    @property
    def waiting(self) -> bool:
        """Whether the answer to a command is outstanding."""
        return bool(self._outbox.waiting)

    @property
    def echoed(self) -> bool:
        """Whether the last sign of life that was asked for has come."""
        return self._pong == self._pings

    @property
    def stage(self) -> tuple[str, int]:
        """Phase and round as shown; ("", 0) before anything is."""
        public = self.mirror.public
        return (public["phase"], public["round"]) if public else ("", 0)

    @property
    def all_ready(self) -> bool:
        """Whether every municipality is shown as done with the phase."""
        return all(m["ready"] for m in self.mirror.public["municipalities"].values())

    async def join(self, hello: Hello) -> None:
        """Take the seat and wait for everything there is to see. Raises `TurnedAwayError`."""
        await self._say(hello)
        while not self.mirror.public:
            message = await self.hear()
            if isinstance(message, Refused):
                raise TurnedAwayError(message.code)

    async def act(self, command: c.TeamCommand | c.TrainerCommand) -> None:
        """Give a command; the answer comes later."""
        await self._say(self._outbox.act(command))

    async def control(self, action: ControlAction) -> None:
        """Lead the session, as a trainer; the answer comes later."""
        await self._say(self._outbox.control(action))

    async def ping(self) -> None:
        """Ask for a sign of life: what was on its way before it has then come."""
        self._pings += 1
        await self._say(Ping(self._pings))

    async def hear(self) -> ToClient:
        """Take in the next message. Raises `TurnedAwayError` at a goodbye."""
        message = decode_to_client(await self._line.receive())
        self.mirror.take(message)
        match message:
            case Welcome():
                self._outbox.seated(message, same_seat=False)
            case Accepted() | Refused():
                self._answered(message)
            case Pong(n):
                self._pong = n
            case Bye(code):
                raise TurnedAwayError(code)
        return message

    async def until(self, test: Callable[[], bool]) -> None:
        """Take messages in until it is so."""
        while not test():
            await self.hear()

    async def catch_up(self) -> None:
        """Take in all that the server had sent before now."""
        await self.ping()
        await self.until(lambda: self.echoed)

    def turned_down(self, command: object) -> None:
        """A command was refused; a caller that minds says so."""

    def _answered(self, answer: Accepted | Refused) -> None:
        message = self._outbox.answered(answer)
        if isinstance(answer, Refused) and message is not None:
            self.turned_down(getattr(message, "command", None))

    async def _say(self, message: ToServer) -> None:
        await self._line.send(encode(message))
