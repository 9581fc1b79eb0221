"""The connection joins, comes back by itself and loses nothing on the way."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import msgpack
import pytest

from game.client.connection import HEARTBEAT_S, Connection, QuestionRefusedError, Status
from game.client.line import LineLostError
from game.protocol.codec import decode_to_server, encode
from game.protocol.limits import PROTOCOL
from game.protocol.messages import Act, FreeSeat, Hello, Ping, Public, Start
from game.rules import commands as c
from server.line import LinePeer
from tests.server.table import ALFA, BETA, PIN, Table, small_levels, table


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    small_levels(monkeypatch)


class Wire:
    """Lines into a server in the same process, which can be cut and kept down."""

    def __init__(self, game: Table) -> None:
        self.game = game
        self.up = True
        self.deaf = False
        self.sent: list[object] = []
        self._open: list[WireLine] = []

    async def open(self, address: str) -> WireLine:
        if not self.up:
            raise LineLostError("no server")
        line = WireLine(self)
        self._open.append(line)
        return line

    def cut(self) -> None:
        """Break all lines."""
        for line in self._open:
            line.cut()
        self._open.clear()


class WireLine:
    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._peer = LinePeer()
        self._visitor = wire.game.hub.visit(self._peer)
        self._gone = False

    async def send(self, frame: bytes) -> None:
        if self._gone:
            raise LineLostError("cut")
        self._wire.sent.append(decode_to_server(frame))
        if not self._wire.deaf:
            await self._visitor.take(frame)

    async def receive(self) -> bytes:
        frame = await self._peer.frames.get()
        if frame is None:
            raise LineLostError("cut")
        return frame

    async def close(self) -> None:
        self.cut()

    def cut(self) -> None:
        if not self._gone:
            self._gone = True
            self._visitor.gone()
            self._peer.frames.put_nowait(None)


@asynccontextmanager
async def joined(
    wire: Wire, hello: Hello | None = None, **options: object
) -> AsyncIterator[Connection]:
    """A connection, by default of a team in alfa; pauses between tries take no time."""
    team = Hello(PROTOCOL, "team", wire.game.code, municipality=ALFA, name="Källan")

    async def blink(seconds: float) -> None:
        if seconds != HEARTBEAT_S:
            wire.game.time.advance(seconds)
            await asyncio.sleep(0)
        else:  # only where a test lets time pass
            await asyncio.Event().wait()

    connection = Connection(
        "ws://test",
        hello or team,
        open_line=wire.open,
        **{"sleep": blink, "now": wire.game.time.now, **options},  # type: ignore[arg-type]
    )
    running = asyncio.ensure_future(connection.run())
    try:
        yield connection
    finally:
        connection.leave()
        await asyncio.wait_for(running, 5)


async def until(test: Callable[[], object]) -> None:
    """Let the loop turn until it is so."""
    while not test():
        await asyncio.sleep(0)


async def start(game: Table) -> None:
    """The trainer starts the game, with another team beside alfa."""
    trainer = await game.trainer()
    await game.team(BETA)
    await trainer.control(Start())


async def begun(game: Table, alfa: Connection) -> None:
    """Alfa has sat down and the game is in its first phase."""
    await until(lambda: alfa.model.public)
    await start(game)
    await until(lambda: alfa.model.public["phase"] == "situation")


async def test_a_team_joins_and_sees_the_game(tmp_path: Path) -> None:
    async with table(tmp_path) as game, joined(Wire(game)) as alfa:
        await until(lambda: alfa.model.public)
        assert alfa.status is Status.CONNECTED
        assert (alfa.model.seat, alfa.model.role) == (ALFA, "team")
        assert alfa.model.private["municipality"] == ALFA
        assert alfa.token
        await start(game)
        await until(lambda: alfa.model.public["phase"] == "situation")
        game.time.advance(30)
        assert alfa.model.remaining_s == 150.0


async def test_a_command_is_kept_until_it_is_answered(tmp_path: Path) -> None:
    async with table(tmp_path) as game, joined(Wire(game)) as alfa:
        await begun(game, alfa)
        assert alfa.act(c.SetReady()) == 1
        assert alfa.model.waiting == (Act(1, c.SetReady()),)
        await until(lambda: not alfa.model.waiting)
        assert alfa.model.public["municipalities"][ALFA]["ready"] is True


async def test_a_refused_command_is_kept_with_its_reason(tmp_path: Path) -> None:
    async with table(tmp_path) as game, joined(Wire(game)) as alfa:
        await until(lambda: alfa.model.seat)
        alfa.act(c.SetTariff(0.05))
        await until(lambda: alfa.model.refusals)
        refusal = alfa.model.refusals[0]
        assert refusal.answer.code == "wrong_phase"
        assert refusal.message == Act(1, c.SetTariff(0.05))
        assert not alfa.model.waiting


async def test_what_was_given_during_a_break_arrives_once_after_it(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        wire = Wire(game)
        async with joined(wire) as alfa:
            await begun(game, alfa)
            wire.up = False
            wire.cut()
            await until(lambda: alfa.status is Status.RECONNECTING)
            alfa.act(c.SetReady(True))
            alfa.act(c.SetReady(False))
            alfa.act(c.SetReady(True))
            before = game.session.rev
            wire.up = True
            await until(lambda: not alfa.model.waiting)
            assert alfa.status is Status.CONNECTED
            assert game.session.rev == before + 3
            assert alfa.model.seat == ALFA


async def test_what_was_carried_out_unanswered_is_not_carried_out_again(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        wire = Wire(game)
        async with joined(wire) as alfa:
            await begun(game, alfa)
            before = game.session.rev
            alfa.act(c.SetReady())
            await until(lambda: game.session.rev > before)
            wire.cut()  # the answer never comes
            await until(lambda: not alfa.model.waiting)
            assert game.session.rev == before + 1
            assert len([m for m in wire.sent if isinstance(m, Act)]) == 2


async def test_a_server_that_stays_away_is_gone_and_still_looked_for(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        wire = Wire(game)
        async with joined(wire) as alfa:
            await until(lambda: alfa.model.public)
            wire.up = False
            wire.cut()
            await until(lambda: alfa.status is Status.GONE)
            wire.up = True
            alfa.retry_now()
            await until(lambda: alfa.status is Status.CONNECTED)


async def test_what_never_changes_comes_only_once(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        wire = Wire(game)
        async with joined(wire) as alfa:
            await until(lambda: alfa.model.public)
            region, first = alfa.model.region, alfa.model.welcome
            assert region
            assert first is not None
            wire.cut()
            alfa.retry_now()
            await until(lambda: alfa.model.welcome is not first and alfa.model.public)
            hellos = [message for message in wire.sent if isinstance(message, Hello)]
            assert [hello.digest for hello in hellos] == ["", first.digest]
            assert alfa.model.region == region


async def test_a_silent_line_is_given_up(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        wire = Wire(game)

        async def quick(seconds: float) -> None:
            game.time.advance(seconds)
            for _ in range(50):  # time enough for everything on its way
                await asyncio.sleep(0)

        async with joined(wire, sleep=quick) as alfa:
            await until(lambda: alfa.model.public)
            wire.deaf = True
            await until(lambda: alfa.status is not Status.CONNECTED)
            assert len([m for m in wire.sent if isinstance(m, Ping)]) >= 2
            wire.deaf = False
            await until(lambda: alfa.status is Status.CONNECTED)


async def test_a_seat_taken_up_elsewhere_ends_the_connection(tmp_path: Path) -> None:
    async with table(tmp_path) as game, joined(Wire(game)) as alfa:
        await until(lambda: alfa.model.public)
        await game.laptop().join(game.code, token=alfa.token)
        await until(lambda: alfa.status is Status.ENDED)
        assert alfa.ended == "replaced"


async def test_a_team_whose_seat_was_freed_does_not_come_back_by_itself(tmp_path: Path) -> None:
    async with table(tmp_path) as game, joined(Wire(game)) as alfa:
        await until(lambda: alfa.model.public)
        await (await game.trainer()).control(FreeSeat(ALFA))
        await until(lambda: alfa.status is Status.ENDED)
        assert alfa.ended == "unseated"


async def test_a_guest_tries_one_seat_after_the_other(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        await game.team(ALFA)
        guest = Hello(PROTOCOL, "guest", game.code)
        async with joined(Wire(game), guest) as laptop:
            await until(lambda: laptop.model.room)
            assert laptop.model.room["seats"][ALFA]["taken"] is True
            laptop.join(Hello(PROTOCOL, "team", game.code, municipality=ALFA, name="Ny"))
            await until(lambda: laptop.model.refusals)
            assert laptop.model.refusals[-1].answer.code == "seat_taken"
            laptop.join(Hello(PROTOCOL, "team", game.code, municipality=BETA, name="Ny"))
            await until(lambda: laptop.model.seat == BETA)


async def test_the_trainer_comes_back_with_the_pin(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        wire = Wire(game)
        async with joined(wire, Hello(PROTOCOL, "trainer", game.code, pin=PIN)) as trainer:
            await until(lambda: trainer.model.private)
            wire.cut()
            await until(lambda: trainer.status is not Status.CONNECTED)
            await until(lambda: trainer.status is Status.CONNECTED)
            assert trainer.model.seat == "trainer"


async def test_a_question_nobody_can_answer_is_refused(tmp_path: Path) -> None:
    async with table(tmp_path) as game, joined(Wire(game)) as alfa:
        await until(lambda: alfa.model.seat)
        with pytest.raises(QuestionRefusedError) as refused:
            await alfa.ask("the meaning of it all")
        assert refused.value.code == "unknown_question"


async def test_commands_need_a_seat(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        connection = Connection("ws://test", Hello(PROTOCOL, "guest", game.code))
        with pytest.raises(RuntimeError, match="join a seat"):
            connection.act(c.SetReady())


async def test_what_the_server_could_not_read_is_refused_here_and_takes_no_number(
    tmp_path: Path,
) -> None:
    async with table(tmp_path) as game, joined(Wire(game)) as alfa:
        await start(game)
        await until(lambda: alfa.model.public.get("phase") == "situation")
        assert alfa.act(c.AnswerCard("storm-1", "pay\0")) == 0
        assert alfa.act(c.AnswerCard("storm-1", "p" * 501)) == 0
        assert [refusal.answer.code for refusal in alfa.model.refusals] == [
            "wrong_value",
            "too_long",
        ]
        assert alfa.act(c.SetReady()) == 1
        await until(lambda: not alfa.model.waiting)
        assert game.session.state.ready == {ALFA}


async def test_a_message_of_a_later_server_is_let_pass(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        wire = Wire(game)
        async with joined(wire) as alfa:
            await until(lambda: alfa.model.public)
            (line,) = wire._open
            line._peer.frames.put_nowait(msgpack.packb({"t": "weather", "sun": True}))
            await start(game)
            await until(lambda: alfa.model.public["phase"] == "situation")
            assert wire._open == [line]


async def test_a_patch_that_does_not_fit_is_mended_by_coming_back(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        wire = Wire(game)
        async with joined(wire) as alfa:
            await until(lambda: alfa.model.public)
            for ops in ([[[], 1]], [[["phase", "x"], 1]], [[]], [5]):
                (line,) = wire._open
                line._peer.frames.put_nowait(encode(Public(9, ops)))
                await until(lambda: alfa.status is not Status.CONNECTED)
                wire._open.clear()
                await until(lambda: alfa.status is Status.CONNECTED)
            await until(lambda: alfa.model.public["phase"] == "lobby")


async def test_a_guest_that_was_turned_down_comes_back_as_a_guest(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        await game.team(ALFA)
        wire = Wire(game)
        async with joined(wire, Hello(PROTOCOL, "guest", game.code)) as laptop:
            await until(lambda: laptop.model.room)
            laptop.join(Hello(PROTOCOL, "team", game.code, municipality=ALFA, name="Ny"))
            await until(lambda: laptop.model.refusals)
            wire.cut()
            await until(lambda: laptop.status is not Status.CONNECTED)
            await until(lambda: laptop.status is Status.CONNECTED)
            assert len(laptop.model.refusals) == 1
            await game.team(BETA)
            await until(lambda: laptop.model.room["seats"][BETA]["taken"])
