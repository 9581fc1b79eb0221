"""Reads a level's EPANET file into the regional network that the rules and the engine use.

The file is read by us, not by EPANET: so faults are told in plain words, and a broken file cannot
harm the process. Conventions beyond EPANET's own, all in [TAGS]:

- `NODE id municipality`, with `,tank` for a service reservoir or `,groundwater`, `,lake`, `,river`
  for the reservoir that stands for a works;
- `LINK id material,year` for a pipe, `LINK id main` for a connecting main that could be built.

Every works is a reservoir with one pump whose curve has four points or more, from nothing drawn by
way of the capacity to the little more that can be forced out. A service reservoir stands in
[JUNCTIONS], where only its place counts, or in [TANKS], where it also holds water: that evens out a
normal day, and is used up in the cases that last for days. Pumps between junctions, valves, pipes
with a check valve, and patterns of 24 factors may be used; they need no tags.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

from game.content.inp import Line, NetworkError, read_sections
from game.content.network_devices import curve_points, daily_course, read_devices, storage
from game.content.network_lint import check_network
from game.content.network_model import NetworkModel, Pump
from game.rules.level import MainSpec, NetworkSpec, NodeSpec, PipeSpec, SourceSpec

__all__ = ["NetworkError", "level_network", "read_model", "read_network"]

MAP_HEIGHT = 1080.0
"""Height of the map (map units); EPANET counts y upwards, the map downwards."""

MATERIALS = ("cast_iron", "ductile_iron", "asbestos_cement", "pvc", "pe", "steel")
SOURCE_KINDS = ("groundwater", "lake", "river")

_UNUSED = {
    "DEMANDS": "write each demand in [JUNCTIONS]",
    "EMITTERS": "leave leakage to the game",
    "STATUS": "write the status in [PIPES]",
    "CONTROLS": "remove it, every solve is one moment",
    "RULES": "remove it, every solve is one moment",
}


def read_network(text: str, name: str) -> NetworkSpec:
    """The network in an .inp `text`; `name` is the file's name in errors. NetworkError if unfit."""
    return read_model(text, name).spec


def read_model(text: str, name: str) -> NetworkModel:
    """Like `read_network`, with the pump curves."""
    return _Reader(text, name).model()


def level_network(level: str) -> NetworkModel:
    """The network of a level: the id of an installed one, or the path of a level's folder."""
    named_by_path = any(mark in level for mark in ("/", "\\"))
    file = (Path(level) if named_by_path else files("levels") / level) / "network.inp"
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise NetworkError(f"{file}: is missing; give the level a network.inp.") from error
    except UnicodeDecodeError as error:
        raise NetworkError(f"{file}: is not UTF-8 text; save it as UTF-8.") from error
    return read_model(text, str(file))


