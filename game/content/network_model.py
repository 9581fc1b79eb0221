"""A level's network as read from its file: the rules' part and what only the engine needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

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


DEVICE_KINDS = ("pump", "check", "prv", "psv", "pbv", "fcv", "tcv", "gpv")
"""What a device can be: a pump within the network, a pipe with a check valve, or one of EPANET's
valves (pressure reducing, pressure sustaining, pressure breaker, flow control, throttle, general
purpose)."""

ONE_WAY = ("pump", "check", "prv", "psv", "fcv")
"""Devices that let water through from their first node to their second only."""


@dataclass(frozen=True, slots=True)
class Device:
    """A link within a municipality that is no plain pipe.

    `setting` is a valve's, in m (prv, psv, pbv), L/s (fcv) or without unit (tcv). `points` are
    flow (L/s) and lift of a pump or loss of a gpv (m). `length_m` and `roughness` are those of a
    pipe with a check valve.
    """

    id: str
    municipality: str
    kind: str
    a: str
    b: str
    diameter_mm: float = 0.0
    setting: float = 0.0
    points: tuple[tuple[float, float], ...] = ()
    length_m: float = 0.0
    roughness: float = 0.0


@dataclass(frozen=True, slots=True)
class Storage:
    """What the service reservoir at `node` holds: an upright cylinder of this diameter (m), its
    `bottom_m` above the sea, and its levels above that (m)."""

    node: str
    bottom_m: float
    start_m: float
    lowest_m: float
    highest_m: float
    diameter_m: float


HOURS = 24
"""Steps of a day."""


@dataclass(frozen=True, slots=True)
class NetworkModel:
    """The regional network, the pumps of its works in the order of its sources, and what the rules
    need not know: devices, what service reservoirs hold, and by junction how its demand goes over
    the day (24 factors around 1; a junction that is not named draws evenly)."""

    spec: NetworkSpec
    pumps: tuple[Pump, ...]
    devices: tuple[Device, ...] = ()
    storages: tuple[Storage, ...] = ()
    daily: Mapping[str, tuple[float, ...]] = field(default_factory=dict)

    @property
    def has_day(self) -> bool:
        """Whether a normal day must be followed hour by hour."""
        return bool(self.storages or self.daily)
