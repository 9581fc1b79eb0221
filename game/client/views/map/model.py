"""What the map is told: the region as it lies, and what is known of it at the moment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

LAYERS = ("condition", "pressure", "flow", "age", "trust", "borders")
"""What the networks and borders can be coloured by."""

WALL, PERFORATED, DOTS, SEAM, GONE = range(5)
"""A border's state: how many of the four steps its two municipalities have taken together."""

OUTSIDE = "outside"
"""Stands in `shut_out` for the municipalities beyond the region."""


@dataclass(frozen=True, slots=True)
class MapEvent:
    """Something that happens somewhere: `kind` burst, drought, boil_notice, outage or other.

    It is shown at a `pipe`, a `node` or, with neither, in the `municipality`. A drought shows at
    that municipality's lakes. `strength` 0–1.
    """

    kind: str
    municipality: str = ""
    node: str = ""
    pipe: str = ""
    strength: float = 1.0


@dataclass(frozen=True, slots=True)
class MapModel:
    """Everything the map draws.

    Static: `region` (a level's map.json), `nodes`, `pipes`, `mains` (the fields of NodeSpec,
    PipeSpec, MainSpec as mappings), `devices` (pumps and valves: `id`, `municipality`, `kind`, `a`,
    `b`, `diameter_mm`, `setting`), `names` (municipality id → name).
    Dynamic: `steps` ("a|b" → 0…4 steps taken, missing = 0), `condition` (pipe → 1 as new … 0 worn
    out, None unknown), `pressure` (node → m), `flow` (link → L/s, positive from `a` to `b`),
    `main_states` (main → candidate: not shown, offered, planned, building, in_use),
    `trust` ("a|b" → 0–100; with "b|a" too, each half has its own), `planning_borders`
    (municipality → 0…1, the new border towards its own planning office), `shut_out`
    (municipalities left outside the partnership of their neighbours, or "outside"), `left_out`
    ("who is in it|who is left out" → 0…1, how strong that border has become), `events`,
    `empty` (seats without a team: no tint), `highlight` (own municipality), `selected` (pipes
    picked), `year` (for the pipes' age).
    """

    region: Mapping[str, Any]
    nodes: Sequence[Mapping[str, Any]] = ()
    pipes: Sequence[Mapping[str, Any]] = ()
    mains: Sequence[Mapping[str, Any]] = ()
    devices: Sequence[Mapping[str, Any]] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    steps: Mapping[str, int] = field(default_factory=dict)
    condition: Mapping[str, float | None] = field(default_factory=dict)
    pressure: Mapping[str, float] = field(default_factory=dict)
    flow: Mapping[str, float] = field(default_factory=dict)
    main_states: Mapping[str, str] = field(default_factory=dict)
    trust: Mapping[str, float] = field(default_factory=dict)
    planning_borders: Mapping[str, float] = field(default_factory=dict)
    shut_out: tuple[str, ...] = ()
    left_out: Mapping[str, float] = field(default_factory=dict)
    events: tuple[MapEvent, ...] = ()
    empty: frozenset[str] = frozenset()
    highlight: str = ""
    selected: frozenset[str] = frozenset()
    year: int = 2025
