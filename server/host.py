"""A whole server: sessions on disk, the water's workers, and an open websocket.

async with Host(data, port=0) as host:
    session = await host.hub.new_session(NewSession("hela-resan"))
    ...
    await host.closed()
"""

from __future__ import annotations

import asyncio
import errno
import logging
import socket
import sqlite3
import ssl
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack, contextmanager
from importlib import metadata
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from websockets.asyncio.server import Server
from websockets.http11 import Request, Response

from server.addresses import Address, WaysIn, own_addresses
from server.clock import RealTime, Time
from server.conductor import Solve
from server.credentials import new_pin
from server.debrief.comparing import Comparing
from server.debrief.desk import Desk
from server.debrief.projection import Projection
from server.discovery import announced
from server.hub import JOURNAL, Hub, NewSession
from server.hydraulics.pool import HydraulicsPool
from server.journal.tables import JournalError
from server.limits import Limits
from server.oversight import Oversight
from server.seating import PlayBot
from server.session import Session
from server.transport import PATH, Pages, listen

LOCK = "in-use.sqlite"
HOST_PIN = "host-pin.txt"
ALL_INTERFACES = (None, "", "::")

_log = logging.getLogger(__name__)


class HostError(Exception):
    """A server cannot be opened; the text says why and what to do. `code` is for a window that
    says it in its own language: folder_in_use, port_in_use, or "" for anything else."""

    def __init__(self, text: str, code: str = "") -> None:
        super().__init__(text)
        self.code = code


