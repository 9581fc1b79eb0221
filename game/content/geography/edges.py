"""A region's edges, drawn: every stretch once, the municipalities' rings they make, the coast."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from game.content.geography.curves import Line, Point, by_hand, chaikin, roughen, rounded, thin
from game.content.geography.partition import chain, pair


@dataclass(frozen=True, slots=True)
class Edges:
    """Lines by name, whose they are (two municipalities, one, or none for coast outside), and what
    they make: each municipality's ring (edge names in order, line) and the coast."""

    lines: dict[str, Line]
    owners: dict[str, tuple[str, ...]]
    rings: dict[str, tuple[list[str], Line]]
    coast: list[Line]

    def written(self) -> dict[str, Any]:
        """`edges`, `rings`, `borders` and `outer` of the map."""
        return {
            "edges": {name: rounded(line) for name, line in self.lines.items()},
            "rings": {id: names for id, (names, _) in self.rings.items()},
            "borders": self._borders(),
            "outer": {id: self._outer(id) for id in self.rings},
        }

    def _borders(self) -> dict[str, list[str]]:
        borders: dict[str, list[str]] = {}
        for name, ids in self.owners.items():
            if len(ids) == 2:
                borders.setdefault(pair(*ids), []).append(name)
        return dict(sorted(borders.items()))

    def _outer(self, id: str) -> list[str]:
        return [n for n, ids in self.owners.items() if n.startswith("outer:") and id in ids]


def draw_edges(region: Mapping[str, Any]) -> Edges:
    """All edges of a region. Raises ValueError, naming the municipality, when its do not close."""
    lines = edge_lines(region["edges"])
    owners = {name: _owners(edge) for name, edge in zip(lines, region["edges"], strict=True)}
    rings = {m["id"]: _ring(m["id"], lines, owners) for m in region["municipalities"]}
    coast = [line for _, line in chain((n, ln) for n, ln in lines.items() if n[:5] == "coast")]
    return Edges(lines, owners, rings, coast)


def edge_lines(edges: Sequence[Mapping[str, Any]]) -> dict[str, Line]:
    """The finished line of every edge, by its name, in the order they are given."""
    return {name: _draw(edge) for name, edge in zip(_names(edges), edges, strict=True)}


def _names(edges: Sequence[Mapping[str, Any]]) -> list[str]:
    """A name for each edge: "border:a|b", "outer:a", "coast:a" or "coast:", numbered from 2."""
    names: list[str] = []
    for edge in edges:
        kind = edge["kind"]
        whose = pair(*edge["between"]) if kind == "border" else edge.get("of", "")
        base = f"{kind}:{whose}"
        count = sum(1 for name in names if name.split("#")[0] == base)
        names.append(f"{base}#{count + 1}" if count else base)
    return names


def _owners(edge: Mapping[str, Any]) -> tuple[str, ...]:
    """The municipalities an edge belongs to: two, one or (a coast outside the region) none."""
    if edge["kind"] == "border":
        return tuple(edge["between"])
    return (edge["of"],) if edge.get("of") else ()


def _draw(edge: Mapping[str, Any]) -> Line:
    """The finished line of an edge: roughened, smoothed, thinned to a quarter of a unit."""
    amplitude = float(edge.get("roughness", 8))
    seed, levels = int(edge.get("seed", 1)), int(edge.get("levels", 3))
    return thin(chaikin(roughen(by_hand(edge["points"]), amplitude, seed, levels)), 0.25)


def _ring(
    id: str, lines: Mapping[str, Line], owners: Mapping[str, tuple[str, ...]]
) -> tuple[list[str], Line]:
    """A municipality's ring: its edges in order, and the line they make."""
    chains = chain((n, line) for n, line in lines.items() if id in owners[n])
    if not chains:
        raise ValueError(f"The region has no edges of {id}: add its borders, outer edge or coast.")
    names, line = max(chains, key=lambda c: len(c[1]))
    if abs(line[0][0] - line[-1][0]) > 0.1 or abs(line[0][1] - line[-1][1]) > 0.1:
        raise ValueError(
            f"The edges of {id} do not close: they start at {_place(line[0])} and end at "
            f"{_place(line[-1])}. Let the ends of neighbouring edges have the same coordinates."
        )
    return names, line[:-1]


def _place(p: Point) -> str:
    return f"({p[0]:g}, {p[1]:g})"
