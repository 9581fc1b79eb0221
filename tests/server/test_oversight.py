"""Several sessions on one server: listed, begun, branched, continued, exported and erased."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import server.hub
import server.replay
from game.protocol import workshop as w
from game.protocol.messages import Answer, Ask, EndPhase, Refused
from game.rules import commands as c
from game.rules import people_commands as people
from game.rules.hashing import state_hash
from server.hub import JOURNAL
from server.journal import publishing
from server.journal.exchange import import_recording, read_recording
from server.journal.standing import inside
from server.oversight import Oversight
from server.replay import replay
from tests.server.table import ALFA, BETA, Laptop, Table, table
from tests.server.test_workshop import partake

pytestmark = pytest.mark.usefixtures("small")

HOST_PIN = "271828"


def oversee(game: Table, data: Path) -> None:
    """Let the hub be overseen, as a host does."""
    Oversight(game.hub, data / JOURNAL, HOST_PIN, game.time).serve(game.hub.questions)


async def ask(laptop: Laptop, what: str, **params: Any) -> Any:
    """The answer to a question, or the code of its refusal."""
    await laptop.say(Ask(1, what, {"host_pin": HOST_PIN} | params))
    while True:
        message = await laptop.hear(object)
        if isinstance(message, Answer):
            return message.data
        if isinstance(message, Refused) and message.id == 1:
            return message.code


async def test_a_parallel_group_is_begun_and_both_are_listed(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        oversee(game, tmp_path)
        trainer, *_ = await game.started(ALFA, BETA)
        begun = await ask(trainer, "new_session", key="a", level="hela-resan", lang="en", teams=2)
        again = await ask(trainer, "new_session", key="a", level="hela-resan", lang="en", teams=2)
        assert begun == again
        other = game.laptop()
        assert (await other.join(begun["code"], role="trainer", pin=begun["pin"])).lang == "en"
        listed = {s["code"]: s for s in (await ask(trainer, "sessions"))["sessions"]}
        assert set(listed) == {game.code, begun["code"]}
        assert (listed[game.code]["phase"], listed[game.code]["teams"]) == ("situation", 2)
        assert (listed[game.code]["present"], listed[begun["code"]]["present"]) == (2, 0)
        assert await ask(trainer, "new_session", level="../../etc") == "no_such_level"


async def test_only_who_knows_the_servers_pin_oversees_and_guessing_is_slow(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        oversee(game, tmp_path)
        trainer, alfa = await game.started(ALFA)
        questions = ("sessions", "new_session", "branch_session", "continue_session")
        for what in (*questions, "close_session", "inside_session", "export_session"):
            assert await ask(alfa, what) == "not_yours"
        assert await ask(alfa, "delete_session", code=game.code) == "not_yours"
        for _ in range(4):
            assert await ask(trainer, "sessions", host_pin="1") == "wrong_host_pin"
        assert await ask(trainer, "sessions") == "slow_down"
        game.time.advance(31.0)
        assert isinstance(await ask(trainer, "sessions"), dict)


async def test_a_branch_begins_where_a_phase_began_with_free_seats(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        oversee(game, tmp_path)
        trainer, alfa, _ = await game.started(ALFA, BETA)
        before = state_hash(game.session.state)
        await trainer.control(w.WriteNote("Innan."))
        await trainer.control(w.PlanEnd(60.0))
        await trainer.control(EndPhase("situation", 1))
        await alfa.sees(lambda view: view.public["phase"] == "negotiation")
        await trainer.control(w.WriteNote("Efter."))
        code = game.code
        assert await ask(trainer, "branch_session", code=code, phase="debrief", round=9) == (
            "no_such_phase"
        )
        made = await ask(trainer, "branch_session", key="b", code=code, phase="situation", round=1)
        branch = game.hub.sessions[made["code"]]
        assert state_hash(branch.state) == before
        assert branch.seats.people == ()
        assert [note.text for note in branch.workshop.notes] == []
        laptop = game.laptop()
        await laptop.join(made["code"], ALFA)
        await laptop.sees(lambda view: view.public.get("phase") == "situation")
        assert game.session.state.phase.value == "negotiation"
        made = await ask(
            trainer, "branch_session", key="c", code=code, phase="negotiation", round=1
        )
        later = game.hub.sessions[made["code"]].workshop
        assert ([note.text for note in later.notes], later.ends_at) == (["Innan."], "")
        held = await ask(trainer, "inside_session", code=code)
        assert {"phase": "negotiation", "round": 1} in held["phases"]
        assert held["written"]["private_notes"] == 2


async def test_a_session_that_was_ended_is_continued_and_one_that_is_erased_is_gone(
    tmp_path: Path,
) -> None:
    async with table(tmp_path) as game:
        oversee(game, tmp_path)
        trainer, *_ = await game.started(ALFA)
        begun = await ask(trainer, "new_session", level="hela-resan")
        team = game.laptop()
        token = (await team.join(begun["code"], ALFA)).token
        await ask(trainer, "close_session", code=begun["code"])
        assert begun["code"] not in game.hub.sessions
        again = await ask(trainer, "continue_session", code=begun["code"])
        assert again == begun
        back = game.laptop()
        assert (await back.join(begun["code"], name="", token=token)).seat == ALFA
        (tmp_path / "reports" / f"{begun['code']}-sv").mkdir(parents=True)
        assert await ask(trainer, "delete_session", code=begun["code"]) == {"code": begun["code"]}
        assert await ask(trainer, "continue_session", code=begun["code"]) == "no_such_session"
        assert not list((tmp_path / "reports").iterdir())
        for file in tmp_path.glob("journal.sqlite*"):
            assert begun["code"].encode() not in file.read_bytes(), file


async def test_what_was_put_off_when_a_session_ends_does_not_come_any_more(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer, _ = await game.started(ALFA)
        await trainer.control(w.MoveOn(ALFA))
        before = game.session.rev
        await game.hub.close_session(game.code)
        game.time.advance(10.0)
        assert game.session.rev == before


async def test_an_exported_file_goes_on_elsewhere_and_a_public_one_holds_no_secret(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (publishing, server.replay):  # the small region is not installed
        monkeypatch.setattr(module, "reopen_level", server.hub.reopen_level)
    here, there, bare = tmp_path / "here", tmp_path / "there", tmp_path / "bare"
    async with table(here) as game:
        oversee(game, here)
        trainer, alfa, beta = await game.started(ALFA, BETA)
        token = alfa.mirror.welcome.token if alfa.mirror.welcome else ""
        await alfa.act(people.WriteSealed("Hemligheten i Alfa."))
        await beta.act(people.WriteSealed("Beta berättar."))
        await trainer.control(w.WriteNote("Bara för mig."))
        await partake(alfa, w.SendMessage(BETA, "Oss emellan."))
        await partake(alfa, w.SendMessage("", "Till alla."))
        await partake(alfa, w.WriteSeatNote("Till den som kommer."))
        early = await ask(trainer, "export_session", code=game.code, public=True)
        assert early == "still_running"
        moving = await ask(trainer, "export_session", code=game.code)
        assert moving["inside"]["opens_seats"]
        await trainer.act(c.EndGame())
        await beta.sees(lambda view: view.public["phase"] == "debrief")
        await beta.act(people.OpenSealed())
        shown = await ask(trainer, "export_session", code=game.code, public=True)
        code, end = game.code, game.session.state
    moved = tmp_path / moving["name"]
    moved.write_bytes(moving["data"])
    import_recording(read_recording(moved), there / JOURNAL)
    async with table(there) as game:
        back = game.laptop()
        assert (await back.join(code, name="", token=token)).seat == ALFA
    public = tmp_path / shown["name"]
    public.write_bytes(shown["data"])
    assert shown["name"] == f"{code}-public.granslost"
    assert not shown["inside"]["opens_seats"]
    for secret in (
        "Hemligheten",
        "Bara för mig",
        "Oss emellan",
        "Till den som kommer",
        token,
        "314159",
    ):
        assert secret.encode() not in shown["data"], secret
    for open_ in ("Beta berättar", "Till alla"):
        assert open_.encode() in shown["data"], open_
    recording = read_recording(public)
    replayed = replay(recording)
    assert replayed.state.stocks == end.stocks
    assert replayed.state.mind(ALFA).sealed == "…"
    assert inside(recording).written["private_notes"] == 0
    import_recording(recording, bare / JOURNAL)
    assert read_recording(bare / JOURNAL).session.pin != ""
