"""A session comes back from its journal as it was."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

import pytest

from game.protocol.messages import (
    Accepted,
    Act,
    Bye,
    EndPhase,
    FreeSeat,
    Hello,
    Pause,
    Resume,
    UseClock,
)
from game.rules import commands as c
from game.rules.hashing import state_hash
from server.journal import tables
from server.journal.tables import JournalError
from tests.server.table import ALFA, BETA, PIN, Laptop, Table, table, token_of

pytestmark = pytest.mark.usefixtures("small")


async def back(game: Table) -> Laptop:
    """The trainer and both teams, in their places again; the trainer's laptop."""
    trainer = await game.trainer()
    for team in (ALFA, BETA):
        await game.laptop().join(game.code, name="", token=token_of(team))
    return trainer


async def decide(game: Table) -> tuple[str, str]:
    """Play into the decisions of the first round; the token of alfa and the state's hash."""
    trainer, alfa, _ = await game.started(ALFA, BETA)
    for phase in ("situation", "negotiation"):
        await trainer.control(EndPhase(phase, 1))
        await trainer.sees(lambda view, p=phase: view.public["phase"] != p)
    assert isinstance(await alfa.act(c.SetTariff(0.03)), Accepted)
    assert isinstance(await alfa.act(c.SetBudget("skills", 0.7)), Accepted)
    assert alfa.mirror.welcome is not None
    return alfa.mirror.welcome.token, state_hash(game.session.state)


