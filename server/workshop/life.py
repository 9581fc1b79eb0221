"""A session's workshop while it lives: who may say how much, what falls due, how teams do."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from game.content.day import DAY, until_the_end
from game.protocol.messages import Presence
from game.protocol.refusals import Reason
from game.protocol.workshop import (
    CallTrainer,
    CountHands,
    LetIn,
    PartakeAction,
    WorkshopAction,
)
from game.rules import commands as c
from game.rules.events import Event, PhaseEntered
from game.rules.refusal import Refusal
from game.rules.state import Phase
from server.clock import Time
from server.limits import TokenBucket
from server.seats import TRAINER, No
from server.workshop import facts as f
from server.workshop import groups, polling
from server.workshop.decide import decide
from server.workshop.facts import Fact, Moment
from server.workshop.pace import pace
from server.workshop.talk import Circumstances, stamp

if TYPE_CHECKING:
    from server.session import Session

TEXTS_PER_S = 0.5
TEXTS_AT_ONCE = 10
"""How much a seat may write: far above what fingers can do, below what would flood a screen."""

HANDOVER_S = 60.0
"""How much longer the phase after an election is, in which chairs are swapped."""

PRESENCE_EVERY_S = 1.0


@dataclass(slots=True)
class _Doing:
    """The last thing that a team did."""

    what: str
    at: float


class Life:
    """The workshop of one session."""

    def __init__(self, session: Session, time: Time) -> None:
        self._session = session
        self._time = time
        self._buckets: dict[str, TokenBucket] = {}
        self._doing: dict[str, _Doing] = {}
        self._told_at = float("-inf")
        self._telling = False
        self.arriving: Callable[[], dict[str, int]] = dict
        """How many are on their way to a seat, see `server.arrivals`; set by whoever knows."""

    # --- what seats wish

    def wish(self, seat: str, action: WorkshopAction | PartakeAction) -> tuple[Fact, ...] | No:
        """The facts that come of a wish, or why none do."""
        if seat != TRAINER and not isinstance(action, CallTrainer | CountHands | LetIn):
            bucket = self._buckets.get(seat)
            if bucket is None:
                bucket = TokenBucket(TEXTS_PER_S, TEXTS_AT_ONCE, self._time)
                self._buckets[seat] = bucket
            if not bucket.take(1.0):
                return No(Reason.SLOW_DOWN, {"seconds": 1 / TEXTS_PER_S})
        if isinstance(action, LetIn):
            return self._session.asking.let_in(seat, action)
        session = self._session
        return decide(session.workshop, session.programme, self.circumstances, seat, action)

    async def phone(self, poll: str, browser: str, option: int) -> No | None:
        """Store an answer from a phone; None once it is on disk."""
        happened = polling.answer(self._session.workshop, poll, browser, option)
        if isinstance(happened, No):
            return happened
        if happened:
            await self._session.happened(happened)
        return None

    @property
    def circumstances(self) -> Circumstances:
        """What a wish meets now."""
        session, state = self._session, self._session.state
        return Circumstances(
            now=self._time.wall(),
            round=state.round,
            rounds=state.level.rounds,
            phase=state.phase.value,
            municipalities=state.municipalities,
            people=session.seats.people,
            cards={card.id for card in state.level.cards},
            clock_runs=session.lead.clock_runs,
        )

    @property
    def moment(self) -> Moment:
        """Now, as the journal has it."""
        state = self._session.state
        return Moment(stamp(self._time.wall()), state.round, state.phase.value)

    # --- what falls due

    def swaps(self, entered: PhaseEntered) -> tuple[f.Swap, ...]:
        """Who moves as this phase begins."""
        state = self._session.state
        last = entered.round - 1
        if entered.phase is not Phase.SITUATION or last not in state.elections:
            return ()
        number = sorted(state.elections).index(last) + 1
        return groups.swaps(self._session.seats.people, number)

    def entered(self, events: Sequence[Event]) -> None:
        """The game goes on: the projector leaves what is over, chairs are swapped and scheduled
        cards fall, once this is written."""
        for event in events:
            if isinstance(event, PhaseEntered):
                swaps = self.swaps(event)
                asyncio.get_running_loop().call_soon(self._fall_due, event, swaps)
                if (event.round, event.phase) == (1, Phase.SITUATION):
                    asyncio.get_running_loop().call_soon(self._plan_the_day)

    def _fall_due(self, entered: PhaseEntered, swaps: tuple[f.Swap, ...]) -> None:
        session = self._session
        if session.stopped:
            return
        if session.workshop.shows_what_is_over:
            session.record((f.Shown("map", ""),))
        if swaps:
            session.record((f.ChairsSwapped(swaps),))
        for card in list(session.workshop.scheduled.values()):
            due = (card.round, card.phase) == (entered.round, entered.phase.value)
            if due and not card.fell:
                refusal = session.play(TRAINER, c.PlayCard(card.card, card.municipalities))
                code = refusal.code.value if isinstance(refusal, Refusal) else ""
                session.record((f.CardFell(card.id, code),))

    def _plan_the_day(self) -> None:
        """The workshop's end, from the length that it was set up with, unless one is planned."""
        session = self._session
        left = until_the_end(session.row.minutes)
        if left and not session.workshop.ends_at and not session.stopped:
            session.record((f.EndPlanned(stamp(self._time.wall() + timedelta(minutes=left))),))

    # --- how teams are doing

    def did(self, seat: str, what: str) -> None:
        """A team did something."""
        self._doing[seat] = _Doing(what, self._time.now())
        self.look()

    def look(self) -> None:
        """Tell the trainer how teams are doing, soon, and not more often than makes sense."""
        if self._telling or not self._session.seats.present(TRAINER):
            return
        self._telling = True
        wait = self._told_at + PRESENCE_EVERY_S - self._time.now()
        if wait > 0:
            self._time.later(wait, self._tell)
        else:
            asyncio.get_running_loop().call_soon(self._tell)

    def _tell(self) -> None:
        self._telling = False
        self._told_at = self._time.now()
        self._session.audience.reply(TRAINER, self.presence())

    def presence(self) -> Presence:
        """How each team is doing, and how the time goes."""
        session = self._session
        teams = {m: self._team(m) for m in session.state.municipalities}
        return Presence(teams, self._pace(), self.arriving())

    def _team(self, municipality: str) -> dict[str, Any]:
        session = self._session
        doing = self._doing.get(municipality)
        age = None if doing is None else round(self._time.now() - doing.at, 1)
        return {
            "present": session.seats.present(municipality),
            "laptops": session.seats.count(municipality),
            "ready": municipality in session.state.ready,
            "help": municipality in session.workshop.help,
            "last": doing.what if doing else "",
            "age_s": age,
        }

    def _pace(self) -> dict[str, Any]:
        session = self._session
        workshop = session.workshop
        if not workshop.ends_at:
            day = session.row.minutes.get(DAY) if session.state.phase is Phase.LOBBY else None
            return {"warn": "", "day_min": day} if day else {"warn": ""}
        return pace(
            session.state,
            session.row.minutes,
            session.lead.remaining_ms,
            now=self._time.wall(),
            began=datetime.fromisoformat(workshop.planned_at),
            ends=datetime.fromisoformat(workshop.ends_at),
        )
