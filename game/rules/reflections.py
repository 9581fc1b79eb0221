"""A short reflection between rounds, at turning points; never a duty."""

from __future__ import annotations

from dataclasses import replace

from game.rules.events import Event, MindSet
from game.rules.minds import Reflection
from game.rules.people_commands import Reflect
from game.rules.refusal import Code, Refusal
from game.rules.state import Phase, State

Answer = tuple[Event, ...] | Refusal

LENGTH = 300
"""Most characters of each of the four answers."""


def due(state: State) -> tuple[str, ...]:
    """Why it is time to look back, now that a round begins: `level` says so, or in the round before
    there was an `election`, the `first_agreement` was made or somebody left (`walk_out`). Empty
    where it is not."""
    if state.phase is not Phase.SITUATION:
        return ()
    last = state.round - 1
    reasons = {
        "level": state.round in state.level.reflections,
        "election": last in state.elections,
        "first_agreement": bool(state.agreements) and state.agreements[0].round == last,
        "walk_out": last in state.left.values(),
    }
    return tuple(reason for reason, holds in reasons.items() if holds)


def reflect(state: State, sender: str, wish: Reflect) -> Answer:
    """Look back on the round before; in the same phase another reflection replaces it."""
    if not due(state):
        return Refusal(Code.NO_REFLECTION_DUE)
    answers = {
        "happened": wish.happened.strip(),
        "why": wish.why.strip(),
        "consequences": wish.consequences.strip(),
        "differently": wish.differently.strip(),
    }
    for field, text in answers.items():
        if len(text) > LENGTH:
            return Refusal(Code.OUT_OF_RANGE, {"field": field, "low": 0, "high": LENGTH})
    if not any(answers.values()):
        return Refusal(Code.NOTHING_WRITTEN)
    mind = state.mind(sender)
    earlier = tuple(r for r in mind.reflections if r.round != state.round)
    reflection = Reflection(round=state.round, **answers)
    return (MindSet(sender, replace(mind, reflections=(*earlier, reflection))),)
