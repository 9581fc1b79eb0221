"""The note that explains what the pointer or the keyboard rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pygame

from game.client.painter import Canvas, TextBox
from game.client.widgets.widget import Tip, Widget

DELAY = 0.35
"""Seconds the pointer or the keyboard rests on something before its tooltip shows."""
_WIDTH = 340
_USED, _NEAR, _FAR = 4.0, 12.0, 0.5
"""Weights of what a note may cover: a widget, the words in its row, other words."""
_ELSEWHERE = 2.0
"""How much more the same counts below or beside, so that a note stands above if it can."""


@dataclass(frozen=True)
class Obstacle:
    """What a note had better not cover, in window pixels, and how much it matters."""

    rect: pygame.Rect
    weight: float = 1.0


def obstacles(
    about: pygame.Rect, widgets: Iterable[Widget], texts: Iterable[TextBox]
) -> list[Obstacle]:
    """What stands around `about`: the words of its own row, which it changes, matter most,
    then what can be used, then other words."""
    found = [
        Obstacle(widget.visible_rect, _USED)
        for widget in widgets
        if widget.solid and not about.contains(widget.visible_rect)
    ]
    for text in texts:
        seen = text.rect.clip(text.clip)
        if seen.size > (0, 0) and not about.contains(seen):
            near = about.top < seen.centery < about.bottom
            found.append(Obstacle(seen, _NEAR if near else _FAR))
    return found


class Explainer:
    """Waits until the pointer has rested on something, then shows its tooltip."""

    def __init__(self) -> None:
        self.about: Widget | None = None
        self._rested = 0.0

    def update(self, about: Widget | None, dt: float) -> None:
        if about is not self.about:
            self.about, self._rested = about, 0.0
        self._rested += dt

    @property
    def waiting(self) -> bool:
        return self.about is not None and self._rested <= DELAY + 0.1

    @property
    def due(self) -> Widget | None:
        """What has been rested on long enough to be explained."""
        return self.about if self.about is not None and self._rested >= DELAY else None


def paint_tooltip(
    canvas: Canvas, tip: Tip, about: pygame.Rect, avoid: Sequence[Obstacle] = ()
) -> None:
    """Draws `tip` above `about`, or else below or beside it, where it covers least of `avoid`."""
    lines = _lines(canvas, tip)
    pad = canvas.u(14)
    width = max(canvas.text_width(text, style) for text, style in lines) + 2 * pad
    height = sum(canvas.line(style) for _, style in lines) + 2 * canvas.u(10)
    box = _placed(canvas, pygame.Rect(0, 0, width, height), about, avoid)
    canvas.rect(box, "ink")
    _paint_pointer(canvas, box, about)
    y = box.y + canvas.u(10)
    for text, style in lines:
        canvas.text(text, box.x + pad, y, style, "sheet", width=width - 2 * pad)
        y += canvas.line(style)


def _paint_pointer(canvas: Canvas, box: pygame.Rect, about: pygame.Rect) -> None:
    """A small wedge towards what the note is about, where it stands beside it."""
    y, reach = about.centery, canvas.u(8)
    if not box.y + reach < y < box.bottom - reach:
        return
    if box.right <= about.x:
        edge, tip = box.right - 1, min(box.right + reach, about.x)
    elif box.x >= about.right:
        edge, tip = box.x, max(box.x - reach, about.right)
    else:
        return
    wedge = [(edge, y - reach), (tip, y), (edge, y + reach)]
    pygame.draw.polygon(canvas.surface, canvas.colour("ink"), wedge)


def _lines(canvas: Canvas, tip: Tip) -> list[tuple[str, str]]:
    parts = [tip] if isinstance(tip, str) else list(tip)
    styles = ["body" if len(parts) == 1 else "body_bold"] + ["body"] * (len(parts) - 1)
    room = min(canvas.u(_WIDTH), canvas.width - canvas.u(64))
    return [
        (line, style)
        for part, style in zip(parts, styles, strict=True)
        for line in canvas.wrap(part, style, room)
    ]


def _placed(
    canvas: Canvas, box: pygame.Rect, about: pygame.Rect, avoid: Sequence[Obstacle]
) -> pygame.Rect:
    window, gap = canvas.rect_all.inflate(-canvas.z(16), -canvas.z(16)), canvas.u(10)
    places = []
    for factor, at in (
        (1, {"bottomleft": (about.left, about.top - gap)}),
        (1, {"bottomright": (about.right, about.top - gap)}),
        (_ELSEWHERE, {"topleft": (about.left, about.bottom + gap)}),
        (_ELSEWHERE, {"topright": (about.right, about.bottom + gap)}),
        (_ELSEWHERE, {"midright": (about.left - gap, about.centery)}),
        (_ELSEWHERE, {"midleft": (about.right + gap, about.centery)}),
    ):
        placed = box.copy()
        for corner, point in at.items():
            setattr(placed, corner, point)
        inside = placed.clamp(window)
        if not inside.colliderect(about):
            places.append((factor * _covered(inside, avoid), inside))
    cheapest = min(places, key=lambda place: place[0], default=(0.0, box.clamp(window)))
    return cheapest[1]


def _covered(place: pygame.Rect, avoid: Sequence[Obstacle]) -> float:
    """How much that matters a note in `place` would hide; what is half hidden counts as hidden,
    for it cannot be read."""
    return sum(
        obstacle.weight * obstacle.rect.width * obstacle.rect.height
        for obstacle in avoid
        if obstacle.rect.colliderect(place)
    )
