"""One session as a file of its own: to take home, to replay, to go on with elsewhere.

The file is a journal that holds just that session, its seats, its entries and, if the level is
not an installed one, the level's files.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from server.credentials import is_code, new_pin
from server.journal import tables
from server.journal.rows import EntryRow, SeatRow, SessionRow
from server.journal.tables import JournalError

SUFFIX = ".granslost"


@dataclass(frozen=True, slots=True)
class Recording:
    """All that a journal keeps of one session; `archive` holds the files of its level, None for
    an installed one."""

    session: SessionRow
    archive: bytes | None
    seats: tuple[SeatRow, ...]
    entries: tuple[EntryRow, ...]


def read_recording(path: Path, code: str | None = None) -> Recording:
    """The session in an exported file, or the one with this code in a whole journal.

    Raises `JournalError` where there is none, or the file is no journal.
    """
    with _reading(path) as db:
        sessions = [row for row in tables.sessions(db) if code in (None, row.code)]
        if len(sessions) != 1:
            raise JournalError(_not_one(path, code, [row.code for row in tables.sessions(db)]))
        session = sessions[0]
        _check(session)
        return Recording(
            session,
            tables.level_archive(db, session.digest),
            tuple(tables.seats(db, session.code)),
            tuple(tables.entries(db, session.code)),
        )


def list_sessions(path: Path) -> list[tuple[SessionRow, int]]:
    """The sessions of a journal, oldest first, each with the number of its entries."""
    with _reading(path) as db:
        counts = dict(db.execute("SELECT code, COUNT(*) FROM entries GROUP BY code").fetchall())
        return [(row, counts.get(row.code, 0)) for row in tables.sessions(db)]


def write_recording(recording: Recording, target: Path) -> None:
    """Write a session to a file of its own, in place of what was there. Raises `JournalError`."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished = target.with_name(target.name + ".part")
        unfinished.unlink(missing_ok=True)
        with closing(tables.connect(unfinished)) as db:
            add_recording(recording, db)
            db.execute("PRAGMA journal_mode=DELETE")  # one file, without a log beside it
        unfinished.replace(target)
    except OSError as error:
        raise JournalError(f"{target} cannot be written: {error.strerror or error}") from error


def import_recording(recording: Recording, journal: Path) -> None:
    """Add a session to a journal, made if there is none. Raises `JournalError` if it is there."""
    journal.parent.mkdir(parents=True, exist_ok=True)
    with closing(tables.connect(journal)) as db:
        if not recording.session.pin:  # a public file: whoever imports it leads it
            session = replace(recording.session, pin=new_pin())
            recording = replace(recording, session=session)
        code = recording.session.code
        if any(row.code == code for row in tables.sessions(db)):
            raise JournalError(
                f"session {code} is in {journal.parent} already; import it into another folder"
            )
        add_recording(recording, db)


def erase_session(journal: Path, code: str) -> None:
    """Erase a session from a journal, and from the log beside it. Raises `JournalError`."""
    with closing(tables.connect(journal)) as db:
        if all(row.code != code for row in tables.sessions(db)):
            raise JournalError(f"{journal.parent} holds no session {code}")
        try:
            db.execute("BEGIN IMMEDIATE")
            for sql, values in tables.erase_session(code):
                db.execute(sql, values)
            db.execute("COMMIT")
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite3.Error as error:
            raise JournalError(f"session {code} cannot be erased: {error}") from error


def statements_of(recording: Recording) -> list[tables.Statement]:
    """What writes all of a session."""
    statements = [tables.put_session(recording.session)]
    if recording.archive is not None:
        statements.append(tables.put_level(recording.session.digest, recording.archive))
    statements += [tables.put_seat(row) for row in recording.seats]
    statements += [tables.add_entry(row) for row in recording.entries]
    return statements


def add_recording(recording: Recording, db: sqlite3.Connection) -> None:
    """Write everything of a session in one transaction."""
    statements = statements_of(recording)
    try:
        db.execute("BEGIN IMMEDIATE")
        for sql, values in statements:
            db.execute(sql, values)
        db.execute("COMMIT")
    except sqlite3.Error as error:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise JournalError(f"the session cannot be written: {error}") from error


@contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A journal opened for reading only."""
    if not path.is_file():
        raise JournalError(f"{path} is not there; give the path of a journal")
    try:
        db = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None)
        with closing(db):
            version = db.execute("PRAGMA user_version").fetchone()[0]
            if version != tables.FORMAT:
                raise JournalError(
                    f"{path} is not a journal that this version reads (format {version}, "
                    f"not {tables.FORMAT}); open it with the version that wrote it"
                )
            yield db
    except (sqlite3.Error, TypeError, ValueError, KeyError) as error:
        raise JournalError(f"{path} cannot be read as a journal: {error}") from error


def _check(session: SessionRow) -> None:
    """Raise ValueError where a session is not called as ours are: whoever made the file may have
    wished it to name another place."""
    if not is_code(session.code):
        raise ValueError(f"{session.code[:20]!r} is no code of a session")
    datetime.fromisoformat(session.created)


def _not_one(path: Path, code: str | None, there: list[str]) -> str:
    if not there:
        return f"{path} holds no session"
    if code is not None:
        return f"{path} holds no session {code}; it holds {', '.join(there)}"
    return f"{path} holds {len(there)} sessions; name one of {', '.join(there)}"
