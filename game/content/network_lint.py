"""Checks of a network as a whole: what no single line of its file can show."""

from __future__ import annotations

from collections import Counter

from game.content.inp import NetworkError
from game.content.network_model import ONE_WAY, NetworkModel


def check_network(model: NetworkModel, name: str) -> None:
    """Raises NetworkError when a works has no pump, or no works reaches some junction at home."""
    spec = model.spec
    pumps = Counter(pump.source for pump in model.pumps)
    neighbours: dict[str, set[str]] = {node.id: set() for node in spec.nodes}
    for node in spec.nodes:
        if node.kind == "source" and pumps[node.id] != 1:
            raise NetworkError(
                f'{name}: works "{node.id}" has {pumps[node.id]} pumps; give it one in [PUMPS].'
            )
    for pipe in spec.pipes:
        for end, other in ((pipe.a, pipe.b), (pipe.b, pipe.a)):
            if pumps[end]:
                raise NetworkError(
                    f'{name}: pipe "{pipe.id}" leads straight from works "{end}"; '
                    "let only its pump lead from it."
                )
            neighbours[end].add(other)
    for device in model.devices:
        neighbours[device.a].add(device.b)
        if device.kind not in ONE_WAY:
            neighbours[device.b].add(device.a)
    _check_ids(model, name)
    _check_reached(model, name, neighbours)
    for municipality in sorted({node.municipality for node in spec.nodes}):
        if sum(n.base_demand_lps for n in spec.nodes if n.municipality == municipality) <= 0:
            raise NetworkError(
                f"{name}: {municipality} has no demand; write demands at its junctions."
            )


def _check_ids(model: NetworkModel, name: str) -> None:
    links = [*model.spec.pipes, *model.spec.mains, *model.devices]
    counts = Counter([link.id for link in links] + [pump.link for pump in model.pumps])
    for id, count in counts.items():
        if count > 1:
            raise NetworkError(f'{name}: {count} links are called "{id}"; give each its own id.')


def _check_reached(model: NetworkModel, name: str, neighbours: dict[str, set[str]]) -> None:
    reached = {pump.source for pump in model.pumps}
    waiting = [pump.outlet for pump in model.pumps]
    while waiting:
        node = waiting.pop()
        if node not in reached:
            reached.add(node)
            waiting.extend(neighbours[node] - reached)
    for spec in model.spec.nodes:
        if spec.id not in reached:
            raise NetworkError(
                f'{name}: no works of {spec.municipality} reaches node "{spec.id}"; '
                "join it to the rest by a pipe."
            )
