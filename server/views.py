"""Views of a new state, made anew only where the change can be seen.

Most commands are a team's own decisions or its readiness: nearly everybody's view stays the very
same object then, and what is the same object is neither compared nor sent.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from game.rules.state import State
from game.rules.visibility import private_view, public_view

Tree = dict[str, Any]

_FIELDS = tuple(field.name for field in fields(State))
_DECISIONS = {"decisions"}
_READY = {"ready"}


def next_public(before: State, after: State, known: Tree) -> Tree:
    """The public view of `after`; `known` is that of `before`, and returned if nothing changed."""
    changed = _changed(before, after)
    if changed <= _DECISIONS:
        return known
    if changed <= _READY | _DECISIONS:
        return _with_ready(after, known)
    return public_view(after)


def next_private(before: State, after: State, seat: str, known: Tree) -> Tree:
    """The private view of `after` for a seat; `known` is that of `before`."""
    changed = _changed(before, after)
    if changed <= _DECISIONS | _READY and seat in after.municipalities:
        deciding = {m for m in after.municipalities if _decided(before, after, m)}
        if deciding.isdisjoint(_circle(after, seat)):
            return known
    if changed <= _DECISIONS and seat not in after.municipalities:
        return known
    return private_view(after, seat)


def _changed(before: State, after: State) -> set[str]:
    return {name for name in _FIELDS if getattr(before, name) is not getattr(after, name)}


def _decided(before: State, after: State, m: str) -> bool:
    return before.decisions[m] is not after.decisions[m]


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
