"""The import from end to end: a stranger's file in, a playable level out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.content.importing.age import pipe_ages
from game.content.importing.cells import land, outline_edges, spot_inside
from game.content.importing.cut import check_size, cut_borders, fits_for_play, join_islands
from game.content.importing.division import divide
from game.content.importing.elements import Link, Network
from game.content.importing.figures import Figures, figures
from game.content.importing.homes import homes_by_tags, slug
from game.content.importing.layout import lay_out
from game.content.importing.level_files import write_level
from game.content.importing.links import curve_of_power
from game.content.importing.mains import candidates
from game.content.importing.names import NAMES, invented
from game.content.importing.network_file import network_inp
from game.content.importing.parsing import Parsed, parse
from game.content.importing.plain import cleaned, plain_inp, row_of
from game.content.importing.remarks import ImportRefusedError, Report
from game.content.importing.skeleton import Skeleton, difference
from game.content.importing.survey import Survey, SurveyError, Surveyor
from game.content.importing.wording import report_lines
from game.content.importing.works import (
    Works,
    add_works,
    open_the_way,
    own_works,
    size_works,
    works_of_file,
)

LEAST_PARTS, MOST_PARTS = 3, 8
REPORT_FILE = "import-report.txt"
_MOST_LPS = 3_000.0
_GOOD_SERVICE, _TRIALS, _MORE_LIFT_M, _MOST_WORKS = 0.985, 8, 8.0, 3


@dataclass(frozen=True, slots=True)
class Alone:
    """How a municipality does alone on a normal day: served share, lowest pressure (m)."""

    served: float
    lowest_m: float


Trial = Callable[[str], Mapping[str, Alone]]
"""Plays a normal day in a level's network.inp, all mains closed: each municipality by id. Raises
SurveyError where it cannot be solved."""


def make_level(
    data: bytes,
    name: str,
    folder: Path,
    parts: int,
    survey: Surveyor,
    trial: Trial,
    language: str,
) -> Report:
    """Makes a level in `folder` of the EPANET file with these bytes.

    `name` is the file's name, `parts` the number of municipalities where the file has no tags for
    them. Raises ImportRefusedError, and writes nothing, where no level can be made.
    """
    report = Report()
    parsed = parse(data, report)
    network = parsed.network
    report.say(
        "size", nodes=len(network.nodes), links=len(network.links),
        demand=round(network.demand_lps(), 1),
    )  # fmt: skip
    of_file = _first_look(parsed, survey, report)
    _hold_demand(network, parts, report)
    names = homes_by_tags(network, parsed.tags, report)
    tagged = bool(names)
    whole_length = network.pipe_length_m()
    network, day = _made_small(network, of_file, parsed, survey, report)
    names = names or _divided(network, parts, report)
    join_islands(network, report)
    names = {home: text for home, text in names.items() if _nodes_of(network, home)}
    check_size(network, list(names))
    crossing = cut_borders(network)
    _say_kept(network, report)
    works = works_of_file(network, day.flow, day.head, report)
    own_works(network, list(names), works, crossing, day.flow, day.head, report)
    open_the_way(network, works, report)
    ages = pipe_ages(network, report)
    places = lay_out(network, works, report)
    _try_alone(network, list(names), works, crossing, day, ages, places, trial, report)
    for source in works:  # those that were added on trial
        x, y = places[source.outlet]
        places.setdefault(source.id, (round(x + 9.0, 1), round(y - 9.0, 1)))
    found = figures(network, names, ages, whole_length, report)
    region, borders = _region(network, found, places)
    mains = candidates(network, crossing, borders, places, report)
    for item in found:
        _say_municipality(network, item, report)
    report.call_by_name(names)
    lines = report_lines(report, language)
    head = report_lines([_head(name)], language)
    text = "\n".join([*head, "", *lines]) + "\n"
    write_level(
        folder,
        name,
        found,
        network_inp(network, works, mains, ages, places),
        region,
        {REPORT_FILE: text},
        tagged=tagged,
    )
    return report


def _head(name: str) -> Any:
    report = Report()
    report.say("head", file=name)
    return next(iter(report))


def _ask(survey: Surveyor, text: str, parsed: Parsed) -> Survey:
    """A survey, with EPANET's refusal told as ours."""
    try:
        return survey(text)
    except SurveyError as error:
        line, said = 0, " ".join(error.said.split())
        if error.why == "refused":
            first, _, row = error.said.partition("\n")
            line, said = row_of(parsed.rows, row) if row else 0, first
            raise ImportRefusedError(
                "epanet-refused", line, code=error.code, said=said.rstrip(".:")[:160] or "–"
            ) from None
        raise ImportRefusedError(error.why) from None


