"""Writing an offer: the sheet fills itself while members, goal, form and key are chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game.client.app import App
from game.client.layout import Flow, Rect
from game.client.painter import Canvas
from game.client.scene import Change, Pop
from game.client.scenes.document import DocumentScene
from game.client.scenes.preview import Preview
from game.client.scenes.table import Table
from game.client.ui import BUTTON, FIELD, PRIMARY
from game.client.views.agreement import draw_agreement
from game.client.views.deal import PLAIN, Deal
from game.client.views.depth import shows
from game.client.views.expectation import draw_expectation
from game.client.views.fold import draw_fold, draw_note, draw_refusal
from game.client.views.odds import draw_odds
from game.rules.state import CostKey, Expectation, Form

DIAMETERS = (150, 200, 300, 400)
"""Diameters (mm) that a connecting main is offered in, beside the one it is planned with."""
_GOAL_LETTERS = 120


class ComposeScene(DocumentScene):
    """A new offer of one step."""

    help = "compose"

    def __init__(self, table: Table, kind: str) -> None:
        super().__init__(table)
        self.kind = kind
        self.opening = table.private["openings"][kind]
        self.preview = Preview(table)
        self.before: frozenset[str] | None = None
        """Offers there were when this one was sent."""
        self.expected: Expectation = PLAIN
        self.deal = self._first()
        self._ask()

    def _first(self) -> Deal:
        """A ready-made offer: everybody who could be in it, on the ready-made terms."""
        own = self.table.seat
        terms = self.opening["terms"]
        deal = Deal(
            kind=self.kind,
            members=tuple(sorted((own, *self._likely()))),
            form=terms["form"],
            cost_key=terms["cost_key"],
            goal=terms["goal"],
            goal_text=terms["goal_text"],
            proposer=own,
        )
        if self.kind == "networks":
            mains = self.opening["mains"]
            main = next((m for m, spec in mains.items() if not spec["blocked"]), next(iter(mains)))
            return self._with_main(deal, main)
        return deal

    def enter(self, app: App) -> None:
        super().enter(app)
        if "terms" in self.table.private["controls"]:
            # a ready-made wording goes back as it came, an own one is written on from its words
            self.deal = replace(self.deal, goal_text=self.words.goal_wording(self.deal.goal_text))

    def _likely(self) -> list[str]:
        """Who must be in it and who could; all that may be asked where nobody could yet."""
        opening = self.opening
        free = [m for m in opening["members"] if opening["candidates"].get(m) is None]
        return sorted({*opening["required"], *free}) or list(opening["members"])

    def _with_main(self, deal: Deal, main: str) -> Deal:
        spec = self.opening["mains"][main]
        members = tuple(sorted((self.table.seat, spec["with"])))
        return replace(deal, main=main, members=members, diameter_mm=float(spec["diameter_mm"]))

    @property
    def shown(self) -> Deal:
        """The deal with what the preview says of it."""
        answer = self.preview.answer or {}
        own = {
            "cost": self.expected.cost,
            "years": self.expected.years,
            "quality": self.expected.quality,
            "capacity": self.expected.capacity,
            "trust": self.expected.trust,
        }
        pays = answer.get("pays") or {}
        known = set(pays) == set(self.deal.members)
        return replace(
            self.deal,
            signed={self.table.seat: own},
            pays=pays if known else {},
            odds=answer.get("odds"),
            reasons=tuple(answer.get("reasons", ())),
        )

    def _ask(self) -> None:
        if len(self.deal.members) > 1:
            self.preview.ask(self.deal.propose(self.expected))

    def _change(self, **fields: Any) -> None:
        self.deal = replace(self.deal, **fields)
        self._ask()
        self.redraw()

    def update(self, dt: float) -> Change | None:
        if self.preview.update(dt):
            self.redraw()
        return super().update(dt)

    # ------------------------------------------------------------------ drawing
    def draw_sheet(self, flow: Flow) -> None:
        draw_agreement(self, flow, self.shown, draft=True)

    def draw_side(self, flow: Flow) -> None:
        title = "compose-main-title" if self.kind == "networks" else "compose-title"
        flow.text(self.t(title), "h3")
        flow.gap(4)
        if self.kind == "networks":
            self._draw_main(flow)
        else:
            self._draw_members(flow)
        draw_expectation(self, flow, self.expected, self._expect)
        flow.gap(4)
        if shows(self, "terms") and draw_fold(self, flow, "terms", self.t("compose-terms")):
            self._draw_terms(flow)
        flow.gap(8)
        flow.hair()
        flow.gap(8)
        blocked = (self.preview.answer or {}).get("blocked")
        if len(self.deal.members) < 2:
            draw_note(flow, "circle-alert", self.words.refusal("too_few_members", {}), "warn")
        elif blocked:
            draw_note(flow, "lock", self.words.refusal(blocked["code"], blocked["params"]), "warn")
        else:
            draw_odds(self, flow, self.shown)
        draw_refusal(self, flow, "propose")

    def _draw_members(self, flow: Flow) -> None:
        """A box for each that could be in it; who is in the partnership already stays in. A
        ready-made offer has everybody in it until somebody wants to choose."""
        canvas = flow.canvas
        if not shows(self, "terms"):
            flow.text(self.words.names(self.deal.members), "body", "ink2")
            flow.gap(8)
            if not draw_fold(self, flow, "members", self.t("compose-choose-members")):
                flow.gap(6)
                return
        for m in self.opening["members"]:
            inside = m in self.deal.members
            row = flow.take(canvas.u(32))
            must = m in self.opening["required"]
            obstacle = self.opening["candidates"].get(m)
            tip = self.words.refusal(obstacle["code"], obstacle["params"]) if obstacle else None
            self.ui.check(
                f"member.{m}",
                row,
                self.words.name(m),
                inside,
                self._toggler(m),
                enabled=not must,
                tip=self.t("compose-required") if must else tip,
            )
        flow.gap(8)

    def _toggler(self, m: str) -> Any:
        def toggle(on: bool) -> None:
            members = {*self.deal.members, m} if on else {*self.deal.members} - {m}
            self._change(members=tuple(sorted(members)))

        return toggle

    def _draw_main(self, flow: Flow) -> None:
        """Which main, and how wide."""
        canvas = flow.canvas
        mains = [(m, self.words.name(spec["with"])) for m, spec in self.opening["mains"].items()]
        self._draw_choice(
            flow,
            "main",
            "compose-main",
            mains,
            self.deal.main,
            lambda m: self._set(self._with_main(self.deal, m)),
        )
        if not shows(self, "terms"):
            return
        planned = round(self.opening["mains"][self.deal.main]["diameter_mm"])
        sizes = sorted({*DIAMETERS, planned})
        flow.text(self.t("compose-diameter"), "body", "ink2")
        place = self.ui.segmented(
            "diameter",
            flow.x,
            flow.y,
            [(d, str(d)) for d in sizes],
            round(self.deal.diameter_mm),
            lambda d: self._change(diameter_mm=float(d)),
            width=flow.width,
        )
        flow.y = place.bottom + canvas.u(10)

    def _draw_terms(self, flow: Flow) -> None:
        founding = self.table.public["municipalities"][self.table.seat]["partnership"] is None
        goals = [(g, self._goal_name(g)) for g in self.table.region["goals"]]
        self._draw_choice(
            flow, "goal", "deal-goal", goals, self.deal.goal, lambda g: self._change(goal=g)
        )
        field = flow.take(flow.canvas.u(FIELD))
        self.ui.entry(
            "goal_text",
            field,
            self.deal.goal_text,
            self._word,
            placeholder=self.t("compose-goal-words"),
            limit=_GOAL_LETTERS,
            tip=self.t("compose-goal-tip"),
        )
        flow.gap(10)
        if founding:
            forms = [(f.value, self.t(f"form-{f.value}")) for f in Form]
            self._draw_choice(
                flow, "form", "deal-form", forms, self.deal.form, lambda f: self._change(form=f)
            )
        keys = [(k.value, self.t(f"key-{k.value}")) for k in CostKey]
        self._draw_choice(
            flow, "key", "deal-key", keys, self.deal.cost_key, lambda k: self._change(cost_key=k)
        )

    def _goal_name(self, goal: str) -> str:
        short = f"goal-{goal}.short"
        return self.t(short if self.app.texts.has(short) else f"goal-{goal}")

    def _draw_choice(
        self, flow: Flow, key: str, title: str, options: Any, chosen: Any, on_select: Any
    ) -> None:
        flow.text(self.t(title), "body", "ink2")
        self.ui.dropdown(key, flow.take(flow.canvas.u(FIELD)), options, chosen, on_select)
        flow.gap(10)

    def _word(self, text: str) -> None:
        self._change(goal_text=text)

    def _set(self, deal: Deal) -> None:
        self.deal = deal
        self._ask()
        self.redraw()

    def _expect(self, expected: Expectation) -> None:
        self.expected = expected
        self._ask()
        self.redraw()

    def draw_foot(self, canvas: Canvas, rect: Rect) -> None:
        y = rect.y + canvas.u(12)
        back = Rect(rect.x, y, canvas.u(46), canvas.u(BUTTON))
        self.ui.button("back", back, "", Pop, icon="arrow-left", tip=self.t("button-back"))
        label = self.t("compose-send")
        width = self.ui.button_width(label, "primary", "pen-line")
        answer = self.preview.answer or {}
        possible = len(self.deal.members) > 1 and not answer.get("blocked")
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

    def _send(self) -> Change | None:
        self.before = frozenset(self.table.private["offers"])
        self.table.send(self.deal.propose(self.expected), "propose")
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
        return Pop() if new else None

    def on_view(self, changed: object) -> Change | None:
        return super().on_view(changed) or self._lies_on_the_table()
