"""Before a signature counts: have you shaken hands on it?"""

from __future__ import annotations

from collections.abc import Callable

from game.client.app import App
from game.client.scenes.confirm import ConfirmScene
from game.client.scenes.table import Table


def people_at(table: Table, members: tuple[str, ...]) -> tuple[str, ...]:
    """The others of an agreement with somebody to shake hands with: a team sits there, and neither
    a bot nor nobody."""
    seats = table.live.room.get("seats", {})
    return tuple(m for m in members if m != table.seat and seats.get(m, {}).get("taken"))


class ShakeScene(ConfirmScene):
    """The question, to those whose hands are to be shaken."""

    def __init__(self, table: Table, people: tuple[str, ...], on_yes: Callable[[], object]) -> None:
        super().__init__("shake", on_yes)
        self.table, self.people = table, people

    def enter(self, app: App) -> None:
        super().enter(app)
        self.args = {"members": self.table.words().names(self.people)}


def shake_scene(
    table: Table, members: tuple[str, ...], on_yes: Callable[[], object]
) -> ShakeScene | None:
    """The question, or None where there is nobody to shake hands with."""
    people = people_at(table, members)
    return ShakeScene(table, people, on_yes) if people else None
