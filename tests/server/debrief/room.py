"""A desk that answers about several sessions, with its worker processes, opened once for many
tests: starting a worker takes longer than what it is asked."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from game.rules.commands import SERVER
from game.rules.hydraulics import HydraulicProblem, HydraulicResult
from server.debrief.desk import Desk
from server.hub import JOURNAL, Hub
from server.journal import tables
from server.journal.rows import EntryRow, SessionRow
from server.levels import open_level
from server.records import pack
from server.session import Session
from tests.server.debrief.game import LEVEL, Game

CODE, PIN = "H7KM4T", "314159"

Scene = Coroutine[Any, Any, None]


def keep(game: Game, data: Path, code: str = CODE) -> None:
    """A journal that holds the game, as a server would have written it."""
    opened = open_level(LEVEL, data)
    row = SessionRow(
        code=code,
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        level=LEVEL,
        version=opened.level.version,
        digest=opened.digest,
        lang="sv",
        seed=game.start.seed,
        teams=5,
        pin=PIN,
        minutes={},
    )
    statements = [tables.put_session(row)]
    for n, one in enumerate(game.given, start=1):
        server = one.sender == SERVER
        entry = EntryRow(
            code=code,
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


@dataclass(frozen=True)
class Room:
    """The desk, its sessions by name, and the loop in which it is asked."""

    desk: Desk
    sessions: dict[str, Session]
    runner: asyncio.Runner

    def run(self, scene: Scene) -> None:
        """Play a scene to its end."""
        self.runner.run(scene)


@contextmanager
def open_room(data: Path, games: dict[str, Game]) -> Iterator[Room]:
    """A room with these games in its journal, by name."""
    codes = {name: f"H7KM4{letter}" for name, letter in zip(games, "TVWXY", strict=False)}
    for name, game in games.items():
        keep(game, data, codes[name])
    with asyncio.Runner() as runner:
        hub = runner.run(Hub.open(data, no_water))

        async def desk_of() -> Desk:
            return Desk(data, data / JOURNAL)

        desk = runner.run(desk_of())
        try:
            yield Room(desk, {name: hub.sessions[code] for name, code in codes.items()}, runner)
        finally:

            async def close() -> None:
                desk.close()
                await hub.close()

            runner.run(close())


def at_the_desk(game: Game, data: Path, scene: Callable[[Desk, Session], Scene]) -> None:
    """Play a scene about one game at a desk of its own."""
    with open_room(data, {"whole": game}) as room:
        room.run(scene(room.desk, room.sessions["whole"]))
