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
from pathlib import Path

from server.journal.tables import Statement, connect

Done = Callable[[Exception | None], None]
"""Called in the loop when the statements are on disk (None), or could not be written."""

_Job = tuple[Sequence[Statement], Done]


class JournalWriter:
    """The only writer of a journal file; used from one event loop."""

    def __init__(self, path: Path) -> None:
        """Opens the file; raises `JournalError` where that cannot be done."""
        self._db = connect(path)
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._loop = asyncio.get_running_loop()
        self._thread = threading.Thread(target=self._run, name="journal", daemon=True)
        self._thread.start()

    def write(self, statements: Sequence[Statement], done: Done) -> None:
        """Write the statements in one transaction, in the order of the calls, then call `done`."""
        self._jobs.put((statements, done))

    async def stored(self, statements: Sequence[Statement]) -> None:
        """Write the statements and wait until they are on disk; raises what went wrong."""
        future: asyncio.Future[None] = self._loop.create_future()

        def done(error: Exception | None) -> None:
            if future.cancelled():
                return
            if error is None:
                future.set_result(None)
            else:
                future.set_exception(error)

        self.write(statements, done)
        await future

    async def close(self) -> None:
        """Write what is left and close the file."""
        self._jobs.put(None)
        await asyncio.to_thread(self._thread.join)
        # callbacks of the last commit are still in the loop's queue
        await asyncio.sleep(0)

    def _run(self) -> None:
        open_ = True
        while open_:
            jobs = [self._jobs.get()]
            while not self._jobs.empty():
                jobs.append(self._jobs.get())
            batch = [job for job in jobs if job is not None]
            open_ = len(batch) == len(jobs)
            if batch:
                error = self._commit(batch)
                self._loop.call_soon_threadsafe(_settle, batch, error)
        self._db.close()

    def _commit(self, batch: Sequence[_Job]) -> Exception | None:
        try:
            self._db.execute("BEGIN IMMEDIATE")
            for statements, _ in batch:
                for sql, values in statements:
                    self._db.execute(sql, values)
            self._db.execute("COMMIT")
        except sqlite3.Error as error:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            return error
        return None


def _settle(batch: Sequence[_Job], error: Exception | None) -> None:
    for _, done in batch:
        done(error)
