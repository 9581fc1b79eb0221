"""How long the server's loop is held while a film of the game is made and wound through."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from server.debrief.desk import Desk
from server.debrief.projection import Projection
from server.hub import JOURNAL
from server.session import Session
from tests.bench.turns import Turns, none_is_long, timed_turns
from tests.server.debrief.game import together
from tests.server.debrief.room import at_the_desk

pytestmark = pytest.mark.bench


def test_the_loop_is_never_held_while_a_film_is_made(tmp_path: Path) -> None:
    held: Turns = []

    async def scene(_: Desk, session: Session) -> None:
        projection = Projection(tmp_path, tmp_path / JOURNAL)
        try:
            with timed_turns() as turns:
                index = await projection.replay(session, "trainer", {"region": True})
                for at in range(len(index["stops"])):
                    await projection.frame(session, "trainer", {"at": at})
                    await asyncio.sleep(0)
            held.extend(turns)
        finally:
            projection.close()

    at_the_desk(together(19), tmp_path, scene)
    none_is_long(held)
