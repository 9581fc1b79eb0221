"""All sessions of a server: opening, finding by code, taking up after a stop, closing."""

from __future__ import annotations

import asyncio
import logging
import secrets
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from game.content.day import clock_of
from game.protocol.limits import PROTOCOL
from game.protocol.messages import Hello
from game.protocol.refusals import Farewell, Reason
from game.rules.hydraulics import HydraulicProblem, HydraulicResult
from game.rules.level import Level
from game.rules.setup import initial_state
from game.rules.state import Phase
from server import collecting
from server.arrivals import Arrivals
from server.clock import RealTime, Time
from server.conductor import Conductor, Solve
from server.credentials import new_code, new_pin, read_code
from server.journal import tables
from server.journal.branching import branched
from server.journal.exchange import Recording, read_recording, statements_of
from server.journal.rows import SessionRow
from server.journal.tables import Statement
from server.journal.writer import JournalWriter
from server.levels import LevelError, OpenLevel, open_level, reopen_level
from server.limits import GuessGuard, Limits
from server.line import LinePeer
from server.peer import Peer
from server.questions import Questions
from server.restore import RestoreError, Was, restore
from server.seating import Admission, PlayBot, Seating
from server.seats import No
from server.session import Session
from server.visitor import Visitor
from server.works_preview import without_works
from server.workshop.facts import EndPlanned

JOURNAL = "journal.sqlite"
REPORTS = "reports"
"""Where reports of sessions are put, each under a name that begins with the session's code."""

DEBRIEF_LASTS = timedelta(hours=18)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class NewSession:
    """What a session is set up with.

    `level` is an id or a folder; `minutes` the length of each phase (None = the level's, empty =
    no clock) and `day` that of the whole workshop (0 = as long as it takes), by which the level's
    phases are shortened; `pin` "" and `seed` None are drawn; `grace_s` is how long a phase still
    takes commands after its clock has run out.
    """

    level: str | Path
    lang: str = "sv"
    teams: int = 0
    pin: str = ""
    seed: int | None = None
    minutes: Mapping[str, float] | None = None
    day: int = 0
    grace_s: float = 2.0


@dataclass(frozen=True, slots=True)
class _Running:
    session: Session
    conductor: Conductor
    seating: Seating


