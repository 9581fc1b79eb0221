"""Writing to the journal: one thread that commits whatever has come in, together.

A commit waits for the disk; the loop does not. What arrives during one commit shares the next, so
many sessions cost hardly more than one, and nothing is answered before it is stored.
"""

from __future__ import annotations

import asyncio
import queue
import sqlite3
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from server.journal.tables import Statement, connect

Statements = Sequence[Statement] | Callable[[], Sequence[Statement]]
"""What is to be written; where making it takes a while, how: the thread then makes it."""

Done = Callable[[Exception | None], None]
"""Called in the loop when the statements are on disk (None), or could not be written."""


@dataclass(frozen=True, slots=True)
class _Job:
    whose: str
    statements: Statements
    done: Done
    last: bool = False
    """Nothing of it is to be left in the log beside the file either."""

    def made(self) -> Sequence[Statement]:
        return self.statements() if callable(self.statements) else self.statements


class JournalWriter:
    """The only writer of a journal file; used from one event loop.

    A session of which something could not be written gets nothing more written: its journal ends
    there, without a gap.
    """

    def __init__(self, path: Path) -> None:
        """Opens the file; raises `JournalError` where that cannot be done."""
        self._db = connect(path)
        self._failed: dict[str, Exception] = {}
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._loop = asyncio.get_running_loop()
        self._thread = threading.Thread(target=self._run, name="journal", daemon=True)
        self._thread.start()

    def write(self, whose: str, statements: Statements, done: Done) -> None:
        """Write a session's statements in one transaction, in the order of the calls, then call
        `done`."""
        self._jobs.put(_Job(whose, statements, done))

    async def stored(self, whose: str, statements: Sequence[Statement]) -> None:
        """Write the statements and wait until they are on disk; raises what went wrong."""
        await self._wait_for(whose, statements, last=False)

    async def erased(self, whose: str, statements: Sequence[Statement]) -> None:
        """Write statements that erase something, and wait until no trace of it is left."""
        await self._wait_for(whose, statements, last=True)

    async def close(self) -> None:
        """Write what is left and close the file."""
        self._jobs.put(None)
        await asyncio.to_thread(self._thread.join)
        # callbacks of the last commit are still in the loop's queue
        await asyncio.sleep(0)

    async def _wait_for(self, whose: str, statements: Sequence[Statement], *, last: bool) -> None:
        future: asyncio.Future[None] = self._loop.create_future()

        def done(error: Exception | None) -> None:
            if future.cancelled():
                return
            if error is None:
                future.set_result(None)
            else:
                future.set_exception(error)

        self._jobs.put(_Job(whose, statements, done, last))
        await future

    def _run(self) -> None:
        open_ = True
        while open_:
            jobs = [self._jobs.get()]
            while not self._jobs.empty():
                jobs.append(self._jobs.get())
            batch = [job for job in jobs if job is not None]
            open_ = len(batch) == len(jobs)
            if batch:
                results = self._write_all(batch)
                if any(job.last for job in batch):
                    with suppress(sqlite3.Error):  # a reader may hold it back: the next will do
                        self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                self._loop.call_soon_threadsafe(_settle, results)
        self._db.close()

    def _write_all(self, batch: Sequence[_Job]) -> list[tuple[Done, Exception | None]]:
        """Write a batch in one commit, or one by one if that fails: each with its outcome."""
        sound = [job for job in batch if job.whose not in self._failed]
        if len(sound) == len(batch) and self._commit(batch) is None:
            return [(job.done, None) for job in batch]
        if len(sound) < len(batch):
            lost = [(job.done, self._failed[job.whose]) for job in batch if job not in sound]
            return lost + (self._write_all(sound) if sound else [])
        return [(job.done, self._write_one(job)) for job in batch]

    def _write_one(self, job: _Job) -> Exception | None:
        error = self._failed.get(job.whose) or self._commit([job])
        if error is not None:
            self._failed[job.whose] = error
        return error

    def _commit(self, batch: Sequence[_Job]) -> Exception | None:
        try:
            made = [statement for job in batch for statement in job.made()]
            self._db.execute("BEGIN IMMEDIATE")
            for sql, values in made:
                self._db.execute(sql, values)
            self._db.execute("COMMIT")
        except Exception as error:  # whatever it is, somebody waits to hear of it
            with suppress(sqlite3.Error):
                self._db.rollback()
            return error
        return None


def _settle(results: Sequence[tuple[Done, Exception | None]]) -> None:
    for done, error in results:
        done(error)
