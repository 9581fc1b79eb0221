"""The debrief: a question at a time, one picture, what to talk about, the figures; at last the map.

Its pictures and figures come from the server (`ask`); its words are in `debrief.ftl`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pygame

from game.client.app import App
from game.client.layout import Flow, Rect, bottom, inset, right, top
from game.client.painter import Canvas
from game.client.scene import Change, Push
from game.client.scenes.debrief_following import PROJECTOR, REPLAY, TRAINER, Leading
from game.client.scenes.debrief_tools import DebriefTools
from game.client.scenes.replay import ReplayScene, film_name
from game.client.scenes.seated import Seated
from game.client.scenes.table import Table
from game.client.scenes.told import MAP, QUESTIONS, ToldScene
from game.client.views.debrief_chart import Chart, Charts, ChartWish, draw_chart, draw_waiting
from game.client.views.debrief_maps import ThenAndNow
from game.client.views.debrief_numbers import SIDE as NUMBER_SIDE
from game.client.views.debrief_numbers import draw_numbers
from game.client.views.debrief_side import draw_figures, draw_prompts
from game.client.views.guide import draw_latest
from game.client.views.header import draw_header
from game.client.views.map_state import map_model
from game.client.views.papers.told import PARTS

Tree = Mapping[str, Any]

SIDE, FOOT, MARGIN = 316, 84, 40
"""Design pixels of the column beside the picture, of the foot, of the margins."""
_NARROW = 1000
"""A window narrower than this (design pixels) has the column under the picture."""


class DebriefScene(Seated):
    """The debrief at any table: a team's, the trainer's or the projector's."""

    help = "debrief"

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self.index = 0
        self.subject = table.seat
        self._asking = table.live
        self._told: Tree | None = None
        self._charts = Charts(self._asking.ask, lambda: self.redraw())
        self._chart_of: dict[str, int] = {}
        self._maps: ThenAndNow | None = None
        self._failed = False
        self.tools = DebriefTools(table, lambda: self.redraw())
        self._leading = Leading(table)
        self._tools_tall = 0

    def enter(self, app: App) -> None:
        super().enter(app)
        self.tools.enter(app)
        if self._told is None:
            self._ask()

    def _ask(self) -> None:
        self._failed = False
        language = self.app.settings.language
        self._asking.ask("debrief", {"lang": language}, self._came, self._missed)

    def _came(self, told: Tree) -> None:
        self._told = told
        self.redraw()

    def _missed(self) -> None:
        self._failed = True
        self.redraw()

    # ------------------------------------------------------------------ where we are
    @property
    def questions(self) -> list[Tree]:
        """The questions, once the server has told them."""
        return list(self._told["questions"]) if self._told else []

    @property
    def at_maps(self) -> bool:
        """Whether the map then and now is shown, after the last question."""
        return bool(self._told) and self.index == len(self.questions)

    def go_to(self, index: int) -> None:
        """Shows a question; the one after the last is the map."""
        self.index = max(0, min(len(self.questions), index))
        self._show_to_all()
        self.redraw()

    def _step(self, by: int) -> Change | None:
        """To the next question or the one before; between the last and the map lies what was
        private till now."""
        last = len(self.questions) - 1
        if self._told is not None and self.index == last + (by < 0):
            return Push(ToldScene(self.table, 0 if by > 0 else len(PARTS) - 1))
        self.go_to(self.index + by)
        return None

    def returned(self, result: Any) -> Change | None:
        if result in (MAP, QUESTIONS):
            self.go_to(len(self.questions) - (result == QUESTIONS))
        elif self.table.live.role == TRAINER:
            self._leading.forget()  # the film may have been shown
            self._show_to_all()
        return None

    def _show_to_all(self) -> None:
        """Where this is the trainer's window, the projector goes to the same page."""
        if self._told is not None:
            question = "" if self.at_maps else self.questions[self.index]["id"]
            self._leading.show(question, self._chart_of.get(question, 0), self.subject)

    def _follow(self) -> Change | None:
        """Where this is the projector, go to the page that the trainer shows."""
        page = self._leading.page() if self._told else None
        ids = [question["id"] for question in self.questions]
        if page is not None and page.question == REPLAY:
            return Push(ReplayScene(self.table, page.chart))
        if page is None or page.question not in (*ids, ""):
            return None
        if page.question:
            charts = self.questions[ids.index(page.question)]["charts"]
            self._chart_of[page.question] = min(page.chart, len(charts) - 1)
        self.subject = page.subject
        self.go_to(ids.index(page.question) if page.question else len(ids))
        return None

    def _wish(self) -> tuple[ChartWish, Tree]:
        question = self.questions[self.index]
        chart = question["charts"][self._chart_of.get(question["id"], 0)]
        wanted = (self.subject, self.table.seat, chart["subjects"][0])
        subject = next(m for m in wanted if m in chart["subjects"])
        known = self.tools.what_ifs.known if chart.get("estimating") else ""
        return ChartWish(question["id"], chart["id"], subject, known), chart

    # ------------------------------------------------------------------ drawing
    def draw(self, canvas: Canvas) -> None:
        height = self._draw_top(canvas)
        _, body = top(canvas.rect_all, height)
        foot, body = bottom(inset(body, canvas.u(MARGIN), 0), canvas.u(FOOT))
        if self._told is None:
            self._draw_no_answer(canvas, body)
        elif self.at_maps:
            self._draw_maps(canvas, body)
        else:
            self._draw_question(canvas, body)
        if self._told is not None:
            self._draw_foot(canvas, foot)

    def _draw_top(self, canvas: Canvas) -> int:
        side = canvas.u(NUMBER_SIDE)
        height = draw_header(
            self.ui,
            canvas,
            self.header(
                # where space is short it gives way to what can be used
                "" if self._narrow(canvas) else self.t("phase-debrief"),
                tools=self.draw_tools,
                right=side * len(self.questions) + canvas.u(16),
            ),
        )
        names = [self.t(f"debrief-{question['id']}") for question in self.questions]
        draw_numbers(self.ui, canvas, height, names, self.index, self.go_to)
        return height

    def _draw_no_answer(self, canvas: Canvas, body: Rect) -> None:
        if not self._failed:
            draw_waiting(canvas, body, self.app.texts)
            return
        flow = Flow(canvas, body)
        flow.gap(24)
        flow.text(self.t("debrief-failed"), "intro")
        flow.gap(16)
        self._draw_retry(flow, self._ask)

    def _draw_retry(self, flow: Flow, action: Callable[[], None]) -> None:
        label = self.t("button-retry")
        row = flow.take(flow.canvas.u(44))
        row.width = self.ui.button_width(label)
        self.ui.button("retry", row, label, action)

    def _draw_question(self, canvas: Canvas, body: Rect) -> None:
        narrow = self._narrow(canvas)
        side, main = (None, body) if narrow else right(body, canvas.u(SIDE), canvas.u(49))
        wish, _ = self._wish()
        heading = self._draw_heading(canvas, body, wish)
        if narrow:
            self._draw_narrow(canvas, top(body, heading - body.y)[1], wish)
            return
        assert side is not None
        place = Rect(main.x, heading, main.width, body.bottom - heading)
        self._draw_picture(canvas, place, wish)
        column = Rect(side.x, heading, side.width, body.bottom - heading)
        canvas.vertical(side.x - canvas.u(25), column.y, column.height)
        chart = self._chart(canvas, place, wish)
        tools, text = bottom(column, self._tools_tall)
        with self.ui.scroll("side", text) as area:
            flow = Flow(canvas, area.rect)
            self._draw_side(flow, wish, chart)
            area.end(flow.y)
        self._draw_tools(Flow(canvas, tools), chart)

    @staticmethod
    def _narrow(canvas: Canvas) -> bool:
        return canvas.width / canvas.unit < _NARROW

    def _draw_heading(self, canvas: Canvas, body: Rect, wish: ChartWish) -> int:
        """The question; returns the y below it."""
        text = self.t(f"debrief-{wish.question}")
        styles = ("h1",) if self._narrow(canvas) else ("display", "h1")
        style = next((s for s in styles if canvas.text_width(text, s) <= body.width), "h2")
        y = canvas.paragraph(text, body.x, body.y + canvas.u(8), body.width, style)
        return y + canvas.u(10)

    def _draw_narrow(self, canvas: Canvas, place: Rect, wish: ChartWish) -> None:
        with self.ui.scroll("whole", place) as area:
            flow = Flow(canvas, area.rect)
            row = flow.take(canvas.u(54))
            self._draw_choices(canvas, row.x, row.y, row.right)
            asked = Rect(area.rect.x, area.rect.y, area.rect.width, canvas.u(360))
            chart = self._chart(canvas, asked, wish)
            self._draw_caption(flow, chart)
            flow.gap(10)
            drawn = flow.take(chart.height if chart else asked.height)
            if chart is not None:
                draw_chart(self.ui, canvas, drawn, chart, self.tools.open_ledger)
            else:
                self._draw_missing(flow, drawn, asked, wish)
            flow.gap(20)
            self._draw_side(flow, wish, chart)
            flow.gap(12)
            self._draw_tools(flow, chart)
            area.end(flow.y)

    def _draw_picture(self, canvas: Canvas, place: Rect, wish: ChartWish) -> None:
        chart = self._chart(canvas, place, wish)
        flow = Flow(canvas, place)
        self._draw_caption(flow, chart)
        flow.gap(12)
        room = Rect(place.x, flow.y, place.width, place.bottom - flow.y)
        if chart is None:
            self._draw_missing(flow, room, place, wish)
        elif chart.height <= room.height:
            draw_chart(self.ui, canvas, room, chart, self.tools.open_ledger)
        else:
            with self.ui.scroll("picture", room, gutter=0) as area:
                draw_chart(self.ui, canvas, area.rect, chart, self.tools.open_ledger)
                area.end(area.rect.y + chart.height)

    def _chart(self, canvas: Canvas, place: Rect, wish: ChartWish) -> Chart | None:
        return self._charts.get(
            canvas, self._asked_size(canvas, place), wish, self.app.settings.language
        )

    @staticmethod
    def _asked_size(canvas: Canvas, place: Rect) -> tuple[int, int]:
        """The place less two lines of caption, so that the size is known before the caption is."""
        lines = 2 * canvas.line("lead") + canvas.u(12)
        return max(640, place.width), max(200, place.height - lines)

    def _draw_caption(self, flow: Flow, chart: Chart | None) -> None:
        flow.text(chart.told["caption"] if chart else "", "lead", "ink2")

    def _draw_missing(self, flow: Flow, room: Rect, asked: Rect, wish: ChartWish) -> None:
        canvas, size = flow.canvas, self._asked_size(flow.canvas, asked)
        if not self._charts.failed(canvas, size, wish, self.app.settings.language):
            draw_waiting(canvas, room, self.app.texts)
            return
        inner = Flow(canvas, room)
        inner.text(self.t("debrief-failed"), "intro", "ink2")
        inner.gap(12)
        self._draw_retry(inner, self._charts.try_again)

    def _draw_side(self, flow: Flow, wish: ChartWish, chart: Chart | None) -> None:
        draw_latest(self, flow)
        draw_prompts(flow, self.app.texts, self.questions[self.index]["talk"])
        if chart is not None:
            draw_figures(flow, self.app.texts, chart.told)

    def _draw_tools(self, flow: Flow, chart: Chart | None) -> None:
        """The tools at the foot of the column, which they take as much of as they took last."""
        start, (_, spec) = flow.y, self._wish()
        self.tools.draw(self.ui, flow, chart, estimating=bool(spec.get("estimating")))
        if flow.y - start != self._tools_tall:
            self._tools_tall = flow.y - start
            self.redraw()

    def _draw_maps(self, canvas: Canvas, body: Rect) -> None:
        y = body.y
        if not self._narrow(canvas):  # where space is short the maps have it all
            title = self.t("debrief-map")
            y = canvas.paragraph(title, body.x, y + canvas.u(8), body.width, "h1")
            prompts = " ".join(self.t(f"debrief-map.talk-{n}") for n in (1, 2))
            y = canvas.paragraph(prompts, body.x, y, body.width, "intro", "ink2") + canvas.u(14)
        if self._maps is None:
            table = self.table
            model = map_model(
                table.region, table.public, table.private, table.live.room, own=table.seat
            )
            self._maps = ThenAndNow(model, table.public)
        self._maps.place(canvas, Rect(body.x, y, body.width, body.bottom - y), self.app.texts)

    # ------------------------------------------------------------------ the foot
    def _draw_foot(self, canvas: Canvas, foot: Rect) -> None:
        y = foot.y + canvas.u(20)
        x = foot.right
        if not self.at_maps:
            last = self.index == len(self.questions) - 1
            label = self.t("told-show" if last else "debrief-next")
            width = self.ui.button_width(label, "primary")
            x -= width
            self.ui.button(
                "next",
                Rect(x, y, width, canvas.u(46)),
                label,
                lambda: self._step(1),
                kind="primary",
            )
            x -= canvas.u(8)
        elif self.table.live.role != PROJECTOR:
            label = self.t(film_name("replay-open", self.table.public))
            width = self.ui.button_width(label, "primary", "play")
            x -= width
            place = Rect(x, y, width, canvas.u(46))
            self.ui.button("replay", place, label, self._play, kind="primary", icon="play")
            x -= canvas.u(8)
        label = self.t("debrief-previous")
        width = self.ui.button_width(label, "quiet")
        x -= width
        self.ui.button(
            "previous",
            Rect(x, y, width, canvas.u(46)),
            label,
            lambda: self._step(-1),
            kind="quiet",
            enabled=self.index > 0,
        )
        if not self.at_maps and not self._narrow(canvas):
            self._draw_choices(canvas, foot.x, y, x - canvas.u(16))

    def _play(self) -> Change:
        return Push(ReplayScene(self.table))

    def _draw_choices(self, canvas: Canvas, x: int, y: int, end: int) -> None:
        """Which municipality, and which of the question's charts."""
        assert self._told is not None
        wish, chart = self._wish()
        charts = self.questions[self.index]["charts"]
        names = [(i, self.t(f"chart-{spec['id']}")) for i, spec in enumerate(charts)]
        most = end - x if len(names) < 2 else (end - x - canvas.u(12)) // 2
        if len(chart["subjects"]) > 1:
            options = [
                (m, self._told["names"][m] if m else self.t("debrief-all"))
                for m in chart["subjects"]
            ]
            width = min(canvas.u(190), most)
            self.ui.dropdown(
                "subject",
                Rect(x, y, width, canvas.u(44)),
                options,
                wish.subject,
                self._choose_subject,
            )
            x += width + canvas.u(12)
        if len(names) > 1:
            chosen = self._chart_of.get(wish.question, 0)
            width = sum(self.ui.button_width(name, "seg") for _, name in names)
            if x + width <= end:
                self.ui.segmented("chart", x, y + canvas.u(4), names, chosen, self._choose_chart)
            else:
                self.ui.dropdown(
                    "chart", Rect(x, y, end - x, canvas.u(44)), names, chosen, self._choose_chart
                )

    def _choose_subject(self, subject: str) -> None:
        self.subject = subject
        self._show_to_all()
        self.redraw()

    def _choose_chart(self, index: int) -> None:
        self._chart_of[self.questions[self.index]["id"]] = index
        self._show_to_all()
        self.redraw()

    # ------------------------------------------------------------------ life
    def layout(self, size: tuple[int, int], scale: float) -> None:
        self._maps = None

    def draw_moving(self, canvas: Canvas) -> None:
        if self.at_maps and self._maps is not None:
            self._maps.draw(canvas)

    @property
    def moving(self) -> bool:
        return self.at_maps and self._maps is not None and not self._maps.ready

    def update(self, dt: float) -> Change | None:
        self.tools.update(dt)
        followed = self._follow()
        if followed is not None:
            return followed
        if self.at_maps and self._maps is not None:
            self._maps.update(dt)
        return super().update(dt)

    def event(self, event: pygame.event.Event) -> Change | None:
        if event.type == pygame.KEYDOWN and event.key in (pygame.K_RIGHT, pygame.K_LEFT):
            return self._step(1 if event.key == pygame.K_RIGHT else -1)
        return super().event(event)