def _first_look(parsed: Parsed, survey: Surveyor, report: Report) -> Survey:
    """A day of the file as it is; pumps of constant power and emitters follow from it."""
    found = _ask(survey, cleaned(parsed), parsed)
    if found.unbalanced:
        report.say("unbalanced", hours=found.unbalanced)
    units, network = parsed.options.units, parsed.network
    for link in network.links.values():
        if link.kind == "pump" and not link.points:
            link.points = curve_of_power(link.setting, units.lps(found.running.get(link.id, 0.0)))
            link.setting = 0.0
    total, count = 0.0, 0
    for node in network.nodes.values():
        flow = units.lps(found.emitter.get(node.id, 0.0)) if node.emitter else 0.0
        if flow > 0 and node.kind == "junction":
            node.demand_lps += flow
            total, count = total + flow, count + 1
    if count:
        report.say("emitters", count=count, flow=round(total, 1))
    return found


def _hold_demand(network: Network, parts: int, report: Report) -> None:
    """No municipality is so large that the game could not reckon with it."""
    total = network.demand_lps()
    if total > parts * _MOST_LPS:
        for node in network.nodes.values():
            node.demand_lps *= parts * _MOST_LPS / total
            node.inflow_lps *= parts * _MOST_LPS / total
        report.say("demand-held", asked=round(total), demand=round(parts * _MOST_LPS))


def _made_small(
    network: Network, of_file: Survey, parsed: Parsed, survey: Surveyor, report: Report
) -> tuple[Network, Survey]:
    """The network at a size for play, and a day in it."""
    own = _ask(survey, plain_inp(network), parsed)
    metres = parsed.options.units.metres
    mean, most = difference(
        {id: metres(head) for id, head in of_file.head.items()}, own.head, network.nodes
    )
    report.say("own-form", mean=round(mean, 1), most=round(most, 1))
    skeleton = Skeleton(network, own.head)
    small = skeleton.shrink()
    if len(small.nodes) == len(network.nodes):
        return small, own
    done = skeleton.done
    report.say(
        "simplified", before=len(network.nodes), after=len(small.nodes), ends=done.dead_ends,
        middle=done.in_line, beside=done.side_by_side, together=done.drawn_together,
    )  # fmt: skip
    day = _ask(survey, plain_inp(small), parsed)
    mean, most = difference(own.head, day.head, small.nodes)
    report.say("simplified-pressure", mean=round(mean, 2), most=round(most, 1))
    sizes = ({id: abs(flow) for id, flow in each.flow.items()} for each in (own, day))
    mean, most = difference(*sizes, small.links)
    report.say("simplified-flow", mean=round(mean, 2), most=round(most, 1))
    return small, day


def _divided(network: Network, parts: int, report: Report) -> dict[str, str]:
    """Divides the network into so many municipalities, or as many as it is enough for."""
    for count in range(parts, 1, -1):
        names = invented(count, set())
        found = divide(network, count)
        found.sort(key=lambda nodes: -sum(network.nodes[id].demand_lps for id in nodes))
        homes = [slug(name) for name in names[: len(found)]]
        for home, nodes in zip(homes, found, strict=True):
            for id in nodes:
                network.nodes[id].home = home
        if len(found) > 1 and fits_for_play(network, homes):
            lost = {id for id, node in network.nodes.items() if not node.home}
            if lost:
                report.say("island-left-out", node=min(lost), count=len(lost))
                kept = network.without(lost)
                network.nodes, network.links = kept.nodes, kept.links
            if len(found) < parts:
                report.say("fewer-parts", asked=parts, count=len(found))
            report.say("divided", count=len(found))
            return dict(zip(homes, names, strict=False))
    raise ImportRefusedError("too-small", nodes=len(network.nodes))


