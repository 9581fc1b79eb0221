"""What-if: the recorded game played again with the same luck, and one thing otherwise.

An estimate, no proof: everybody decides as they did, although the world has become another. What
was kept, changed, no longer possible and filled in is counted, never hidden. Which questions there
are stands in `server.debrief.cases`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from game.rules import commands as c
from game.rules import water
from game.rules.decide import decide
from game.rules.events import Event, OfferSet
from game.rules.hydraulics import HydraulicProblem, HydraulicResult
from game.rules.refusal import Refusal
from game.rules.state import Phase, State
from server.debrief.same_decisions import SameDecisions
from server.debrief.sooner import Sooner
from server.debrief.story import Story, StoryReader

Solve = Callable[[HydraulicProblem], HydraulicResult]


@dataclass(frozen=True, slots=True)
class Given:
    """A command that was carried out, whose it was, and what it led to."""

    sender: str
    command: c.Command
    events: tuple[Event, ...]


Change = Callable[[Given], c.Command | None]
"""What becomes of a command: another, the same, or nothing."""


@dataclass(frozen=True, slots=True)
class Rerun:
    """The game that came of it, and how far it still is the one that was played.

    `kept` commands were carried out as they were, `changed` ones otherwise, `dropped` ones left
    out by the question, `impossible` ones refused; `filled` answers to cards are the cards' own
    defaults, where nobody had an answer; `upheld` decisions stand as they were made although this
    form would have made them otherwise.
    """

    story: Story
    kept: int
    changed: int
    dropped: int
    impossible: int
    filled: int
    upheld: int


def unchanged(given: Given) -> c.Command | None:
    """Nothing is otherwise: the game itself comes again."""
    return given.command


def rerun(
    start: State,
    given: Sequence[Given],
    change: Change,
    solve: Solve,
    *,
    as_played: bool = False,
    sooner: Sooner | None = None,
    same: SameDecisions | None = None,
) -> Rerun:
    """Play the recorded commands again from `start`, each as `change` makes it.

    `solve` answers the water's questions. With `as_played` the game is taken as it was recorded up
    to the first command that becomes another, without deciding and solving anew; that is right
    where `start` is the recorded start. `sooner` brings agreements forward, `same` lets everything
    be decided as it was. Raises what `solve` raises.
    """
    game = _Game(start, change, solve, as_played=as_played, sooner=sooner, same=same)
    for one in given:
        game.take(one)
    return game.result()


class _Game:
    def __init__(
        self,
        start: State,
        change: Change,
        solve: Solve,
        *,
        as_played: bool,
        sooner: Sooner | None,
        same: SameDecisions | None,
    ) -> None:
        self._state = start
        self._reader = StoryReader(start)
        self._change = change
        self._solve = solve
        self._as_played = as_played
        self._sooner = sooner
        self._same = same
        self._offers: dict[str, str] = {}
        """Offers as they were called when played → as they are called now."""
        self._answered: set[tuple[str, str]] = set()
        self._kept = self._changed = self._dropped = self._impossible = 0

    def take(self, given: Given) -> None:
        if self._same is not None:
            self._same.hear(given.events)
        if given.sender == c.SERVER:
            self._serve(given)
            return
        wish = self._change(given)
        if wish is None:
            self._as_played = False
            self._dropped += 1
        elif self._as_played and wish == given.command:
            self._repeat(given)
        else:
            self._as_played = False
            self._try(given, wish)

    def result(self) -> Rerun:
        answers = {(x.id, m) for x in self._state.cards.values() for m in x.answers}
        return Rerun(
            self._reader.story(),
            self._kept,
            self._changed,
            self._dropped,
            self._impossible,
            len(answers - self._answered),
            self._same.upheld if self._same else 0,
        )

    def _repeat(self, given: Given) -> None:
        """What was recorded, as nothing has changed yet."""
        if isinstance(given.command, c.Propose | c.Counter):
            made = new_offer(given.events)
            self._offers[made] = made
        self._note_answer(given.command, given.sender)
        self._kept += 1
        self._apply(given.events)

    def _try(self, given: Given, wish: c.Command) -> None:
        if self._sooner is not None and self._sooner.has_taken(wish):
            self._changed += 1
            return
        outcome = decide(self._state, given.sender, self._renamed(wish))
        if isinstance(outcome, Refusal):
            self._impossible += 1
            return
        self._kept += wish == given.command
        self._changed += wish != given.command
        if isinstance(wish, c.Propose | c.Counter):
            self._offers[new_offer(given.events)] = new_offer(outcome)
        self._note_answer(wish, given.sender)
        self._apply(outcome)

    def _note_answer(self, wish: c.Command, sender: str) -> None:
        if isinstance(wish, c.AnswerCard):
            self._answered.add((wish.card, sender))

    def _serve(self, given: Given) -> None:
        """The server's own part: phases go on, and the water is solved anew."""
        command = given.command
        if self._as_played and not (self._sooner and self._sooner.due(self._state)):
            self._apply(given.events)
        else:
            self._as_played = False
            if isinstance(command, c.Start | c.ResolveYear):
                problem = water.problem(self._state)
                if problem is None:
                    return
                command = replace(command, water=self._solve(problem))
            outcome = self._decided(command, given)
            if not isinstance(outcome, Refusal):
                self._apply(outcome)
        if self._sooner is not None and self._state.phase is Phase.NEGOTIATION:
            self._bring_forward(self._sooner)

    def _decided(self, command: c.Command, given: Given) -> tuple[Event, ...] | Refusal:
        if self._same is None:
            return decide(self._state, c.SERVER, command)
        return self._same.settled(self._state, command, given.events, self._offers)

    def _bring_forward(self, sooner: Sooner) -> None:
        for sender, command in sooner.wishes(self._state):
            self._as_played = False
            outcome = decide(self._state, sender, command)
            if not isinstance(outcome, Refusal):
                if isinstance(command, c.Propose):
                    sooner.made(new_offer(outcome))
                self._apply(outcome)

    def _apply(self, events: tuple[Event, ...]) -> None:
        for event in events:
            self._reader.take(event)
        self._state = self._reader.state

    def _renamed(self, wish: c.Command) -> c.Command:
        if isinstance(wish, c.Counter | c.Sign | c.TakeBack | c.Refuse):
            return replace(wish, offer=self._offers.get(wish.offer, ""))
        return wish


def new_offer(events: tuple[Event, ...]) -> str:
    """The offer made; a counter-offer closes another before it."""
    return [event.offer.id for event in events if isinstance(event, OfferSet)][-1]
