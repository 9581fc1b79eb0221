"""The shape of a level's `region.toml`: the map as drawn by hand, before it is baked.

What each table means stands in `game.content.geography`; this says which keys and kinds of values
it takes, so that a slip of the pen is found with its line.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

XY = tuple[float, float]
Blob = tuple[float, float, float, float, float, float]

EDGE_KINDS = ("border", "outer", "coast")
FACILITY_KINDS = ("works", "reservoir", "wastewater")


@dataclass(frozen=True)
class DrawnMunicipality:
    """A municipality's name on the map and the number of its tint."""

    id: str
    name: str
    tint: int = 0


@dataclass(frozen=True)
class Edge:
    """A stretch of border (`between` two), outer edge (`of` one) or coast (`of` one or none)."""

    kind: str
    points: tuple[XY, ...]
    between: tuple[str, ...] = ()
    of: str = ""
    roughness: float = 8.0
    seed: int = 1
    levels: int = 3

    @property
    def owners(self) -> tuple[str, ...]:
        """The municipalities on its sides."""
        return self.between if self.kind == "border" else (self.of,) if self.of else ()


@dataclass(frozen=True)
class Lake:
    """A lake: `points`, or `blob` [x, y, rx, ry, turn, seed]."""

    points: tuple[XY, ...] = ()
    blob: Blob | None = None
    name: str = ""
    municipality: str = ""
    roughness: float = 8.0
    seed: int = 1
    label: tuple[XY, ...] = ()
    islets: tuple[Blob, ...] = ()


@dataclass(frozen=True)
class River:
    """A river from its spring, `width` at spring and mouth."""

    points: tuple[XY, ...]
    width: XY = (2.0, 4.0)
    name: str = ""
    roughness: float = 9.0
    seed: int = 1


@dataclass(frozen=True)
class Settlement:
    """A place with its rank (1–3) and the radius of its built-up area."""

    name: str
    municipality: str
    at: XY
    rank: int = 1
    town: float = 20.0


@dataclass(frozen=True)
class Facility:
    """Works, reservoir or wastewater works."""

    kind: str
    municipality: str
    at: XY


@dataclass(frozen=True)
class Drawing:
    """All of region.toml."""

    municipalities: tuple[DrawnMunicipality, ...]
    edges: tuple[Edge, ...]
    seed: int = 1
    world: XY = (1920.0, 1080.0)
    extent: tuple[float, float, float, float] = (-420.0, -420.0, 2340.0, 1500.0)
    slope: XY = (0.0, 0.0)
    land_corners: tuple[XY, ...] = ()
    rolling: float = 1.0
    hills: tuple[tuple[float, float, float, float], ...] = ()
    tree_line: float | None = None
    woods: float = 1.0
    groves: tuple[tuple[float, float, float], ...] = ()
    lakes: tuple[Lake, ...] = ()
    rivers: tuple[River, ...] = ()
    roads: tuple[Mapping[str, Any], ...] = ()
    skerries: Mapping[str, Any] = field(default_factory=dict)
    settlements: tuple[Settlement, ...] = ()
    facilities: tuple[Facility, ...] = ()
    sewers: tuple[Mapping[str, Any], ...] = ()
    routes: tuple[Mapping[str, Any], ...] = ()
    outside: tuple[Mapping[str, Any], ...] = ()
    sea: Mapping[str, Any] = field(default_factory=dict)
