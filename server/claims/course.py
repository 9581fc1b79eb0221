"""How a game went, year by year: what the claims are measured on."""

from __future__ import annotations

import contextlib

from game.rules import commands as c
from game.rules.events import Event, Moved
from game.rules.state import Kind, Phase, State
from game.rules.stocks import Entry
from server.debrief.what_if import Given
from server.simulate import Push, Wish, play


class Course:
    """A game by bots. Years count from 0, as lists do."""

    def __init__(self, wish: Wish, *, push: Push | None = None, follow_ups: int = 0) -> None:
        """`follow_ups` ends the game early: so many rounds after a joint operation began."""
        self.years: list[State] = []
        """The state after each year."""
        self.entered: dict[tuple[int, Phase], State] = {}
        """The state in which a round's phase began."""
        self.entries: list[Entry] = []
        self.given: list[Given] = []
        self._stop_after = follow_ups
        with contextlib.suppress(_Enough):
            play(wish, self._watch, push)

    @property
    def end(self) -> State:
        """The state after the last year."""
        return self.years[-1]

    @property
    def pace(self) -> int:
        """Years in a round."""
        return self.end.level.years_per_round

    def operation_began(self) -> int | None:
        """The round in which the first joint operation was agreed, None where there was none."""
        rounds = (a.round for a in self.end.agreements if a.kind is Kind.OPERATION and a.round)
        return next(rounds, None)

    def closed(self, round_: int) -> State:
        """The state at the end of a round (1 is the first)."""
        return self.years[round_ * self.pace - 1]

    def _watch(
        self, sender: str, command: c.Command, events: tuple[Event, ...], state: State
    ) -> None:
        self.given.append(Given(sender, command, events))
        self.entries += [e for event in events if isinstance(event, Moved) for e in event.entries]
        if isinstance(command, c.ResolveYear):
            self.years.append(state)
            if self._stop_after and state.years_left == 0:
                began = self.operation_began()
                if began is not None and state.round >= began + self._stop_after - 1:
                    raise _Enough
        if isinstance(command, c.Start | c.Advance):
            self.entered[state.round, state.phase] = state


class _Enough(Exception):  # noqa: N818 - no error: the game has shown what was wanted
    pass
