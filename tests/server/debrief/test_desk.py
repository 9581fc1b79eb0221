"""Questions about a debrief are answered from the journal, beside the running game."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from game.protocol.refusals import Reason
from game.rules.commands import SERVER
from game.rules.hydraulics import HydraulicProblem, HydraulicResult
from server.debrief.desk import Desk
from server.debrief.recorded import story_of
from server.hub import JOURNAL, Hub
from server.journal import tables
from server.journal.exchange import read_recording
from server.journal.rows import EntryRow, SessionRow
from server.levels import open_level
from server.records import pack
from server.seats import No
from server.session import Session
from tests.server.debrief.game import LEVEL, Game, alone

CODE = "H7KM4T"


def keep(game: Game, data: Path) -> None:
    """A journal that holds the game, as a server would have written it."""
    opened = open_level(LEVEL, data)
    row = SessionRow(
        code=CODE,
        created="2026-11-24T09:00:00+00:00",
        level=LEVEL,
        version=opened.level.version,
        digest=opened.digest,
        lang="sv",
        seed=game.start.seed,
        teams=5,
        pin="1234",
        minutes={},
    )
    statements = [tables.put_session(row)]
    for n, one in enumerate(game.given, start=1):
        server = one.sender == SERVER
        entry = EntryRow(
            code=CODE,
            n=n,
            origin="server" if server else "act",
            seat="" if server else one.sender,
            seq=0 if server else n,
            body=pack(one.command),
            events=pack(one.events),
            refusal=None,
            rev=n,
            remaining_ms=None,
            state_hash=None,
        )
        statements.append(tables.add_entry(entry))
    with closing(tables.connect(data / JOURNAL)) as db:
        for sql, values in statements:
            db.execute(sql, values)


async def no_water(problem: HydraulicProblem) -> HydraulicResult:
    raise AssertionError("nothing is to be solved after the game")


def at_the_desk(game: Game, data: Path, scene: Callable[[Desk, Session], Awaitable[None]]) -> None:
    async def play() -> None:
        keep(game, data)
        hub = await Hub.open(data, no_water)
        desk = Desk(data, data / JOURNAL)
        try:
            await scene(desk, hub.sessions[CODE])
        finally:
            desk.close()
            await hub.close()

    asyncio.run(play())


def test_a_story_read_from_the_journal_is_the_game(game: Game, tmp_path: Path) -> None:
    keep(game, tmp_path)
    told = story_of(read_recording(tmp_path / JOURNAL, CODE), tmp_path)
    assert told.story.end.stocks == game.state.stocks
    assert told.story.records == game.state.history
    alone = told.estimate("alone")
    assert alone is not None
    assert alone.agreements == 0


def test_a_chart_comes_once_and_the_loop_goes_on_meanwhile(game: Game, tmp_path: Path) -> None:
    async def scene(desk: Desk, session: Session) -> None:
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

    at_the_desk(game, tmp_path, scene)


def test_a_question_that_makes_no_sense_is_refused(tmp_path: Path) -> None:
    async def scene(desk: Desk, session: Session) -> None:
        for params, where in (
            ({"chart": "pie"}, "chart"),
            ({"chart": "trust", "subject": "oslo"}, "subject"),
            ({"chart": "trust", "width": 10**9}, "width"),
            ({"chart": "trust", "scale": "big"}, "scale"),
            ({"chart": "trust", "theme": 3}, "theme"),
            ({"chart": "trust", "lang": "xx"}, "lang"),
            ({}, "chart"),
        ):
            answer = await desk.chart(session, "tallmo", params)
            assert isinstance(answer, No)
            assert (answer.code, answer.params["where"]) == (Reason.WRONG_VALUE, where)

    at_the_desk(alone(1), tmp_path, scene)


def test_teams_wait_for_the_debrief(tmp_path: Path) -> None:
    game = alone(1)
    game.given.pop()  # the end of the game

    async def scene(desk: Desk, session: Session) -> None:
        answer = await desk.debrief(session, "tallmo", {})
        assert isinstance(answer, No)
        assert answer.code == Reason.NOT_NOW
        assert (await desk.debrief(session, "trainer", {}))["over"] is False

    at_the_desk(game, tmp_path, scene)
