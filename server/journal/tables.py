"""The journal's tables in SQLite, and rows in and out of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import fields
from operator import attrgetter
from pathlib import Path
from typing import Any

import msgpack

from server.journal.rows import EntryRow, SeatRow, SessionRow

FORMAT = 1
"""Version of the tables, kept in the file's `user_version`."""

# checked types need SQLite 3.37, and some systems that are still in use come with an older one
_STRICT = " STRICT" if sqlite3.sqlite_version_info >= (3, 37) else ""
_SHAPE = f"{_STRICT}, WITHOUT ROWID".removeprefix(", ").strip()

_TABLES = f"""
CREATE TABLE IF NOT EXISTS sessions (
    code TEXT PRIMARY KEY, created TEXT NOT NULL, level TEXT NOT NULL, version TEXT NOT NULL,
    digest TEXT NOT NULL, lang TEXT NOT NULL, seed INTEGER NOT NULL, teams INTEGER NOT NULL,
    pin TEXT NOT NULL, minutes BLOB NOT NULL, grace_s REAL NOT NULL,
    ended INTEGER NOT NULL, remaining_ms INTEGER, running INTEGER NOT NULL
){_STRICT};
CREATE TABLE IF NOT EXISTS levels (
    digest TEXT PRIMARY KEY, archive BLOB NOT NULL
){_STRICT};
CREATE TABLE IF NOT EXISTS seats (
    code TEXT NOT NULL, seat TEXT NOT NULL, name TEXT NOT NULL, token_digest TEXT NOT NULL,
    bot TEXT, PRIMARY KEY (code, seat)
) {_SHAPE};
CREATE TABLE IF NOT EXISTS entries (
    code TEXT NOT NULL, n INTEGER NOT NULL, origin TEXT NOT NULL, seat TEXT NOT NULL,
    seq INTEGER NOT NULL, body BLOB NOT NULL, events BLOB NOT NULL, refusal BLOB,
    rev INTEGER NOT NULL, remaining_ms INTEGER, state_hash TEXT, PRIMARY KEY (code, n)
) {_SHAPE};
"""

_ENTRY_FIELDS = tuple(field.name for field in fields(EntryRow))
_ADD_ENTRY = f"INSERT INTO entries VALUES ({', '.join('?' * len(_ENTRY_FIELDS))})"
_entry_values = attrgetter(*_ENTRY_FIELDS)

Statement = tuple[str, tuple[Any, ...]]
"""SQL and its values."""


class JournalError(Exception):
    """A journal cannot be read or written; the text says why and what to do."""


def connect(path: Path) -> sqlite3.Connection:
    """A connection to the journal file, made if there is none.

    Durable also when the power goes: write-ahead log, and a sync to disk at each commit.
    """
    try:
        db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("PRAGMA synchronous=FULL")
        db.execute("PRAGMA secure_delete=1")  # what is erased is gone from the file too
        db.execute("PRAGMA fullfsync=1")  # macOS: past the disk's own buffer too
        version = db.execute("PRAGMA user_version").fetchone()[0]
        if version not in (0, FORMAT):
            raise JournalError(
                f"{path} was written by another version of the game (format {version}, "
                f"this one reads {FORMAT}); open it with that version"
            )
        if version != FORMAT:
            db.executescript(_TABLES)
            db.execute(f"PRAGMA user_version={FORMAT}")
    except sqlite3.Error as error:
        raise JournalError(f"the journal {path} cannot be opened: {error}") from error
    return db


def put_session(row: SessionRow) -> Statement:
    """Write a session as it was set up."""
    return _put("sessions", row)


def put_level(digest: str, archive: bytes) -> Statement:
    """Keep the files of a level that is not installed."""
    return "INSERT OR IGNORE INTO levels VALUES (?, ?)", (digest, archive)


def put_seat(row: SeatRow) -> Statement:
    """Write who has a seat now."""
    return _put("seats", row)


def drop_seat(code: str, seat: str) -> Statement:
    """A seat is free again."""
    return "DELETE FROM seats WHERE code = ? AND seat = ?", (code, seat)


def add_entry(row: EntryRow) -> Statement:
    """Write down what was decided; an entry that is there already is an error."""
    return _ADD_ENTRY, _entry_values(row)


def keep_clock(code: str, remaining_ms: int | None, running: bool) -> Statement:
    """Write down where the clock is."""
    sql = "UPDATE sessions SET remaining_ms = ?, running = ? WHERE code = ?"
    return sql, (remaining_ms, running, code)


def end_session(code: str) -> Statement:
    """The session is over and will not be taken up again."""
    return "UPDATE sessions SET ended = 1 WHERE code = ?", (code,)


def erase_session(code: str) -> list[Statement]:
    """Everything of a session is gone, and the files of its level if no other is played on it."""
    return [
        ("DELETE FROM entries WHERE code = ?", (code,)),
        ("DELETE FROM seats WHERE code = ?", (code,)),
        ("DELETE FROM sessions WHERE code = ?", (code,)),
        ("DELETE FROM levels WHERE digest NOT IN (SELECT digest FROM sessions)", ()),
    ]


def resume_session(code: str) -> Statement:
    """A session that was over can be taken up again."""
    return "UPDATE sessions SET ended = 0 WHERE code = ?", (code,)


def sessions(db: sqlite3.Connection) -> list[SessionRow]:
    """All sessions, oldest first."""
    return [_session(row) for row in db.execute("SELECT * FROM sessions ORDER BY created, code")]


def level_archive(db: sqlite3.Connection, digest: str) -> bytes | None:
    """The files of a level that is not installed; None for one that is."""
    row = db.execute("SELECT archive FROM levels WHERE digest = ?", (digest,)).fetchone()
    return None if row is None else bytes(row[0])


def seats(db: sqlite3.Connection, code: str) -> list[SeatRow]:
    """The seats of a session that were given away."""
    rows = db.execute("SELECT * FROM seats WHERE code = ? ORDER BY seat", (code,))
    return [SeatRow(*row) for row in rows]


def entries(db: sqlite3.Connection, code: str) -> Iterator[EntryRow]:
    """The entries of a session, in order."""
    for row in db.execute("SELECT * FROM entries WHERE code = ? ORDER BY n", (code,)):
        yield EntryRow(*row)


def _put(table: str, row: SessionRow | SeatRow) -> Statement:
    values = tuple(
        msgpack.packb(value) if isinstance(value, dict) else value
        for value in (getattr(row, field.name) for field in fields(row))
    )
    return f"INSERT OR REPLACE INTO {table} VALUES ({', '.join('?' * len(values))})", values


def _session(row: tuple[Any, ...]) -> SessionRow:
    values = dict(zip((field.name for field in fields(SessionRow)), row, strict=True))
    values["minutes"] = msgpack.unpackb(values["minutes"])
    values["ended"], values["running"] = bool(values["ended"]), bool(values["running"])
    return SessionRow(**values)
