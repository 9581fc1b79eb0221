"""Questions about a debrief are answered from the journal, beside the running game."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import Any

from game.protocol.refusals import Reason
from server.debrief.recorded import story_of
from server.hub import JOURNAL
from server.journal.exchange import read_recording
from server.seats import No
from tests.server.debrief.game import Game
from tests.server.debrief.room import CODE, Room, keep


def test_a_story_read_from_the_journal_is_the_game(game: Game, tmp_path: Path) -> None:
    keep(game, tmp_path)
    told = story_of(read_recording(tmp_path / JOURNAL, CODE), tmp_path)
    assert told.story.end.stocks == game.state.stocks
    assert told.story.records == game.state.history
    alone = told.estimate("alone")
    assert alone is not None
    assert alone.agreements == 0


def test_a_chart_comes_once_and_the_loop_goes_on_meanwhile(room: Room) -> None:
    async def scene() -> None:
        desk, session = room.desk, room.sessions["whole"]
        told = await desk.debrief(session, "tallmo", {"lang": "sv"})
        assert [question["id"] for question in told["questions"]][:2] == ["promises", "trust"]
        params = {"chart": "promise", "subject": "tallmo", "width": 840, "height": 480}
        longest, asking = 0.0, asyncio.ensure_future(desk.chart(session, "tallmo", params))
        while not asking.done():
            before = time.perf_counter()
            await asyncio.sleep(0)
            longest = max(longest, time.perf_counter() - before)
        chart: dict[str, Any] = asking.result()
        assert chart["png"].startswith(b"\x89PNG")
        assert chart["figures"]
        assert chart["spots"]
        assert longest < 0.5  # drawing takes longer than this, even where nothing else runs
        assert await desk.chart(session, "granaker", params) is chart

    room.run(scene())


def test_a_question_that_makes_no_sense_is_refused(room: Room) -> None:
    async def scene() -> None:
        for params, where in (
            ({"chart": "pie"}, "chart"),
            ({"chart": "trust", "subject": "oslo"}, "subject"),
            ({"chart": "trust", "width": 10**9}, "width"),
            ({"chart": "trust", "scale": "big"}, "scale"),
            ({"chart": "trust", "theme": 3}, "theme"),
            ({"chart": "trust", "lang": "xx"}, "lang"),
            ({}, "chart"),
        ):
            answer = await room.desk.chart(room.sessions["whole"], "tallmo", params)
            assert isinstance(answer, No)
            assert (answer.code, answer.params["where"]) == (Reason.WRONG_VALUE, where)

    room.run(scene())


def test_teams_wait_for_the_debrief(room: Room) -> None:
    async def scene() -> None:
        session = room.sessions["unended"]
        answer = await room.desk.debrief(session, "tallmo", {})
        assert isinstance(answer, No)
        assert answer.code == Reason.NOT_NOW
        assert (await room.desk.debrief(session, "trainer", {}))["over"] is False

    room.run(scene())


def test_turning_points_lead_to_the_ledger(room: Room) -> None:
    async def scene() -> None:
        desk, session = room.desk, room.sessions["whole"]
        told: Any = await desk.answer("turning_points", session, "tallmo", {"lang": "sv"})
        assert 3 <= len(told["moments"]) <= 5
        for moment in told["moments"]:
            assert 1 <= moment["round"] <= 8
            assert moment["phase"] in ("negotiation", "decisions", "outcome")
            assert moment["title"]
            assert "{" not in moment["title"] + moment["ask"]
        lines = next(m["ledger"] for m in told["moments"] if m["ledger"])
        read: Any = await desk.answer("ledger", session, "tallmo", {"lines": lines, "lang": "sv"})
        assert [line["n"] for line in read["lines"]] == lines
        for wrong in ({"lines": [-1]}, {"lines": "all"}, {"lines": [True]}, {}):
            refused = await desk.answer("ledger", session, "tallmo", wrong)
            assert isinstance(refused, No)

    room.run(scene())


def test_the_worker_is_ready_before_the_first_question(room: Room) -> None:
    async def scene() -> None:
        desk, early, ended = room.desk, room.sessions["unended"], room.sessions["whole"]
        assert desk._warming is None
        desk.entered(early)
        assert desk._warming is None
        desk.entered(ended)
        warming = desk._warming
        assert warming is not None
        await warming
        assert desk._worker._executor is not None
        desk.entered(ended)
        assert desk._warming is warming

    room.run(scene())
