"""A data folder's sessions as a window keeps them: list, bring in, take out, begin anew, erase.

For the window of the machine that hosts, also while no server runs; reading and writing files takes
a moment, so a window asks in a thread.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from server.debrief.reel_worker import Reel
    from server.journal.exchange import Recording


class ShelfError(Exception):
    """Something cannot be done; the text says why. `code` is for a window that words it itself:
    not_over (a public file before the debrief), no_such_phase, in_use, no_recording (a file that
    is none), here_already, or ""."""

    def __init__(self, text: str, code: str = "") -> None:
        super().__init__(text)
        self.code = code


@dataclass(frozen=True, slots=True)
class Kept:
    """A session on the shelf; `created` is ISO 8601 in UTC, `begun` the same in local time,
    YYYY-MM-DD HH:MM."""

    code: str
    level: str
    created: str
    begun: str
    teams: int
    bots: int
    phase: str
    round: int
    over: bool


class Shelf:
    """The sessions of one data folder."""

    def __init__(self, data: Path) -> None:
        from server.hub import JOURNAL

        self._data = data
        self._journal = data / JOURNAL
        self._film: tuple[str, int, Reel] | None = None

    def sessions(self) -> list[Kept]:
        """All of them, the latest first."""
        from server.journal.standing import standings
        from server.journal.tables import JournalError, connect

        if not self._journal.is_file():
            return []
        try:
            with closing(connect(self._journal)) as db:
                found = standings(db)
        except JournalError as error:
            raise ShelfError(str(error)) from error
        return [
            Kept(
                one.session.code,
                one.session.level,
                one.session.created,
                f"{datetime.fromisoformat(one.session.created).astimezone():%Y-%m-%d %H:%M}",
                one.teams,
                one.bots,
                one.phase,
                one.round,
                one.session.ended,
            )
            for one in reversed(found)
        ]

    def inside(self, code: str) -> dict[str, Any]:
        """What an export of a session would hold, and the phases it can be begun from."""
        from server.journal.branching import phases
        from server.journal.standing import inside

        recording = self._recording(code)
        begun = [{"phase": phase, "round": round_} for phase, round_ in phases(recording.entries)]
        return inside(recording).tree() | {"phases": begun}

    def film(self, code: str) -> Reel:
        """A session as a film; the latest is kept."""
        from server.debrief.projection import last_entry
        from server.debrief.reel_worker import make
        from server.debrief.worker import Which
        from server.journal.tables import JournalError
        from server.levels import LevelError

        try:
            last = last_entry(self._journal, code)
            if self._film is None or self._film[:2] != (code, last):
                film = make(Which(self._data, self._journal, code))
                self._film = (code, last, film)
        except (JournalError, LevelError) as error:
            raise ShelfError(str(error)) from error
        return self._film[2]

    def inside_file(self, file: Path) -> dict[str, Any]:
        """What an exported file holds, and whether its session is on the shelf already (`here`)."""
        from server.journal.exchange import read_recording
        from server.journal.standing import inside
        from server.journal.tables import JournalError

        try:
            recording = read_recording(file)
        except JournalError as error:
            raise ShelfError(str(error), "no_recording") from error
        here = any(one.code == recording.session.code for one in self.sessions())
        return inside(recording).tree() | {"here": here}

    def take_in(self, file: Path) -> str:
        """Bring an exported session in; its code. A running server goes on with it when asked to
        (`continue_session`), another when it starts."""
        from server.journal.exchange import import_recording, read_recording
        from server.journal.tables import JournalError

        try:
            recording = read_recording(file)
        except JournalError as error:
            raise ShelfError(str(error), "no_recording") from error
        try:
            import_recording(recording, self._journal)
        except JournalError as error:
            here = any(one.code == recording.session.code for one in self.sessions())
            raise ShelfError(str(error), "here_already" if here else "") from error
        return recording.session.code

    def take_out(self, code: str, folder: Path, *, bare: bool = False) -> Path:
        """Write a session to a file of its own in a folder; `bare` without PIN, seats and what was
        said in confidence."""
        from server.journal.exchange import SUFFIX, write_recording
        from server.journal.publishing import NotOverError, public
        from server.journal.tables import JournalError
        from server.levels import LevelError

        recording = self._recording(code)
        try:
            if bare:
                recording = public(recording)
            file = folder / f"{code}{'-public' if bare else ''}{SUFFIX}"
            write_recording(recording, file)
        except NotOverError:
            raise ShelfError(f"session {code} is not in its debrief yet", "not_over") from None
        except (JournalError, LevelError) as error:
            raise ShelfError(str(error)) from error
        return file

    def branch(self, code: str, phase: str, round_: int) -> str:
        """Another session that begins where this phase of a session began; its code."""
        from server.credentials import new_code, new_pin
        from server.journal.branching import NoSuchPhaseError, branched
        from server.journal.exchange import import_recording

        taken = {one.code for one in self.sessions()}
        try:
            made = branched(
                self._recording(code),
                phase,
                round_,
                code=new_code(taken),
                pin=new_pin(),
                created=datetime.now(UTC).isoformat(timespec="seconds"),
            )
        except NoSuchPhaseError:
            said = f"session {code} never came to {phase} of round {round_}"
            raise ShelfError(said, "no_such_phase") from None
        import_recording(made, self._journal)
        return made.session.code

    def erase(self, code: str) -> None:
        """Erase a session with its reports for good; not while a server uses the folder."""
        from server.host import HostError, held
        from server.hub import erase_reports
        from server.journal.exchange import erase_session
        from server.journal.tables import JournalError

        try:
            with held(self._data):
                erase_session(self._journal, code)
                erase_reports(self._data, code)
        except HostError as error:
            raise ShelfError(str(error), "in_use") from error
        except JournalError as error:
            raise ShelfError(str(error)) from error

    def _recording(self, code: str) -> Recording:
        from server.journal.exchange import read_recording
        from server.journal.tables import JournalError

        try:
            return read_recording(self._journal, code)
        except JournalError as error:
            raise ShelfError(str(error)) from error
