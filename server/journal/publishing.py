"""A recording that may be shown to anybody: no PIN, no tokens, nothing that was said in confidence.

What a team keeps sealed is replaced by an ellipsis everywhere, so the game is decided anew and its
fingerprints are new; all else in it stays as it was played.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from game.protocol.limits import FEWEST_ANSWERS
from game.rules import commands as c
from game.rules.decide import decide
from game.rules.evolve import evolve
from game.rules.hashing import state_hash
from game.rules.people_commands import WriteSealed
from game.rules.refusal import Refusal
from game.rules.setup import initial_state
from game.rules.state import Phase, State
from server.journal.exchange import Recording
from server.journal.rows import WORKSHOP, EntryRow
from server.levels import reopen_level
from server.records import pack, unpack_command, unpack_events
from server.workshop import facts as f
from server.workshop.facts import Fact, pack_facts, unpack_facts
from server.workshop.tidy import workshop_of

ELLIPSIS = "…"

_IN_CONFIDENCE = (
    f.HelpCalled,
    f.HelpEnded,
    f.SeatNoted,
    f.SeatNoteDropped,
    f.LaptopLetIn,
)


class NotOverError(Exception):
    """The game is not in its debrief: teams still have secrets from each other."""


def public(recording: Recording) -> Recording:
    """The recording without anything that is not everybody's.

    Raises `NotOverError`, and `server.levels.LevelError` where its level is not to be had.
    """
    row = recording.session
    with tempfile.TemporaryDirectory(prefix="granslost-") as folder:
        opened = reopen_level(row.level, row.digest, recording.archive, Path(folder))
    start = initial_state(opened.level, row.seed)
    end = _end(start, recording)
    if end.phase is not Phase.DEBRIEF:
        raise NotOverError
    sealed = frozenset(m for m in end.municipalities if not end.mind(m).sealed_open)
    small = {
        id
        for id, poll in workshop_of(recording.entries).polls.items()
        if sum(poll.counts) < FEWEST_ANSWERS
    }
    retold = _Retold(start, sealed, small, {})
    return Recording(
        replace(row, pin=""),
        recording.archive,
        tuple(replace(seat, token_digest="") for seat in recording.seats),
        tuple(retold.entry(entry) for entry in recording.entries),
    )


def _end(state: State, recording: Recording) -> State:
    for entry in recording.entries:
        if entry.events:
            state = evolve(state, unpack_events(entry.events))
    return state


@dataclass(slots=True)
class _Retold:
    """The game told again entry by entry. `voters` gives browsers numbers of no meaning."""

    state: State
    sealed: frozenset[str]
    small: set[str]
    voters: dict[str, str]

    def entry(self, entry: EntryRow) -> EntryRow:
        if entry.origin == WORKSHOP:
            return self._beside(entry)
        if entry.origin == "control" or not entry.body:
            return entry
        command = unpack_command(entry.body)
        if isinstance(command, WriteSealed) and entry.sender in self.sealed and command.text:
            command = replace(command, text=ELLIPSIS)
        body = pack(command)
        if entry.refusal is not None:
            return replace(entry, body=body)
        sender = c.SERVER if entry.origin == "server" else entry.sender
        events = decide(self.state, sender, command)
        if isinstance(events, Refusal):
            raise ValueError(f"entry {entry.n} is refused when told again")
        self.state = evolve(self.state, events)
        mark = None if entry.state_hash is None else state_hash(self.state)
        return replace(entry, body=body, events=pack(events), state_hash=mark)

    def _beside(self, entry: EntryRow) -> EntryRow:
        if entry.refusal is not None or not entry.body:
            return entry
        moment, happened = unpack_facts(entry.body)
        kept = tuple(retold for fact in happened for retold in self._fact(fact))
        return replace(entry, body=pack_facts(moment, kept))

    def _fact(self, fact: Fact) -> tuple[Fact, ...]:
        if isinstance(fact, _IN_CONFIDENCE):
            return ()
        match fact:
            case f.Noted(public=False):
                return ()
            case f.MessageSent(to=to) if to:
                return ()
            case f.PollAnswered(poll=poll) | f.HandsCounted(poll=poll) if poll in self.small:
                return ()
            case f.PollAnswered(browser=browser):
                number = self.voters.setdefault(browser, str(len(self.voters) + 1))
                return (replace(fact, browser=number),)
            case _:
                return (fact,)
