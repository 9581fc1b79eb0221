"""What it would take to do alone what partners did: the same renewal each year, the same extra
staff, and the loans and the pipes that they began with."""

from __future__ import annotations

from dataclasses import replace

from game.rules import regional
from game.rules.events import DecisionsSet, Event, Moved
from game.rules.state import Phase, State
from game.rules.stocks import Cause, Entry, Stock
from server.claims.course import Course

_BEGUN_WITH = (Stock.CAPITAL, Stock.DEPRECIATION)


class SameAmbition:
    """Sets, before each year, what partners did in that year of their course."""

    def __init__(self, partners: Course) -> None:
        self._years = {state.year - 1: state for state in partners.years}
        self._start = partners.entered[1, Phase.SITUATION]

    def __call__(self, state: State) -> tuple[Event, ...]:
        """What a municipality alone has to decide and to hire for the year to come."""
        then = self._years.get(state.year)
        if then is None:
            return ()
        events: list[Event] = []
        entries: list[Entry] = []
        for m in state.municipalities:
            rate = then.results[m].renewal_rate / regional.lasting(state, "renewal", m)
            own = state.decisions[m]
            events.append(DecisionsSet(m, replace(own, renewal=rate)))
            entries.append(self._hired(state, then, m))
            if state.year == state.level.start_year:
                entries += self._begun(state, m)
        return (*events, Moved(tuple(entries)))

    def _hired(self, state: State, then: State, m: str) -> Entry:
        """So many extra posts that those not wanted alone leave as many as the partners had."""
        leaving = state.level.parameters.extra_staff_speed
        posts = then.stock(Stock.EXTRA_STAFF, m) / (1.0 - leaving)
        return self._to(state, Stock.EXTRA_STAFF, m, posts)

    def _begun(self, state: State, m: str) -> list[Entry]:
        return [self._to(state, stock, m, self._start.stock(stock, m)) for stock in _BEGUN_WITH]

    @staticmethod
    def _to(state: State, stock: Stock, m: str, value: float) -> Entry:
        step = value - state.stock(stock, m)
        return Entry(state.round, state.year, stock, m, step, Cause.HISTORY)
