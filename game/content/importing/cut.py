"""The borders drawn: links that cross them leave the network, and every municipality hangs
together at home."""

from __future__ import annotations

from game.content.importing.elements import Link, Network, components
from game.content.importing.remarks import ImportRefusedError, Report


def fits_for_play(network: Network, homes: list[str]) -> bool:
    """Whether every municipality has a pipe and some demand."""
    piped = {
        network.nodes[link.a].home
        for link in network.links.values()
        if link.kind == "pipe" and network.nodes[link.a].home == network.nodes[link.b].home
    }
    asked = {node.home for node in network.nodes.values() if node.demand_lps > 0}
    return all(home in piped and home in asked for home in homes)


def join_islands(network: Network, report: Report) -> None:
    """Nodes that their municipality does not reach at home go to the neighbour that they hang on
    to; where there is none, they leave the network."""
    for _ in range(len(network.nodes)):
        island = _island(network)
        if island is None:
            return
        around = network.around()
        beside: dict[str, int] = {}
        for id in island:
            for link in around[id]:
                home = network.nodes[link.other(id)].home
                if link.other(id) not in island:
                    beside[home] = beside.get(home, 0) + 1
        first = min(island, key=lambda id: (network.nodes[id].line, id))
        node = network.nodes[first]
        if beside:
            new = max(sorted(beside), key=beside.__getitem__)
            report.say(
                "island-moved", node.line, node=first, count=len(island), old=node.home, new=new
            )
            for id in island:
                network.nodes[id].home = new
        else:
            report.say("island-left-out", node.line, node=first, count=len(island))
            kept = network.without(island)
            network.nodes, network.links = kept.nodes, kept.links


def _island(network: Network) -> set[str] | None:
    """Nodes cut off from the greater part of their municipality."""
    at_home = Network(
        network.nodes,
        {
            id: link
            for id, link in network.links.items()
            if network.nodes[link.a].home == network.nodes[link.b].home
        },
    )
    largest: dict[str, set[str]] = {}
    for part in components(at_home):
        home = network.nodes[next(iter(part))].home
        other = largest.setdefault(home, part)
        if other is part:
            continue
        smaller, greater = sorted((part, other), key=lambda nodes: _size(network, nodes))
        largest[home] = greater
        return smaller
    return None


def _size(network: Network, nodes: set[str]) -> tuple[float, int, str]:
    return sum(network.nodes[id].demand_lps for id in nodes), len(nodes), min(nodes)


def cut_borders(network: Network) -> list[Link]:
    """Takes the links that cross a border out of the network and hands them over."""
    crossing = [
        link
        for link in network.links.values()
        if network.nodes[link.a].home != network.nodes[link.b].home
    ]
    for link in crossing:
        del network.links[link.id]
    return crossing


def check_size(network: Network, homes: list[str]) -> None:
    """Refuses a network that is too small to be shared."""
    if len(homes) < 2 or not fits_for_play(network, homes):
        raise ImportRefusedError("too-small", nodes=len(network.nodes))
