"""What a seat sends is decided, stored, answered and shown, each once."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

import pytest

from game.protocol.messages import Accepted, Act, Bye, Private, Public, Refused, Snapshot
from game.rules import commands as c
from game.rules.evolve import evolve
from game.rules.hashing import state_hash
from game.rules.seen import Seen
from game.rules.state import State
from server.hub import JOURNAL
from server.journal.exchange import read_recording
from server.records import unpack_events
from server.session import _worked_out
from tests.server.table import ALFA, BETA, GAMMA, table

pytestmark = pytest.mark.usefixtures("small")


async def test_a_command_is_accepted_and_its_revision_is_already_in_view(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        _, alfa, _ = await game.started(ALFA, BETA)
        answer = await alfa.act(c.SetReady())
        assert answer == Accepted(1, alfa.mirror.rev)
        assert alfa.mirror.public["municipalities"][ALFA]["ready"] is True


async def test_everybody_sees_what_is_public_and_nobody_else_what_is_private(
    tmp_path: Path,
) -> None:
    async with table(tmp_path, minutes={}) as game:
        _, alfa, beta = await game.started(ALFA, BETA)
        for phase in ("negotiation", "decisions"):
            await alfa.act(c.SetReady())
            await beta.act(c.SetReady())
            await alfa.sees(lambda view, phase=phase: view.public["phase"] == phase)
        await beta.sees(lambda view: view.public["phase"] == "decisions")
        await beta.catch_up()
        beta.heard.clear()
        await alfa.act(c.SetTariff(0.05))
        await alfa.act(c.SetReady())
        await beta.sees(lambda view: view.public["municipalities"][ALFA]["ready"])
        assert alfa.mirror.private["decisions"]["tariff_change"] == 0.05
        assert not any(isinstance(message, Private) for message in beta.heard)
        assert len([message for message in beta.heard if isinstance(message, Public)]) == 1


async def test_a_repeated_number_gets_the_stored_answer_and_changes_nothing(
    tmp_path: Path,
) -> None:
    async with table(tmp_path) as game:
        _, alfa = (await game.started(ALFA, BETA))[:2]
        first = await alfa.act(c.SetReady(True))
        before = game.session.rev
        await alfa.say(Act(1, c.SetReady(False)))
        assert await alfa.answer() == first
        assert game.session.rev == before
        assert ALFA in game.session.state.ready


async def test_a_refusal_is_stored_like_any_answer(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        _, alfa, _ = await game.started(ALFA, BETA)
        first = await alfa.act(c.SetTariff(0.05))
        assert isinstance(first, Refused)
        assert first.code == "wrong_phase"
        await alfa.say(Act(1, c.SetReady()))
        assert await alfa.answer() == first


async def test_a_gap_in_the_numbers_is_refused_with_the_number_expected(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        _, alfa, _ = await game.started(ALFA, BETA)
        await alfa.say(Act(3, c.SetReady()))
        assert await alfa.answer() == Refused(3, None, "seq_gap", {"expected": 1})
        assert isinstance(await alfa.act(c.SetReady()), Accepted | Refused)


async def test_many_commands_in_a_row_are_answered_in_order(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        _, alfa, _ = await game.started(ALFA, BETA)
        for seq in range(1, 51):
            await alfa.say(Act(seq, c.SetReady(seq % 2 == 0)))
        answers = [await alfa.answer() for _ in range(50)]
        assert [answer.seq for answer in answers] == list(range(1, 51))
        assert all(isinstance(answer, Accepted) for answer in answers)


async def test_a_team_cannot_give_a_trainers_command(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer, alfa = await game.started(ALFA)
        answer = await alfa.act(c.EndGame())
        assert isinstance(answer, Refused)
        assert answer.code == "not_yours"
        answer = await trainer.act(c.SetReady())
        assert isinstance(answer, Refused)
        assert answer.code == "not_yours"


async def test_a_fault_in_the_rules_refuses_one_command_and_ends_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with table(tmp_path) as game:
        _, alfa, _ = await game.started(ALFA, BETA)
        before = game.session.state

        def breaks(*_: object) -> None:
            raise ZeroDivisionError

        with monkeypatch.context() as broken:
            broken.setattr("server.session.decide", breaks)
            answer = await alfa.act(c.SetReady())
        assert isinstance(answer, Refused)
        assert answer.code == "fault"
        assert game.session.state is before
        assert isinstance(await alfa.act(c.SetReady()), Accepted)


async def test_what_comes_while_something_is_worked_out_beside_the_loop_counts_and_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with table(tmp_path) as game:
        _, alfa, _ = await game.started(ALFA, BETA)
        session, begun, go_on = game.session, asyncio.Event(), threading.Event()
        loop, worked_out, seen = asyncio.get_running_loop(), _worked_out, []

        def slowly(before: State, command: c.ServerCommand) -> object:
            seen.append(before)
            loop.call_soon_threadsafe(begun.set)
            assert go_on.wait(20)
            return worked_out(before, command)

        monkeypatch.setattr("server.session._worked_out", slowly)
        before = session.state
        ends = asyncio.ensure_future(session.give_aside(c.Advance(before.phase, before.round)))
        await begun.wait()
        assert isinstance(await alfa.act(c.SetReady()), Accepted)
        between = session.state
        go_on.set()
        assert await ends is None
        assert seen == [before, between]
        await session.store()
        (*_, earlier, later) = read_recording(tmp_path / JOURNAL, game.code).entries
        assert [(e.seat, e.rev) for e in (earlier, later)] == [(ALFA, 2), ("", 3)]
        replayed = evolve(
            evolve(before, unpack_events(earlier.events)), unpack_events(later.events)
        )
        assert later.state_hash == state_hash(replayed) == state_hash(session.state)


async def test_a_laptop_that_does_not_keep_up_gets_one_snapshot_instead_of_a_queue(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with table(tmp_path) as game:
        _, alfa, beta, gamma = await game.started(ALFA, BETA, GAMMA)
        await gamma.sees(lambda view: view.room["seats"][GAMMA]["present"])
        waiting = gamma.peer.frames.qsize()
        monkeypatch.setattr(type(gamma.peer), "behind", property(lambda peer: peer is gamma.peer))
        for ready in (True, False, True):
            await alfa.act(c.SetReady(ready))
        assert gamma.peer.frames.qsize() == waiting
        monkeypatch.undo()
        game.time.advance(1.0)
        snapshot = await gamma.hear(Snapshot)
        assert snapshot.rev == game.session.rev
        assert gamma.mirror.public["municipalities"][ALFA]["ready"] is True
        assert beta.mirror.private != gamma.mirror.private


async def test_a_fault_in_a_view_costs_the_connections_and_not_the_game(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with table(tmp_path) as game:
        _, alfa, _ = await game.started(ALFA, BETA)
        token = alfa.mirror.welcome.token if alfa.mirror.welcome else ""

        def broken(seen: object, after: object) -> None:
            raise ZeroDivisionError

        with monkeypatch.context() as patch:
            patch.setattr(Seen, "go_on", broken)
            await alfa.say(alfa.outbox.act(c.SetReady()))
            assert (await alfa.hear(Bye)).code == "closing"
        assert "cannot be shown" in caplog.text
        again = game.laptop()
        assert (await again.join(game.code, token=token)).seq == 1
        await again.sees(lambda view: bool(view.public))
        assert isinstance(await again.act(c.SetReady(False)), Accepted)
        assert again.mirror.public["municipalities"][ALFA]["ready"] is False
