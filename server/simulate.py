"""A whole game by bots in this process: the same rules, water and turns, without sockets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from game.content.load import load_level
from game.content.region import region_message
from game.rules import commands as c
from game.rules import setup, water
from game.rules.decide import decide
from game.rules.events import Event
from game.rules.evolve import evolve
from game.rules.level import Level
from game.rules.refusal import Refusal
from game.rules.state import CostKey, Form, Phase, State
from game.rules.visibility import glance, own_glance
from server.bots.bot import Bot
from server.bots.player import Player
from server.bots.table import MOST_TURNS
from server.bots.temper import Temper
from server.chronicle import chronicle
from server.hydraulics.pool import solve
from server.hydraulics.sparing import Sparing


@dataclass(frozen=True, slots=True)
class Terms:
    """On what other terms a level is played than its own; its content stays as it is.

    At least so many `years`, with further rounds and elections at the level's own pace; only these
    `steps` allowed; `apart`: without the partnership that it begins with; at this `depth`.
    """

    years: int = 0
    steps: tuple[str, ...] | None = None
    apart: bool = False
    depth: int | None = None

    def of(self, level: Level) -> Level:
        """The level on these terms."""
        pace = level.years_per_round
        rounds = max(level.rounds, -(-self.years // pace))
        elections = list(level.elections)
        gap = elections[-1] - elections[-2] if len(elections) > 1 else max(1, 4 // pace)
        while elections and elections[-1] + gap <= rounds:
            elections.append(elections[-1] + gap)
        return replace(
            level,
            rounds=rounds,
            elections=tuple(elections),
            steps=level.steps if self.steps is None else self.steps,
            earlier=() if self.apart else level.earlier,
            depth=self.depth or level.depth,
        )


@dataclass(frozen=True, slots=True)
class Wish:
    """A game to simulate.

    `level` is an id or a folder; `tempers` municipality → temperament, by name or as figures.
    `form` and `cost_key` are forced on all agreements; with `agreements` off nobody joins anybody;
    `rates` (municipality → share of the mains per year, by round) replace what a bot would renew
    alone. `terms` are what the level is played on; with `sparing` on the water is solved to the
    nearest step, see `server.hydraulics.sparing`.
    """

    level: str
    seed: int
    tempers: Mapping[str, str | Temper]
    form: Form | None = None
    cost_key: CostKey | None = None
    agreements: bool = True
    rates: Mapping[str, Sequence[float]] | None = None
    terms: Terms = field(default_factory=Terms)
    sparing: bool = False


Watch = Callable[[str, c.Command, tuple[Event, ...], State], None]
"""Told of each command that was carried out: whose, what, what it led to, and the state after."""
Push = Callable[[State], tuple[Event, ...]]
"""What else happens before a year is resolved."""


@lru_cache(maxsize=8)
def level_of(source: str) -> Level:
    """The level with this id or in this folder, read once a process."""
    return load_level(source)


@lru_cache(maxsize=8)
def _region(source: str) -> dict[str, Any]:
    return region_message(level_of(source), source)


@lru_cache(maxsize=8)
def sparing_water(source: str) -> Sparing:
    """What solves a level's water to the nearest step, with all that it has been asked."""
    return Sparing(solve, level_of(source).network)


def play(wish: Wish, watch: Watch | None = None, push: Push | None = None) -> State:
    """The state in which the game ends."""
    return _Game(wish, watch, push).play()


class _Game:
    def __init__(self, wish: Wish, watch: Watch | None, push: Push | None) -> None:
        self._wish = wish
        self._watch, self._push = watch, push
        self._solve = sparing_water(wish.level) if wish.sparing else solve
        self._region = _region(wish.level)
        self._state = setup.initial_state(_under(wish), wish.seed)
        rates = wish.rates or {}
        self._players = {
            m: Player(Bot(temper, rates=rates.get(m), agreements=wish.agreements))
            for m, temper in sorted(wish.tempers.items())
        }

    def play(self) -> State:
        self._give(c.Start(self._solved()))
        while self._state.phase is not Phase.DEBRIEF:
            while self._state.years_left:
                if self._push is not None:
                    self._state = evolve(self._state, self._push(self._state))
                self._give(c.ResolveYear(self._solved()))
            self._play_phase()
            self._give(c.Advance(self._state.phase, self._state.round))
        return self._state

    def _play_phase(self) -> None:
        for _ in range(MOST_TURNS):
            for municipality, player in self._players.items():
                self._turn(municipality, player)
                if len(self._state.ready) == len(self._players):
                    return

    def _turn(self, municipality: str, player: Player) -> None:
        public, private = glance(self._state), own_glance(self._state, municipality)
        for command in player.turn(public, private, self._region):
            given = _forced(command, self._wish)
            outcome = decide(self._state, municipality, given)
            if isinstance(outcome, Refusal):
                player.refused(command)
            else:
                self._happen(municipality, given, outcome)

    def _give(self, command: c.ServerCommand) -> None:
        outcome = decide(self._state, c.SERVER, command)
        if isinstance(outcome, Refusal):
            raise RuntimeError(f"{type(command).__name__} was refused: {outcome.code}")
        self._happen(c.SERVER, command, outcome)

    def _happen(self, sender: str, command: c.Command, events: tuple[Event, ...]) -> None:
        self._state = evolve(self._state, events)
        if self._watch is not None:
            self._watch(sender, command, events, self._state)

    def _solved(self) -> Any:
        asked = water.problem(self._state)
        assert asked is not None
        return self._solve(replace(asked, network=self._wish.level))


def _under(wish: Wish) -> Level:
    """The level as wished: where nobody is asked for the terms, they are the forced ones too."""
    level = wish.terms.of(level_of(wish.level))
    forced: dict[str, Any] = {
        name: value.value
        for name, value in (("form", wish.form), ("cost_key", wish.cost_key))
        if value is not None
    }
    if not forced:
        return level
    return replace(
        level,
        ready_made=replace(level.ready_made, **forced),
        earlier=tuple(replace(earlier, **forced) for earlier in level.earlier),
    )


def _forced(command: c.Command, wish: Wish) -> c.Command:
    match command:
        case c.Propose(form=form, cost_key=key):
            return replace(command, form=wish.form or form, cost_key=wish.cost_key or key)
        case c.Counter(form=other_form, cost_key=other_key):
            return replace(
                command, form=wish.form or other_form, cost_key=wish.cost_key or other_key
            )
    return command


def simulate(wish: Wish) -> dict[str, Any]:
    """The whole game as a tree, see `server.chronicle`; what worker processes are asked for."""
    names = {m: t if isinstance(t, str) else t.name for m, t in wish.tempers.items()}
    return chronicle(play(wish), names)
