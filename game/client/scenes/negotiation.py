"""Negotiation: offers on the table, steps that can be proposed, promises, and leaving."""

from __future__ import annotations

from game.client.layout import Flow, Rect
from game.client.scene import Push
from game.client.scenes.confirm import ConfirmScene
from game.client.scenes.game import GameScene
from game.client.views.beside import draw_beside
from game.client.views.card_rows import draw_card_rows, unanswered
from game.client.views.fold import draw_fold, draw_refusal
from game.client.views.offer_rows import draw_offers
from game.client.views.paper import draw_paper_link
from game.client.views.promises import draw_promise
from game.client.views.steps import draw_steps
from game.rules.commands import Leave


class NegotiationScene(GameScene):
    """People talk in the room; here stands what they agree on."""

    help = "negotiation"

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
        self._draw_partnership(flow)
        flow.gap(6)
        draw_paper_link(self, flow)

    def _draw_partnership(self, flow: Flow) -> None:
        """The partnership as it stands, and the way out of it."""
        id_ = self.table.public["municipalities"][self.table.seat]["partnership"]
        if id_ is None or not draw_fold(self, flow, "partnership", self.t("partnership-title")):
            return
        canvas, partnership = flow.canvas, self.table.public["partnerships"][id_]
        flow.text(self.words.names(partnership["members"]), "body_bold")
        flow.text(
            self.t(
                "partnership-terms",
                form=self.t(f"form-{partnership['form']}"),
                key=self.t(f"key-{partnership['cost_key']}"),
            ),
            "body",
            "ink2",
        )
        goal = self.words.goal(partnership["goal"], partnership["goal_text"])
        flow.text(self.t("quoted", text=goal), "prose_italic", "ink2")
        label = self.t("partnership-leave")
        row = flow.take(canvas.u(52))
        width = self.ui.button_width(label, "plain", "door-open")
        self.ui.button(
            "leave",
            Rect(row.x, row.y + canvas.u(8), width, canvas.u(40)),
            label,
            self._leave,
            icon="door-open",
        )
        draw_refusal(self, flow, "leave")

    def _leave(self) -> Push:
        return Push(ConfirmScene("leave", lambda: self.table.send(Leave(), "leave")))
