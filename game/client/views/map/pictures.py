"""Two things a view does with finished pictures: stretch one while it moves, compare two."""

from __future__ import annotations

import pygame as pg

from game.client.views.map.camera import Frame

UNSEEN = 3
"""Differences up to this many steps of a colour channel do not count."""


def draw_moved(
    surface: pg.Surface, rect: pg.Rect, picture: pg.Surface, painted: Frame, now: Frame
) -> None:
    """The last picture, stretched to where it lies now, while a sharp one is on its way."""
    left, top = now.pixel((painted.left, painted.top))
    factor = now.scale / painted.scale
    x0, y0 = max(0, int(-left / factor)), max(0, int(-top / factor))
    x1 = min(picture.get_width(), int((now.width - left) / factor) + 1)
    y1 = min(picture.get_height(), int((now.height - top) / factor) + 1)
    surface.fill(picture.get_at((0, 0)), rect)
    if x1 <= x0 or y1 <= y0:
        return
    part = picture.subsurface((x0, y0, x1 - x0, y1 - y0))
    size = (max(1, round((x1 - x0) * factor)), max(1, round((y1 - y0) * factor)))
    stretched = part if size == part.get_size() else pg.transform.scale(part, size)
    surface.blit(stretched, (rect.x + round(left + x0 * factor), rect.y + round(top + y0 * factor)))


def difference(old: pg.Surface, new: pg.Surface) -> pg.Rect:
    """The box in which two pictures of the same size differ."""
    changed = old.copy()
    changed.blit(new, (0, 0), special_flags=pg.BLEND_RGB_SUB)
    other = new.copy()
    other.blit(old, (0, 0), special_flags=pg.BLEND_RGB_SUB)
    changed.blit(other, (0, 0), special_flags=pg.BLEND_RGB_ADD)
    same = (UNSEEN, UNSEEN, UNSEEN, 255)
    mask = pg.mask.from_threshold(changed, (0, 0, 0), same)
    mask.invert()
    boxes = mask.get_bounding_rects()
    return boxes[0].unionall(boxes[1:]) if boxes else pg.Rect(0, 0, 1, 1)
