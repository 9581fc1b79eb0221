"""Sources: each reservoir of the file becomes a works, and who has none is given one.

A municipality whose water came from a neighbour gets its own works where that water came in, with
the head that it had there: so the water within goes on as in the file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.content.importing.elements import Link, Network, Node
from game.content.importing.remarks import Report
from game.content.network_model import ONE_WAY

ROOM = 1.7
"""What a municipality's works can give, as a multiple of its mean demand: leakage, the dimensioning
day and some growth."""
_LEAST_SHARE = 0.15
"""Smallest works, as a share of the municipality's demand."""
_GRAVITY_LIFT_M = 1.0
_LEAST_LIFT_M = 35.0
_BELOW_HEAD_M = 5.0
_OPEN_VALVE_MM = 300.0
_WORDS = {
    "lake": ("lake", "sjö", "sjon"),
    "river": ("river", "alv", "älv"),
    "groundwater": ("well", "brunn", "ground", "grund", "borr"),
}


@dataclass(slots=True)
class Works:
    """A source with its works: lifts from `base_m` by `lift_m` at `capacity_lps` into `outlet`.

    `place` are coordinates as in the file; `added` says that the file had none here.
    """

    id: str
    home: str
    outlet: str
    base_m: float
    lift_m: float
    capacity_lps: float
    kind: str
    place: tuple[float, float] | None
    added: bool = False

    def points(self) -> tuple[tuple[float, float], ...]:
        """The works' curve: nothing drawn, more than half, the capacity, the little more."""
        q, h = self.capacity_lps, self.lift_m
        return ((0.0, h * 1.08 + 1), (q * 0.6, h * 1.04 + 0.5), (q, h), (q * 1.1, h * 0.2))


def works_of_file(
    network: Network, flow: Mapping[str, float], head: Mapping[str, float], report: Report
) -> list[Works]:
    """A works for each reservoir, which leaves the network for a junction in its place, and for
    each junction where the file lets water in."""
    around = network.around()
    found: list[Works] = []
    for node in list(network.nodes.values()):
        if node.kind == "reservoir":
            links = around[node.id]
            given = sum(flow.get(link.id, 0.0) * (1 if link.a == node.id else -1) for link in links)
            if not links:
                del network.nodes[node.id]
                continue
            found.append(_reservoir(network, node, links, given))
            if given < -0.01:
                report.say("reservoir-takes", node.line, node=node.id, flow=round(-given, 1))
        elif node.inflow_lps:
            lift = max(_LEAST_LIFT_M, head.get(node.id, 0.0) - node.elevation_m)
            id = _free_id(network, f"{node.id}-verk")
            found.append(
                Works(
                    id, node.home, node.id, node.elevation_m, lift, node.inflow_lps * 1.2,
                    _kind(node.id, node.inflow_lps), node.at,
                )
            )  # fmt: skip
            node.inflow_lps = 0.0
    return found


def _reservoir(network: Network, node: Node, links: list[Link], given: float) -> Works:
    outlet = Node(
        _free_id(network, f"{node.id}-ut"),
        "junction",
        node.elevation_m - _BELOW_HEAD_M,
        at=node.at,
        home=node.home,
        line=node.line,
    )
    network.nodes[outlet.id] = outlet
    for link in links:
        if link.a == node.id:
            link.a = outlet.id
        else:
            link.b = outlet.id
    del network.nodes[node.id]
    return Works(
        node.id, node.home, outlet.id, node.elevation_m - _GRAVITY_LIFT_M, _GRAVITY_LIFT_M,
        max(0.0, given) * 1.5, _kind(node.id, given), node.at,
    )  # fmt: skip


def own_works(
    network: Network,
    homes: Sequence[str],
    works: list[Works],
    crossing: Sequence[Link],
    flow: Mapping[str, float],
    head: Mapping[str, float],
    report: Report,
) -> None:
    """Gives a works to each municipality without one, and all of them room for their demand."""
    for home in homes:
        if not any(source.home == home for source in works):
            add_works(network, home, works, crossing, flow, head)
            report.say("works-added", home=home, node=works[-1].outlet)
        size_works(network, home, works, report)


