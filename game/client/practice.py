"""A seat in a game that the rules play here, in the window's own process: for pictures and tests.

It shows what a server would show and answers at once. Whoever makes it gives it the water's
answers, which the window itself cannot find.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from game.client.scenes.table import OnAnswer, OnRefused
from game.protocol.messages import (
    ControlAction,
    EndPhase,
    Extend,
    Pause,
    Presence,
    Resume,
    SeatBot,
    Start,
)
from game.protocol.workshop import PartakeAction
from game.rules import commands as c
from game.rules import odds, payments, water, without_works
from game.rules.decide import decide
from game.rules.events import Event
from game.rules.evolve import evolve
from game.rules.hydraulics import HydraulicProblem, HydraulicResult
from game.rules.level import Level
from game.rules.refusal import Refusal
from game.rules.seen import Seen
from game.rules.setup import initial_state
from game.rules.state import Phase, State

Solve = Callable[[HydraulicProblem], HydraulicResult]
Tree = Mapping[str, Any]
Tell = Callable[["Practice", str, Tree], Any]
"""Answers a question (what, params) about a game."""


@dataclass
class Beside:
    """What a server would tell of the workshop beside the rules, and what was asked of it."""

    views: dict[str, Tree] = field(default_factory=dict)
    """By seat; "" is what every seat sees."""
    presence: Presence | None = None
    breakout_left_s: float | None = None
    awaiting: int | None = None
    asked: list[tuple[str, Any]] = field(default_factory=list)
    """Seat and action, in order."""

    def view(self, seat: str) -> Tree:
        """What a seat sees; what nobody has told is empty."""
        return {**_NOTHING, **self.views.get("", {}), **self.views.get(seat, {})} if seat else {}


_NOTHING: Tree = {
    "polls": {},
    "breakouts": {},
    "showing": {"what": "map", "id": ""},
    "handover": None,
    "public_notes": [],
    "board": [],
    "messages": [],
}


class Practice:
    """A game from `seed`; `changed` is called after everything that changes it."""

    def __init__(self, level: Level, region: Tree, solve: Solve, seed: int = 1) -> None:
        self.state: State = initial_state(level, seed)
        self.start = self.state
        self.events: tuple[Event, ...] = ()
        self.region, self.solve = region, solve
        self.running = True
        self.used_ms: dict[str, int] = {}
        self.bots: set[str] = set()
        self.empty: set[str] = set()
        """Municipalities that nobody plays yet."""
        self.tell: Tell | None = None
        """Answers questions about the game, once it is over."""
        self.changed: Callable[[], None] = lambda: None
        self.beside = Beside()

    def give(self, sender: str, command: Any) -> Refusal | None:
        """Has a command decided; the refusal, if it is one."""
        outcome = decide(self.state, sender, command)
        if isinstance(outcome, Refusal):
            return outcome
        self.state = evolve(self.state, outcome)
        self.events = (*self.events, *outcome)
        self.changed()
        return None

    def must(self, sender: str, command: Any) -> None:
        """Like `give`, for a script that knows the command to be good."""
        refusal = self.give(sender, command)
        if refusal is not None:
            raise ValueError(f"{command} by {sender} was refused: {refusal}")

    def advance(self) -> None:
        """On to the next phase; an outcome is resolved at once."""
        if self.state.phase is Phase.LOBBY:
            problem = water.problem(self.state)
            assert problem is not None
            self.must(c.SERVER, c.Start(self.solve(problem)))
            return
        self.must(c.SERVER, c.Advance(self.state.phase, self.state.round))
        while self.state.phase is Phase.OUTCOME and (problem := water.problem(self.state)):
            self.must(c.SERVER, c.ResolveYear(self.solve(problem)))

    def play_to(self, phase: Phase, round_: int) -> None:
        """Advances until that phase of that round, with whatever has been decided."""
        while (self.state.phase, self.state.round) != (phase, round_):
            self.advance()

    def seat(self, municipality: str) -> PracticeSeat:
        """The view of a team."""
        return PracticeSeat(self, "team", municipality)

    def trainer(self) -> PracticeSeat:
        return PracticeSeat(self, "trainer", c.TRAINER)

    def projector(self) -> PracticeSeat:
        return PracticeSeat(self, "projector", "projector")

    def guest(self) -> PracticeSeat:
        return PracticeSeat(self, "guest", "")


_NOTHING_TO_LEAD: Tree = {"notes": [], "help": {}, "scheduled": {}, "placed": [], "plan": None}
_NOTHING_TO_DO: Tree = {"help": False, "seat_notes": {}, "asking": []}


class PracticeSeat:
    """What a window at one seat of a practice game is given (see `Live`)."""

    trouble = ""
    retry_in_s = 0.0
    presence_age_s = 0.0
    code = "H7KM4T"

    def __init__(self, game: Practice, role: str, seat: str) -> None:
        self.game, self.role, self.seat = game, role, seat
        self._state = game.state
        self._seen = Seen(game.state)

    @property
    def region(self) -> Tree:
        return self.game.region

    @property
    def public(self) -> Tree:
        return self._look().public if self.seat else {}

    @property
    def private(self) -> Tree:
        return self._look().private(self.seat) if self.seat else {}

    def _look(self) -> Seen:
        if self._state is not self.game.state:
            self._state = self.game.state
            self._seen.go_on(self._state)
        return self._seen

    @property
    def room(self) -> Tree:
        state, bots = self.game.state, self.game.bots
        away = bots | self.game.empty
        names = {m: spec["name"] for m, spec in self.game.region["municipalities"].items()}
        return {
            "seats": {
                m: {
                    "name": "" if m in away else names[m],
                    "taken": m not in away,
                    "bot": "cooperative" if m in bots else None,
                    "present": m not in away,
                }
                for m in state.municipalities
            },
            "trainer": True,
            "projectors": 1,
            "teams": len(state.municipalities) - len(away),
        }

    @property
    def workshop(self) -> Tree:
        empty = {"trainer": _NOTHING_TO_LEAD}.get(self.role, _NOTHING_TO_DO)
        return {**empty, **self.game.beside.view(self.seat)} if self.seat else {}

    @property
    def presence(self) -> Presence | None:
        return self.game.beside.presence if self.role == "trainer" else None

    @property
    def awaiting(self) -> int | None:
        return self.game.beside.awaiting

    @property
    def breakout_left_s(self) -> float | None:
        return self.game.beside.breakout_left_s

    @property
    def clock(self) -> Tree:
        minutes = self.game.region["minutes"].get(self.game.state.phase.value)
        of_ms = round(minutes * 60_000) if minutes else 0
        used = self.game.used_ms.get(self.game.state.phase.value, round(of_ms * 0.26))
        return {
            "running": self.game.running,
            "remaining_ms": max(0, of_ms - used) or None,
            "of_ms": of_ms,
            "phase": self.game.state.phase.value,
            "round": self.game.state.round,
            "breakout": None if self.breakout_left_s is None else {"running": self.game.running},
        }

    @property
    def seconds_left(self) -> float | None:
        remaining = self.clock["remaining_ms"]
        return None if remaining is None else remaining / 1000

    def send(self, command: Any, on_refused: OnRefused | None = None) -> None:
        refusal = self.game.give(self.seat, command)
        if refusal is not None and on_refused is not None:
            on_refused(refusal.code.value, refusal.params)

    def control(self, action: ControlAction, on_refused: OnRefused | None = None) -> None:
        game, phase = self.game, self.game.state.phase.value
        match action:
            case Start() | EndPhase():
                game.advance()
            case Pause():
                game.running = False
            case Resume():
                game.running = True
            case Extend(seconds):
                used = self.clock["of_ms"] - (self.clock["remaining_ms"] or 0)
                game.used_ms[phase] = used - seconds * 1000
            case SeatBot(municipality, _):
                game.bots.add(municipality)
                game.empty.discard(municipality)
            case _:
                game.beside.asked.append((self.seat, action))
        game.changed()

    def partake(self, action: PartakeAction, on_refused: OnRefused | None = None) -> None:
        self.game.beside.asked.append((self.seat, action))
        self.game.changed()

    def preview(self, command: Any, on_answer: OnAnswer) -> None:
        state = self.game.state
        match command:
            case c.Propose():
                on_answer(odds.preview(state, self.seat, command))
            case c.Counter():
                on_answer(odds.counter_preview(state, self.seat, command))
            case c.Sign(offer=id_, expectation=expectation):
                offer = state.offers[id_]
                trial = odds.trial(state, self.seat, offer, expectation)
                on_answer(trial | {"pays": payments.pays(state, offer)})

    def ask(
        self, what: str, params: Tree, on_answer: OnAnswer, on_failed: Callable[[], None]
    ) -> None:
        """Only a server tells the story of a game; here somebody may stand in for it. What the
        water would be without works is found here."""
        if what == "without_works":
            self._without_works(str(params["source"]), on_answer, on_failed)
            return
        tell = self.game.tell
        if tell is None:
            on_failed()
        else:
            on_answer(tell(self.game, what, params))

    def inquire(self, what: str, params: Tree, on_answer: OnAnswer, on_refused: OnRefused) -> None:
        """As `ask`; nothing is known of why there is no answer."""
        self.ask(what, params, on_answer, lambda: on_refused("", {}))

    def _without_works(self, node: str, on_answer: OnAnswer, on_failed: Callable[[], None]) -> None:
        game = self.game
        asked = without_works.problem(game.state, self.seat, node)
        if isinstance(asked, Refusal):
            on_failed()
        else:
            on_answer(without_works.told(game.state, self.seat, game.solve(asked)))

    def leave(self) -> None:
        """Nothing to leave: the game ends with the window."""
