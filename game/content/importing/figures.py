"""A municipality's figures, from its part of the network; what no network tells is assumed.

Population follows from demand, 165 litres a resident and day with all other use (as in
`game.rules.parameters`). Metres of main per resident are the file's where it holds the streets;
a file of trunk mains only gets what municipalities of that size have. Bursts follow the pipes'
materials, held within what Swedish municipalities report.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.content.importing.elements import Network
from game.content.importing.remarks import Report
from game.rules.parameters import Parameters
from game.rules.setup import MATERIAL_BURSTS

SMALLEST, LARGEST = 1_000, 2_000_000
_LEAST_MAIN_M, _MOST_MAIN_M = 6.0, 26.0
_LEAST_BURSTS, _MOST_BURSTS = 0.045, 0.095

_ROLES: tuple[dict[str, object], ...] = (
    {
        "growth": 0.008, "summer_factor": 1.05, "renewal_rate": 0.0042, "known_share": 0.55,
        "cost_level": 0.98, "approval": 56, "coordination": 60,
        "values": ["safe", "affordable", "generations", "self_determination"],
    },
    {
        "growth": 0.002, "summer_factor": 1.1, "renewal_rate": 0.0022, "known_share": 0.40,
        "cost_level": 1.0, "approval": 58, "coordination": 58,
        "values": ["generations", "safe", "self_determination", "affordable"],
    },
    {
        "growth": 0.004, "summer_factor": 1.3, "renewal_rate": 0.0018, "known_share": 0.42,
        "cost_level": 1.03, "approval": 52, "coordination": 54,
        "values": ["self_determination", "safe", "affordable", "generations"],
    },
    {
        "growth": -0.006, "summer_factor": 1.0, "renewal_rate": 0.0016, "known_share": 0.30,
        "cost_level": 1.0, "approval": 50, "coordination": 63,
        "values": ["affordable", "generations", "safe", "self_determination"],
    },
    {
        "growth": -0.004, "summer_factor": 1.05, "renewal_rate": 0.0016, "known_share": 0.25,
        "cost_level": 0.97, "approval": 60, "coordination": 66,
        "values": ["self_determination", "affordable", "safe", "generations"],
    },
)  # fmt: skip
"""What is assumed of the largest, the second largest …; from the sixth on over again."""


@dataclass(frozen=True, slots=True)
class Figures:
    """A municipality of level.toml: its keys and values in order."""

    id: str
    name: str
    keys: Mapping[str, object]

    @property
    def population(self) -> int:
        """Residents at the start."""
        value = self.keys["population"]
        assert isinstance(value, int)
        return value


def figures(
    network: Network,
    names: Mapping[str, str],
    ages: Mapping[str, tuple[str, int]],
    whole_length_m: float,
    report: Report,
) -> list[Figures]:
    """The figures of each municipality, largest first; `whole_length_m` are the mains of the file
    before it was simplified."""
    demand = {
        home: sum(node.demand_lps for node in network.nodes.values() if node.home == home)
        for home in names
    }
    lengths = _lengths(network)
    stands_for = whole_length_m / max(1.0, sum(sum(parts.values()) for parts in lengths.values()))
    ranked = sorted(names, key=lambda home: (-demand[home], home))
    found: list[Figures] = []
    for rank, home in enumerate(ranked):
        residents = demand[home] * 86_400 / Parameters().litres_per_resident
        population = round(min(max(residents, SMALLEST), LARGEST), -1 if residents < 10_000 else -2)
        if not SMALLEST <= residents <= LARGEST:
            report.say(
                "population-held", home=home, asked=round(residents), population=round(population)
            )
        metres = stands_for * sum(lengths.get(home, {}).values()) / population
        if metres < _LEAST_MAIN_M:
            metres = 10.0 + 3.0 * max(0.0, math.log10(60_000 / population))
            report.say("mains-assumed", home=home, metres=round(metres, 1))
        bursts = _bursts([(ages[id][0], metre) for id, metre in lengths.get(home, {}).items()])
        keys: dict[str, object] = {
            "population": int(population),
            "main_m_per_resident": round(min(metres, _MOST_MAIN_M), 1),
            "burst_rate": round(bursts, 3),
            **_ROLES[rank % len(_ROLES)],
        }
        found.append(Figures(home, names[home], keys))
    return found


def _lengths(network: Network) -> dict[str, dict[str, float]]:
    """Metres of each pipe by its municipality."""
    found: dict[str, dict[str, float]] = {}
    for link in network.links.values():
        if link.kind == "pipe":
            found.setdefault(network.nodes[link.a].home, {})[link.id] = link.length_m
    return found


def _bursts(pipes: Sequence[tuple[str, float]]) -> float:
    """Bursts per km and year."""
    metres = sum(length for _, length in pipes)
    per_km = sum(MATERIAL_BURSTS[material] * length for material, length in pipes) / metres / 100
    return min(max(per_km * 0.7, _LEAST_BURSTS), _MOST_BURSTS)
