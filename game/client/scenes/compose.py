"""Writing an offer of a step: the sheet fills itself while members, goal, form and key are
chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game.client.layout import Flow
from game.client.scenes.drafting import DraftingScene
from game.client.scenes.table import Table
from game.client.views.deal import Deal
from game.client.views.depth import shows
from game.client.views.draft_rows import draw_choice, draw_goal_words, goal_name
from game.client.views.expectation import draw_expectation
from game.client.views.fold import draw_fold
from game.client.views.key_slider import draw_key_slider
from game.rules.state import CostKey, Form

DIAMETERS = (150, 200, 300, 400)
"""Diameters (mm) that a connecting main is offered in, beside the one it is planned with."""


class ComposeScene(DraftingScene):
    """A new offer of one step, or another one in its place."""

    def __init__(self, table: Table, kind: str, counters: str = "") -> None:
        self.opening = table.private["openings"][kind]
        super().__init__(table, kind, counters)

    def first(self) -> Deal:
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

    def still_stands(self, deal: Deal) -> bool:
        return not deal.main or bool(self.counters) or deal.main in self.opening["mains"]

    def _likely(self) -> list[str]:
        """Who must be in it and who could; all that may be asked where nobody could yet."""
        opening = self.opening
        free = [m for m in opening["members"] if opening["candidates"].get(m) is None]
        return sorted({*opening["required"], *free}) or list(opening["members"])

    def _with_main(self, deal: Deal, main: str) -> Deal:
        spec = self.opening["mains"][main]
        members = tuple(sorted((self.table.seat, spec["with"])))
        return replace(deal, main=main, members=members, diameter_mm=float(spec["diameter_mm"]))

    # ------------------------------------------------------------------ drawing
    def draw_fields(self, flow: Flow) -> None:
        if self.kind == "networks":
            self._draw_main(flow)
        elif not self.counters:
            flow.text(self.t("compose-title"), "h3")
            flow.gap(4)
            self._draw_members(flow)
        draw_expectation(self, flow, self.expected, self.expect)
        flow.gap(4)
        if not shows(self, "terms"):
            return
        # a counter-offer is about the terms: they stand open
        if self.counters or draw_fold(self, flow, "terms", self.t("compose-terms")):
            self._draw_terms(flow)

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
            self.change(members=tuple(sorted(members)))

        return toggle

    def _draw_main(self, flow: Flow) -> None:
        """Which main, and how wide; a counter-offer is about the same main."""
        canvas = flow.canvas
        flow.text(self.t("compose-main-title"), "h3")
        flow.gap(4)
        if self.counters:
            flow.text(self.words.main(self.deal.main), "body_bold")
            flow.gap(6)
        else:
            draw_choice(
                self,
                flow,
                "main",
                "compose-main",
                [(m, self.words.name(spec["with"])) for m, spec in self.opening["mains"].items()],
                self.deal.main,
                lambda m: self.set_deal(self._with_main(self.deal, m)),
            )
        if not shows(self, "terms"):
            return
        planned = round(self._planned_mm())
        sizes = sorted({*DIAMETERS, planned, round(self.deal.diameter_mm)})
        flow.text(self.t("compose-diameter"), "body", "ink2")
        place = self.ui.segmented(
            "diameter",
            flow.x,
            flow.y,
            [(d, str(d)) for d in sizes],
            round(self.deal.diameter_mm),
            lambda d: self.change(diameter_mm=float(d)),
            width=flow.width,
        )
        flow.y = place.bottom + canvas.u(10)

    def _planned_mm(self) -> float:
        spec = self.opening["mains"].get(self.deal.main)
        return float(spec["diameter_mm"]) if spec else self.deal.diameter_mm

    def _draw_terms(self, flow: Flow) -> None:
        founding = self.table.public["municipalities"][self.table.seat]["partnership"] is None
        goals = [(g, goal_name(self, g)) for g in self.table.region["goals"]]
        draw_choice(
            self, flow, "goal", "deal-goal", goals, self.deal.goal, lambda g: self.change(goal=g)
        )
        draw_goal_words(self, flow)
        if founding:
            forms = [(f.value, self.t(f"form-{f.value}")) for f in Form]
            draw_choice(
                self,
                flow,
                "form",
                "deal-form",
                forms,
                self.deal.form,
                lambda f: self.change(form=f),
            )
            flow.text(self.t(f"form-{self.deal.form}.text"), "caption", "ink2")
            flow.text(self.t(f"huvudman.{self.deal.form}"), "caption", "ink2")
            flow.gap(8)
        draw_key_slider(
            self,
            flow,
            [key.value for key in CostKey],
            self.deal.cost_key,
            lambda key: self.change(cost_key=key),
            self.key_pays,
        )
