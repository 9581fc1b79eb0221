"""Before a signature counts: have you shaken hands on it?"""

from __future__ import annotations

from collections.abc import Callable

from game.client.scenes.confirm import ConfirmScene
from game.client.scenes.table import Table


def people_at(table: Table, members: tuple[str, ...]) -> tuple[str, ...]:
    """The others of an agreement with somebody to shake hands with: no bot sits there."""
    seats = table.live.room.get("seats", {})
    return tuple(m for m in members if m != table.seat and not seats.get(m, {}).get("bot"))


def shake_scene(
    table: Table, members: tuple[str, ...], on_yes: Callable[[], object]
) -> ConfirmScene | None:
    """The question, or None where there is nobody to shake hands with."""
    people = people_at(table, members)
    if not people:
        return None
    return ConfirmScene("shake", on_yes, members=table.words().names(people))
