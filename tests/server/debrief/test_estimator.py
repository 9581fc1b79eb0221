"""What-ifs and the report come from worker processes, with progress, and can be cancelled."""

from __future__ import annotations

import asyncio
import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from game.protocol.refusals import Reason
from server.debrief import band, estimator
from server.debrief.desk import Desk
from server.seats import No
from server.session import Session
from tests.server.debrief.game import Game, alone
from tests.server.debrief.test_desk import at_the_desk


def test_the_band_is_as_large_here_as_in_the_workers() -> None:
    assert estimator.BAND_GAMES == band.GAMES >= 30


def test_what_ifs_are_worked_out_shown_and_cancelled(
    game: Game, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(estimator, "BAND_GAMES", 2)

    async def scene(desk: Desk, session: Session) -> None:
        told: Any = await desk.what_if(session, "tallmo", {})
        assert told == {"running": False, "cases": {}, "band": 0, "band_of": 2}
        plain: Any = await desk.chart(session, "tallmo", {"chart": "roads", "estimates": True})
        await desk.what_if(session, "trainer", {"do": "run"})
        while (told := await desk.what_if(session, "tallmo", {}))["running"]:
            await asyncio.sleep(0)
        assert told["band"] == 2
        assert {case["stage"] for case in told["cases"].values()} == {"done"}
        assert told["cases"]["alone"]["counts"]["dropped"] > 0
        with_them: Any = await desk.chart(session, "tallmo", {"chart": "roads", "estimates": True})
        assert with_them["png"] != plain["png"]
        without: Any = await desk.chart(session, "tallmo", {"chart": "roads"})
        assert without["png"] == plain["png"]
        wrong = await desk.what_if(session, "tallmo", {"do": "guess"})
        assert isinstance(wrong, No)
        assert wrong.code == Reason.WRONG_VALUE

    at_the_desk(game, tmp_path, scene)


def test_a_cancelled_run_keeps_what_it_has_and_goes_on_from_there(
    game: Game, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(estimator, "BAND_GAMES", 1)

    async def scene(desk: Desk, session: Session) -> None:
        await desk.what_if(session, "trainer", {"do": "run"})
        done: list[str] = []
        while not done:
            told: Any = await desk.what_if(session, "trainer", {})
            done = [case for case, x in told["cases"].items() if x["stage"] == "done"]
            await asyncio.sleep(0)
        await desk.what_if(session, "trainer", {"do": "cancel"})
        while (told := await desk.what_if(session, "trainer", {}))["running"]:
            await asyncio.sleep(0)
        kept = {case for case, x in told["cases"].items() if x["stage"] == "done"}
        assert set(done) <= kept < set(told["cases"])
        await desk.what_if(session, "trainer", {"do": "run"})
        while (told := await desk.what_if(session, "trainer", {}))["running"]:
            await asyncio.sleep(0)
        assert {x["stage"] for x in told["cases"].values()} == {"done"}

    at_the_desk(game, tmp_path, scene)


def test_turning_points_lead_to_the_ledger(game: Game, tmp_path: Path) -> None:
    async def scene(desk: Desk, session: Session) -> None:
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

    at_the_desk(game, tmp_path, scene)


def test_the_report_is_handed_over_in_parts(tmp_path: Path) -> None:
    async def scene(desk: Desk, session: Session) -> None:
        early = await desk.report(session, "trainer", {"do": "part", "at": 0})
        assert isinstance(early, No)
        told: Any = await desk.report(session, "trainer", {"do": "write", "lang": "en"})
        seen = set()
        while told["size"] is None:
            assert not told["failed"]
            seen.add(told["done"])
            await asyncio.sleep(0.05)
            told = await desk.report(session, "trainer", {"lang": "en"})
        assert len(seen) > 1
        data = b""
        while len(data) < told["size"]:
            part: Any = await desk.report(
                session, "trainer", {"do": "part", "lang": "en", "at": len(data)}
            )
            data += part["data"]
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
        assert {"index.html", "report.pdf", "tables.xlsx", "team-tallmo.html"} <= names

    at_the_desk(alone(1), tmp_path, scene)
