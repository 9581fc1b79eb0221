"""Leads a session through its phases: clock, readiness, the years' water, bots in empty seats."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from game.protocol import messages as m
from game.protocol.limits import LONGEST_EXTENSION_S
from game.protocol.messages import LeadAction
from game.protocol.refusals import Reason
from game.protocol.workshop import ChooseAddress, MoveOn
from game.rules import commands as c
from game.rules import water
from game.rules.events import Event, PhaseEntered, ReadySet
from game.rules.hydraulics import HydraulicProblem, HydraulicResult
from game.rules.refusal import Code
from game.rules.state import Phase
from server.clock import PhaseClock, Time, Timer
from server.journal.tables import Statement, keep_clock
from server.seating import Seating
from server.seats import No
from server.session import Session
from server.workshop.life import HANDOVER_S
from server.workshop.state import Breakout, Workshop
from server.workshop.talk import clock_of, pause_breakout, resume_breakout

Solve = Callable[[HydraulicProblem], Awaitable[HydraulicResult]]

CHECKPOINT_S = 5.0
"""How often the journal learns where a running clock is; after a crash at most this is played
again."""

_CATCH_UP_S = 0.25
_TRIES = 3
_SOLVE_AGAIN_S = 10.0

_log = logging.getLogger(__name__)


class Conductor:
    """The `Lead` of a session."""

    def __init__(self, session: Session, seating: Seating, time: Time, solve: Solve) -> None:
        self._session = session
        self._seating = seating
        self._time = time
        self._solve = solve
        self._clock = PhaseClock(time, self._expired)
        self._use_clock = bool(session.row.minutes)
        self._solving: asyncio.Task[None] | None = None
        self._runs_when_all_are_back = False
        self._held = False
        """Whether the trainer has stopped the clock while it waits for years to be resolved."""
        self._clock_news: int | None = 0
        self._catching_up = False
        self._looking = False
        self._checkpoint_timer: Timer | None = None
        self._grace: Timer | None = None
        self._again: Timer | None = None
        self._workshop = session.workshop
        self.choose_address: Callable[[int], Sequence[Statement] | No] = lambda _: No(
            Reason.NOT_NOW
        )
        """Puts one of the machine's addresses into the way in; set by whoever knows them."""
        self.entering: list[Callable[[], None]] = []
        """Called whenever the session has entered a phase."""

    @property
    def remaining_ms(self) -> int | None:
        """What is left of the phase."""
        return self._clock.remaining_ms

    @property
    def clock(self) -> dict[str, Any]:
        """The clock as everybody may see it."""
        state = self._session.state
        return {
            "running": self._clock.running,
            "remaining_ms": self._clock.remaining_ms,
            "of_ms": self._clock.length_ms,
            "phase": state.phase.value,
            "round": state.round,
            "breakout": clock_of(self._workshop.open_breakout, self._time.wall()),
        }

    @property
    def clock_runs(self) -> bool:
        """Whether the clock of the phase runs."""
        return self._clock.running and not self._clock.over

    def open(
        self, *, running: bool, remaining_ms: int | None, use_clock: bool | None = None
    ) -> None:
        """Take the session up where it is (again): its clock, and years left to resolve.

        A clock that was running, or waited for years to be resolved, goes on when every team is
        back or the trainer says so. `use_clock` is what the trainer wished last (None = no wish).
        """
        if use_clock is not None:
            self._use_clock = use_clock
        left = None if remaining_ms is None else remaining_ms / 1000
        self._workshop = self._session.workshop
        length = self._length(self._session.state.phase)
        if length is not None and left is not None:
            length = max(length, left)  # a phase that was lengthened
        self._clock.begin(length, left=left, running=False)
        self._runs_when_all_are_back, self._held = running, not running
        self._session.audience.read_clock = lambda: self.clock
        if self._session.state.years_left > 0:
            self._solve_soon()
        self._look_soon()
        self._checkpoint_later()

    def heard(self, events: Sequence[Event]) -> None:
        """Something was decided: start the clock of a new phase, look whether all are ready."""
        for event in events:
            if isinstance(event, PhaseEntered):
                self._begin(event)
                for entered in self.entering:
                    entered()
        if any(isinstance(event, ReadySet) for event in events):
            self._look_soon()

    def came(self) -> None:
        """Somebody has taken a seat, or one has been emptied."""
        seats = self._session.seats
        if self._runs_when_all_are_back and all(seats.present(team) for team in seats.people):
            self._runs_when_all_are_back = False
            talking = self._workshop.open_breakout is not None
            waits = self._session.state.years_left > 0
            if not talking and not waits and self._clock.remaining_ms is not None:
                self._clock.resume()
                self._session.audience.show_clock()
                self._look_soon()

    def breakout(self, workshop: Workshop) -> None:
        """The workshop is now like this: the clock stands still during a breakout."""
        before, now = self._workshop, workshop
        self._workshop = workshop
        if now.breakouts is before.breakouts:
            return
        if now.open_breakout is not None and before.open_breakout is None:
            self._clock.pause()
        elif now.open_breakout is None and before.open_breakout is not None:
            waits = self._session.state.years_left > 0
            if before.open_breakout.resumes and not waits:
                self._clock.resume()
                self._look_soon()
        self._keep_clock()

    def carry_out(self, action: LeadAction) -> Sequence[Statement] | No:
        """Do what the trainer asks for; what the journal must keep of it."""
        match action:
            case m.Start():
                return self._start()
            case m.EndPhase(phase, round_):
                return self._end_phase(phase, round_)
            case m.UseClock(on):
                return self._switch_clock(on)
            case m.Pause() | m.Resume() | m.Extend():
                return self._set_clock(action)
            case MoveOn(municipality):
                return self._move_on(municipality)
            case ChooseAddress(number):
                return self.choose_address(number)
            case _:
                self._look_soon()  # those who are left may all be ready, and all be there
                asyncio.get_running_loop().call_soon(self.came)
                return self._seating.carry_out(action)

    async def solve(self, problem: HydraulicProblem) -> HydraulicResult:
        """The answer to a question about the session's network that changes nothing."""
        return await self._solve(problem)

    def shown(self) -> None:
        """Something was stored and shown: the clock follows, if it is news."""
        if self._clock_news is not None and self._session.audience.rev >= self._clock_news:
            self._clock_news = None
            self._session.audience.show_clock()
        if self._session.audience.waiting and not self._catching_up:
            self._catching_up = True
            self._time.later(_CATCH_UP_S, self._catch_up)

    def close(self) -> Statement:
        """Stop; what the journal must keep of the clock."""
        running = self._goes_on
        self._clock.pause()
        self._end_grace()
        if self._checkpoint_timer is not None:
            self._checkpoint_timer.cancel()
        if self._again is not None:
            self._again.cancel()
        if self._solving is not None:
            self._solving.cancel()
        return keep_clock(self._session.code, self._clock.remaining_ms, running)

    # --- phases

    def _start(self) -> Sequence[Statement] | No:
        if self._session.state.phase is not Phase.LOBBY or self._solving is not None:
            return No(Reason.NOT_NOW)
        statements = self._seating.fill_with_bots()
        if not self._session.seats.played:
            return No(Reason.NOBODY_PLAYS)
        self._solve_soon()
        return statements

    def _begin(self, event: PhaseEntered) -> None:
        waits = event.phase is Phase.OUTCOME and event.years_left > 0
        self._held = self._runs_when_all_are_back = False
        self._end_grace()
        length = self._length(event.phase)
        if length is not None and self._session.life.swaps(event):
            length += HANDOVER_S  # to change chairs
        talking = self._session.workshop.open_breakout is not None
        self._clock.begin(length, running=not waits and not talking)
        self._keep_clock()
        if waits:
            self._solve_soon()

    def _length(self, phase: Phase) -> float | None:
        minutes = self._session.row.minutes.get(phase.value) if self._use_clock else None
        return minutes * 60 if minutes else None

    def _end_phase(self, phase: str, round_: int) -> Sequence[Statement] | No:
        state = self._session.state
        if (phase, round_) != (state.phase.value, state.round):
            return No(Reason.NOT_NOW)
        if state.phase in (Phase.LOBBY, Phase.DEBRIEF) or state.years_left > 0:
            return No(Reason.NOT_NOW)
        asyncio.get_running_loop().call_soon(self._advance, state.phase, round_)
        return ()

    def _move_on(self, municipality: str) -> Sequence[Statement] | No:
        session = self._session
        slow = session.seats.played - session.state.ready
        if municipality:
            if municipality not in session.seats:
                return No(Reason.NO_SUCH_SEAT, {"municipality": municipality[:40]})
            slow &= {municipality}
        if session.state.phase in (Phase.LOBBY, Phase.DEBRIEF) or not slow:
            return No(Reason.NOT_NOW)
        place = (session.state.phase, session.state.round)
        # what is on its way from a slider under the hand still counts
        self._time.later(session.row.grace_s, lambda: self._say_ready(slow, *place))
        return ()

    def _say_ready(self, slow: frozenset[str], phase: Phase, round_: int) -> None:
        session = self._session
        for municipality in session.state.municipalities:
            here = (session.state.phase, session.state.round) == (phase, round_)
            if here and municipality in slow and not session.stopped:
                session.play(municipality, c.SetReady())

    def _expired(self) -> None:
        state = self._session.state
        self._session.audience.show_clock()
        # what was on its way when the time ran out still counts
        grace = self._session.row.grace_s
        self._end_grace()
        self._grace = self._time.later(
            grace, lambda: self._advance_if_over(state.phase, state.round)
        )

    def _end_grace(self) -> None:
        if self._grace is not None:
            self._grace.cancel()
            self._grace = None

    def _advance_if_over(self, phase: Phase, round_: int) -> None:
        if self._clock.over:  # else the trainer paused, or gave more time, meanwhile
            self._advance(phase, round_)

    def _look_soon(self) -> None:
        if not self._looking:
            self._looking = True
            asyncio.get_running_loop().call_soon(self._look)

    def _look(self) -> None:
        self._looking = False
        state, played = self._session.state, self._session.seats.played
        going = state.phase not in (Phase.LOBBY, Phase.DEBRIEF) and state.years_left == 0
        stands = self._clock.remaining_ms is not None and not self._clock.running
        if going and played and played <= state.ready and not stands:
            self._advance(state.phase, state.round)

    def _advance(self, phase: Phase, round_: int) -> None:
        if not self._session.stopped:
            # a refusal means that the phase has ended already, by another way
            self._session.give(c.Advance(phase, round_))

    # --- water

    def _solve_soon(self) -> None:
        if self._solving is None and not self._session.stopped:
            self._solving = asyncio.ensure_future(self._solve_all())

    async def _solve_all(self) -> None:
        try:
            while (asked := water.problem(self._session.state)) is not None:
                answer = await self._answer(asked)
                starting = self._session.state.phase is Phase.LOBBY
                command = c.Start(answer) if starting else c.ResolveYear(answer)
                refusal = await self._session.give_aside(command)
                if refusal is not None:
                    _log.error("session %s: water refused: %s", self._session.code, refusal.code)
                    return
        except Exception as error:
            # without the water the game could neither go on nor be ended: ask again in a while
            _log.error("session %s: no answer about the water: %s", self._session.code, error)
            self._again = self._time.later(_SOLVE_AGAIN_S, self._solve_soon)
        finally:
            self._solving = None
        self._resolved()

    async def _answer(self, asked: HydraulicProblem) -> HydraulicResult:
        for left in reversed(range(_TRIES)):
            try:
                return await self._solve(asked)
            except Exception:
                if left == 0:
                    raise
        raise AssertionError("unreachable")

    def _resolved(self) -> None:
        if self._session.state.phase is Phase.OUTCOME and self._session.state.years_left == 0:
            waits = self._held or self._runs_when_all_are_back
            if not waits and self._workshop.open_breakout is None:
                self._clock.resume()
            self._keep_clock()
            self._look_soon()

    # --- clock

    def _set_clock(self, action: m.Pause | m.Resume | m.Extend) -> Sequence[Statement] | No:
        talk = self._workshop.open_breakout
        if talk is not None and not isinstance(action, m.Extend):
            return self._set_talk(talk, action)
        if self._clock.remaining_ms is None:
            return No(Reason.NO_CLOCK)
        if isinstance(action, m.Extend) and abs(action.seconds) > LONGEST_EXTENSION_S:
            most = LONGEST_EXTENSION_S
            return No(Code.OUT_OF_RANGE, {"field": "seconds", "low": -most, "high": most})
        if not isinstance(action, m.Extend):
            self._runs_when_all_are_back = False  # from now on it is the trainer who decides
        match action:
            case m.Pause() | m.Resume() if self._session.state.years_left > 0:
                self._held = isinstance(action, m.Pause)  # it stands anyway, until all is resolved
            case m.Pause():
                self._clock.pause()
            case m.Resume():
                self._clock.resume()
                self._look_soon()  # all may have become ready while it stood
            case m.Extend(seconds):
                self._clock.extend(seconds)
        self._clock_news = self._session.rev
        return (self._checkpoint(),)

    def _set_talk(self, talk: Breakout, action: m.Pause | m.Resume) -> Sequence[Statement]:
        """While groups talk it is their time that stops and goes on; the phase's stands anyway."""
        change = pause_breakout if isinstance(action, m.Pause) else resume_breakout
        happened = change(talk, self._time.wall())
        if happened:
            self._session.record(happened)
        return ()

    def _switch_clock(self, on: bool) -> Sequence[Statement] | No:
        if on and not self._session.row.minutes:
            return No(Reason.NO_CLOCK)
        if on != self._use_clock:
            self._use_clock = on
            state = self._session.state
            self._end_grace()
            self._held = self._runs_when_all_are_back = False
            self._clock.begin(self._length(state.phase), running=state.years_left == 0)
            self._look_soon()
        self._clock_news = self._session.rev
        return (self._checkpoint(),)

    def _keep_clock(self) -> None:
        self._clock_news = self._session.rev  # not before the revision it belongs to is shown
        self._session.note(self._checkpoint())

    @property
    def _goes_on(self) -> bool:
        """Whether the clock runs, or will by itself: neither stopped nor of a group talk."""
        waits = self._session.state.years_left > 0 and not self._held
        return self._clock.running or self._runs_when_all_are_back or waits

    def _checkpoint(self) -> Statement:
        return keep_clock(self._session.code, self._clock.remaining_ms, self._goes_on)

    def _checkpoint_later(self) -> None:
        self._checkpoint_timer = self._time.later(CHECKPOINT_S, self._checkpoint_now)

    def _checkpoint_now(self) -> None:
        if self._session.stopped:
            return
        if self._clock.running:
            self._session.note(self._checkpoint())
        self._checkpoint_later()

    def _catch_up(self) -> None:
        self._catching_up = False
        self._session.audience.catch_up()
        if self._session.audience.waiting:
            self._catching_up = True
            self._time.later(_CATCH_UP_S, self._catch_up)
