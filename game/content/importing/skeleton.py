"""Makes a large network small enough for play, with as little change to the water as can be.

In this order, each only until the network is small enough:

1. dead ends, narrowest first: their demand goes to where they branch off;
2. junctions between just two pipes, least demand first: the pipes become one that loses as much
   head, the demand goes to the nearer end; pipes side by side become one;
3. pipes that lose the least head: their ends become one junction.

Sources, tanks, and the ends of pumps and valves stay; nothing is joined across municipalities.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from game.content.importing.elements import Link, Network, Node, mixed_day

MOST_NODES = 600
"""Nodes of a level: a year of play stays quick, and the map can be read."""

_HEAD_EXPONENT, _DIAMETER_EXPONENT = 1.852, 4.871


@dataclass(slots=True)
class Simplified:
    """How many of each were taken away."""

    dead_ends: int = 0
    in_line: int = 0
    side_by_side: int = 0
    drawn_together: int = 0


class Skeleton:
    """A copy of a network that is made smaller step by step."""

    def __init__(self, network: Network, head: Mapping[str, float]) -> None:
        self.network = Network(
            {id: replace(node) for id, node in network.nodes.items()},
            {id: replace(link) for id, link in network.links.items()},
        )
        self.done = Simplified()
        self._head = head
        self._at: dict[str, dict[str, Link]] = {id: {} for id in self.network.nodes}
        for link in self.network.links.values():
            self._at[link.a][link.id] = link
            self._at[link.b][link.id] = link

    def shrink(self, most: int = MOST_NODES) -> Network:
        """The network with at most `most` nodes, or as few as can be."""
        if len(self.network.nodes) > most:
            for node in list(self.network.nodes):
                self._join_parallels(node)
            self._cut_dead_ends(most)
            self._join_in_line(most)
            self._draw_together(most)
        return self.network

    def _free(self, id: str) -> bool:
        """Whether a node may go: a junction with pipes only."""
        node = self.network.nodes.get(id)
        return (
            node is not None
            and node.kind == "junction"
            and not node.inflow_lps
            and all(link.kind == "pipe" for link in self._at[id].values())
        )

    def _cut_dead_ends(self, most: int) -> None:
        waiting = [
            (next(iter(links.values())).diameter_mm, id)
            for id, links in self._at.items()
            if len(links) == 1
        ]
        heapq.heapify(waiting)
        while waiting and len(self.network.nodes) > most:
            _, id = heapq.heappop(waiting)
            if not self._free(id) or len(self._at[id]) != 1:
                continue
            (pipe,) = self._at[id].values()
            root = pipe.other(id)
            if not self._same_home(id, root) or self.network.nodes[root].kind == "reservoir":
                continue
            self._give_demand(id, root)
            self._remove_link(pipe)
            self._remove_node(id)
            self.done.dead_ends += 1
            if len(self._at[root]) == 1:
                heapq.heappush(waiting, (next(iter(self._at[root].values())).diameter_mm, root))

    def _join_in_line(self, most: int) -> None:
        waiting = [(self.network.nodes[id].demand_lps, id) for id in self.network.nodes]
        heapq.heapify(waiting)
        while waiting and len(self.network.nodes) > most:
            _, id = heapq.heappop(waiting)
            if not self._free(id) or len(self._at[id]) != 2:
                continue
            first, second = self._at[id].values()
            ends = first.other(id), second.other(id)
            if ends[0] == ends[1] or not (self._same_home(id, *ends)):
                continue
            nearer = ends[0] if first.length_m <= second.length_m else ends[1]
            if self.network.nodes[nearer].kind == "reservoir":
                nearer = ends[0] if nearer == ends[1] else ends[1]
            self._give_demand(id, nearer)
            joined = _in_line(first, second, id, self.network.nodes[id])
            self._remove_link(first)
            self._remove_link(second)
            self._remove_node(id)
            self._add_link(joined)
            self.done.in_line += 1
            self._join_parallels(ends[0])
            for end in ends:
                if len(self._at[end]) == 2:
                    heapq.heappush(waiting, (self.network.nodes[end].demand_lps, end))

    def _draw_together(self, most: int) -> None:
        waiting = [(self._loss(link), link.id) for link in self.network.links.values()]
        heapq.heapify(waiting)
        while waiting and len(self.network.nodes) > most:
            _, id = heapq.heappop(waiting)
            pipe = self.network.links.get(id)
            if pipe is None or pipe.kind != "pipe" or not self._same_home(pipe.a, pipe.b):
                continue
            ends = sorted((pipe.a, pipe.b), key=lambda end: (self._free(end), self._weight(end)))
            gone, kept = ends[1], ends[0]
            if self._free(ends[0]) and self._weight(ends[0]) <= self._weight(ends[1]):
                gone, kept = ends[0], ends[1]
            if not self._free(gone) or self.network.nodes[kept].kind != "junction":
                continue
            self._remove_link(pipe)
            self._give_demand(gone, kept)
            for link in list(self._at[gone].values()):
                self._remove_link(link)
                if link.other(gone) != kept:
                    a, b = (kept if end == gone else end for end in (link.a, link.b))
                    self._add_link(replace(link, a=a, b=b))
            self._remove_node(gone)
            self._join_parallels(kept)
            self.done.drawn_together += 1

    def _join_parallels(self, node: str) -> None:
        """Make pipes with the same two ends one."""
        beside: dict[str, Link] = {}
        for link in list(self._at.get(node, {}).values()):
            if link.kind != "pipe":
                continue
            other = link.other(node)
            if other in beside:
                joined = _side_by_side(beside[other], link)
                self._remove_link(beside[other])
                self._remove_link(link)
                self._add_link(joined)
                beside[other] = joined
                self.done.side_by_side += 1
            else:
                beside[other] = link

    def _same_home(self, *ids: str) -> bool:
        return len({self.network.nodes[id].home for id in ids}) == 1

    def _weight(self, id: str) -> float:
        return self.network.nodes[id].demand_lps

    def _loss(self, link: Link) -> float:
        return abs(self._head.get(link.a, 0.0) - self._head.get(link.b, 0.0))

    def _give_demand(self, giver: str, taker: str) -> None:
        a, b = self.network.nodes[giver], self.network.nodes[taker]
        b.day = mixed_day([(a.demand_lps, a.day), (b.demand_lps, b.day)])
        b.demand_lps += a.demand_lps

    def _add_link(self, link: Link) -> None:
        self.network.links[link.id] = link
        self._at[link.a][link.id] = link
        self._at[link.b][link.id] = link

    def _remove_link(self, link: Link) -> None:
        del self.network.links[link.id]
        for end in {link.a, link.b}:
            self._at[end].pop(link.id, None)

    def _remove_node(self, id: str) -> None:
        del self.network.nodes[id]
        del self._at[id]


def _resistance(pipe: Link) -> float:
    """What a pipe's head loss grows with (Hazen-Williams)."""
    return (
        pipe.length_m
        / pipe.roughness**_HEAD_EXPONENT
        / (pipe.diameter_mm / 1000) ** _DIAMETER_EXPONENT
    )


