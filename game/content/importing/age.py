"""Material and year of each pipe: the file's own tag where it has one, else by its roughness.

Old cast iron is rough, plastic smooth. Where a file gives all pipes about the same roughness, they
are shared among the materials and decades as Swedish mains are (Svenskt Vatten's statistics;
shares of length, rounded), by their ids, so that the same file gives the same pipes.
"""

from __future__ import annotations

import hashlib
from statistics import pstdev

from game.content.importing.elements import Link, Network
from game.content.importing.remarks import Report

_MATERIALS = ("cast_iron", "ductile_iron", "asbestos_cement", "pvc", "pe", "steel")
_BY_ROUGHNESS = (
    (85.0, "cast_iron", 1932),
    (105.0, "cast_iron", 1954),
    (118.0, "ductile_iron", 1966),
    (128.0, "ductile_iron", 1973),
    (138.0, "pvc", 1979),
    (999.0, "pe", 1996),
)
_SHARES = (
    (0.10, "cast_iron", 1938),
    (0.17, "cast_iron", 1955),
    (0.10, "ductile_iron", 1967),
    (0.12, "ductile_iron", 1974),
    (0.04, "asbestos_cement", 1962),
    (0.23, "pvc", 1977),
    (0.24, "pe", 1998),
)
_SAME = 4.0
_EARLIEST, _LATEST = 1890, 2024


def pipe_ages(network: Network, report: Report) -> dict[str, tuple[str, int]]:
    """Material and year laid of each pipe by its id."""
    pipes = [link for link in network.links.values() if link.kind == "pipe"]
    alike = pstdev(pipe.roughness for pipe in pipes) < _SAME if pipes else True
    found: dict[str, tuple[str, int]] = {}
    tagged = 0
    for pipe in pipes:
        own = _of_tag(pipe.tag)
        tagged += own is not None
        found[pipe.id] = own or (_by_share(pipe) if alike else _by_roughness(pipe))
    report.say("ages-by-share" if alike else "ages-by-roughness", count=len(pipes) - tagged)
    if tagged:
        report.say("ages-by-tag", count=tagged)
    return found


def _of_tag(tag: str) -> tuple[str, int] | None:
    material, _, year = tag.partition(",")
    if material in _MATERIALS and year.isdecimal() and _EARLIEST <= int(year) <= _LATEST:
        return material, int(year)
    return None


def _by_roughness(pipe: Link) -> tuple[str, int]:
    for most, material, year in _BY_ROUGHNESS:
        if pipe.roughness < most:
            return material, year + round(_chance(pipe.id, "year") * 16) - 8
    raise AssertionError("unreachable")


def _by_share(pipe: Link) -> tuple[str, int]:
    left = _chance(pipe.id, "material") * sum(share for share, _, _ in _SHARES)
    for share, material, year in _SHARES:  # noqa: B007
        left -= share
        if left < 0:
            break
    return material, year + round(_chance(pipe.id, "year") * 16) - 8


def _chance(id: str, what: str) -> float:
    """A number from 0 to 1 that belongs to the id."""
    return hashlib.sha256(f"{what}:{id}".encode()).digest()[0] / 255
