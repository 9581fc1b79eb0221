"""What the window knows: the server's view, what is on its way there, what was refused, the time.

No rules and no drawing. `version` goes up with every change, so a scene knows when to look again.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from game.protocol.messages import (
    Accepted,
    Clock,
    Presence,
    Refused,
    Snapshot,
    ToClient,
    Welcome,
)
from game.protocol.mirror import Mirror
from game.protocol.outbox import Numbered, Outbox

_REFUSALS_KEPT = 20


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that the server did not carry out, and what that was (None: joining)."""

    answer: Refused
    message: Numbered | None


class Model:
    """A seat's knowledge. `now` gives seconds, for counting down the clock."""

    def __init__(self, now: Callable[[], float]) -> None:
        self.version = 0
        self.outbox = Outbox()
        self.refusals: deque[Refusal] = deque(maxlen=_REFUSALS_KEPT)
        self._mirror = Mirror()
        self._now = now
        self._clock_at = 0.0
        self._presence_at = 0.0

    @property
    def welcome(self) -> Welcome | None:
        """The latest welcome; None before the first."""
        return self._mirror.welcome

    @property
    def seat(self) -> str:
        """Municipality, "trainer" or "projector"; "" for a guest and before joining."""
        return self.welcome.seat if self.welcome else ""

    @property
    def role(self) -> str:
        """guest, team, trainer or projector; "" before joining."""
        return self.welcome.role if self.welcome else ""

    @property
    def region(self) -> dict[str, Any]:
        """What never changes during a game: network, map, cards, texts."""
        return dict(self.welcome.region) if self.welcome else {}

    @property
    def rev(self) -> int:
        """Revision of the latest change seen."""
        return self._mirror.rev

    @property
    def public(self) -> dict[str, Any]:
        """What everybody sees."""
        return self._mirror.public

    @property
    def private(self) -> dict[str, Any]:
        """What only this seat sees."""
        return self._mirror.private

    @property
    def room(self) -> dict[str, Any]:
        """Who sits where."""
        return self._mirror.room

    @property
    def clock(self) -> dict[str, Any]:
        """The phase clock as the server last told it."""
        return self._mirror.clock

    @property
    def workshop(self) -> dict[str, Any]:
        """What goes on beside the rules, as this seat sees it."""
        return self._mirror.workshop

    @property
    def presence(self) -> Presence | None:
        """How the teams are doing, for the trainer."""
        return self._mirror.presence

    @property
    def presence_age_s(self) -> float:
        """Seconds since the latest presence arrived: add them to what it says."""
        return self._now() - self._presence_at

    @property
    def breakout_s(self) -> float | None:
        """Seconds left of the breakout that goes on; None without one."""
        breakout = self.clock.get("breakout")
        if breakout is None:
            return None
        passed = self._now() - self._clock_at if breakout.get("running", True) else 0.0
        return max(0.0, breakout["remaining_ms"] / 1000 - passed)

    @property
    def remaining_s(self) -> float | None:
        """Seconds left of the phase by now; None where there is no clock."""
        remaining_ms: int | None = self.clock.get("remaining_ms")
        if remaining_ms is None:
            return None
        passed = self._now() - self._clock_at if self.clock["running"] else 0.0
        return max(0.0, remaining_ms / 1000 - passed)

    @property
    def waiting(self) -> tuple[Numbered, ...]:
        """What was sent, or will be, and is not answered yet; oldest first."""
        return self.outbox.waiting

    def take(self, message: ToClient) -> None:
        """Take in what the server says."""
        match message:
            case Accepted():
                self.outbox.answered(message)
            case Refused(id=None):
                self.refusals.append(Refusal(message, self.outbox.answered(message)))
            case Clock() | Snapshot():
                self._clock_at = self._now()
                self._mirror.take(message)
            case Presence():
                self._presence_at = self._now()
                self._mirror.take(message)
            case _:
                self._mirror.take(message)
        self.version += 1

    def forget(self) -> None:
        """Start anew, as after leaving a session."""
        self.outbox = Outbox()
        self.refusals.clear()
        self._mirror = Mirror()
        self.version += 1
