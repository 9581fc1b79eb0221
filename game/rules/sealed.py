"""The sealed line, "Det här pratar vi inte om hos oss": a team writes it, and opens it or not."""

from __future__ import annotations

from dataclasses import replace

from game.rules.events import Event, MindSet
from game.rules.people_commands import OpenSealed, WriteSealed
from game.rules.refusal import Code, Refusal
from game.rules.state import State

Answer = tuple[Event, ...] | Refusal

LENGTH = 200
"""Most characters of a sealed line."""


def write(state: State, sender: str, wish: WriteSealed) -> Answer:
    """Write the sealed line, another than before, or take it away with an empty one."""
    text = wish.text.strip()
    if len(text) > LENGTH:
        return Refusal(Code.OUT_OF_RANGE, {"field": "text", "low": 0, "high": LENGTH})
    return (MindSet(sender, replace(state.mind(sender), sealed=text)),)


def open_(state: State, sender: str, wish: OpenSealed) -> Answer:
    """In the debrief: let all read the line, or close it again."""
    mind = state.mind(sender)
    if not mind.sealed:
        return Refusal(Code.NOTHING_WRITTEN)
    return (MindSet(sender, replace(mind, sealed_open=wish.on)),)