class _Reader:
    """Holds the sections of one file while its parts are put together."""

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self.sections = read_sections(text, name)
        for section, remedy in _UNUSED.items():
            for line in self.lines(section):
                raise line.error(f"section [{section}] is not used", remedy)
        self.check_options()
        self.points = self.by_id("COORDINATES")
        self.tags = {
            (line.word(0, "NODE or LINK").upper(), line.word(1, "the id")): line
            for line in self.lines("TAGS")
        }
        self.vertices: dict[str, list[tuple[float, float]]] = {}
        for line in self.lines("VERTICES"):
            self.vertices.setdefault(line.word(0, "the link"), []).append(_point(line))

    def lines(self, section: str) -> tuple[Line, ...]:
        return self.sections.get(section, ())

    def by_id(self, section: str) -> dict[str, Line]:
        found: dict[str, Line] = {}
        for line in self.lines(section):
            id = line.words[0]
            if id in found:
                raise line.error(
                    f'"{id}" already stands on line {found[id].number}', "give each its own id"
                )
            found[id] = line
        return found

    def check_options(self) -> None:
        wanted = {"UNITS": "LPS", "HEADLOSS": "H-W"}
        for line in self.lines("OPTIONS"):
            key = line.words[0].upper()
            if key in wanted and line.word(1, key).upper() != wanted.pop(key):
                raise line.error(f"{key} is {line.words[1]}", "save the file with LPS and H-W")
        for key, value in wanted.items():
            raise NetworkError(f"{self.name}: says no {key}; write {key} {value} in [OPTIONS].")

    def tag(self, kind: str, line: Line) -> tuple[Line, tuple[str, ...]]:
        id = line.words[0]
        found = self.tags.get((kind, id))
        if found is None:
            example = "municipality" if kind == "NODE" else "material,year"
            raise line.error(f'"{id}" has no tag', f'add "{kind} {id} {example}" to [TAGS]')
        return found, tuple(found.word(2, "the tag").split(","))

    def tag_parts(self, node: str) -> list[str]:
        return self.tags["NODE", node].words[2].split(",")

    def node(self, line: Line, kind: str, demand: float) -> NodeSpec:
        id = line.words[0]
        tag, parts = self.tag("NODE", line)
        sources = tuple((k,) for k in SOURCE_KINDS)
        allowed = {"junction": ((), ("tank",)), "tank": (("tank",),), "source": sources}[kind]
        if parts[1:] not in allowed:
            kinds = {"junction": "tank or nothing", "tank": "tank"}.get(
                kind, ", ".join(SOURCE_KINDS)
            )
            raise tag.error(
                f'"{",".join(parts)}" does not fit a {kind}', f"write municipality, then {kinds}"
            )
        if id not in self.points:
            raise line.error(f'"{id}" has no place', "give it a line in [COORDINATES]")
        x, y = _point(self.points[id])
        elevation = line.number_at(1, "the elevation")
        kind = "tank" if parts[1:] == ("tank",) else kind
        return NodeSpec(id, parts[0], kind, x, y, elevation, demand)

    def nodes(self) -> Iterator[NodeSpec]:
        for line in self.by_id("JUNCTIONS").values():
            demand = line.number_at(2, "the demand") if len(line.words) > 2 else 0.0
            if demand < 0:
                raise line.error(f"the demand is {demand:g}", "write 0 or more")
            yield self.node(line, "junction", demand)
        for line in self.by_id("TANKS").values():
            yield self.node(line, "tank", 0.0)
        for line in self.by_id("RESERVOIRS").values():
            yield self.node(line, "source", 0.0)

    def model(self) -> NetworkModel:
        nodes: dict[str, NodeSpec] = {}
        for node in self.nodes():
            if node.id in nodes:
                raise NetworkError(
                    f'{self.name}: "{node.id}" stands in two sections of nodes; '
                    "give each its own id."
                )
            nodes[node.id] = node
        pipes: list[PipeSpec] = []
        mains: list[MainSpec] = []
        checked = [line for line in self.by_id("PIPES").values() if _status(line) == "CV"]
        for line in self.by_id("PIPES").values():
            if line in checked:
                continue
            tag, parts = self.tag("LINK", line)
            ends = self.ends(line, nodes)
            if parts == ("main",):
                mains.append(self.main(line, ends))
            else:
                pipes.append(self.pipe(line, ends, tag, parts))
        works, boosters = self.pump_lines(nodes)
        pumps = tuple(self.pump(line, nodes) for line in works)
        sources = tuple(
            SourceSpec(
                pump.source,
                nodes[pump.source].municipality,
                pump.capacity_lps,
                self.tag_parts(pump.source)[1],
                pump.link,
            )
            for pump in pumps
        )
        spec = NetworkSpec(tuple(nodes.values()), tuple(pipes), sources, tuple(mains))
        model = NetworkModel(
            spec,
            pumps,
            read_devices(
                checked,
                boosters,
                self.by_id("VALVES").values(),
                self.lines("CURVES"),
                lambda line: self.ends(line, nodes),
            ),
            tuple(storage(line) for line in self.by_id("TANKS").values()),
            daily_course(self.by_id("JUNCTIONS").values(), self.lines("PATTERNS")),
        )
        check_network(model, self.name)
        return model

    def ends(self, line: Line, nodes: Mapping[str, NodeSpec]) -> tuple[NodeSpec, NodeSpec]:
        ids = line.word(1, "the first node"), line.word(2, "the second node")
        for id in ids:
            if id not in nodes:
                raise line.error(f'node "{id}" does not exist', "name a node of this file")
        return nodes[ids[0]], nodes[ids[1]]

    def pipe(
        self, line: Line, ends: tuple[NodeSpec, NodeSpec], tag: Line, parts: tuple[str, ...]
    ) -> PipeSpec:
        if len(parts) != 2 or parts[0] not in MATERIALS or not parts[1].isdecimal():
            raise tag.error(
                f'"{",".join(parts)}" is no material and year',
                f"write one of {', '.join(MATERIALS)}, a comma and the year laid",
            )
        if ends[0].municipality != ends[1].municipality:
            raise line.error(
                f'"{line.words[0]}" crosses a border, from {ends[0].municipality} to '
                f"{ends[1].municipality}",
                f'tag it "LINK {line.words[0]} main", or mend the tag of one of its ends',
            )
        if _status(line) == "CLOSED":
            raise line.error(f'"{line.words[0]}" is closed', "open it, or remove it")
        length, diameter, roughness = _pipe_numbers(line)
        return PipeSpec(
            line.words[0],
            ends[0].municipality,
            ends[0].id,
            ends[1].id,
            length,
            diameter,
            roughness,
            parts[0],
            int(parts[1]),
            tuple(self.vertices.get(line.words[0], ())),
        )

    def main(self, line: Line, ends: tuple[NodeSpec, NodeSpec]) -> MainSpec:
        a, b = ends
        if a.municipality == b.municipality:
            raise line.error(
                f'main "{line.words[0]}" stays within {a.municipality}',
                "let it join two municipalities",
            )
        if _status(line) != "CLOSED":
            raise line.error(
                f'main "{line.words[0]}" is open', "let it be Closed until it is built"
            )
        vertices = tuple(self.vertices.get(line.words[0], ()))
        if a.municipality > b.municipality:
            a, b, vertices = b, a, vertices[::-1]
        length, diameter, roughness = _pipe_numbers(line)
        return MainSpec(
            line.words[0],
            a.municipality,
            b.municipality,
            a.id,
            b.id,
            length,
            diameter,
            roughness,
            vertices,
        )

    def pump_lines(self, nodes: Mapping[str, NodeSpec]) -> tuple[list[Line], list[Line]]:
        """The pumps of works, and those between junctions."""
        works: list[Line] = []
        boosters: list[Line] = []
        for line in self.by_id("PUMPS").values():
            a, b = self.ends(line, nodes)
            (works if "source" in (a.kind, b.kind) else boosters).append(line)
        return works, boosters

    def pump(self, line: Line, nodes: Mapping[str, NodeSpec]) -> Pump:
        link = line.words[0]
        source, outlet = self.ends(line, nodes)
        if source.kind != "source" or outlet.kind == "source":
            raise line.error(
                f'pump "{link}" does not lift from a works',
                "let it lead from a reservoir to a junction",
            )
        if outlet.municipality != source.municipality:
            raise line.error(
                f'pump "{link}" crosses a border', "let a works feed its own municipality"
            )
        return Pump(link, source.id, outlet.id, self.curve(line))

    def curve(self, line: Line) -> tuple[tuple[float, float], ...]:
        if line.word(3, "HEAD").upper() != "HEAD":
            raise line.error(f'pump "{line.words[0]}" has no head curve', "write HEAD and a curve")
        id = line.word(4, "the curve")
        points = curve_points(self.lines("CURVES"), id)
        steps = list(pairwise(points))
        if (
            len(points) < 4
            or points[0][0] != 0
            or points[-1][1] < 0
            or any(
                flow >= next_flow or lift <= next_lift
                for (flow, lift), (next_flow, next_lift) in steps
            )
        ):
            raise line.error(
                f'curve "{id}" is no curve of a works',
                "give it four points or more, from flow 0 by way of the capacity (last but one) "
                "to a little more, with falling lift",
            )
        return points


def _point(line: Line) -> tuple[float, float]:
    x, y = line.number_at(1, "x"), line.number_at(2, "y")
    return x, round(MAP_HEIGHT - y, 4)


def _status(pipe: Line) -> str:
    return pipe.words[7].upper() if len(pipe.words) > 7 else "OPEN"


def _pipe_numbers(line: Line) -> tuple[float, float, float]:
    return (
        line.number_at(3, "the length", above=0),
        line.number_at(4, "the diameter", above=0),
        line.number_at(5, "the roughness", above=0),
    )
