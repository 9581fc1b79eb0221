"""Esc in a game: text size, look and language, or leaving."""

from __future__ import annotations

from typing import Any

from game.client.layout import Flow, Rect, centred, inset
from game.client.painter import Canvas
from game.client.scene import Change, Pop, Push, Replace, Scene
from game.client.scenes.leaving import close, leave
from game.client.scenes.table import Table
from game.client.theme import TEXT_SCALES, THEMES
from game.content.texts import LANGUAGES

_WIDTH = 520


class MenuScene(Scene):
    """A dialogue over the game, which goes on."""

    modal = True

    def __init__(self, table: Table) -> None:
        self.table = table
        self._tall = 300

    def draw(self, canvas: Canvas) -> None:
        width = min(canvas.u(_WIDTH), canvas.width - canvas.u(64))
        box = centred(canvas.rect_all, width, min(self._tall, canvas.height - canvas.u(32)))
        canvas.shadow(box)
        canvas.rect(box, "sheet")
        with self.ui.scroll("menu", inset(box, canvas.u(32), canvas.u(8))) as area:
            flow = Flow(canvas, area.rect)
            start = flow.y
            flow.gap(20)
            flow.text(self.t("button-settings"), "h2")
            flow.gap(10)
            self._draw_settings(flow)
            flow.gap(10)
            row = flow.take(canvas.u(46))
            leave, back = self.t("menu-leave"), self.t("menu-back")
            wide = self.ui.button_width(leave, "plain", "door-open")
            self.ui.button(
                "menu.leave",
                Rect(row.x, row.y, wide, row.height),
                leave,
                self._leave,
                icon="door-open",
            )
            wide = self.ui.button_width(back, "primary")
            self.ui.button(
                "menu.back",
                Rect(row.right - wide, row.y, wide, row.height),
                back,
                Pop,
                kind="primary",
            )
            flow.gap(20)
            area.end(flow.y)
            needed = flow.y - start + 2 * canvas.u(8)
        if needed != self._tall:
            self._tall = needed
            self.ui.redraw_again()

    def _draw_settings(self, flow: Flow) -> None:
        canvas, settings = flow.canvas, self.app.settings
        sizes = [(s, self.t("text-size-value", percent=round(s * 100))) for s in TEXT_SCALES]
        rows: tuple[tuple[str, str, Any, Any], ...] = (
            ("start-text-size", "text_scale", sizes, settings.text_scale),
            ("start-theme", "theme", [(n, self.t(f"theme-{n}")) for n in THEMES], settings.theme),
            (
                "start-language",
                "language",
                [(code, self.t(f"language-{code}")) for code in LANGUAGES],
                settings.language,
            ),
        )
        for message, field, options, chosen in rows:
            flow.text(self.t(message), "caption", "ink2")
            place = self.ui.segmented(
                field,
                flow.x,
                flow.y,
                options,
                chosen,
                lambda value, field=field: self._set(field, value),
                width=flow.width,
            )
            flow.y = place.bottom + canvas.u(10)
        self.ui.check(
            "motion",
            flow.take(canvas.u(28)),
            self.t("menu-still"),
            settings.reduced_motion,
            lambda on: self._set("reduced_motion", on),
        )
        flow.gap(6)
        self.ui.check(
            "sound",
            flow.take(canvas.u(28)),
            self.t("menu-sound"),
            settings.hears(self.table.live.role),
            self._set_sound,
        )

    def _set(self, field: str, value: Any) -> None:
        self.app.change(**{field: value})

    def _set_sound(self, on: bool) -> None:
        """What is switched on is heard at once."""
        self._set("sound", "on" if on else "off")
        if on:
            self.app.sounds.play("ready")

    def _leave(self) -> Change:
        change = leave(self.table)
        # the question stands over the game, in this dialogue's place
        return Replace(change.scene) if isinstance(change, Push) else change

    def closing(self) -> Change:
        change = close(self.table)
        return Replace(change.scene) if isinstance(change, Push) else change
