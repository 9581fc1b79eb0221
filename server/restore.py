"""A session as it was, out of its journal: events applied again, nothing decided anew."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.protocol.messages import Accepted, UseClock
from game.rules.evolve import evolve
from game.rules.hashing import state_hash
from game.rules.state import State
from server.journal.rows import EntryRow, SeatRow
from server.records import unpack_control, unpack_events, unpack_refusal
from server.seats import Seat
from server.session import Session
from server.workshop.tidy import workshop_after


class RestoreError(Exception):
    """A session cannot be taken up again; the text says why."""


@dataclass(frozen=True, slots=True)
class Was:
    """How a session was led when its journal ended: the clock's last reading, and whether the
    trainer wished to play with it (None = has not said)."""

    remaining_ms: int | None = None
    use_clock: bool | None = None


def replay(state: State, entries: Iterable[EntryRow]) -> State:
    """The state after these entries, each stored fingerprint checked.

    Raises `RestoreError` at the first that does not match.
    """
    for entry in entries:
        state = _after(state, entry)
    return state


def restore(session: Session, seats: Iterable[SeatRow], entries: Iterable[EntryRow]) -> Was:
    """Bring a fresh session to where its journal ends; how it was led then.

    Raises `RestoreError` where the journal has a gap, or leads elsewhere than it says.
    """
    for row in seats:
        session.seats.put(row.seat, Seat(row.name, row.token_digest, row.bot))
    remaining, use_clock = None, None
    workshop = session.workshop
    for entry in entries:
        if entry.n != session.entries + 1:
            raise RestoreError(f"session {entry.code}: entry {session.entries + 1} is missing")
        session.state = _after(session.state, entry)
        workshop = workshop_after(workshop, entry)
        session.rev, session.entries, remaining = entry.rev, entry.n, entry.remaining_ms
        if entry.seq:
            refusal = entry.refusal and unpack_refusal(entry.seq, entry.refusal)
            session.answers.keep(entry.seat, refusal or Accepted(entry.seq, entry.rev))
        if entry.origin == "control" and entry.refusal is None:
            action = unpack_control(entry.body)
            use_clock = action.on if isinstance(action, UseClock) else use_clock
    session.workshop = workshop
    session.audience.reset(session.state, session.rev, workshop)
    return Was(remaining, use_clock)


def _after(state: State, entry: EntryRow) -> State:
    if entry.events:
        state = evolve(state, unpack_events(entry.events))
    if entry.state_hash is not None and state_hash(state) != entry.state_hash:
        raise RestoreError(
            f"session {entry.code}: entry {entry.n} leads to another state than when it was "
            "played; take it up with the version of the game that it was begun with"
        )
    return state
