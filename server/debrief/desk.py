"""Where a session's questions about its debrief are answered, without holding up the loop.

    desk = Desk(data, data / "journal.sqlite")
    desk.serve(hub.questions)
    ...
    desk.close()

Charts are drawn by one worker process, which starts with the first question or when a game nears
its end (`attend`), and kept for whoever asks for the same. What-ifs are worked out by others, see
`server.debrief.estimator`.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections import OrderedDict
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from game.protocol.refusals import Reason
from game.rules.state import Phase
from server.conductor import Conductor
from server.debrief.estimator import Estimator
from server.debrief.handing_over import HandingOver
from server.debrief.worker import BadQuestion, Packed, Which, work
from server.questions import Questions
from server.seats import TRAINER, No
from server.session import Session
from server.workers import Workers

KEPT = 200
"""Answers kept; a chart is some 60 kB."""
SECONDS_TO_ANSWER = 60.0

_Key = tuple[str, int, str, str]
_QUESTIONS = ("debrief", "chart", "turning_points", "ledger")
"""What the chart worker answers, each see `server.debrief.answers`."""
_FIRST = {"chart": "promise"}
"""What is drawn ahead, so that the first question finds a worker that has loaded everything."""

_log = logging.getLogger(__name__)


class Desk:
    """Answers questions about the debrief for the sessions of one journal."""

    def __init__(self, data: Path, journal: Path, seconds: float = SECONDS_TO_ANSWER) -> None:
        self._data = data
        self._journal = journal
        self._worker = Workers(1, seconds)
        self._kept: OrderedDict[_Key, Any] = OrderedDict()
        self._asked: dict[_Key, asyncio.Task[Any]] = {}
        self._warming: asyncio.Task[None] | None = None
        self._estimator = Estimator()
        self._reports = HandingOver(self._estimator)

    def serve(self, questions: Questions) -> None:
        """From now on these questions can be asked in every session."""
        for what in _QUESTIONS:
            questions.add(what, partial(self.answer, what))
        questions.add("what_if", self.what_if)
        questions.add("report", self.report)

    def attend(self, session: Session, conductor: Conductor) -> None:
        """From now on the worker is made ready when this session's debrief is near."""
        conductor.entering.append(partial(self.entered, session))

    def entered(self, session: Session) -> None:
        """A session has entered a phase: before the last outcome, or at the debrief of a game that
        was ended early, the worker is started and draws once, while nobody waits for it."""
        state = session.state
        last = state.phase is Phase.OUTCOME and state.round >= state.level.rounds
        near = last or state.phase is Phase.DEBRIEF
        if near and state.history and self._warming is None:
            self._warming = asyncio.ensure_future(self._warm(session))

    async def _warm(self, session: Session) -> None:
        try:
            await self._draw(session, "chart", _FIRST, Packed())
        except Exception as error:  # whoever asks later is told what is wrong then
            _log.warning("session %s: no chart could be drawn ahead: %s", session.code, error)

    async def debrief(self, session: Session, seat: str, params: Mapping[str, Any]) -> Any:
        """The questions of the debrief and their charts, see `answers.debrief`; or a `No`."""
        return await self.answer("debrief", session, seat, params)

    async def chart(self, session: Session, seat: str, params: Mapping[str, Any]) -> Any:
        """A chart, see `answers.chart`; or a `No`."""
        return await self.answer("chart", session, seat, params)

    async def what_if(self, session: Session, seat: str, params: Mapping[str, Any]) -> Any:
        """How far the what-ifs have come; params {"do": "look", "run" or "cancel"}. Anybody may
        run or cancel them: they change nothing and are the same for all."""
        if not may_look_back(session, seat):
            return No(Reason.NOT_NOW)
        do, which = params.get("do", "look"), self._which(session)
        if do not in ("look", "run", "cancel"):
            return No(Reason.WRONG_VALUE, {"where": "do", "got": str(do)[:40]})
        if do == "run":
            await session.store()  # the workers read what is on disk
            self._estimator.run(which, session.entries)
        elif do == "cancel":
            self._estimator.cancel(which)
        return self._estimator.look(which, session.entries)

    async def report(self, session: Session, seat: str, params: Mapping[str, Any]) -> Any:
        """The report to take home, written and fetched in parts by the trainer (see
        `server.debrief.handing_over`); a team has its own folder from the trainer."""
        if not may_look_back(session, seat):
            return No(Reason.NOT_NOW)
        if seat != TRAINER and session.seats.present(TRAINER):
            return No(Reason.NOT_YOURS)
        await session.store()  # the worker reads what is on disk
        told = await self._reports.answer(self._which(session), session.entries, params)
        if isinstance(told, str):
            return No(Reason.WRONG_VALUE, {"where": told, "got": str(params.get(told))[:40]})
        return told

    def forget(self, code: str) -> None:
        """A session was erased: so is what was drawn and written of it."""
        self._reports.forget(code)
        for key in [key for key in self._kept if key[0] == code]:
            del self._kept[key]

    def close(self) -> None:
        """End the worker; nothing is answered any more."""
        self._reports.close()
        self._estimator.close()
        for task in (*self._asked.values(), *filter(None, [self._warming])):
            task.cancel()
        self._worker.close()

    async def answer(
        self, what: str, session: Session, seat: str, params: Mapping[str, Any]
    ) -> Any:
        """The answer to one kind of question, see `server.debrief.answers`; or a `No`."""
        if not may_look_back(session, seat):
            return No(Reason.NOT_NOW)
        packed = self._packed(session, params)
        known = [
            len(packed.cases),
            len(packed.games),
            json.dumps(params, sort_keys=True, default=str),
        ]
        key = (session.code, session.entries, what, str(known))
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        task = self._asked.get(key)
        if task is None:
            task = asyncio.ensure_future(self._draw(session, what, dict(params), packed))
            self._asked[key] = task
            task.add_done_callback(lambda _: self._asked.pop(key, None))
        answer = await asyncio.shield(task)
        if isinstance(answer, BadQuestion):
            return No(Reason.WRONG_VALUE, {"where": answer.where, "got": answer.got})
        self._kept[key] = answer
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return answer

    def _which(self, session: Session) -> Which:
        return Which(self._data, self._journal, session.code)

    def _packed(self, session: Session, params: Mapping[str, Any]) -> Packed:
        """What-ifs, where the question wants them."""
        if params.get("estimates") is not True:
            return Packed()
        return self._estimator.packed(self._which(session), session.entries)

    async def _draw(
        self, session: Session, what: str, params: Mapping[str, Any], packed: Packed
    ) -> Any:
        await session.store()  # the worker reads what is on disk
        return await self._worker.run(work, self._which(session), what, params, packed)


def may_look_back(session: Session, seat: str) -> bool:
    """The trainer may look ahead; teams see each other's ledgers only when the game is over."""
    state = session.state
    return bool(state.history) and (state.phase is Phase.DEBRIEF or seat == TRAINER)
