"""Out of a game: at once, or after a question where everybody else would lose it too."""

from __future__ import annotations

from game.client.scene import Change, Pop, Push, Quit
from game.client.scenes.confirm import ConfirmScene
from game.client.scenes.table import Table


def leave(table: Table) -> Change:
    """Leaves the game and, as its host, asks first; back to where it was if there is no way out."""
    if table.hosting:
        return Push(ConfirmScene("stop", lambda: _left(table)))
    if _in_debrief(table):
        return Push(ConfirmScene("leave-debrief", lambda: _left(table)))
    return _left(table)


def close(table: Table) -> Change:
    """Closes the window and, where a game or its debrief ends with it, asks first."""
    if table.hosting:
        return Push(ConfirmScene("stop", Quit))
    if table.alone and _in_debrief(table):
        return Push(ConfirmScene("close-debrief", Quit))
    return Quit()


def _in_debrief(table: Table) -> bool:
    return table.live.role == "team" and table.public["phase"] == "debrief"


def _left(table: Table) -> Change:
    return (table.on_leave() if table.on_leave else None) or Pop()
