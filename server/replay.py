"""Replaying a journal: every command decided anew, every event and fingerprint compared."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgpack

from game.protocol.trees import MalformedError
from game.rules import commands as c
from game.rules import setup
from game.rules.decide import decide
from game.rules.evolve import evolve
from game.rules.hashing import state_hash
from game.rules.refusal import Refusal
from game.rules.state import State
from server.journal.exchange import Recording
from server.journal.rows import WORKSHOP, EntryRow
from server.levels import reopen_level
from server.records import pack, unpack_command

_BESIDE = ("control", WORKSHOP)


class ReplayError(Exception):
    """A journal does not lead where it says; the text names the entry."""


@dataclass(frozen=True, slots=True)
class Replayed:
    """How a replay went: where it ended, how much was decided anew, how many fingerprints."""

    state: State
    decided: int
    hashes: int

    @property
    def hash(self) -> str:
        """Fingerprint of the last state."""
        return state_hash(self.state)


def replay(recording: Recording, progress: Callable[[int], None] | None = None) -> Replayed:
    """Play a recording again from its start; `progress` hears how many entries are done.

    Raises `ReplayError` at the first entry that differs, and `server.levels.LevelError` where the
    level it was played on is not to be had.
    """
    row = recording.session
    with tempfile.TemporaryDirectory(prefix="granslost-") as folder:
        opened = reopen_level(row.level, row.digest, recording.archive, Path(folder))
    state = setup.initial_state(opened.level, row.seed)
    decided = hashes = 0
    for number, entry in enumerate(recording.entries, start=1):
        if entry.n != number:
            raise ReplayError(f"entry {number} is missing")
        try:
            state = _again(state, entry)
        except (MalformedError, msgpack.UnpackException, ValueError, TypeError, KeyError) as error:
            raise ReplayError(f"entry {entry.n} cannot be read: {error}") from error
        decided += entry.origin not in _BESIDE
        if entry.state_hash is not None:
            hashes += 1
            if state_hash(state) != entry.state_hash:
                raise ReplayError(
                    f"entry {entry.n} ({state.phase.value}, round {state.round}): "
                    "the state is another than when it was played"
                )
        if progress is not None:
            progress(entry.n)
    return Replayed(state, decided, hashes)


def _again(state: State, entry: EntryRow) -> State:
    """The state after an entry, which must be decided as it was."""
    if entry.origin in _BESIDE or not entry.body:
        return state  # leads the session, not the game; or turned down before the rules saw it
    command = unpack_command(entry.body)
    sender = c.SERVER if entry.origin == "server" else entry.sender
    outcome = decide(state, sender, command)
    if isinstance(outcome, Refusal):
        if entry.refusal is None:
            raise ReplayError(
                f"entry {entry.n}: {type(command).__name__} of {sender} was carried out, "
                f"and is now refused ({outcome.code.value})"
            )
        return state
    if entry.refusal is not None:
        return _refused_by_fault(state, entry)
    if _plain(pack(outcome)) != _plain(entry.events):
        raise ReplayError(
            f"entry {entry.n}: {type(command).__name__} of {sender} now leads to something else"
        )
    return evolve(state, outcome)


def _refused_by_fault(state: State, entry: EntryRow) -> State:
    code = _plain(entry.refusal or b"")[0]
    if code != "fault":
        raise ReplayError(f"entry {entry.n} was refused ({code}), and is now carried out")
    return state


def _plain(data: bytes) -> Any:
    return msgpack.unpackb(data, strict_map_key=False)
