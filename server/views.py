"""Views of a new state, made anew only where the change can be seen.

Most commands are a team's own decisions or its readiness: nearly everybody's view stays the very
same object then, and what is the same object is neither compared nor sent.
"""

from __future__ import annotations

from dataclasses import fields
from operator import attrgetter
from typing import Any

from game.rules.state import State
from game.rules.visibility import private_view, public_view

Tree = dict[str, Any]

_FIELDS = tuple(field.name for field in fields(State))
_values = attrgetter(*_FIELDS)
_DECISIONS = {"decisions"}
_SMALL = {"decisions", "ready"}


class Change:
    """What a state has become, looked at once for all who see it."""

    def __init__(self, before: State, after: State) -> None:
        self.after = after
        pairs = zip(_FIELDS, _values(before), _values(after), strict=True)
        self._changed = {name for name, old, new in pairs if old is not new}
        self._deciding = (
            {m for m in after.decisions if after.decisions[m] is not before.decisions.get(m)}
            if "decisions" in self._changed
            else set()
        )
        self._turning = before.ready ^ after.ready

    def next_public(self, known: Tree) -> Tree:
        """The public view; `known` is the one before, and returned if nothing changed."""
        if self._changed <= _DECISIONS:
            return known
        if self._changed <= _SMALL:
            return _with_ready(self.after, known)
        return public_view(self.after)

    def next_private(self, seat: str, known: Tree) -> Tree:
        """The private view of a seat; `known` is the one before."""
        if self._changed <= _SMALL and seat in self.after.decisions:
            apart = not self._deciding or self._deciding.isdisjoint(_circle(self.after, seat))
            # who is done has less that needs its attention
            if apart and seat not in self._turning:
                return known
        elif self._changed <= _DECISIONS:
            return known
        return private_view(self.after, seat)


def _circle(state: State, m: str) -> set[str]:
    """Whose decisions can show in a municipality's view: its own and its partners'."""
    partnership = state.partnership_of(m)
    return {m, *partnership.depth} if partnership else {m}


def _with_ready(state: State, known: Tree) -> Tree:
    municipalities = {
        m: tree if tree["ready"] == (m in state.ready) else tree | {"ready": m in state.ready}
        for m, tree in known["municipalities"].items()
    }
    return known | {"municipalities": municipalities}
