"""A session as it was, out of its journal: events applied again, nothing decided anew."""

from __future__ import annotations

from collections.abc import Iterable

from game.protocol.messages import Accepted
from game.rules.evolve import evolve
from game.rules.hashing import state_hash
from game.rules.state import State
from server.journal.rows import EntryRow, SeatRow
from server.records import unpack_events, unpack_refusal
from server.seats import Seat
from server.session import Session


class RestoreError(Exception):
    """A session cannot be taken up again; the text says why."""


def replay(state: State, entries: Iterable[EntryRow]) -> State:
    """The state after these entries, each stored fingerprint checked.

    Raises `RestoreError` at the first that does not match.
    """
    for entry in entries:
        state = _after(state, entry)
    return state


def restore(session: Session, seats: Iterable[SeatRow], entries: Iterable[EntryRow]) -> int | None:
    """Bring a fresh session to where its journal ends; the clock's last reading (ms)."""
    for row in seats:
        session.seats.put(row.seat, Seat(row.name, row.token_digest, row.bot))
    remaining = None
    for entry in entries:
        session.state = _after(session.state, entry)
        session.rev, session.entries, remaining = entry.rev, entry.n, entry.remaining_ms
        if entry.seq:
            refusal = entry.refusal and unpack_refusal(entry.seq, entry.refusal)
            session.answers.keep(entry.seat, refusal or Accepted(entry.seq, entry.rev))
    session.audience.reset(session.state, session.rev)
    return remaining


def _after(state: State, entry: EntryRow) -> State:
    if entry.events:
        state = evolve(state, unpack_events(entry.events))
    if entry.state_hash is not None and state_hash(state) != entry.state_hash:
        raise RestoreError(
            f"session {entry.code}: entry {entry.n} leads to another state than when it was "
            "played; take it up with the version of the game that it was begun with"
        )
    return state
