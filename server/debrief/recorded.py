"""Stories out of a journal, and answers about them; lives in the chart worker's process."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from game.rules.commands import SERVER
from game.rules.hydraulics import HydraulicProblem, HydraulicResult
from game.rules.setup import initial_state
from server.debrief import answers, what_if
from server.debrief.story import Story, read
from server.debrief.what_if import Given, rerun
from server.debrief.words import Words, words_for
from server.hydraulics.pool import solve
from server.hydraulics.problem import HydraulicsError
from server.journal import tables
from server.journal.exchange import Recording
from server.journal.rows import EntryRow, SessionRow
from server.levels import OpenLevel, reopen_level
from server.records import unpack_command, unpack_events

KEPT = 8
"""Stories kept in the worker."""


@dataclass(frozen=True)
class Told:
    """A story, the commands that made it, where its level was found, and the last entry of the
    journal in it."""

    story: Story
    given: tuple[Given, ...]
    source: str
    last: int

    @cached_property
    def alone(self) -> Story | None:
        """The same game if nobody had gone together; None where the water gives no answer."""
        try:
            return rerun(self.story.start, self.given, what_if.alone, self._solve).story
        except HydraulicsError:
            return None

    def _solve(self, problem: HydraulicProblem) -> HydraulicResult:
        return solve(replace(problem, network=self.source))


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
    return answers.answer(told.story, words, what, params, lambda: told.alone)


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
    given: list[Given] = []
    last = 0
    for entry in entries:
        last = entry.n
        if entry.events:
            sender = SERVER if entry.origin == "server" else entry.sender
            command = unpack_command(entry.body)
            given.append(Given(sender, command, unpack_events(entry.events)))
    start = initial_state(opened.level, row.seed)
    story = read(start, (event for one in given for event in one.events))
    return Told(story, tuple(given), opened.network, last)
