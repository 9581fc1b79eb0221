"""A server as a child of the window: what "play now" and "host" start.

The child ends by itself when its parent lets go of its input, so that none is left behind.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Sequence
from types import TracebackType
from typing import Any, Self

from server.cli.options import PORT

READY_WITHIN_S = 30.0

_EVERYBODY = "0.0.0.0"
_THIS_MACHINE = "127.0.0.1"


class ChildServerError(Exception):
    """A server cannot be started; the text says why."""


class ChildServer:
    """A server in a process of its own; an async context, or `start` and `stop`.

    `ready` is the line that `granslost serve --json` prints: url, ws, code, trainer_pin, port.
    """

    def __init__(self, options: Sequence[str]) -> None:
        """`options` are those of `granslost serve`."""
        self._options = tuple(options)
        self._process: asyncio.subprocess.Process | None = None
        self.ready: dict[str, Any] = {}

    async def start(self) -> dict[str, Any]:
        """Start it and wait until it can be joined. Raises `ChildServerError`."""
        command = (sys.executable, "-m", "server", "serve", "--json", "--with-parent")
        self._process = await asyncio.create_subprocess_exec(
            *command,
            *self._options,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        assert self._process.stdout is not None
        try:
            line = await asyncio.wait_for(self._process.stdout.readline(), READY_WITHIN_S)
        except TimeoutError:
            line = b""
        if not line:
            raise ChildServerError(await self._complaint())
        self.ready = json.loads(line)
        return self.ready

    async def stop(self) -> None:
        """Let it end; its sessions stay on disk."""
        process, self._process = self._process, None
        if process is None or process.returncode is not None:
            return
        assert process.stdin is not None
        process.stdin.close()
        try:
            await asyncio.wait_for(process.wait(), 10.0)
        except TimeoutError:
            process.kill()
            await process.wait()

    async def __aenter__(self) -> Self:
        """Start it."""
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop it."""
        await self.stop()

    async def _complaint(self) -> str:
        process, self._process = self._process, None
        if process is None or process.stderr is None:
            return "the game's server did not start"
        if process.returncode is None:
            process.kill()
        said = (await process.stderr.read()).decode(errors="replace").strip().splitlines()
        await process.wait()
        return said[-1].removeprefix("granslost: ") if said else "the game's server did not start"


class Hosting:
    """Makes the servers that a window asks for; given to it by the command line."""

    def practice(self, level: str, lang: str) -> ChildServer:
        """A server for one team with bots: on this machine only, without trainer or clock; it
        starts when the team has sat down."""
        return ChildServer(_options(level, lang, "practice", _THIS_MACHINE, ["--practice"]))

    def workshop(self, level: str, lang: str, teams: int = 0) -> ChildServer:
        """A server for a room full of laptops; the window comes with the trainer's PIN."""
        more = ["--teams", str(teams)] if teams else []
        return ChildServer(_options(level, lang, "server", _EVERYBODY, more))


def _options(level: str, lang: str, folder: str, host: str, more: list[str]) -> list[str]:
    from platformdirs import user_data_path

    data = user_data_path("granslost", appauthor=False) / folder
    port = "0" if host == _THIS_MACHINE else str(PORT)
    return [
        *("--level", level, "--lang", lang, "--data", str(data), "--host", host),
        *("--port", port, "--new", *more),
    ]
