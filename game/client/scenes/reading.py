"""Things that are read out one after the other, such as the votes of the councils."""

from __future__ import annotations


class Reading:
    """`heard` of `total` have been read out, one every `pace` seconds; 0 for all at once."""

    def __init__(self, pace: float, total: int) -> None:
        self.pace, self.total = pace, total
        self._passed = 0.0

    def step(self, dt: float) -> None:
        self._passed += dt

    @property
    def heard(self) -> int:
        if self.pace <= 0:
            return self.total
        return min(self.total, int(self._passed / self.pace))

    @property
    def moving(self) -> bool:
        return self.heard < self.total
