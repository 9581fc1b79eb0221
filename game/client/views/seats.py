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
Places = Mapping[str, Rect]

_TRIES = sorted(
    ((dx / 4, dy / 4) for dx in range(-4, 5) for dy in range(-4, 5)),
    key=lambda step: abs(step[0]) + abs(step[1]),
)
"""Steps from a calm place, as shares of the box, the shortest first."""
_OVER, _AWAY = 20, 10
"""How much worse it is to lie over another's lines, or to have the middle on another's land, than
a corner there."""
_DETAILS = ("all", "standing", "short", "names")
"""How much is written where municipalities are small: team and standing, standing, name only, and
that in small letters; the sign of the standing stays."""


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
    """Where each municipality's lines go: near its calm middle, off its borders and clear of each
    other; found once."""

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], dict[str, Rect]] = {}

    def of(self, view: MapView, sizes: Mapping[str, tuple[int, int]], within: Rect) -> Places:
        """Boxes of these sizes inside `within`, in pixels of the view; none for who is not on the
        map."""
        key = (view.frame, tuple(sizes.items()), tuple(within))
        if key not in self._known:
            boxes: dict[str, Rect] = {}
            for m, size in sizes.items():
                box = _found(view, m, size, within, list(boxes.values()))
                if box is not None:
                    boxes[m] = box
            self._known[key] = boxes
        return self._known[key]


def _found(
    view: MapView, municipality: str, size: tuple[int, int], within: Rect, taken: list[Rect]
) -> Rect | None:
    best: tuple[int, Rect] | None = None
    for spot in view.region.baked["calm"].get(municipality, ()):
        x, y = view.frame.pixel((float(spot[0]), float(spot[1])))
        for dx, dy in _TRIES:
            box = Rect((0, 0), size)
            box.center = (round(x + dx * size[0]), round(y + dy * size[1]))
            box.clamp_ip(within)
            fault = _outside(view, municipality, box) + _AWAY * (
                not _at_home(view, municipality, box)
            )
            fault += _OVER * len(box.collidelistall(taken))
            if not fault:
                return box
            if best is None or fault < best[0]:
                best = (fault, box)
    return best[1] if best else None


def _at_home(view: MapView, municipality: str, box: Rect) -> bool:
    """Whether the middle of a box is on the municipality's own land."""
    return view.region.municipality_at(view.frame.world(box.center)) == municipality


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


Line = tuple[str, str, ColourName]


def draw_seats(
    scene: Seated, canvas: Canvas, view: MapView, rect: Rect, places: SeatPlaces
) -> None:
    """Name, team and standing in each municipality, as much of it as there is room for."""
    seats = scene.table.live.room.get("seats", {})
    within = Rect((0, 0), rect.size).inflate(-canvas.u(16), -canvas.u(16))
    for detail in _DETAILS:
        lines = {m: _lines(scene, m, seat, detail) for m, seat in seats.items()}
        sizes = {m: _size(canvas, rows) for m, rows in lines.items()}
        boxes = places.of(view, sizes, within)
        placed = list(boxes.values())
        clear = all(len(box.collidelistall(placed)) == 1 for box in placed)
        if clear and all(_at_home(view, m, box) for m, box in boxes.items()):
            break
    for m, box in boxes.items():
        icon, _, colour = standing(scene, seats[m])
        _draw_seat(canvas, box.move(rect.topleft), lines[m], icon, colour)


def _lines(scene: Seated, m: str, seat: Tree, detail: str) -> list[Line]:
    """What stands in a municipality; the last line has the sign of its standing before it."""
    _, said, colour = standing(scene, seat)
    name = scene.words.name(m)
    if detail == "names":
        return [(name, "caption_bold", "ink")]
    lines: list[Line] = [(name, "h3", "ink")]
    if detail == "all" and seat["taken"] and seat["name"] and seat["name"] != name:
        lines.append((seat["name"], "body", "ink2"))
    if detail != "short":
        lines.append((said, "body", colour))
    return lines


def _size(canvas: Canvas, lines: list[Line]) -> tuple[int, int]:
    wide = max(canvas.text_width(text, style) for text, style, _ in lines) + canvas.u(28)
    return wide, sum(canvas.line(style) for _, style, _ in lines)


def _draw_seat(canvas: Canvas, box: Rect, lines: list[Line], icon: str, colour: ColourName) -> None:
    y = box.y
    for text, style, ink in lines[:-1]:
        canvas.text(text, box.x, y, style, ink, halo="sheet")
        y += canvas.line(style)
    text, style, ink = lines[-1]
    canvas.icon(icon, box.x, y + (canvas.line(style) - canvas.u(20)) // 2, 20, colour)
    canvas.text(text, box.x + canvas.u(28), y, style, ink, halo="sheet")
