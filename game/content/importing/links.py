"""Pipes, pumps and valves, and whether they stand open."""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import pairwise

from game.content.importing.elements import Link, Node
from game.content.importing.options import Options
from game.content.importing.reading import Row, Rows
from game.content.importing.remarks import ImportRefusedError, Report
from game.content.importing.units import with_minor_loss

MOST_LINKS = 30_000
_LONGEST_ID = 31
_WATER_KN_M3 = 9.802
_LEAST_LENGTH_M, _LEAST_DIAMETER_MM = 0.5, 10.0
VALVES = ("PRV", "PSV", "PBV", "FCV", "TCV", "GPV")

Points = tuple[tuple[float, float], ...]


def read_links(
    rows: Rows, options: Options, nodes: Mapping[str, Node], report: Report
) -> tuple[dict[str, Link], set[str]]:
    """All links by id, and the ids of those that are shut at the start."""
    links: dict[str, Link] = {}
    shut: set[str] = set()
    curves = _curves(rows)
    minor = 0
    for row in rows.get("PIPES", ()):
        link = _add(links, row, "pipe", nodes)
        minor += _pipe(link, row, options, shut)
    for row in rows.get("PUMPS", ()):
        link = _add(links, row, "pump", nodes)
        _pump(link, row, options, curves, shut, report)
    for row in rows.get("VALVES", ()):
        _valve(_add(links, row, "tcv", nodes), row, options, curves, report)
    if len(links) > MOST_LINKS:
        raise ImportRefusedError("too-many-links", links=len(links), most=MOST_LINKS)
    if minor:
        report.say("minor-losses", count=minor)
    _statuses(rows, links, shut, options, report)
    for row in rows.get("VERTICES", ()):
        if row.words[0] in links:
            links[row.words[0]].vertices += ((row.value(1), row.value(2)),)
    return links, shut


def _add(links: dict[str, Link], row: Row, kind: str, nodes: Mapping[str, Node]) -> Link:
    id = row.words[0]
    if len(id) > _LONGEST_ID:
        raise ImportRefusedError("long-id", row.number, name=id[:40], most=_LONGEST_ID)
    if id in links:
        raise ImportRefusedError("id-twice", row.number, name=id, first=links[id].line)
    ends = row.word(1), row.word(2)
    for end in ends:
        if end not in nodes:
            raise ImportRefusedError("no-such-node", row.number, link=id, node=end[:40])
    if ends[0] == ends[1]:
        raise ImportRefusedError("same-ends", row.number, link=id)
    links[id] = Link(id, kind, *ends, line=row.number)
    return links[id]


def _pipe(link: Link, row: Row, options: Options, shut: set[str]) -> bool:
    """Fills in a pipe; whether it had a minor loss."""
    units = options.units
    link.length_m = max(_LEAST_LENGTH_M, units.metres(row.positive(3)))
    link.diameter_mm = max(_LEAST_DIAMETER_MM, units.millimetres(row.positive(4)))
    c = units.roughness(row.positive(5), link.diameter_mm)
    rest = [word.upper() for word in row.words[6:]]
    status = next((word for word in rest if word in ("OPEN", "CLOSED", "CV")), "OPEN")
    loss = row.value(6) if rest and rest[0] != status else 0.0
    link.roughness = with_minor_loss(c, link.length_m, link.diameter_mm, loss)
    if status == "CV":
        link.kind = "check"
    elif status == "CLOSED":
        shut.add(link.id)
    return loss > 0


def _pump(
    link: Link,
    row: Row,
    options: Options,
    curves: dict[str, Points],
    shut: set[str],
    report: Report,
) -> None:
    units = options.units
    speed, power = 1.0, 0.0
    words = row.words[3:]
    if words and words[0].replace(".", "", 1).isdigit():  # the form of EPANET's first version
        numbers = [row.value(position) for position in range(3, len(row.words))]
        if len(numbers) == 1:
            power = numbers[0]
        elif len(numbers) == 2:
            link.points = ((units.lps(numbers[1]), units.metres(numbers[0])),)
        else:
            raise ImportRefusedError("old-pump", row.number, pump=link.id)
        words = ()
    for position in range(0, len(words) - 1, 2):
        key, value = words[position].upper(), words[position + 1]
        if key == "HEAD":
            if value not in curves:
                raise ImportRefusedError(
                    "no-such-curve", row.number, link=link.id, curve=value[:40]
                )
            link.points = tuple(
                (units.lps(flow), units.metres(lift)) for flow, lift in curves[value]
            )
        elif key == "POWER":
            power = row.value(4 + position)
        elif key == "SPEED":
            speed = row.value(4 + position)
        elif key == "PATTERN":
            report.say("speed-pattern", row.number, pump=link.id)
    if power > 0 and not link.points:
        link.setting = units.kilowatts(power)  # turned into a curve once the flow is known
        report.say("pump-power", row.number, pump=link.id, power=round(link.setting, 1))
    elif not link.points:
        raise ImportRefusedError("pump-without-curve", row.number, pump=link.id)
    else:
        _check_curve(link, row)
    _run_at(link, speed, shut)


