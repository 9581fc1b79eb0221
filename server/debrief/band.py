"""The band: other games of the same level, played by bots that work together in different ways."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.rules import commands as c
from game.rules.events import Event
from game.rules.level import Level
from game.rules.state import State
from server.debrief.estimates import BotGame
from server.debrief.statistics.promises import cost_per_resident
from server.simulate import Terms, Wish, play

TEMPERS = ("cooperative", "open", "paper", "cautious", "freerider")
"""Ways of working in the band, each under the same luck as the others."""
SEEDS = 6
"""Games of each temperament: the recorded game's own luck, and five others."""
GAMES = len(TEMPERS) * SEEDS


@dataclass(frozen=True, slots=True)
class BandWish:
    """One game of the band: where its level is found, and what it is played with."""

    source: str
    seed: int
    temper: str
    depth: int


def wishes(source: str, seed: int, depth: int) -> Iterator[BandWish]:
    """The games of the band of a recorded game with this seed, played at this depth."""
    for n in range(SEEDS):
        for temper in TEMPERS:
            yield BandWish(source, seed + n, temper, depth)


def play_one(wish: BandWish, level: Level) -> BotGame:
    """Play a game of the band; the water is solved only where it has changed (see `sparing`)."""
    costs = {m: [(level.start_year - 1, 0.0)] for m in level.ids}

    def watch(sender: str, command: c.Command, events: tuple[Event, ...], state: State) -> None:
        if isinstance(command, c.Start):
            for m in level.ids:
                costs[m][0] = (level.start_year - 1, state.start_cost[m])
        elif isinstance(command, c.ResolveYear):
            for m in level.ids:
                costs[m].append((state.year - 1, cost_per_resident(state, m)))

    tempers = dict.fromkeys(level.ids, wish.temper)
    terms = Terms(depth=wish.depth)
    end = play(Wish(wish.source, wish.seed, tempers, terms=terms, sparing=True), watch)
    return BotGame(
        wish.temper, wish.seed, end.history, {m: tuple(years) for m, years in costs.items()}
    )
