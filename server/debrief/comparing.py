"""The question of whoever oversees a server's sessions: how did groups on one level fare?

Drawn by a process of its own, which starts with the first question, and kept for the same one.
"""

from __future__ import annotations

import asyncio
import json
from collections import OrderedDict
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.protocol.comparing import FEWEST, MOST
from game.protocol.limits import MAX_NAME
from game.protocol.refusals import Reason
from game.rules.refusal import Code
from server.credentials import read_code
from server.debrief.worker import BadQuestion
from server.journal.tables import JournalError
from server.seats import No
from server.workers import Workers

if TYPE_CHECKING:
    from server.hub import Hub

SECONDS_TO_ANSWER = 60.0
_KEPT = 40


class Comparing:
    """Answers `compare_sessions` for the sessions of one journal."""

    def __init__(self, hub: Hub, data: Path, journal: Path) -> None:
        self._hub, self._data, self._journal = hub, data, journal
        self._worker = Workers(1, SECONDS_TO_ANSWER)
        self._kept: OrderedDict[str, Any] = OrderedDict()

    async def answer(self, params: Mapping[str, Any]) -> Any:
        """Picture, figures and roads of `codes` (see `beside.compare`); or a `No`.

        Raises `JournalError` where a session is not there.
        """
        codes = params.get("codes")
        if not isinstance(codes, list) or not all(isinstance(code, str) for code in codes):
            return No(Reason.WRONG_VALUE, {"where": "codes", "got": str(codes)[:MAX_NAME]})
        codes = list(dict.fromkeys(read_code(code[:MAX_NAME]) for code in codes))
        if not FEWEST <= len(codes) <= MOST:
            return No(Code.OUT_OF_RANGE, {"field": "codes", "low": FEWEST, "high": MOST})
        asked = {k: v for k, v in params.items() if k not in ("host_pin", "codes")}
        key = json.dumps([await self._as_far_as(codes), asked], sort_keys=True, default=str)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        told = await self._drawn(codes, asked)
        if isinstance(told, BadQuestion):
            return No(Reason.WRONG_VALUE, {"where": told.where, "got": told.got})
        self._kept[key] = told
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return told

    def forget(self, code: str) -> None:
        """A session was erased: so is what was drawn of it."""
        for key in [key for key in self._kept if f'"{code}"' in key]:
            del self._kept[key]

    def close(self) -> None:
        """End the process; nothing is answered any more."""
        self._worker.close()

    async def _drawn(self, codes: list[str], asked: Mapping[str, Any]) -> Any:
        from server.debrief.worker import compare

        return await self._worker.run(compare, self._data, self._journal, codes, dict(asked))

    async def _as_far_as(self, codes: list[str]) -> list[tuple[str, int]]:
        """Each session and its last entry on disk."""
        from contextlib import closing

        from server.journal import tables

        for code in codes:
            session = self._hub.find(code)
            if session is not None:
                await session.store()  # the worker reads what is on disk

        def look() -> list[tuple[str, int]]:
            with closing(tables.connect(self._journal)) as db:
                there = {row.code for row in tables.sessions(db)}
                for code in codes:
                    if code not in there:
                        raise JournalError(f"there is no session {code}")
                count = "SELECT MAX(n) FROM entries WHERE code = ?"
                return [(code, db.execute(count, (code,)).fetchone()[0] or 0) for code in codes]

        return await asyncio.to_thread(look)
