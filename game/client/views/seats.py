"""The seats on the map: each municipality's name, its team, and whether it is there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from game.client.layout import Rect
from game.client.theme import ColourName
from game.client.views.map import MapView
from game.client.views.map_state import place_of

if TYPE_CHECKING:
    from game.client.painter import Canvas
    from game.client.scenes.seated import Seated

Tree = Mapping[str, Any]


def standing(scene: Seated, seat: Tree) -> tuple[str, str, ColourName]:
    """Icon, wording and colour of how a seat stands."""
    if seat["bot"] is not None:
        return "bot", scene.t("seat-bot"), "ink2"
    if not seat["taken"]:
        return "user", scene.t("seat-free"), "ink2"
    if not seat["present"]:
        return "wifi-off", scene.t("seat-away"), "loss"
    return "circle-check", scene.t("seat-here"), "gain"


def draw_seats(scene: Seated, canvas: Canvas, view: MapView, rect: Rect) -> None:
    """Name, team and standing at the calm middle of each municipality."""
    halo: ColourName = "sheet"
    for m, seat in scene.table.live.room.get("seats", {}).items():
        at = place_of(view, m)
        if at is None:
            continue
        icon, said, colour = standing(scene, seat)
        name = scene.words.name(m)
        lines: list[tuple[str, str, ColourName]] = [(name, "h3", "ink")]
        if seat["taken"] and seat["name"] and seat["name"] != name:
            lines.append((seat["name"], "body", "ink2"))
        lines.append((said, "body", colour))
        wide = max(canvas.text_width(text, style) for text, style, _ in lines) + canvas.u(28)
        tall = sum(canvas.line(style) for _, style, _ in lines)
        box = Rect(0, 0, wide, tall)
        box.center = (rect.x + round(at[0]), rect.y + round(at[1]))
        box.clamp_ip(rect.inflate(-canvas.u(16), -canvas.u(16)))
        y = box.y
        for text, style, ink in lines[:-1]:
            canvas.text(text, box.x, y, style, ink, halo=halo)
            y += canvas.line(style)
        canvas.icon(icon, box.x, y + canvas.u(1), 20, colour)
        canvas.text(said, box.x + canvas.u(28), y, "body", colour, halo=halo)
