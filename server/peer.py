"""Somebody at the other end of a connection, whatever it is made of.

`Parcel` is a message made ready once and sent to many; `Peer` takes parcels without waiting.
"""

from __future__ import annotations

from functools import cached_property
from typing import Protocol

from websockets.frames import Frame, Opcode

from game.protocol.codec import encode
from game.protocol.messages import ToClient
from game.protocol.refusals import Farewell


class Parcel:
    """A message to clients, encoded once however many get it."""

    def __init__(self, message: ToClient | bytes) -> None:
        """`message` may be encoded already."""
        self.data = message if isinstance(message, bytes) else encode(message)

    @cached_property
    def frame(self) -> bytes:
        """The message as a whole websocket frame: servers do not mask, so all get the same."""
        return Frame(Opcode.BINARY, self.data).serialize(mask=False, extensions=[])


class Peer(Protocol):
    """One connection. Nothing here waits; a peer that does not keep up is `behind`."""

    @property
    def address(self) -> str:
        """Where it comes from, for slowing down guesses only; never kept."""

    @property
    def behind(self) -> bool:
        """Whether so much is on its way that more would only pile up."""

    def send(self, *parcels: Parcel) -> None:
        """Send these, in order."""

    def end(self, why: Farewell) -> None:
        """Say goodbye and close."""
