"""A whole game by bots in this process: the same rules, water and turns, without sockets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from game.content.load import load_level
from game.content.region import region_message
from game.rules import commands as c
from game.rules import setup, water
from game.rules.decide import decide
from game.rules.evolve import evolve
from game.rules.level import Level
from game.rules.refusal import Refusal
from game.rules.state import CostKey, Form, Phase, State
from game.rules.visibility import glance, own_glance
from server.bots.bot import Bot
from server.bots.player import Player
from server.bots.table import MOST_TURNS
from server.chronicle import chronicle
from server.hydraulics.pool import solve


@dataclass(frozen=True, slots=True)
class Wish:
    """A game to simulate.

    `level` is an id or a folder; `tempers` municipality → temperament. `form` and `cost_key` are
    forced on all agreements; with `agreements` off nobody joins anybody; `rates` (municipality →
    share of the mains per year, by round) replace what a bot would renew alone.
    """

    level: str
    seed: int
    tempers: Mapping[str, str]
    form: Form | None = None
    cost_key: CostKey | None = None
    agreements: bool = True
    rates: Mapping[str, Sequence[float]] | None = None


@lru_cache(maxsize=8)
def level_of(source: str) -> Level:
    """The level with this id or in this folder, read once a process."""
    return load_level(source)


@lru_cache(maxsize=8)
def _region(source: str) -> dict[str, Any]:
    return region_message(level_of(source), source)


def play(wish: Wish) -> State:
    """The state in which the game ends."""
    return _Game(wish).play()


class _Game:
    def __init__(self, wish: Wish) -> None:
        self._wish = wish
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
            outcome = decide(self._state, municipality, _forced(command, self._wish))
            if isinstance(outcome, Refusal):
                player.refused(command)
            else:
                self._state = evolve(self._state, outcome)

    def _give(self, command: c.ServerCommand) -> None:
        outcome = decide(self._state, c.SERVER, command)
        if isinstance(outcome, Refusal):
            raise RuntimeError(f"{type(command).__name__} was refused: {outcome.code}")
        self._state = evolve(self._state, outcome)

    def _solved(self) -> Any:
        asked = water.problem(self._state)
        assert asked is not None
        return solve(replace(asked, network=self._wish.level))


def _under(wish: Wish) -> Level:
    """The level as wished: where nobody is asked for the terms, they are the forced ones too."""
    level = level_of(wish.level)
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
    if isinstance(command, c.Propose):
        return replace(
            command,
            form=wish.form or command.form,
            cost_key=wish.cost_key or command.cost_key,
        )
    return command


def simulate(wish: Wish) -> dict[str, Any]:
    """The whole game as a tree, see `server.chronicle`; what worker processes are asked for."""
    return chronicle(play(wish), wish.tempers)
