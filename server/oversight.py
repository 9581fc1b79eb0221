"""Several sessions on one server, overseen by whoever knows the server's PIN: listing, beginning,
continuing, branching, exporting, ending and erasing them.

Asked as questions from a trainer's place (see PROTOCOL.md, "Several sessions"); each carries the
server's PIN.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.content.day import LENGTHS
from game.protocol.limits import MAX_NAME
from game.protocol.refusals import Reason
from game.rules.refusal import Code
from server.clock import Time
from server.credentials import read_code, same
from server.debrief.projection import Projection, shown, told
from server.debrief.reel_worker import Reel
from server.journal import tables
from server.journal.branching import NoSuchPhaseError, phases
from server.journal.exchange import SUFFIX, Recording, read_recording, write_recording
from server.journal.publishing import NotOverError, public
from server.journal.standing import Standing, inside, standings
from server.journal.tables import JournalError
from server.levels import LevelError
from server.limits import GuessGuard
from server.questions import Questions
from server.restore import RestoreError
from server.seats import TRAINER, No
from server.session import Session

if TYPE_CHECKING:
    from server.hub import Hub

Params = Mapping[str, Any]
Answer = Callable[[Params], Awaitable[Any]]

LONGEST_MINUTES = 120.0
_REMEMBERED = 200


class Oversight:
    """Answers the questions about all sessions of a hub."""

    def __init__(
        self,
        hub: Hub,
        journal: Path,
        pin: str,
        time: Time,
        compare: Answer | None = None,
        projection: Projection | None = None,
    ) -> None:
        """`compare` answers how sessions of one level differ, `projection` shows films of the
        journal's sessions; None where nobody can."""
        self.pin = pin
        self._compare, self._projection = compare, projection
        self._hub = hub
        self._journal = journal
        self._guard = GuessGuard(time)
        self._begun: dict[str, asyncio.Task[Any]] = {}

    def serve(self, questions: Questions) -> None:
        """From now on these questions can be asked in every session."""
        for what, answer in (
            ("sessions", self._sessions),
            ("new_session", self._once(self._new)),
            ("branch_session", self._once(self._branch)),
            ("continue_session", self._continue),
            ("close_session", self._close),
            ("inside_session", self._inside),
            ("export_session", self._export),
            ("delete_session", self._delete),
        ):
            questions.add(what, self._for_hosts(answer))
        if self._compare is not None:
            questions.add("compare_sessions", self._for_hosts(self._compare))
        if self._projection is not None:
            films = self._projection
            questions.add("session_replay", self._for_hosts(self._film(films, told)))
            questions.add("session_replay_frame", self._for_hosts(self._film(films, shown)))

    def _for_hosts(
        self, answer: Callable[[Params], Awaitable[Any]]
    ) -> Callable[[Session, str, Params], Awaitable[Any]]:
        async def checked(session: Session, seat: str, params: Params) -> Any:
            if seat != TRAINER:
                return No(Reason.NOT_YOURS)
            wait = self._guard.wait_s(session.code)
            if wait > 0:
                return No(Reason.SLOW_DOWN, {"seconds": round(wait, 1)})
            if not same(str(params.get("host_pin", "")), self.pin):
                self._guard.missed(session.code)
                return No(Reason.WRONG_HOST_PIN)
            self._guard.hit(session.code)
            try:
                return await answer(params)
            except JournalError:
                return No(Reason.NO_SUCH_SESSION)
            except (LevelError, RestoreError):
                # of another version of the game, or of a level that was changed since
                return No(Reason.NO_SUCH_LEVEL, {"level": str(params.get("code"))[:MAX_NAME]})

        return checked

    def _once(
        self, answer: Callable[[Params], Awaitable[Any]]
    ) -> Callable[[Params], Awaitable[Any]]:
        """The same `key` asks for the same thing: after a break of the line nothing is done
        twice."""

        async def begun(params: Params) -> Any:
            key = str(params.get("key", ""))[:MAX_NAME]
            if not key:
                return await answer(params)
            task = self._begun.get(key)
            if task is None:
                task = self._begun[key] = asyncio.ensure_future(answer(params))
                while len(self._begun) > _REMEMBERED:
                    del self._begun[next(iter(self._begun))]
            return await asyncio.shield(task)

        return begun

    async def _sessions(self, _: Params) -> Any:
        found = await asyncio.to_thread(self._read_standings)
        return {"sessions": [self._listed(standing) for standing in found]}

    def _read_standings(self) -> list[Standing]:
        with closing(tables.connect(self._journal)) as db:
            return standings(db)

    def _listed(self, standing: Standing) -> dict[str, Any]:
        row = standing.session
        session = self._hub.find(row.code)
        return {
            "code": row.code,
            "pin": row.pin,
            "level": row.level,
            "created": row.created,
            "lang": row.lang,
            "phase": standing.phase,
            "round": standing.round,
            "rounds": session.state.level.rounds if session else None,
            "teams": standing.teams,
            "bots": standing.bots,
            "running": session is not None,
            "ended": row.ended,
            "present": sum(session.seats.present(m) for m in session.seats.people)
            if session
            else 0,
            "trainer": session.seats.present(TRAINER) if session else False,
            "help": len(session.workshop.help) if session else 0,
        }

    async def _new(self, params: Params) -> Any:
        from server.hub import NewSession

        level, lang = params.get("level"), params.get("lang", "sv")
        teams, minutes = params.get("teams", 0), params.get("minutes")
        day = params.get("day", 0)
        if not isinstance(level, str) or not _an_id(level):
            return No(Reason.NO_SUCH_LEVEL, {"level": str(level)[:MAX_NAME]})
        if lang not in ("sv", "en"):
            return No(Reason.WRONG_VALUE, {"where": "lang", "got": str(lang)[:MAX_NAME]})
        if type(teams) is not int or not 0 <= teams <= 8:
            return No(Code.OUT_OF_RANGE, {"field": "teams", "low": 0, "high": 8})
        if minutes is not None and not _are_minutes(minutes):
            return No(Code.OUT_OF_RANGE, {"field": "minutes", "low": 0, "high": LONGEST_MINUTES})
        if day not in (0, *LENGTHS):
            return No(Reason.WRONG_VALUE, {"where": "day", "got": str(day)[:MAX_NAME]})
        try:
            session = await self._hub.new_session(
                NewSession(level, lang=lang, teams=teams, minutes=minutes, day=day)
            )
        except LevelError:
            return No(Reason.NO_SUCH_LEVEL, {"level": level[:MAX_NAME]})
        return _way_in(session)

    async def _branch(self, params: Params) -> Any:
        phase, round_ = str(params.get("phase", "")), params.get("round", 0)
        try:
            session = await self._hub.branch(_code(params), phase, int(round_))
        except (NoSuchPhaseError, TypeError, ValueError):
            said = {"phase": phase[:MAX_NAME], "round": str(round_)[:MAX_NAME]}
            return No(Reason.NO_SUCH_PHASE, dict(said))
        return _way_in(session)

    async def _continue(self, params: Params) -> Any:
        session = await self._hub.resume(_code(params))
        return _way_in(session)

    async def _close(self, params: Params) -> Any:
        code = _code(params)
        if self._hub.find(code) is None:
            return No(Reason.NO_SUCH_SESSION)
        await self._hub.close_session(code)
        return {"code": code}

    async def _inside(self, params: Params) -> Any:
        recording = await self._recording(params)

        def look() -> dict[str, Any]:
            return inside(recording).tree() | {
                "phases": [
                    {"phase": phase, "round": round_} for phase, round_ in phases(recording.entries)
                ]
            }

        return await asyncio.to_thread(look)

    async def _export(self, params: Params) -> Any:
        recording = await self._recording(params)
        bare = bool(params.get("public", False))
        try:
            name, data, held = await asyncio.to_thread(
                _file_of, recording, self._journal.parent, bare
            )
        except NotOverError:
            return No(Reason.STILL_RUNNING)
        return {"name": name, "data": data, "inside": held}

    async def _delete(self, params: Params) -> Any:
        code = _code(params)
        if not await self._hub.erase(code):
            return No(Reason.NO_SUCH_SESSION)
        return {"code": code}

    def _film(
        self, films: Projection, answer: Callable[[Reel, Params], Any]
    ) -> Callable[[Params], Awaitable[Any]]:
        """Answers about the film of any session, also of one that does not run."""

        async def of_session(params: Params) -> Any:
            code = _code(params)
            return answer(await films.stored(code, self._hub.find(code)), params)

        return of_session

    async def _recording(self, params: Params) -> Recording:
        code = _code(params)
        session = self._hub.find(code)
        if session is not None:
            await session.store()  # what is read is on disk
        return await asyncio.to_thread(read_recording, self._journal, code)


def _file_of(recording: Recording, folder: Path, bare: bool) -> tuple[str, bytes, dict[str, Any]]:
    """An exported session: its file's name, its bytes, what is inside."""
    code = recording.session.code
    if bare:
        recording = public(recording)
    passing = folder / f".{code}{SUFFIX}"
    try:
        write_recording(recording, passing)
        data = passing.read_bytes()
    finally:
        passing.unlink(missing_ok=True)
    name = f"{code}-public{SUFFIX}" if bare else f"{code}{SUFFIX}"
    return name, data, inside(recording).tree()


def _way_in(session: Session) -> dict[str, Any]:
    return {"code": session.code, "pin": session.row.pin}


def _code(params: Params) -> str:
    return read_code(str(params.get("code", ""))[:MAX_NAME])


def _an_id(level: str) -> bool:
    """Whether this is a level's id and no path: from afar only installed levels are opened."""
    return level.replace("-", "").isalnum()


def _are_minutes(minutes: Any) -> bool:
    return isinstance(minutes, dict) and all(
        isinstance(value, int | float)
        and not isinstance(value, bool)
        and 0 <= value <= LONGEST_MINUTES
        for value in minutes.values()
    )
