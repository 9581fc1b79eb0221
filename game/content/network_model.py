"""A level's network as read from its file: the rules' part and what only the engine needs."""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.level import NetworkSpec


@dataclass(frozen=True, slots=True)
class Pump:
    """The pump of one works: it lifts water from the reservoir `source` into junction `outlet`.

    `points` are flow (L/s) and lift (m), from nothing drawn to the little more than its capacity
    that can be forced out; the capacity is the last point but one.
    """

    link: str
    source: str
    outlet: str
    points: tuple[tuple[float, float], ...]

    @property
    def capacity_lps(self) -> float:
        """What the works is built to give (L/s)."""
        return self.points[-2][0]


@dataclass(frozen=True, slots=True)
class NetworkModel:
    """The regional network and, in the order of its sources, their pumps."""

    spec: NetworkSpec
    pumps: tuple[Pump, ...]
