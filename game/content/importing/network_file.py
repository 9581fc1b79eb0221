"""Writes network.inp of the level, in the form that `game.content.network` reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.content.importing.elements import Network
from game.content.importing.mains import Main
from game.content.importing.works import Works

_MAP_HEIGHT = 1080.0

Places = Mapping[str, tuple[float, float]]


def network_inp(
    network: Network,
    works: Sequence[Works],
    mains: Sequence[Main],
    ages: Mapping[str, tuple[str, int]],
    places: Places,
) -> str:
    """The level's EPANET file."""
    parts: dict[str, list[str]] = {
        name: []
        for name in (
            "JUNCTIONS", "RESERVOIRS", "TANKS", "PIPES", "PUMPS", "VALVES", "CURVES", "PATTERNS",
            "COORDINATES", "VERTICES", "TAGS",
        )
    }  # fmt: skip
    _nodes(network, parts)
    _links(network, ages, parts)
    _works(works, parts)
    for main in mains:
        size = f"{main.length_m:.1f} {main.diameter_mm:.1f} {main.roughness:.1f}"
        parts["PIPES"].append(f"{main.id} {main.a} {main.b} {size} 0 Closed")
        parts["TAGS"].append(f"LINK {main.id} main")
        _bends(main.id, main.vertices, parts)
    for id, (x, y) in places.items():
        parts["COORDINATES"].append(f"{id} {x:.1f} {_MAP_HEIGHT - y:.1f}")
    out = ["[TITLE]", "Made by the import; what was changed is told in import-report.txt", ""]
    for name, lines in parts.items():
        if lines:
            out += [f"[{name}]", *(f" {line}" for line in lines), ""]
    return "\n".join([*out, "[OPTIONS]", " Units LPS", " Headloss H-W", "", "[END]"]) + "\n"


def _nodes(network: Network, parts: dict[str, list[str]]) -> None:
    days: dict[tuple[str, ...], str] = {}
    for node in network.nodes.values():
        if node.kind == "tank" and node.vessel:
            v = node.vessel
            levels = f"{v.start_m:.2f} {v.lowest_m:.2f} {v.highest_m:.2f} {v.diameter_m:.2f} 0"
            parts["TANKS"].append(f"{node.id} {node.elevation_m:.2f} {levels}")
            parts["TAGS"].append(f"NODE {node.id} {node.home},tank")
            continue
        pattern = ""
        if node.day and node.demand_lps > 0:
            factors = tuple(f"{factor:.3f}" for factor in node.day)
            pattern = days.setdefault(factors, f"day-{len(days) + 1}")
        line = f"{node.id} {node.elevation_m:.2f} {node.demand_lps:.4f} {pattern}".rstrip()
        parts["JUNCTIONS"].append(line)
        parts["TAGS"].append(f"NODE {node.id} {node.home}")
    for factors, id in days.items():
        for first in (0, 12):
            parts["PATTERNS"].append(f"{id} {' '.join(factors[first : first + 12])}")


def _links(
    network: Network, ages: Mapping[str, tuple[str, int]], parts: dict[str, list[str]]
) -> None:
    for number, link in enumerate(network.links.values(), start=1):
        ends = f"{link.id} {link.a} {link.b}"
        if link.kind in ("pipe", "check"):
            size = f"{link.length_m:.2f} {link.diameter_mm:.1f} {link.roughness:.2f}"
            status = "CV" if link.kind == "check" else "Open"
            parts["PIPES"].append(f"{ends} {size} 0 {status}")
            if link.kind == "pipe":
                material, year = ages[link.id]
                parts["TAGS"].append(f"LINK {link.id} {material},{year}")
        elif link.kind == "pump":
            parts["PUMPS"].append(f"{ends} HEAD curve-{number}")
        else:
            setting = f"curve-{number}" if link.kind == "gpv" else f"{link.setting:.3f}"
            valve = f"{ends} {link.diameter_mm:.1f} {link.kind.upper()} {setting} 0"
            parts["VALVES"].append(valve)
        parts["CURVES"] += [f"curve-{number} {q:.3f} {h:.3f}" for q, h in link.points]
        _bends(link.id, link.vertices, parts)


def _works(works: Sequence[Works], parts: dict[str, list[str]]) -> None:
    for number, source in enumerate(works, start=1):
        parts["RESERVOIRS"].append(f"{source.id} {source.base_m:.2f}")
        parts["TAGS"].append(f"NODE {source.id} {source.home},{source.kind}")
        parts["PUMPS"].append(f"works-{number} {source.id} {source.outlet} HEAD works-{number}")
        parts["CURVES"] += [f"works-{number} {q:.3f} {h:.3f}" for q, h in source.points()]


def _bends(id: str, vertices: Sequence[tuple[float, float]], parts: dict[str, list[str]]) -> None:
    parts["VERTICES"] += [f"{id} {x:.1f} {_MAP_HEIGHT - y:.1f}" for x, y in vertices]
