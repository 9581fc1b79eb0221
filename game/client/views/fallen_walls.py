"""When a border between two dissolves a step further, all see it: a glow along the border and a
line that says which, for a few seconds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import sin
from typing import TYPE_CHECKING

import pygame

from game.client.layout import Rect
from game.client.painter import Canvas
from game.client.theme import ColourName

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated
    from game.client.views.map import MapView

SHOWN_SECONDS = 6.0
_PULSE = 2.4
"""Radians a second at which the glow breathes."""
_STROKES: tuple[tuple[float, int, ColourName], ...] = (
    (26.0, 110, "sheet"),
    (17.0, 170, "sheet"),
    (9.0, 235, "sheet"),
    (4.0, 255, "gain"),
)
"""Width in design pixels, opacity and colour of the glow's strokes, the widest first."""
_MOST_LINES = 3


@dataclass
class FallenWalls:
    """Which borders have just gone a step further, as this window has seen the steps change."""

    left: float = 0.0
    """Seconds that they are still shown."""
    fallen: dict[str, str] = field(default_factory=dict)
    """Pair → the deepest step taken."""
    glow: tuple[object, pygame.Surface] | None = None
    """What it was drawn for, and the picture."""
    _seen: dict[str, tuple[str, ...]] | None = None

    def see(self, steps: Mapping[str, Sequence[str]]) -> None:
        """Compares the steps of all pairs with those seen before; the first look is no news."""
        now = {pair: tuple(taken) for pair, taken in steps.items()}
        before, self._seen = self._seen, now
        if before is None:
            return
        new = {
            pair: taken[-1] for pair, taken in now.items() if len(taken) > len(before.get(pair, ()))
        }
        if new:
            self.fallen, self.left = new, SHOWN_SECONDS

    def update(self, dt: float) -> bool:
        """Lets time pass; whether there is something to draw, or to take away."""
        if self.left <= 0:
            return False
        self.left = max(0.0, self.left - dt)
        return True


def draw_fallen(
    scene: Seated, canvas: Canvas, view: MapView, rect: Rect, walls: FallenWalls | None = None
) -> None:
    """The glow over the map and the words above it; still where motion is reduced. Without `walls`
    those of the table."""
    walls = walls or scene.table.walls
    if walls.left <= 0:
        return
    still = scene.app.settings.reduced_motion
    passed = SHOWN_SECONDS - walls.left
    strength = 1.0 if still else min(1.0, walls.left) * (0.7 + 0.3 * sin(passed * _PULSE))
    _draw_glow(canvas, view, rect, strength, walls)
    _draw_words(scene, canvas, rect, walls)


def _draw_glow(
    canvas: Canvas, view: MapView, rect: Rect, strength: float, walls: FallenWalls
) -> None:
    key = (rect.size, view.frame, tuple(walls.fallen), canvas.theme.name)
    if walls.glow is None or walls.glow[0] != key:
        walls.glow = (key, _glow(canvas, view, rect.size, list(walls.fallen)))
    layer = walls.glow[1]
    layer.set_alpha(round(255 * strength))
    clip = canvas.surface.get_clip()
    canvas.surface.set_clip(rect.clip(clip))
    canvas.surface.blit(layer, rect.topleft)
    canvas.surface.set_clip(clip)


def _glow(
    canvas: Canvas, view: MapView, size: tuple[int, int], pairs: Sequence[str]
) -> pygame.Surface:
    """The borders' glow, drawn twice as large and scaled down, once for all frames."""
    layer = pygame.Surface((2 * size[0], 2 * size[1]), pygame.SRCALPHA)
    for width, alpha, name in _STROKES:
        # a halo of light, on paper as in the dark
        colour = canvas.colour("ink" if name == "sheet" and canvas.theme.name == "dark" else name)
        ink = (colour.r, colour.g, colour.b, alpha)
        thick = max(2, canvas.u(2 * width))
        for pair in pairs:
            for line in view.region.borders.get(pair, ()):
                points = [(2 * x, 2 * y) for x, y in (view.frame.pixel(at) for at in line)]
                if len(points) > 1:
                    pygame.draw.lines(layer, ink, False, points, thick)
                for point in points:
                    pygame.draw.circle(layer, ink, point, thick / 2)
    return pygame.transform.smoothscale(layer, size)


def _draw_words(scene: Seated, canvas: Canvas, rect: Rect, walls: FallenWalls) -> None:
    """Which borders, on a sheet at the map's upper edge."""
    projector = scene.table.live.role == "projector"
    style = "h3" if projector else "body_bold"
    lines = [_words(scene, members, step) for members, step in circles(walls.fallen)]
    more = len(lines) - _MOST_LINES
    if more > 1:
        lines = [*lines[:_MOST_LINES], scene.t("wall-more", count=more)]
    pad, room = canvas.u(14), rect.width - canvas.u(120)
    inner = min(max(canvas.text_width(line, style) for line in lines), room)
    tall = sum(canvas.paragraph_height(line, inner, style) for line in lines)
    icon = canvas.u(34)
    box = Rect(0, 0, inner + 2 * pad + icon, tall + 2 * canvas.u(10))
    box.midtop = (rect.centerx, rect.y + canvas.u(16))
    canvas.shadow(box)
    canvas.rect(box, "sheet")
    canvas.layer = 2
    canvas.icon("handshake", box.x + pad, box.y + canvas.u(10), 22, "accent")
    y = box.y + canvas.u(10)
    for line in lines:
        y = canvas.paragraph(line, box.x + pad + icon, y, inner, style)
    canvas.layer = 0


def circles(fallen: Mapping[str, str]) -> list[tuple[list[str], str]]:
    """Those between whom the same step was taken, together: members, step."""
    found: list[tuple[set[str], str]] = []
    for pair, step in fallen.items():
        both = set(pair.split("|"))
        joined = [circle for circle in found if circle[1] == step and circle[0] & both]
        found = [circle for circle in found if circle not in joined]
        found.append((both.union(*(members for members, _ in joined)), step))
    return [(sorted(members), step) for members, step in found]


def _words(scene: Seated, members: Sequence[str], step: str) -> str:
    name = scene.t(f"step-{step}")
    said = name[:1].lower() + name[1:]
    return scene.t("wall-fell", members=scene.words.names(members), step=said)
