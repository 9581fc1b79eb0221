"""Writing an agreement, new or as a counter-offer: the sheet fills itself while the hand chooses,
the server says what it would lead to, and the draft is kept until it lies on the table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from typing import Any

from game.client.app import App
from game.client.layout import Flow, Rect
from game.client.painter import Canvas
from game.client.scene import Change, Pop
from game.client.scenes.document import DocumentScene
from game.client.scenes.history import History
from game.client.scenes.preview import Preview
from game.client.scenes.table import Table
from game.client.scenes.works_water import WorksWater
from game.client.ui import BUTTON, PRIMARY
from game.client.views.agreement import draw_agreement
from game.client.views.deal import (
    NOTHING_PROMISED,
    PLAIN,
    STEPS,
    Deal,
    expectation_of,
    from_offer,
)
from game.client.views.fold import draw_note, draw_refusal
from game.client.views.odds import draw_odds
from game.rules.commands import Counter, Propose
from game.rules.state import Expectation

Tree = Mapping[str, Any]


class DraftingScene(DocumentScene):
    """Subclasses say how an offer of their kind begins and draw its fields."""

    help = "compose"
    fields_first = True

    def __init__(self, table: Table, kind: str, counters: str = "") -> None:
        super().__init__(table)
        self.kind, self.counters = kind, counters
        self.was: Deal | None = None
        """The offer that this one answers."""
        if counters:
            self.was = from_offer(table.private["offers"][counters])
        self.preview = Preview(table)
        self.water = WorksWater(table)
        self.before: frozenset[str] | None = None
        """Offers there were when this one was sent."""
        self.key_pays: dict[str, Tree] = {}
        """Cost key → who pays what under it, of those that have been looked at."""
        self._history: History[tuple[Deal, Expectation]] = History()
        self.expected: Expectation = PLAIN if kind in STEPS else NOTHING_PROMISED
        self.deal, self.kept = self._begin()
        self.ask()

    def _begin(self) -> tuple[Deal, bool]:
        """The deal to write on, and whether it is a draft from before."""
        found = self.table.sketches.find(self._round, self.kind, self.counters)
        if found is not None and self.still_stands(found[0]):
            self.expected = found[1]
            return found[0], True
        if self.was is None:
            return self.first(), False
        own = self.was.signed.get(self.table.seat)
        if own:
            self.expected = expectation_of(own)
        deal = replace(
            self.was,
            proposer=self.table.seat,
            counters=self.counters,
            refused=(),
            votes=(),
            pays={},
            odds=None,
            reasons=(),
        )
        return deal, False

    @property
    def _round(self) -> int:
        return int(self.table.public["round"])

    # ------------------------------------------------------------------ for subclasses
    def first(self) -> Deal:
        """A new offer as it begins."""
        raise NotImplementedError

    def still_stands(self, deal: Deal) -> bool:
        """Whether a draft from before speaks of what there still is."""
        return True

    def draw_fields(self, flow: Flow) -> None:
        """What can be chosen."""

    @property
    def enough(self) -> bool:
        """Whether so many are in it that the server can be asked."""
        return len(self.deal.members) > 1

    # ------------------------------------------------------------------ the draft
    @property
    def shown(self) -> Deal:
        """The deal with what the preview says of it."""
        answer = self.preview.answer or {}
        pays = answer.get("pays") or {}
        known = set(pays) == set(self.deal.members)
        return replace(
            self.deal.told(answer),
            signed={self.table.seat: asdict(self.expected)},
            pays=pays if known else {},
            odds=answer.get("odds"),
            reasons=tuple(answer.get("reasons", ())),
        )

    def command(self) -> Propose | Counter:
        """What lays it on the table."""
        if self.counters:
            return self.deal.counter(self.expected)
        return self.deal.propose(self.expected)

    def ask(self) -> None:
        """Asks the server what the draft would lead to."""
        if self.enough:
            self.preview.ask(self.command())
        if self.kind == "closing":
            self.water.ask(self.deal.terms.source)

    def set_deal(self, deal: Deal) -> None:
        """The draft becomes another one."""
        differs = {
            f.name for f in fields(Deal) if getattr(deal, f.name) != getattr(self.deal, f.name)
        }
        self._history.note((self.deal, self.expected), differs)
        self._replace(deal)

    def _replace(self, deal: Deal) -> None:
        same = (deal.members, deal.main, deal.diameter_mm)
        if same != (self.deal.members, self.deal.main, self.deal.diameter_mm):
            self.key_pays = {}
        self.deal = deal
        self._changed()

    def change(self, **fields: Any) -> None:
        """Some fields of the draft become others."""
        self.set_deal(replace(self.deal, **fields))

    def change_terms(self, **fields: Any) -> None:
        """Some of the terms beside a partnership become others."""
        self.change(terms=replace(self.deal.terms, **fields))

    def expect(self, expected: Expectation) -> None:
        """Another promise."""
        self._history.note((self.deal, self.expected), "promise")
        self.expected = expected
        self._changed()

    def _changed(self) -> None:
        self.table.sketches.keep(self._round, self.deal, self.expected)
        self.ask()
        self.redraw()

    def undo(self) -> None:
        """Takes the last change of this draft back."""
        before = self._history.back()
        if before is not None:
            deal, self.expected = before
            self._replace(deal)

    def _anew(self) -> None:
        self._history.note((self.deal, self.expected), "anew")
        self.table.sketches.drop(self.kind, self.counters)
        self.expected = PLAIN if self.deal.is_step else NOTHING_PROMISED
        self.deal, self.kept = self._begin()
        self.worded()
        self.ask()
        self.redraw()

    def enter(self, app: App) -> None:
        super().enter(app)
        self.worded()

    def worded(self) -> None:
        """A ready-made wording goes back as it came, an own one is written on from its words."""
        if "terms" in self.table.private["controls"]:
            wording = self.words.goal_wording(self.deal.goal_text)
            self.deal = replace(self.deal, goal_text=wording)

    def update(self, dt: float) -> Change | None:
        self._history.update(dt)
        if self.preview.update(dt):
            pays = (self.preview.answer or {}).get("pays")
            if pays:
                self.key_pays[self.deal.cost_key] = pays
            self.redraw()
        if self.water.update(dt):
            self.redraw()
        return super().update(dt)

    # ------------------------------------------------------------------ drawing
    def draw_sheet(self, flow: Flow) -> None:
        water = self.water if self.kind == "closing" else None
        draw_agreement(self, flow, self.shown, draft=True, was=self.was, water=water)

    def draw_side(self, flow: Flow) -> None:
        if self.was is not None:
            flow.text(self.t("draft-counter-title"), "h3")
            name = self.words.name(self.was.proposer)
            flow.text(self.t("draft-counter-lead", name=name), "body", "ink2")
            flow.gap(8)
        if self.kept:
            self._draw_kept(flow)
        self.draw_fields(flow)
        flow.gap(8)
        flow.hair()
        flow.gap(8)
        blocked = (self.preview.answer or {}).get("blocked")
        if not self.enough:
            draw_note(flow, "circle-alert", self.words.refusal("too_few_members", {}), "warn")
        elif blocked:
            draw_note(flow, "lock", self.words.refusal(blocked["code"], blocked["params"]), "warn")
        else:
            draw_odds(self, flow, self.shown)
        draw_refusal(self, flow, "propose")

    def _draw_kept(self, flow: Flow) -> None:
        flow.text(self.t("draft-kept"), "caption", "ink3")
        label = self.t("draft-anew")
        row = flow.take(flow.canvas.u(36))
        width = self.ui.button_width(label, "quiet", "undo-2")
        place = Rect(row.x - flow.canvas.u(8), row.y, width, row.height)
        self.ui.button("draft.anew", place, label, self._anew, kind="quiet", icon="undo-2")
        flow.gap(6)

    def draw_foot(self, canvas: Canvas, rect: Rect) -> None:
        y = rect.y + canvas.u(12)
        back = Rect(rect.x, y, canvas.u(46), canvas.u(BUTTON))
        self.ui.button("back", back, "", Pop, icon="arrow-left", tip=self.t("button-back"))
        label = self.t("draft-send-counter" if self.counters else "compose-send")
        width = self.ui.button_width(label, "primary", "pen-line")
        possible = self.enough and not (self.preview.answer or {}).get("blocked")
        self.ui.button(
            "send",
            Rect(rect.right - width, y, width, canvas.u(PRIMARY)),
            label,
            self._send,
            kind="primary",
            icon="pen-line",
            enabled=possible,
            tip=self.t("compose-send-tip"),
        )

    # ------------------------------------------------------------------ acting
    def _send(self) -> Change | None:
        self.before = frozenset(self.table.private["offers"])
        self.table.send(self.command(), "propose")
        return self._lies_on_the_table() if self.app.scene is self else None

    def _lies_on_the_table(self) -> Change | None:
        """Back to the negotiation once the offer is there; a refusal is shown here instead."""
        if self.before is None:
            return None
        offers = self.table.private["offers"]
        new = [
            id_
            for id_ in offers
            if id_ not in self.before and offers[id_]["proposer"] == self.table.seat
        ]
        if not new:
            return None
        self.table.sketches.drop(self.kind, self.counters)
        return Pop()

    def on_view(self, changed: object) -> Change | None:
        return super().on_view(changed) or self._lies_on_the_table()
