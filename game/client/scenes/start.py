"""The start menu: a guided try, play at once, lead a game, stored ones, join one; language, look.

Knows nothing of servers: what each choice opens is given by whoever makes the scene.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.client.layout import Flow, Rect, bottom, inset, right
from game.client.painter import Canvas
from game.client.scene import Change, Quit, Scene
from game.client.theme import TEXT_SCALES, THEMES
from game.client.views.help_button import draw_help_button
from game.content.texts import LANGUAGES

Opener = Callable[[], Change | None]
Picture = Callable[[Canvas, Rect], None]
"""Draws the strip at the right, such as a piece of a region's map."""

_STRIP = 0.40
"""Share of the window's width that the picture takes."""
_MANY = 5
"""From so many ways in on they stand closer, so that a small window shows all at once."""
_NARROWEST = 640
"""Design pixels that the menu needs; the picture gives way to it."""


class StartScene(Scene):
    """`ways` are the choices offered, some of debrief and again (back to what was left), try,
    play, host, sessions and join; each is called when its button is used."""

    help = "start"

    def __init__(self, ways: Mapping[str, Opener], picture: Picture | None = None) -> None:
        self.openers = dict(ways)
        self.picture = picture
        self._tall = 0

    def draw(self, canvas: Canvas) -> None:
        strip, menu = right(canvas.rect_all, self._strip_width(canvas))
        if strip.width and self.picture:
            with canvas.clip(strip):
                self.picture(canvas, strip)
        foot, body = bottom(inset(menu, canvas.u(56), 0), canvas.u(72))
        with self.ui.scroll("menu", body) as area:
            flow = Flow(canvas, area.rect)
            start = flow.y = area.rect.y + self._lead(canvas, body.height)
            self._draw_title(flow)
            self._draw_choices(flow)
            self._draw_settings(flow)
            area.end(flow.y + canvas.u(8))
        if self._tall != flow.y - start:
            self._tall = flow.y - start
            self.ui.redraw_again()
        self._draw_foot(canvas, foot)

    def _lead(self, canvas: Canvas, height: int) -> int:
        """Space over the title: in a high window the menu hangs a little above the middle."""
        return max(canvas.u(36), round((height - self._tall) * 0.4))

    def _strip_width(self, canvas: Canvas) -> int:
        if self.picture is None:
            return 0
        free = canvas.width - canvas.u(_NARROWEST)
        return max(0, min(round(canvas.width * _STRIP), free))

    def _draw_title(self, flow: Flow) -> None:
        flow.text(self.t("game-name"), "display")
        flow.text(self.t("game-subtitle"), "intro", "ink2")
        flow.gap(28)

    def _draw_choices(self, flow: Flow) -> None:
        """The ways in: a button each, with a note beside it or under it."""
        canvas = flow.canvas
        labels = {name: self.t(f"start-{name}") for name in self.openers}
        width = max(self.ui.button_width(label, "primary", "play") for label in labels.values())
        beside = flow.width - width - canvas.u(24) >= canvas.u(220)
        icons = {"try": "map", "play": "play", "host": "presentation",
                 "sessions": "history", "join": "log-in"}  # fmt: skip
        high, gap = (50, 14) if len(self.openers) < _MANY else (46, 10)
        for name, opener in self.openers.items():
            kind = "primary" if name == next(iter(self.openers)) else "plain"
            note = self.t(f"start-{name}-note")
            row = flow.take(canvas.u(high))
            self.ui.button(
                name,
                Rect(row.x, row.y, width, row.height),
                labels[name],
                opener,
                kind=kind,
                icon=icons.get(name, "undo-2"),
                align="left",
            )
            if beside:
                x = row.x + width + canvas.u(24)
                tall = canvas.paragraph_height(note, row.right - x)
                canvas.paragraph(note, x, row.centery - tall // 2, row.right - x, "body", "ink2")
            else:
                flow.gap(4)
                flow.text(note, "body", "ink2")
            flow.gap(gap)

    def _draw_settings(self, flow: Flow) -> None:
        canvas, settings = flow.canvas, self.app.settings
        flow.gap(14)
        flow.hair()
        flow.gap(18)
        label_width = max(
            canvas.text_width(self.t(name), "body")
            for name in ("start-language", "start-text-size", "start-theme")
        ) + canvas.u(24)
        sizes = [
            (scale, self.t("text-size-value", percent=round(scale * 100))) for scale in TEXT_SCALES
        ]
        rows = (
            (
                "start-language",
                "language",
                [(code, self.t(f"language-{code}")) for code in LANGUAGES],
                settings.language,
            ),
            ("start-text-size", "text_scale", sizes, settings.text_scale),
            (
                "start-theme",
                "theme",
                [(name, self.t(f"theme-{name}")) for name in THEMES],
                settings.theme,
            ),
        )
        for message, field, options, chosen in rows:
            x, room = flow.x + label_width, flow.width - label_width
            y = flow.y + (canvas.u(36) - canvas.line("body")) // 2
            canvas.text(self.t(message), flow.x, y, "body", "ink2", width=label_width)
            place = self.ui.segmented(
                field, x, flow.y, options, chosen, self._setter(field), width=room
            )
            flow.y = place.bottom + canvas.u(12)

    def _setter(self, field: str) -> Callable[[object], None]:
        return lambda value: self.app.change(**{field: value})

    def _draw_foot(self, canvas: Canvas, foot: Rect) -> None:
        label = self.t("button-quit")
        width = self.ui.button_width(label, "quiet")
        canvas.hair(foot.x, foot.y, foot.width)
        button = Rect(foot.x - canvas.u(12), foot.y + canvas.u(14), width, canvas.u(44))
        self.ui.button("quit", button, label, Quit, kind="quiet")
        asked = draw_help_button(self, canvas, button)
        hint, x = self.t("keys-hint"), asked.right + canvas.u(12)
        if canvas.text_width(hint, "caption") <= foot.right - x:
            y = button.centery - canvas.line("caption") // 2
            canvas.text(hint, x, y, "caption", "ink3", width=foot.right - x, align="right")
