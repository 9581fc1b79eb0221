"""Networks of somebody else's, and what is asked of them."""

from __future__ import annotations

from pathlib import Path

from game.content.importing.elements import Network
from game.content.importing.parsing import parse
from game.content.importing.remarks import ImportRefusedError, Report

FOLDER = Path(__file__).parents[1] / "inp"


def data_of(name: str) -> bytes:
    """The bytes of a public network."""
    return (FOLDER / f"{name}.inp").read_bytes()


def network_of(name: str) -> Network:
    """A public network as it is read."""
    return parse(data_of(name), Report()).network


def small(options: str = "Units LPS\nHeadloss H-W", **sections: str) -> bytes:
    """A network of three junctions in a row; each section can be another."""
    parts = {
        "junctions": "a 10 1\nb 12 2\nc 14 3",
        "reservoirs": "r 60",
        "pipes": "p1 r a 100 200 120\np2 a b 200 150 120 0\np3 b c 300 100 120 0 Open",
    } | sections
    text = "".join(f"[{name.upper()}]\n{lines}\n" for name, lines in parts.items())
    return f"{text}[OPTIONS]\n{options}\n[END]\n".encode()


def remarks(data: bytes) -> dict[str, int]:
    """The remarks on reading a file: how many of each."""
    report = Report()
    parse(data, report)
    found: dict[str, int] = {}
    for remark in report:
        found[remark.id] = found.get(remark.id, 0) + 1
    return found


def refused(data: bytes) -> tuple[str, int]:
    """Why a file is refused, and the line it is about."""
    try:
        parse(data, Report())
    except ImportRefusedError as error:
        return error.remark.id, error.remark.line
    return "", 0
