"""The wire to a server, as small as it can be: open, send a frame, receive a frame, close.

What it is made of is another matter: `desktop_line` has a websocket of the library's, `browser` the
browser's own.
"""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from typing import Protocol


class LineLostError(Exception):
    """There is no line, or no longer."""


class Line(Protocol):
    """An open wire."""

    async def send(self, frame: bytes) -> None:
        """Send a frame; raises `LineLostError`."""

    async def receive(self) -> bytes:
        """The next frame; raises `LineLostError` when there will be none."""

    async def close(self) -> None:
        """Hang up; never raises."""


OpenLine = Callable[[str], Awaitable[Line]]
"""Opens a line to an address (`ws://host:port/ws`); raises `LineLostError`."""


async def open_line(address: str) -> Line:
    """A line of the kind that there is where the game runs."""
    if sys.platform == "emscripten":
        from game.client import browser

        return await browser.open_line(address)
    from game.client import desktop_line

    return await desktop_line.open_line(address)
