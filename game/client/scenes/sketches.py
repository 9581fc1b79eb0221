"""Offers that a team has begun to write and not laid on the table: kept for the round, so that a
look at something else costs nothing."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.client.views.deal import Deal
from game.rules.state import Expectation


@dataclass
class Sketches:
    """Drafts by what they are about and which offer they answer; those of an earlier round are
    gone."""

    round: int = 0
    kept: dict[tuple[str, str], tuple[Deal, Expectation]] = field(default_factory=dict)

    def find(self, round_: int, kind: str, counters: str) -> tuple[Deal, Expectation] | None:
        """The draft begun earlier in this round, None without one."""
        self._turn(round_)
        return self.kept.get((kind, counters))

    def keep(self, round_: int, deal: Deal, expected: Expectation) -> None:
        """Remembers how far the writing has come."""
        self._turn(round_)
        self.kept[deal.kind, deal.counters] = (deal, expected)

    def drop(self, kind: str, counters: str) -> None:
        """It lies on the table, or is begun anew."""
        self.kept.pop((kind, counters), None)

    def _turn(self, round_: int) -> None:
        if round_ != self.round:
            self.round, self.kept = round_, {}
