"""The trainer's console: the clock, the teams, and cards to play."""

from __future__ import annotations

from collections.abc import Callable

from game.client.layout import Flow, Rect, inset, left, right, top
from game.client.painter import Canvas
from game.client.scenes.seated import Seated
from game.client.scenes.table import Table
from game.client.views.deck import ALL, draw_deck
from game.client.views.fold import draw_refusal
from game.client.views.pacing import draw_pacing
from game.client.views.teams import draw_teams

_PACING, _DECK = 250, 300
"""Design pixels of the outer columns."""


class TrainerScene(Seated):
    """Three columns; under each other with large text."""

    help = "trainer"

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self.target = ALL

    def aim(self, target: str) -> None:
        """Chooses for whom cards are played."""
        self.target = target
        self.redraw()

    def draw(self, canvas: Canvas) -> None:
        _, body = top(canvas.rect_all, self.draw_header(canvas))
        body = inset(body, canvas.u(32), 0)
        parts: list[tuple[str, Callable[[Flow], None]]] = [
            ("pacing", lambda flow: draw_pacing(self, flow)),
            ("teams", self._draw_teams),
            ("deck", lambda flow: draw_deck(self, flow)),
        ]
        if canvas.scale >= 1.5:
            with self.ui.scroll("console", body) as area:
                flow = Flow(canvas, area.rect)
                for _, draw in parts:
                    flow.gap(16)
                    draw(flow)
                flow.gap(24)
                area.end(flow.y)
            return
        pacing, rest = left(body, canvas.u(_PACING), canvas.u(40))
        deck, teams = right(rest, canvas.u(_DECK), canvas.u(40))
        for (key, draw), place in zip(parts, (pacing, teams, deck), strict=True):
            self._draw_column(canvas, key, place, draw)

    def _draw_column(
        self, canvas: Canvas, key: str, place: Rect, draw: Callable[[Flow], None]
    ) -> None:
        with self.ui.scroll(key, place) as area:
            flow = Flow(canvas, area.rect)
            flow.gap(16)
            draw(flow)
            flow.gap(24)
            area.end(flow.y)

    def _draw_teams(self, flow: Flow) -> None:
        draw_teams(self, flow)
        draw_refusal(self, flow, "teams")
        self._draw_offers(flow)

    def _draw_offers(self, flow: Flow) -> None:
        """What lies on the table between the teams."""
        offers = self.table.private.get("offers", {})
        if not offers:
            return
        flow.gap(20)
        flow.text(self.t("trainer-offers"), "h3")
        for offer in offers.values():
            flow.gap(4)
            flow.pair(
                self.t(f"step-{offer['kind']}"),
                self.t(f"offer-status-{offer['status']}"),
                "body_bold",
            )
            flow.text(
                self.t(
                    "trainer-offer",
                    members=self.words.names(offer["members"]),
                    count=len(offer["signed"]),
                    of=len(offer["members"]),
                ),
                "body",
                "ink2",
            )