async def test_code_pin_seats_state_and_answers_are_back(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        code = game.code
        token, before = await decide(game)
    async with table(tmp_path) as game:
        assert game.code == code
        assert state_hash(game.session.state) == before
        alfa = game.laptop()
        welcome = await alfa.join(code, name="", token=token)
        assert (welcome.seat, welcome.seq) == (ALFA, 2)
        await alfa.say(Act(2, c.SetBudget("skills", 0.1)))
        assert await alfa.answer() == Accepted(2, game.session.rev)
        assert game.session.state.decisions[ALFA].skills == 0.7
        assert isinstance(await alfa.act(c.SetReady()), Accepted)
        assert (await game.trainer()).mirror.welcome is not None


async def test_the_clock_goes_on_where_it_was_when_every_team_is_back(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        await decide(game)
        game.time.advance(100.0)
    async with table(tmp_path) as game:
        await game.trainer()
        await game.laptop().join(game.code, name="", token=token_of(ALFA))
        game.time.advance(1000.0)
        assert game.session.lead.remaining_ms == 80_000
        trainer = await back(game)
        game.time.advance(30.0)
        assert game.session.lead.remaining_ms == 50_000
        await trainer.control(Pause())
    async with table(tmp_path):
        pass  # a server that nobody came to
    async with table(tmp_path) as game:
        await back(game)
        game.time.advance(1000.0)
        assert game.session.lead.remaining_ms == 50_000


async def test_the_trainer_lets_the_clock_go_on_or_stand_whoever_is_back(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        await decide(game)
    async with table(tmp_path) as game:
        trainer = await game.trainer()
        await trainer.control(Resume())
        game.time.advance(30.0)
        assert game.session.lead.remaining_ms == 150_000
    async with table(tmp_path) as game:
        trainer = await game.trainer()
        await trainer.control(Pause())
        await back(game)
        game.time.advance(30.0)
        assert game.session.lead.remaining_ms == 150_000


async def test_the_clock_does_not_wait_for_a_team_whose_seat_was_given_up(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        await decide(game)
    async with table(tmp_path) as game:
        trainer = await game.trainer()
        await game.laptop().join(game.code, name="", token=token_of(ALFA))
        await trainer.control(FreeSeat(BETA))
        await trainer.sees(lambda view: view.clock.get("running") is True)


async def test_a_running_clock_still_runs_after_a_start_that_nobody_came_to(
    tmp_path: Path,
) -> None:
    async with table(tmp_path) as game:
        await decide(game)
    async with table(tmp_path):
        pass
    async with table(tmp_path) as game:
        await back(game)
        game.time.advance(60.0)
        assert game.session.lead.remaining_ms == 120_000


async def test_a_clock_that_was_switched_off_stays_off(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer, *_ = await game.started(ALFA, BETA)
        assert isinstance(await trainer.control(UseClock(False)), Accepted)
    async with table(tmp_path) as game:
        trainer = await game.trainer()
        assert game.session.lead.remaining_ms is None
        await trainer.control(EndPhase("situation", 1))
        await trainer.sees(lambda view: view.public.get("phase") == "negotiation")
        game.time.advance(10_000.0)
        assert game.session.state.phase == "negotiation"
        assert isinstance(await trainer.control(UseClock(True)), Accepted)
        assert game.session.lead.remaining_ms


async def test_years_that_were_not_resolved_yet_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never(problem: object) -> None:
        raise ConnectionError("no water today")

    async with table(tmp_path) as game:
        await decide(game)
        monkeypatch.setattr(game.hub, "_solve", never)
        trainer = await game.trainer()
        await trainer.control(EndPhase("decisions", 1))
        await trainer.sees(lambda view: view.public["phase"] == "outcome")
        assert game.session.state.years_left > 0
    async with table(tmp_path) as game:
        while game.session.state.years_left:
            await asyncio.sleep(0)
        game.time.advance(10_000.0)
        assert game.session.state.phase == "outcome"  # which waits for people
        trainer = await back(game)
        await trainer.sees(lambda view: view.clock.get("running") is True)


async def test_a_journal_with_a_gap_or_with_what_cannot_be_read_is_left_alone(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    codes = []
    for damage in (
        "DELETE FROM entries WHERE n = 3 AND code = ?",
        "UPDATE entries SET events = x'c1' WHERE n = 3 AND code = ?",
    ):
        async with table(tmp_path) as game:
            codes.append(game.code)
            await decide(game)
        db = tables.connect(tmp_path / "journal.sqlite")
        db.execute(damage, (game.code,))
        db.close()
    with caplog.at_level(logging.ERROR):
        async with table(tmp_path) as game:
            assert game.code not in codes
    assert "entry 3 is missing" in caplog.text
    assert "it cannot be read" in caplog.text


async def test_a_journal_that_leads_elsewhere_is_not_taken_up(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with table(tmp_path) as game:
        code = game.code
        await decide(game)
    db = tables.connect(tmp_path / "journal.sqlite")
    db.execute("UPDATE entries SET state_hash = 'x' WHERE state_hash IS NOT NULL AND n > 3")
    db.close()
    with caplog.at_level(logging.ERROR):
        async with table(tmp_path) as game:
            assert game.code != code
    assert "leads to another state" in caplog.text


async def test_a_debrief_goes_on_after_a_stop_but_not_on_another_day(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        code = game.code
        trainer, *_ = await game.started(ALFA)
        assert isinstance(await trainer.act(c.EndGame()), Accepted)
    async with table(tmp_path) as game:
        assert game.code == code
    db = tables.connect(tmp_path / "journal.sqlite")
    db.execute("UPDATE sessions SET created = '2020-01-01T09:00:00+00:00'")
    db.close()
    async with table(tmp_path) as game:
        assert game.code != code


async def test_neither_journal_nor_log_holds_a_token(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        async with table(tmp_path) as game:
            token, _ = await decide(game)
    written = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert token.encode() not in written
    assert token not in caplog.text
    assert PIN not in caplog.text


async def test_a_journal_of_another_format_is_refused_in_words(tmp_path: Path) -> None:
    db = tables.connect(tmp_path / "journal.sqlite")
    db.execute("PRAGMA user_version=99")
    db.close()
    with pytest.raises(JournalError, match="written by another version"):
        async with table(tmp_path):
            pass


async def test_a_session_stops_when_its_journal_cannot_be_written(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with table(tmp_path) as game:
        _, alfa, _ = await game.started(ALFA, BETA)
        game.session.entries -= 1  # the next entry meets one that is there already
        await alfa.say(alfa.outbox.act(c.SetReady()))
        assert (await alfa.hear(Bye)).code == "stopped"
        assert not any(isinstance(message, Accepted) for message in alfa.heard)
        late = game.laptop()
        await late.say(Hello(1, "trainer", game.code, pin=PIN))
        assert (await late.hear(Bye)).code == "stopped"
    assert "its journal cannot be written" in caplog.text
