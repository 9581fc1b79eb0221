"""One open EPANET project: the raw calls, with names, units and errors.

Only this module touches the extension. It holds the interpreter lock and is not safe in threads;
parallel work belongs in processes. Indices are EPANET's own, from 1.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from operator import itemgetter, mul
from typing import Any, TypeVar

import epanet

from game.content.network_model import HOURS, Device, NetworkModel
from game.rules.level import MainSpec, PipeSpec

REQUIRED_PRESSURE_M = 20.0
"""Pressure (m) at which customers get all they ask for; below, as its square root."""

_JUNCTION, _RESERVOIR, _TANK = 0, 1, 2
_PIPE, _PUMP = 1, 2
_DEVICES = {"check": 0, "pump": 2, "prv": 3, "psv": 4, "pbv": 5, "fcv": 6, "tcv": 7, "gpv": 8}
_LPS, _HAZEN_WILLIAMS, _PRESSURE_DRIVEN = 5, 0, 1
_OPTION_TRIALS, _OPTION_ACCURACY, _OPTION_EMITTER_EXPONENT = 0, 1, 3
_OPTION_HOLD_STATUS = 14
_OPTION_LAST_STATUS_CHECK, _OPTION_DAMP_LIMIT, _OPTION_EMITTER_BACKFLOW = 16, 17, 24
_NODE_ELEVATION, _NODE_DEMAND, _NODE_PATTERN, _NODE_EMITTER = 0, 1, 2, 3
_PRESSURE, _EMITTER_FLOW, _DELIVERED = 11, 29, 31
_LINK_DIAMETER, _LINK_INITIAL_STATUS, _FLOW, _LINK_PUMP_CURVE = 0, 4, 8, 19
_LINK_INITIAL_SETTING, _LINK_LOSS_CURVE = 5, 24
_DURATION, _PATTERN_START = 0, 4
_HOUR = 3600
_FLOWS_ANEW = 10  # start from fresh flows, or a result depends on what was solved before
_UNBALANCED, _LAST_WARNING, _NO_SOLUTION = 1, 6, 110
_MOST_TRIALS, _ACCURACY = 200, 1e-5
_WAY_OPTIONS = (
    _OPTION_ACCURACY,
    _OPTION_DAMP_LIMIT,
    _OPTION_LAST_STATUS_CHECK,
    _OPTION_HOLD_STATUS,
)
_WAYS = (
    (_ACCURACY, 0.0, 0, -1),
    (_ACCURACY, 1.0, 0, -1),
    (_ACCURACY, 0.0, 10, 100),
    (_ACCURACY, 1.0, 10, 100),
    (100 * _ACCURACY, 0.0, 10, 100),
    (1000 * _ACCURACY, 1.0, 10, 100),
)
"""Ways to a balance, the usual first: accuracy (share of the flow); damping; trials up to which the
status of pumps and valves is checked (0 = only in balance, which is what makes starved networks
converge); trials with that status held in the end (-1 = none), in case they go on and off without
end."""
_BEYOND = 1e4
"""No pressure (m) or flow (L/s) of a region reaches this."""
_TRACE = 1e-6
_STORAGE_LINK_MM = 1000.0  # so wide that it loses no pressure


@dataclass(frozen=True, slots=True)
class Solution:
    """A balanced moment, or the mean of a day: by node pressure (m), the lowest pressure (m),
    delivered and leaking water (L/s); by link flow (L/s, positive from its first node to its
    second). `dry` are the nodes where emitters draw inwards, at any hour."""

    pressure_m: Mapping[str, float]
    lowest_m: Mapping[str, float]
    delivered_lps: Mapping[str, float]
    leakage_lps: Mapping[str, float]
    flow_lps: Mapping[str, float]
    dry: tuple[str, ...] = ()


class EpanetError(RuntimeError):
    """EPANET refused a call, found no balance, or answered with what is no number."""


class _UnbalancedError(EpanetError):
    """No balance was found, which damping may mend."""


_Solved = TypeVar("_Solved")


class Project:
    """A network in EPANET, kept open between solves.

    Nodes and links are addressed by their ids. What is set stays set until it is set again; a
    solve never starts from an earlier one, so its result depends on the settings alone.
    """

    def __init__(self, model: NetworkModel) -> None:
        self._handle: int | None = _answer("createproject", epanet.EN_createproject())
        self._call("init", os.devnull, "", _LPS, _HAZEN_WILLIAMS)
        # Both in the order of EPANET's indices, so that its arrays are read along them.
        self._nodes: dict[str, int] = {}
        self._links: dict[str, int] = {}
        self._add_nodes(model)
        self._add_lines(model)
        self._add_pumps(model)
        self._add_devices(model.devices, len(model.pumps))
        self._storages = self._add_storages(model)
        self._reserves = self._add_reserves(model)
        self._curves = {pump.link: (n, pump.points) for n, pump in enumerate(model.pumps, 1)}
        self._shrunk: dict[str, float] = {}
        self._add_days(model)
        self._set_options()
        self._call("openH")

    def close(self) -> None:
        """Gives back the memory; the project cannot be used afterwards."""
        if self._handle is not None:
            self._call("closeH")
            self._call("close")
            self._call("deleteproject")
            self._handle = None

    def set_demand(self, node: str, demand_lps: float) -> None:
        """What the junction's customers ask for (L/s)."""
        self._set_node(node, _NODE_DEMAND, demand_lps)

    def set_emitter(self, node: str, coefficient: float) -> None:
        """Leakage at the junction: L/s at 1 m of pressure, growing with its square root."""
        self._set_node(node, _NODE_EMITTER, coefficient)

    def set_diameter(self, link: str, diameter_mm: float) -> None:
        """A pipe's inner diameter (mm)."""
        self._set_link(link, _LINK_DIAMETER, diameter_mm)

    def set_open(self, link: str, is_open: bool) -> None:
        """Opens or shuts a pipe, or starts or stops a pump."""
        self._set_link(link, _LINK_INITIAL_STATUS, 1.0 if is_open else 0.0)

    def set_capacity(self, shares: Mapping[str, float]) -> None:
        """What the pumps named can give, as a share of what they are built for; the rest all."""
        for link, share in {**dict.fromkeys(self._shrunk, 1.0), **shares}.items():
            curve, points = self._curves[link]
            flows, lifts = [flow * share for flow, _ in points], [lift for _, lift in points]
            self._call("setcurve", curve, flows, lifts, len(points))
        self._shrunk = dict(shares)

    def fill_reserves(self, pressure_m: Mapping[str, float]) -> None:
        """Fill the service reservoirs to the pressure that the network has at their nodes, or to
        what customers ask for where nothing is said."""
        for node, (reserve, foot_m, _) in self._reserves.items():
            lift = max(1.0, pressure_m.get(node, REQUIRED_PRESSURE_M))
            self._call("setnodevalue", reserve, _NODE_ELEVATION, foot_m + lift)

    def let_reserves(self, is_open: bool) -> None:
        """Lets the service reservoirs feed the network by themselves, or not."""
        for _, _, link in self._reserves.values():
            self._call("setlinkvalue", link, _LINK_INITIAL_STATUS, 1.0 if is_open else 0.0)

    def run(self) -> Solution:
        """Solves the moment as set, service reservoirs shut off; EpanetError when no balance is
        found."""
        self._set_time(0, _HOUR * HOURS)  # after the last hour every pattern has a factor of 1
        self._let_storages(False)
        self._persistent(self._run)
        return self._read(1)[0]

    def run_day(self) -> Solution:
        """Solves a day as set, hour by hour, service reservoirs in use: the mean of the day."""
        self._set_time(_HOUR * (HOURS - 1), 0)
        self._let_storages(True)
        return _mean(self._persistent(self._run_hours))

    def _persistent(self, solve: Callable[[], _Solved]) -> _Solved:
        """What `solve` gives in the first way that finds a balance."""
        try:
            for way in _WAYS:
                self._set_way(way)
                try:
                    return solve()
                except _UnbalancedError:
                    continue
        finally:
            self._set_way(_WAYS[0])
        raise EpanetError("EPANET found no balance of flows and pressures")

    def _set_way(self, way: Sequence[float]) -> None:
        for option, value in zip(_WAY_OPTIONS, way, strict=True):
            self._call("setoption", option, value)

    def _run_hours(self) -> list[tuple[Solution, float]]:
        self._call("initH", _FLOWS_ANEW)
        steps: list[tuple[Solution, float]] = []
        while True:
            self._step()
            seconds = int(self._call("nextH"))
            steps.append(self._read(seconds or _HOUR))
            if not seconds:
                return steps

    def _read(self, seconds: float) -> tuple[Solution, float]:
        """The moment just solved, and how long it lasts (s)."""
        read_nodes, read_links = epanet.EN_getnodevalues, epanet.EN_getlinkvalues
        pressure = self._values(self._nodes, read_nodes, _PRESSURE)
        leakage = self._values(self._nodes, read_nodes, _EMITTER_FLOW)
        solution = Solution(
            pressure,
            pressure,
            self._values(self._nodes, read_nodes, _DELIVERED),
            leakage,
            self._values(self._links, read_links, _FLOW),
            tuple(node for node, leak in leakage.items() if leak < -_TRACE),
        )
        return solution, float(seconds)

    def _set_time(self, duration_s: int, pattern_start_s: int) -> None:
        self._call("settimeparam", _DURATION, duration_s)
        self._call("settimeparam", _PATTERN_START, pattern_start_s)

    def _let_storages(self, is_open: bool) -> None:
        for link in self._storages:
            self._call("setlinkvalue", link, _LINK_INITIAL_STATUS, 1.0 if is_open else 0.0)

    def at_rest(self) -> Solution:
        """The moment in which no water moves anywhere."""
        nodes, links = dict.fromkeys(self._nodes, 0.0), dict.fromkeys(self._links, 0.0)
        return Solution(nodes, nodes, nodes, nodes, links)

    def _run(self) -> None:
        self._call("initH", _FLOWS_ANEW)
        self._step()

    def _step(self) -> None:
        code: int = epanet.EN_runH(self._handle)[0]
        if code in (_UNBALANCED, _NO_SOLUTION):
            raise _UnbalancedError("EPANET found no balance of flows and pressures")
        if code > _LAST_WARNING:
            _answer("runH", (code,))

    def _values(
        self, indices: Mapping[str, int], read: Callable[..., Any], what: int
    ) -> dict[str, float]:
        values = _answer("values", read(self._handle, what))
        # A NaN makes the sum one; the smallest and the greatest alone could miss it.
        if not (isfinite(sum(values)) and min(values) > -_BEYOND and max(values) < _BEYOND):
            raise EpanetError("EPANET answered with what cannot be a pressure or a flow")
        return dict(zip(indices, values, strict=False))  # storages of our own come last

    def _set_node(self, node: str, what: int, value: float) -> None:
        answer = epanet.EN_setnodevalue(self._handle, self._nodes[node], what, value)
        if answer[0]:
            _answer("setnodevalue", answer)

    def _set_link(self, link: str, what: int, value: float) -> None:
        answer = epanet.EN_setlinkvalue(self._handle, self._links[link], what, value)
        if answer[0]:
            _answer("setlinkvalue", answer)

    def _call(self, name: str, *arguments: object) -> Any:
        return _answer(name, getattr(epanet, f"EN_{name}")(self._handle, *arguments))

    def _add_nodes(self, model: NetworkModel) -> None:
        for node in model.spec.nodes:
            self._call("addnode", node.id, _RESERVOIR if node.kind == "source" else _JUNCTION)
        for node in model.spec.nodes:  # adding junctions shifts indices: look them up at the end
            self._nodes[node.id] = self._call("getnodeindex", node.id)
            self._set_node(node.id, _NODE_ELEVATION, node.elevation_m)
        self._nodes = dict(sorted(self._nodes.items(), key=itemgetter(1)))

    def _add_lines(self, model: NetworkModel) -> None:
        for pipe in model.spec.pipes:
            self._add_pipe(pipe, pipe.a, pipe.b)
        for main in model.spec.mains:
            self._add_pipe(main, main.node_a, main.node_b)

    def _add_pipe(self, pipe: PipeSpec | MainSpec, a: str, b: str) -> None:
        index = self._links[pipe.id] = self._call("addlink", pipe.id, _PIPE, a, b)
        self._call("setpipedata", index, pipe.length_m, pipe.diameter_mm, pipe.roughness, 0.0)

    def _add_pumps(self, model: NetworkModel) -> None:
        for number, pump in enumerate(model.pumps, start=1):
            self._call("addcurve", str(number))
            for position, (flow, lift) in enumerate(pump.points, start=1):
                self._call("setcurvevalue", number, position, flow, lift)
            link = self._call("addlink", pump.link, _PUMP, pump.source, pump.outlet)
            self._links[pump.link] = link
            self._call("setlinkvalue", link, _LINK_PUMP_CURVE, number)

    def _add_devices(self, devices: Sequence[Device], curves: int) -> None:
        """Pumps within the network and valves; `curves` is how many curves there are already."""
        for device in devices:
            link = self._call("addlink", device.id, _DEVICES[device.kind], device.a, device.b)
            self._links[device.id] = link
            if device.points:
                curves += 1
                self._call("addcurve", str(curves))
                for position, (flow, head) in enumerate(device.points, start=1):
                    self._call("setcurvevalue", curves, position, flow, head)
                which = _LINK_PUMP_CURVE if device.kind == "pump" else _LINK_LOSS_CURVE
                self._call("setlinkvalue", link, which, curves)
            if device.kind == "check":
                size = device.length_m, device.diameter_mm, device.roughness
                self._call("setpipedata", link, *size, 0.0)
            elif device.kind != "pump":
                self._call("setlinkvalue", link, _LINK_DIAMETER, device.diameter_mm)
                if device.kind != "gpv":
                    self._call("setlinkvalue", link, _LINK_INITIAL_SETTING, device.setting)

    def _add_storages(self, model: NetworkModel) -> list[int]:
        """For each storage a tank of its own beside the node, and the link that joins them."""
        for number, store in enumerate(model.storages):
            self._call("addnode", f"~{number}", _TANK)
            tank = self._call("getnodeindex", f"~{number}")
            levels = store.start_m, store.lowest_m, store.highest_m
            self._call("settankdata", tank, store.bottom_m, *levels, store.diameter_m, 0.0, "")
        links = []
        for number, store in enumerate(model.storages):
            link = self._call("addlink", f"~{number}", _PIPE, store.node, f"~{number}")
            self._call("setpipedata", link, 1.0, _STORAGE_LINK_MM, 140.0, 0.0)
            links.append(link)
        return links

    def _add_reserves(self, model: NetworkModel) -> dict[str, tuple[int, float, int]]:
        """For each service reservoir a water level of its own beside the node, the node's height
        (m), and the link that joins them: what there is when no pump runs."""
        nodes = [node for node in model.spec.nodes if node.kind == "tank"]
        for number, _ in enumerate(nodes):
            self._call("addnode", f"~~{number}", _RESERVOIR)
        found = {}
        for number, node in enumerate(nodes):
            reserve = self._call("getnodeindex", f"~~{number}")
            self._call("setnodevalue", reserve, _NODE_ELEVATION, node.elevation_m)
            link = self._call("addlink", f"~~{number}", _PIPE, f"~~{number}", node.id)
            self._call("setpipedata", link, 1.0, _STORAGE_LINK_MM, 140.0, 0.0)
            found[node.id] = (reserve, node.elevation_m, link)
        return found

    def _add_days(self, model: NetworkModel) -> None:
        """The patterns of demand: 24 hours and, for whatever is no day, a factor of 1."""
        known: dict[tuple[float, ...], int] = {}
        for node, day in model.daily.items():
            if day not in known:
                known[day] = len(known) + 1
                self._call("addpattern", str(known[day]))
                self._call("setpattern", known[day], [*day, 1.0], HOURS + 1)
            self._set_node(node, _NODE_PATTERN, known[day])

    def _set_options(self) -> None:
        self._call("setdemandmodel", _PRESSURE_DRIVEN, 0.0, REQUIRED_PRESSURE_M, 0.5)
        self._call("setoption", _OPTION_EMITTER_EXPONENT, 0.5)
        # Checking a pump's status only in balance, and letting emitters draw inwards, is what
        # makes starved networks converge; the engine takes dry emitters out afterwards.
        self._call("setoption", _OPTION_EMITTER_BACKFLOW, 1)
        self._set_way(_WAYS[0])
        self._call("setoption", _OPTION_TRIALS, _MOST_TRIALS)
        self._call("settimeparam", 0, 0)


