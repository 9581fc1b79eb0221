"""What is kept of a game that might have been: light enough to send between processes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.rules.state import RoundRecord
from server.debrief.statistics.promises import expected
from server.debrief.statistics.table import number
from server.debrief.story import Story
from server.debrief.what_if import Rerun

Costs = Mapping[str, tuple[tuple[int, float], ...]]
"""Municipality → its cost per resident by year (SEK), the start first."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A what-if of the recorded game: its rounds and costs, and how far it still is that game.

    `case` is the what-if's id; the counts are those of `server.debrief.what_if.Rerun`, `moved` how
    many agreements came earlier than they did; `agreements` how many steps were agreed during play.
    """

    case: str
    records: tuple[RoundRecord, ...]
    costs: Costs
    agreements: int
    kept: int = 0
    changed: int = 0
    dropped: int = 0
    impossible: int = 0
    filled: int = 0
    upheld: int = 0
    moved: int = 0


@dataclass(frozen=True, slots=True)
class BotGame:
    """A game of the same level by bots of one temperament."""

    temper: str
    seed: int
    records: tuple[RoundRecord, ...]
    costs: Costs


@dataclass(frozen=True, slots=True)
class Estimates:
    """All that has been worked out beside the recorded game, so far."""

    cases: Mapping[str, Estimate] = field(default_factory=dict)
    band: tuple[BotGame, ...] = ()


NONE = Estimates()
"""Nothing worked out, or nothing asked for."""


def costs_of(story: Story) -> dict[str, tuple[tuple[int, float], ...]]:
    """The cost per resident by year of each municipality of a story."""
    table = expected(story)
    return {
        m: tuple(
            (round(number(row, "year")), number(row, "cost_per_resident_sek"))
            for row in table.where(municipality=m)
        )
        for m in story.municipalities
    }


def estimate(case: str, played: Rerun, moved: int = 0) -> Estimate:
    """What is kept of a rerun."""
    story = played.story
    return Estimate(
        case,
        story.records,
        costs_of(story),
        sum(1 for s in story.signings if s.agreement.round),
        played.kept,
        played.changed,
        played.dropped,
        played.impossible,
        played.filled,
        played.upheld,
        moved,
    )


def spread(values: list[float], share: float) -> float:
    """The value below which this share of the values lies (straight between neighbours)."""
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)
