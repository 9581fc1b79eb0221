"""The situation: the local paper, the events that concern the team, and what changed and why."""

from __future__ import annotations

from game.client.layout import Flow, Rect
from game.client.painter import Canvas
from game.client.scene import Pop
from game.client.scenes.game import GameScene
from game.client.scenes.table import Table
from game.client.views.already import draw_already, from_before
from game.client.views.card_rows import draw_card_rows
from game.client.views.change import changes
from game.client.views.change_rows import draw_short
from game.client.views.fold import draw_fold, draw_note
from game.client.views.foot import draw_action_foot
from game.client.views.paper import draw_front_page
from game.client.views.papers.reminders import draw_card_fold, draw_reminders
from game.client.views.pressures import draw_pressures
from game.client.views.stress import draw_stress
from game.client.views.welcome import draw_welcome

_FIRST = 3
"""Changes that are shown at once; the others are folded."""


class SituationScene(GameScene):
    """How each round opens; `again` for another look at it from a later phase."""

    help = "situation"

    def __init__(self, table: Table, *, again: bool = False) -> None:
        super().__init__(table)
        self.again = again

    def draw_foot(self, canvas: Canvas, rect: Rect) -> None:
        if self.again:
            draw_action_foot(self, canvas, rect, self.t("button-back"), Pop, "back", "arrow-left")
        else:
            super().draw_foot(canvas, rect)

    def draw_frame(self, flow: Flow) -> None:
        if not self.again:
            super().draw_frame(flow)

    def draw_panel(self, flow: Flow) -> None:
        if self.table.public["round"] == 1:
            draw_welcome(self, flow)
            if from_before(self):
                draw_already(self, flow)
                flow.gap(14)
        draw_front_page(self, flow)
        self._draw_cards(flow)
        draw_reminders(self, flow)
        draw_card_fold(self, flow)
        self._draw_changes(flow)
        self._draw_state(flow)

    def _draw_state(self, flow: Flow) -> None:
        """What presses from outside, and how much the own supply stands."""
        flow.gap(4)
        flow.hair()
        flow.gap(8)
        draw_pressures(self, flow)
        if draw_fold(self, flow, "stress", self.t("stress-title")):
            draw_stress(self, flow)

    def _draw_cards(self, flow: Flow) -> None:
        flow.gap(8)
        flow.hair()
        flow.gap(8)
        flow.text(self.t("situation-own"), "h3")
        own = list(self.table.private["cards"])
        if own:
            draw_card_rows(self, flow, own)
        else:
            flow.text(self.t("situation-none"), "body", "ink2")
        if self.table.public["election_this_round"]:
            flow.gap(4)
            draw_note(flow, "vote", self.t("situation-election"))
        flow.gap(8)

    def _draw_changes(self, flow: Flow) -> None:
        rows = changes(self.words, self.table.public, self.table.private)
        moved = [row for row in rows if row.moved and len(row.series) > 1]
        if not moved:
            return
        flow.hair()
        flow.gap(8)
        flow.text(self.t("situation-changes"), "h3")
        flow.gap(4)
        for row in moved[:_FIRST]:
            draw_short(self, flow, row)
        if moved[_FIRST:] and draw_fold(self, flow, "changes", self.t("more")):
            for row in moved[_FIRST:]:
                draw_short(self, flow, row)
