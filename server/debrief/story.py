"""A game that was played, read from its events: what the debrief tells of.

Reads only; nothing is decided here. Every number of the debrief comes from a `Story`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.rules import events as e
from game.rules.evolve import evolve
from game.rules.level import Level
from game.rules.state import Agreement, Phase, Promise, RoundRecord, State
from game.rules.stocks import MONEY, Entry, Stock


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the ledger and what the stock was before and after it (money in öre).

    `n` counts the game's lines from 0 and is the line's name in charts and tables.
    """

    n: int
    entry: Entry
    before: float
    after: float

    @property
    def amount(self) -> float:
        """How much it moved the stock: money in SEK, everything else as it is."""
        amount = self.entry.amount
        return amount / 100.0 if self.entry.stock in MONEY else amount


@dataclass(frozen=True, slots=True)
class YearClosing:
    """A resolved year: the state right after it was closed, with that year's results."""

    round: int
    year: int
    state: State


@dataclass(frozen=True, slots=True)
class Signing:
    """An agreement that came about, and the first year that it held."""

    n: int
    year: int
    agreement: Agreement


@dataclass(frozen=True, slots=True)
class PromiseMade:
    """A promise as it was given in a round and year; `again` if it was put anew in the open."""

    round: int
    year: int
    promise: Promise
    again: bool


@dataclass(frozen=True, slots=True)
class Story:
    """A whole game, or as much of it as has been played."""

    start: State
    end: State
    lines: tuple[Line, ...]
    closings: tuple[YearClosing, ...]
    signings: tuple[Signing, ...]
    promises: tuple[PromiseMade, ...]
    elections: tuple[tuple[int, int], ...]
    """Round and year of each election held."""

    @property
    def level(self) -> Level:
        """The level played."""
        return self.start.level

    @property
    def municipalities(self) -> tuple[str, ...]:
        """Ids of all municipalities, in the level's order."""
        return self.start.municipalities

    @property
    def records(self) -> tuple[RoundRecord, ...]:
        """Closing numbers of each round played; the first is the start."""
        return self.end.history

    @property
    def over(self) -> bool:
        """Whether the game has come to its debrief."""
        return self.end.phase is Phase.DEBRIEF

    def moved(self, stock: Stock, subject: str) -> tuple[Line, ...]:
        """All lines that moved one stock, in order."""
        return tuple(
            line
            for line in self.lines
            if line.entry.stock is stock and line.entry.subject == subject
        )


def read(start: State, events: Iterable[e.Event]) -> Story:
    """The story of a game that began as `start` (in the lobby) and in which `events` happened."""
    reader = StoryReader(start)
    for event in events:
        reader.take(event)
    return reader.story()


class StoryReader:
    """Applies events one by one and notes what the state itself does not keep."""

    def __init__(self, start: State) -> None:
        self._start = self._state = start
        self._lines: list[Line] = []
        self._closings: list[YearClosing] = []
        self._signings: list[Signing] = []
        self._promises: list[PromiseMade] = []
        self._elections: list[tuple[int, int]] = []

    @property
    def state(self) -> State:
        """The state after all events taken so far."""
        return self._state

    def take(self, event: e.Event) -> None:
        """The next event."""
        before = self._state
        if isinstance(event, e.Moved):
            self._book(before, event.entries)
        elif isinstance(event, e.PromisesSet):
            self._note_promises(before, event.promises)
        elif isinstance(event, e.AgreementMade):
            number = len(self._signings) + 1
            self._signings.append(Signing(number, before.year, event.agreement))
        elif isinstance(event, e.ElectionHeld):
            self._elections.append((event.round, before.year - 1))
        self._state = evolve(before, (event,))
        if isinstance(event, e.YearClosed):
            self._closings.append(YearClosing(self._state.round, event.year, self._state))

    def story(self) -> Story:
        """The story so far."""
        return Story(
            self._start,
            self._state,
            tuple(self._lines),
            tuple(self._closings),
            tuple(self._signings),
            tuple(self._promises),
            tuple(self._elections),
        )

    def _book(self, state: State, entries: tuple[Entry, ...]) -> None:
        now: dict[tuple[Stock, str], float] = {}
        for entry in entries:
            key = (entry.stock, entry.subject)
            before = now.get(key, state.stock(*key))
            now[key] = before + entry.amount
            self._lines.append(Line(len(self._lines), entry, before, now[key]))

    def _note_promises(self, state: State, promises: tuple[Promise, ...]) -> None:
        before = {p.municipality: p for p in state.promises}
        for promise in promises:
            old = before.get(promise.municipality)
            again = old is not None and promise.reworked > old.reworked
            if old is None or again or promise.expectation != old.expectation:
                self._promises.append(PromiseMade(state.round, state.year, promise, again))
