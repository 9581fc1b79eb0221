"""Refuses problems that EPANET would answer with nonsense: unknown names, numbers that are none."""

from __future__ import annotations

from collections.abc import Iterable
from math import isfinite

from game.content.network_model import NetworkModel
from game.rules.hydraulics import HydraulicProblem

LEAST_DIAMETER_MM, GREATEST_DIAMETER_MM = 20.0, 2000.0
LEAST_CAPACITY = 0.01
"""A source that gives less is closed, not shrunk."""
MOST_LPS = 5_000.0
"""No demand or leakage of a municipality comes near this (L/s)."""


class HydraulicsError(ValueError):
    """A problem that cannot be solved: one sentence with what is wrong and where."""


def check_problem(problem: HydraulicProblem, model: NetworkModel) -> None:
    """Raises HydraulicsError unless the problem fits the network."""
    spec = model.spec
    municipalities = {node.municipality for node in spec.nodes}
    pipes = {pipe.id for pipe in spec.pipes}
    mains = {main.id for main in spec.mains}
    sources = {pump.source for pump in model.pumps} | {pump.link for pump in model.pumps}
    _known("a municipality", problem.demand_lps, municipalities)
    _known("a pipe", problem.leakage_lps, pipes)
    _known("a connecting main", (main.link for main in problem.mains), mains)
    _known("a source", problem.closed_sources, sources)
    for municipality in sorted(municipalities - set(problem.demand_lps)):
        raise HydraulicsError(f"the problem gives no demand for {municipality}")
    for id, value in [*problem.demand_lps.items(), *problem.leakage_lps.items()]:
        _within(id, value, 0.0, MOST_LPS, "L/s")
    for main in problem.mains:
        _within(main.link, main.diameter_mm, LEAST_DIAMETER_MM, GREATEST_DIAMETER_MM, "mm")
    _once("main", [main.link for main in problem.mains])
    _once("case", [case.id for case in problem.cases])
    for case in problem.cases:
        _known("a source", case.closed_sources, sources)
        _known("a link", case.closed_links, pipes | mains | sources)
        _known("a source", case.capacity, sources)
        _known("a municipality", case.demand, municipalities)
        for id, share in case.capacity.items():
            _within(f"the capacity of {id} in {case.id}", share, LEAST_CAPACITY, 10.0, "times")
        for id, factor in case.demand.items():
            _within(f"the demand of {id} in {case.id}", factor, 0.0, 100.0, "times")
        _within(f"the demand factor of {case.id}", case.demand_factor, 0.0, 100.0, "times")


def _known(what: str, ids: Iterable[str], known: set[str]) -> None:
    for id in ids:
        if id not in known:
            raise HydraulicsError(f'the network has not "{id}" as {what}')


def _within(what: str, value: float, least: float, most: float, unit: str) -> None:
    if not isfinite(value) or not least <= value <= most:
        raise HydraulicsError(
            f"{what} is {value}; it must lie between {least:g} and {most:g} {unit}"
        )


def _once(what: str, ids: list[str]) -> None:
    for id in ids:
        if ids.count(id) > 1:
            raise HydraulicsError(f'{what} "{id}" stands twice in the problem')
