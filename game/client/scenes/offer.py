"""An offer on the table: read it, see what the council will say, sign, refuse or take back."""

from __future__ import annotations

from dataclasses import replace

from game.client.app import App
from game.client.layout import Flow, Rect
from game.client.painter import Canvas
from game.client.scene import Change, Pop, Push, Replace
from game.client.scenes.confirm import ConfirmScene
from game.client.scenes.document import FOOT, DocumentScene
from game.client.scenes.history import History
from game.client.scenes.preview import Preview
from game.client.scenes.reading import Reading
from game.client.scenes.shake import shake_scene
from game.client.scenes.table import Table
from game.client.scenes.works_water import WorksWater
from game.client.ui import BUTTON, PRIMARY
from game.client.views.agreement import draw_agreement
from game.client.views.chain import answer_to, draw_chain
from game.client.views.deal import (
    NOTHING_PROMISED,
    PLAIN,
    STEPS,
    Deal,
    expectation_of,
    from_offer,
)
from game.client.views.depth import shows
from game.client.views.expectation import draw_expectation
from game.client.views.fold import draw_note, draw_refusal
from game.client.views.odds import draw_odds
from game.client.views.votes import draw_votes
from game.client.widgets.widget import Callback
from game.rules.commands import Refuse, Sign, TakeBack
from game.rules.state import Expectation

_PACE = 0.8
"""Seconds from one council's vote to the next."""
_ROW, _GAP = 54, 10
"""Design pixels of a second row of buttons, and between buttons."""


