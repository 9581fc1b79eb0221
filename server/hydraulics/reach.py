"""Which nodes a running works reaches; the rest get nothing and stay out of the solve.

EPANET would give a zone behind a shut valve a made-up pressure, so this is settled beforehand.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache

from game.content.network_model import ONE_WAY, NetworkModel
from game.rules.hydraulics import OpenMain


class ReachMap:
    """The network as a graph, asked once for each case."""

    def __init__(self, model: NetworkModel) -> None:
        self._pumps = model.pumps
        self._reservoirs = [node.id for node in model.spec.nodes if node.kind == "tank"]
        self._mains = {main.id: (main.node_a, main.node_b) for main in model.spec.mains}
        self._pipes: dict[str, list[tuple[str, str]]] = {node.id: [] for node in model.spec.nodes}
        for pipe in model.spec.pipes:
            self._pipes[pipe.a].append((pipe.b, pipe.id))
            self._pipes[pipe.b].append((pipe.a, pipe.id))
        for device in model.devices:
            self._pipes[device.a].append((device.b, device.id))
            if device.kind not in ONE_WAY:
                self._pipes[device.b].append((device.a, device.id))
        self._remembered = lru_cache(maxsize=256)(self._reached)  # years ask the same again

    def reached(
        self, mains: Iterable[OpenMain], closed: Collection[str], *, reserves: bool = False
    ) -> frozenset[str]:
        """Ids of the nodes that water can come to, with these links shut and these mains open;
        with `reserves` from service reservoirs, too."""
        open_mains = frozenset(main.link for main in mains)
        return self._remembered(open_mains, frozenset(closed), reserves)

    def _reached(
        self, mains: frozenset[str], closed: frozenset[str], reserves: bool
    ) -> frozenset[str]:
        across: dict[str, list[str]] = {}
        for main in sorted(mains - closed):
            a, b = self._mains[main]
            across.setdefault(a, []).append(b)
            across.setdefault(b, []).append(a)
        found: set[str] = set()
        waiting = [pump.outlet for pump in self._pumps if pump.link not in closed]
        waiting += self._reservoirs if reserves else []
        while waiting:
            node = waiting.pop()
            if node in found:
                continue
            found.add(node)
            waiting += [other for other, pipe in self._pipes[node] if pipe not in closed]
            waiting += across.get(node, ())
        return frozenset(found)