class Host:
    """A server on a data folder, an address and a port (0 = a free one); an async context."""

    def __init__(
        self,
        data: Path,
        *,
        host: str | None = None,
        port: int = 0,
        solve: Solve | None = None,
        play_bot: PlayBot | None = None,
        limits: Limits | None = None,
        time: Time | None = None,
        web: Path | None = None,
        pin: str = "",
        tls: ssl.SSLContext | None = None,
        public_url: str = "",
        addresses: Sequence[Address] | None = None,
        discover: bool = False,
    ) -> None:
        """`host` None listens on all interfaces; without `solve` EPANET runs in processes of its
        own; without `play_bot` empty seats stay empty; `web` is where the browser's parts were
        gathered, None serves no browser. `pin` oversees all sessions ("" = kept or drawn); with
        `tls` it speaks https and wss; `public_url` is how others reach it through a proxy, and
        `addresses` how they reach it without one (None = looked up); `discover` lets it be found
        on the local network."""
        self._data = data
        self._host = host
        self._wish = port
        self._solve = solve
        self._play_bot = play_bot
        self._limits = limits or Limits()
        self._time = time or RealTime()
        self._web = web
        self._pin = pin
        self._tls = tls
        self._public_url = public_url
        self._addresses = addresses
        self._discover = discover
        self.pin = ""
        """By which all sessions are overseen, once it is open."""
        self.ways_in: WaysIn | None = None
        """How it is reached, once it is open."""
        self.found_by_itself = False
        """Whether it is told on the local network."""
        self.web_missing = ""
        """What to do where browsers cannot play; "" where they can, or are not to."""
        self._exits = AsyncExitStack()
        self._server: Server | None = None
        self._hub: Hub | None = None
        self.version = program_version()

    @property
    def hub(self) -> Hub:
        """The sessions."""
        if self._hub is None:
            raise RuntimeError("the host is not open")
        return self._hub

    @property
    def port(self) -> int:
        """The port that the server listens on."""
        if self._server is None:
            raise RuntimeError("the host is not open")
        return int(self._server.sockets[0].getsockname()[1])

    async def __aenter__(self) -> Self:
        """Open everything; raises `HostError` where that cannot be done."""
        try:
            await self._open()
        except BaseException:
            await self._exits.aclose()
            raise
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close everything; sessions can be taken up again from the data folder."""
        await self._exits.aclose()

    async def closed(self) -> None:
        """Wait until the server has closed."""
        if self._server is not None:
            await self._server.wait_closed()

    async def new_session(self, wish: NewSession) -> Session:
        """Begin a session. Raises `server.levels.LevelError`."""
        return await self.hub.new_session(wish)

    def ready(self, session: Session, *, resumed: list[str]) -> dict[str, Any]:
        """What the line that says "ready" holds."""
        if self.ways_in is None:
            raise RuntimeError("the host is not open")
        return {
            "url": self.ways_in.url(),
            "ws": self.ways_in.ws(PATH),
            "code": session.code,
            "trainer_pin": session.row.pin,
            "host_pin": self.pin,
            "port": self.port,
            "version": self.version,
            "resumed": resumed,
            **self.ways_in.tree(),
        }

    async def _open(self) -> None:
        try:
            self._data.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise HostError(
                f"the data folder {self._data} cannot be made ({error.strerror or error}); "
                "choose another with --data"
            ) from error
        lock = _locked(self._data / LOCK)
        self._exits.callback(lock.close)
        if self._solve is None:
            pool = HydraulicsPool()
            self._exits.callback(pool.close)
            self._solve = pool.solve
        try:
            self._hub = await Hub.open(
                self._data,
                self._solve,
                time=self._time,
                limits=self._limits,
                play_bot=self._play_bot,
                version=self.version,
            )
        except JournalError as error:
            raise HostError(str(error)) from error
        self._exits.push_async_callback(self._hub.close)
        self.pin = host_pin(self._data, self._pin)
        journal = self._data / JOURNAL
        comparing = Comparing(self._hub, self._data, journal)
        self._exits.callback(comparing.close)
        self._hub.forgetting.append(comparing.forget)
        projection = Projection(self._data, journal)
        self._exits.callback(projection.close)
        projection.serve(self._hub.questions)
        self._hub.forgetting.append(projection.forget)
        oversight = Oversight(
            self._hub, journal, self.pin, self._time, comparing.answer, projection
        )
        oversight.serve(self._hub.questions)
        desk = Desk(self._data, journal)
        self._exits.callback(desk.close)
        desk.serve(self._hub.questions)
        self._hub.begin_each(desk.attend)
        self._hub.forgetting.append(desk.forget)
        host = None if self._host in ALL_INTERFACES else self._host
        try:
            # on all interfaces there are two sockets, and both are to have the same port
            port = self._wish or (_free_port() if host is None else 0)
            self._server = await listen(
                self._hub,
                host=host,
                port=port,
                limits=self._limits,
                time=self._time,
                pages=await self._pages(),
                tls=self._tls,
            )
        except OSError as error:
            code = "port_in_use" if error.errno == errno.EADDRINUSE else ""
            raise HostError(_not_opened(error, host, self._wish), code) from error
        self._exits.push_async_callback(self._stop_listening, self._server)
        await self._tell_ways_in(host)

    async def _tell_ways_in(self, host: str | None) -> None:
        addresses = self._addresses
        if addresses is None and host not in (None, "0.0.0.0"):
            addresses = [Address(str(host))]
        if addresses is None:
            # finding the own name can take the system seconds, in which bots and teams play on
            addresses = await asyncio.to_thread(own_addresses)
        ways_in = WaysIn(
            addresses,
            self.port,
            tls=self._tls is not None,
            public_url=self._public_url,
            browser=self._web is not None and not self.web_missing,
        )
        self.ways_in = ways_in
        self.hub.begin_each(ways_in.open)
        if self._discover:
            place = announced(self.port, [a.address for a in addresses], tls=self._tls is not None)
            self.found_by_itself = await self._exits.enter_async_context(place)

    async def _pages(self) -> Pages:
        from server.web.phones import open_phones

        phones = await open_phones(self.hub.find, self._time, secure=self._tls is not None)
        came = self.hub.arrivals.page
        if self._web is None:

            async def only_phones(request: Request, address: str) -> Response | None:
                came(request.path, address)
                return await phones.answer(request, address)

            return only_phones
        from server.web.site import load_site

        site = await asyncio.to_thread(load_site, self._web)
        self.web_missing = site.missing

        async def answer(request: Request, address: str) -> Response | None:
            came(request.path, address)
            return await phones.answer(request, address) or site.answer(request)

        return answer

    async def _stop_listening(self, server: Server) -> None:
        self.hub.farewell()
        server.close()
        await server.wait_closed()


def program_version() -> str:
    """The version of the installed program."""
    try:
        return metadata.version("granslost")
    except metadata.PackageNotFoundError:
        return "0"


def host_pin(data: Path, wish: str = "") -> str:
    """The PIN by which all sessions of a data folder are overseen: `wish`, or the one that it was
    before, or a new one; kept in the folder, readable by its owner only."""
    place = data / HOST_PIN
    try:
        known = place.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        known = ""
    pin = wish or known or new_pin()
    if pin != known:
        place.unlink(missing_ok=True)
        place.touch(mode=0o600)
        place.write_text(f"{pin}\n", encoding="utf-8")
    return pin


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("", 0))
        return int(probe.getsockname()[1])


def _not_opened(error: OSError, host: str | None, port: int) -> str:
    if isinstance(error, socket.gaierror):
        return f"the address {host} is not known; leave --host out to listen on all of this machine"
    if error.errno == errno.EADDRNOTAVAIL:
        return f"this machine has no address {host}; leave --host out to listen on all it has"
    why = "is in use" if error.errno == errno.EADDRINUSE else f"cannot be opened ({error.strerror})"
    return f"port {port} {why}; choose another with --port, or 0 for any free one"


@contextmanager
def held(data: Path) -> Iterator[None]:
    """Hold a data folder, so that no server works in it meanwhile; raises `HostError`."""
    lock = _locked(data / LOCK)
    try:
        yield
    finally:
        lock.close()


def _locked(path: Path) -> sqlite3.Connection:
    """Hold a data folder for this process; the system lets go of it when the process ends."""
    lock = None
    try:
        lock = sqlite3.connect(path, timeout=0, isolation_level=None)
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error as error:
        if lock is not None:
            lock.close()
        if "locked" in str(error):
            raise HostError(
                f"another server uses the data folder {path.parent}; "
                "stop it, or choose another folder",
                "folder_in_use",
            ) from error
        raise HostError(
            f"nothing can be kept in the data folder {path.parent} ({error}); "
            "choose another with --data"
        ) from error
    return lock
