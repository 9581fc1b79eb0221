"""Polls, breakouts, notes, messages and help: what happens in a session beside the rules."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from game.protocol import workshop as w
from game.protocol.messages import Accepted, EndPhase, Pause, Refused, Resume
from game.rules import commands as c
from server.journal import tables
from server.workshop.after import after
from server.workshop.facts import Moment, PollAsked, Wording
from server.workshop.programme import Placed, Programme
from server.workshop.state import Workshop
from server.workshop.tidy import tidy, workshop_of
from server.workshop.view import view as workshop_view
from tests import builders
from tests.server.table import ALFA, BETA, GAMMA, Laptop, Table, small_levels, table

pytestmark = pytest.mark.usefixtures("small")

COST = w.AskPoll(question="Blir det dyrare?", options=("Ja", "Nej", "Vet inte"))


async def partake(laptop: Laptop, action: Any) -> Accepted | Refused:
    """Take part, and wait for the answer."""
    await laptop.say(laptop.outbox.partake(action))
    return await laptop.answer()


async def code_of(answer: Accepted | Refused) -> str:
    """The code of a refusal."""
    assert isinstance(answer, Refused), answer
    return answer.code


def poll(laptop: Laptop, id: str = "p1") -> dict[str, Any]:
    """A poll as a laptop sees it."""
    return dict(laptop.mirror.workshop["polls"][id])


async def to(game: Table, trainer: Laptop, phase: str, round_: int) -> None:
    """End phases until the game is there."""
    state = game.session.state
    while (game.session.state.phase.value, game.session.state.round) != (phase, round_):
        state = game.session.state
        if state.years_left == 0:
            await trainer.control(EndPhase(state.phase.value, state.round))
        before = (state.phase.value, state.round, state.years_left)
        await trainer.sees(
            lambda _, b=before: (
                (s := game.session.state) and (s.phase.value, s.round, s.years_left) != b
            )
        )


async def test_no_distribution_is_shown_under_five_answers(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer, alfa, beta = await game.started(ALFA, BETA)
        await trainer.control(COST)
        await partake(alfa, w.CountHands("p1", (2, 1, 0)))
        await beta.sees(lambda view: view.workshop["polls"].get("p1", {}).get("total") == 3)
        assert poll(beta)["counts"] is None
        await trainer.catch_up()
        assert poll(trainer)["counts"] is None
        await partake(beta, w.CountHands("p1", (0, 1, 1)))
        await alfa.sees(lambda view: view.workshop["polls"]["p1"]["total"] == 5)
        assert poll(alfa)["counts"] == [2, 2, 1]
        assert trainer.mirror.workshop["showing"] == {"what": "poll", "id": "p1"}


async def test_another_poll_closes_the_one_before_and_a_closed_one_takes_no_hands(
    tmp_path: Path,
) -> None:
    async with table(tmp_path) as game:
        trainer, alfa = await game.started(ALFA)
        await trainer.control(COST)
        await trainer.control(w.AskPoll("p1", pair="after"))
        await alfa.sees(lambda view: len(view.workshop["polls"]) == 2)
        assert (poll(alfa)["open"], poll(alfa, "p2")["open"]) == (False, True)
        assert poll(alfa, "p2")["pair"] == "after"
        assert poll(alfa, "p2")["question"] == poll(alfa)["question"]
        assert await code_of(await partake(alfa, w.CountHands("p1", (1, 1, 1)))) == "poll_closed"
        assert await code_of(await partake(alfa, w.CountHands("p2", (1, 1)))) == "out_of_range"
        assert await code_of(await trainer.control(w.AskPoll("p9"))) == "unknown"
        assert await code_of(await trainer.control(w.AskPoll(question="?"))) == "out_of_range"


async def test_the_clock_stands_still_while_groups_talk(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer, alfa, beta = await game.started(ALFA, BETA)
        left = game.session.lead.remaining_ms
        await trainer.control(w.OpenBreakout(question="Vad tog ni för givet?", minutes=4))
        await alfa.sees(lambda view: view.clock["breakout"] is not None)
        assert alfa.mirror.clock["breakout"] == {
            "id": "b1",
            "running": True,
            "remaining_ms": 240_000,
            "of_ms": 240_000,
        }
        game.time.advance(200.0)
        assert game.session.lead.remaining_ms == left
        await partake(alfa, w.WriteGroupNote("b1", "g1", "Att vattnet är vårt."))
        refusal = await partake(beta, w.WriteGroupNote("b1", "g1", "Och vårt."))
        assert await code_of(refusal) == "not_in_group"
        await beta.catch_up()
        assert beta.mirror.workshop["breakouts"]["b1"]["groups"]["g1"]["notes"] == []
        await trainer.control(w.EndBreakout("b1"))
        await beta.sees(lambda view: not view.workshop["breakouts"]["b1"]["open"])
        notes = beta.mirror.workshop["breakouts"]["b1"]["groups"]["g1"]["notes"]
        assert [note["text"] for note in notes] == ["Att vattnet är vårt."]
        game.time.advance(10.0)
        assert left is not None
        assert game.session.lead.remaining_ms == left - 10_000


async def test_the_time_of_a_group_talk_pauses_and_goes_on_with_what_was_left(
    tmp_path: Path,
) -> None:
    async with table(tmp_path) as game:
        trainer, alfa, _ = await game.started(ALFA, BETA)
        await trainer.control(w.OpenBreakout(question="Vad tog ni för givet?", minutes=4))
        game.time.advance(60.0)
        await trainer.control(Pause())
        await alfa.sees(lambda view: (view.clock["breakout"] or {}).get("running") is False)
        game.time.advance(600.0)
        await trainer.control(w.ExtendBreakout("b1", 30))
        await trainer.control(Pause())
        await alfa.sees(lambda view: view.clock["breakout"]["of_ms"] == 270_000)
        assert alfa.mirror.clock["breakout"]["remaining_ms"] == 210_000
        await trainer.control(Resume())
        await alfa.sees(lambda view: view.clock["breakout"]["running"])
        assert alfa.mirror.clock["breakout"]["remaining_ms"] == 210_000
        assert alfa.mirror.clock["running"] is False
        await trainer.control(w.EndBreakout("b1"))
        await alfa.sees(lambda view: view.clock["running"])


async def test_mixed_groups_bring_every_team_together(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer, alfa, *_ = await game.started(ALFA, BETA, GAMMA)
        await trainer.control(w.OpenBreakout(question="?", groups="mixed", chairs=2))
        await alfa.sees(lambda view: bool(view.workshop["breakouts"]))
        groups = alfa.mirror.workshop["breakouts"]["b1"]["groups"].values()
        people = [
            {(person["municipality"], person["chair"]) for person in group["members"]}
            for group in groups
        ]
        assert people == [
            {(ALFA, 1), (BETA, 1), (GAMMA, 1)},
            {(ALFA, 2), (BETA, 2), (GAMMA, 2)},
        ]


async def test_messages_reach_those_they_are_for_and_nobody_else(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer, alfa, beta, gamma = await game.started(ALFA, BETA, GAMMA)
        await partake(alfa, w.SendMessage(BETA, "Ska vi höras?"))
        await partake(beta, w.SendMessage("", "Vi söker en partner."))
        await trainer.control(w.SendMessage(GAMMA, "Kom fram."))
        await partake(gamma, w.SendMessage("trainer", "Strax."))
        await gamma.sees(lambda view: len(view.workshop["messages"]) == 2)
        texts = {
            laptop: [m["text"] for m in laptop.mirror.workshop["messages"]]
            for laptop in (trainer, alfa, beta, gamma)
            if not await laptop.catch_up()
        }
        assert texts[alfa] == texts[beta] == ["Ska vi höras?"]
        assert texts[gamma] == texts[trainer] == ["Kom fram.", "Strax."]
        assert [m["text"] for m in gamma.mirror.workshop["board"]] == ["Vi söker en partner."]
        assert await code_of(await partake(alfa, w.SendMessage("omega", "?"))) == "no_such_seat"
        assert await code_of(await partake(alfa, w.SendMessage(BETA, " "))) == "nothing_written"
        long = await partake(alfa, w.SendMessage(BETA, "x" * 301))
        assert await code_of(long) == "out_of_range"


async def test_a_seat_that_writes_without_end_is_slowed_down(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        _, alfa, beta = await game.started(ALFA, BETA)
        answers = [await partake(alfa, w.SendMessage("", f"{n}")) for n in range(11)]
        assert all(isinstance(answer, Accepted) for answer in answers[:10])
        assert await code_of(answers[10]) == "slow_down"
        assert isinstance(await partake(beta, w.SendMessage("", "Hej")), Accepted)
        game.time.advance(2.0)
        assert isinstance(await partake(alfa, w.SendMessage("", "igen")), Accepted)


async def test_help_is_called_and_answered(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer, alfa = await game.started(ALFA)
        await partake(alfa, w.CallTrainer())
        await trainer.sees(lambda view: ALFA in view.workshop["help"])
        game.time.advance(1.0)
        await trainer.sees(lambda view: bool(view.presence and view.presence.teams[ALFA]["help"]))
        await trainer.control(w.AnswerHelp(ALFA))
        await alfa.sees(lambda view: not view.workshop["help"])
        assert await code_of(await trainer.control(w.AnswerHelp(ALFA))) == "not_now"


async def test_a_scheduled_card_falls_when_its_phase_begins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_levels(monkeypatch, builders.level(cards=(builders.card(),)))
    name = "storm"
    async with table(tmp_path) as game:
        trainer, _ = await game.started(ALFA)
        assert await code_of(await trainer.control(w.ScheduleCard("x", (ALFA,), 1))) == "unknown"
        early = await trainer.control(w.ScheduleCard(name, (ALFA,), 1))
        assert await code_of(early) == "not_now"
        await trainer.control(w.ScheduleCard(name, (BETA,), 1, "decisions"))
        await trainer.control(w.ScheduleCard(name, (ALFA,), 1, "negotiation"))
        await trainer.control(w.UnscheduleCard("c1"))
        await to(game, trainer, "negotiation", 1)
        await trainer.sees(lambda view: view.workshop["scheduled"]["c2"]["fell"])
        assert trainer.mirror.workshop["scheduled"]["c2"]["refusal"] == ""
        assert any(card.owners == (ALFA,) for card in game.session.state.cards.values())
        await to(game, trainer, "decisions", 1)
        assert not any(card.owners == (BETA,) for card in game.session.state.cards.values())


async def test_after_an_election_one_of_each_team_moves_on(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer, alfa, *_ = await game.started(ALFA, BETA, GAMMA)
        await partake(alfa, w.WriteSeatNote("Verket i norr är viktigast."))
        await to(game, trainer, "situation", 3)
        await alfa.sees(lambda view: view.workshop["handover"] is not None)
        assert alfa.mirror.workshop["handover"]["moves"] == [
            {"chair": 1, "from": ALFA, "to": BETA},
            {"chair": 1, "from": BETA, "to": GAMMA},
            {"chair": 1, "from": GAMMA, "to": ALFA},
        ]
        await alfa.sees(lambda view: view.clock["of_ms"] == (3 * 60 + 60) * 1000)
        notes = alfa.mirror.workshop["seat_notes"]
        assert [note["text"] for note in notes.values()] == ["Verket i norr är viktigast."]
        assert isinstance(await partake(alfa, w.DropSeatNote(next(iter(notes)))), Accepted)


async def test_those_who_are_slow_are_moved_on_with_what_they_have_set(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer, alfa, beta = await game.started(ALFA, BETA)
        await to(game, trainer, "decisions", 1)
        await alfa.act(c.SetTariff(0.03))
        await beta.act(c.SetReady())
        await trainer.control(w.MoveOn())
        assert game.session.state.phase.value == "decisions"
        game.time.advance(2.0)
        await alfa.sees(lambda view: view.public["phase"] == "outcome")
        assert game.session.state.decisions[ALFA].tariff_change == 0.03
        assert await code_of(await trainer.control(w.MoveOn("omega"))) == "no_such_seat"


async def test_everything_is_there_again_after_a_restart(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer, alfa, beta = await game.started(ALFA, BETA)
        await trainer.control(COST)
        await partake(alfa, w.CountHands("p1", (3, 2, 1)))
        await trainer.control(w.WriteNote("Ingen frågade Gamma.", public=True))
        await trainer.control(w.WriteNote("Hjälp Beta."))
        await partake(alfa, w.SendMessage(BETA, "Ska vi höras?"))
        await partake(alfa, w.CallTrainer())
        await trainer.control(w.OpenBreakout(question="Vad hände?", minutes=3))
        await partake(beta, w.WriteGroupNote("b1", "g2", "Allt."))
        await trainer.control(w.PlanEnd(120.0))
        for laptop in (trainer, alfa, beta):
            await laptop.catch_up()
        before = trainer.mirror.workshop, beta.mirror.workshop, game.session.workshop
        token = beta.mirror.welcome.token if beta.mirror.welcome else ""
        code = game.code
    async with table(tmp_path) as game:
        trainer, beta = await game.trainer(), game.laptop()
        await beta.join(code, name="", token=token)
        await trainer.catch_up()
        await beta.sees(lambda view: bool(view.workshop))
        now = trainer.mirror.workshop, beta.mirror.workshop, game.session.workshop
        assert now == before
        assert isinstance(await trainer.control(w.EndBreakout("b1")), Accepted)
    db = tables.connect(tmp_path / "journal.sqlite")
    rows = tidy(workshop_of(tables.entries(db, code)))
    db.close()
    assert rows["polls"][0] | {"when": ""} == {
        "id": "p1",
        "ready": "",
        "question": "Blir det dyrare?",
        "pair": "",
        "when": "",
        "round": 1,
        "phase": "situation",
        "options": ["Ja", "Nej", "Vet inte"],
        "total": 6,
        "counts": [3, 2, 1],
    }
    assert [(note["text"], note["public"]) for note in rows["notes"]] == [
        ("Ingen frågade Gamma.", True),
        ("Hjälp Beta.", False),
    ]
    assert [(note["members"], note["text"]) for note in rows["breakouts"]] == [([BETA], "Allt.")]


async def test_the_projector_goes_back_to_the_map_when_what_it_shows_is_over(
    tmp_path: Path,
) -> None:
    async with table(tmp_path) as game:
        trainer, _ = await game.started(ALFA)
        await trainer.control(COST)
        await to(game, trainer, "negotiation", 1)
        await trainer.catch_up()
        assert trainer.mirror.workshop["showing"]["what"] == "poll"  # it is open
        await trainer.control(w.ClosePoll("p1"))
        await trainer.catch_up()
        assert trainer.mirror.workshop["showing"]["what"] == "poll"  # its answers are talked about
        await to(game, trainer, "decisions", 1)
        await trainer.sees(lambda view: view.workshop["showing"]["what"] == "map")
        await trainer.control(w.Show("news"))
        await to(game, trainer, "outcome", 1)
        await trainer.catch_up()
        assert trainer.mirror.workshop["showing"]["what"] == "news"


async def test_a_placed_poll_that_was_asked_by_hand_waits_no_more(tmp_path: Path) -> None:
    together = ("together", Wording("Samverkar ni?", "Together?"), (), "", False)
    places = (("d1", 1, "situation"), ("d2", 3, "situation"))
    programme = Programme(placed={
        id: Placed(id, round_, phase, "poll", "together", "") for id, round_, phase in places
    })  # fmt: skip
    lobby = Moment("2026-09-14T09:00:00+00:00", 0, "lobby")
    async with table(tmp_path) as game:
        await game.started(ALFA)
        for asked, expected in ((0, ["due", "waiting"]), (1, ["begun", "waiting"])):
            workshop = after(Workshop(), lobby, [PollAsked(*together)] * asked)
            seen = workshop_view(workshop, programme, game.session.state, "trainer")["placed"]
            assert [placed["status"] for placed in seen] == expected