def _mean(steps: Sequence[tuple[Solution, float]]) -> Solution:
    """The mean of a day's moments, each weighed by how long it lasts; what leaks is never less
    than nothing."""
    total = sum(seconds for _, seconds in steps)
    weights = [seconds / total for _, seconds in steps]
    moments = [moment for moment, _ in steps]

    def mean(parts: Sequence[Mapping[str, float]]) -> dict[str, float]:
        columns = zip(*(part.values() for part in parts), strict=True)
        return dict(zip(parts[0], (_weighed(column, weights) for column in columns), strict=True))

    pressures = [moment.pressure_m for moment in moments]
    columns = zip(*(pressure.values() for pressure in pressures), strict=True)
    return Solution(
        mean(pressures),
        dict(zip(pressures[0], map(min, columns), strict=True)),
        mean([moment.delivered_lps for moment in moments]),
        mean([moment.leakage_lps for moment in moments]),
        mean([moment.flow_lps for moment in moments]),
        tuple(sorted({node for moment in moments for node in moment.dry})),
    )


def _weighed(column: Sequence[float], weights: Sequence[float]) -> float:
    """The weighted sum, the same on every version of Python."""
    return float(sum(map(mul, column, weights)))


def _answer(name: str, answer: Sequence[Any]) -> Any:
    """What a raw call answered after its error code; EpanetError unless that code is 0."""
    if answer[0] > _LAST_WARNING:
        message = epanet.EN_geterror(answer[0])[-1]
        raise EpanetError(f"EPANET refused {name}: {message} (error {answer[0]})")
    return answer[1] if len(answer) > 1 else None
