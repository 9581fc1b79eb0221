"""The outcome: what changed, from what to what, and every cause of it from the ledger."""

from __future__ import annotations

from game.client.app import App
from game.client.layout import Flow, Rect, bottom, inset, right, top
from game.client.motion import Motion
from game.client.painter import Canvas
from game.client.scene import Change
from game.client.scenes.seated import Seated
from game.client.scenes.table import Table
from game.client.views.change import Change as Row
from game.client.views.change import changes
from game.client.views.change_rows import draw_full
from game.client.views.columns import narrowed
from game.client.views.depth import newcomers
from game.client.views.fold import draw_fold
from game.client.views.foot import draw_ready_foot
from game.client.views.guide import draw_guide
from game.client.views.ledger import draw_ledger, moments
from game.client.views.papers.reminders import draw_lesson_reminder
from game.client.views.promises import draw_followed_up
from game.client.views.stress import draw_stress
from game.client.views.workshop.reminders import draw_going_on

_SIDE = 312
_FOOT = 76
_WIDEST = 1360
_FIRST, _FIRST_FOR_NEWCOMERS = 5, 3
"""Rows shown at once; the others are folded."""


class OutcomeScene(Seated):
    """Rows at the left, the ledger through time at the right."""

    help = "outcome"

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self.grown = Motion(0.0, 1.0)

    def enter(self, app: App) -> None:
        super().enter(app)
        self.grown = Motion(app.motion("number"))
        self.grown.to(1.0)

    @property
    def resolved(self) -> bool:
        """Whether the round's last year is in the history."""
        history = self.table.private["history"]
        return bool(history) and history[-1]["round"] == self.table.public["round"]

    def update(self, dt: float) -> Change | None:
        if self.grown.moving and self.resolved:
            self.grown.step(dt)
            self.redraw()
        return super().update(dt)

    @property
    def moving(self) -> bool:
        return self.grown.moving and self.resolved

    # ------------------------------------------------------------------ drawing
    def draw(self, canvas: Canvas) -> None:
        _, body = top(canvas.rect_all, self.draw_header(canvas))
        body = narrowed(inset(body, canvas.u(40), 0), canvas.u(_WIDEST))
        foot, body = bottom(body, canvas.u(_FOOT))
        if canvas.scale >= 1.5:
            with self.ui.scroll("outcome", body) as area:
                flow = Flow(canvas, area.rect)
                flow.gap(8)
                self._draw_rows(flow)
                flow.gap(28)
                self._draw_ledger(flow)
                flow.gap(16)
                area.end(flow.y)
        else:
            side, rows = right(body, canvas.u(_SIDE), canvas.u(48))
            with self.ui.scroll("outcome", rows) as area:
                flow = Flow(canvas, area.rect)
                flow.gap(8)
                self._draw_rows(flow)
                flow.gap(8)
                area.end(flow.y)
            with self.ui.scroll("ledger", side) as area:
                flow = Flow(canvas, area.rect)
                flow.gap(16)
                self._draw_ledger(flow)
                flow.gap(8)
                area.end(flow.y)
        canvas.hair(foot.x, foot.y, foot.width)
        self._draw_foot(canvas, foot)

    def _draw_rows(self, flow: Flow) -> None:
        draw_going_on(self, flow)
        draw_guide(self, flow)
        flow.text(self.t("outcome-title"), "h1")
        if not self.resolved:
            flow.text(self.t("outcome-waiting"), "intro", "ink2")
            return
        flow.text(self.t("outcome-lead", years=self._years()), "intro", "ink2")
        flow.gap(8)
        flow.hair()
        rows = changes(self.words, self.table.public, self.table.private)
        most = _FIRST_FOR_NEWCOMERS if newcomers(self) else _FIRST
        first = [row for row in rows if row.moved][:most]
        rest = [row for row in rows if row not in first]
        for row in first:
            draw_full(self, flow, row, self._shown(row))
        flow.gap(12)
        draw_stress(self, flow)
        flow.gap(12)
        if rest and draw_fold(self, flow, "outcome", self.t("more")):
            for row in rest:
                draw_full(self, flow, row, self._shown(row))

    def _years(self) -> str:
        """The years that the round was about, which the calendar has already left."""
        last = int(self.table.private["history"][-1]["year"])
        first = last - int(self.table.public["years_per_round"]) + 1
        return str(last) if first >= last else f"{first}–{last}"

    def _shown(self, row: Row) -> float:
        return row.before + (row.now - row.before) * self.grown.value

    def _draw_ledger(self, flow: Flow) -> None:
        if self.resolved:
            draw_followed_up(self, flow)
            draw_lesson_reminder(self, flow)
        # to newcomers the rows have just told the same
        if newcomers(self) and not draw_fold(self, flow, "ledger", self.t("ledger-title")):
            return
        round_ = int(self.table.public["round"])
        told = moments(self.words, self.table.private, round_)
        draw_ledger(self, flow, told, titled=not newcomers(self))

    def _draw_foot(self, canvas: Canvas, foot: Rect) -> None:
        draw_ready_foot(self, canvas, foot, with_map=False)
