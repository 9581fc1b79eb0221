"""A client's copy of what the server shows it: last snapshot plus patches. No input or output.

Bots and windows use the same one. Trees are replaced, never changed in place, so whoever keeps a
reference keeps the picture of that moment, and `is` tells whether a part has changed.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from game.protocol.messages import (
    Clock,
    Presence,
    Private,
    Public,
    Room,
    Snapshot,
    ToClient,
    Welcome,
    Workshop,
)
from game.protocol.patch import patched


@dataclass(slots=True)
class Mirror:
    """What a seat knows. `rev` is the revision of the latest change seen."""

    welcome: Welcome | None = None
    rev: int = 0
    public: dict[str, Any] = field(default_factory=dict)
    private: dict[str, Any] = field(default_factory=dict)
    room: dict[str, Any] = field(default_factory=dict)
    clock: dict[str, Any] = field(default_factory=dict)
    workshop: dict[str, Any] = field(default_factory=dict)
    presence: Presence | None = None

    def take(self, message: ToClient) -> bool:
        """Take a message in; whether it changed anything here.

        Raises KeyError or TypeError for a patch that does not fit, after which only a new
        snapshot helps: connect again.
        """
        match message:
            case Welcome():
                self.welcome = _with_region(message, self.welcome)
            case Snapshot():
                self.rev = message.rev
                self.public, self.private = dict(message.public), dict(message.private)
                self.room, self.clock = dict(message.room), dict(message.clock)
                self.workshop = dict(message.workshop)
            case Public(rev, ops):
                self.rev, self.public = rev, patched(self.public, ops)
            case Private(rev, ops):
                self.rev, self.private = rev, patched(self.private, ops)
            case Workshop(ops):
                self.workshop = patched(self.workshop, ops)
            case Presence():
                self.presence = message
            case Room(room):
                self.room = dict(room)
            case Clock(clock):
                self.clock = dict(clock)
            case _:
                return False
        return True


def _with_region(welcome: Welcome, before: Welcome | None) -> Welcome:
    """With the region that is here already, where the server left it out."""
    if before is None or welcome.region or welcome.digest != before.digest:
        return welcome
    return replace(welcome, region=before.region)
