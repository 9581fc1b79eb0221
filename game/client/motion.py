"""Values that move from one to another over a time of the theme.

self.shown = Motion(self.app.motion("number")); self.shown.to(3290.0)
in update: self.shown.step(dt); in draw_moving: self.shown.value
"""

from __future__ import annotations


class Motion:
    """A number that eases towards its goal; with a duration of 0 it is there at once."""

    def __init__(self, seconds: float, value: float = 0.0) -> None:
        self.seconds = seconds
        self.goal = value
        self._from = value
        self._passed = seconds

    def to(self, goal: float) -> None:
        """Starts from where it is now."""
        if goal != self.goal:
            self._from, self.goal, self._passed = self.value, goal, 0.0

    def step(self, dt: float) -> None:
        self._passed = min(self.seconds, self._passed + dt)

    @property
    def moving(self) -> bool:
        return self._passed < self.seconds

    @property
    def value(self) -> float:
        if not self.moving:
            return self.goal
        share = self._passed / self.seconds
        eased = 1 - (1 - share) ** 3
        return self._from + (self.goal - self._from) * eased
