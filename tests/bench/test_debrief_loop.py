"""How long the server's loop is held while what-ifs are worked out and pictures drawn."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from server.collecting import short_collections
from server.debrief import estimator
from server.debrief.desk import Desk
from server.session import Session
from tests.bench.turns import Turns, none_is_long, timed_turns
from tests.server.debrief.game import together
from tests.server.debrief.room import at_the_desk

pytestmark = pytest.mark.bench


def test_the_loop_is_never_held_while_the_debrief_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: Turns = []

    async def scene(desk: Desk, session: Session) -> None:
        await desk.debrief(session, "tallmo", {})  # the workers are there
        with short_collections(), timed_turns() as turns:
            await desk.what_if(session, "trainer", {"do": "run"})
            charts = ("promise", "trust", "outcomes", "roads", "forms", "keys", "steps")
            while (await desk.what_if(session, "trainer", {}))["running"]:
                for chart in charts:
                    await desk.chart(session, "tallmo", {"chart": chart, "estimates": True})
                await asyncio.sleep(0.02)
        held.extend(turns)

    monkeypatch.setattr(estimator, "BAND_GAMES", 8)
    at_the_desk(together(19), tmp_path, scene)
    none_is_long(held)
