"""Divides a network into municipalities that hang together, are of like size and cut few pipes.

The ends of pumps and valves, and sources and tanks with the junction they stand beside, are kept
together as blocks. Then, from several choices of starting points:

1. the starting points lie far from each other along the pipes;
2. the part with the least demand takes in, over and over, the block beside it that has most links
   into it and fewest out of it;
3. blocks on a border move over while that cuts fewer pipes or evens out the demand, unless it
   would tear a part in two.

The best of the divisions is taken: fewest pipes cut, parts alike in demand and nodes, and a source
in each.
The same network is always divided in the same way.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass

from game.content.importing.elements import Network, components

_STARTS = 16
_ROUNDS = 12
_UNEVEN, _FEW_NODES, _NO_SOURCE = 12.0, 10.0, 4.0
_MOST_OVER, _LEAST_UNDER = 1.35, 0.6
"""How far a part may lie from an equal share."""


@dataclass(slots=True)
class _Block:
    nodes: list[str]
    demand: float
    has_source: bool
    beside: dict[int, tuple[int, float]]  # block → number of links, shortest length


def divide(network: Network, parts: int) -> list[set[str]]:
    """The nodes of each part, at most `parts`; fewer where the network is too small."""
    shares = _shared_out(network, parts)
    return [part for nodes, count in shares for part in _divide_one(network, nodes, count)]


def _shared_out(network: Network, parts: int) -> list[tuple[set[str], int]]:
    """How many parts each piece of the network that hangs together is given, by its demand."""
    pieces = sorted(components(network), key=lambda piece: -_demand(network, piece))[:parts]
    total = sum(_demand(network, piece) for piece in pieces)
    counts = [1] * len(pieces)
    while sum(counts) < parts:
        most = max(
            range(len(pieces)), key=lambda i: _demand(network, pieces[i]) / total / counts[i]
        )
        counts[most] += 1
    return list(zip(pieces, counts, strict=True))


def _demand(network: Network, nodes: set[str]) -> float:
    return sum(network.nodes[id].demand_lps for id in nodes)


def _divide_one(network: Network, nodes: set[str], count: int) -> list[set[str]]:
    blocks = _blocks(network, nodes)
    count = min(count, sum(block.demand > 0 for block in blocks))
    if count <= 1:
        return [nodes]
    best: tuple[float, list[int]] | None = None
    tries = min(_STARTS, len(blocks))
    for start in range(tries):
        owner = _grow(blocks, _far_apart(blocks, count, start * len(blocks) // tries))
        _refine(blocks, owner, count)
        score = _score(blocks, owner, count)
        if best is None or score < best[0]:
            best = score, owner
    assert best is not None
    found: list[set[str]] = [set() for _ in range(count)]
    for block, part in zip(blocks, best[1], strict=True):
        found[part].update(block.nodes)
    return found


def _blocks(network: Network, nodes: set[str]) -> list[_Block]:
    """Nodes that must stay together, as one."""
    leader = {id: id for id in network.nodes if id in nodes}

    def find(id: str) -> str:
        while leader[id] != id:
            leader[id] = leader[leader[id]]
            id = leader[id]
        return id

    links = [link for link in network.links.values() if link.a in leader]
    for link in links:
        kinds = network.nodes[link.a].kind, network.nodes[link.b].kind
        if link.kind != "pipe" or kinds != ("junction", "junction"):
            leader[find(link.a)] = find(link.b)
    numbers: dict[str, int] = {}
    blocks: list[_Block] = []
    for id in leader:
        root = find(id)
        if root not in numbers:
            numbers[root] = len(blocks)
            blocks.append(_Block([], 0.0, False, {}))
        block, node = blocks[numbers[root]], network.nodes[id]
        block.nodes.append(id)
        block.demand += node.demand_lps
        block.has_source |= node.kind == "reservoir" or node.inflow_lps > 0
    for link in links:
        a, b = numbers[find(link.a)], numbers[find(link.b)]
        if a != b:
            for here, there in ((a, b), (b, a)):
                links_between, length = blocks[here].beside.get(there, (0, link.length_m))
                blocks[here].beside[there] = links_between + 1, min(length, link.length_m)
    return blocks


def _distances(blocks: Sequence[_Block], starts: Sequence[int]) -> list[float]:
    """Metres along the pipes from the nearest of these blocks."""
    distance = [float("inf")] * len(blocks)
    waiting = [(0.0, start) for start in starts]
    for start in starts:
        distance[start] = 0.0
    while waiting:
        so_far, here = heapq.heappop(waiting)
        if so_far > distance[here]:
            continue
        for there, (_, length) in blocks[here].beside.items():
            if so_far + length < distance[there]:
                distance[there] = so_far + length
                heapq.heappush(waiting, (distance[there], there))
    return distance


def _far_apart(blocks: Sequence[_Block], count: int, first: int) -> list[int]:
    """The first block, and others as far as can be from those before."""
    starts = [first]
    while len(starts) < count:
        away = _distances(blocks, starts)
        free = [i for i in range(len(blocks)) if i not in starts]
        starts.append(max(free, key=away.__getitem__))
    return starts


def _grow(blocks: Sequence[_Block], starts: Sequence[int]) -> list[int]:
    """The part of each block: parts grow from their starting points, the smallest first."""
    owner = [-1] * len(blocks)
    size = [0.0] * len(starts)
    for part, start in enumerate(starts):
        owner[start] = part
        size[part] = blocks[start].demand
    edge: list[set[int]] = [set(blocks[start].beside) for start in starts]
    left = len(blocks) - len(starts)
    while left:
        for part in sorted(range(len(starts)), key=size.__getitem__):
            edge[part] = {block for block in edge[part] if owner[block] < 0}
            if edge[part]:
                break
        taken = max(edge[part], key=lambda block: (_pull(blocks[block], owner, part), -block))
        owner[taken] = part
        size[part] += blocks[taken].demand
        edge[part].update(blocks[taken].beside)
        left -= 1
    return owner


def _pull(block: _Block, owner: Sequence[int], part: int) -> int:
    """Links into the part less links to elsewhere."""
    return sum(
        count if owner[other] == part else -count for other, (count, _) in block.beside.items()
    )


def _refine(blocks: Sequence[_Block], owner: list[int], count: int) -> None:
    """Move blocks over borders while that is better."""
    size = [0.0] * count
    for block, part in zip(blocks, owner, strict=True):
        size[part] += block.demand
    fair = sum(size) / count
    for _ in range(_ROUNDS):
        moved = False
        for number, block in enumerate(blocks):
            here = owner[number]
            for there in sorted({owner[other] for other in block.beside} - {here}):
                fewer = (_pull(block, owner, there) - _pull(block, owner, here)) // 2
                evener = abs(size[here] - fair) + abs(size[there] - fair)
                evener -= abs(size[here] - block.demand - fair)
                evener -= abs(size[there] + block.demand - fair)
                fits = size[there] + block.demand <= _MOST_OVER * fair
                fits &= size[here] - block.demand >= _LEAST_UNDER * fair
                better = (fewer > 0 and fits) or (fewer >= -1 and evener > 0.05 * fair)
                if better and _stays_whole(blocks, owner, number):
                    owner[number] = there
                    size[here] -= block.demand
                    size[there] += block.demand
                    moved = True
                    break
        if not moved:
            return


def _stays_whole(blocks: Sequence[_Block], owner: Sequence[int], leaver: int) -> bool:
    """Whether a part hangs together, and is not empty, without one of its blocks."""
    part = owner[leaver]
    near = [other for other in blocks[leaver].beside if owner[other] == part]
    if not near:
        return False
    seen, waiting, wanted = {leaver, near[0]}, [near[0]], set(near[1:])
    while waiting and wanted:
        for other in blocks[waiting.pop()].beside:
            if owner[other] == part and other not in seen:
                seen.add(other)
                wanted.discard(other)
                waiting.append(other)
    return not wanted


def _score(blocks: Sequence[_Block], owner: Sequence[int], count: int) -> float:
    """The less the better: links cut, uneven demand, few nodes, parts without a source."""
    nodes = [0] * count
    size, sources, cut = [0.0] * count, [False] * count, 0
    for number, block in enumerate(blocks):
        size[owner[number]] += block.demand
        nodes[owner[number]] += len(block.nodes)
        sources[owner[number]] |= block.has_source
        cut += sum(
            links for other, (links, _) in block.beside.items() if owner[other] > owner[number]
        )
    fair = sum(size) / count
    uneven = max(abs(part - fair) for part in size) / fair
    fewest = min(nodes) * count / sum(nodes)
    return cut + _UNEVEN * uneven + _FEW_NODES * (1 - fewest) + _NO_SOURCE * sources.count(False)
