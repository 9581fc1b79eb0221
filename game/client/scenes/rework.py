"""Putting one's promise anew, in the open: what is expected now that more is known."""

from __future__ import annotations

from game.client.layout import Flow, Rect
from game.client.painter import Canvas
from game.client.scene import Change, Pop
from game.client.scenes.game import GameScene
from game.client.scenes.history import History
from game.client.scenes.table import Table
from game.client.views.expectation import draw_expectation
from game.client.views.fold import draw_refusal
from game.client.views.foot import draw_action_foot
from game.rules.commands import ReworkGoal
from game.rules.state import Expectation


class ReworkScene(GameScene):
    """Beside the map, like the negotiation it belongs to."""

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._history: History[Expectation] = History()
        promise = table.private["expectations"][0]
        self.expected = Expectation(float(promise["cost"]), int(promise["years"]))

    def draw_panel(self, flow: Flow) -> None:
        flow.text(self.t("promise-rework"), "h2")
        flow.gap(4)
        flow.text(self.t("rework-text"), "prose", "ink2")
        flow.gap(12)
        draw_expectation(self, flow, self.expected, self._expect)
        draw_refusal(self, flow, "rework")

    def draw_foot(self, canvas: Canvas, rect: Rect) -> None:
        label = self.t("button-back")
        width = self.ui.button_width(label, "quiet")
        self.ui.button(
            "back",
            Rect(rect.x - canvas.u(12), rect.y + canvas.u(15), width, canvas.u(44)),
            label,
            Pop,
            kind="quiet",
        )
        draw_action_foot(self, canvas, rect, self.t("rework-send"), self._send, left=False)

    def update(self, dt: float) -> Change | None:
        self._history.update(dt)
        return super().update(dt)

    def undo(self) -> None:
        """Takes the last change of the promise back."""
        before = self._history.back()
        if before is not None:
            self.expected = before
            self.redraw()

    def _expect(self, expected: Expectation) -> None:
        self._history.note(self.expected, "promise")
        self.expected = expected
        self.redraw()

    def _send(self) -> Change:
        self.table.send(ReworkGoal(self.expected), "rework")
        return Pop()
