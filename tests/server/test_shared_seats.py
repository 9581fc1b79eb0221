"""Two laptops in one seat, teams that are moved, and how the trainer sees who does what."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from game.protocol import workshop as w
from game.protocol.codec import decode_to_client
from game.protocol.limits import PROTOCOL
from game.protocol.messages import Accepted, Bye, EndPhase, FreeSeat, Hello, Refused
from game.rules import commands as c
from tests.server.table import ALFA, BETA, GAMMA, Laptop, Table, table
from tests.server.test_workshop import partake

pytestmark = pytest.mark.usefixtures("small")

OWN = "a-second-laptops-own-token"


def sharing(game: Table, token: str = OWN, municipality: str = ALFA) -> Hello:
    """What a second laptop says."""
    return Hello(PROTOCOL, "team", game.code, token, municipality, share=True)


async def let_in(game: Table, alfa: Laptop, token: str = OWN) -> Laptop:
    """A second laptop in alfa's seat."""
    second = game.laptop()
    await second.say(sharing(game, token))
    waits = await second.hear(Refused)
    assert waits.code == "awaits_approval"
    await alfa.sees(lambda view: waits.params["number"] in view.workshop["asking"])
    number = int(waits.params["number"])
    assert isinstance(await partake(alfa, w.LetIn(number)), Accepted)
    welcome = await second.join(game.code, token=token, share=True)
    assert (welcome.seat, welcome.token, welcome.seq) == (ALFA, token, 0)
    return second


