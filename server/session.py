"""One game: takes what seats send, has it decided, stored, and only then answered and shown.

The state runs ahead of the disk: the next command is decided on the newest state while earlier
ones are being written. Nothing of it leaves the house before it is stored.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from game.protocol.codec import NAMES, pack_region, region_digest
from game.protocol.messages import (
    Accepted,
    Act,
    Control,
    ControlAction,
    LeadAction,
    Partake,
    Refused,
)
from game.protocol.refusals import Farewell, Reason
from game.protocol.workshop import TRAINER_ACTIONS, PartakeAction, WorkshopAction
from game.rules import commands as c
from game.rules.decide import decide
from game.rules.events import Event, PhaseEntered
from game.rules.evolve import evolve
from game.rules.hashing import state_hash
from game.rules.refusal import Refusal
from game.rules.state import State
from server.answers import Answers, Place, refused
from server.asking import Asking
from server.audience import Audience, Reply
from server.clock import Time
from server.journal.rows import WORKSHOP, EntryRow, Origin, SeatRow, SessionRow
from server.journal.tables import Statement, add_entry, put_seat
from server.journal.writer import JournalWriter
from server.records import pack, pack_refusal
from server.rights import may
from server.seats import TRAINER, No, Seat, Seats
from server.workshop.after import after
from server.workshop.facts import Fact, pack_facts
from server.workshop.life import Life
from server.workshop.programme import Programme
from server.workshop.state import Workshop

LONGEST_TURN_S = 0.006
"""After so long of showing others get their turn; a seat's part takes a few milliseconds more."""

_ASIDE = 3
"""How often something is worked out beside the loop before it is worked out in it."""

Said = c.Command | ControlAction | bytes
"""What a seat or the server said, or the bytes of it."""

_log = logging.getLogger(__name__)


class Lead(Protocol):
    """Who leads a session through its phases, and is told of everything in it."""

    @property
    def remaining_ms(self) -> int | None:
        """What is left of the phase."""

    def heard(self, events: Sequence[Event]) -> None:
        """Something was decided."""

    @property
    def clock_runs(self) -> bool:
        """Whether the clock of the phase runs."""

    def breakout(self, workshop: Workshop) -> None:
        """The workshop is now like this: the clock stands still during a breakout."""

    def carry_out(self, action: LeadAction) -> Sequence[Statement] | No:
        """Do what the trainer asks for; what the journal must keep of it."""

    def shown(self) -> None:
        """Something was stored and shown."""

    def came(self) -> None:
        """A person has taken a seat."""


@dataclass(frozen=True, slots=True)
class EntryHead:
    """Where an entry of the journal comes from: `line` is the seat, or one of its laptops."""

    origin: Origin
    line: str
    seq: int

    @property
    def seat(self) -> str:
        """The seat, whichever of its laptops it was."""
        return self.line.partition("+")[0]


@dataclass(frozen=True, slots=True)
class _InHand:
    """Something decided that is not yet on disk."""

    state: State
    rev: int
    workshop: Workshop
    reply: Reply | None


