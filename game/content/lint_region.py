"""Checks that the network and the map belong to the level's municipalities, and to each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from game.content.problem import Problem
from game.rules.level import NetworkSpec

WIDTH, HEIGHT = 1920.0, 1080.0
"""The map's size in map units; nodes lie within it."""

MAP_KEYS = (
    "world", "extent", "municipalities", "edges", "rings", "borders", "outer", "land", "coast",
    "depths", "lakes", "rivers", "islands", "contours", "shade", "trees", "towns", "settlements",
    "facilities", "sewers", "outside", "sea", "calm",
)  # fmt: skip
"""What a window needs of a baked map."""


def network_problems(
    name: str, text: str, network: NetworkSpec, municipalities: Sequence[str]
) -> list[Problem]:
    """What is wrong between the network read from `text` of file `name` and the municipalities."""
    return [
        *_owners(name, text, network, municipalities),
        *_equipped(name, network, municipalities),
        *_places(name, text, network),
        *_mains(name, network, municipalities),
    ]


def map_problems(
    name: str,
    region_map: Mapping[str, Any],
    municipalities: Sequence[str],
    network: NetworkSpec | None,
) -> list[Problem]:
    """What is wrong between the map in file `name`, the municipalities and the mains."""
    lacking = [key for key in MAP_KEYS if key not in region_map]
    if lacking:
        what = f"the map lacks {', '.join(lacking)}"
        return [Problem(name, 0, what, "Bake the map anew from region.toml")]
    return [
        *_whole(name, region_map),
        *_drawn(name, region_map, municipalities),
        *(_borders(name, region_map, network) if network else ()),
    ]


def _owners(
    name: str, text: str, network: NetworkSpec, municipalities: Sequence[str]
) -> Iterator[Problem]:
    tagged = [("NODE", node.id, node.municipality) for node in network.nodes]
    tagged += [("LINK", pipe.id, pipe.municipality) for pipe in network.pipes]
    for kind, id, municipality in tagged:
        if municipality not in municipalities:
            yield Problem(
                name,
                _line(text, kind, id) or _line(text, id),
                f'"{id}" belongs to "{municipality}", which is no municipality of the level',
                "Mend its line in [TAGS], or that of the node it starts from",
            )


def _line(text: str, *words: str) -> int:
    """The last line (from 1) that begins with these words; 0 where none does."""
    found = 0
    for number, line in enumerate(text.splitlines(), 1):
        if tuple(line.split()[: len(words)]) == words:
            found = number
    return found


def _equipped(name: str, network: NetworkSpec, municipalities: Sequence[str]) -> Iterator[Problem]:
    """Every municipality has pipes, a source, and room for some demand in its sources."""
    for id in municipalities:
        for what, owned in (("pipe", network.pipes), ("source", network.sources)):
            if not any(spec.municipality == id for spec in owned):
                yield Problem(name, 0, f"{id} has no {what}", f'Tag a {what} with "{id}" in [TAGS]')
        demand = sum(n.base_demand_lps for n in network.nodes if n.municipality == id)
        capacity = sum(s.capacity_lps for s in network.sources if s.municipality == id)
        if capacity and demand > capacity:
            yield Problem(
                name,
                0,
                f"the demand of {id} ({demand:.1f} l/s) is above what its sources give "
                f"({capacity:.1f} l/s)",
                "Lower the demands in [JUNCTIONS], or raise the pump curves",
            )


def _places(name: str, text: str, network: NetworkSpec) -> Iterator[Problem]:
    seen: dict[tuple[float, float], str] = {}
    for node in network.nodes:
        if not (0 <= node.x <= WIDTH and 0 <= node.y <= HEIGHT):
            yield Problem(
                name,
                _line(text, node.id),
                f'node "{node.id}" lies at {node.x:g}, {node.y:g}, outside the map',
                f"Give it coordinates within {WIDTH:g} × {HEIGHT:g}",
            )
        if (node.x, node.y) in seen:
            yield Problem(
                name,
                _line(text, node.id),
                f'nodes "{seen[node.x, node.y]}" and "{node.id}" lie in the same place',
                "Move one of them in [COORDINATES]",
            )
        seen[node.x, node.y] = node.id


def _mains(name: str, network: NetworkSpec, municipalities: Sequence[str]) -> Iterator[Problem]:
    for id in municipalities:
        if len(municipalities) > 1 and not any(id in (m.a, m.b) for m in network.mains):
            yield Problem(
                name,
                0,
                f"no connecting main reaches {id}",
                f'Add a closed pipe from {id} to a neighbour, tagged "main"',
            )


def _whole(name: str, region_map: Mapping[str, Any]) -> Iterator[Problem]:
    """Rings and borders run along edges that are there."""
    edges = region_map["edges"]
    for what in ("rings", "borders"):
        for id, names in region_map[what].items():
            for edge in names:
                if edge.removeprefix("-") not in edges:
                    yield Problem(
                        name,
                        0,
                        f'the {what[:-1]} of {id} runs along "{edge}", which is no edge of the map',
                        "Bake the map anew from region.toml",
                    )
                    return


def _drawn(
    name: str, region_map: Mapping[str, Any], municipalities: Sequence[str]
) -> Iterator[Problem]:
    drawn = {m["id"] for m in region_map.get("municipalities", ()) if "id" in m}
    rings = region_map.get("rings", {})
    for id in municipalities:
        if id not in drawn or id not in rings:
            yield Problem(
                name, 0, f"the map does not draw {id}", "Draw it in region.toml and bake the map"
            )
    for id in sorted(drawn - set(municipalities)):
        yield Problem(
            name,
            0,
            f'the map draws "{id}", which is no municipality of the level',
            "Remove it from region.toml and bake the map, or add it to level.toml",
        )


def _borders(name: str, region_map: Mapping[str, Any], network: NetworkSpec) -> Iterator[Problem]:
    """Neighbours on the map have a main that could join them, and mains join neighbours."""
    borders = set(region_map.get("borders", {}))
    joined = {f"{main.a}|{main.b}" for main in network.mains}
    for pair in sorted(borders - joined):
        a, _, b = pair.partition("|")
        yield Problem(
            name,
            0,
            f"{a} and {b} have a border but no connecting main that could be built",
            'Add a closed pipe between them to network.inp, tagged "main"',
        )
    for pair in sorted(joined - borders):
        a, _, b = pair.partition("|")
        yield Problem(
            name,
            0,
            f"a connecting main joins {a} and {b}, which have no border on the map",
            "Draw their border in region.toml and bake the map, or remove the main",
        )