def add_works(
    network: Network,
    home: str,
    works: list[Works],
    crossing: Sequence[Link],
    flow: Mapping[str, float],
    head: Mapping[str, float],
) -> bool:
    """Adds a works where most of the water came in that has none yet; whether there was a place.

    Where no water came in over a border, and there is no works at all, the junction with the
    greatest pipes gets it.
    """
    taken = {source.outlet for source in works}
    places: dict[str, float] = {}
    for link in crossing:
        for end, sign in ((link.a, -1.0), (link.b, 1.0)):
            node = network.nodes.get(end)
            if node is not None and node.home == home and end not in taken:
                places[end] = places.get(end, 0.0) + sign * flow.get(link.id, 0.0)
    places = {id: came for id, came in places.items() if came > 0.01}
    if not places:
        if any(source.home == home for source in works):
            return False
        around = network.around()
        widest = {
            id: sum(link.diameter_mm for link in around[id])
            for id, node in network.nodes.items()
            if node.home == home and node.kind == "junction" and id not in taken
        }
        places = {max(sorted(widest), key=widest.__getitem__): 0.0}
    id = max(sorted(places), key=places.__getitem__)
    node = network.nodes[id]
    lift = max(_LEAST_LIFT_M, head.get(id, 0.0) - node.elevation_m)
    number = 1 + sum(source.home == home and source.added for source in works)
    works.append(
        Works(
            _free_id(network, f"{home}-verk-{number}"), home, id, node.elevation_m, lift,
            places[id] * 1.5, _kind(id, places[id]), node.at, added=True,
        )
    )  # fmt: skip
    return True


def open_the_way(network: Network, works: Sequence[Works], report: Report) -> None:
    """Where no works reaches what lies before a pump or one-way valve, as its water came from a
    neighbour, that becomes an open valve: so the place is fed from behind."""
    while True:
        reached = _reached(network, [source.outlet for source in works])
        shut = [
            link
            for link in network.links.values()
            if link.kind in ONE_WAY and link.b in reached and link.a not in reached
        ]
        for link in shut:
            report.say("opened-way", link.line, link=link.id, node=link.a)
            diameter = link.diameter_mm or _OPEN_VALVE_MM
            link.kind, link.setting, link.points, link.diameter_mm = "tcv", 0.0, (), diameter
        if not shut:
            return


def _reached(network: Network, outlets: list[str]) -> set[str]:
    around = network.around()
    found, waiting = set(outlets), list(outlets)
    while waiting:
        here = waiting.pop()
        for link in around[here]:
            there = link.other(here)
            if there not in found and (link.kind not in ONE_WAY or link.a == here):
                found.add(there)
                waiting.append(there)
    return found


def size_works(network: Network, home: str, works: Sequence[Works], report: Report) -> None:
    """Lets a municipality's works together give what it needs, with some room."""
    demand = sum(node.demand_lps for node in network.nodes.values() if node.home == home)
    own = [source for source in works if source.home == home]
    for source in own:
        source.capacity_lps = max(source.capacity_lps, _LEAST_SHARE * demand, 0.5)
    total = sum(source.capacity_lps for source in own)
    if total < ROOM * demand:
        for source in own:
            source.capacity_lps *= ROOM * demand / total
        total = ROOM * demand
    names = ", ".join(source.id for source in own)
    report.say("works-sized", home=home, works=names, capacity=round(total, 1))


def _kind(id: str, given: float) -> str:
    name = id.lower()
    for kind, words in _WORDS.items():
        if any(word in name for word in words):
            return kind
    return "groundwater" if given < 20 else "lake" if given < 150 else "river"


def _free_id(network: Network, wanted: str) -> str:
    id, number = wanted[-31:], 2
    while id in network.nodes:
        id, number = f"{wanted[-27:]}-{number}", number + 1
    return id
