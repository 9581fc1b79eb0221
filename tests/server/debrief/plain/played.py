"""A game as it was played: its events, each with the state before and after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Any

from game.rules import events as e
from game.rules.evolve import evolve
from game.rules.state import RoundRecord, State
from game.rules.stocks import Entry, Stock
from tests.server.debrief.game import Game

Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class Played:
    """A game's events, each with the state before and after it."""

    game: Game

    @cached_property
    def steps(self) -> list[tuple[e.Event, State, State]]:
        found, state = [], self.game.start
        for event in self.game.events:
            before, state = state, evolve(state, (event,))
            found.append((event, before, state))
        return found

    def of(self, kind: type) -> Iterator[tuple[Any, State, State]]:
        return ((x, b, a) for x, b, a in self.steps if isinstance(x, kind))

    @cached_property
    def years(self) -> list[tuple[int, int, State]]:
        """Round, year and state of each year closed."""
        return [(after.round, event.year, after) for event, _, after in self.of(e.YearClosed)]

    @cached_property
    def records(self) -> list[RoundRecord]:
        return [event.record for event, _, _ in self.of(e.RoundRecorded)]

    @cached_property
    def entries(self) -> list[Entry]:
        return [x for event, _, _ in self.of(e.Moved) for x in event.entries]

    @property
    def names(self) -> tuple[str, ...]:
        return self.game.start.municipalities

    @property
    def pairs(self) -> list[str]:
        return ["|".join(pair) for pair in combinations(sorted(self.names), 2)]


def cost(state: State, m: str) -> float:
    return state.results[m].cost / state.stock(Stock.POPULATION, m)