def _check_curve(pump: Link, row: Row) -> None:
    points = pump.points
    rising = all(a[0] < b[0] and a[1] > b[1] for a, b in pairwise(points))
    if len(points) == 1 and min(points[0]) > 0:
        return
    if len(points) == 2 and rising:  # a straight line needs a third point to be told as a curve
        (q0, h0), (q1, h1) = points
        pump.points = (points[0], ((q0 + q1) / 2, (h0 + h1) / 2), points[1])
        return
    if len(points) < 3 or not rising or points[0][0] < 0:
        raise ImportRefusedError("pump-curve", row.number, pump=pump.id)
    pump.points = _without_steep_start(points)


def _without_steep_start(points: Points) -> Points:
    """Three points as EPANET joins them, h0 - r q^n, but as straight pieces where n is below 1:
    there the curve falls endlessly steep at no flow, and pumps side by side have no solution."""
    if len(points) != 3 or points[0][0] > 0:
        return points
    (_, shut), (q1, h1), (q2, h2) = points
    power = math.log((shut - h2) / (shut - h1)) / math.log(q2 / q1)
    if power >= 1:
        return points
    loss = (shut - h1) / q1**power
    flows = [q2 * share for share in (0.0, 0.1, 0.25, 0.5, 0.75, 1.0)]
    return tuple((flow, shut - loss * flow**power) for flow in flows)


def _run_at(pump: Link, speed: float, shut: set[str]) -> None:
    """The affinity laws: flow grows with speed, lift with its square."""
    if speed <= 0:
        shut.add(pump.id)
    elif speed != 1.0:
        pump.points = tuple((flow * speed, lift * speed**2) for flow, lift in pump.points)
        pump.setting *= speed**3


def _valve(
    link: Link, row: Row, options: Options, curves: dict[str, Points], report: Report
) -> None:
    units = options.units
    kind = row.word(4).upper()
    if kind not in VALVES:
        raise ImportRefusedError("valve-kind", row.number, word=kind[:20], known=", ".join(VALVES))
    link.kind = kind.lower()
    link.diameter_mm = max(_LEAST_DIAMETER_MM, units.millimetres(row.value(3)))
    if kind == "GPV":
        curve = row.word(5)
        if len(curves.get(curve, ())) < 2:
            raise ImportRefusedError("no-such-curve", row.number, link=link.id, curve=curve[:40])
        link.points = tuple((units.lps(q), units.metres(h)) for q, h in curves[curve])
        return
    link.setting = _setting(kind, row.value_or(5, 0.0), options)
    if kind != "TCV" and len(row.words) > 6 and row.value(6) > 0:
        report.say("valve-minor-loss", row.number, valve=link.id)


def _setting(kind: str, value: float, options: Options) -> float:
    if kind == "FCV":
        return options.units.lps(value)
    return value if kind == "TCV" else options.units.pressure_m(value)


def _curves(rows: Rows) -> dict[str, Points]:
    found: dict[str, list[tuple[float, float]]] = {}
    for row in rows.get("CURVES", ()):
        if len(row.words) > 2:
            found.setdefault(row.words[0], []).append((row.value(1), row.value(2)))
    return {id: tuple(points) for id, points in found.items()}


def _statuses(
    rows: Rows, links: dict[str, Link], shut: set[str], options: Options, report: Report
) -> None:
    """[STATUS]: what is shut, opened or set otherwise at the start."""
    for row in rows.get("STATUS", ()):
        link, word = links.get(row.words[0]), row.word(1).upper()
        if link is None or link.kind == "check":
            continue
        if word == "CLOSED":
            shut.add(link.id)
        elif word == "OPEN":
            shut.discard(link.id)
            if link.kind not in ("pipe", "pump"):
                report.say("valve-open", row.number, valve=link.id)
                link.kind, link.setting, link.points = "tcv", 0.0, ()
        elif link.kind == "pump":
            _run_at(link, row.value(1), shut)
        elif link.kind not in ("pipe", "gpv"):
            link.setting = _setting(link.kind.upper(), row.value(1), options)


def curve_of_power(kilowatts: float, flow_lps: float) -> Points:
    """The curve of a pump of constant power, true at the flow it has: EPANET's design point."""
    flow = max(flow_lps, 0.5)
    return ((flow, max(1.0, kilowatts * 1000 / (_WATER_KN_M3 * flow))),)
