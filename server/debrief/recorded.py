"""Stories out of a journal, and answers about them; lives in the chart worker's process."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from game.rules.events import Event
from game.rules.setup import initial_state
from server.debrief import answers
from server.debrief.story import Story, read
from server.debrief.words import Words, words_for
from server.journal import tables
from server.journal.exchange import Recording
from server.journal.rows import EntryRow, SessionRow
from server.levels import OpenLevel, reopen_level
from server.records import unpack_events

KEPT = 8
"""Stories kept in the worker."""


@dataclass(frozen=True, slots=True)
class Told:
    """A story, where its level was found, and the last entry of the journal in it."""

    story: Story
    source: str
    last: int


def story_of(recording: Recording, data: Path) -> Told:
    """The story of an exported session; files of a level that is not installed go under `data`.

    Raises `server.levels.LevelError` where its level is not to be had.
    """
    row = recording.session
    opened = reopen_level(row.level, row.digest, recording.archive, data)
    return _tell(row, opened, recording.entries)


def answer(data: Path, journal: Path, code: str, what: str, params: Mapping[str, Any]) -> Any:
    """The answer to a question about a session of a journal: `debrief` or `chart`.

    Raises `answers.BadQuestionError` for parameters that make no sense.
    """
    told = _stories.of(data, journal, code)
    words = _words(told.source, answers.language_of(params))
    if what == "debrief":
        return answers.debrief(told.story, words)
    return answers.chart(told.story, words, params)


@lru_cache(maxsize=16)
def _words(source: str, language: str) -> Words:
    return words_for(source, language)


@lru_cache(maxsize=KEPT)
def _level(level: str, digest: str, archive: bytes | None, data: Path) -> OpenLevel:
    return reopen_level(level, digest, archive, data)


class _Stories:
    """Stories by session, read anew when the journal has gone on."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[Path, str], Told] = OrderedDict()

    def of(self, data: Path, journal: Path, code: str) -> Told:
        key = (journal, code)
        with closing(tables.connect(journal)) as db:
            count = db.execute("SELECT MAX(n) FROM entries WHERE code = ?", (code,))
            last = count.fetchone()[0] or 0
            told = self._kept.get(key)
            if told is None or told.last != last:
                row = next(row for row in tables.sessions(db) if row.code == code)
                archive = tables.level_archive(db, row.digest)
                opened = _level(row.level, row.digest, archive, data)
                told = _tell(row, opened, tables.entries(db, code))
        self._kept[key] = told
        self._kept.move_to_end(key)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return told


_stories = _Stories()


def _tell(row: SessionRow, opened: OpenLevel, entries: Iterable[EntryRow]) -> Told:
    last = 0

    def events() -> Iterator[Event]:
        nonlocal last
        for entry in entries:
            last = entry.n
            if entry.events:
                yield from unpack_events(entry.events)

    story = read(initial_state(opened.level, row.seed), events())
    return Told(story, opened.network, last)
