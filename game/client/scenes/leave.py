"""Before a team leaves its partnership: what that costs, in money, trust and other agreements."""

from __future__ import annotations

from game.client.app import App
from game.client.scenes.confirm import ConfirmScene
from game.client.scenes.table import Table
from game.client.views.running import price_of_leaving
from game.rules.commands import Leave


class LeaveScene(ConfirmScene):
    """The question, with its price."""

    def __init__(self, table: Table) -> None:
        super().__init__("leave-priced", lambda: table.send(Leave(), "leave"))
        self.table = table

    def enter(self, app: App) -> None:
        super().enter(app)
        said = price_of_leaving(self.table.words(), self.table.private["leaving"])
        self.args = {"price": " ".join(said)}
