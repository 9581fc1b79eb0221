"""Parallel groups laid beside each other by whoever oversees the server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from game.protocol.refusals import Reason
from game.rules.refusal import Code
from server.debrief.comparing import Comparing
from server.hub import JOURNAL
from server.journal.exchange import import_recording, read_recording
from server.journal.tables import JournalError
from server.oversight import Oversight
from server.seats import No
from tests.server.debrief.game import Game
from tests.server.debrief.test_desk import CODE, keep
from tests.server.table import ALFA, BETA, table
from tests.server.test_oversight import HOST_PIN, ask

OTHER = "W3PX9R"


class Quiet:
    """A hub in which nothing runs."""

    def find(self, code: str) -> None:
        return None


class Here:
    """The worker's work, done at once."""

    async def run(self, task: Callable[..., Any], *args: object) -> Any:
        return task(*args)


def comparing(data: Path) -> Comparing:
    made = Comparing(Quiet(), data, data / JOURNAL)  # type: ignore[arg-type]
    made._worker = Here()  # type: ignore[assignment]
    return made


def two_groups(game: Game, data: Path) -> None:
    """The same game twice, the second time as far as a third."""
    keep(game, data)
    whole = read_recording(data / JOURNAL, CODE)
    entries = [replace(entry, code=OTHER) for entry in whole.entries]
    session = replace(whole.session, code=OTHER)
    short = tuple(entries[: len(entries) // 3])
    import_recording(replace(whole, session=session, entries=short), data / JOURNAL)


async def test_groups_are_compared_in_a_picture_figures_and_roads(
    tmp_path: Path, game: Game
) -> None:
    two_groups(game, tmp_path)
    desk = comparing(tmp_path)
    told = await desk.answer({"codes": [CODE, OTHER.lower()], "measure": "trust", "lang": "sv"})
    assert told["png"].startswith(b"\x89PNG")
    first, second = told["figures"]
    assert (first["group"], second["code"]) == ("H7K M4T", OTHER)
    assert first["first"] == second["first"]
    assert int(first["rounds"]) > int(second["rounds"])
    assert set(told["roads"][1]["lines"]) < set(told["roads"][0]["lines"])
    assert await desk.answer({"lang": "sv", "codes": [CODE, OTHER], "measure": "trust"}) is told
    desk.forget(OTHER)
    assert await desk.answer({"lang": "sv", "codes": [CODE, OTHER], "measure": "trust"}) is not told


async def test_what_cannot_be_compared_is_said(tmp_path: Path, game: Game) -> None:
    two_groups(game, tmp_path)
    desk = comparing(tmp_path)
    for params, code in (
        ({"codes": [CODE, CODE.lower()]}, Code.OUT_OF_RANGE),
        ({"codes": CODE}, Reason.WRONG_VALUE),
        ({"codes": [CODE, OTHER], "measure": "luck"}, Reason.WRONG_VALUE),
        ({"codes": [CODE, OTHER], "width": "wide"}, Reason.WRONG_VALUE),
    ):
        refused = await desk.answer(params)
        assert isinstance(refused, No)
        assert refused.code == code
    with pytest.raises(JournalError):
        await desk.answer({"codes": [CODE, "ZZZZZZ"]})


@pytest.mark.usefixtures("small")
async def test_only_who_oversees_the_server_compares(tmp_path: Path) -> None:
    async def answer(params: Any) -> Any:
        return {"codes": params["codes"]}

    async with table(tmp_path) as play:
        Oversight(play.hub, tmp_path / JOURNAL, HOST_PIN, play.time, answer).serve(
            play.hub.questions
        )
        trainer, alfa, _ = await play.started(ALFA, BETA)
        codes = [play.code, OTHER]
        assert await ask(trainer, "compare_sessions", codes=codes) == {"codes": codes}
        assert await ask(trainer, "compare_sessions", host_pin="1") == "wrong_host_pin"
        assert await ask(alfa, "compare_sessions", codes=codes) == "not_yours"