def _nodes_of(network: Network, home: str) -> int:
    return sum(node.home == home for node in network.nodes.values())


def _say_kept(network: Network, report: Report) -> None:
    kinds = [link.kind for link in network.links.values()]
    nodes = [node.kind for node in network.nodes.values()]
    report.say(
        "kept", pumps=kinds.count("pump"),
        valves=sum(kind not in ("pipe", "pump") for kind in kinds),
        tanks=nodes.count("tank"), sources=nodes.count("reservoir"),
    )  # fmt: skip


def _try_alone(
    network: Network,
    homes: list[str],
    works: list[Works],
    crossing: list[Link],
    day: Survey,
    ages: Mapping[str, tuple[str, int]],
    places: dict[str, tuple[float, float]],
    trial: Trial,
    report: Report,
) -> None:
    """Sees to it that every municipality manages alone: another works where water used to come
    in, else more lift; tells how each does."""
    lifted = dict.fromkeys(homes, 0.0)
    found: Mapping[str, Alone] = {}
    for attempt in range(_TRIALS + 1):
        placed = places | {source.id: places[source.outlet] for source in works}
        try:
            found = trial(network_inp(network, works, [], ages, placed))
        except SurveyError as error:
            raise ImportRefusedError(error.why) from None
        poor = [home for home in homes if found[home].served < _GOOD_SERVICE]
        if not poor or attempt == _TRIALS:
            break
        for home in poor:
            own = [source for source in works if source.home == home]
            if len(own) < _MOST_WORKS and add_works(
                network, home, works, crossing, day.flow, day.head
            ):
                report.say("works-more", home=home, node=works[-1].outlet)
                size_works(network, home, works, report)
                continue
            lifted[home] += _MORE_LIFT_M
            for source in own:
                source.lift_m += _MORE_LIFT_M
    for home in homes:
        if lifted[home]:
            report.say("works-lifted", home=home, metres=round(lifted[home]))
        good = found[home].served >= _GOOD_SERVICE
        report.say(
            "alone" if good else "not-alone", home=home, served=float(found[home].served),
            pressure=round(found[home].lowest_m, 1),
        )  # fmt: skip


def _region(
    network: Network, found: list[Figures], places: Mapping[str, tuple[float, float]]
) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """The map's region (see `game.content.geography`), and the borders on it."""
    ids = [item.id for item in found]
    number = {id: i for i, id in enumerate(ids)}
    owner = land([(*places[id], number[node.home]) for id, node in network.nodes.items()])
    edges = outline_edges(owner, ids)
    settlements = []
    largest = max(item.population for item in found)
    for item in found:
        own = [node for node in network.nodes.values() if node.home == item.id]
        centre = max(own, key=lambda node: (node.demand_lps, node.id))
        size = (item.population / largest) ** 0.5
        settlements.append(
            {
                "name": item.name,
                "municipality": item.id,
                "at": list(spot_inside(owner, number[item.id], places[centre.id])),
                "rank": 3 if size > 0.7 else 2,
                "town": round(24 + 26 * size),
            }
        )
    routes = [
        {
            "municipality": network.nodes[link.a].home,
            "class": 1,
            "points": [list(places[link.a]), *map(list, link.vertices), list(places[link.b])],
        }
        for link in network.links.values()
        if places[link.a] != places[link.b]
    ]
    region = {
        "seed": 1 + sum(map(ord, "".join(ids))),
        "municipalities": [
            {"id": item.id, "name": item.name, "tint": number[item.id]} for item in found
        ],
        "edges": edges,
        "settlements": settlements,
        "routes": routes,
    }
    borders = sorted({tuple(edge["between"]) for edge in edges if edge["kind"] == "border"})
    return region, [(a, b) for a, b in borders]


def _say_municipality(network: Network, item: Figures, report: Report) -> None:
    own = [node for node in network.nodes.values() if node.home == item.id]
    report.say(
        "municipality", home=item.name, nodes=len(own),
        demand=round(sum(node.demand_lps for node in own), 1), population=item.population,
    )  # fmt: skip


assert len(NAMES) >= MOST_PARTS
