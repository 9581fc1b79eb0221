"""Servers that find each other on the local network, where the package `zeroconf` is installed.

Everything works without it: an address can always be typed.
"""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

SERVICE = "_granslost._tcp.local."
LOOK_S = 2.0

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Found:
    """A server on the local network: the name of its machine, and how to reach it."""

    name: str
    address: str
    port: int
    tls: bool

    @property
    def url(self) -> str:
        """What to join."""
        return f"{'https' if self.tls else 'http'}://{self.address}:{self.port}"


def available() -> bool:
    """Whether servers can be found on this machine."""
    try:
        import zeroconf.asyncio
    except ImportError:
        return False
    return bool(zeroconf.asyncio)


@asynccontextmanager
async def announced(port: int, addresses: Sequence[str], *, tls: bool) -> AsyncIterator[bool]:
    """Let others find a server while this lasts; False where that cannot be done.

    What is told is the machine's name, its addresses and the port: no codes, no names of teams.
    """
    if not available():
        yield False
        return
    from zeroconf import NonUniqueNameException, ServiceInfo
    from zeroconf.asyncio import AsyncZeroconf

    machine = socket.gethostname().partition(".")[0] or "granslost"
    info = ServiceInfo(
        SERVICE,
        f"{machine}-{port}.{SERVICE}",
        port=port,
        parsed_addresses=[a for a in addresses if ":" not in a],
        properties={"tls": "1" if tls else "0"},
        server=f"{machine}-{port}.local.",
    )
    try:
        network = AsyncZeroconf()
    except OSError as error:
        _log.warning("the server cannot be found by itself on this network: %s", error)
        yield False
        return
    try:
        try:
            await network.async_register_service(info)
            told = True
        except (TimeoutError, OSError, NonUniqueNameException) as error:
            _log.warning("the server cannot be found by itself on this network: %s", error)
            told = False
        yield told
    finally:
        await network.async_unregister_all_services()
        await network.async_close()


async def look(seconds: float = LOOK_S) -> list[Found]:
    """The servers that answer within so many seconds, by name; [] where none can be found."""
    if not available():
        return []
    from zeroconf import IPVersion, ServiceStateChange
    from zeroconf.asyncio import AsyncServiceBrowser, AsyncServiceInfo, AsyncZeroconf

    names: set[str] = set()

    def changed(
        zeroconf: Any, service_type: str, name: str, state_change: ServiceStateChange
    ) -> None:
        if state_change is not ServiceStateChange.Removed:
            names.add(name)

    try:
        network = AsyncZeroconf()
    except OSError:
        return []
    try:
        browser = AsyncServiceBrowser(network.zeroconf, SERVICE, handlers=[changed])
        await asyncio.sleep(seconds)
        await browser.async_cancel()
        found: list[Found] = []
        for name in sorted(names):
            info = AsyncServiceInfo(SERVICE, name)
            if await info.async_request(network.zeroconf, 1000):
                tls = info.decoded_properties.get("tls") == "1"
                machine = name.removesuffix(f".{SERVICE}").rpartition("-")[0]
                found += [
                    Found(machine, address, info.port or 0, tls)
                    for address in info.parsed_addresses(IPVersion.V4Only)
                ]
        return found
    finally:
        await network.async_close()
