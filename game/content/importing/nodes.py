"""Junctions, reservoirs and tanks with their demands, tags and places."""

from __future__ import annotations

import math

from game.content.importing.days import mean_of
from game.content.importing.elements import Day, Node, Vessel, mixed_day
from game.content.importing.options import Options
from game.content.importing.reading import Row, Rows
from game.content.importing.remarks import ImportRefusedError, Report

MOST_NODES = 20_000
_LONGEST_ID = 31
_LEAST_TANK_M = 0.5

Days = dict[str, tuple[float, Day | None]]


def read_nodes(rows: Rows, options: Options, days: Days, report: Report) -> dict[str, Node]:
    """All nodes by id; refuses ids that stand twice and files that are too large."""
    nodes: dict[str, Node] = {}
    demands = _demands(rows, options)
    for row in rows.get("JUNCTIONS", ()):
        node = _add(nodes, row, "junction", options)
        base = row.value_or(2, 0.0)
        own = [(base, row.words[3] if len(row.words) > 3 else options.pattern)]
        _ask(node, demands.pop(node.id, own), options, days, report)
    for row in rows.get("RESERVOIRS", ()):
        _reservoir(nodes, row, options, report)
    curves = _volume_curves(rows)
    for row in rows.get("TANKS", ()):
        if len(row.words) <= 3:  # as EPANET does: a tank without levels is a reservoir
            _reservoir(nodes, row, options, report)
        else:
            _tank(nodes, row, options, curves, report)
    if not nodes:
        raise ImportRefusedError("no-nodes")
    if len(nodes) > MOST_NODES:
        raise ImportRefusedError("too-many-nodes", nodes=len(nodes), most=MOST_NODES)
    for row in rows.get("EMITTERS", ()):
        if row.words[0] in nodes:
            nodes[row.words[0]].emitter = max(0.0, row.value(1))
    _place(nodes, rows)
    return nodes


def _add(nodes: dict[str, Node], row: Row, kind: str, options: Options) -> Node:
    id = row.words[0]
    if len(id) > _LONGEST_ID:
        raise ImportRefusedError("long-id", row.number, name=id[:40], most=_LONGEST_ID)
    if id in nodes:
        raise ImportRefusedError("id-twice", row.number, name=id, first=nodes[id].line)
    node = Node(id, kind, options.units.metres(row.value_or(1, 0.0)), line=row.number)
    nodes[id] = node
    return node


def _demands(rows: Rows, options: Options) -> dict[str, list[tuple[float, str]]]:
    """The categories of demand of each junction in [DEMANDS]: base and pattern."""
    found: dict[str, list[tuple[float, str]]] = {}
    for row in rows.get("DEMANDS", ()):
        if row.words[0].upper() == "MULTIPLY":
            continue
        pattern = row.words[2] if len(row.words) > 2 else options.pattern
        found.setdefault(row.words[0], []).append((row.value(1), pattern))
    return found


def _ask(
    node: Node, asked: list[tuple[float, str]], options: Options, days: Days, report: Report
) -> None:
    parts = []
    for base, pattern in asked:
        mean, day = mean_of(days, pattern)
        parts.append((options.units.lps(base * options.demand_factor * mean), day))
    if len(asked) > 1:
        report.say("demands-summed", node.line, node=node.id, count=len(asked))
    total = sum(mean for mean, _ in parts)
    if total < 0:
        node.inflow_lps = -total
        report.say("inflow", node.line, node=node.id, flow=round(-total, 1))
        return
    node.demand_lps = total
    node.day = mixed_day([(max(0.0, mean), day) for mean, day in parts])


def _reservoir(nodes: dict[str, Node], row: Row, options: Options, report: Report) -> None:
    _add(nodes, row, "reservoir", options)
    if len(row.words) > 2:
        report.say("head-pattern", row.number, node=row.words[0])


def _tank(
    nodes: dict[str, Node],
    row: Row,
    options: Options,
    curves: dict[str, list[tuple[float, float]]],
    report: Report,
) -> None:
    node = _add(nodes, row, "tank", options)
    units = options.units
    start, lowest, highest = (units.metres(row.value(position)) for position in (2, 3, 4))
    lowest = max(0.0, lowest)
    if highest < lowest:
        raise ImportRefusedError("tank-levels", row.number, node=node.id)
    highest = max(highest, lowest + _LEAST_TANK_M)
    diameter = units.metres(row.value_or(5, 0.0))
    curve = curves.get(row.words[7], []) if len(row.words) > 7 else []
    if len(curve) > 1 and curve[-1][0] > curve[0][0]:
        volume = units.metres(units.metres(units.metres(curve[-1][1] - curve[0][1])))
        height = units.metres(curve[-1][0] - curve[0][0])
        diameter = math.sqrt(max(volume, 0.1) / height * 4 / math.pi)
        report.say("tank-curve", row.number, node=node.id, diameter=round(diameter, 1))
    start = min(max(start, lowest), highest)
    node.vessel = Vessel(start, lowest, highest, max(diameter, 0.5))


def _volume_curves(rows: Rows) -> dict[str, list[tuple[float, float]]]:
    wanted = {row.words[7] for row in rows.get("TANKS", ()) if len(row.words) > 7}
    found: dict[str, list[tuple[float, float]]] = {}
    for row in rows.get("CURVES", ()):
        if row.words[0] in wanted:
            found.setdefault(row.words[0], []).append((row.value(1), row.value(2)))
    return found


def _place(nodes: dict[str, Node], rows: Rows) -> None:
    for row in rows.get("COORDINATES", ()):
        if row.words[0] in nodes:
            nodes[row.words[0]].at = (row.value(1), row.value(2))
