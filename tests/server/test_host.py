"""A server finds its folder and its address, or says in a sentence why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.addresses import Address
from server.host import Host, HostError
from server.hub import NewSession
from tests.server.table import still_water


def host(folder: Path, **wish: object) -> Host:
    """A server without EPANET."""
    return Host(folder, solve=still_water, **wish)  # type: ignore[arg-type]


async def complaint(folder: Path, **wish: object) -> str:
    """Why a server does not open."""
    with pytest.raises(HostError) as error:
        async with host(folder, **wish):
            pass
    return str(error.value)


async def test_all_interfaces_have_the_same_port(tmp_path: Path) -> None:
    async with host(tmp_path) as server:
        assert server._server is not None
        assert {sock.getsockname()[1] for sock in server._server.sockets} == {server.port}


async def test_a_port_in_use_is_named(tmp_path: Path) -> None:
    async with host(tmp_path / "a", host="127.0.0.1") as server:
        said = await complaint(tmp_path / "b", host="127.0.0.1", port=server.port)
        assert said.startswith(f"port {server.port} is in use; choose another with --port")
        assert "another server uses" in await complaint(tmp_path / "a")


async def test_an_address_that_is_not_this_machines_is_named(tmp_path: Path) -> None:
    assert "no address 192.0.2.7" in await complaint(tmp_path, host="192.0.2.7")


async def test_a_folder_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file", encoding="utf-8")
    assert "cannot be made" in await complaint(tmp_path / "file")
    (tmp_path / "in-use.sqlite").write_text("no database, not at all" * 100, encoding="utf-8")
    assert "nothing can be kept" in await complaint(tmp_path)


@pytest.mark.usefixtures("small")
async def test_an_ipv6_address_stands_in_brackets_in_a_url(tmp_path: Path) -> None:
    async with host(tmp_path, host="127.0.0.1", addresses=[Address("fe80::1")]) as server:
        session = await server.new_session(NewSession("small"))
        ready = server.ready(session, resumed=[])
        assert ready["ws"] == f"ws://[fe80::1]:{server.port}/ws"
        assert ready["url"] == f"http://[fe80::1]:{server.port}"
