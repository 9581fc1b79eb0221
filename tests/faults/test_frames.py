"""Anything may come over the wire; only permitted commands change anything."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgpack
import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from game.protocol.codec import decode_to_client, decode_to_server, encode
from game.protocol.limits import MAX_FRAME, PROTOCOL
from game.protocol.messages import Bye, Hello, Ping, Pong, Refused, Welcome
from game.protocol.trees import MalformedError
from game.rules.hashing import state_hash
from game.rules.setup import initial_state
from server.clock import ManualTime
from server.host import Host
from server.hub import NewSession
from server.journal import tables
from server.limits import Limits
from server.restore import replay
from tests import builders
from tests.protocol.examples import TO_SERVER_EXAMPLES
from tests.server.table import ALFA, BETA, PIN, small_levels, still_water

FRAMES = 10_000
PATIENT = Limits(messages_per_s=1e9, messages_at_once=1e9, bytes_per_s=1e12, bytes_at_once=1e12)


def hostile(chance: random.Random) -> Iterator[bytes]:
    """Frames without end: noise, real messages with bytes changed, fields swapped, cut, doubled."""
    real = [encode(message) for message in TO_SERVER_EXAMPLES]
    trees = [msgpack.unpackb(frame) for frame in real]
    odd = [None, True, -1, 2**63, 1e308, "", "x" * 600, [], {}, b"\xff", [[[]]], {"t": "act"}]
    while True:
        match chance.randrange(6):
            case 0:
                yield chance.randbytes(chance.randrange(1, 200))
            case 1:
                frame = bytearray(chance.choice(real))
                for _ in range(chance.randrange(1, 4)):
                    frame[chance.randrange(len(frame))] = chance.randrange(256)
                yield bytes(frame)
            case 2:
                frame = bytearray(chance.choice(real))
                yield bytes(frame[: chance.randrange(len(frame))])
            case 3:
                tree = dict(chance.choice(trees))
                tree[chance.choice(list(tree))] = chance.choice(odd)
                yield msgpack.packb(tree)
            case 4:
                tree = dict(chance.choice(trees)) | dict(chance.choice(trees))
                tree["seq"] = chance.randrange(1, 2000)
                yield msgpack.packb(tree)
            case _:
                yield msgpack.packb(chance.choice(trees) | {chance.choice("abct"): 1})


class Attacker:
    """A connection in a seat that is taken up again whenever the server has closed it."""

    def __init__(self, address: str, hello: Hello) -> None:
        self._address = address
        self._hello = hello
        self._pings = 0
        self.wire: ClientConnection | None = None

    async def open(self) -> ClientConnection:
        """The line, in its seat."""
        if self.wire is None:
            self.wire = await connect(self._address, max_size=None, compression=None)
            await self.wire.send(encode(self._hello))
            while not isinstance(message := decode_to_client(await self.wire.recv()), Welcome):
                assert not isinstance(message, Refused), message
            if message.token:
                self._hello = Hello(PROTOCOL, "team", self._hello.code, token=message.token)
        return self.wire

    async def throw(self, frame: bytes) -> bool:
        """Send a frame; whether it was refused as no message, or the line closed over it."""
        wire = await self.open()
        self._pings += 1
        turned_away = False
        try:
            await wire.send(frame)
            await wire.send(encode(Ping(self._pings)))
            while True:
                message = decode_to_client(await wire.recv(decode=False))
                if isinstance(message, Pong) and message.n == self._pings:
                    return turned_away
                turned_away |= isinstance(message, Bye)
                turned_away |= isinstance(message, Refused) and (message.seq, message.id) == (
                    None,
                    None,
                )
        except ConnectionClosed:
            self.wire = None
            return True


def is_message(frame: bytes) -> bool:
    """Whether the codec understands a frame."""
    try:
        decode_to_server(frame)
    except MalformedError:
        return False
    return True


async def session(host: Host, **wish: object) -> str:
    """A game in its first situation phase, with a team in beta; its code."""
    game = await host.new_session(NewSession("small", pin=PIN, seed=1, **wish))  # type: ignore[arg-type]
    return game.code


@pytest.mark.faults
async def test_ten_thousand_hostile_frames_change_nothing_they_may_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_levels(monkeypatch)
    chance = random.Random(20)
    async with Host(
        tmp_path, host="127.0.0.1", solve=still_water, limits=PATIENT, time=ManualTime()
    ) as host:
        code = await session(host, minutes={})
        address = f"ws://127.0.0.1:{host.port}/ws"
        attackers = [
            Attacker(address, Hello(PROTOCOL, "trainer", code, pin=PIN)),
            Attacker(address, Hello(PROTOCOL, "team", code, municipality=ALFA, name="Ett")),
            Attacker(address, Hello(PROTOCOL, "team", code, municipality=BETA, name="Två")),
            Attacker(address, Hello(PROTOCOL, "projector", code)),
        ]
        for attacker in attackers:
            await attacker.open()
        frames = hostile(chance)
        understood = 0
        for _ in range(FRAMES):
            frame = next(frames)
            turned_away = await chance.choice(attackers).throw(frame)
            understood += is_message(frame)
            assert is_message(frame) or turned_away, frame
        assert 0 < understood < FRAMES
        running = host.hub.sessions[code]
        assert not running.stopped
        live, rev = state_hash(running.state), running.rev
        for attacker in attackers:
            if attacker.wire is not None:
                await attacker.wire.close()
    with closing(tables.connect(tmp_path / "journal.sqlite")) as db:
        entries = list(tables.entries(db, code))
    assert entries[-1].rev == rev
    assert state_hash(replay(initial_state(builders.level(), 1), entries)) == live


async def test_a_frame_above_the_limit_closes_the_connection(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_levels(monkeypatch)
    async with Host(tmp_path, host="127.0.0.1", solve=still_water) as host:
        code = await session(host)
        hello = Hello(PROTOCOL, "team", code, name="Ett")
        attacker = Attacker(f"ws://127.0.0.1:{host.port}/ws", hello)
        wire = await attacker.open()
        await wire.send(b"\x00" * (MAX_FRAME + 1))
        await wire.wait_closed()
        assert wire.close_code == 1009
        attacker.wire = None
        assert await attacker.throw(encode(Ping(1))) is False


async def test_flooding_ends_the_connection_and_nobody_elses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_levels(monkeypatch)
    limits = Limits(messages_at_once=50)
    async with Host(
        tmp_path, host="127.0.0.1", solve=still_water, limits=limits, time=ManualTime()
    ) as host:
        code = await session(host)
        address = f"ws://127.0.0.1:{host.port}/ws"
        loud = await Attacker(address, Hello(PROTOCOL, "team", code, name="Ett")).open()
        quiet = Attacker(address, Hello(PROTOCOL, "team", code, name="Två"))
        await quiet.open()
        for n in range(100):
            await loud.send(encode(Ping(n)))
        heard = [decode_to_client(frame) async for frame in loud if isinstance(frame, bytes)]
        assert heard[-1] == Bye("flooding")
        assert Pong(99, 0) not in heard
        assert await quiet.throw(encode(Ping(1))) is False
