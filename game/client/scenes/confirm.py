"""A question before something that cannot be undone."""

from __future__ import annotations

from collections.abc import Callable

from game.client.layout import Flow, Rect, centred, inset
from game.client.painter import Canvas
from game.client.scene import Change, Pop, Scene

_WIDTH = 460


class ConfirmScene(Scene):
    """A title, what will happen, and two ways on; Esc goes back.

    Its words are the messages `<about>-title`, `-text` and `-yes`, and `-no` where there is one;
    where `on_yes` gives a change of the stack, that is carried out instead of going back.
    """

    modal = True

    def __init__(self, about: str, on_yes: Callable[[], object], **args: object) -> None:
        self.about, self.on_yes, self.args = about, on_yes, args

    def draw(self, canvas: Canvas) -> None:
        title, text, action = (
            self.t(f"{self.about}-{part}", **self.args) for part in ("title", "text", "yes")
        )
        width = min(canvas.u(_WIDTH), canvas.width - canvas.u(64))
        pad = canvas.u(32)
        room = width - 2 * pad
        tall = (
            canvas.paragraph_height(title, room, "h2")
            + canvas.paragraph_height(text, room, "prose")
            + 2 * pad
            + canvas.u(8 + 24 + 46)
        )
        box = centred(canvas.rect_all, width, tall)
        canvas.shadow(box)
        canvas.rect(box, "sheet")
        flow = Flow(canvas, inset(box, pad))
        flow.text(title, "h2")
        flow.gap(8)
        flow.text(text, "prose", "ink2")
        flow.gap(24)
        row = flow.take(canvas.u(46))
        own = f"{self.about}-no"
        back = self.t(own if self.app.texts.has(own) else "button-cancel")
        wide = self.ui.button_width(action, "primary")
        self.ui.button(
            "cancel", Rect(row.x, row.y, self.ui.button_width(back, "plain"), row.height), back, Pop
        )
        self.ui.button(
            "yes",
            Rect(row.right - wide, row.y, wide, row.height),
            action,
            self._yes,
            kind="primary",
        )

    def _yes(self) -> Change:
        change = self.on_yes()
        return change if isinstance(change, Change) else Pop()