class Hub:
    """The sessions of one data folder. Open with `await Hub.open(...)`, end with `close`."""

    def __init__(
        self,
        data: Path,
        journal: JournalWriter,
        solve: Solve,
        time: Time,
        limits: Limits,
        play_bot: PlayBot | None,
        version: str,
    ) -> None:
        self.questions = Questions(limits.questions_at_once)
        self.arrivals = Arrivals(time)
        self.arrivals.changed = self._tell_arrivals
        self._beginning: list[Callable[[Session, Conductor], None]] = []
        self.forgetting: list[Callable[[str], None]] = []
        """Called with the code of every session that is erased."""
        self._data = data
        self._journal = journal
        self._solve = solve
        self._time = time
        self._play_bot = play_bot
        self._version = version
        # apart, so that whoever has a seat of its own is not forgiven for guessing the PIN
        self._guards = {role: GuessGuard(time) for role in ("trainer", "")}
        self._running: dict[str, _Running] = {}
        self._codes: set[str] = set()
        self.questions.add("without_works", self._without_works)

    @classmethod
    async def open(
        cls,
        data: Path,
        solve: Solve,
        *,
        time: Time | None = None,
        limits: Limits | None = None,
        play_bot: PlayBot | None = None,
        version: str = "",
    ) -> Hub:
        """A hub on a data folder, with the sessions that were not finished in it.

        Raises `JournalError` where the folder's journal cannot be used.
        """
        data.mkdir(parents=True, exist_ok=True)
        journal = JournalWriter(data / JOURNAL)
        hub = cls(data, journal, solve, time or RealTime(), limits or Limits(), play_bot, version)
        hub._take_up()
        return hub

    @property
    def sessions(self) -> dict[str, Session]:
        """The running sessions by code."""
        return {code: running.session for code, running in self._running.items()}

    def find(self, code: str) -> Session | None:
        """The running session with this code, as `read_code` gives it."""
        running = self._running.get(code)
        return running.session if running else None

    def begin_each(self, with_: Callable[[Session, Conductor], None]) -> None:
        """Call this for every session that runs, and for each that begins to."""
        self._beginning.append(with_)
        for running in self._running.values():
            with_(running.session, running.conductor)

    async def new_session(self, wish: NewSession) -> Session:
        """Begin a session; it is on disk when this returns. Raises `LevelError`."""
        opened = await asyncio.to_thread(open_level, wish.level, self._data)
        row = SessionRow(
            code=self._new_code(),
            created=_now(),
            level=opened.level.id,
            version=opened.level.version,
            digest=opened.digest,
            lang=wish.lang,
            seed=secrets.randbelow(2**31) if wish.seed is None else wish.seed,
            teams=wish.teams or len(opened.level.municipalities),
            pin=wish.pin or new_pin(),
            minutes=_minutes(wish, opened.level),
            grace_s=wish.grace_s,
        )
        statements = [tables.put_session(row)]
        if opened.archive is not None:
            statements.append(tables.put_level(opened.digest, opened.archive))
        await self._journal.stored(row.code, statements)
        # making a session takes a moment, in which others play on
        session = await asyncio.to_thread(self._make, row, opened)
        running = self._run(session, opened)
        running.conductor.open(running=True, remaining_ms=None)
        return running.session

    async def resume(self, code: str) -> Session:
        """The session with this code, taken up from the journal if it does not run.

        Raises `JournalError` where there is none, `LevelError` and `RestoreError`.
        """
        running = self._running.get(code)
        if running is not None:
            return running.session
        recording = await asyncio.to_thread(read_recording, self._data / JOURNAL, code)
        return await self._play_on(recording, [tables.resume_session(code)])

    async def branch(self, code: str, phase: str, round_: int) -> Session:
        """Another session that goes on from the beginning of this phase of that one.

        Raises `NoSuchPhaseError`, `JournalError` where there is no such session, `LevelError` and
        `RestoreError`.
        """
        running = self._running.get(code)
        if running is not None:
            await running.session.store()
        recording = await asyncio.to_thread(read_recording, self._data / JOURNAL, code)
        branch = await asyncio.to_thread(
            branched,
            recording,
            phase,
            round_,
            code=self._new_code(),
            pin=new_pin(),
            created=_now(),
        )
        session = await self._play_on(branch, statements_of(branch))
        if session.workshop.ends_at:
            session.record((EndPlanned(""),))  # that was the other session's day
        return session

    async def erase(self, code: str) -> bool:
        """Erase a session for good, with its reports; False where there is none."""
        running = self._running.pop(code, None)
        if running is not None:
            running.conductor.close()
            running.seating.close()
            running.session.stopped = True
            running.session.audience.end(Farewell.STOPPED)
            collecting.release()
        known = await asyncio.to_thread(_codes, self._data / JOURNAL)
        if code not in known:
            return False
        await self._journal.erased(code, tables.erase_session(code))
        await asyncio.to_thread(erase_reports, self._data, code)
        for forget in self.forgetting:
            forget(code)
        return True

    async def _play_on(self, recording: Recording, statements: list[Statement]) -> Session:
        """Run a session that is, or with these statements will be, in the journal."""
        row = replace(recording.session, ended=False)

        def prepare() -> tuple[OpenLevel, Session, Was]:
            archive = recording.archive
            opened = reopen_level(row.level, row.digest, archive, self._data)
            session = self._make(row, opened)
            return opened, session, restore(session, recording.seats, recording.entries)

        opened, session, was = await asyncio.to_thread(prepare)
        if row.code in self._running:
            return self._running[row.code].session
        running = self._run(session, opened)
        await self._journal.stored(row.code, statements)
        self._open_again(running, was)
        return session

    def visit(self, peer: Peer) -> Visitor:
        """Somebody connected."""
        self.arrivals.opened(peer, peer.address)
        return Visitor(peer, self, self.questions, self._version, self.arrivals)

    async def admit(self, peer: Peer, hello: Hello) -> tuple[Session, Admission] | No:
        """The session and seat that a hello leads to, or why it does not."""
        if hello.protocol != PROTOCOL:
            return No(Reason.PROTOCOL_VERSION, {"server": PROTOCOL, "client": hello.protocol})
        guard = self._guards["trainer" if hello.role == "trainer" else ""]
        wait = guard.wait_s(peer.address)
        if wait > 0:
            return No(Reason.SLOW_DOWN, {"seconds": round(wait, 1)})
        running = self._running.get(read_code(hello.code))
        outcome = (
            No(Reason.NO_SUCH_SESSION) if running is None else (await running.seating.admit(hello))
        )
        if isinstance(outcome, No):
            if outcome.code in (Reason.NO_SUCH_SESSION, Reason.WRONG_PIN, Reason.WRONG_TOKEN):
                guard.missed(peer.address)
            return outcome
        assert running is not None
        if hello.role == "trainer" or (hello.role == "team" and hello.token):
            guard.hit(peer.address)
        return running.session, outcome

    async def close_session(self, code: str) -> None:
        """End a session for good: it will not be taken up again."""
        running = self._running.pop(code)
        await self._journal.stored(code, [running.conductor.close(), tables.end_session(code)])
        running.seating.close()
        running.session.stopped = True  # what was put off, as "move on", comes too late
        running.session.audience.end(Farewell.CLOSING)
        collecting.release()

    def farewell(self) -> None:
        """Tell everybody that the server closes."""
        for running in self._running.values():
            running.session.audience.end(Farewell.CLOSING)

    async def close(self) -> None:
        """Stop all sessions so that they can be taken up again."""
        for running in self._running.values():
            statement = running.conductor.close()
            running.seating.close()
            running.session.note(statement)
        await self._journal.close()
        self._running.clear()

    def _new_code(self) -> str:
        code = new_code(self._codes)
        self._codes.add(code)
        return code

    def _make(self, row: SessionRow, opened: OpenLevel) -> Session:
        """A session at its beginning; touches nothing that runs, so it may be done in a thread."""
        state = initial_state(opened.level, row.seed)
        return Session(row, state, opened.region, self._journal, self._time)

    def _run(self, session: Session, opened: OpenLevel) -> _Running:
        seating = Seating(session, self._connect, self._play_bot)
        conductor = Conductor(session, seating, self._time, self._solver(opened.network))
        session.lead = conductor
        session.life.arriving = lambda: self.arrivals.of(session)
        running = _Running(session, conductor, seating)
        self._running[session.code] = running
        for ready in self._beginning:
            ready(session, conductor)
        return running

    async def _without_works(self, session: Session, seat: str, params: Mapping[str, Any]) -> Any:
        if seat not in session.seats:
            return No(Reason.NOT_YOURS)
        solve = self._running[session.code].conductor.solve
        return await without_works(session.state, seat, params, solve)

    def _tell_arrivals(self) -> None:
        for running in self._running.values():
            running.session.life.look()

    def _solver(self, network: str) -> Solve:
        async def solve(problem: HydraulicProblem) -> HydraulicResult:
            return await self._solve(replace(problem, network=network))

        return solve

    def _connect(self, session: Session, seat: str, peer: LinePeer) -> Visitor:
        visitor = Visitor(peer, self, self.questions, self._version, self.arrivals)
        visitor.sit(session, Admission(seat))
        return visitor

    def _take_up(self) -> None:
        with closing(tables.connect(self._data / JOURNAL)) as db:
            for row in tables.sessions(db):
                self._codes.add(row.code)
                if row.ended:
                    continue
                try:
                    self._take_up_one(db, row)
                except (LevelError, RestoreError) as error:
                    self._running.pop(row.code, None)
                    _log.error("session %s is not taken up: %s", row.code, error)
                except Exception:
                    # written by another version, or damaged: the others can still be played
                    self._running.pop(row.code, None)
                    _log.exception("session %s is not taken up: it cannot be read", row.code)

    def _take_up_one(self, db: sqlite3.Connection, row: SessionRow) -> None:
        archive = tables.level_archive(db, row.digest)
        opened = reopen_level(row.level, row.digest, archive, self._data)
        session = self._make(row, opened)
        running = self._run(session, opened)
        was = restore(session, tables.seats(db, row.code), tables.entries(db, row.code))
        if session.state.phase is Phase.DEBRIEF and _old(row.created):
            self._running.pop(row.code)
            session.note(tables.end_session(row.code))
            return
        self._open_again(running, was)

    def _open_again(self, running: _Running, was: Was) -> None:
        """Let a session go on where its journal ends."""
        row = running.session.row
        readings = [ms for ms in (row.remaining_ms, was.remaining_ms) if ms is not None]
        running.conductor.open(
            running=row.running,
            remaining_ms=min(readings, default=None),
            use_clock=was.use_clock,
        )
        running.seating.wake_bots()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _codes(journal: Path) -> set[str]:
    with closing(tables.connect(journal)) as db:
        return {row.code for row in tables.sessions(db)}


def erase_reports(data: Path, code: str) -> None:
    """Erase what was written of a session beside the journal, under `reports`."""
    for place in (data / REPORTS).glob(f"{code}*"):
        if place.is_dir():
            shutil.rmtree(place)
        else:
            place.unlink()


def _old(created: str) -> bool:
    """Whether a session begun then (UTC, ISO 8601) has had its day: its talk is over."""
    return datetime.now(UTC) - datetime.fromisoformat(created) > DEBRIEF_LASTS


def _minutes(wish: NewSession, level: Level) -> dict[str, float]:
    if wish.minutes is not None:
        return dict(wish.minutes)
    return clock_of(wish.day, level.rounds, level.minutes)
