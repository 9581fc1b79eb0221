"""The connecting mains that could be built: one for each two municipalities that share a border."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from game.content.importing.elements import Link, Network
from game.content.importing.remarks import Report

LEAST_LENGTH_M = 1500.0
"""Shorter than this no main between municipalities is: the borders of the import run through what
may be one town, and a main of a few metres would be no decision."""
NARROWEST_MM, WIDEST_MM = 150.0, 1000.0
_SPEED_M_S = 1.0
_ROUGHNESS = 130.0
_METRES_A_UNIT = 40.0

Places = Mapping[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Main:
    """A main between two municipalities, closed at the start."""

    id: str
    a: str
    b: str
    length_m: float
    diameter_mm: float
    roughness: float
    vertices: tuple[tuple[float, float], ...] = ()


def candidates(
    network: Network,
    crossing: Sequence[Link],
    borders: Sequence[tuple[str, str]],
    places: Places,
    report: Report,
) -> list[Main]:
    """A main for each border: the widest of the file's own links over it, else a new one between
    the two nodes that lie nearest to each other. The file's other links over borders are told."""
    by_pair: dict[tuple[str, str], list[Link]] = {}
    for link in crossing:
        if link.a in network.nodes and link.b in network.nodes:
            a, b = sorted((network.nodes[link.a].home, network.nodes[link.b].home))
            by_pair.setdefault((a, b), []).append(link)
    scale = _metres_a_unit(network, places)
    found: list[Main] = []
    for pair in borders:
        links = sorted(by_pair.pop(pair, ()), key=_rank, reverse=True)
        needed = _needed_mm(network, pair)
        if links:
            main = _of_link(links[0], needed)
            report.say(
                "main-of-link", links[0].line, main=main.id, a=pair[0], b=pair[1],
                length=round(main.length_m), diameter=round(main.diameter_mm),
            )  # fmt: skip
            _say_shut(links[1:], report)
        else:
            main = _new(network, pair, places, scale, needed)
            report.say(
                "main-new", main=main.id, a=pair[0], b=pair[1],
                length=round(main.length_m), diameter=round(main.diameter_mm),
            )  # fmt: skip
        found.append(main)
    for links in by_pair.values():
        _say_shut(links, report)
    return found


def _rank(link: Link) -> tuple[bool, float, str]:
    return link.kind == "pipe", link.diameter_mm, link.id


def _say_shut(links: Sequence[Link], report: Report) -> None:
    for link in links:
        report.say("crossing-shut", link.line, link=link.id)


def _needed_mm(network: Network, pair: tuple[str, str]) -> float:
    """The diameter through which the smaller of two gets all its water at 1 m/s."""
    demand = min(
        sum(node.demand_lps for node in network.nodes.values() if node.home == home)
        for home in pair
    )
    return math.sqrt(demand / 1000 / _SPEED_M_S * 4 / math.pi) * 1000


def _size(diameter_mm: float, needed_mm: float) -> float:
    widest = min(max(diameter_mm, needed_mm, NARROWEST_MM), WIDEST_MM)
    return min(WIDEST_MM, math.ceil(widest / 50) * 50)


def _of_link(link: Link, needed_mm: float) -> Main:
    plain = link.kind == "pipe"
    return Main(
        link.id,
        link.a,
        link.b,
        max(LEAST_LENGTH_M, link.length_m),
        _size(link.diameter_mm, needed_mm),
        max(link.roughness, 100.0) if plain else _ROUGHNESS,
        link.vertices,
    )


def _new(
    network: Network,
    pair: tuple[str, str],
    places: Places,
    scale: float,
    needed_mm: float,
) -> Main:
    mine, theirs = (
        [id for id, node in network.nodes.items() if node.home == home and node.kind == "junction"]
        for home in pair
    )
    away, a, b = min((math.dist(places[a], places[b]), a, b) for a in mine for b in theirs)
    id = f"main-{'-'.join(home[:12] for home in pair)}"
    length = max(LEAST_LENGTH_M, round(away * scale, -1))
    return Main(id, a, b, length, _size(0.0, needed_mm), _ROUGHNESS)


def _metres_a_unit(network: Network, places: Places) -> float:
    """How many metres of pipe go to a map unit, by the middle of the pipes."""
    found = [
        link.length_m / away
        for link in network.links.values()
        if link.kind == "pipe" and (away := math.dist(places[link.a], places[link.b])) > 3
    ]
    return min(max(median(found), 0.5), 500.0) if found else _METRES_A_UNIT
