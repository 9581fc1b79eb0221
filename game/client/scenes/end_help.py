"""Before a team gives notice of help: when it is over, and what that costs in trust."""

from __future__ import annotations

from game.client.app import App
from game.client.scenes.confirm import ConfirmScene
from game.client.scenes.table import Table
from game.client.views.running import price_of_ending, side_words
from game.client.views.wording import Words
from game.rules.commands import EndHelp


class EndHelpScene(ConfirmScene):
    """The question, with its price; `agreement` is the id of one that runs."""

    def __init__(self, table: Table, agreement: str) -> None:
        near = f"end.{agreement}"
        super().__init__("end-help", lambda: table.send(EndHelp(agreement), near))
        self.table, self.agreement = table, agreement

    @property
    def words(self) -> Words:
        """How things are called at this table."""
        return self.table.words()

    def enter(self, app: App) -> None:
        super().enter(app)
        what, about = side_words(self, self.table.public["side_agreements"][self.agreement])
        ending = self.table.private["side_agreements"][self.agreement]["ending"]
        said = price_of_ending(self.words, ending)
        self.args = {"what": what, "about": about, "price": " ".join(said)}
