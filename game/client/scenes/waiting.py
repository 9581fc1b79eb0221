"""While something starts: one sentence, and a way to give it up."""

from __future__ import annotations

from collections.abc import Callable

from game.client.layout import Rect, centred
from game.client.painter import Canvas
from game.client.scene import Change, Pop, Scene


class WaitingScene(Scene):
    """`said` is what is going on; `problem`, once set, why it did not."""

    def __init__(self, said: str, on_cancel: Callable[[], None]) -> None:
        self.said, self.on_cancel = said, on_cancel
        self.problem = ""

    def draw(self, canvas: Canvas) -> None:
        width = min(canvas.u(520), canvas.width - canvas.u(64))
        text = self.problem or self.said
        tall = canvas.line("h1") + canvas.paragraph_height(text, width, "lead") + canvas.u(90)
        box = centred(canvas.rect_all, width, tall)
        canvas.text(self.t("game-name"), box.x, box.y, "h1")
        y = canvas.paragraph(
            text,
            box.x,
            box.y + canvas.line("h1") + canvas.u(8),
            width,
            "lead",
            "loss" if self.problem else "ink2",
        )
        label = self.t("button-back" if self.problem else "button-cancel")
        wide = self.ui.button_width(label, "plain")
        self.ui.button(
            "cancel", Rect(box.x, y + canvas.u(20), wide, canvas.u(44)), label, self.escape
        )

    def fail(self, problem: str) -> None:
        """It did not start, and why."""
        self.problem = problem
        self.redraw()

    def escape(self) -> Change:
        self.on_cancel()
        return Pop()