def _roughness(resistance: float, length_m: float, diameter_mm: float) -> float:
    """The coefficient that gives a pipe of this size this resistance."""
    per_c = length_m / (diameter_mm / 1000) ** _DIAMETER_EXPONENT
    return float((per_c / resistance) ** (1 / _HEAD_EXPONENT))


def _in_line(first: Link, second: Link, middle: str, node: Node) -> Link:
    """One pipe for two that follow on each other: as long as both, as wide as the longer."""
    main = first if first.length_m >= second.length_m else second
    length = first.length_m + second.length_m
    resistance = _resistance(first) + _resistance(second)
    diameter = main.diameter_mm
    here = first.vertices if first.b == middle else first.vertices[::-1]
    there = second.vertices if second.a == middle else second.vertices[::-1]
    bend = () if node.at is None else (node.at,)
    return replace(
        main,
        a=first.other(middle),
        b=second.other(middle),
        length_m=length,
        roughness=_roughness(resistance, length, diameter),
        vertices=(*here, *bend, *there),
    )


def _side_by_side(first: Link, second: Link) -> Link:
    """One pipe for two with the same ends: as long as the wider, as wide as both together."""
    main = first if first.diameter_mm >= second.diameter_mm else second
    carried = sum(_resistance(pipe) ** (-1 / _HEAD_EXPONENT) for pipe in (first, second))
    diameter = math.hypot(first.diameter_mm, second.diameter_mm)
    resistance = carried**-_HEAD_EXPONENT
    return replace(
        main,
        diameter_mm=diameter,
        roughness=_roughness(resistance, main.length_m, diameter),
    )


def difference(
    before: Mapping[str, float], after: Mapping[str, float], nodes: Iterable[str]
) -> tuple[float, float]:
    """Mean and greatest difference of head (m) at the nodes that both know."""
    found = [abs(before[id] - after[id]) for id in nodes if id in before and id in after]
    return (sum(found) / len(found), max(found)) if found else (0.0, 0.0)
