"""What-if: the recorded game played again with the same luck, and one thing otherwise.

An estimate, no proof: everybody decides as they did, although the world has become another. What
was kept, changed, no longer possible and filled in is counted, never hidden.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from game.rules import commands as c
from game.rules import water
from game.rules.decide import decide
from game.rules.events import Event, OfferSet
from game.rules.evolve import evolve
from game.rules.hydraulics import HydraulicProblem, HydraulicResult
from game.rules.refusal import Refusal
from game.rules.state import CostKey, Form, Kind, State
from server.debrief.story import Story, read

Solve = Callable[[HydraulicProblem], HydraulicResult]

Change = Callable[[c.Command], c.Command | None]
"""What becomes of a command: another, the same, or nothing."""

_TOGETHER = (
    c.Propose,
    c.Counter,
    c.Sign,
    c.TakeBack,
    c.Refuse,
    c.ReworkGoal,
    c.Leave,
    c.SetJointPlan,
    c.SetJointPicks,
    c.ApproveJointPlan,
)
_STEP_2 = (Kind.INVESTMENTS, Kind.NETWORKS)


@dataclass(frozen=True, slots=True)
class Given:
    """A command that was carried out, whose it was, and what it led to."""

    sender: str
    command: c.Command
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Rerun:
    """The game that came of it, and how far it still is the one that was played.

    `kept` commands were carried out as they were, `changed` ones otherwise, `dropped` ones left
    out by the question, `impossible` ones refused; `filled` answers to cards are the cards' own
    defaults, where nobody had an answer.
    """

    story: Story
    kept: int
    changed: int
    dropped: int
    impossible: int
    filled: int


def unchanged(command: c.Command) -> c.Command | None:
    """Nothing is otherwise: the game itself comes again."""
    return command


def alone(command: c.Command) -> c.Command | None:
    """Nobody goes together with anybody."""
    return None if isinstance(command, _TOGETHER) else command


def step_1_only(command: c.Command) -> c.Command | None:
    """Joint administration and operation, nothing beyond."""
    dropped = isinstance(command, c.Propose) and command.kind in _STEP_2
    return None if dropped else command


def never_connected(command: c.Command) -> c.Command | None:
    """No connecting main."""
    dropped = isinstance(command, c.Propose) and command.kind is Kind.NETWORKS
    return None if dropped else command


def in_form(form: Form) -> Change:
    """Every agreement in this form."""

    def change(command: c.Command) -> c.Command | None:
        if isinstance(command, c.Propose):
            return None if command.kind is Kind.FORM else replace(command, form=form)
        return replace(command, form=None) if isinstance(command, c.Counter) else command

    return change


def by_key(key: CostKey) -> Change:
    """Every agreement with this cost key."""

    def change(command: c.Command) -> c.Command | None:
        if isinstance(command, c.Propose):
            return None if command.kind is Kind.KEY else replace(command, cost_key=key)
        return replace(command, cost_key=None) if isinstance(command, c.Counter) else command

    return change


def rerun(start: State, given: Iterable[Given], change: Change, solve: Solve) -> Rerun:
    """Play the recorded commands again from the start, each as `change` makes it.

    `solve` answers the water's questions. Raises what `solve` raises.
    """
    game = _Game(start, change, solve)
    for one in given:
        game.take(one)
    return game.result()


class _Game:
    def __init__(self, start: State, change: Change, solve: Solve) -> None:
        self._start = self._state = start
        self._change = change
        self._solve = solve
        self._events: list[Event] = []
        self._offers: dict[str, str] = {}
        """Offers as they were called when played → as they are called now."""
        self._answered: set[tuple[str, str]] = set()
        self._kept = self._changed = self._dropped = self._impossible = 0

    def take(self, given: Given) -> None:
        if given.sender == c.SERVER:
            self._serve(given.command)
            return
        wish = self._change(given.command)
        if wish is None:
            self._dropped += 1
            return
        outcome = decide(self._state, given.sender, self._renamed(wish))
        if isinstance(outcome, Refusal):
            self._impossible += 1
            return
        self._kept += wish == given.command
        self._changed += wish != given.command
        if isinstance(wish, c.Propose | c.Counter):
            self._offers[_new_offer(given.events)] = _new_offer(outcome)
        if isinstance(wish, c.AnswerCard):
            self._answered.add((wish.card, given.sender))
        self._apply(outcome)

    def result(self) -> Rerun:
        answers = {(x.id, m) for x in self._state.cards.values() for m in x.answers}
        return Rerun(
            read(self._start, self._events),
            self._kept,
            self._changed,
            self._dropped,
            self._impossible,
            len(answers - self._answered),
        )

    def _serve(self, command: c.Command) -> None:
        """The server's own part: phases go on, and the water is solved anew."""
        if isinstance(command, c.Start | c.ResolveYear):
            problem = water.problem(self._state)
            if problem is None:
                return
            command = replace(command, water=self._solve(problem))
        outcome = decide(self._state, c.SERVER, command)
        if not isinstance(outcome, Refusal):
            self._apply(outcome)

    def _apply(self, events: tuple[Event, ...]) -> None:
        self._events += events
        self._state = evolve(self._state, events)

    def _renamed(self, wish: c.Command) -> c.Command:
        if isinstance(wish, c.Counter | c.Sign | c.TakeBack | c.Refuse):
            return replace(wish, offer=self._offers.get(wish.offer, ""))
        return wish


def _new_offer(events: tuple[Event, ...]) -> str:
    """The offer made; a counter-offer closes another before it."""
    return [event.offer.id for event in events if isinstance(event, OfferSet)][-1]
