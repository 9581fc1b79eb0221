"""How a server is reached: https and wss, its addresses, a public name, and being found."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
from pathlib import Path

import pytest
from websockets.asyncio.client import connect

from game.protocol import workshop as w
from game.protocol.codec import decode_to_client, encode
from game.protocol.limits import PROTOCOL
from game.protocol.messages import Hello, Welcome
from game.protocol.mirror import Mirror
from server import discovery
from server.addresses import Address, own_addresses
from server.bots.caller import Caller, SocketLine
from server.cli.ending import WrongUseError
from server.cli.secure import public_address, tls_context
from server.clock import ManualTime
from server.host import Host, host_pin
from server.hub import NewSession
from tests.server.table import PIN, still_water

pytestmark = pytest.mark.usefixtures("small")

TWO = [Address("192.0.2.10", "Wi-Fi"), Address("198.51.100.5", "Ethernet")]


def host(data: Path, **wish: object) -> Host:
    """A server on this machine only."""
    wishes = {"host": "127.0.0.1", "solve": still_water, "time": ManualTime()} | wish
    return Host(data, **wishes)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate for this machine and its key."""
    if shutil.which("openssl") is None:
        pytest.skip("there is no openssl to make a certificate with")
    folder = tmp_path_factory.mktemp("tls")
    cert, key = folder / "cert.pem", folder / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
         "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
         "-keyout", str(key), "-out", str(cert)],
        check=True,
        capture_output=True,
    )  # fmt: skip
    return cert, key


async def test_with_a_certificate_it_speaks_wss_and_the_way_in_says_so(
    tmp_path: Path, certificate: tuple[Path, Path]
) -> None:
    context = tls_context(*certificate)
    trusting = ssl.create_default_context(cafile=str(certificate[0]))
    async with host(tmp_path, tls=context) as server:
        session = await server.new_session(NewSession("small", pin=PIN))
        ready = server.ready(session, resumed=[])
        assert ready["url"] == f"https://127.0.0.1:{server.port}"
        assert ready["ws"] == f"wss://127.0.0.1:{server.port}/ws"
        async with connect(ready["ws"], ssl=trusting, compression=None, max_size=None) as wire:
            await wire.send(encode(Hello(PROTOCOL, "team", session.code, name="Ett")))
            assert isinstance(decode_to_client(await wire.recv(decode=False)), Welcome)


def test_a_certificate_that_cannot_be_used_is_told_in_one_sentence(
    tmp_path: Path, certificate: tuple[Path, Path]
) -> None:
    cert, key = certificate
    assert tls_context(None, None) is None
    with pytest.raises(WrongUseError, match="given together"):
        tls_context(cert, None)
    with pytest.raises(WrongUseError, match="is not there"):
        tls_context(cert, tmp_path / "none.pem")
    with pytest.raises(WrongUseError, match="cannot be used"):
        tls_context(key, cert)


@pytest.mark.parametrize("url", ["game.example.se", "ftp://x", "https://x/path", "https://x?a=b"])
def test_a_public_url_is_checked(url: str) -> None:
    with pytest.raises(WrongUseError, match="--public-url"):
        public_address(url)


async def test_the_trainer_chooses_the_address_that_all_are_shown(tmp_path: Path) -> None:
    async with host(tmp_path, addresses=TWO) as server:
        session = await server.new_session(NewSession("small", pin=PIN))
        address = f"ws://127.0.0.1:{server.port}/ws"
        async with connect(address, compression=None, max_size=None) as wire:
            trainer = Caller(SocketLine(wire))
            await trainer.join(Hello(PROTOCOL, "trainer", session.code, pin=PIN))
            seen: Mirror = trainer.mirror
            cards = [(a["address"], a["interface"]) for a in seen.workshop["host"]["addresses"]]
            assert cards == [("192.0.2.10", "Wi-Fi"), ("198.51.100.5", "Ethernet")]
            assert seen.workshop["way_in"]["address"] == f"192.0.2.10:{server.port}"
            await trainer.control(w.ChooseAddress(1))
            await trainer.until(lambda: seen.workshop["host"]["chosen"] == 1)
            url = f"http://198.51.100.5:{server.port}"
            assert seen.workshop["way_in"] == {
                "url": url,
                "poll_url": f"{url}/poll/{session.code}",
                "address": f"198.51.100.5:{server.port}",
                "code": session.code,
                "browser": False,
            }
    journal = b"".join(f.read_bytes() for f in tmp_path.glob("journal.sqlite*"))
    assert b"198.51" not in journal
    assert b"192.0.2" not in journal


async def test_behind_a_proxy_the_public_name_is_the_way_in(tmp_path: Path) -> None:
    async with host(tmp_path, addresses=TWO, public_url="https://spel.example.se") as server:
        session = await server.new_session(NewSession("small", pin=PIN))
        ready = server.ready(session, resumed=[])
        assert (ready["url"], ready["ws"]) == (
            "https://spel.example.se",
            "wss://spel.example.se/ws",
        )
        assert session.audience.way_in["address"] == "spel.example.se"


def test_this_machine_has_an_address_that_others_can_use() -> None:
    found = own_addresses()
    assert found
    assert len({one.address for one in found}) == len(found)


def test_the_servers_pin_stays_the_same_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    pin = host_pin(tmp_path)
    assert len(pin) == 6
    assert host_pin(tmp_path) == pin
    assert host_pin(tmp_path, "271828") == host_pin(tmp_path) == "271828"
    assert (tmp_path / "host-pin.txt").stat().st_mode & 0o077 == 0


async def test_a_server_is_found_on_the_local_network() -> None:
    if not discovery.available():
        assert await discovery.look(0.01) == []
        return
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("10.255.255.255", 1))
        except OSError:
            pytest.skip("this machine has no network")
        own = probe.getsockname()[0]
    async with discovery.announced(18765, [own], tls=False) as told:
        if not told:
            pytest.skip("this network lets nobody be found")
        found = await discovery.look(1.0)
    assert [(one.address, one.port, one.tls) for one in found if one.port == 18765] == [
        (own, 18765, False)
    ]
