"""How large the picture is drawn in a window: a design pixel is a larger piece of a larger window.

Scenes are composed for 1280×720. A larger window shows the same composition enlarged, letters
and all, so that it reads as well from the same chair; a smaller one shows it shrunk. The reader's
text scale is apart from this: it alone changes how things are arranged.
"""

from __future__ import annotations

SMALLEST = (1280, 720)
"""The window that scenes are composed for; there zoom and shrink are 1."""
LARGEST_ZOOM = 3.0
"""Reached at 3840×2160."""
_STEPS = 16
"""Steps of zoom to 1: at each of them text of 16 design pixels is whole window pixels."""


def window_zoom(size: tuple[int, int]) -> float:
    """Window pixels to a design pixel at 100 % text: 1.0 at 1280×720, 1.5 at 1920×1080."""
    fitting = min(size[0] / SMALLEST[0], size[1] / SMALLEST[1])
    return max(1.0, min(LARGEST_ZOOM, int(fitting * _STEPS) / _STEPS))


def shrink(size: tuple[int, int]) -> float:
    """What the finished picture is multiplied by to go into a window smaller than `SMALLEST`."""
    return min(1.0, size[0] / SMALLEST[0], size[1] / SMALLEST[1])
