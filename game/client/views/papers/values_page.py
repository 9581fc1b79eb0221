"""What matters most to the team: four values, ranked by hand."""

from __future__ import annotations

from game.client.layout import Flow, Rect
from game.client.ui import STEP
from game.client.views.papers.page import Action, Page
from game.client.widgets.order_list import OrderList
from game.content.vocabulary import VALUES
from game.rules.minds import Value
from game.rules.people_commands import RankValues


class ValuesPage(Page):
    """Ranked until the first negotiation is over; then it can only be read."""

    id, icon = "values", "scale"

    @property
    def order(self) -> tuple[str, ...]:
        """The order as it lies on the page now."""
        confirmed = tuple(self.mind["values"])
        draft = self.unsent.order
        return draft if self.mind["may_rank"] and sorted(draft) == sorted(VALUES) else confirmed

    @property
    def changed(self) -> bool:
        return not self.mind["values_ranked"] or self.order != tuple(self.mind["values"])

    def status(self) -> str:
        if self.mind["values_ranked"]:
            return self.t(f"value-{self.mind['values'][0]}")
        return self.t("papers-not-yet" if self.mind["may_rank"] else "papers-values-given")

    def waits(self) -> bool:
        return bool(self.mind["may_rank"] and not self.mind["values_ranked"])

    def draw(self, flow: Flow) -> None:
        may_rank = bool(self.mind["may_rank"])
        flow.text(self.t("values-question"), "h2")
        flow.gap(4)
        flow.text(self.t("papers-values-lead"), "prose", "ink2")
        flow.gap(12)
        self._draw_rows(flow, may_rank)
        flow.gap(8)
        if may_rank:
            said = "papers-values-how"
        else:
            said = "papers-values-settled" if self.mind["values_ranked"] else "papers-values-level"
        flow.text(self.t(said), "caption", "ink3")
        self.draw_refusal(flow)

    def _draw_rows(self, flow: Flow, may_rank: bool) -> None:
        canvas, ui, order = flow.canvas, self.scene.ui, self.order
        number, steps = canvas.u(40), canvas.u(STEP * 2 + 22) if may_rank else 0
        grip = canvas.u(30) if may_rank else 0
        x = flow.x + grip + number
        room = flow.right - steps - canvas.u(8) - x
        tall = canvas.u(16) + max(
            canvas.paragraph_height(self.t(f"value-{value}"), room, "h3")
            + canvas.paragraph_height(self.t(f"papers-value-{value}"), room)
            for value in order
        )
        whole = flow.take(tall * len(order))
        rows = ui.custom("values", OrderList, whole, enabled=may_rank)
        rows.focusable = may_rank
        rows.rows = len(order)
        rows.on_move = self._move if may_rank else None
        for i, value in enumerate(order):
            row = rows.row(i)
            if may_rank and rows.lifted and i == rows.marked:
                canvas.shadow(row, 8, 40, 2)
                canvas.rect(row, "mine")
            if grip:
                middle = row.centery - canvas.u(10)
                canvas.icon("grip", row.x + canvas.u(2), middle, 20, "ink3")
            name, note = self.t(f"value-{value}"), self.t(f"papers-value-{value}")
            lines = canvas.paragraph_height(name, room, "h3") + canvas.paragraph_height(note, room)
            y = row.centery - lines // 2
            top = row.centery - canvas.line("h2") // 2
            canvas.text(str(i + 1), row.x + grip, top, "h2", "accent")
            y = canvas.paragraph(name, x, y, room, "h3")
            canvas.paragraph(note, x, y, room, "body", "ink2")
            canvas.hair(row.x, row.bottom - canvas.z(1), row.width)
            if may_rank:
                self._draw_steps(flow, row, i, self.t(f"value-{value}"))

    def _draw_steps(self, flow: Flow, row: Rect, place: int, name: str) -> None:
        canvas = flow.canvas
        side = canvas.u(STEP)
        down = Rect(row.right - side - canvas.u(6), row.centery - side // 2, side, side)
        up = down.move(-side - canvas.u(10), 0)
        last = len(self.order) - 1
        for rect, by, icon, possible in (
            (up, -1, "chevron-up", place > 0),
            (down, 1, "chevron-down", place < last),
        ):
            self.scene.ui.button(
                f"values.{place}.{'up' if by < 0 else 'down'}",
                rect,
                self.t("papers-move-up" if by < 0 else "papers-move-down", value=name),
                lambda by=by: self._move(place, place + by),
                kind="step",
                icon=icon,
                enabled=possible,
            )

    def _move(self, start: int, to: int) -> None:
        order = list(self.order)
        order.insert(to, order.pop(start))
        self.unsent.order = tuple(order)
        self.scene.redraw()

    def action(self) -> Action | None:
        if not self.mind["may_rank"]:
            return None
        return Action(self.t("papers-values-send"), self._send, enabled=self.changed, icon="check")

    def _send(self) -> None:
        self.send(RankValues(tuple(Value(value) for value in self.order)))
