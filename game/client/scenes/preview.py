"""What a proposal would lead to, asked for when the hand rests, and shown when it comes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.rules.commands import Counter, Propose, Sign

if TYPE_CHECKING:
    from game.client.scenes.table import Table

Wish = Propose | Counter | Sign
"""What can be asked about."""

REST_SECONDS = 0.25


class Preview:
    """The latest answer to the latest question."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.answer: dict[str, Any] | None = None
        self._question: Wish | None = None
        self._rest = 0.0
        self._number = 0
        self._came = False

    def ask(self, wish: Wish) -> None:
        """Asks about something else; an answer to an earlier one no longer counts."""
        self._question, self._rest = wish, 0.0
        self._number += 1

    def update(self, dt: float) -> bool:
        """Sends a question that has rested; whether an answer came since last time."""
        if self._question is not None:
            self._rest += dt
            if self._rest >= REST_SECONDS or self.answer is None:
                question, number = self._question, self._number
                self._question = None
                self.table.live.preview(question, lambda data: self._take(number, data))
        came, self._came = self._came, False
        return came

    def _take(self, number: int, data: Any) -> None:
        if number == self._number and isinstance(data, dict):
            self.answer, self._came = data, True
