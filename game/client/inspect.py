"""Finds what a designer would send back: run over every scene by the tests.

    assert problems(app) == []

Text wider than its place, outside the window, over another text or under a widget; widgets over
each other or outside the window; contrast below WCAG AA (4.5 : 1, 3 : 1 for large text); messages
without wording. A text is judged where it can be seen: what a scrolling area cuts off is no fault.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

import pygame

from game.client.painter import TextBox
from game.client.theme import contrast
from game.client.widgets.widget import Widget

if TYPE_CHECKING:
    from game.client.app import App

_POPUP = 2
"""From this layer on things are meant to cover others."""


def problems(app: App) -> list[str]:
    """Faults of what `app` shows now; draws it first. Empty when all is well."""
    app.redraw()
    app.draw()
    boxes = [box for canvas in app.canvases for box in canvas.boxes]
    widgets = list(app.ui.widgets.values())
    window = pygame.Rect((0, 0), app.size)
    return [
        *text_problems(boxes, window),
        *_widgets_over_each_other(widgets),
        *_widgets_outside(widgets, window),
        *_text_under_widgets(boxes, widgets),
        *(f"no wording for {message}" for message in sorted(app.texts.missing)),
    ]


def text_problems(boxes: Sequence[TextBox], window: pygame.Rect) -> list[str]:
    """Faults of the texts alone."""
    seen = [box for box in boxes if _visible(box).size > (0, 0)]
    return [*_too_wide(seen), *_outside(seen, window), *_overlaps(seen), *_too_faint(seen)]


def _visible(box: TextBox) -> pygame.Rect:
    return box.rect.clip(box.clip)


def _letters(box: TextBox) -> pygame.Rect:
    """About where ink is: without the room above capitals and below the baseline."""
    rect = box.rect
    core = pygame.Rect(
        rect.x, rect.y + round(rect.height * 0.25), rect.width, round(rect.height * 0.5)
    )
    return core.clip(box.clip)


def _short(text: str) -> str:
    return f"“{text}”" if len(text) <= 40 else f"“{text[:38]}…”"


def _too_wide(boxes: Sequence[TextBox]) -> Iterator[str]:
    for box in boxes:
        if box.room is not None and box.rect.width > box.room + 1:
            yield f"{_short(box.text)} is {box.rect.width} px wide in {round(box.room)} px"


def _outside(boxes: Sequence[TextBox], window: pygame.Rect) -> Iterator[str]:
    for box in boxes:
        rect, clip = box.rect, box.clip
        sideways = rect.x < clip.x - 1 or rect.right > clip.right + 1
        upright = rect.y < window.y - 2 or rect.bottom > window.bottom + 2
        if sideways or (upright and clip.height == window.height):
            yield f"{_short(box.text)} at {tuple(rect)} is cut off by {tuple(clip)}"


def _overlaps(boxes: Sequence[TextBox]) -> Iterator[str]:
    for low, high in ((0, _POPUP), (_POPUP, 99)):
        placed = [(_letters(box), box) for box in boxes if low <= box.layer < high]
        for (one, first), (other, second) in combinations(placed, 2):
            common = one.clip(other)
            if common.width > 1 and common.height > 1:
                yield (
                    f"{_short(first.text)} at {tuple(first.rect)} and {_short(second.text)} at "
                    f"{tuple(second.rect)} overlap"
                )


def _too_faint(boxes: Sequence[TextBox]) -> Iterator[str]:
    for box in boxes:
        if box.faint or not box.grounds:
            continue
        ratios = sorted(contrast(box.colour, ground) for ground in box.grounds)
        # one sample of five may fall on a hairline that the text only touches
        ratio = ratios[1] if len(ratios) > 2 else ratios[0]
        needed = 3.0 if box.large else 4.5
        if ratio < needed:
            yield f"{_short(box.text)} has contrast {ratio:.1f}, needs {needed}"


def _widgets_over_each_other(widgets: Sequence[Widget]) -> Iterator[str]:
    solid = [w for w in widgets if w.solid]
    for one, other in combinations(solid, 2):
        common = one.visible_rect.clip(other.visible_rect)
        if common.width > 2 and common.height > 2:
            yield f"widgets {one.key} {tuple(one.rect)} and {other.key} {tuple(other.rect)} overlap"


def _widgets_outside(widgets: Sequence[Widget], window: pygame.Rect) -> Iterator[str]:
    for widget in widgets:
        place = (
            window
            if widget.scroll is None
            else pygame.Rect(widget.clip.x, widget.rect.y, widget.clip.width, widget.rect.height)
        )
        if widget.solid and not place.contains(widget.rect):
            yield f"widget {widget.key} at {tuple(widget.rect)} is outside {tuple(place)}"


def _text_under_widgets(boxes: Sequence[TextBox], widgets: Sequence[Widget]) -> Iterator[str]:
    painted = [(_letters(box), box) for box in boxes if box.layer == 0]
    for widget in widgets:
        if not widget.solid:
            continue
        for letters, box in painted:
            common = letters.clip(widget.visible_rect)
            if common.width > 1 and common.height > 1:
                yield f"{_short(box.text)} lies under widget {widget.key}"
