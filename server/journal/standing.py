"""Where the sessions of a journal stand, without playing them again; and what one holds, to be told
before it leaves the house."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from game.rules.events import PhaseEntered
from server.journal import tables
from server.journal.exchange import Recording
from server.journal.rows import SessionRow
from server.records import unpack_command, unpack_events
from server.workshop.tidy import workshop_of


@dataclass(frozen=True, slots=True)
class Standing:
    """A session and how far it has come; `teams` counts seats of people, `bots` the others."""

    session: SessionRow
    entries: int
    phase: str
    round: int
    teams: int
    bots: int


def standings(db: sqlite3.Connection) -> list[Standing]:
    """Where each session stands, the oldest first."""
    counts = dict(db.execute("SELECT code, COUNT(*) FROM entries GROUP BY code").fetchall())
    found = []
    for row in tables.sessions(db):
        phase, round_ = _stage(db, row.code)
        seats = tables.seats(db, row.code)
        teams = sum(bool(seat.token_digest) for seat in seats)
        found.append(
            Standing(row, counts.get(row.code, 0), phase, round_, teams, len(seats) - teams)
        )
    return found


def _stage(db: sqlite3.Connection, code: str) -> tuple[str, int]:
    """Phase and round at the end, by the last entry in which a phase began."""
    last = db.execute(
        "SELECT events FROM entries WHERE code = ? AND state_hash IS NOT NULL "
        "ORDER BY n DESC LIMIT 1",
        (code,),
    ).fetchone()
    if last is None:
        return "lobby", 0
    entered = [e for e in unpack_events(last[0]) if isinstance(e, PhaseEntered)]
    return (entered[-1].phase.value, entered[-1].round) if entered else ("lobby", 0)


@dataclass(frozen=True, slots=True)
class Inside:
    """What a recording holds. `opens_seats`: whoever has the file can lead the game and, with the
    teams' own laptops, take their seats. `written` counts what people have typed."""

    code: str
    level: str
    begun: str
    teams: Sequence[str]
    opens_seats: bool
    commands: int
    written: dict[str, int]

    def tree(self) -> dict[str, Any]:
        """As plain data."""
        return asdict(self) | {"teams": list(self.teams)}


_TYPED = {
    "WriteSealed": "sealed_lines",
    "WriteLesson": "lessons",
    "Reflect": "reflections",
}


def inside(recording: Recording) -> Inside:
    """What is in a recording; addresses and names of people never are."""
    typed = Counter(dict.fromkeys(_TYPED.values(), 0))
    commands = 0
    for entry in recording.entries:
        if entry.origin in ("act", "server") and entry.events:
            commands += 1
            name = type(unpack_command(entry.body)).__name__
            if name in _TYPED:
                typed[_TYPED[name]] += 1
    workshop = workshop_of(recording.entries)
    row = recording.session
    return Inside(
        code=row.code,
        level=row.level,
        begun=row.created,
        teams=[seat.name for seat in recording.seats if seat.name],
        opens_seats=bool(row.pin) or any(seat.token_digest for seat in recording.seats),
        commands=commands,
        written={
            **typed,
            "polls": len(workshop.polls),
            "poll_answers": sum(sum(poll.counts) for poll in workshop.polls.values()),
            "public_notes": sum(note.public for note in workshop.notes),
            "private_notes": sum(not note.public for note in workshop.notes),
            "group_notes": sum(len(b.notes) for b in workshop.breakouts.values()),
            "messages": sum(bool(m.to) for m in workshop.messages),
            "board": sum(not m.to for m in workshop.messages),
            "seat_notes": len(workshop.seat_notes),
        },
    )
