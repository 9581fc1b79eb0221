"""An offer on the table: read it, see what the council will say, sign, refuse or take back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game.client.app import App
from game.client.layout import Flow, Rect
from game.client.painter import Canvas
from game.client.scene import Change, Pop, Push
from game.client.scenes.confirm import ConfirmScene
from game.client.scenes.document import DocumentScene
from game.client.scenes.preview import Preview
from game.client.scenes.reading import Reading
from game.client.scenes.table import Table
from game.client.ui import BUTTON, PRIMARY
from game.client.views.agreement import draw_agreement
from game.client.views.deal import PLAIN, Deal, expectation_of, from_offer
from game.client.views.expectation import draw_expectation
from game.client.views.fold import draw_note, draw_refusal
from game.client.views.odds import draw_odds
from game.client.views.votes import draw_votes
from game.rules.commands import Refuse, Sign, TakeBack
from game.rules.state import Expectation

_PACE = 0.8
"""Seconds from one council's vote to the next."""


class OfferScene(DocumentScene):
    """One offer of the private view."""

    help = "offer"

    def __init__(self, table: Table, offer: str) -> None:
        super().__init__(table)
        self.offer = offer
        tree = table.private["offers"][offer]
        own = tree["signed"].get(table.seat)
        self.expected: Expectation = expectation_of(own) if own else PLAIN
        self.preview = Preview(table)
        self.reading = Reading(0.0, 0)
        if not own and tree["status"] == "open":
            self._ask()

    def enter(self, app: App) -> None:
        """Votes are read out once, however often the document is opened."""
        super().enter(app)
        votes = len(self.table.private["offers"][self.offer]["votes"])
        new = self.offer not in self.table.votes_heard
        pace = 0.0 if app.settings.reduced_motion or not new else _PACE
        self.reading = Reading(pace, votes)
        if votes:
            self.table.votes_heard.add(self.offer)

    @property
    def deal(self) -> Deal:
        deal = from_offer(self.table.private["offers"][self.offer])
        if deal.votes:
            return replace(deal, votes=deal.votes[: self._heard()]) if self.reading.moving else deal
        answer = self.preview.answer
        if deal.open and answer and answer.get("odds") is not None:
            deal = replace(deal, odds=answer["odds"], reasons=tuple(answer["reasons"]))
        return deal

    def on_view(self, changed: object) -> Change | None:
        change = super().on_view(changed)
        if change is None and self.offer not in self.table.private["offers"]:
            return Pop()
        return change

    def update(self, dt: float) -> Change | None:
        if self.reading.moving:
            self.reading.step(dt)
            self.redraw()
        if self.preview.update(dt):
            self.redraw()
        return super().update(dt)

    def _ask(self) -> None:
        deal = from_offer(self.table.private["offers"][self.offer])
        self.preview.ask(deal.propose(self.expected))

    # ------------------------------------------------------------------ drawing
    def draw_sheet(self, flow: Flow) -> None:
        deal = self.deal
        # until the last vote has been read out nobody knows
        draw_agreement(self, flow, replace(deal, status="open") if self.reading.moving else deal)

    def draw_side(self, flow: Flow) -> None:
        deal, own = self.deal, self.table.seat
        if not deal.open:
            self._draw_verdict(flow, deal)
            return
        draw_odds(self, flow, deal)
        flow.gap(12)
        flow.hair()
        flow.gap(10)
        signed = own in deal.signed
        draw_expectation(
            self, flow, self.expected, self._expect, "expect-signed" if signed else "expect-title"
        )
        draw_refusal(self, flow, "offer")
        if signed:
            flow.gap(4)
            draw_note(flow, "handshake", self.t("offer-shake"))

    def _draw_verdict(self, flow: Flow, deal: Deal) -> None:
        """The councils' votes, one by one; the verdict when the last has been heard."""
        draw_votes(self, flow, deal)
        if not self.reading.moving:
            flow.gap(12)
            draw_note(flow, "gavel", self.t(f"offer-over-{deal.status}"))

    def _heard(self) -> int:
        """How many votes have been read out."""
        return self.reading.heard

    @property
    def moving(self) -> bool:
        return self.reading.moving

    def _expect(self, expected: Expectation) -> None:
        self.expected = expected
        self._ask()
        self.redraw()

    def draw_foot(self, canvas: Canvas, rect: Rect) -> None:
        deal, own = self.deal, self.table.seat
        y = rect.y + canvas.u(12)
        back = self.t("button-back")
        icon = Rect(rect.x, y, canvas.u(46), canvas.u(BUTTON))
        self.ui.button("back", icon, "", Pop, icon="arrow-left", tip=back)
        if not deal.open:
            return
        signed, refused = own in deal.signed, own in deal.refused
        changed = signed and self.expected != expectation_of(deal.signed[own])
        label = self.t("offer-sign-again" if changed else "button-sign")
        if not signed or changed:
            width = self.ui.button_width(label, "primary", "pen-line")
            place = Rect(rect.right - width, y, width, canvas.u(PRIMARY))
            self.ui.button("sign", place, label, self._sign, kind="primary", icon="pen-line")
            right = place.x
        else:
            right = rect.right
        second = (
            ("offer-withdraw" if own == deal.proposer else "offer-take-back")
            if signed
            else ""
            if refused
            else "offer-refuse"
        )
        if second:
            label = self.t(second)
            width = self.ui.button_width(label, "plain")
            place = Rect(right - canvas.u(10) - width, y, width, canvas.u(BUTTON))
            if not changed or place.x > icon.right + canvas.u(8):
                self.ui.button("refuse", place, label, self._step_back)

    # ------------------------------------------------------------------ acting
    def _sign(self) -> Any:
        self.table.send(Sign(self.offer, self.expected), "offer")
        return None

    def _step_back(self) -> Change | None:
        deal, own = self.deal, self.table.seat
        if own not in deal.signed:
            self.table.send(Refuse(self.offer), "offer")
            return None
        if own == deal.proposer:
            take_back = TakeBack(self.offer)
            return Push(ConfirmScene("withdraw", lambda: self.table.send(take_back, "offer")))
        self.table.send(TakeBack(self.offer), "offer")
        return None
