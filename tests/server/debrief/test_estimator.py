"""What-ifs and the report come from worker processes, with progress, and can be cancelled."""

from __future__ import annotations

import asyncio
import io
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest

from game.protocol.refusals import Reason
from server.debrief import band, estimator, handing_over
from server.debrief.worker import Packed, Which
from server.seats import No
from tests.server.debrief.room import Room


def test_the_band_is_as_large_here_as_in_the_workers() -> None:
    assert estimator.BAND_GAMES == band.GAMES >= 30


@pytest.mark.faults  # among the slower ones: workers that are started and stopped
def test_what_ifs_are_cancelled_taken_up_again_and_shown(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(estimator, "BAND_GAMES", 1)

    async def over() -> Any:
        while (told := await ask({}))["running"]:
            await asyncio.sleep(0.01)
        return told

    async def ask(params: dict[str, str]) -> Any:
        return await room.desk.what_if(room.sessions["short"], "trainer", params)

    async def scene() -> None:
        desk, session = room.desk, room.sessions["short"]
        assert await ask({}) == {"running": False, "cases": {}, "band": 0, "band_of": 1}
        chart = {"chart": "roads"}
        plain: Any = await desk.chart(session, "tallmo", {**chart, "estimates": True})
        await ask({"do": "run"})
        done: list[str] = []
        while not done:
            told = await ask({})
            done = [case for case, x in told["cases"].items() if x["stage"] == "done"]
            await asyncio.sleep(0)
        await ask({"do": "cancel"})
        told = await over()
        kept = {case for case, x in told["cases"].items() if x["stage"] == "done"}
        assert set(done) <= kept < set(told["cases"])
        await ask({"do": "run"})
        told = await over()
        assert {x["stage"] for x in told["cases"].values()} == {"done"}
        assert told["band"] == 1
        assert told["cases"]["alone"]["counts"]["dropped"] > 0
        with_them: Any = await desk.chart(session, "tallmo", {**chart, "estimates": True})
        assert with_them["png"] != plain["png"]
        without: Any = await desk.chart(session, "tallmo", chart)
        assert without["png"] == plain["png"]
        wrong = await ask({"do": "guess"})
        assert isinstance(wrong, No)
        assert wrong.code == Reason.WRONG_VALUE

    room.run(scene())


def a_slow_writer(which: Which, lang: str, packed: Packed, file: Path) -> int:
    """Writes an archive in two steps, and goes on when the first has been seen."""
    note, seen = file.with_suffix(".progress"), file.with_suffix(".seen")
    note.write_text("1/2", encoding="ascii")
    while not seen.exists():
        time.sleep(0.01)
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("index.html", lang * handing_over.PART)  # more than one part
    return file.stat().st_size


async def fetched(room: Room, lang: str) -> dict[str, bytes]:
    """The files of a session's report, once it is there."""
    session, desk = room.sessions["short"], room.desk
    told: Any = await desk.report(session, "trainer", {"do": "write", "lang": lang})
    while told["size"] is None:
        assert not told["failed"]
        await asyncio.sleep(0.02)
        told = await desk.report(session, "trainer", {"lang": lang})
        if told["done"]:
            for note in Path(desk._reports._folder.name).glob("*.progress"):
                note.with_suffix(".seen").touch()
    data = b""
    while len(data) < told["size"]:
        part: Any = await desk.report(
            session, "trainer", {"do": "part", "lang": lang, "at": len(data)}
        )
        data += part["data"]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_report_is_handed_over_in_parts(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handing_over, "write_report", a_slow_writer)

    async def scene() -> None:
        early = await room.desk.report(
            room.sessions["whole"], "trainer", {"do": "part", "at": 0, "lang": "en"}
        )
        assert isinstance(early, No)
        files = await fetched(room, "en")
        assert files["index.html"] == b"en" * handing_over.PART

    room.run(scene())


@pytest.mark.faults
def test_the_worker_writes_the_whole_report(room: Room) -> None:
    async def scene() -> None:
        files = await fetched(room, "sv")
        assert {"index.html", "report.pdf", "tables.xlsx", "team-tallmo.html"} <= files.keys()

    room.run(scene())
