"""Where a session's questions about its debrief are answered, without holding up the loop.

    desk = Desk(data, data / "journal.sqlite")
    desk.serve(hub.questions)
    ...
    desk.close()

Charts are drawn by one worker process, which starts with the first question, and kept for whoever
asks for the same.
"""

from __future__ import annotations

import asyncio
import json
import multiprocessing
from collections import OrderedDict
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

from game.protocol.refusals import Reason
from game.rules.state import Phase
from server.debrief.worker import BadQuestion, start, work
from server.questions import Questions
from server.seats import TRAINER, No
from server.session import Session

KEPT = 200
"""Answers kept; a chart is some 60 kB."""
SECONDS_TO_ANSWER = 60.0

_Key = tuple[str, int, str, str]


class Desk:
    """Answers `debrief` and `chart` for the sessions of one journal."""

    def __init__(self, data: Path, journal: Path, seconds: float = SECONDS_TO_ANSWER) -> None:
        self._data = data
        self._journal = journal
        self._seconds = seconds
        self._executor: ProcessPoolExecutor | None = None
        self._closed = False
        self._kept: OrderedDict[_Key, Any] = OrderedDict()
        self._asked: dict[_Key, asyncio.Task[Any]] = {}

    def serve(self, questions: Questions) -> None:
        """From now on these questions can be asked in every session."""
        questions.add("debrief", self.debrief)
        questions.add("chart", self.chart)

    async def debrief(self, session: Session, seat: str, params: Mapping[str, Any]) -> Any:
        """The questions of the debrief and their charts, see `answers.debrief`; or a `No`."""
        return await self._answer(session, seat, "debrief", params)

    async def chart(self, session: Session, seat: str, params: Mapping[str, Any]) -> Any:
        """A chart, see `answers.chart`; or a `No`."""
        return await self._answer(session, seat, "chart", params)

    def close(self) -> None:
        """End the worker; nothing is answered any more."""
        self._closed = True
        for task in self._asked.values():
            task.cancel()
        if self._executor is not None:
            self._drop(self._executor)

    async def _answer(
        self, session: Session, seat: str, what: str, params: Mapping[str, Any]
    ) -> Any:
        state = session.state
        # the trainer may look ahead; teams see each other's ledgers only when the game is over
        if not state.history or (state.phase is not Phase.DEBRIEF and seat != TRAINER):
            return No(Reason.NOT_NOW)
        key = (session.code, session.entries, what, json.dumps(params, sort_keys=True, default=str))
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        task = self._asked.get(key)
        if task is None:
            task = asyncio.ensure_future(self._draw(session, what, dict(params)))
            self._asked[key] = task
            task.add_done_callback(lambda _: self._asked.pop(key, None))
        answer = await asyncio.shield(task)
        if isinstance(answer, BadQuestion):
            return No(Reason.WRONG_VALUE, {"where": answer.where, "got": answer.got})
        self._kept[key] = answer
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return answer

    async def _draw(self, session: Session, what: str, params: Mapping[str, Any]) -> Any:
        await session.store()  # the worker reads what is on disk
        for attempt in (1, 2):
            executor = self._open()
            try:
                # submitting may start a process, which takes a moment
                future = await asyncio.to_thread(
                    executor.submit, work, self._data, self._journal, session.code, what, params
                )
                return await asyncio.wait_for(asyncio.wrap_future(future), self._seconds)
            except BrokenProcessPool:
                self._drop(executor)
                if attempt == 2:
                    raise
            except TimeoutError:
                self._drop(executor)
                raise
        raise AssertionError("the second try answers or raises")

    def _open(self) -> ProcessPoolExecutor:
        if self._closed:
            raise RuntimeError("the debrief cannot be shown: the server is closing")
        if self._executor is None:
            context = multiprocessing.get_context("spawn")
            self._executor = ProcessPoolExecutor(1, mp_context=context, initializer=start)
        return self._executor

    def _drop(self, executor: ProcessPoolExecutor) -> None:
        if self._executor is executor:
            self._executor = None
        for worker in list((getattr(executor, "_processes", None) or {}).values()):
            worker.terminate()
        executor.shutdown(wait=False, cancel_futures=True)
