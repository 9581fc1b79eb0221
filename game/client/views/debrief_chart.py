"""Charts that the server draws: asked for at the size of their place, kept, shown with hot spots.

charts = Charts(ask, redraw)
charts.draw(ui, canvas, rect, ChartWish("trust", "trust", ""), language="sv")
"""

from __future__ import annotations

import io
import math
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import pygame

from game.client.painter import Canvas
from game.client.ui import Ui
from game.content.texts import Texts

Tree = Mapping[str, Any]
Ask = Callable[[str, Tree, Callable[[Any], None], Callable[[], None]], None]
"""Asks the server: (what, params, what to do with the answer, what to do without one)."""

_USUAL = 840
"""Design pixels of a picture in a small window; in a larger one its letters grow a little too."""

LARGEST_LETTERS = 6.0
"""The server draws letters up to this many times their size: 200 % text in the largest zoom."""
KEPT = 24
"""Pictures kept, of some megabytes each once unpacked."""


@dataclass(frozen=True, slots=True)
class ChartWish:
    """Which chart, of which question, about whom ("" = all), and with which what-ifs ("" = none; a
    text that names what is known of them)."""

    question: str
    chart: str
    subject: str
    estimates: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart that has come: the picture and what the server said of it."""

    picture: pygame.Surface
    told: Tree
    png: bytes = b""

    @property
    def height(self) -> int:
        """Height in window pixels; may be more than was asked for."""
        return self.picture.get_height()


class Charts:
    """All charts of a debrief, by wish, size, theme, size of letters and language."""

    def __init__(self, ask: Ask, redraw: Callable[[], None]) -> None:
        self._ask = ask
        self._redraw = redraw
        self._kept: OrderedDict[tuple[Any, ...], Chart] = OrderedDict()
        self._waiting: set[tuple[Any, ...]] = set()
        self._failed: set[tuple[Any, ...]] = set()

    def get(
        self, canvas: Canvas, size: tuple[int, int], wish: ChartWish, language: str
    ) -> Chart | None:
        """The chart at this size, or None while it is being drawn; asked for at the first call."""
        key = _key(canvas, size, wish, language)
        chart = self._kept.get(key)
        if chart is not None:
            self._kept.move_to_end(key)
        elif key not in self._waiting and key not in self._failed:
            self._waiting.add(key)
            self._ask(
                "chart",
                _params(*key),
                lambda told: self._came(key, told),
                lambda: self._missed(key),
            )
        return chart

    def failed(self, canvas: Canvas, size: tuple[int, int], wish: ChartWish, language: str) -> bool:
        """Whether the server could not draw it."""
        return _key(canvas, size, wish, language) in self._failed

    def try_again(self) -> None:
        """Ask anew for what could not be drawn."""
        self._failed.clear()
        self._redraw()

    def _came(self, key: tuple[Any, ...], told: Tree) -> None:
        self._waiting.discard(key)
        self._kept[key] = unpacked(told)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self._redraw()

    def _missed(self, key: tuple[Any, ...]) -> None:
        self._waiting.discard(key)
        self._failed.add(key)
        self._redraw()


def unpacked(told: Tree) -> Chart:
    """A chart as the server sent it."""
    picture = pygame.image.load(io.BytesIO(told["png"]), "chart.png").convert()
    return Chart(picture, {k: v for k, v in told.items() if k != "png"}, told["png"])


def _key(canvas: Canvas, size: tuple[int, int], wish: ChartWish, language: str) -> tuple[Any, ...]:
    return (wish, size, canvas.theme.name, letters(canvas, size[0]), language)


def letters(canvas: Canvas, width: int) -> float:
    """How large the server is to draw the letters of a picture of this width."""
    growth = math.sqrt(max(1.0, width / canvas.u(_USUAL)))
    return min(LARGEST_LETTERS, round(canvas.unit * growth, 2))


def _params(
    wish: ChartWish, size: tuple[int, int], theme: str, scale: float, language: str
) -> dict[str, Any]:
    return {
        "question": wish.question,
        "chart": wish.chart,
        "subject": wish.subject,
        "width": size[0],
        "height": size[1],
        "theme": theme,
        "scale": scale,
        "lang": language,
        **({"estimates": True} if wish.estimates else {}),
    }


OpenLedger = Callable[[str, list[int]], Any]
"""What a click on a point does: (its title, the numbers of the lines behind it)."""


def draw_chart(
    ui: Ui,
    canvas: Canvas,
    rect: pygame.Rect,
    chart: Chart,
    on_ledger: OpenLedger = lambda title, lines: None,
) -> None:
    """The picture in its place, the part under the pointer framed, its lines in a tooltip; a click
    opens the lines of the ledger behind it."""
    canvas.surface.blit(chart.picture, rect.topleft)
    for i, spot in enumerate(chart.told["spots"]):
        x, y, width, height = spot["box"]
        place = pygame.Rect(round(rect.x + x), round(rect.y + y), round(width), round(height))
        key = f"spot.{chart.told['chart']}.{i}"
        if not spot["lines"]:
            continue
        opens = partial(on_ledger, spot["title"], spot["ledger"]) if spot["ledger"] else None
        ui.area(key, place, opens, tip=(spot["title"], *spot["lines"]), focusable=opens is not None)
        if ui.hovered(key):
            canvas.rect(place, None, border="line")


def draw_waiting(canvas: Canvas, rect: pygame.Rect, texts: Texts) -> None:
    """Says that the chart is being drawn, calmly, where it will be."""
    said = texts.t("debrief-drawing")
    y = rect.y + min(rect.height // 2, canvas.u(180))
    canvas.hair(rect.x, rect.bottom - 1, rect.width)
    canvas.text(said, rect.x, y, "intro", "ink3", width=rect.width, align="centre")
