"""Puts a balanced moment into the rules' words: a municipality's water in one case.

All numbers are rounded: the last bits may differ between operating systems, and they are
journalled.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.rules.hydraulics import CaseResult, MunicipalityWater
from game.rules.level import NetworkSpec, NodeSpec
from server.hydraulics.project import Solution

DECIMALS = 4


@dataclass(frozen=True, slots=True)
class Asked:
    """What a case asked of the network: each junction's demand (L/s), the nodes that water can
    come to, the connecting mains in use."""

    demand_lps: Mapping[str, float]
    reached: frozenset[str]
    mains: tuple[str, ...]


def case_result(
    spec: NetworkSpec, asked: Asked, solution: Solution, *, in_full: bool
) -> CaseResult:
    """The answer for a case; node pressures and link flows only when asked for `in_full`."""
    members: dict[str, list[NodeSpec]] = {}
    for node in spec.nodes:
        if node.kind != "source":
            members.setdefault(node.municipality, []).append(node)
    imported = _imported(spec, asked, solution)
    municipalities = {
        id: _municipality(nodes, asked, solution, imported.get(id, 0.0))
        for id, nodes in members.items()
    }
    if not in_full:
        return CaseResult(municipalities)
    pressures = {
        node: _rounded(value if node in asked.reached else 0.0)
        for node, value in solution.pressure_m.items()
    }
    flows = {link: _rounded(value) for link, value in solution.flow_lps.items()}
    return CaseResult(municipalities, pressures, flows)


def _municipality(
    nodes: list[NodeSpec], asked: Asked, solution: Solution, imported: float
) -> MunicipalityWater:
    demand = sum(asked.demand_lps[node.id] for node in nodes)
    wet = [node.id for node in nodes if node.id in asked.reached]
    delivered = leakage = weight = weighted = 0.0
    lowest: float | None = None
    for id in wet:
        got = min(max(solution.delivered_lps[id], 0.0), asked.demand_lps[id])
        delivered += got
        leakage += max(solution.leakage_lps[id], 0.0)
        if got > 0.0:
            pressure = solution.pressure_m[id]
            weight += asked.demand_lps[id]
            weighted += asked.demand_lps[id] * pressure
            least = solution.lowest_m[id]
            lowest = least if lowest is None else min(lowest, least)
    return MunicipalityWater(
        served=_rounded(delivered / demand) if demand > 0.0 else float(bool(wet)),
        pressure_m=_rounded(weighted / weight) if weight > 0.0 else 0.0,
        lowest_pressure_m=_rounded(lowest or 0.0),
        delivered_lps=_rounded(delivered),
        leakage_lps=_rounded(leakage),
        imported_lps=_rounded(imported),
    )


def _imported(spec: NetworkSpec, asked: Asked, solution: Solution) -> dict[str, float]:
    net: dict[str, float] = {}
    for main in spec.mains:
        if main.id in asked.mains:
            flow = solution.flow_lps[main.id]
            net[main.a] = net.get(main.a, 0.0) - flow
            net[main.b] = net.get(main.b, 0.0) + flow
    return net


def _rounded(value: float) -> float:
    return round(value, DECIMALS) + 0.0  # no negative zero
