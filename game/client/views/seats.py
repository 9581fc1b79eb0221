"""The seats on the map: each municipality's name, its team, and whether it is there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from game.client.layout import Rect
from game.client.theme import ColourName
from game.client.views.map import MapView

if TYPE_CHECKING:
    from game.client.painter import Canvas
    from game.client.scenes.seated import Seated

Tree = Mapping[str, Any]

_TRIES = sorted(
    ((dx / 4, dy / 4) for dx in range(-4, 5) for dy in range(-4, 5)),
    key=lambda step: abs(step[0]) + abs(step[1]),
)
"""Steps from a calm place, as shares of the box, the shortest first."""


def standing(scene: Seated, seat: Tree) -> tuple[str, str, ColourName]:
    """Icon, wording and colour of how a seat stands."""
    if seat["bot"] is not None:
        return "bot", scene.t("seat-bot"), "ink2"
    if not seat["taken"]:
        return "user", scene.t("seat-free"), "ink2"
    if not seat["present"]:
        return "wifi-off", scene.t("seat-away"), "loss"
    return "circle-check", scene.t("seat-here"), "gain"


class SeatPlaces:
    """Where each municipality's lines go: near its calm middle, off its borders; found once."""

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], tuple[int, int]] = {}

    def of(self, view: MapView, municipality: str, size: tuple[int, int]) -> tuple[int, int]:
        """Middle of a box of this size, in pixels of the view; (0, 0) for one not on the map."""
        key = (view.frame, municipality, size)
        if key not in self._known:
            self._known[key] = self._found(view, municipality, size)
        return self._known[key]

    def _found(self, view: MapView, municipality: str, size: tuple[int, int]) -> tuple[int, int]:
        best: tuple[int, tuple[int, int]] | None = None
        for spot in view.region.baked["calm"].get(municipality, ()):
            x, y = view.frame.pixel((float(spot[0]), float(spot[1])))
            for dx, dy in _TRIES:
                at = (round(x + dx * size[0]), round(y + dy * size[1]))
                outside = _outside(
                    view,
                    municipality,
                    Rect((0, 0), size).move(at[0] - size[0] // 2, at[1] - size[1] // 2),
                )
                if not outside:
                    return at
                if best is None or outside < best[0]:
                    best = (outside, at)
        return best[1] if best else (0, 0)


def _outside(view: MapView, municipality: str, box: Rect) -> int:
    """How many of a box's corners and sides lie over somebody else's land or the sea."""
    points = (
        box.topleft,
        box.topright,
        box.bottomleft,
        box.bottomright,
        box.midleft,
        box.midright,
        box.midtop,
        box.midbottom,
    )
    return sum(
        view.region.municipality_at(view.frame.world(point)) != municipality for point in points
    )


def draw_seats(
    scene: Seated, canvas: Canvas, view: MapView, rect: Rect, places: SeatPlaces
) -> None:
    """Name, team and standing in each municipality."""
    halo: ColourName = "sheet"
    for m, seat in scene.table.live.room.get("seats", {}).items():
        icon, said, colour = standing(scene, seat)
        name = scene.words.name(m)
        lines: list[tuple[str, str, ColourName]] = [(name, "h3", "ink")]
        if seat["taken"] and seat["name"] and seat["name"] != name:
            lines.append((seat["name"], "body", "ink2"))
        lines.append((said, "body", colour))
        wide = max(canvas.text_width(text, style) for text, style, _ in lines) + canvas.u(28)
        tall = sum(canvas.line(style) for _, style, _ in lines)
        box = Rect(0, 0, wide, tall)
        at = places.of(view, m, box.size)
        box.center = (rect.x + at[0], rect.y + at[1])
        box.clamp_ip(rect.inflate(-canvas.u(16), -canvas.u(16)))
        y = box.y
        for text, style, ink in lines[:-1]:
            canvas.text(text, box.x, y, style, ink, halo=halo)
            y += canvas.line(style)
        canvas.icon(icon, box.x, y + canvas.u(1), 20, colour)
        canvas.text(said, box.x + canvas.u(28), y, "body", colour, halo=halo)
