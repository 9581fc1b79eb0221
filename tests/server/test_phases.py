"""The clock and readiness carry a session through its phases."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from game.protocol.messages import (
    Accepted,
    Clock,
    EndPhase,
    Extend,
    Pause,
    Ping,
    Pong,
    Refused,
    Resume,
    UseClock,
)
from game.rules import commands as c
from server.bots.seat import play_bot
from tests.server.table import ALFA, BETA, Laptop, Table, table

pytestmark = pytest.mark.usefixtures("small")


async def reaches(laptop: Laptop, phase: str, round_: int = 1) -> None:
    """Wait for a phase."""
    await laptop.sees(
        lambda view: (
            (view.public["phase"], view.public["round"]) == (phase, round_)
            and view.clock["phase"] == phase
        )
    )


def remaining(game: Table) -> int | None:
    """Milliseconds left."""
    return game.session.lead.remaining_ms


async def test_all_ready_ends_the_phase(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        _, alfa, beta = await game.started(ALFA, BETA)
        await alfa.act(c.SetReady())
        assert game.session.state.phase == "situation"
        await beta.act(c.SetReady())
        await reaches(alfa, "negotiation")
        assert alfa.mirror.public["municipalities"][ALFA]["ready"] is False


async def test_a_whole_game_by_readiness(tmp_path: Path) -> None:
    async with table(tmp_path, minutes={}) as game:
        trainer, alfa = await game.started(ALFA)
        years = []
        while game.session.state.phase != "debrief":
            state = game.session.state
            await alfa.act(c.SetReady())
            await trainer.sees(
                lambda view, s=state: (
                    (view.public["phase"], view.public["round"]) != (s.phase, s.round)
                )
            )
            await trainer.sees(lambda _: game.session.state.years_left == 0)
            years.append(game.session.state.year)
        await trainer.sees(lambda view: view.public["phase"] == "debrief")
        assert years == sorted(years)
        assert len(trainer.mirror.public["records"]) == game.session.state.level.rounds + 1


async def test_a_phase_ends_when_its_clock_has_run_out_and_the_grace_is_over(
    tmp_path: Path,
) -> None:
    async with table(tmp_path, grace_s=2.0) as game:
        _, alfa, _ = await game.started(ALFA, BETA)
        game.time.advance(180.0)
        assert remaining(game) == 0
        assert isinstance(await alfa.act(c.SetReady()), Accepted)
        assert game.session.state.phase == "situation"
        game.time.advance(2.0)
        await reaches(alfa, "negotiation")
        assert remaining(game) == 360_000


async def test_ten_minutes_pause_in_the_last_second_leave_that_second(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer, *_ = await game.started(ALFA, BETA)
        game.time.advance(179.0)
        await trainer.control(Pause())
        game.time.advance(600.0)
        assert remaining(game) == 1000
        await trainer.control(Resume())
        await trainer.sees(lambda view: view.clock["running"])
        assert trainer.mirror.clock["remaining_ms"] == 1000
        game.time.advance(3.0)
        await reaches(trainer, "negotiation")


async def test_more_time_saves_a_phase_even_in_its_grace(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer, *_ = await game.started(ALFA, BETA)
        game.time.advance(181.0)
        await trainer.control(Extend(60))
        assert remaining(game) == 60_000
        game.time.advance(59.0)
        assert game.session.state.phase == "situation"
        assert trainer.mirror.clock["running"] is True
        await trainer.control(Extend(-120))
        assert remaining(game) == 0


async def test_a_pause_in_the_grace_holds_the_phase(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer, *_ = await game.started(ALFA, BETA)
        game.time.advance(181.0)
        await trainer.control(Pause())
        game.time.advance(600.0)
        assert game.session.state.phase == "situation"
        await trainer.control(Resume())
        game.time.advance(2.0)
        await reaches(trainer, "negotiation")


async def test_a_phase_is_lengthened_by_an_hour_at_most(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer, *_ = await game.started(ALFA, BETA)
        for seconds in (3601, -3601, 2**62):
            answer = await trainer.control(Extend(seconds))
            assert isinstance(answer, Refused)
            assert answer.code == "out_of_range"
        assert remaining(game) == 180_000


async def test_the_trainer_ends_a_phase_once(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer, *_ = await game.started(ALFA, BETA)
        assert isinstance(await trainer.control(EndPhase("situation", 1)), Accepted)
        await reaches(trainer, "negotiation")
        late = await trainer.control(EndPhase("situation", 1))
        assert isinstance(late, Refused)
        assert late.code == "not_now"
        assert game.session.state.phase == "negotiation"


async def test_without_a_clock_a_phase_waits_for_people(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer, *_ = await game.started(ALFA, BETA)
        await trainer.control(UseClock(False))
        game.time.advance(10_000.0)
        assert game.session.state.phase == "situation"
        refused = await trainer.control(Pause())
        assert isinstance(refused, Refused)
        assert refused.code == "no_clock"
        await trainer.control(UseClock(True))
        assert remaining(game) == 180_000


async def test_the_clock_waits_while_the_years_are_resolved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with table(tmp_path) as game:
        trainer, gate = await _waits_for_water(game, monkeypatch)
        assert trainer.mirror.clock["running"] is False
        early = await trainer.control(EndPhase("outcome", 1))
        assert isinstance(early, Refused)
        gate.set()
        while not (await trainer.hear(Clock)).clock["running"]:
            pass
        assert game.session.state.years_left == 0


async def test_a_pause_while_the_years_are_resolved_holds_and_the_clock_never_runs_ahead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with table(tmp_path) as game:
        trainer, gate = await _waits_for_water(game, monkeypatch)
        whole = remaining(game)
        await trainer.control(Resume())
        game.time.advance(60.0)
        assert remaining(game) == whole
        await trainer.control(Pause())
        gate.set()
        await trainer.sees(lambda view: view.public["year"] == 2029)
        while game.session.lead._solving is not None:
            await asyncio.sleep(0)
        game.time.advance(60.0)
        assert remaining(game) == whole
        await trainer.control(Resume())
        game.time.advance(60.0)
        assert remaining(game) == whole - 60_000


async def _waits_for_water(
    game: Table, monkeypatch: pytest.MonkeyPatch
) -> tuple[Laptop, asyncio.Event]:
    """The trainer in the first outcome, whose years are resolved when the event is set."""
    trainer, *_ = await game.started(ALFA, BETA)
    gate, solve = asyncio.Event(), game.hub._solve

    async def slow(problem: object) -> object:
        await gate.wait()
        return await solve(problem)  # type: ignore[arg-type]

    monkeypatch.setattr(game.hub, "_solve", slow)
    for phase in ("situation", "negotiation", "decisions"):
        await trainer.control(EndPhase(phase, 1))
        await trainer.sees(lambda view, p=phase: view.public["phase"] != p)
    await reaches(trainer, "outcome")
    return trainer, gate


async def test_water_that_gives_no_answer_is_asked_again_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with table(tmp_path) as game:
        trainer, *_ = await game.started(ALFA, BETA)
        solve = game.hub._solve
        dry = 0

        async def no_water(problem: object) -> None:
            nonlocal dry
            dry += 1
            raise ConnectionError("no water now")

        monkeypatch.setattr(game.hub, "_solve", no_water)
        for phase in ("situation", "negotiation", "decisions"):
            await trainer.control(EndPhase(phase, 1))
            await trainer.sees(lambda view, p=phase: view.public["phase"] != p)
        while dry < 3:
            await asyncio.sleep(0)
        monkeypatch.setattr(game.hub, "_solve", solve)
        assert game.session.state.years_left > 0
        while game.session.state.years_left:
            game.time.advance(1.0)
            await asyncio.sleep(0)
        await reaches(trainer, "outcome")


async def test_whoever_joins_late_sees_what_is_left_of_the_phase_now(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        await game.started(ALFA)
        game.time.advance(100.0)
        late = await game.team(BETA)
        await late.sees(lambda view: "remaining_ms" in view.clock)
        assert late.mirror.clock["remaining_ms"] == 80_000


async def test_a_pause_of_ten_minutes_in_the_last_second_leaves_one_second(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer, alfa = await game.started(ALFA)
        left = game.session.lead.remaining_ms
        assert left is not None
        game.time.advance(left / 1000 - 1.0)
        await trainer.control(Pause())
        game.time.advance(600.0)
        assert game.session.lead.remaining_ms == 1000
        await trainer.control(Resume())
        await alfa.sees(lambda v: v.clock["running"] and v.clock["remaining_ms"] == 1000)
        assert game.session.state.phase.value == "situation"
        game.time.advance(1.0 + game.session.row.grace_s)
        await alfa.sees(lambda view: view.public["phase"] == "negotiation")


async def test_nothing_moves_while_the_clock_stands_though_all_are_ready(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer, alfa, beta = await game.started(ALFA, BETA)
        await trainer.control(Pause())
        for team in (alfa, beta):
            assert isinstance(await team.act(c.SetReady()), Accepted)
        await trainer.catch_up()
        game.time.advance(600.0)
        assert game.session.state.phase == "situation"
        assert game.session.state.ready == {ALFA, BETA}
        await trainer.control(Resume())
        await reaches(trainer, "negotiation")


async def test_bots_leave_the_game_alone_while_its_clock_stands(tmp_path: Path) -> None:
    async with table(tmp_path, play_bot=play_bot) as game:
        trainer, alfa = await game.started(ALFA)
        await trainer.control(Pause())
        await alfa.act(c.SetReady())
        await reaches_rest(trainer)
        assert game.session.state.phase == "situation"
        await trainer.control(Resume())
        await reaches(trainer, "negotiation")
        await trainer.control(Pause())
        rev = game.session.rev
        await reaches_rest(trainer)
        assert game.session.state.phase == "negotiation"
        assert game.session.rev - rev <= len(game.session.state.municipalities)


async def reaches_rest(laptop: Laptop) -> None:
    """Let everybody have many turns."""
    for number in range(200):
        await laptop.say(Ping(number))
        await laptop.hear(Pong)
