"""The views of a game, carried on from state to state: only what depends on something that has
changed is made anew.

What comes out is always what `game.rules.visibility` makes of the state from nothing. What nothing
has touched stays the very same object, so that whoever compares need not look into it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from game.rules.parts import Makers
from game.rules.state import State
from game.rules.visibility import private_parts, public_parts
from game.rules.watched import Memory, Notes, changes, watch

Tree = dict[str, Any]


class Seen:
    """What everybody sees of a game, and what each seat does."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._memory = Memory()
        self._public = _Carried(public_parts)
        self._seats: dict[str, _Carried] = {}

    def go_on(self, after: State) -> None:
        """From now on it is this state that is seen."""
        changed = changes(self._state, after)
        self._state = after
        self._memory.forget(changed)
        for carried in (self._public, *self._seats.values()):
            carried.stale |= changed

    @property
    def public(self) -> Tree:
        """As `visibility.public_view`."""
        return self._public.of(self._state, self._memory)

    def private(self, seat: str) -> Tree:
        """As `visibility.private_view`."""
        carried = self._seats.get(seat)
        if carried is None:
            carried = self._seats[seat] = _Carried(partial(private_parts, seat=seat))
        return carried.of(self._state, self._memory)


class _Carried:
    """A tree, and of each of its parts what it was made of."""

    def __init__(self, parts: Callable[[State], Makers]) -> None:
        self._parts = parts
        self._notes: dict[str, Notes] | None = None
        self._tree: Tree = {}
        self.stale: Notes = set()
        """What has changed since it was last looked at."""

    def of(self, state: State, memory: Memory) -> Tree:
        """The tree as it is now."""
        known, stale = self._notes, self.stale
        if known is None:
            names = list(self._parts(state))
        else:
            names = [name for name, notes in known.items() if not notes.isdisjoint(stale)]
        if names:
            fresh: Tree = {}
            notes: dict[str, Notes] = {}
            for name in names:
                # of a watched state of its own: what another part has read is noted there only
                watched = watch(state, memory)
                fresh[name] = self._parts(watched)[name]()
                notes[name] = watched.notes
            self._tree, self._notes = self._tree | fresh, (known or {}) | notes
        self.stale = set()
        return self._tree
