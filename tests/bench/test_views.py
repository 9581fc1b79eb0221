"""What a command costs in views: carried on for everybody, beside making them all from nothing."""

from __future__ import annotations

import time
from collections import defaultdict

import pytest

from game.content.load import load_level
from game.rules import commands as c
from game.rules.events import Event
from game.rules.seen import Seen
from game.rules.state import State
from server import simulate

pytestmark = pytest.mark.bench

LEVEL = "pendlarringen"
EVERY = 20
"""From nothing the views are made after each command of this number only."""
SHARE = 0.25
"""Carried on they may take so much of what they take from nothing."""


class Spent:
    """CPU seconds for the views of a game, by the kind of command before them."""

    def __init__(self) -> None:
        self.carried: defaultdict[str, list[float]] = defaultdict(list)
        self.anew: list[float] = []
        self._seen: Seen | None = None

    def watch(
        self, _who: str, command: c.Command, _events: tuple[Event, ...], after: State
    ) -> None:
        """A command was carried out."""
        start = time.thread_time()
        if self._seen is None:
            self._seen = Seen(after)
        self._seen.go_on(after)
        look(self._seen, after)
        spent = self.carried[type(command).__name__]
        spent.append(time.thread_time() - start)
        if sum(map(len, self.carried.values())) % EVERY == 0:
            start = time.thread_time()
            look(Seen(after), after)
            self.anew.append(time.thread_time() - start)


def look(seen: Seen, state: State) -> None:
    """Everybody looks at everything."""
    _ = seen.public
    for seat in (*state.municipalities, c.TRAINER):
        seen.private(seat)


def test_views_carried_on_beside_views_from_nothing() -> None:
    tempers = {m.id: "cooperative" for m in load_level(LEVEL).municipalities}
    spent = Spent()
    simulate.play(simulate.Wish(LEVEL, 3, tempers, sparing=True), spent.watch)
    anew = sum(spent.anew) / len(spent.anew)
    commands = [each for kind in spent.carried.values() for each in kind]
    mean = sum(commands) / len(commands)
    print(f"\n{LEVEL}, {len(tempers)} teams and the trainer, {len(commands)} commands")
    for kind, took in sorted(spent.carried.items(), key=lambda row: -sum(row[1])):
        each = sum(took) / len(took)
        print(f"{kind:16} {len(took):4} × {1e3 * each:6.2f} ms, {each / anew:.2f} of anew")
    print(f"all              {len(commands):4} × {1e3 * mean:6.2f} ms, {mean / anew:.2f} of anew")
    print(f"from nothing            {1e3 * anew:6.2f} ms (allowed {SHARE} of it)")
    assert mean <= SHARE * anew