class Session:
    """A running game with its seats and connections. `lead` is set by whoever opens it."""

    lead: Lead

    def __init__(
        self,
        row: SessionRow,
        state: State,
        region: dict[str, Any],
        journal: JournalWriter,
        time: Time,
    ) -> None:
        self.row = row
        self.state = state
        self.rev = 0
        self.entries = 0
        self.region = pack_region(region)
        self.digest = region_digest(self.region)
        self.seats = Seats(state.municipalities, row.teams)
        self.answers = Answers()
        self.workshop = Workshop()
        self.programme = Programme.of(region)
        self.asking = Asking(self.seats, time)
        self.life = Life(self, time)
        self.audience = Audience(state, 0, self.programme, self.asking.numbers)
        self.stopped = False
        self._journal = journal
        self._stored: list[_InHand] = []
        self._releasing = False

    @property
    def code(self) -> str:
        """The join code."""
        return self.row.code

    def take(self, line: str, message: Act | Control | Partake) -> None:
        """Deal with a numbered message from a laptop; the answer goes there in time."""
        if self.stopped:
            return
        seq = message.seq
        match self.answers.look_up(line, seq):
            case Place.NEXT:
                self.answers.taken(line, seq)
                self._deal_with(line, message)
            case Place.IN_HAND:
                pass
            case Place.GAP:
                expected = self.answers.last(line) + 1
                self.audience.answer(line, refused(seq, Reason.SEQ_GAP, {"expected": expected}))
            case Place.FORGOTTEN:
                self.audience.answer(line, refused(seq, Reason.SEQ_FORGOTTEN, {}))
            case Accepted() | Refused() as answer:
                self.audience.answer(line, answer)

    def give(self, command: c.ServerCommand) -> Refusal | None:
        """Have a command of the server's own decided; the refusal, if it is one."""
        outcome = decide(self.state, c.SERVER, command)
        if isinstance(outcome, Refusal):
            return outcome
        after = evolve(self.state, outcome)
        self._accept(EntryHead("server", "", 0), command, outcome, after)
        return None

    async def give_aside(self, command: c.ServerCommand) -> Refusal | None:
        """As `give`, but worked out beside the loop, which goes on meanwhile: for a year."""
        for _ in range(_ASIDE):
            before = self.state
            worked_out = await asyncio.to_thread(_worked_out, before, command)
            if isinstance(worked_out, Refusal):
                return worked_out
            if self.state is before:  # else something came in between: it is another year then
                self._accept(EntryHead("server", "", 0), command, *worked_out)
                return None
        return self.give(command)

    def play(self, seat: str, command: c.TeamCommand | c.TrainerCommand) -> Refusal | None:
        """Have a command decided as if the seat had given it; the refusal, if it is one."""
        outcome = decide(self.state, seat, command)
        if isinstance(outcome, Refusal):
            return outcome
        self._accept(EntryHead("act", seat, 0), command, outcome, evolve(self.state, outcome))
        return None

    def record(self, happened: tuple[Fact, ...]) -> None:
        """Something has happened beside the rules without a seat's asking for it."""
        self._happen(EntryHead(WORKSHOP, "", 0), happened)

    async def happened(self, happened: tuple[Fact, ...]) -> None:
        """Have something that happened beside the rules on disk before going on."""
        self.record(happened)
        await self.store()

    def put_seat(self, municipality: str, seat: Seat) -> Statement:
        """A seat is now like this; what the journal must keep of it."""
        self.seats.put(municipality, seat)
        row = SeatRow(self.code, municipality, seat.name, seat.token_digest, seat.bot)
        return put_seat(row)

    async def store(self, *statements: Statement) -> None:
        """Have something of the session on disk before going on."""
        try:
            await self._journal.stored(self.code, statements)
        except Exception as error:
            self._stop(error)
            raise

    def note(self, *statements: Statement) -> None:
        """Have something of the session on disk some time soon."""
        self._journal.write(self.code, statements, self._noted)

    def show_room(self) -> None:
        """Tell everybody who sits where, if that is news."""
        self.audience.show_room(self.seats.room())
        self.life.look()

    def _deal_with(self, line: str, message: Act | Control | Partake) -> None:
        head = EntryHead(_origin(message), line, message.seq)
        seat = head.seat
        if not may(seat, message):
            self._refuse(head, b"", No(Reason.NOT_YOURS))
            return
        match message:
            case Act(command=command):
                self._act(head, command)
            case Partake(action=action):
                self._beside(head, action)
            case Control(action=action) if head.origin == WORKSHOP:
                self._beside(head, action)  # type: ignore[arg-type]
            case Control(action=action):
                self._control(head, action)  # type: ignore[arg-type]
        if seat != TRAINER:
            done = message.command if isinstance(message, Act) else message.action
            self.life.did(seat, NAMES[type(done)])

    def _act(self, head: EntryHead, command: c.TeamCommand | c.TrainerCommand) -> None:
        try:
            outcome = decide(self.state, head.seat, command)
            after = self.state if isinstance(outcome, Refusal) else evolve(self.state, outcome)
        except Exception:
            # a fault of ours must not end the workshop: this one command is refused
            _log.exception("session %s: %s failed", self.code, type(command).__name__)
            self._refuse(head, command, No(Reason.FAULT))
            return
        if isinstance(outcome, Refusal):
            self._refuse(head, command, No(outcome.code, dict(outcome.params)))
        else:
            self._accept(head, command, outcome, after)

    def _beside(self, head: EntryHead, action: WorkshopAction | PartakeAction) -> None:
        try:
            outcome = self.life.wish(head.seat, action)
        except Exception:
            # as above: a fault of ours must not end the workshop
            _log.exception("session %s: %s failed", self.code, type(action).__name__)
            self._refuse(head, b"", No(Reason.FAULT))
            return
        if isinstance(outcome, No):
            self._refuse(head, b"", outcome)
        else:
            self._happen(head, outcome)

    def _happen(self, head: EntryHead, happened: tuple[Fact, ...]) -> None:
        moment = self.life.moment
        self.workshop = after(self.workshop, moment, happened)
        self.lead.breakout(self.workshop)
        self._write(head, pack_facts(moment, happened), Accepted(head.seq, self.rev))

    def _control(self, head: EntryHead, action: LeadAction) -> None:
        outcome = self.lead.carry_out(action)
        if isinstance(outcome, No):
            self._refuse(head, action, outcome)
            return
        reply = Accepted(head.seq, self.rev)
        self._write(head, action, reply, also=outcome)

    def _accept(self, head: EntryHead, said: Said, events: tuple[Event, ...], after: State) -> None:
        self.state = after
        self.rev += 1
        self.lead.heard(events)
        self.life.entered(events)
        hashed = any(isinstance(event, PhaseEntered) for event in events)
        reply = Accepted(head.seq, self.rev)
        self._write(head, said, reply, events=events, hashed=after if hashed else None)

    def _refuse(self, head: EntryHead, said: Said, why: No) -> None:
        self._write(head, said, refused(head.seq, why.code, why.params))

    def _write(
        self,
        head: EntryHead,
        said: Said,
        reply: Accepted | Refused,
        *,
        events: tuple[Event, ...] | None = None,
        hashed: State | None = None,
        also: Sequence[Statement] = (),
    ) -> None:
        self.entries += 1
        n, rev, remaining_ms = self.entries, self.rev, self.lead.remaining_ms

        def statements() -> Sequence[Statement]:
            # a year's events and a state's hash take a while: all this is the journal's work
            row = EntryRow(
                code=self.code,
                n=n,
                origin=head.origin,
                seat=head.line,
                seq=head.seq,
                body=said if isinstance(said, bytes) else pack(said),
                events=b"" if events is None else pack(events),
                refusal=pack_refusal(reply),
                rev=rev,
                remaining_ms=remaining_ms,
                state_hash=None if hashed is None else state_hash(hashed),
            )
            return (add_entry(row), *also)

        answer = (head.line, reply) if head.seq else None
        in_hand = _InHand(self.state, self.rev, self.workshop, answer)
        self._journal.write(self.code, statements, lambda error: self._on_disk(in_hand, error))

    def _on_disk(self, item: _InHand, error: Exception | None) -> None:
        if error is not None or self.stopped:
            self._stop(error)
            return
        self._stored.append(item)
        if not self._releasing:
            # once after all of this commit, so that what was stored together is shown together
            self._releasing = True
            asyncio.get_running_loop().call_soon(self._release)

    def _release(self) -> None:
        items, self._stored = self._stored, []
        replies = [item.reply for item in items if item.reply is not None]
        for line, answer in replies:
            self.answers.keep(line, answer)
        last = items[-1]
        self._show(self.audience.show(last.state, last.rev, last.workshop, replies))

    def _show(self, steps: Iterator[None]) -> None:
        """Show step by step, letting others have a turn: what is stored meanwhile comes next."""
        loop = asyncio.get_running_loop()
        until = loop.time() + LONGEST_TURN_S
        try:
            for _ in steps:
                if loop.time() > until:
                    loop.call_soon(self._show, steps)
                    return
        except Exception:
            # a fault of ours: what they know is no longer whole, so let them come again
            _log.exception("session %s: revision %d cannot be shown", self.code, self.rev)
            self.audience.end(Farewell.CLOSING)
        self.show_room()
        self.lead.shown()
        self._releasing = bool(self._stored)
        if self._releasing:
            loop.call_soon(self._release)

    def _noted(self, error: Exception | None) -> None:
        if error is not None:
            self._stop(error)

    def _stop(self, error: Exception | None) -> None:
        if not self.stopped:
            self.stopped = True
            _log.error("session %s stopped, its journal cannot be written: %s", self.code, error)
            self.audience.end(Farewell.STOPPED)


def _worked_out(
    before: State, command: c.ServerCommand
) -> tuple[tuple[Event, ...], State] | Refusal:
    outcome = decide(before, c.SERVER, command)
    return outcome if isinstance(outcome, Refusal) else (outcome, evolve(before, outcome))


def _origin(message: Act | Control | Partake) -> Origin:
    if isinstance(message, Act):
        return "act"
    beside = isinstance(message, Partake) or type(message.action) in TRAINER_ACTIONS.values()
    return WORKSHOP if beside else "control"
