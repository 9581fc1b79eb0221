"""A scene that shows every widget and every small figure at once, to look at and to test with."""

from __future__ import annotations

from game.client.figures import diverging_bar, progress, sparkline, stacked_bar
from game.client.layout import Flow, Rect, bottom, inset, split, top
from game.client.painter import Canvas
from game.client.scene import Change, Pop, Push, Scene
from game.client.ui import BUTTON, FIELD, HANDLE, PRIMARY, STEP
from game.client.views.header import Header, draw_header
from game.client.widgets.slider import Range

KEYS = (("population", "Befolkning"), ("equal", "Lika delar"), ("use", "Använt vatten"))
BUDGET = ("wrench", "refresh-cw", "search", "graduation-cap", "handshake", "drafting-compass")


class KitchenSink(Scene):
    """Remembers what was done to its widgets in `log`."""

    def __init__(self) -> None:
        self.tariff = 4.0
        self.name = ""
        self.mode = "worst"
        self.key = "population"
        self.open_books = True
        self.millions = [21.4, 11.6, 2.1, 4.2, 3.4, 1.5]
        self.log: list[object] = []
        self.returns: list[object] = []

    def returned(self, result: object) -> Change | None:
        self.returns.append(result)
        return None

    def draw(self, canvas: Canvas) -> None:
        phases = [
            self.t(f"phase-{name}") for name in ("situation", "negotiation", "decision", "outcome")
        ]
        height = draw_header(
            self.ui,
            canvas,
            Header(
                self.t("game-name"),
                "Tallmo",
                phases,
                2,
                self.t("round-of", round=3, rounds=8),
                "06:42",
                trouble=self.t("connection-reconnecting", seconds=3),
                on_phase=self.log.append,
            ),
        )
        _, body = top(canvas.rect_all, height)
        foot, body = bottom(inset(body, canvas.u(32), 0), canvas.u(74))
        with self.ui.scroll("all", body) as area:
            wide = canvas.scale <= 1.25
            places = split(area.rect, (1, 1), canvas.u(40)) if wide else [area.rect]
            flow = Flow(canvas, places[0])
            self._controls(flow)
            second = flow if len(places) == 1 else Flow(canvas, places[1])
            self._figures(second)
            area.end(max(flow.y, second.y) + canvas.u(8))
        self._foot(canvas, foot)

    def _controls(self, flow: Flow) -> None:
        canvas, ui = flow.canvas, self.ui
        flow.gap(8)
        flow.pair("Taxa", canvas_text(self, self.tariff), "h3", "figure_large", end_colour="ink")
        slider = ui.slider(
            "tariff",
            flow.take(canvas.u(HANDLE)),
            self.tariff,
            Range(-5, 15, 0.5, zero=0),
            self._set_tariff,
        )
        flow.gap(2)
        row = flow.take(canvas.line("caption"))
        canvas.text(self.app.texts.percent(-0.05), row.x, row.y, "caption", "ink3")
        canvas.text("0", slider.place_of(0), row.y, "caption", "ink3", align="centre")
        canvas.text(
            self.app.texts.percent(0.15, sign=True),
            row.x,
            row.y,
            "caption",
            "ink3",
            width=row.width,
            align="right",
        )
        flow.gap(10)
        modes = [("worst", "Sämst först"), ("map", "Välj på kartan"), ("even", "Jämnt")]
        place = ui.segmented(
            "mode", flow.x, flow.y, modes, self.mode, self._set_mode, width=flow.width
        )
        flow.y = place.bottom
        flow.gap(14)
        ui.entry(
            "name",
            flow.take(canvas.u(FIELD)),
            self.name,
            self._set_name,
            on_submit=self.log.append,
            placeholder="Lagets namn",
            limit=24,
        )
        flow.gap(14)
        ui.dropdown("key", flow.take(canvas.u(38)), KEYS, self.key, self._set_key)
        flow.gap(14)
        ui.check("books", flow.take(canvas.u(24)), "Öppna böcker", self.open_books, self._set_open)
        flow.gap(14)
        ui.entry("note", flow.take(canvas.u(90)), "Hyltan tvekar om nyckeln.", lines=True)
        flow.gap(14)
        left, middle, end = split(flow.take(canvas.u(BUTTON)), (1, 1, 1), canvas.u(10))
        ui.button("plain", left, "Vanlig", lambda: self.log.append("plain"))
        ui.button(
            "off",
            middle,
            "Avstängd",
            lambda: self.log.append("off"),
            enabled=False,
            tip="Fasen är slut.",
        )
        ui.button("chosen", end, "Vald", selected=True)
        flow.gap(14)

    def _figures(self, flow: Flow) -> None:
        canvas = flow.canvas
        flow.gap(8)
        flow.pair("Årets pengar", "4,0 av 48,2 Mkr kvar att fördela", "h3")
        flow.gap(4)
        stacked_bar(canvas, flow.take(canvas.u(10)), self.millions, 48.2)
        flow.gap(10)
        for i, (icon, value) in enumerate(zip(BUDGET, self.millions, strict=True)):
            self._money_row(flow, i, icon, value)
        flow.gap(10)
        flow.hair()
        flow.gap(14)
        row = flow.take(canvas.u(44))
        sparkline(
            canvas,
            Rect(row.x, row.y, canvas.u(90), row.height),
            [21, 21.5, 22, 21.2, 19.8],
            last="gain",
        )
        progress(
            canvas,
            Rect(
                row.x + canvas.u(130),
                row.centery - canvas.u(4),
                row.width - canvas.u(130),
                canvas.u(8),
            ),
            0.64,
            mark=0.5,
        )
        flow.gap(14)
        for value, words in ((14, "Jourlistan sprack i fjol"), (-8, "Dyrare redan första året")):
            row = flow.take(canvas.u(33))
            colour = "gain" if value > 0 else "loss"
            canvas.text(
                self.app.texts.signed(value),
                row.x,
                row.y,
                "figure",
                colour,
                width=canvas.u(40),
                align="right",
            )
            diverging_bar(
                canvas,
                Rect(row.x + canvas.u(56), row.y + canvas.u(7), canvas.u(80), canvas.u(12)),
                value,
                20,
            )
            canvas.text(
                words,
                row.x + canvas.u(150),
                row.y + canvas.u(2),
                "body",
                width=row.width - canvas.u(150),
            )
        flow.gap(8)
        self._sheet(flow)

    def _money_row(self, flow: Flow, index: int, icon: str, value: float) -> None:
        canvas, ui = flow.canvas, self.ui
        row = flow.take(canvas.u(32))
        if ui.hovered(f"row-{index}") or self.ui.focus.current == f"row-{index}":
            canvas.rect(row.inflate(8, 0), "sunk")
        ui.area(
            f"row-{index}",
            row,
            tip=(
                "Förnyelse 11,6 Mkr, +1,2",
                "Förra rundan 0,7 % av nätet.",
                "Skicket är känt för 64 % av rören.",
            ),
        )
        canvas.icon(icon, row.x + canvas.u(8), row.y + canvas.u(6), 20)
        canvas.text(f"Post {index + 1}", row.x + canvas.u(40), row.y + canvas.u(5))
        end = row.right - canvas.u(2 * STEP + 40)
        canvas.text(
            self.app.texts.number(value, 1),
            end - canvas.u(60),
            row.y + canvas.u(3),
            "figure",
            width=canvas.u(60),
            align="right",
        )
        ui.stepper(
            f"money-{index}",
            row.right - canvas.u(8),
            row.centery,
            lambda sign: self._step(index, sign),
            ("Minska", "Öka"),
            can=(value > 0, True),
        )

    def _sheet(self, flow: Flow) -> None:
        canvas = flow.canvas
        sheet = flow.take(canvas.u(110))
        canvas.shadow(sheet)
        canvas.rect(sheet, "sheet")
        inside = Flow(canvas, inset(sheet, canvas.u(20), canvas.u(12)))
        inside.text("Gemensam drift", "h2")
        inside.text("mellan Norrbro, Tallmo och Hyltan", "intro", "ink2")
        canvas.icon("pen-line", inside.x, inside.y + canvas.u(2), 22, "accent")
        flow.gap(16)

    def _foot(self, canvas: Canvas, foot: Rect) -> None:
        canvas.hair(foot.x, foot.y, foot.width)
        label = self.t("button-ready")
        width = max(canvas.u(128), self.ui.button_width(label, "primary", "check"))
        ready = Rect(foot.right - width, foot.y + canvas.u(14), width, canvas.u(PRIMARY))
        self.ui.button("ready", ready, label, self._ask, kind="primary", icon="check")
        undo = self.t("button-undo")
        self.ui.button(
            "undo",
            Rect(foot.x, ready.y, self.ui.button_width(undo, "quiet", "undo-2"), canvas.u(BUTTON)),
            undo,
            kind="quiet",
            icon="undo-2",
        )

    def _ask(self) -> Change:
        return Push(Question())

    def _set_tariff(self, value: float) -> None:
        self.tariff = value

    def _set_mode(self, value: str) -> None:
        self.mode = value

    def _set_name(self, value: str) -> None:
        self.name = value

    def _set_key(self, value: str) -> None:
        self.key = value

    def _set_open(self, value: bool) -> None:
        self.open_books = value

    def _step(self, index: int, sign: int) -> None:
        self.millions[index] = round(self.millions[index] + 0.1 * sign, 1)


def canvas_text(scene: Scene, percent: float) -> str:
    return scene.app.texts.percent(percent / 100, 1, sign=True)


class Question(Scene):
    """A small dialogue over the scene below."""

    modal = True

    def draw(self, canvas: Canvas) -> None:
        box = Rect(0, 0, canvas.u(420), canvas.u(170))
        box.center = canvas.rect_all.center
        canvas.rect(box, "sheet")
        flow = Flow(canvas, inset(box, canvas.u(28), canvas.u(24)))
        flow.text(self.t("button-sign"), "h2")
        flow.gap(20)
        yes, no = split(flow.take(canvas.u(BUTTON)), (1, 1), canvas.u(10))
        self.ui.button("yes", yes, self.t("button-ok"), lambda: Pop("yes"), kind="primary")
        self.ui.button("no", no, self.t("button-no"), lambda: Pop("no"))
        if self.ui.focus.current is None:
            self.ui.focus_on("yes")
