"""Joining, coming back, being replaced, and what a trainer does with seats."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

import server.seating
from game.protocol.codec import decode_to_client
from game.protocol.messages import (
    Accepted,
    Bye,
    FreeSeat,
    Hello,
    Refused,
    RenameTeam,
    Room,
    SeatBot,
    Snapshot,
    Start,
    Welcome,
)
from game.rules import commands as c
from server.line import BotLine
from tests.server.table import ALFA, BETA, GAMMA, PIN, Laptop, table

pytestmark = pytest.mark.usefixtures("small")


async def refusal(laptop: Laptop, **hello: object) -> str:
    """The code with which a hello is turned down."""
    await laptop.say(Hello(**{"protocol": 1, "role": "team", "name": "Lag", **hello}))  # type: ignore[arg-type]
    return (await laptop.hear(Refused)).code


async def test_a_team_without_a_wish_gets_the_first_free_seat(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        first = await game.laptop().join(game.code, name="Ett")
        second = await game.laptop().join(game.code, name="Två")
        assert (first.seat, second.seat) == (ALFA, BETA)
        assert first.token != second.token


async def test_codes_are_read_as_people_type_them(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        typed = f" {game.code[:3].lower()}-{game.code[3:].lower()} "
        assert (await game.laptop().join(typed, ALFA)).code == game.code


async def test_who_may_not_come_in_is_told_why(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        await game.team(ALFA)
        laptop = game.laptop()
        assert await refusal(laptop, code=game.code, municipality=ALFA) == "seat_taken"
        assert await refusal(laptop, code=game.code, municipality="omega") == "no_such_seat"
        assert await refusal(laptop, code=game.code, name=" ") == "name_missing"
        assert await refusal(laptop, code=game.code, name="LAG ALFA") == "name_taken"
        assert await refusal(laptop, code=game.code, protocol=2) == "protocol_version"
        assert await refusal(laptop, code="AAAAAA") == "no_such_session"
        assert await refusal(laptop, code=game.code, name="", token="guess") == "wrong_token"
        assert await refusal(laptop, code=game.code, token="guess") == "token_too_short"
        assert await refusal(laptop, code=game.code, role="trainer", pin="1") == "wrong_pin"
        assert (await laptop.join(game.code, BETA)).seat == BETA
        assert await refusal(laptop, code=game.code) == "already_seated"


async def test_guessing_the_pin_is_slowed_down_for_that_address_alone(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        thief, trainer = game.laptop("10.0.0.66"), game.laptop("10.0.0.1")
        for guess in range(4):
            wrong = await refusal(thief, code=game.code, role="trainer", pin=str(guess))
            assert wrong == "wrong_pin"
        assert await refusal(thief, code=game.code, role="trainer", pin=PIN) == "slow_down"
        assert (await trainer.join(game.code, role="trainer", pin=PIN)).role == "trainer"
        game.time.advance(31.0)
        assert (await thief.join(game.code, role="trainer", pin=PIN)).role == "trainer"


async def test_a_seat_of_ones_own_forgives_no_guesses_at_the_pin(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        alfa = await game.laptop("10.0.0.66").join(game.code, ALFA)
        for guess in range(4):
            await refusal(game.laptop("10.0.0.66"), code=game.code, role="trainer", pin=str(guess))
            again = game.laptop("10.0.0.66")
            assert (await again.join(game.code, token=alfa.token)).seat == ALFA
            guest = game.laptop("10.0.0.66")
            await guest.join(game.code, role="guest", name="", token="anything", pin="anything")
        late = await refusal(game.laptop("10.0.0.66"), code=game.code, role="trainer", pin=PIN)
        assert late == "slow_down"


async def test_a_guest_sees_the_room_and_then_takes_a_seat(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        await game.team(ALFA)
        guest = game.laptop()
        welcome = await guest.join(game.code, role="guest", name="")
        assert (welcome.role, welcome.seat, welcome.token) == ("guest", "", "")
        room = (await guest.hear(Room)).room
        assert room["seats"][ALFA]["taken"] is True
        assert room["seats"][BETA]["taken"] is False
        await guest.say(guest.outbox.act(c.SetReady()))
        assert (await guest.hear(Refused)).code == "not_seated"
        assert (await guest.join(game.code, BETA)).seat == BETA


async def test_a_token_brings_back_to_the_same_seat_and_view(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        _, alfa, _ = await game.started(ALFA, BETA)
        await alfa.act(c.SetReady())
        token = alfa.mirror.welcome.token if alfa.mirror.welcome else ""
        alfa.hang_up()
        again = game.laptop()
        welcome = await again.join(game.code, name="", token=token)
        assert (welcome.seat, welcome.name, welcome.seq) == (ALFA, f"Lag {ALFA}", 1)
        await again.sees(lambda view: bool(view.public))
        await alfa.catch_up()
        assert again.mirror.public == alfa.mirror.public
        assert again.mirror.private == alfa.mirror.private
        assert isinstance(await again.act(c.SetReady(False)), Accepted)


async def test_a_team_may_bring_its_own_token_so_that_asking_twice_leads_to_one_seat(
    tmp_path: Path,
) -> None:
    async with table(tmp_path) as game:
        own = "a-token-of-its-own-making"
        first = await game.laptop().join(game.code, ALFA, token=own)
        again = await game.laptop().join(game.code, ALFA, token=own)
        assert (first.seat, first.token) == (again.seat, again.token) == (ALFA, own)


async def test_the_same_token_twice_and_the_newest_wins(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        _, alfa, _ = await game.started(ALFA, BETA)
        token = alfa.mirror.welcome.token if alfa.mirror.welcome else ""
        newer = game.laptop()
        await newer.join(game.code, token=token)
        while (frame := await alfa.peer.frames.get()) is not None:
            last = decode_to_client(frame)
        assert last == Bye("replaced")
        before = game.session.rev
        await alfa.say(alfa.outbox.act(c.SetReady()))
        assert game.session.rev == before
        alfa.hang_up()
        assert game.session.seats.present(ALFA)
        assert isinstance(await newer.act(c.SetReady()), Accepted)


async def test_presence_is_shown_as_laptops_come_and_go(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer, alfa = await game.trainer(), await game.team(ALFA)
        await trainer.sees(lambda view: view.room.get("seats", {}).get(ALFA, {}).get("present"))
        alfa.hang_up()
        await trainer.sees(lambda view: not view.room["seats"][ALFA]["present"])
        assert trainer.mirror.room["seats"][ALFA]["taken"] is True


async def test_a_freed_seat_ends_its_team_and_its_token(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer, alfa = await game.trainer(), await game.team(ALFA)
        token = alfa.mirror.welcome.token if alfa.mirror.welcome else ""
        assert isinstance(await trainer.control(FreeSeat(ALFA)), Accepted)
        assert (await alfa.hear(Bye)).code == "unseated"
        assert await refusal(game.laptop(), code=game.code, name="", token=token) == "wrong_token"
        assert (await game.laptop().join(game.code, ALFA, name="Ny")).seat == ALFA


async def test_whoever_has_lost_its_seat_can_do_nothing_more_there(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer, alfa, _ = await game.started(ALFA, BETA)
        await trainer.control(FreeSeat(ALFA))
        before = game.session.rev
        await alfa.say(alfa.outbox.act(c.SetReady()))  # its connection is not closed yet
        assert game.session.rev == before
        assert ALFA not in game.session.state.ready


async def test_a_seat_freed_while_it_is_being_taken_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with table(tmp_path) as game:
        trainer, hasty = await game.trainer(), game.laptop()
        store = game.session.store

        async def slowly(*statements: object) -> None:
            assert isinstance(await trainer.control(FreeSeat(ALFA)), Accepted)
            await store(*statements)  # type: ignore[arg-type]

        monkeypatch.setattr(game.session, "store", slowly)
        assert await refusal(hasty, code=game.code, municipality=ALFA) == "seat_taken"
        assert not game.session.seats[ALFA].taken


async def test_the_room_is_whole_in_the_first_snapshot(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        alfa = await game.team(ALFA)
        room = (await alfa.hear(Snapshot)).room
        assert room["seats"][ALFA]["present"] is True


async def test_a_team_can_be_renamed(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer, _ = await game.trainer(), await game.team(ALFA)
        await trainer.control(RenameTeam(ALFA, "  Vattnets   vänner "))
        await trainer.sees(lambda view: view.room["seats"][ALFA]["name"] == "Vattnets vänner")


async def test_only_the_trainer_leads(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        alfa = await game.team(ALFA)
        for action in (Start(), FreeSeat(BETA), SeatBot(BETA)):
            answer = await alfa.control(action)
            assert isinstance(answer, Refused)
            assert answer.code == "not_yours"


async def test_a_game_does_not_start_without_anybody(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer = await game.trainer()
        answer = await trainer.control(Start())
        assert isinstance(answer, Refused)
        assert answer.code == "nobody_plays"
        answer = await trainer.control(SeatBot(ALFA))
        assert isinstance(answer, Refused)
        assert answer.code == "no_bots"


async def test_bots_take_the_empty_seats_and_give_them_back_to_people(tmp_path: Path) -> None:
    seats: dict[str, asyncio.Event] = {}

    async def bot(line: BotLine, temper: str) -> None:
        """Says that it is ready in every phase."""
        welcome = decode_to_client(await line.receive())
        assert isinstance(welcome, Welcome)
        gone = seats[welcome.seat] = asyncio.Event()
        try:
            while True:
                await line.receive()
        finally:
            gone.set()

    async with table(tmp_path, play_bot=bot) as game:
        trainer, *_ = await game.started(ALFA)
        await trainer.sees(lambda view: view.room["seats"][GAMMA]["present"])
        assert trainer.mirror.room["seats"][BETA]["bot"] == ""
        late = game.laptop()
        assert (await late.join(game.code, BETA)).seat == BETA
        await asyncio.wait_for(seats[BETA].wait(), 5)
        await trainer.sees(lambda view: view.room["seats"][BETA]["bot"] is None)
        assert not seats[GAMMA].is_set()
        late.hang_up()
        await trainer.sees(lambda view: not view.room["seats"][BETA]["present"])


async def test_a_bot_that_fails_is_put_back_into_its_seat(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(server.seating, "_RECOVERS_S", 0.0)
    tries = 0

    async def clumsy(line: BotLine, temper: str) -> None:
        """Falls over once, then sits there."""
        nonlocal tries
        tries += 1
        if tries == 1:
            raise ValueError("fell over")
        while True:
            await line.receive()

    async with table(tmp_path, play_bot=clumsy) as game:
        trainer, *_ = await game.started(ALFA, BETA)
        await trainer.sees(lambda view: tries == 2 and view.room["seats"][GAMMA]["present"])
    assert f"the bot in {GAMMA} gave up" in caplog.text


async def test_the_region_is_left_out_for_whoever_has_it(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        first = await game.laptop().join(game.code, ALFA)
        assert first.region
        other = await game.laptop().join(game.code, BETA, digest="of another region")
        assert other.region == first.region
        again = await game.laptop().join(game.code, token=first.token, digest=first.digest)
        assert (again.region, again.digest) == ({}, first.digest)
