"""The ground that charts are drawn on: pixels, the game's own colours and letters, hot spots.

Everything is placed in pixels from the upper left corner, at the size asked for, so that the
picture is sharp in the window and texts are as large as their neighbours. Nothing here knows what
a chart is about.
"""

from __future__ import annotations

import io
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import resources
from typing import Any, Literal, NamedTuple

import matplotlib

matplotlib.use("Agg")

from matplotlib import rc_context
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Polygon, Rectangle
from matplotlib.patheffects import withStroke
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

matplotlib.rcParams.update(
    {"text.hinting": "no_hinting", "text.parse_math": False, "path.simplify": False}
)

Align = Literal["left", "centre", "right"]
Stroke = Literal["solid", "dotted", "dashed"]
_STROKES: dict[str, Any] = {"solid": "-", "dotted": (0, (1.2, 2.2)), "dashed": (0, (4, 2.6))}


class Box(NamedTuple):
    """A rectangle in pixels from the upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def meets(self, other: Box) -> bool:
        """Whether the two have a point in common."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )

    def grown(self, by: float) -> Box:
        """The same box with a margin all round."""
        return Box(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def within(self, other: Box) -> Box:
        """The part of the box that lies in the other."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Box(x, y, max(0.0, right - x), max(0.0, bottom - y))

    def inside(self, other: Box) -> bool:
        """Whether the box lies wholly in the other."""
        return (
            self.x >= other.x
            and self.y >= other.y
            and self.right <= other.right
            and self.bottom <= other.bottom
        )


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the picture that explains itself: a title, lines, and the ledger behind it."""

    box: Box
    title: str
    lines: tuple[str, ...] = ()
    ledger: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture is to look: its size in pixels, theme "paper" or "dark", text scale 1–2;
    `also` if it is wanted as SVG too, or only to be put on a printed page."""

    width: int = 840
    height: int = 480
    theme: str = "paper"
    scale: float = 1.0
    also: Literal["", "svg", "page"] = ""


@dataclass(frozen=True, slots=True)
class Lettering:
    """A text as drawn, for whoever checks that none lies over another."""

    text: str
    box: Box


@dataclass
class Paper:
    """A picture in the making."""

    look: Look
    spots: list[Spot] = field(default_factory=list)
    letters: list[Lettering] = field(default_factory=list)
    figure: Any = None
    """The matplotlib figure; one of its own unless it is given one to write on."""

    def __post_init__(self) -> None:
        look = self.look
        if self.figure is None:
            self.figure = Figure(figsize=(look.width / 72, look.height / 72), dpi=72)
        self._canvas = FigureCanvasAgg(self.figure)
        self.figure.set_facecolor(self.colour("paper"))
        # without axes, which would cost more than all that is drawn: a point is a pixel
        self._place = Affine2D().scale(1, -1).translate(0, look.height)

    @property
    def whole(self) -> Box:
        """The whole picture."""
        return Box(0, 0, self.look.width, self.look.height)

    def u(self, pixels: float) -> float:
        """Design pixels at this text scale."""
        return pixels * self.look.scale

    def colour(self, name: str) -> str:
        """A colour token of the theme as "#rrggbb"."""
        return str(_tokens()["palettes"][self.look.theme][name])

    # letters

    def size(self, style: str) -> float:
        """Height of a style's letters in pixels."""
        return float(_tokens()["type"][style]["size"]) * self.look.scale

    def line_height(self, style: str) -> float:
        """Distance between lines of a style in pixels."""
        return float(_tokens()["type"][style]["line"]) * self.look.scale

    def width(self, text: str, style: str) -> float:
        """Width of a line of text in pixels."""
        return _width(text, _font(style), self.size(style))

    def box_of(self, text: str, x: float, y: float, style: str, align: Align = "left") -> Box:
        """Where a line would stand whose middle is at height `y`."""
        width, size = self.width(text, style), self.size(style)
        left = x - {"left": 0.0, "centre": width / 2, "right": width}[align]
        return Box(left, y - size * 0.55, width, size * 1.1)

    def write(
        self, text: str, x: float, y: float, style: str = "body", colour: str = "ink",
        align: Align = "left", *, halo: bool = False,
    ) -> Box:  # fmt: skip
        """A line of text whose middle is at height `y`; returns where it stands."""
        box = self.box_of(text, x, y, style, align)
        effects = [withStroke(linewidth=self.u(4), foreground=self.colour("paper"))]
        self._draw(
            Text(
                box.x,
                y + self.size(style) * 0.33,
                text,
                fontproperties=_face(_font(style), self.size(style)),
                color=self.colour(colour),
                verticalalignment="baseline",
                horizontalalignment="left",
                path_effects=effects if halo else None,
                zorder=6,
            )
        )
        self.letters.append(Lettering(text, box))
        return box

    def wrap(self, text: str, style: str, width: float) -> list[str]:
        """The text in lines no wider than `width`; a wider word stands alone."""
        lines = [""]
        for word in text.split(" "):
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and self.width(longer, style) > width:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    # strokes and shapes

    def line(
        self, points: Sequence[tuple[float, float]], colour: str = "ink", width: float = 2.8,
        stroke: Stroke = "solid", order: float = 3,
    ) -> None:  # fmt: skip
        """A line through points; one point alone is not seen."""
        self._draw(
            Line2D(
                [x for x, _ in points],
                [y for _, y in points],
                color=self.colour(colour),
                linewidth=width * self._thick,
                linestyle=_STROKES[stroke],
                solid_capstyle="round",
                solid_joinstyle="round",
                zorder=order,
            )
        )

    @property
    def _thick(self) -> float:
        return max(1.0, math.sqrt(self.look.scale))

    def hair(self, x: float, y: float, width: float, colour: str = "hair") -> None:
        """A level hairline."""
        self.bar(Box(x, round(y), width, 1), colour, order=1)

    def vertical(self, x: float, y: float, height: float, colour: str = "hair") -> None:
        """An upright hairline."""
        self.bar(Box(round(x), y, 1, height), colour, order=1)

    def bar(self, box: Box, colour: str, order: float = 2) -> None:
        """A filled rectangle."""
        self._draw(
            Rectangle((box.x, box.y), box.width, box.height, facecolor=self.colour(colour),
                      linewidth=0, zorder=order)
        )  # fmt: skip

    def area(self, points: Sequence[tuple[float, float]], colour: str, order: float = 2) -> None:
        """A filled outline."""
        self._draw(
            Polygon(
                list(points), closed=True, facecolor=self.colour(colour), linewidth=0, zorder=order
            )
        )

    def dot(
        self, x: float, y: float, radius: float = 4, fill: str = "ink", edge: str = "ink"
    ) -> None:
        """A disc with an outline."""
        self._draw(
            Circle((x, y), self.u(radius), facecolor=self.colour(fill),
                   edgecolor=self.colour(edge), linewidth=1.6 * self._thick, zorder=5)
        )  # fmt: skip

    def _draw(self, artist: Artist) -> None:
        artist.set_transform(self._place)
        self.figure.add_artist(artist)

    def spot(self, spot: Spot) -> None:
        """A place that explains itself."""
        self.spots.append(spot)

    def png(self) -> bytes:
        """The finished picture."""
        out = io.BytesIO()
        self._canvas.print_png(out, metadata={"Software": None})  # type: ignore[no-untyped-call]
        return out.getvalue()

    def on_page(self, width: float, height: float, x: float, y: float) -> Paper:
        """A page of this size (points) on which this picture stands at x, y; what else it is to
        hold is written on the paper returned."""
        self.figure.set_size_inches(width / 72, height / 72)
        self._place.clear().scale(1, -1).translate(x, height - y)
        return Paper(Look(round(width), round(height), also="page"), figure=self.figure)

    def svg(self) -> bytes:
        """The same as a drawing: letters as outlines, so that it needs no font."""
        out = io.BytesIO()
        with rc_context({"svg.fonttype": "path", "svg.hashsalt": "granslost"}):
            self.figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None})
        return out.getvalue()


def _face(font: str, size: float) -> FontProperties:
    return FontProperties(fname=font, size=size)


@lru_cache(maxsize=20_000)
def _width(text: str, font: str, size: float) -> float:
    """Charts are drawn again in other languages, sizes and formats: most lines are known."""
    return float(_measurer().get_text_width_height_descent(text, _face(font, size), False)[0])


@cache
def _measurer() -> Any:
    return RendererAgg(1, 1, 72)  # type: ignore[no-untyped-call]


@cache
def _font(style: str) -> str:
    face = _tokens()["faces"][_tokens()["type"][style]["face"]]
    return str(resources.files("assets") / "fonts" / face)


@cache
def _tokens() -> dict[str, Any]:
    text = (resources.files("assets") / "theme.json").read_text(encoding="utf-8")
    return dict(json.loads(text))
