"""Serving as a process of its own: ready line, taking up again, ending with its parent."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from websockets.asyncio.client import connect

from game.protocol.limits import PROTOCOL
from game.protocol.messages import Hello
from server.bots.caller import Caller, SocketLine
from server.cli.child import ChildServer, ChildServerError, Hosting
from server.host import Host
from server.hub import NewSession
from tests.server.table import still_water


def child(data: Path, *more: str) -> ChildServer:
    return ChildServer(["--host", "127.0.0.1", "--port", "0", "--data", str(data), *more])


def bots(caller: Caller) -> int:
    """How many seats bots have."""
    return sum(seat["bot"] is not None for seat in caller.mirror.room["seats"].values())


@pytest.mark.faults  # among the slower ones: a server that is started twice
async def test_a_server_says_when_and_where_it_is_ready_and_goes_on_after_a_stop(
    tmp_path: Path,
) -> None:
    async with child(tmp_path, "--trainer-pin", "2718") as first:
        ready = first.ready
        assert set(ready) == {
            *("url", "ws", "code", "trainer_pin", "host_pin", "port", "version", "resumed"),
            *("addresses", "tls", "public_url"),
        }
        assert ready["ws"] == f"ws://127.0.0.1:{ready['port']}/ws"
        assert (ready["trainer_pin"], ready["resumed"]) == ("2718", [])
    async with child(tmp_path) as second:
        again = second.ready
        assert (again["code"], again["trainer_pin"]) == (ready["code"], "2718")
        assert again["resumed"] == [ready["code"]]
    async with child(tmp_path, "--new") as third:
        assert third.ready["code"] != ready["code"]
        assert third.ready["resumed"] == [ready["code"]]


async def test_practice_starts_by_itself_with_bots_when_a_team_has_sat_down(
    tmp_path: Path,
) -> None:
    async with (
        child(tmp_path, "--practice") as server,
        connect(server.ready["ws"], max_size=None, proxy=None) as connection,
    ):
        team = Caller(SocketLine(connection))
        await team.join(Hello(PROTOCOL, "team", server.ready["code"], name="Vi"))
        await team.until(lambda: team.stage == ("situation", 1))
        await team.until(lambda: bots(team) == 4)
        assert team.mirror.clock["remaining_ms"] is None


async def test_a_server_that_cannot_start_says_why(tmp_path: Path) -> None:
    with pytest.raises(ChildServerError, match="no-such-level"):
        await child(tmp_path, "--level", "no-such-level").start()


async def test_two_servers_do_not_share_a_data_folder(tmp_path: Path) -> None:
    async with child(tmp_path):
        with pytest.raises(ChildServerError, match="another server"):
            await child(tmp_path).start()


async def test_a_server_ends_when_its_parent_lets_go(tmp_path: Path) -> None:
    server = child(tmp_path)
    await server.start()
    process = server._process
    assert process is not None
    await asyncio.wait_for(server.stop(), 15)
    assert process.returncode == 0


async def test_a_window_is_told_of_a_game_that_can_go_on(tmp_path: Path) -> None:
    assert Hosting(tmp_path).unfinished() is None
    async with child(tmp_path) as server:
        code = server.ready["code"]
    unfinished = Hosting(tmp_path).unfinished()
    assert unfinished is not None
    assert unfinished[0] == code


async def test_a_window_goes_on_with_the_session_that_it_chose(tmp_path: Path) -> None:
    async with Host(tmp_path, host="127.0.0.1", solve=still_water) as host:
        chosen = await host.new_session(NewSession("provtur"))
        await host.new_session(NewSession("provtur"))
        await host.hub.close_session(chosen.code)
    async with child(tmp_path, "--session", chosen.code.lower()) as server:
        assert server.ready["code"] == chosen.code
