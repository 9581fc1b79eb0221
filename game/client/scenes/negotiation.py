"""Negotiation: offers on the table, steps that can be proposed, promises, and leaving."""

from __future__ import annotations

from game.client.layout import Flow
from game.client.scene import Change
from game.client.scenes.game import GameScene
from game.client.scenes.paper_sheet import asks_for_motives, motives_wanted
from game.client.scenes.table import Table
from game.client.views.already import draw_already, from_before
from game.client.views.beside import draw_beside
from game.client.views.card_rows import draw_card_rows, unanswered
from game.client.views.fold import draw_fold
from game.client.views.offer_rows import draw_offers
from game.client.views.paper import draw_paper_link
from game.client.views.papers.reminders import (
    draw_card_fold,
    draw_question_row,
    draw_reminders,
)
from game.client.views.promises import draw_promise
from game.client.views.running import draw_running
from game.client.views.steps import draw_steps


class NegotiationScene(GameScene):
    """People talk in the room; here stands what they agree on."""

    help = "negotiation"

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._signed_before = motives_wanted(table)

    def draw_panel(self, flow: Flow) -> None:
        flow.text(self.t("negotiation-title"), "h2")
        flow.gap(6)
        draw_offers(self, flow)
        flow.gap(8)
        flow.hair()
        flow.gap(8)
        draw_steps(self, flow)
        draw_beside(self, flow)
        waiting = unanswered(self)
        if waiting:
            flow.gap(6)
            flow.hair()
            draw_card_rows(self, flow, waiting)
        if self.table.private["expectations"]:
            flow.gap(8)
            flow.hair()
            flow.gap(8)
            draw_promise(self, flow)
        if from_before(self) and draw_fold(self, flow, "already", self.t("already-title")):
            draw_already(self, flow, brief=True)
        draw_reminders(self, flow)
        draw_question_row(self, flow)
        draw_card_fold(self, flow)
        draw_running(self, flow)
        flow.gap(6)
        draw_paper_link(self, flow)

    def returned(self, result: object) -> Change | None:
        """Back from an offer: after the first signature, why the team works with others."""
        return None if self._signed_before else asks_for_motives(self.table)