class OfferScene(DocumentScene):
    """One offer of the private view."""

    help = "offer"

    def __init__(self, table: Table, offer: str) -> None:
        super().__init__(table)
        self.offer = offer
        tree = table.private["offers"][offer]
        own = tree["signed"].get(table.seat)
        first = PLAIN if tree["kind"] in STEPS else NOTHING_PROMISED
        self.expected: Expectation = expectation_of(own) if own else first
        self._history: History[Expectation] = History()
        self.preview = Preview(table)
        self.water = WorksWater(table)
        if tree["kind"] == "closing" and tree["status"] == "open":
            self.water.ask(tree["terms"]["source"])
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
        self._history.update(dt)
        if self.reading.moving:
            self.reading.step(dt)
            self.redraw()
        if self.preview.update(dt):
            self.redraw()
        if self.water.update(dt):
            self.redraw()
        return super().update(dt)

    def _ask(self) -> None:
        self.preview.ask(Sign(self.offer, self.expected))

    # ------------------------------------------------------------------ drawing
    def draw_sheet(self, flow: Flow) -> None:
        deal = self.deal
        before = self.table.private["offers"].get(deal.counters)
        draw_agreement(
            self,
            flow,
            # until the last vote has been read out nobody knows
            replace(deal, status="open") if self.reading.moving else deal,
            was=from_offer(before) if before else None,
            water=self.water if self.water.source else None,
        )

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
        if deal.is_step:
            title = "expect-signed" if signed else "expect-title"
            draw_expectation(self, flow, self.expected, self._expect, title)
        draw_refusal(self, flow, "offer")
        if signed:
            flow.gap(4)
            draw_note(flow, "handshake", self.t("offer-signed"))
        flow.gap(12)
        draw_chain(self, flow, self.offer)

    def _draw_verdict(self, flow: Flow, deal: Deal) -> None:
        """The councils' votes, one by one; the verdict when the last has been heard."""
        draw_votes(self, flow, deal)
        if not self.reading.moving:
            flow.gap(12)
            icon = "pencil" if deal.status == "countered" else "gavel"
            draw_note(flow, icon, self.t(f"offer-over-{self._end(deal)}"))
            self._draw_outvoted(flow, deal)
            self._draw_answer(flow)
        flow.gap(12)
        draw_chain(self, flow, self.offer)

    @staticmethod
    def _end(deal: Deal) -> str:
        """What became of it; what fell without a council's no was not signed in time."""
        against = any(not v["yes"] and v["municipality"] in deal.signed for v in deal.votes)
        lapsed = deal.status == "fell" and not against and set(deal.members) - set(deal.signed)
        return "unsigned" if lapsed else deal.status

    def _draw_outvoted(self, flow: Flow, deal: Deal) -> None:
        """Whom a majority has bound against their will."""
        against = [vote["municipality"] for vote in deal.votes if not vote["yes"]]
        if deal.status != "accepted" or not against:
            return
        flow.gap(6)
        if self.table.seat in against:
            draw_note(flow, "vote", self.t("votes-outvoted-own"), "warn")
        else:
            draw_note(flow, "vote", self.t("votes-outvoted", names=self.words.names(against)))

    def _draw_answer(self, flow: Flow) -> None:
        """The way to the offer that this one was answered with."""
        new = answer_to(self, self.offer)
        if not new:
            return
        label = self.t("offer-see-counter")
        row = flow.take(flow.canvas.u(52))
        width = self.ui.button_width(label, "plain")
        place = Rect(row.x, row.y + flow.canvas.u(10), width, flow.canvas.u(40))
        self.ui.button("answer", place, label, lambda: Replace(OfferScene(self.table, new)))

    def _heard(self) -> int:
        """How many votes have been read out."""
        return self.reading.heard

    @property
    def moving(self) -> bool:
        return self.reading.moving

    def undo(self) -> None:
        """Takes the last change of the own expectation back."""
        before = self._history.back()
        if before is not None and self.table.seat not in self.deal.signed:
            self._promise(before)

    def _expect(self, expected: Expectation) -> None:
        self._history.note(self.expected, "promise")
        self._promise(expected)

    def _promise(self, expected: Expectation) -> None:
        self.expected = expected
        self._ask()
        self.redraw()

    def foot_height(self, canvas: Canvas) -> int:
        rows = 2 if self.deal.open and self._needed(canvas) > self._room(canvas) else 1
        return canvas.u(FOOT if rows == 1 else FOOT + _ROW)

    def draw_foot(self, canvas: Canvas, rect: Rect) -> None:
        y = rect.y + canvas.u(12)
        place = Rect(rect.x, y, canvas.u(46), canvas.u(BUTTON))
        stacked = rect.height > canvas.u(FOOT)
        if stacked:
            place.y += canvas.u(_ROW)
        self.ui.button("back", place, "", Pop, icon="arrow-left", tip=self.t("button-back"))
        if not self.deal.open:
            return
        right = rect.right
        for key, label, icon, action in self._actions():
            primary = key == "sign"
            width = self._width(label, icon)
            if primary and stacked:
                at = Rect(rect.x, y, rect.width, canvas.u(PRIMARY))
            else:
                at = Rect(right - width, place.y, width, canvas.u(PRIMARY if primary else BUTTON))
                right = at.x - canvas.u(_GAP)
            self.ui.button(
                key,
                at,
                label,
                action,
                kind="primary" if primary else "plain",
                icon=icon,
                tip=self.t("offer-counter-tip") if key == "counter" else None,
            )

    def _actions(self) -> list[tuple[str, str, str | None, Callback]]:
        """What can be done with the offer, the most likely first: key, label, icon, action."""
        deal, own = self.deal, self.table.seat
        signed, refused = own in deal.signed, own in deal.refused
        changed = signed and self.expected != expectation_of(deal.signed[own])
        found: list[tuple[str, str, str | None, Callback]] = []
        if not signed or changed:
            label = self.t("offer-sign-again" if changed else "button-sign")
            found.append(("sign", label, "pen-line", self._sign))
        if own != deal.proposer and shows(self, "counter"):
            found.append(("counter", self.t("offer-counter"), None, self._counter))
        if signed:
            label = "offer-withdraw" if own == deal.proposer else "offer-take-back"
            found.append(("refuse", self.t(label), None, self._step_back))
        elif not refused:
            found.append(("refuse", self.t("offer-refuse"), None, self._step_back))
        return found

    def _width(self, label: str, icon: str | None) -> int:
        return self.ui.button_width(label, "primary" if icon else "plain", icon)

    def _needed(self, canvas: Canvas) -> int:
        """Room that the ways on need side by side, in window pixels."""
        widths = [
            self._width(label, icon) + canvas.u(_GAP) for _, label, icon, _ in self._actions()
        ]
        return canvas.u(46) + sum(widths)

    # ------------------------------------------------------------------ acting
    def _sign(self) -> Change | None:
        """Asks once for the handshake, where there is somebody to shake hands with."""
        ask = None
        if self.table.seat not in self.deal.signed:
            ask = shake_scene(self.table, self.deal.members, self._sign_now)
        if ask is not None:
            return Push(ask)
        self._sign_now()
        return None

    def _sign_now(self) -> None:
        self.table.send(Sign(self.offer, self.expected), "offer")

    def _counter(self) -> Change:
        from game.client.scenes.composing import compose

        return Push(compose(self.table, self.deal.kind, self.offer))

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
