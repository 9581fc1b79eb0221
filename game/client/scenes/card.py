"""An event card: what happened, and the responses side by side with what they would lead to."""

from __future__ import annotations

from typing import Any

import pygame

from game.client.layout import Flow, Rect, bottom, columns, inset, left, top
from game.client.painter import Canvas
from game.client.scene import Change, Pop
from game.client.scenes.seated import Seated
from game.client.scenes.table import Table
from game.client.views.columns import narrowed
from game.client.views.fold import draw_refusal
from game.client.views.map_state import place_of
from game.client.views.response import draw_response, foot_height, head_height
from game.rules.commands import AnswerCard

_STRIP = 0.27
"""Share of the window that the map keeps at the left."""
_NARROWEST, _WIDEST = 240, 1160
"""Design pixels below which responses stand under each other, and the most they all take."""


class CardScene(Seated):
    """The answer is given by choosing a column; it can be changed until the decisions end."""

    def __init__(self, table: Table, card: str) -> None:
        super().__init__(table)
        self.card = card
        self.strip: Rect | None = None
        self._moves = True

    def on_view(self, changed: object) -> Change | None:
        change = super().on_view(changed)
        if change is None and self.card not in self.table.private["cards"]:
            return Pop()
        return change

    def draw(self, canvas: Canvas) -> None:
        own = self.table.private["cards"].get(self.card)
        if own is None:
            return
        _, body = top(canvas.rect_all, self.draw_header(canvas))
        self.strip = None
        if canvas.scale < 1.5:
            self.strip, body = left(body, canvas.width * _STRIP)
            self.table.map_view((self.strip.width * 2, self.strip.height))
        inner = narrowed(inset(body, canvas.u(40), 0), canvas.u(_WIDEST))
        foot, content = bottom(inner, self._note_height(canvas, inner.width, own), canvas.u(4))
        with self.ui.scroll("card", content) as area:
            flow = Flow(canvas, area.rect)
            flow.gap(12)
            self._draw_story(flow)
            self._draw_responses(flow, own, content)
            draw_refusal(self, flow, "card")
            flow.gap(8)
            area.end(flow.y)
        self._draw_foot(canvas, foot, own)

    def _draw_story(self, flow: Flow) -> None:
        canvas, words = flow.canvas, self.words
        played = self.table.public["cards"][self.card]
        side = canvas.u(44)
        self.ui.button(
            "back",
            Rect(flow.right - side, flow.y, side, side),
            "",
            Pop,
            icon="x",
            tip=self.t("button-back"),
        )
        room = flow.width - side - canvas.u(16)
        flow.y = canvas.paragraph(words.whose(played), flow.x, flow.y, room, "body", "ink2")
        roomy = canvas.scale < 1.5 and canvas.height >= canvas.u(900)
        style = "display" if roomy else "h1"
        flow.y = canvas.paragraph(words.card(self.card), flow.x, flow.y, room, style)
        flow.gap(4)
        wide = min(flow.width, canvas.u(700))
        flow.y = canvas.paragraph(words.card(self.card, "lead"), flow.x, flow.y, wide, "prose")
        flow.gap(8)
        self._draw_tags(flow, played)
        flow.gap(12)

    def _draw_tags(self, flow: Flow, played: Any) -> None:
        """The pressures from outside, and the card that this one follows on."""
        canvas = flow.canvas
        spec = self.table.region["cards"][played["card"]]
        said = [self.t(f"tag-{tag}") for tag in spec["tags"]]
        if played["origin"] in self.table.public["cards"]:
            said.append(self.t("card-origin", card=self.words.card(played["origin"])))
        x = flow.x
        height = canvas.line("body")
        canvas.icon(spec["icon"], x, flow.y + canvas.u(1), 20, "ink2")
        x += canvas.u(28)
        for tag in said:
            wide = canvas.text_width(tag, "body")
            if x > flow.x + canvas.u(28) and x + wide > flow.right:
                x, flow.y = flow.x + canvas.u(28), flow.y + height
            canvas.text(tag, x, flow.y, "body", "ink2")
            x += wide + canvas.u(20)
        flow.y += height

    def _draw_responses(self, flow: Flow, own: Any, content: Rect) -> None:
        """Columns as high as the highest, down to the foot where there is room."""
        canvas, responses = flow.canvas, own["responses"]
        gap = canvas.u(28)
        count = len(responses)
        width = (flow.width - gap * (count - 1)) // count
        if width < canvas.u(_NARROWEST):
            count, width = 1, flow.width
        heights = [
            head_height(self, canvas, width, self.card, id_, response)
            + foot_height(self, canvas, width)
            for id_, response in responses.items()
        ]
        free = content.bottom - flow.y - canvas.u(8)
        tall = max(*heights, free) if count > 1 else 0
        columns_ = columns(Rect(flow.x, flow.y, flow.width, tall), count, gap)
        for i, (id_, response) in enumerate(responses.items()):
            if count == 1:
                rect = flow.take(heights[i])
                flow.gap(20)
            else:
                rect = columns_[i]
            draw_response(
                self,
                canvas,
                rect,
                self.card,
                id_,
                response,
                chosen=own["chosen"] == id_,
                on_choose=self._chooser(id_),
            )
        if count > 1:
            flow.y += tall

    def _note(self, own: Any) -> str:
        """What happens without an answer, what the others have chosen, what the bars mean."""
        said = [
            self.t(
                "card-others",
                municipality=self.words.name(m),
                response=self.words.response(self.card, answer),
            )
            for m, answer in own["others"].items()
            if m != self.table.seat
        ]
        if own["chosen"] is None:
            default = self.words.response(self.card, own["default"])
            said.append(self.t("card-default", response=default))
        else:
            said.append(self.t("card-until"))
        return " ".join(said)

    def _note_height(self, canvas: Canvas, width: int, own: Any) -> int:
        return canvas.paragraph_height(self._note(own), width, "caption") + canvas.u(14)

    def _draw_foot(self, canvas: Canvas, foot: Rect, own: Any) -> None:
        canvas.paragraph(
            self._note(own), foot.x, foot.y + canvas.u(4), foot.width, "caption", "ink3"
        )

    def _chooser(self, response: str) -> Any:
        return lambda: self.table.send(AnswerCard(self.card, response), "card")

    # ------------------------------------------------------------------ the strip of map
    @property
    def moving(self) -> bool:
        return self._moves and self.strip is not None

    def update(self, dt: float) -> Change | None:
        if self.table.map is not None:
            self._moves = self.table.map.update(dt) or not self.table.map.ready
        return super().update(dt)

    def draw_moving(self, canvas: Canvas) -> None:
        view, strip = self.table.map, self.strip
        if view is None or strip is None:
            return
        size = view.frame.width, view.frame.height
        whole = pygame.Rect(strip.x, strip.y, size[0], strip.height)
        at = place_of(view, self._owner())
        if at is not None:
            shift = round(at[0]) - strip.width // 2
            whole.x -= max(0, min(size[0] - strip.width, shift))
        with canvas.clip(strip):
            view.draw(canvas.surface, whole)

    def _owner(self) -> str:
        owners = self.table.public["cards"][self.card]["owners"]
        return self.table.seat if self.table.seat in owners else owners[0]
