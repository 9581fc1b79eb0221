"""The water without certain works: asked of the server, which has to solve it first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from game.client.scenes.table import Table

REST_SECONDS = 0.25


class WorksWater:
    """The latest question and its answer: `told` is municipality → `normal` and `largest_out`,
    each `now` and `then` (served share); None while it is not known."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.source = ""
        self.told: dict[str, Any] | None = None
        self.failed = False
        self.seconds = 0.0
        """How long the answer has been waited for."""
        self._asked = True
        self._came = False

    @property
    def waiting(self) -> bool:
        """Whether an answer is on its way."""
        return bool(self.source) and self.told is None and not self.failed

    def ask(self, source: str) -> None:
        """Asks about works, once, when the hand rests."""
        if source != self.source or self.failed:
            self.source, self.told, self.failed = source, None, False
            self.seconds, self._asked = 0.0, not source

    def update(self, dt: float) -> bool:
        """Lets time pass; whether there is something new to draw."""
        came, self._came = self._came, False
        if not self.waiting:
            return came
        self.seconds += dt
        if not self._asked and self.seconds >= REST_SECONDS:
            self._asked = True
            source = self.source
            self.table.live.ask(
                "without_works",
                {"source": source},
                lambda data: self._take(source, data),
                lambda: self._fail(source),
            )
        return True

    def _take(self, source: str, data: Any) -> None:
        if source == self.source and isinstance(data, dict):
            self.told, self._came = data, True

    def _fail(self, source: str) -> None:
        if source == self.source:
            self.failed, self._came = True, True
