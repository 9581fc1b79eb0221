"""The journal's writer: one commit for many, each session told, and never a gap."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from server.journal import tables
from server.journal.rows import EntryRow
from server.journal.tables import Statement, add_entry
from server.journal.writer import JournalWriter

BAD: Statement = ("INSERT INTO nowhere VALUES (1)", ())


def entry(code: str, n: int, remaining_ms: int | None = None) -> Statement:
    """An entry of a session."""
    return add_entry(EntryRow(code, n, "act", "alfa", n, b"", b"", None, n, remaining_ms, None))


async def write(journal: JournalWriter, *jobs: tuple[str, Sequence[Statement]]) -> list[bool]:
    """Give jobs to the writer at once; which of them are on disk."""
    waiting = [journal.stored(whose, statements) for whose, statements in jobs]
    outcomes = await asyncio.gather(*waiting, return_exceptions=True)
    return [outcome is None for outcome in outcomes]


def numbers(folder: Path, code: str) -> list[int]:
    """The entries of a session that are on disk."""
    with closing(tables.connect(folder / "j.sqlite")) as db:
        return [row.n for row in tables.entries(db, code)]


async def test_what_one_session_cannot_write_does_not_stop_another(tmp_path: Path) -> None:
    journal = JournalWriter(tmp_path / "j.sqlite")
    done = await write(journal, ("a", [entry("a", 1)]), ("b", [BAD]), ("c", [entry("c", 1)]))
    assert done == [True, False, True]
    await journal.close()
    assert numbers(tmp_path, "a") == numbers(tmp_path, "c") == [1]


async def test_after_a_failure_a_sessions_journal_ends_without_a_gap(tmp_path: Path) -> None:
    journal = JournalWriter(tmp_path / "j.sqlite")
    assert await write(journal, ("a", [entry("a", 1)])) == [True]
    assert await write(journal, ("a", [BAD]), ("a", [entry("a", 3)])) == [False, False]
    assert await write(journal, ("a", [entry("a", 4)]), ("b", [entry("b", 1)])) == [False, True]
    await journal.close()
    assert numbers(tmp_path, "a") == [1]
    assert numbers(tmp_path, "b") == [1]


async def test_a_value_that_the_database_cannot_hold_ends_no_writer(tmp_path: Path) -> None:
    journal = JournalWriter(tmp_path / "j.sqlite")
    assert await write(journal, ("a", [entry("a", 1, remaining_ms=2**70)])) == [False]
    assert await write(journal, ("b", [entry("b", 1)])) == [True]
    await journal.close()
