"""The camera: which part of the world is seen, how large, and how it moves."""

from __future__ import annotations

import math
from dataclasses import dataclass

from game.content.geography.curves import Point

CLOSEST = 6.0
"""How far one can zoom in, as a factor of the fitted view."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A view at rest: pixels per map unit, the world point in the top left corner, the size (px).

    `stroke` scales line widths, which are given as they look in a 1920 px wide window: lines grow
    slower than the land when one zooms in, and stay visible on a small map.
    """

    scale: float
    left: float
    top: float
    width: int
    height: int

    @property
    def stroke(self) -> float:
        """Factor on line widths."""
        if self.scale < 1:
            return max(0.5, math.pow(self.scale, 0.9))
        return math.pow(self.scale, 0.55)

    def pixel(self, point: Point) -> Point:
        """Where a world point is drawn, in px from the view's corner."""
        return ((point[0] - self.left) * self.scale, (point[1] - self.top) * self.scale)

    def world(self, pixel: Point) -> Point:
        """The world point under a pixel of the view."""
        return (pixel[0] / self.scale + self.left, pixel[1] / self.scale + self.top)

    def units(self, width: float) -> float:
        """A line width as a distance in the world."""
        return width * self.stroke / self.scale


Box = tuple[float, float, float, float]


class Camera:
    """Fits the region into the view, and zooms and pans from there.

    `focus` must be seen whole in the fitted view; beyond it the view prefers to stay in `world`,
    the window the region was composed for.
    """

    def __init__(self, focus: Box, world: Box, size: tuple[int, int]) -> None:
        self.focus = focus
        self.world = world
        self.size = size
        self.zoom = 1.0
        self.centre = self._home()

    def _home(self) -> Point:
        return (self._middle(0), self._middle(1))

    def _middle(self, axis: int) -> float:
        half = self.size[axis] / 2 / self.fitted
        low, high = self.world[axis], self.world[axis + 2]
        return _between(low + half, (self.focus[axis] + self.focus[axis + 2]) / 2, high - half)

    @property
    def fitted(self) -> float:
        """Pixels per unit at which the whole region fits."""
        wide, high = self.focus[2] - self.focus[0], self.focus[3] - self.focus[1]
        return min(self.size[0] / wide, self.size[1] / high)

    @property
    def moved(self) -> bool:
        """Whether the view is not the fitted one."""
        return self.zoom != 1.0 or self.centre != self._home()

    def frame(self) -> Frame:
        """The view as it is now, on whole pixels."""
        scale = self.fitted * self.zoom
        left = round((self.centre[0] - self.size[0] / 2 / scale) * scale) / scale
        top = round((self.centre[1] - self.size[1] / 2 / scale) * scale) / scale
        return Frame(scale, left, top, *self.size)

    def resize(self, size: tuple[int, int]) -> None:
        """The view has another size; what was in its middle stays there."""
        self.size = size
        self._keep_in()

    def zoom_at(self, pixel: Point, factor: float) -> None:
        """Zoom in (factor > 1) or out, the point under the pixel staying where it is."""
        before = self.frame().world(pixel)
        self.zoom = max(1.0, min(CLOSEST, self.zoom * factor))
        after = self.frame().world(pixel)
        self.centre = (self.centre[0] + before[0] - after[0], self.centre[1] + before[1] - after[1])
        self._keep_in()

    def pan(self, dx: float, dy: float) -> None:
        """Move the land by this many pixels."""
        scale = self.fitted * self.zoom
        self.centre = (self.centre[0] - dx / scale, self.centre[1] - dy / scale)
        self._keep_in()

    def reset(self) -> None:
        """Back to the whole region."""
        self.zoom, self.centre = 1.0, self._home()

    def look_at(self, point: Point, zoom: float) -> None:
        """Bring a world point to the middle."""
        self.zoom, self.centre = max(1.0, min(CLOSEST, zoom)), point
        self._keep_in()

    def _keep_in(self) -> None:
        """Zoomed out one sees the whole region; zoomed in the middle stays within it."""
        if self.zoom <= 1.0:
            self.reset()
            return
        x0, y0, x1, y1 = self.world
        half_w = self.size[0] / 2 / self.fitted / self.zoom
        half_h = self.size[1] / 2 / self.fitted / self.zoom
        self.centre = (
            _between(x0 + half_w, self.centre[0], x1 - half_w),
            _between(y0 + half_h, self.centre[1], y1 - half_h),
        )


def _between(low: float, value: float, high: float) -> float:
    return (low + high) / 2 if low > high else max(low, min(high, value))
