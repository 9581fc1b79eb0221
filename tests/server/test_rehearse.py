"""Rehearsals over real sockets end where simulations end, and can be replayed."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import msgpack
import pytest

from game.rules.hashing import state_hash
from server.bots.table import seat_tempers
from server.journal.exchange import Recording
from server.journal.rows import EntryRow
from server.rehearse import rehearse
from server.replay import ReplayError, replay
from tests.server.bots.games import IDS, LEVEL, game

MIXED = ("cooperative", "loner", "paper", "open", "cautious")


@pytest.fixture(scope="module")
def recording() -> Recording:
    """A rehearsal by five different bots."""
    rounds: list[int] = []
    played = asyncio.run(
        rehearse(
            LEVEL,
            seat_tempers(MIXED, IDS),
            seed=2,
            progress=lambda round, rounds_, phase: rounds.append(round),
        )
    )
    assert rounds == sorted(rounds)
    assert rounds[-1] == 8
    assert state_hash(played.state) == state_hash(game(*MIXED, seed=2))
    return played.recording


def test_a_rehearsal_replays_to_the_state_of_the_simulation(recording: Recording) -> None:
    replayed = replay(recording)
    assert replayed.hash == state_hash(game(*MIXED, seed=2))
    assert replayed.hashes == 33  # each phase of eight rounds, and the debrief


def tampered(recording: Recording, place: int, **changes: object) -> Recording:
    entries = list(recording.entries)
    entries[place] = replace(entries[place], **changes)
    return replace(recording, entries=tuple(entries))


def place_of(recording: Recording, command: str) -> int:
    """Where the journal holds the first command of this name."""
    return next(
        n for n, e in enumerate(recording.entries) if msgpack.unpackb(e.body).get("t") == command
    )


def test_a_changed_decision_is_found(recording: Recording) -> None:
    place = place_of(recording, "SetBudget")
    body = msgpack.unpackb(recording.entries[place].body) | {"value": 0.9}
    changed = tampered(recording, place, body=msgpack.packb(body))
    with pytest.raises(ReplayError, match=f"entry {place + 1}:"):
        replay(changed)


def test_changed_events_are_found(recording: Recording) -> None:
    place = place_of(recording, "SetReady")
    changed = tampered(recording, place, events=b"\x90")
    with pytest.raises(ReplayError, match=f"entry {place + 1}:"):
        replay(changed)


def test_a_changed_fingerprint_is_found(recording: Recording) -> None:
    place = next(n for n, e in enumerate(recording.entries) if e.state_hash and n > 20)
    with pytest.raises(ReplayError, match="another than when it was played"):
        replay(tampered(recording, place, state_hash="0" * 64))


def test_a_missing_entry_is_found(recording: Recording) -> None:
    entries: list[EntryRow] = list(recording.entries)
    del entries[30]
    with pytest.raises(ReplayError, match="entry 31 is missing"):
        replay(replace(recording, entries=tuple(entries)))


def test_bytes_that_are_no_command_are_said_to_be_so(recording: Recording) -> None:
    with pytest.raises(ReplayError, match="entry 6 cannot be read"):
        replay(tampered(recording, 5, body=b"\xc1\xff"))
