"""Stored sessions: those of this machine, or of the server that this window leads on."""

from __future__ import annotations

from typing import Any

from game.client.app import App
from game.client.keeping import CAN_KEEP
from game.client.layout import Flow, Rect, bottom, inset, right
from game.client.painter import Canvas
from game.client.scene import Change, Push, Scene
from game.client.sessions import WRONG_PIN, Kept, Source, Tree
from game.client.ui import BUTTON, FIELD
from game.client.views.fold import draw_note
from game.client.views.foot import draw_back
from game.client.views.help_button import draw_help_button
from game.client.views.sessions.detail import draw_detail
from game.client.views.sessions.rows import draw_row
from game.client.views.sessions.wording import problem

_DETAIL = 400
"""Design pixels of the column about the chosen session."""
_NARROW = 900
"""A window narrower than this (design pixels) opens the chosen session under its row."""
_LOOK_EVERY_S = 5.0
"""Seconds between looks at what runs, while sessions run here."""


class SessionsScene(Scene):
    """A list, and beside it what the chosen one holds and what can be done with it."""

    help = "sessions"

    def __init__(self, source: Source) -> None:
        self.source = source
        self.sessions: list[Kept] | None = None
        self.chosen = ""
        self.insides: dict[str, Tree] = {}
        self.problem = ""
        self.said = ""
        self.pin = ""
        self.asks_pin = False
        self._since = 0.0
        self._asking = False

    @property
    def can_keep(self) -> bool:
        """Whether files can be written from this window."""
        return CAN_KEEP

    # ------------------------------------------------------------------ asking
    def enter(self, app: App) -> None:
        super().enter(app)
        self.look()

    def look(self, choose: str = "") -> None:
        """Asks for the list anew, and chooses a session in it."""
        self._asking, self._since = True, 0.0
        self.chosen = choose or self.chosen
        self.source.ask("sessions", {}, self._came, self._missed)

    def _came(self, told: Tree) -> None:
        self._asking, self.asks_pin = False, False
        found = [Kept.of(tree) for tree in told["sessions"]]
        self.sessions = sorted(found, key=lambda kept: (kept.begun, kept.code), reverse=True)
        codes = [kept.code for kept in self.sessions]
        if self.chosen not in codes:
            self.chosen = self.source.current if self.source.current in codes else ""
            self.chosen = self.chosen or next(iter(codes), "")
        self.look_inside(self.chosen)
        self.redraw()

    def _missed(self, code: str, params: Tree) -> None:
        self._asking = False
        if code == WRONG_PIN and hasattr(self.source, "pin"):
            self.problem = problem(self.app.texts, code, params) if self.asks_pin else ""
            self.asks_pin = True
            self.redraw()
            return
        self.fail(code, params)

    def fail(self, code: str, params: Tree) -> None:
        """Says in one sentence why something was not done."""
        self.problem, self.said = problem(self.app.texts, code, params), ""
        self.redraw()

    def look_inside(self, code: str, *, again: bool = False) -> None:
        """Asks what a session holds, unless that is known; `again` where it may have grown."""
        if code and (again or code not in self.insides):
            self.source.ask(
                "inside_session", {"code": code}, lambda told: self._saw(code, told), self.fail
            )

    def _saw(self, code: str, told: Tree) -> None:
        self.insides[code] = told
        self.redraw()

    def update(self, dt: float) -> Change | None:
        self._since += dt
        runs = any(kept.running for kept in self.sessions or ())
        if runs and not self._asking and self._since >= _LOOK_EVERY_S:
            self.look()
        return None

    # ------------------------------------------------------------------ doing
    def choose(self, code: str) -> None:
        """Shows another session beside the list."""
        self.chosen, self.problem, self.said = code, "", ""
        self.look_inside(code)
        self.redraw()

    def source_lead(self, kept: Kept) -> Change | None:
        """Goes on with a session; the server is told first where it has to take it up."""
        if not self.source.current or kept.running:
            return self.source.lead(kept.code)
        self.source.ask("continue_session", {"code": kept.code}, self._led, self.fail)
        return None

    def _led(self, told: Tree) -> None:
        self.app.go(self.source.lead(str(told["code"])))

    def branch(self, kept: Kept, phase: str, round_: int) -> None:
        """Begins another session from a phase of this one, and leads it."""
        params = {"code": kept.code, "phase": phase, "round": round_}
        key = f"{kept.code}.{phase}.{round_}.{id(self)}.{len(self.sessions or ())}"
        self.source.ask("branch_session", params | {"key": key}, self._led, self.fail)

    def delete(self, kept: Kept) -> None:
        """Erases a session for good."""
        self.source.ask("delete_session", {"code": kept.code}, self._deleted, self.fail)

    def _deleted(self, told: Tree) -> None:
        self.insides.pop(told["code"], None)
        self.problem, self.said = "", self.t("sessions-deleted")
        self.look()

    def taken_in(self, code: str) -> None:
        """A file was taken in: its session is shown."""
        self.problem, self.said = "", self.t("sessions-imported")
        self.look(choose=code)

    def returned(self, result: Any) -> Change | None:
        if callable(result):
            result()
        return None

    # ------------------------------------------------------------------ drawing
    def draw(self, canvas: Canvas) -> None:
        inner = inset(canvas.rect_all, canvas.u(56), canvas.u(32))
        foot, body = bottom(inner, canvas.u(60), canvas.u(8))
        head = Flow(canvas, body)
        head.text(self.t("sessions-title"), "h1")
        head.text(self.t("sessions-lead" if not self.source.current else "sessions-here"),
                  "body", "ink2")  # fmt: skip
        head.gap(8)
        self._draw_news(head)
        body = Rect(body.x, head.y, body.width, body.bottom - head.y)
        wide = canvas.width / canvas.unit >= _NARROW
        if wide and self._chosen() is not None:
            detail, body = right(body, canvas.u(_DETAIL), canvas.u(48))
            canvas.vertical(detail.x - canvas.u(24), detail.y, detail.height)
            with self.ui.scroll("detail", detail) as area:
                flow = Flow(canvas, area.rect)
                self._draw_chosen(flow)
                area.end(flow.y)
        with self.ui.scroll("sessions", body) as area:
            flow = Flow(canvas, area.rect)
            self._draw_list(flow, inline=not wide)
            area.end(flow.y)
        self._draw_foot(canvas, foot)

    def _draw_news(self, flow: Flow) -> None:
        if self.problem:
            draw_note(flow, "circle-alert", self.problem, "loss")
            flow.gap(8)
        elif self.said:
            draw_note(flow, "circle-check", self.said, "gain")
            flow.gap(8)

    def _draw_list(self, flow: Flow, *, inline: bool) -> None:
        if self.asks_pin:
            self._draw_pin(flow)
            return
        if self.sessions is None:
            if not self.problem:
                flow.text(self.t("sessions-reading"), "body", "ink2")
            return
        if not self.sessions:
            flow.text(self.t("sessions-none"), "prose", "ink2")
        for kept in self.sessions:
            draw_row(self, flow, kept, chosen=kept.code == self.chosen)
            if inline and kept.code == self.chosen:
                flow.gap(10)
                self._draw_chosen(flow)
                flow.gap(14)

    def _chosen(self) -> Kept | None:
        return next((kept for kept in self.sessions or () if kept.code == self.chosen), None)

    def _draw_chosen(self, flow: Flow) -> None:
        kept = self._chosen()
        if kept is not None:
            draw_detail(self, flow, kept, self.insides.get(kept.code))

    def _draw_pin(self, flow: Flow) -> None:
        """Whoever leads from another machine says the server's PIN first."""
        flow.text(self.t("sessions-pin"), "body_bold")
        flow.text(self.t("sessions-pin.text"), "body", "ink2")
        flow.gap(6)
        row = flow.take(flow.canvas.u(FIELD))
        row.width = min(row.width, flow.canvas.u(260))
        self.ui.entry("pin", row, self.pin, self._typed, on_submit=lambda _: self._try_pin(),
                      limit=20)  # fmt: skip
        flow.gap(8)
        label = self.t("sessions-pin-go")
        row = flow.take(flow.canvas.u(BUTTON))
        row.width = self.ui.button_width(label)
        self.ui.button("pin.go", row, label, self._try_pin, enabled=bool(self.pin.strip()))

    def _typed(self, text: str) -> None:
        self.pin = text
        self.redraw()

    def _try_pin(self) -> None:
        self.source.pin = self.pin.strip()  # type: ignore[attr-defined]
        self.look()

    def _draw_foot(self, canvas: Canvas, foot: Rect) -> None:
        canvas.hair(foot.x, foot.y, foot.width)
        y = foot.y + canvas.u(12)
        back = draw_back(self, canvas, foot.x, y)
        x = draw_help_button(self, canvas, back).right + canvas.u(12)
        end = foot.right
        for key, icon, do in self._ways():
            label = self.t(f"sessions-{key}")
            width = self.ui.button_width(label, "plain", icon)
            if end - width < x:
                width, icon = min(end - x, self.ui.button_width(label)), None
            place = Rect(end - width, y, width, canvas.u(BUTTON))
            self.ui.button(key, place, label, do, icon=icon)
            end = place.x - canvas.u(10)

    def _ways(self) -> list[tuple[str, str | None, Any]]:
        """What can be done beside what is done with one session."""
        from game.client.scenes.compare import CompareScene
        from game.client.scenes.take_in import TakeInScene

        ways: list[tuple[str, str | None, Any]] = []
        if self.source.takes_files and not self.asks_pin:
            ways.append(("import", "log-in", lambda: Push(TakeInScene(self))))
        if self.source.compares and len(self._groups()) > 1:
            ways.append(("compare", "chart-line",
                         lambda: Push(CompareScene(self.source, self._groups()))))  # fmt: skip
        return ways

    def _groups(self) -> list[Kept]:
        """The sessions that are on the level of the chosen one and have begun."""
        chosen = self._chosen()
        return [
            kept
            for kept in self.sessions or ()
            if chosen and kept.level == chosen.level and kept.phase != "lobby"
        ]
