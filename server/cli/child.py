"""A server as a child of the window: what "play now" and "host" start.

The child ends by itself when its parent lets go of its input, so that none is left behind.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections import deque
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any, Self

from server.cli.archive import Archive
from server.cli.options import PORT, data_folder
from server.cli.shelf import Shelf

READY_WITHIN_S = 30.0

_LINES_KEPT = 20
_LAST_WORDS_S = 3.0
_DID_NOT_START = "the game's server did not start"


class ChildServerError(Exception):
    """A server cannot be started; the text says why, `code` as `server.host.HostError` has it."""

    def __init__(self, text: str, code: str = "") -> None:
        super().__init__(text)
        self.code = code


class ChildServer:
    """A server in a process of its own; an async context, or `start` and `stop`.

    `ready` is the line that `granslost serve --json` prints: url, ws, code, trainer_pin, port.
    """

    def __init__(
        self, options: Sequence[str], passing: TemporaryDirectory[str] | None = None
    ) -> None:
        """`options` are those of `granslost serve`; `passing` is a folder that goes with it."""
        self._options = tuple(options)
        self._passing = passing
        self._process: asyncio.subprocess.Process | None = None
        self._said: deque[str] = deque(maxlen=_LINES_KEPT)
        self._listener: asyncio.Task[None] | None = None
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
        self._listener = asyncio.create_task(self._listen(self._process))
        try:
            line = await asyncio.wait_for(self._process.stdout.readline(), READY_WITHIN_S)
        except TimeoutError:
            line = b""
        ready: dict[str, Any] = json.loads(line) if line else {"error": ""}
        if "error" in ready:
            raise ChildServerError(await self._complaint(), ready["error"])
        self.ready = ready
        return self.ready

    async def _listen(self, process: asyncio.subprocess.Process) -> None:
        """Take up what the server says, so that its log never waits for a reader."""
        assert process.stderr is not None
        async for line in process.stderr:
            self._said.append(line.decode(errors="replace").strip())

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
        if self._listener is not None:
            await self._listener
        if self._passing is not None:
            self._passing.cleanup()

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
        if process is None:
            return _DID_NOT_START
        try:
            await asyncio.wait_for(process.wait(), _LAST_WORDS_S)
        except TimeoutError:
            process.kill()
            await process.wait()
        if self._listener is not None:
            await self._listener
        said = [line for line in self._said if line]
        return said[-1].removeprefix("granslost: ") if said else _DID_NOT_START


class Hosting:
    """Makes the servers that a window asks for; given to it by the command line."""

    def __init__(self, data: Path | None = None) -> None:
        """`data` is where workshops are kept, by default the user's own folder."""
        self._data = data_folder(data)

    def practice(self, level: str, lang: str) -> ChildServer:
        """A server for one team with bots: on this machine only, without trainer or clock; it
        starts when the team has sat down, and what it stored goes with it."""
        folder = TemporaryDirectory(prefix="granslost-", ignore_cleanup_errors=True)
        options = ["--practice", "--host", "127.0.0.1", "--port", "0", "--data", folder.name]
        return ChildServer(["--level", level, "--lang", lang, *options], folder)

    def workshop(self, level: str, lang: str, teams: int = 0, day: int = 0) -> ChildServer:
        """A server for a room full of laptops; the window comes with the trainer's PIN. `day` is
        how many minutes the workshop may take, 0 as many as the level's own clock makes. Unfinished
        sessions of the same folder go on beside the new one."""
        more = ["--teams", str(teams)] if teams else []
        more += ["--day", str(day)] if day else []
        return ChildServer(["--level", level, "--lang", lang, *self._for_a_room(), "--new", *more])

    def unfinished(self) -> tuple[str, str] | None:
        """The latest session that can go on, if any: its code, and when it was begun (local time,
        YYYY-MM-DD HH:MM)."""
        from server.hub import JOURNAL
        from server.journal.exchange import list_sessions
        from server.journal.tables import JournalError

        journal = self._data / JOURNAL
        if not journal.is_file():
            return None
        try:
            open_ones = [
                (entries > 0, row.created, row.code)
                for row, entries in list_sessions(journal)
                if not row.ended
            ]
        except JournalError:
            return None  # a server that starts there will say what is wrong
        if not open_ones:
            return None
        _, created, code = max(open_ones)  # one that was played comes before an empty lobby
        return code, f"{datetime.fromisoformat(created).astimezone():%Y-%m-%d %H:%M}"

    def again(self, code: str = "") -> ChildServer:
        """A server that takes up the unfinished sessions where they were, and leads the one with
        this code, finished or not; without a code the latest."""
        return ChildServer([*self._for_a_room(), *(["--session", code] if code else [])])

    @property
    def archive(self) -> Archive:
        """The sessions kept on this machine: list, bring in, take out, begin anew, erase."""
        return Archive(Shelf(self._data))

    @property
    def can_find(self) -> bool:
        """Whether servers can be found on the local network from here."""
        from server.discovery import available

        return available()

    async def servers(self) -> list[tuple[str, str]]:
        """Servers on the local network: the machine's name and what to join; [] where none can be
        found."""
        from server.discovery import look

        return [(found.name, found.url) for found in await look()]

    def _for_a_room(self) -> list[str]:
        return ["--host", "0.0.0.0", "--port", str(PORT), "--data", str(self._data)]
