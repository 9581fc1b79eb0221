"""Choices under the hand: shown at once, sent when the hand rests, undone with Ctrl-Z.

A slider or a stepper changes many times a second; the game hears of the value that stayed. What
was there before is remembered, so that the last changes can be taken back one by one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

REST_SECONDS = 0.35
"""A value is sent when it has not changed for this long."""
_MOST_STEPS = 60

Make = Callable[[Any], Any]
"""Makes the command that sets a value."""


@dataclass
class _Change:
    before: Any
    value: Any
    make: Make
    near: str
    rest: float = 0.0
    sent: bool = False


class Drafts:
    """Values by name that are ahead of what the server has confirmed."""

    def __init__(self, send: Callable[..., None]) -> None:
        self._send = send
        self._open: dict[str, _Change] = {}
        self._undo: list[tuple[str, Any, Make, str]] = []

    def value(self, name: str, confirmed: Any) -> Any:
        """What to show: the draft, or the confirmed value once it has caught up."""
        change = self._open.get(name)
        if change is None:
            return confirmed
        if change.sent and (change.value == confirmed or confirmed != change.before):
            del self._open[name]
            return confirmed
        return change.value

    def set(self, name: str, value: Any, before: Any, make: Make, near: str = "") -> None:
        """The hand changed `name` from the confirmed `before` to `value`."""
        change = self._open.get(name)
        if change is None or change.sent:
            self._undo.append((name, before if change is None else change.value, make, near))
            del self._undo[:-_MOST_STEPS]
            change = _Change(before, value, make, near)
            self._open[name] = change
        change.value, change.make, change.near = value, make, near
        change.rest, change.sent = 0.0, False

    def update(self, dt: float) -> None:
        """Sends what has rested."""
        for change in self._open.values():
            change.rest += dt
            if not change.sent and change.rest >= REST_SECONDS:
                self._give(change)

    def flush(self) -> None:
        """Sends everything at once: the team is done, or the phase ends."""
        for change in self._open.values():
            if not change.sent:
                self._give(change)

    def _give(self, change: _Change) -> None:
        change.sent = True
        self._send(change.make(change.value), change.near)

    @property
    def waiting(self) -> bool:
        """Whether something is yet to be sent."""
        return any(not change.sent for change in self._open.values())

    @property
    def can_undo(self) -> bool:
        return bool(self._undo)

    def undo(self) -> None:
        """Takes the last change back."""
        if not self._undo:
            return
        name, before, make, near = self._undo.pop()
        self._open.pop(name, None)
        self._send(make(before), near)

    def drop(self, near: str) -> None:
        """What was sent from near an action was refused: show what holds."""
        for name, change in list(self._open.items()):
            if change.sent and change.near == near:
                del self._open[name]

    def forget(self) -> None:
        """A new phase: nothing is open, nothing can be undone."""
        self._open.clear()
        self._undo.clear()
