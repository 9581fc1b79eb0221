"""The addresses of this machine, and which of them a session puts into its QR."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from game.protocol.refusals import Reason
from game.rules.refusal import Code
from server.conductor import Conductor
from server.journal.tables import Statement
from server.seats import No
from server.session import Session


@dataclass(frozen=True, slots=True)
class Address:
    """An address by which others may reach this machine, and the network card that has it ("" =
    not known)."""

    address: str
    interface: str = ""


def own_addresses() -> list[Address]:
    """Addresses by which others may reach this machine, the likeliest first.

    No packet is sent: a socket that is only pointed at another network names its own end. With the
    package `ifaddr`, which comes with discovery, cards are known by name.
    """
    likely = _facing("10.255.255.255")
    found = [*_by_card(), *([Address(likely)] if likely else []), *map(Address, _by_name())]
    useful: dict[str, Address] = {}
    for one in found:
        if one.address not in useful and not one.address.startswith(("127.", "0.", "169.254.")):
            useful[one.address] = one
    ordered = sorted(useful.values(), key=lambda one: (one.address != likely, _virtual(one)))
    return ordered or [Address("127.0.0.1")]


def in_url(address: str) -> str:
    """An address as it stands in a URL: IPv6 in brackets."""
    return f"[{address}]" if ":" in address else address


def _facing(target: str) -> str:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect((target, 1))
            return str(probe.getsockname()[0])
        except OSError:
            return ""


def _by_name() -> list[str]:
    try:
        named = socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)
    except OSError:
        return []
    return [str(entry[4][0]) for entry in named]


def _by_card() -> list[Address]:
    try:
        import ifaddr
    except ImportError:
        return []
    return [
        Address(ip.ip, adapter.nice_name)
        for adapter in ifaddr.get_adapters()
        for ip in adapter.ips
        if isinstance(ip.ip, str) and not ipaddress.ip_address(ip.ip).is_loopback
    ]


def _virtual(one: Address) -> bool:
    """Whether a card is of the kind that no other laptop can reach."""
    name = one.interface.casefold()
    return any(mark in name for mark in ("docker", "veth", "virbr", "vmware", "virtualbox", "wsl"))


class WaysIn:
    """How browsers and clients reach the sessions of a server."""

    def __init__(
        self,
        addresses: Sequence[Address],
        port: int,
        *,
        tls: bool,
        public_url: str,
        browser: bool = True,
    ) -> None:
        """`browser`: whether a browser that comes gets the game."""
        self._browser = browser
        self.addresses = list(addresses)
        self._port = port
        self._tls = tls
        self._public_url = public_url.rstrip("/")

    def url(self, number: int = 0) -> str:
        """What a browser opens, by this address or by the public one."""
        if self._public_url:
            return self._public_url
        scheme = "https" if self._tls else "http"
        return f"{scheme}://{in_url(self.addresses[number].address)}:{self._port}"

    def ws(self, path: str) -> str:
        """What a client connects to."""
        return f"ws{self.url().removeprefix('http')}{path}"

    def tree(self) -> dict[str, Any]:
        """All addresses, for the trainer to choose among."""
        scheme = "https" if self._tls else "http"
        return {
            "addresses": [
                {
                    "address": one.address,
                    "interface": one.interface,
                    "url": f"{scheme}://{in_url(one.address)}:{self._port}",
                }
                for one in self.addresses
            ],
            "tls": self._tls,
            "public_url": self._public_url,
        }

    def open(self, session: Session, conductor: Conductor) -> None:
        """Tell a session its way in, and let its trainer choose another address."""

        def choose(number: int) -> Sequence[Statement] | No:
            if not 0 <= number < len(self.addresses):
                most = len(self.addresses) - 1
                return No(Code.OUT_OF_RANGE, {"field": "number", "low": 0, "high": most})
            if self._public_url:
                return No(Reason.NOT_NOW)
            self._tell(session, number)
            session.audience.show_workshop()
            return ()

        conductor.choose_address = choose
        self._tell(session, 0)

    def _tell(self, session: Session, number: int) -> None:
        url = self.url(number)
        session.audience.way_in = {
            "url": url,
            "poll_url": f"{url}/poll/{session.code}",
            "address": url.partition("://")[2],
            "code": session.code,
            "browser": self._browser,
        }
        session.audience.host = self.tree() | {"chosen": number}
