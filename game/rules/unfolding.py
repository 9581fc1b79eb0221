"""Events in the making: each is applied at once, so that the next is decided on what it left."""

from __future__ import annotations

from game.rules.events import Event, Moved
from game.rules.evolve import evolve, remember
from game.rules.parameters import Parameters
from game.rules.state import State
from game.rules.stocks import MONEY, Cause, Entry, Stock


class Unfolding:
    """Collects events in order and keeps the state that they lead to."""

    def __init__(self, state: State) -> None:
        self.state = self._start = state
        self._events: list[Event] = []

    @property
    def events(self) -> tuple[Event, ...]:
        """All events so far, in order."""
        events = tuple(self._events)
        remember(self._start, events, self.state)
        return events

    @property
    def parameters(self) -> Parameters:
        """The knobs of the level played."""
        return self.state.level.parameters

    def add(self, event: Event) -> None:
        """Add an event and apply it."""
        self._events.append(event)
        self.state = evolve(self.state, (event,))

    def move(self, *entries: Entry) -> None:
        """Move stocks by ledger entries; those that move nothing are left out."""
        moving = tuple(entry for entry in entries if entry.amount)
        if moving:
            self.add(Moved(moving))

    def entry(
        self,
        stock: Stock,
        subject: str,
        amount: float,
        cause: Cause,
        ref: str = "",
        by: str = "",
        *,
        low: float | None = None,
        high: float | None = None,
    ) -> Entry:
        """A ledger entry of the present round and year.

        Money is rounded to whole öre. With `low` and `high` the amount is cut so that the stock
        stays within them.
        """
        state = self.state
        if stock in MONEY:
            amount = round(amount)
        if low is not None or high is not None:
            now = state.stock(stock, subject)
            then = now + amount
            then = max(then, min(low, now)) if low is not None else then
            then = min(then, max(high, now)) if high is not None else then
            amount = then - now
        return Entry(state.round, state.year, stock, subject, amount, cause, ref, by)
