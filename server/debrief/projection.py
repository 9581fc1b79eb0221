"""Where questions about the film of a game are answered, without holding up the loop.

    projection = Projection(data, data / "journal.sqlite")
    projection.serve(hub.questions)
    ...
    projection.close()

`replay` tells what one winds by, `replay_frame` what is drawn of one phase. Films are made by one
worker process, which starts with the first question, and kept until the game goes on.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import msgpack

from game.content.texts import LANGUAGES
from game.protocol.refusals import Reason
from game.rules.state import Phase
from server.debrief.desk import may_look_back
from server.debrief.reel_worker import Reel, make
from server.debrief.worker import Which
from server.journal import tables
from server.questions import Questions
from server.seats import No
from server.session import Session
from server.workers import Workers

KEPT = 4
"""Films kept; one is some 0.5–1 MB."""
SECONDS_TO_MAKE = 60.0

_Key = tuple[str, int]
"""A session's code, and how far its game had come: the revision while it is played, `_OVER`, or
for one that does not run minus the last entry of its journal."""
_OVER = 0
Params = Mapping[str, Any]


class Projection:
    """Shows the films of the sessions of one journal."""

    def __init__(self, data: Path, journal: Path, seconds: float = SECONDS_TO_MAKE) -> None:
        self._data, self._journal = data, journal
        self._worker = Workers(1, seconds)
        self._kept: OrderedDict[_Key, Reel] = OrderedDict()
        self._making: dict[_Key, asyncio.Task[Reel]] = {}

    def serve(self, questions: Questions) -> None:
        """From now on these questions can be asked in every session, about that session."""
        questions.add("replay", self.replay)
        questions.add("replay_frame", self.frame)

    async def replay(self, session: Session, seat: str, params: Params) -> Any:
        """What one winds the session's own film by, see `server.debrief.reel.index`; or a `No`."""
        if not may_look_back(session, seat):
            return No(Reason.NOT_NOW)
        return told(await self._of_session(session), params)

    async def frame(self, session: Session, seat: str, params: Params) -> Any:
        """One phase of the session's own film, see `server.debrief.reel.frame`; or a `No`."""
        if not may_look_back(session, seat):
            return No(Reason.NOT_NOW)
        return shown(await self._of_session(session), params)

    async def stored(self, code: str, running: Session | None) -> Reel:
        """The film of any session of the journal. Raises `server.levels.LevelError` where its
        level is not to be had, `server.journal.tables.JournalError` where there is no session."""
        if running is not None:
            return await self._of_session(running)
        last = await asyncio.to_thread(last_entry, self._journal, code)
        return await self._of(code, -last)

    def forget(self, code: str) -> None:
        """A session was erased: so is its film."""
        for key in [key for key in self._kept if key[0] == code]:
            del self._kept[key]

    def close(self) -> None:
        """End the worker; nothing is shown any more."""
        for task in self._making.values():
            task.cancel()
        self._worker.close()

    async def _of_session(self, session: Session) -> Reel:
        # what is still said in the debrief (sealed lines that are opened) is no part of the film
        over = session.state.phase is Phase.DEBRIEF
        key = (session.code, _OVER if over else session.rev)
        if key not in self._kept:
            await session.store()  # the worker reads what is on disk
        return await self._of(*key)

    async def _of(self, code: str, moment: int) -> Reel:
        key = (code, moment)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        task = self._making.get(key)
        if task is None:
            which = Which(self._data, self._journal, code)
            task = self._making[key] = asyncio.ensure_future(self._worker.run(make, which))
            task.add_done_callback(lambda _: self._making.pop(key, None))
        reel = await asyncio.shield(task)
        for older in [known for known in self._kept if known[0] == code and known != key]:
            del self._kept[older]
        self._kept[key] = reel
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return reel


def told(reel: Reel, params: Params) -> Any:
    """The index of a film; params {"lang": …}, and {"region": true} for who does not know the
    level: then with `region`, packed."""
    language = params.get("lang", "sv")
    if language not in LANGUAGES:
        return No(Reason.WRONG_VALUE, {"where": "lang", "got": str(language)[:40]})
    answer: dict[str, Any] = msgpack.unpackb(reel.index[language])
    return answer | {"region": reel.region} if params.get("region") is True else answer


def shown(reel: Reel, params: Params) -> Any:
    """One frame of a film; params {"at": its number from 0}."""
    at = params.get("at")
    if type(at) is not int or not 0 <= at < len(reel.frames):
        return No(Reason.WRONG_VALUE, {"where": "at", "got": str(at)[:40]})
    return msgpack.unpackb(reel.frames[at], strict_map_key=False)


def last_entry(journal: Path, code: str) -> int:
    """The last entry of a session's journal. Raises `JournalError` where there is no session."""
    with closing(tables.connect(journal)) as db:
        if all(row.code != code for row in tables.sessions(db)):
            raise tables.JournalError(f"there is no session {code}")
        found = db.execute("SELECT MAX(n) FROM entries WHERE code = ?", (code,)).fetchone()[0]
        return int(found or 0)
