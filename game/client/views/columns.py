"""Columns of text that stay readable in a wide window."""

from __future__ import annotations

from game.client.layout import Rect


def narrowed(rect: Rect, widest: int) -> Rect:
    """`rect`, or the middle of it where it is wider than `widest`."""
    if rect.width <= widest:
        return rect
    return Rect(rect.x + (rect.width - widest) // 2, rect.y, widest, rect.height)
