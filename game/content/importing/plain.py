"""The texts that EPANET gets to see: the stranger's file cleaned, and our own network."""

from __future__ import annotations

from game.content.importing.elements import Network
from game.content.importing.options import SOLVING
from game.content.importing.parsing import Parsed
from game.content.importing.reading import Rows

_KEPT = (
    "JUNCTIONS", "RESERVOIRS", "TANKS", "PIPES", "PUMPS", "VALVES", "DEMANDS", "STATUS",
    "PATTERNS", "CURVES", "CONTROLS", "RULES", "EMITTERS",
)  # fmt: skip
_TIMES = ["Duration 24:00", "Hydraulic Timestep 1:00", "Report Timestep 1:00"]


def cleaned(parsed: Parsed) -> str:
    """The file as EPANET may have it: what solves the network for one day, nothing that writes."""
    out: list[str] = []
    for section in _KEPT:
        rows = parsed.rows.get(section, ())
        out += [f"[{section}]", *(" ".join(row.words) for row in rows)]
    options = [
        " ".join(row.words)
        for row in parsed.rows.get("OPTIONS", ())
        if row.words[0].upper() in SOLVING
    ]
    step, start = parsed.options.pattern_step_s, parsed.options.pattern_start_s
    times = [f"Pattern Timestep {step:.0f} SEC", f"Pattern Start {start:.0f} SEC"]
    limits = ["Trials 100", "Unbalanced Continue 10", "Quality None"]
    out += ["[OPTIONS]", *options, *limits, "[TIMES]", *_TIMES, *times, "[END]"]
    return "\n".join(out) + "\n"


def row_of(rows: Rows, words: str) -> int:
    """The number of the row with these words, 0 where none has them."""
    asked = words.split()
    for section in rows.values():
        for row in section:
            if list(row.words) == asked:
                return row.number
    return 0


def plain_inp(network: Network) -> str:
    """Our network as an ordinary EPANET file, for one day."""
    days: dict[tuple[float, ...], str] = {}
    parts: dict[str, list[str]] = {name: [] for name in _KEPT}
    for node in network.nodes.values():
        where = f"{node.id} {node.elevation_m:.3f}"
        if node.kind == "reservoir":
            parts["RESERVOIRS"].append(where)
        elif node.kind == "tank" and node.vessel:
            v = node.vessel
            levels = f"{v.start_m:.3f} {v.lowest_m:.3f} {v.highest_m:.3f} {v.diameter_m:.3f} 0"
            parts["TANKS"].append(f"{where} {levels}")
        else:
            pattern = days.setdefault(node.day, f"d{len(days)}") if node.day else ""
            flow = node.demand_lps - node.inflow_lps
            parts["JUNCTIONS"].append(f"{where} {flow:.5f} {pattern}")
    parts["PATTERNS"] = [
        f"{id} {' '.join(f'{factor:.4f}' for factor in day)}" for day, id in days.items()
    ]
    for number, link in enumerate(network.links.values()):
        ends = f"{link.id} {link.a} {link.b}"
        if link.points:
            parts["CURVES"] += [f"c{number} {q:.4f} {h:.4f}" for q, h in link.points]
        if link.kind in ("pipe", "check"):
            status = "CV" if link.kind == "check" else "Open"
            size = f"{link.length_m:.3f} {link.diameter_mm:.3f} {link.roughness:.3f}"
            parts["PIPES"].append(f"{ends} {size} 0 {status}")
        elif link.kind == "pump":
            drive = f"HEAD c{number}" if link.points else f"POWER {link.setting:.4f}"
            parts["PUMPS"].append(f"{ends} {drive}")
        else:
            setting = f"c{number}" if link.kind == "gpv" else f"{link.setting:.4f}"
            valve = f"{ends} {link.diameter_mm:.3f} {link.kind.upper()} {setting} 0"
            parts["VALVES"].append(valve)
    out: list[str] = []
    for name, lines in parts.items():
        out += [f"[{name}]", *lines]
    options = ["Units LPS", "Headloss H-W", "Trials 100", "Unbalanced Continue 10"]
    times = [*_TIMES, "Pattern Timestep 1:00"]
    return "\n".join([*out, "[OPTIONS]", *options, "[TIMES]", *times, "[END]"]) + "\n"
