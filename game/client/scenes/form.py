"""The frame of the screens before a game: a column of fields, a sentence when something is
wrong, a way back and the one action."""

from __future__ import annotations

from collections.abc import Callable

from game.client.layout import Flow, Rect, bottom, inset, right
from game.client.painter import Canvas
from game.client.scene import Scene
from game.client.ui import FIELD, PRIMARY
from game.client.views.fold import draw_note
from game.client.views.foot import draw_back
from game.client.views.help_button import draw_help_button
from game.client.widgets.widget import Callback

_WIDTH = 520
_STRIP = 0.40

Picture = Callable[[Canvas, Rect], None]


class FormScene(Scene):
    """Subclasses draw the fields and name the action."""

    title = ""
    lead = ""
    action = ""
    icon: str | None = None

    picture: Picture | None = None
    """Draws the strip at the right, as beside the start menu."""

    def __init__(self) -> None:
        self.problem = ""
        self.busy = ""

    def draw_fields(self, flow: Flow) -> None:
        """The fields, from above."""

    def draw_below(self, flow: Flow) -> None:
        """What may come and go, under the fields so that they stay where they are."""

    def submit(self) -> None:
        """The action."""

    def draw(self, canvas: Canvas) -> None:
        strip, form = right(canvas.rect_all, self._strip_width(canvas))
        if strip.width and self.picture is not None:
            with canvas.clip(strip):
                self.picture(canvas, strip)
        inner = inset(form, canvas.u(56), canvas.u(40))
        width = min(inner.width, canvas.u(_WIDTH))
        column = Rect(inner.x, inner.y, width, inner.height)
        foot, body = bottom(column, canvas.u(64), canvas.u(8))
        with self.ui.scroll("form", body) as area:
            flow = Flow(canvas, area.rect)
            flow.text(self.t("game-name"), "intro", "ink2")
            flow.gap(8)
            flow.text(self.t(self.title), "h1")
            flow.gap(4)
            flow.text(self.t(self.lead), "prose", "ink2")
            flow.gap(14)
            self.draw_fields(flow)
            if self.problem:
                draw_note(flow, "circle-alert", self.problem, "loss")
            self.draw_below(flow)
            flow.gap(8)
            area.end(flow.y)
        self._draw_foot(canvas, foot)

    def _strip_width(self, canvas: Canvas) -> int:
        if self.picture is None:
            return 0
        free = canvas.width - canvas.u(_WIDTH + 2 * 56)
        return max(0, min(round(canvas.width * _STRIP), free))

    def _draw_foot(self, canvas: Canvas, foot: Rect) -> None:
        canvas.hair(foot.x, foot.y, foot.width)
        y = foot.y + canvas.u(14)
        back = draw_back(self, canvas, foot.x, y)
        asked = draw_help_button(self, canvas, back)
        label = self.busy or self.t(self.action)  # in the foot it is always in sight
        if asked.right > foot.right - self.ui.button_width(label, "primary", self.icon):
            label = self.t(self.action)
        width = max(canvas.u(150), self.ui.button_width(label, "primary", self.icon))
        self.ui.button(
            "go",
            Rect(foot.right - width, y, width, canvas.u(PRIMARY)),
            label,
            self.submit,
            kind="primary",
            icon=self.icon,
            enabled=not self.busy,
        )

    def field(
        self,
        flow: Flow,
        key: str,
        label: str,
        value: str,
        on_change: Callback,
        hint: str = "",
        limit: int = 60,
    ) -> None:
        """A named field; Enter in it is the action."""
        flow.text(self.t(label), "body_bold")
        flow.gap(4)
        self.ui.entry(
            key,
            flow.take(flow.canvas.u(FIELD)),
            value,
            on_change,
            on_submit=lambda _: self.submit(),
            placeholder=hint,
            limit=limit,
        )
        flow.gap(16)

    def fail(self, problem: str) -> None:
        """Says in one sentence what is wrong."""
        self.problem, self.busy = problem, ""
        self.redraw()
