"""A session begun anew from a phase of another: the same game up to there, with free seats."""

from __future__ import annotations

from dataclasses import replace

from game.rules.events import PhaseEntered
from game.rules.state import Phase
from server.journal.exchange import Recording
from server.journal.rows import EntryRow
from server.records import unpack_events


class NoSuchPhaseError(Exception):
    """The recorded game never came to that phase."""


def branched(
    recording: Recording, phase: str, round_: int, *, code: str, pin: str, created: str
) -> Recording:
    """The recording up to the beginning of this phase, as another session; its polls, notes and
    messages up to there come along, its teams do not.

    Raises `NoSuchPhaseError`.
    """
    entries = _until(recording.entries, phase, round_)
    last = entries[-1].remaining_ms if entries else None
    session = replace(
        recording.session,
        code=code,
        pin=pin,
        created=created,
        ended=False,
        remaining_ms=last,
        running=False,
    )
    return Recording(
        session,
        recording.archive,
        (),
        tuple(replace(entry, code=code) for entry in entries),
    )


def phases(entries: tuple[EntryRow, ...]) -> list[tuple[str, int]]:
    """The phases that a recorded game has come to, in order."""
    return [("lobby", 0)] + [
        (event.phase.value, event.round)
        for entry in entries
        if entry.state_hash is not None
        for event in unpack_events(entry.events)
        if isinstance(event, PhaseEntered)
    ]


def _until(entries: tuple[EntryRow, ...], phase: str, round_: int) -> tuple[EntryRow, ...]:
    if phase == Phase.LOBBY.value:
        return ()
    for index, entry in enumerate(entries):
        if entry.state_hash is None:
            continue
        for event in unpack_events(entry.events):
            if isinstance(event, PhaseEntered) and (event.phase.value, event.round) == (
                phase,
                round_,
            ):
                return entries[: index + 1]
    raise NoSuchPhaseError
