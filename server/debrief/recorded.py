"""Stories out of a journal, and answers about them; lives in the chart worker's process."""

from __future__ import annotations

import pickle
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from game.content.load import read_source
from game.rules import water
from game.rules.commands import SERVER, ResolveYear, Start
from game.rules.hydraulics import HydraulicProblem, HydraulicResult
from game.rules.setup import initial_state
from server.debrief import answers, band, cases
from server.debrief.aside import Aside, of_session
from server.debrief.estimates import NONE, BotGame, Estimate, Estimates, estimate
from server.debrief.remembered import Remembered
from server.debrief.story import Story, StoryReader
from server.debrief.what_if import Given
from server.debrief.words import Words, words_for
from server.hydraulics.pool import solve
from server.hydraulics.problem import HydraulicsError
from server.journal import tables
from server.journal.exchange import Recording
from server.journal.rows import EntryRow, SessionRow
from server.levels import OpenLevel, reopen_level
from server.records import unpack_command, unpack_events
from server.workshop.state import Workshop
from server.workshop.tidy import tidy, workshop_after

KEPT = 8
"""Stories kept in the worker."""


Answered = tuple[HydraulicProblem, HydraulicResult]


@dataclass(frozen=True)
class Told:
    """A story, the commands that made it, where its level was found, the last entry of the journal
    in it, and what the water was asked and answered."""

    story: Story
    given: tuple[Given, ...]
    source: str
    last: int
    answered: tuple[Answered, ...] = field(default=(), repr=False)
    workshop: Workshop = field(default=Workshop(), repr=False)
    begun: str = ""
    """When the session was begun (ISO 8601, UTC)."""
    code: str = ""

    @cached_property
    def _water(self) -> Remembered:
        water = Remembered(self._solve)
        for problem, result in self.answered:
            water.learn(problem, result)
        return water

    def aside(self, language: str) -> Aside:
        """Polls, public notes and group talks of the session."""
        return of_session(tidy(self.workshop, language))

    def estimate(self, case: str) -> Estimate | None:
        """A what-if of the game; None where it changes nothing, or the water gives no answer."""
        asked = cases.BY_ID[case]
        if not asked.possible(self.story):
            return None
        try:
            return estimate(case, *cases.play(asked, self.story, self.given, self._water))
        except HydraulicsError:
            return None

    def bot_game(self, n: int) -> BotGame:
        """The game number `n` of the band (0 … `band.GAMES` − 1)."""
        return band.play_one(self._wishes[n], self.story.level)

    @cached_property
    def _wishes(self) -> tuple[band.BandWish, ...]:
        story = self.story
        return tuple(band.wishes(self.source, story.start.seed, story.end.play_depth))

    def _solve(self, problem: HydraulicProblem) -> HydraulicResult:
        return solve(replace(problem, network=self.source))


def story_of(recording: Recording, data: Path) -> Told:
    """The story of an exported session; files of a level that is not installed go under `data`.

    Raises `server.levels.LevelError` where its level is not to be had.
    """
    row = recording.session
    opened = reopen_level(row.level, row.digest, recording.archive, data)
    return _tell(row, opened, recording.entries)


def answer(
    data: Path,
    journal: Path,
    code: str,
    what: str,
    params: Mapping[str, Any],
    estimates: Estimates = NONE,
) -> Any:
    """The answer to a question about a session of a journal, see `answers.answer`.

    Raises `answers.BadQuestionError` for parameters that make no sense.
    """
    told = _stories.of(data, journal, code)
    language = answers.language_of(params)
    words, aside = _words(told.source, language), told.aside(language)
    return answers.answer(told.story, words, what, params, estimates, aside, ground_of(told.source))


def unpacked(packed: Iterable[bytes], games: Iterable[bytes]) -> Estimates:
    """Estimates and bot games as this process's siblings packed them."""
    found: list[Estimate] = [pickle.loads(one) for one in packed]
    band: list[BotGame] = [pickle.loads(one) for one in games]
    return Estimates({one.case: one for one in found}, tuple(band))


def told_of(data: Path, journal: Path, code: str) -> Told:
    """The story of a session of a journal as far as it has come."""
    return _stories.of(data, journal, code)


@lru_cache(maxsize=KEPT)
def ground_of(source: str) -> Mapping[str, Any] | None:
    """The baked map of a level; None where it has none."""
    found = read_source(source).map
    return None if found is None else dict(found)


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
    start = initial_state(opened.level, row.seed)
    reader = StoryReader(start)
    given: list[Given] = []
    answered: list[Answered] = []
    last, workshop = 0, Workshop()
    for entry in entries:
        last = entry.n
        workshop = workshop_after(workshop, entry)
        if not entry.events:
            continue
        sender = SERVER if entry.origin == "server" else entry.sender
        one = Given(sender, unpack_command(entry.body), unpack_events(entry.events))
        if isinstance(one.command, Start | ResolveYear):
            problem = water.problem(reader.state)
            if problem is not None:
                answered.append((problem, one.command.water))
        for event in one.events:
            reader.take(event)
        given.append(one)
    return Told(reader.story(), tuple(given), opened.network, last, tuple(answered),
                begun=row.created, code=row.code, workshop=workshop)  # fmt: skip
