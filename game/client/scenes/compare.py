"""Groups that played the same level, beside each other: pictures, figures, and the roads taken."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

from game.client.layout import Flow, Rect, bottom, inset, right
from game.client.painter import Canvas
from game.client.scene import Scene
from game.client.sessions import Kept, Source, Tree
from game.client.views.debrief_chart import Chart, draw_chart, draw_waiting, letters, unpacked
from game.client.views.fold import draw_note
from game.client.views.foot import draw_back
from game.client.views.help_button import draw_help_button
from game.client.views.invitation import spaced
from game.client.views.sessions.wording import level_name, problem, stage
from game.protocol.comparing import MEASURES, MOST

ROADS = "roads"
_SIDE = 340
"""Design pixels of the column with the groups."""
_NARROW = 1000
_KEPT = 24


class CompareScene(Scene):
    """A measure at a time for the chosen groups, or the agreements that each came to."""

    help = "compare"

    def __init__(self, source: Source, groups: Sequence[Kept]) -> None:
        """`groups` are sessions of one level, the latest first; those that have begun are shown."""
        self.source, self.groups = source, list(groups)
        begun = [kept.code for kept in groups if kept.phase != "lobby"]
        self.chosen = begun[:MOST]
        self.measure = MEASURES[0]
        self.problem = ""
        self._kept: OrderedDict[tuple[Any, ...], Chart] = OrderedDict()
        self._asked: set[tuple[Any, ...]] = set()

    # ------------------------------------------------------------------ asking
    def _chart(self, canvas: Canvas, size: tuple[int, int]) -> Chart | None:
        """The picture at this size, or None while it is on its way."""
        measure = MEASURES[0] if self.measure == ROADS else self.measure
        language, theme = self.app.settings.language, canvas.theme.name
        scale = letters(canvas, size[0])
        key = (tuple(self.chosen), measure, size, theme, scale, language)
        if key not in self._kept and key not in self._asked and len(self.chosen) > 1:
            self._asked.add(key)
            params = {"codes": list(self.chosen), "measure": measure, "width": size[0],
                      "height": size[1], "theme": theme, "scale": scale,
                      "lang": language}  # fmt: skip
            self.source.ask(
                "compare_sessions", params, lambda told: self._came(key, told), self._missed
            )
        return self._kept.get(key)

    def _came(self, key: tuple[Any, ...], told: Tree) -> None:
        self._kept[key] = unpacked(told)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.redraw()

    def _missed(self, code: str, params: Tree) -> None:
        self.problem = problem(self.app.texts, code, params)
        self.redraw()

    # ------------------------------------------------------------------ drawing
    def draw(self, canvas: Canvas) -> None:
        inner = inset(canvas.rect_all, canvas.u(48), canvas.u(24))
        foot, body = bottom(inner, canvas.u(60), canvas.u(8))
        self._draw_foot(canvas, foot)
        if canvas.width / canvas.unit < _NARROW:
            with self.ui.scroll("all", body) as area:
                flow = Flow(canvas, area.rect)
                chart = self._draw_main(flow, canvas.u(360))
                flow.gap(20)
                self._draw_side(flow, chart)
                area.end(flow.y)
            return
        side, main = right(body, canvas.u(_SIDE), canvas.u(48))
        with self.ui.scroll("main", main) as area:
            flow = Flow(canvas, area.rect)
            chart = self._draw_main(flow, 0, until=main.bottom)
            area.end(flow.y)
        canvas.vertical(side.x - canvas.u(24), side.y, side.height)
        with self.ui.scroll("side", side) as area:
            flow = Flow(canvas, area.rect)
            self._draw_side(flow, chart)
            area.end(flow.y)

    def _draw_main(self, flow: Flow, height: int, until: int = 0) -> Chart | None:
        canvas, texts = flow.canvas, self.app.texts
        flow.text(self.t("compare-title"), "h1")
        level = level_name(texts, self.groups[0].level) if self.groups else ""
        flow.text(self.t("compare-window-lead", level=level), "body", "ink2")
        flow.gap(10)
        tabs = [(name, self.t(f"compare-tab-{name}")) for name in (*MEASURES, ROADS)]
        place = self.ui.segmented("measure", flow.x, flow.y, tabs, self.measure, self._turn,
                                  width=flow.width, kind="tab")  # fmt: skip
        flow.y = place.bottom + canvas.u(12)
        tall = height or until - flow.y - canvas.line("lead") - canvas.u(12)
        chart = self._chart(canvas, (max(640, flow.width), max(200, tall)))
        if self.problem:
            draw_note(flow, "circle-alert", self.problem, "loss")
        elif len(self.chosen) < 2:
            flow.text(self.t("compare-choose"), "prose", "ink2")
        elif chart is None:
            draw_waiting(canvas, flow.take(max(200, tall)), texts)
        elif self.measure == ROADS:
            self._draw_roads(flow, chart)
        else:
            flow.text(chart.told["caption"], "lead", "ink2")
            flow.gap(8)
            draw_chart(self.ui, canvas, flow.take(chart.height), chart)
        return chart

    def _draw_roads(self, flow: Flow, chart: Chart) -> None:
        for road in chart.told["roads"]:
            flow.text(road["group"], "h3")
            for line in road["lines"]:
                flow.text(line, "body")
                flow.gap(3)
            flow.gap(12)

    def _draw_side(self, flow: Flow, chart: Chart | None) -> None:
        """Each group with its figures, to be taken along or left out, and what to talk about."""
        canvas, texts = flow.canvas, self.app.texts
        flow.text(self.t("compare-groups"), "h3")
        flow.gap(6)
        told = {row["code"]: row for row in chart.told["figures"]} if chart else {}
        for kept in self.groups:
            self.ui.check(
                f"group.{kept.code}",
                flow.take(canvas.u(30)),
                spaced(kept.code),
                kept.code in self.chosen,
                lambda on, code=kept.code: self._choose(code, on=on),
                enabled=kept.code in self.chosen or len(self.chosen) < MOST,
            )
            flow.text(f"{kept.begun}, {stage(texts, kept.phase, kept.round)}", "caption", "ink2")
            row = told.get(kept.code)
            if row and kept.code in self.chosen and self.measure != ROADS:
                said = self.t("compare-figures", first=row["first"], last=row["last"])
                flow.pair(said, self.t("compare-agreements", count=int(row["agreements"])),
                          "body_bold", "body")  # fmt: skip
            flow.gap(8)
            flow.hair()
            flow.gap(6)
        flow.gap(10)
        flow.text(self.t("debrief-talk"), "h3")
        flow.gap(6)
        for n in (1, 2, 3):
            flow.text(self.t(f"compare-talk-{n}"), "intro")
            flow.gap(12)

    def _draw_foot(self, canvas: Canvas, foot: Rect) -> None:
        canvas.hair(foot.x, foot.y, foot.width)
        draw_help_button(self, canvas, draw_back(self, canvas, foot.x, foot.y + canvas.u(12)))

    # ------------------------------------------------------------------ doing
    def _turn(self, measure: str) -> None:
        self.measure, self.problem = measure, ""
        self.redraw()

    def _choose(self, code: str, *, on: bool) -> None:
        keep = [kept.code for kept in self.groups]
        wanted = {*self.chosen, code} if on else {c for c in self.chosen if c != code}
        self.chosen, self.problem = [c for c in keep if c in wanted], ""
        self.redraw()
