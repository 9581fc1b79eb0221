"""Decisions: the tariff, the year's money, renewal, ways of working; and the joint plan."""

from __future__ import annotations

import pygame

from game.client.layout import Flow
from game.client.painter import Canvas
from game.client.scene import Change
from game.client.scenes.game import GameScene
from game.client.scenes.table import Table
from game.client.views.card_rows import draw_card_rows, unanswered
from game.client.views.depth import newcomers, shows
from game.client.views.fold import draw_fold
from game.client.views.joint import draw_joint, toggle_joint_pick
from game.client.views.map import Hit
from game.client.views.money import draw_money
from game.client.views.newcomer import draw_newcomer
from game.client.views.offer_rows import draw_offer_row
from game.client.views.paper import draw_paper_link
from game.client.views.renewal import add_picks, draw_renewal, toggle_pick
from game.client.views.tariff import draw_tariff
from game.client.views.ways import draw_ways

_BRUSH = 9
"""Radius of the brush that picks pipes on the map, in design pixels."""


class DecisionsScene(GameScene):
    """What a team decides for its municipality, and with its partners."""

    help = "decisions"

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self.tab = "own"

    def draw(self, canvas: Canvas) -> None:
        self.table.highlight = frozenset(self._picks())
        super().draw(canvas)

    def draw_panel(self, flow: Flow) -> None:
        words = self.words
        flow.text(self.t("decisions-title", name=words.name(self.table.seat)), "h2")
        if self.table.private["joint"] and shows(self, "joint_plan"):
            flow.gap(4)
            tabs = [("own", self.t("decisions-own")), ("joint", self.t("decisions-joint"))]
            place = self.ui.segmented(
                "tab", flow.x, flow.y, tabs, self.tab, self._choose, width=flow.width
            )
            flow.y = place.bottom
            flow.gap(8)
            if self.tab == "joint":
                draw_joint(self, flow)
                return
        self._draw_own(flow)

    def _draw_own(self, flow: Flow) -> None:
        self._draw_news(flow)
        waiting = unanswered(self)
        if waiting:
            draw_card_rows(self, flow, waiting)
            flow.hair()
            flow.gap(6)
        if newcomers(self):
            draw_newcomer(self, flow)
        else:
            self._draw_all(flow)
        answered = [id_ for id_ in self.table.private["cards"] if id_ not in waiting]
        if answered and draw_fold(self, flow, "answers", self.t("card-answers")):
            draw_card_rows(self, flow, answered)
        draw_paper_link(self, flow)

    def _draw_all(self, flow: Flow) -> None:
        """What is decided beyond a newcomer's choices."""
        draw_tariff(self, flow)
        flow.gap(8)
        flow.hair()
        flow.gap(8)
        draw_money(self, flow)
        flow.gap(8)
        flow.hair()
        flow.gap(8)
        draw_renewal(self, flow)
        flow.gap(10)
        draw_ways(self, flow)

    def show_control(self, what: str) -> None:
        """The joint plan has a tab of its own; of the own decisions the tariff comes first."""
        joint = what == "joint_plan"
        self._choose("joint" if joint else "own")
        first = "tariff.down" if newcomers(self) else "tariff"
        self.ui.focus_on("joint.approve" if joint else first)

    def _draw_news(self, flow: Flow) -> None:
        """Offers that the councils have just decided and nobody here has read yet."""
        new = [
            id_
            for id_, offer in self.table.private["offers"].items()
            if offer["votes"] and id_ not in self.table.votes_heard
        ]
        for id_ in new:
            draw_offer_row(self, flow, id_)
        if new:
            flow.gap(4)
            flow.hair()

    def _choose(self, tab: str) -> None:
        self.tab = tab
        self.redraw()

    # ------------------------------------------------------------------ the map
    def _picks(self) -> list[str]:
        joint = self.table.private["joint"]
        if joint and joint["investments"]:
            draft = joint["draft"]
            return list(draft["picks"]) if draft["renewal_mode"] == "picked" else []
        decisions = self.table.private["decisions"]
        return list(decisions["picks"]) if decisions["renewal_mode"] == "picked" else []

    def clicked_map(self, hit: Hit) -> None:
        if hit.kind != "pipe" or not shows(self, "picks"):
            return
        joint = self.table.private["joint"]
        if joint and joint["investments"]:
            if joint["draft"]["renewal_mode"] == "picked":
                toggle_joint_pick(self, hit.id)
        elif self._brushing and hit.municipality == self.table.seat:
            toggle_pick(self, hit.id)
        self.redraw()

    @property
    def _brushing(self) -> bool:
        """Whether own pipes are picked on the map."""
        if not shows(self, "picks"):
            return False
        joint = self.table.private["joint"]
        decisions = self.table.private["decisions"]
        return decisions["renewal_mode"] == "picked" and not (joint and joint["investments"])

    def event(self, event: pygame.event.Event) -> Change | None:
        if event.type == pygame.MOUSEMOTION and event.buttons[0] and self._brushing:
            self._brush(event.pos)
        return super().event(event)

    def _brush(self, at: tuple[int, int]) -> None:
        """The brush goes over the map with the left button down."""
        view, rect = self.table.map, self.map_rect
        if view is None or rect is None or not rect.collidepoint(at):
            return
        own = {p["id"] for p in self.table.region["pipes"] if p["municipality"] == self.table.seat}
        under = view.pipes_within((at[0] - rect.x, at[1] - rect.y), _BRUSH * self.app.unit)
        add_picks(self, [pipe for pipe in under if pipe in own])
