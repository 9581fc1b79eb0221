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
from game.client.views.response import (
    choice_height,
    draw_choice,
    draw_response,
    foot_height,
    head_height,
    own_price,
)
from game.rules.commands import AnswerCard

_STRIP = 0.27
"""Share of the window that the map keeps at the left."""
_GAP = 28
"""Design pixels between responses."""
_NARROWEST, _WIDEST = 240, 1160
"""Design pixels below which responses stand under each other, and the most they all take."""


class CardScene(Seated):
    """The answer is given by choosing a column; it can be changed until the decisions end."""

    help = "card"

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
        count, width = self._arranged(canvas, inner.width, own)
        choices: Rect | None = None
        if count > 1:
            tall = max(
                choice_height(self, canvas, width, response)
                for response in own["responses"].values()
            )
            choices, content = bottom(content, tall, canvas.u(12))
        with self.ui.scroll("card", content) as area:
            flow = Flow(canvas, area.rect)
            flow.gap(8)
            self._draw_story(flow)
            draw_refusal(self, flow, "card")
            self._draw_responses(flow, own, content, width)
            area.end(flow.y)
        if choices is not None:
            if area.state.furthest:
                canvas.hair(choices.x, content.bottom, choices.width)
            self._draw_choices(canvas, choices, own)
        self._draw_foot(canvas, foot, own)

    @staticmethod
    def _arranged(canvas: Canvas, width: int, own: Any) -> tuple[int, int]:
        """How many responses stand side by side, and how wide each is."""
        count = len(own["responses"])
        each = (width - canvas.u(_GAP) * (count - 1)) // count
        return (count, each) if each >= canvas.u(_NARROWEST) else (1, width)

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
        self._draw_own_price(flow, wide)
        flow.gap(8)
        self._draw_tags(flow, played)
        flow.gap(12)

    def _draw_own_price(self, flow: Flow, wide: int) -> None:
        """What the event itself costs or gives at once, which no answer changes."""
        sek = own_price(self, self.card)
        if sek:
            amount = self.app.texts.money(abs(sek))
            said = self.t("card-itself-cost" if sek < 0 else "card-itself-income", amount=amount)
            flow.gap(4)
            flow.y = flow.canvas.paragraph(said, flow.x, flow.y, wide, "body_bold")

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

    def _draw_responses(self, flow: Flow, own: Any, content: Rect, width: int) -> None:
        """Columns as high as the highest, down to the choices where there is room; or, where they
        would be too narrow, one under the other with the choice of each."""
        canvas, responses = flow.canvas, own["responses"]
        heights = [
            head_height(self, canvas, width, self.card, id_, response)
            + foot_height(self, canvas, width)
            for id_, response in responses.items()
        ]
        if width == flow.width and len(responses) > 1:
            for (id_, response), height in zip(responses.items(), heights, strict=True):
                self._draw_response(canvas, flow.take(height), id_, response, own)
                flow.gap(12)
                place = flow.take(choice_height(self, canvas, width, response))
                self._draw_choice(canvas, place, id_, response, own)
                flow.gap(20)
            return
        tall = max(*heights, content.bottom - flow.y)
        places = columns(Rect(flow.x, flow.y, flow.width, tall), len(responses), canvas.u(_GAP))
        for (id_, response), place in zip(responses.items(), places, strict=True):
            self._draw_response(canvas, place, id_, response, own)
        flow.y += tall

    def _draw_response(self, canvas: Canvas, rect: Rect, id_: str, response: Any, own: Any) -> None:
        chosen = own["chosen"] == id_
        draw_response(self, canvas, rect, self.card, id_, response, chosen=chosen)

    def _draw_choices(self, canvas: Canvas, rect: Rect, own: Any) -> None:
        """The choices under their columns, always in sight."""
        responses = own["responses"]
        places = columns(rect, len(responses), canvas.u(_GAP))
        for (id_, response), place in zip(responses.items(), places, strict=True):
            self._draw_choice(canvas, place, id_, response, own)

    def _draw_choice(self, canvas: Canvas, rect: Rect, id_: str, response: Any, own: Any) -> None:
        chosen = own["chosen"] == id_
        draw_choice(
            self,
            canvas,
            rect,
            id_,
            response,
            chosen=chosen,
            on_choose=self._chooser(id_),
        )

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
        super().draw_moving(canvas)
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
