"""From the rows of a file to the network that is worked on, and what of it cannot be kept."""

from __future__ import annotations

from dataclasses import dataclass

from game.content.importing.days import read_days
from game.content.importing.elements import Network, components
from game.content.importing.links import read_links
from game.content.importing.nodes import read_nodes
from game.content.importing.options import Options, read_options
from game.content.importing.reading import Row, Rows, read_rows
from game.content.importing.remarks import ImportRefusedError, Report

_DROPPED = ("ENERGY", "QUALITY", "SOURCES", "REACTIONS", "MIXING", "LEAKAGE", "REPORT")


@dataclass(frozen=True, slots=True)
class Parsed:
    """A file's network, its rows (for EPANET), options, and the tags of its nodes by id."""

    network: Network
    rows: Rows
    options: Options
    tags: dict[str, str]


def parse(data: bytes, report: Report) -> Parsed:
    """The network in the bytes of a file; raises ImportRefusedError where there is none."""
    rows, unknown = read_rows(data)
    for row in unknown:
        report.say("unknown-section", row.number, section=row.words[0][:40])
    options = read_options(rows, report)
    days = read_days(rows, options, report)
    nodes = read_nodes(rows, options, days, report)
    links, shut = read_links(rows, options, nodes, report)
    network = Network(nodes, links)
    if not any(node.kind == "reservoir" or node.inflow_lps for node in nodes.values()) and not any(
        node.kind == "tank" for node in nodes.values()
    ):
        raise ImportRefusedError("no-sources")
    tags = {
        row.words[1]: " ".join(row.words[2:])
        for row in rows.get("TAGS", ())
        if len(row.words) > 2 and row.words[0].upper() == "NODE"
    }
    for row in rows.get("TAGS", ()):
        if len(row.words) > 2 and row.words[0].upper() == "LINK" and row.words[1] in links:
            links[row.words[1]].tag = row.words[2]
    _open_or_leave_out(network, shut, rows, report)
    _say_dropped(rows, report)
    return Parsed(_hanging_together(network, report), rows, options, tags)


def _open_or_leave_out(network: Network, shut: set[str], rows: Rows, report: Report) -> None:
    """What a control opens runs all the time; what is shut for good goes."""
    opened = {
        word
        for section in ("CONTROLS", "RULES")
        for row in rows.get(section, ())
        for word in _opens(row)
    }
    for id in sorted(shut, key=lambda id: network.links[id].line):
        link = network.links[id]
        if id in opened:
            report.say("opened", link.line, link=id)
        else:
            report.say("left-out-shut", link.line, link=id)
            del network.links[id]


def _opens(row: Row) -> tuple[str, ...]:
    """The link that a line of a control opens, if it does."""
    words = [word.upper() for word in row.words]
    if "OPEN" not in words and not any(word.replace(".", "", 1).isdigit() for word in words[2:4]):
        return ()
    skip = words[0] in ("THEN", "ELSE", "AND")
    return (row.words[1 + skip],) if len(words) > 1 + skip and words[0] != "IF" else ()


def _say_dropped(rows: Rows, report: Report) -> None:
    for section in _DROPPED:
        if rows.get(section):
            report.say("dropped-section", rows[section][0].number, section=section)
    for row in rows.get("CONTROLS", ()):
        report.say("dropped-control", row.number, text=" ".join(row.words)[:120])
    for row in rows.get("RULES", ()):
        if row.words[0].upper() == "RULE":
            report.say("dropped-rule", row.number, rule=" ".join(row.words[1:])[:60])


def _hanging_together(network: Network, report: Report) -> Network:
    """The network without parts that no source or tank feeds, and without loose nodes."""
    lost: set[str] = set()
    for part in components(network):
        nodes = [network.nodes[id] for id in part]
        fed = any(node.kind != "junction" or node.inflow_lps for node in nodes)
        if not fed or len(part) == 1:
            first = min(nodes, key=lambda node: node.line)
            report.say(
                "left-out-part",
                first.line,
                node=first.id,
                count=len(part),
                demand=round(sum(node.demand_lps for node in nodes), 1),
            )
            lost |= part
    kept = network.without(lost) if lost else network
    if not kept.links or kept.demand_lps() <= 0:
        raise ImportRefusedError("no-demand" if kept.links else "no-links")
    return kept