async def test_a_second_laptop_shares_a_seat_once_the_team_has_said_yes(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer, alfa, beta = await game.started(ALFA, BETA)
        second = await let_in(game, alfa)
        assert isinstance(await second.act(c.SetReady()), Accepted)
        assert isinstance(await alfa.act(c.SetReady(False)), Accepted)
        await second.sees(lambda view: not view.public["municipalities"][ALFA]["ready"])
        await alfa.catch_up()
        assert second.mirror.private == alfa.mirror.private
        assert second.mirror.workshop == alfa.mirror.workshop
        assert alfa.mirror.workshop["asking"] == []
        await partake(second, w.CallTrainer())
        game.time.advance(1.0)
        await trainer.sees(lambda v: bool(v.presence and v.presence.teams[ALFA]["laptops"] == 2))
        assert isinstance(await beta.act(c.SetReady()), Accepted)


async def test_the_same_token_twice_replaces_that_laptop_and_not_the_other(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        _, alfa, _ = await game.started(ALFA, BETA)
        second = await let_in(game, alfa)
        await second.act(c.SetReady())
        newer = game.laptop()
        welcome = await newer.join(game.code, token=OWN)
        assert (welcome.seat, welcome.seq) == (ALFA, 1)
        while (frame := await second.peer.frames.get()) is not None:
            last = decode_to_client(frame)
        assert last == Bye("replaced")
        assert isinstance(await alfa.act(c.SetReady(False)), Accepted)
        assert isinstance(await newer.act(c.SetReady()), Accepted)


async def test_a_laptop_that_is_not_let_in_stays_outside(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        _, alfa, beta = await game.started(ALFA, BETA)
        stranger = game.laptop()
        await stranger.say(sharing(game))
        number = int((await stranger.hear(Refused)).params["number"])
        wrong = await partake(beta, w.LetIn(number))
        assert isinstance(wrong, Refused)
        assert wrong.code == "nobody_asks"
        await partake(alfa, w.LetIn(number, yes=False))
        await stranger.say(sharing(game))
        assert (await stranger.hear(Refused)).code == "laptop_denied"
        await stranger.say(sharing(game, municipality=GAMMA))
        assert (await stranger.hear(Refused)).code == "no_such_seat"
        await stranger.say(sharing(game, token="short"))
        assert (await stranger.hear(Refused)).code == "token_too_short"
        assert game.session.workshop.laptops == ()


async def test_a_second_laptop_comes_back_after_a_restart_and_goes_with_its_team(
    tmp_path: Path,
) -> None:
    async with table(tmp_path) as game:
        _, alfa, _ = await game.started(ALFA, BETA)
        await (await let_in(game, alfa)).act(c.SetReady())
        code = game.code
    async with table(tmp_path) as game:
        trainer, again = await game.trainer(), game.laptop()
        assert (await again.join(code, token=OWN)).seq == 1
        await trainer.control(FreeSeat(ALFA))
        assert (await again.hear(Bye)).code == "unseated"
        late = game.laptop()
        await late.say(Hello(PROTOCOL, "team", code, OWN))
        assert (await late.hear(Refused)).code == "wrong_token"


async def test_a_moved_team_finds_its_new_seat_with_its_old_tokens(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer, alfa, beta = await game.started(ALFA, BETA)
        await let_in(game, alfa)
        tokens = [x.mirror.welcome.token for x in (alfa, beta) if x.mirror.welcome]
        assert isinstance(await trainer.control(w.MoveTeam(ALFA, BETA)), Accepted)
        for laptop in (alfa, beta):
            assert (await laptop.hear(Bye)).code == "moved"
        seats = [(await game.laptop().join(game.code, token=t)).seat for t in (*tokens, OWN)]
        assert seats == [BETA, ALFA, BETA]
        assert isinstance(await trainer.control(w.MoveTeam(BETA, GAMMA)), Accepted)
        assert game.session.seats.people == (ALFA, GAMMA)
        nobody = await trainer.control(w.MoveTeam(BETA, ALFA))
        assert isinstance(nobody, Refused)
        assert nobody.code == "no_such_seat"


async def test_the_trainer_sees_what_each_team_did_last_and_when(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer, alfa, _ = await game.started(ALFA, BETA)
        await alfa.act(c.SetReady())
        game.time.advance(42.0)
        await partake(alfa, w.CallTrainer())
        game.time.advance(5.0)
        await trainer.sees(lambda v: bool(v.presence and v.presence.teams[ALFA]["help"]))
        assert trainer.mirror.presence is not None
        doing = trainer.mirror.presence.teams
        assert (doing[ALFA]["last"], doing[ALFA]["ready"]) == ("call_trainer", True)
        assert doing[ALFA]["age_s"] <= 5.0
        assert (doing[BETA]["last"], doing[BETA]["age_s"]) == ("", None)


async def test_the_clock_warns_when_the_debrief_would_get_less_than_a_third(
    tmp_path: Path,
) -> None:
    async with table(tmp_path) as game:  # four rounds of fourteen minutes
        trainer, _ = await game.started(ALFA)
        await trainer.control(w.PlanEnd(90.0))
        game.time.advance(1.0)
        await trainer.sees(lambda v: bool(v.presence and "debrief_share" in v.presence.time))
        assert trainer.mirror.presence is not None
        assert trainer.mirror.presence.time["warn"] == ""
        assert 0.33 < trainer.mirror.presence.time["debrief_share"] < 0.4
        assert trainer.mirror.presence.time["last_round"] == 4
        await trainer.control(w.PlanEnd(60.0))
        game.time.advance(1.0)
        await trainer.sees(lambda v: bool(v.presence and v.presence.time["last_round"] == 2))
        assert trainer.mirror.presence.time["warn"] == ""
        await trainer.control(w.PlanEnd(18.0))
        game.time.advance(1.0)
        await trainer.sees(lambda v: bool(v.presence and v.presence.time["warn"] == "tight"))
        game.time.advance(40 * 60)
        await trainer.control(EndPhase("situation", 1))
        game.time.advance(1.0)
        await trainer.sees(
            lambda v: bool(v.presence and v.presence.time["warn"] in ("now", "over"))
        )


async def test_a_workshop_of_an_hour_has_short_rounds_and_a_planned_end(tmp_path: Path) -> None:
    async with table(tmp_path, day=60) as game:
        trainer, _ = await game.started(ALFA)
        await trainer.sees(lambda v: 0 < (v.clock["of_ms"] or 0) <= 90_000)
        await trainer.sees(lambda v: bool(v.workshop.get("plan")))
        begun = game.time.wall()
        ends = datetime.fromisoformat(trainer.mirror.workshop["plan"]["ends_at"])
        assert ends - begun == timedelta(minutes=52)
