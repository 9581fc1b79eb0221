"""A network in the form that the import works on: everything in L/s, m and mm."""

from __future__ import annotations

from dataclasses import dataclass, field

Day = tuple[float, ...]
"""24 factors whose mean is 1: how demand goes over the day."""


@dataclass(slots=True)
class Vessel:
    """What a tank holds: levels above its bottom (m), and its diameter (m)."""

    start_m: float
    lowest_m: float
    highest_m: float
    diameter_m: float


@dataclass(slots=True)
class Node:
    """A junction, reservoir or tank.

    `elevation_m` is a reservoir's head, a tank's bottom. `demand_lps` is the mean of the day;
    `inflow_lps` what a negative demand brings in; `emitter` as in the file. `home` is the
    municipality, once it has one; `line` where the node stands in the file (0 = it does not).
    """

    id: str
    kind: str
    elevation_m: float
    demand_lps: float = 0.0
    day: Day | None = None
    inflow_lps: float = 0.0
    emitter: float = 0.0
    at: tuple[float, float] | None = None
    home: str = ""
    vessel: Vessel | None = None
    line: int = 0


@dataclass(slots=True)
class Link:
    """A pipe, or a device of `game.content.network_model.DEVICE_KINDS`.

    `points` are a pump's flow (L/s) and lift (m), or a general purpose valve's flow and loss.
    `tag` is the file's own.
    """

    id: str
    kind: str
    a: str
    b: str
    diameter_mm: float = 0.0
    length_m: float = 0.0
    roughness: float = 0.0
    setting: float = 0.0
    points: tuple[tuple[float, float], ...] = ()
    vertices: tuple[tuple[float, float], ...] = ()
    tag: str = ""
    line: int = 0

    def other(self, node: str) -> str:
        """The end that is not `node`."""
        return self.b if node == self.a else self.a


@dataclass(slots=True)
class Network:
    """Nodes and links by id, in the order of the file."""

    nodes: dict[str, Node] = field(default_factory=dict)
    links: dict[str, Link] = field(default_factory=dict)

    def around(self) -> dict[str, list[Link]]:
        """The links at each node."""
        found: dict[str, list[Link]] = {id: [] for id in self.nodes}
        for link in self.links.values():
            found[link.a].append(link)
            found[link.b].append(link)
        return found

    def without(self, lost: set[str]) -> Network:
        """The network without these nodes and all links at them."""
        return Network(
            {id: node for id, node in self.nodes.items() if id not in lost},
            {
                id: link
                for id, link in self.links.items()
                if link.a not in lost and link.b not in lost
            },
        )

    def demand_lps(self) -> float:
        """The demand of all junctions on a mean day."""
        return sum(node.demand_lps for node in self.nodes.values())

    def pipe_length_m(self) -> float:
        """The length of all pipes."""
        return sum(link.length_m for link in self.links.values())


def components(network: Network) -> list[set[str]]:
    """The sets of nodes that hang together, in the order of the file."""
    around = network.around()
    seen: set[str] = set()
    found: list[set[str]] = []
    for start in network.nodes:
        if start in seen:
            continue
        part, waiting = {start}, [start]
        while waiting:
            node = waiting.pop()
            for link in around[node]:
                other = link.other(node)
                if other not in part:
                    part.add(other)
                    waiting.append(other)
        seen |= part
        found.append(part)
    return found


def mixed_day(parts: list[tuple[float, Day | None]]) -> Day | None:
    """The day of several demands together, each with its mean (L/s); None for an even one."""
    total = sum(mean for mean, _ in parts)
    if total <= 0 or all(day is None for _, day in parts):
        return None
    return tuple(
        sum(mean * (day[hour] if day else 1.0) for mean, day in parts) / total for hour in range(24)
    )
