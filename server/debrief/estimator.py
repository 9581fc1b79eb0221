"""Works out what-ifs while people talk: in worker processes, with progress, to be cancelled.

    estimator = Estimator()
    estimator.run(which, entries)      # begins, or goes on with what is missing
    estimator.look(which, entries)     # how far it has come, as a plain tree
    estimator.packed(which, entries)   # what has come of it so far
    estimator.cancel(which)

What belongs to an older state of the journal is dropped: a what-if is about the whole game.
"""

from __future__ import annotations

import asyncio
import logging
import os
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from server.debrief.worker import Packed, Which, bot_game, estimate, possible
from server.workers import Workers

BAND_GAMES = 30
"""Games of the band; as many as `server.debrief.band` has, which only workers load."""
KEPT = 4
"""Sessions whose what-ifs are kept."""

Stage = Literal["waiting", "running", "done", "nothing", "failed"]

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Run:
    """What-ifs of one session at one entry of its journal."""

    which: Which
    entries: int
    stages: dict[str, Stage] = field(default_factory=dict)
    counts: dict[str, Mapping[str, int]] = field(default_factory=dict)
    cases: dict[str, bytes] = field(default_factory=dict)
    games: dict[int, bytes] = field(default_factory=dict)
    tasks: set[asyncio.Task[None]] = field(default_factory=set)
    to_do: deque[str | int] = field(default_factory=deque)

    @property
    def running(self) -> bool:
        return bool(self.tasks)


def workers() -> int:
    """Processes for what-ifs: one core is left to the game."""
    return max(1, min(2, (os.cpu_count() or 2) - 1))


class Estimator:
    """The what-ifs of a server's sessions."""

    def __init__(self) -> None:
        self._runs: dict[str, _Run] = {}
        self._workers = Workers(workers())
        self._closed = False

    def run(self, which: Which, entries: int) -> None:
        """Begin to work out what is missing for a session whose journal has `entries` entries."""
        run = self._of(which, entries)
        if run.running or self._closed:
            return
        run.tasks.add(self._watched(run, self._begin(run)))

    def cancel(self, which: Which) -> None:
        """Stop; what has been worked out stays, and what is being worked out is left to end."""
        run = self._runs.get(which.code)
        if run is not None:
            run.to_do.clear()
            for task in run.tasks:
                task.cancel()

    def look(self, which: Which, entries: int) -> dict[str, Any]:
        """How far the what-ifs have come: each case with its stage and counts, and the band."""
        run = self._runs.get(which.code)
        if run is None or run.entries != entries:
            return {"running": False, "cases": {}, "band": 0, "band_of": BAND_GAMES}
        return {
            "running": run.running,
            "cases": {
                case: {"stage": stage, "counts": dict(run.counts.get(case, {}))}
                for case, stage in run.stages.items()
            },
            "band": len(run.games),
            "band_of": BAND_GAMES,
        }

    def packed(self, which: Which, entries: int) -> Packed:
        """What has been worked out; empty for a session that has gone on since."""
        run = self._runs.get(which.code)
        if run is None or run.entries != entries:
            return Packed()
        games = tuple(run.games[n] for n in sorted(run.games))
        return Packed(tuple(run.cases.values()), games)

    def close(self) -> None:
        """End the workers."""
        self._closed = True
        for run in self._runs.values():
            self.cancel(run.which)
        self._workers.close()

    def _of(self, which: Which, entries: int) -> _Run:
        run = self._runs.get(which.code)
        if run is None or run.entries != entries:
            self.cancel(which)
            run = self._runs[which.code] = _Run(which, entries)
            while len(self._runs) > KEPT:
                oldest = next(iter(self._runs))
                self.cancel(self._runs[oldest].which)
                del self._runs[oldest]
        return run

    def _watched(self, run: _Run, work: Any) -> asyncio.Task[None]:
        task: asyncio.Task[None] = asyncio.ensure_future(work)

        def over(done: asyncio.Task[None]) -> None:
            run.tasks.discard(done)
            if not done.cancelled() and (error := done.exception()) is not None:
                _log.error("session %s: a what-if failed: %s", run.which.code, error)
            for case, stage in run.stages.items():
                if stage == "running" and not run.tasks:
                    run.stages[case] = "waiting"

        task.add_done_callback(over)
        return task

    async def _begin(self, run: _Run) -> None:
        if not run.stages:
            found = await self.in_worker(possible, run.which)
            run.stages = dict.fromkeys(found, "waiting")
        cases = [case for case, stage in run.stages.items() if stage in ("waiting", "failed")]
        games = [n for n in range(BAND_GAMES) if n not in run.games]
        run.to_do = deque([*cases, *games])
        for _ in range(workers()):
            run.tasks.add(self._watched(run, self._work_off(run)))

    async def _work_off(self, run: _Run) -> None:
        while run.to_do:
            job = run.to_do.popleft()
            if isinstance(job, int):
                run.games[job] = await self.in_worker(bot_game, run.which, job)
            else:
                await self._case(run, job)

    async def _case(self, run: _Run, case: str) -> None:
        run.stages[case] = "running"
        try:
            found = await self.in_worker(estimate, run.which, case)
        except Exception:
            run.stages[case] = "failed"
            raise
        if found is None:
            run.stages[case] = "nothing"
        else:
            run.cases[case], run.counts[case] = found
            run.stages[case] = "done"

    async def in_worker(self, work: Any, *given: Any) -> Any:
        """What `work` gives in a worker process; raises what it raises."""
        return await self._workers.run(work, *given)
