"""A game that goes on by itself: nobody changes a decision, cards take the answer they have."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.rules import commands as c
from game.rules import water
from game.rules.decide import decide
from game.rules.evolve import evolve
from game.rules.hydraulics import HydraulicProblem, HydraulicResult
from game.rules.refusal import Refusal
from game.rules.state import Phase, State

Solve = Callable[[HydraulicProblem], HydraulicResult]


def given(state: State, sender: str, command: c.Command) -> State:
    """The state after a command. Raises `RuntimeError` where it is refused."""
    outcome = decide(state, sender, command)
    if isinstance(outcome, Refusal):
        raise RuntimeError(f"{type(command).__name__} was refused: {outcome.code}")
    return evolve(state, outcome)


def go_on(state: State, years: int, source: str, solve: Solve) -> list[State]:
    """The states after each of the next years (fewer where the game ends before that)."""
    seen: list[State] = []
    while len(seen) < years and state.phase is not Phase.DEBRIEF:
        asked = water.problem(state)
        if asked is None:
            state = given(state, c.SERVER, c.Advance(state.phase, state.round))
            continue
        solved = solve(replace(asked, network=source))
        state = given(state, c.SERVER, c.ResolveYear(solved))
        seen.append(state)
    return seen
