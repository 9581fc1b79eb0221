"""The parts of a level's EPANET file that only the engine uses: valves, pumps within the network,
check valves, what service reservoirs hold, and the course of demand over a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

from game.content.inp import Line
from game.content.network_model import HOURS, Device, Storage
from game.rules.level import NodeSpec

Ends = tuple[NodeSpec, NodeSpec]
Points = tuple[tuple[float, float], ...]

_VALVES = ("PRV", "PSV", "PBV", "FCV", "TCV", "GPV")


def curve_points(lines: Iterable[Line], id: str) -> Points:
    """The points of the curve with this id, in the order of the file."""
    return tuple(
        (row.number_at(1, "the flow"), row.number_at(2, "the head"))
        for row in lines
        if row.words[0] == id
    )


def check_valve(line: Line, ends: Ends) -> Device:
    """A pipe of which the status is CV."""
    return Device(
        line.words[0],
        _home(line, ends),
        "check",
        ends[0].id,
        ends[1].id,
        line.number_at(4, "the diameter", above=0),
        length_m=line.number_at(3, "the length", above=0),
        roughness=line.number_at(5, "the roughness", above=0),
    )


def booster(line: Line, ends: Ends, curves: Sequence[Line]) -> Device:
    """A pump between two junctions."""
    if line.word(3, "HEAD").upper() != "HEAD":
        raise line.error(f'pump "{line.words[0]}" has no head curve', "write HEAD and a curve")
    points = curve_points(curves, line.word(4, "the curve"))
    falling = all(a[0] < b[0] and a[1] > b[1] for a, b in pairwise(points))
    single = len(points) == 1 and min(points[0]) > 0
    if not (single or (len(points) >= 3 and falling)):
        raise line.error(
            f'curve "{line.words[4]}" is no pump curve',
            "give it one point, or three or more with rising flow and falling lift",
        )
    return Device(line.words[0], _home(line, ends), "pump", *_ids(ends), points=points)


def valve(line: Line, ends: Ends, curves: Sequence[Line]) -> Device:
    """A line of [VALVES]."""
    kind = line.word(4, "the kind of valve").upper()
    if kind not in _VALVES:
        raise line.error(f'"{kind}" is no kind of valve', f"write one of {', '.join(_VALVES)}")
    setting, points = 0.0, Points()
    if kind == "GPV":
        points = curve_points(curves, line.word(5, "the curve"))
        if len(points) < 2 or any(a[0] >= b[0] for a, b in pairwise(points)):
            raise line.error(
                f'curve "{line.words[5]}" is no loss curve',
                "give it two points or more with rising flow",
            )
    else:
        setting = line.number_at(5, "the setting")
    diameter = line.number_at(3, "the diameter", above=0)
    return Device(
        line.words[0], _home(line, ends), kind.lower(), *_ids(ends), diameter, setting, points
    )


def storage(line: Line) -> Storage:
    """A line of [TANKS]."""
    bottom = line.number_at(1, "the elevation")
    start, lowest, highest = (
        line.number_at(2, "the level at the start"),
        line.number_at(3, "the lowest level"),
        line.number_at(4, "the highest level"),
    )
    if not 0 <= lowest <= start <= highest or lowest == highest:
        raise line.error(
            f'the levels of "{line.words[0]}" are out of order',
            "write the lowest no higher than that at the start, and that no higher than the "
            "highest",
        )
    diameter = line.number_at(5, "the diameter", above=0)
    return Storage(line.words[0], bottom, start, lowest, highest, diameter)


def daily_course(
    junctions: Iterable[Line], patterns: Sequence[Line]
) -> Mapping[str, tuple[float, ...]]:
    """The day of each junction whose fourth word names a pattern of 24 factors."""
    factors: dict[str, list[float]] = {}
    for row in patterns:
        numbers = [row.number_at(i, "a factor") for i in range(1, len(row.words))]
        if any(number < 0 for number in numbers):
            raise row.error("a factor is below 0", "write 0 or more")
        factors.setdefault(row.words[0], []).extend(numbers)
    days: dict[str, tuple[float, ...]] = {}
    for line in junctions:
        if len(line.words) > 3:
            id = line.words[3]
            if len(factors.get(id, ())) != HOURS:
                raise line.error(
                    f'pattern "{id}" has {len(factors.get(id, ()))} factors',
                    f"give it {HOURS} in [PATTERNS], one for each hour of the day",
                )
            days[line.words[0]] = tuple(factors[id])
    return days


def read_devices(
    pipes: Iterable[Line],
    pumps: Iterable[Line],
    valves: Iterable[Line],
    curves: Sequence[Line],
    ends: Callable[[Line], Ends],
) -> tuple[Device, ...]:
    """All devices: pipes with a check valve, pumps between junctions, valves."""
    return (
        *(check_valve(line, ends(line)) for line in pipes),
        *(booster(line, ends(line), curves) for line in pumps),
        *(valve(line, ends(line), curves) for line in valves),
    )


def _ids(ends: Ends) -> tuple[str, str]:
    return ends[0].id, ends[1].id


def _home(line: Line, ends: Ends) -> str:
    """The municipality that both ends lie in; neither of them is a works."""
    if ends[0].municipality != ends[1].municipality:
        raise line.error(f'"{line.words[0]}" crosses a border', "move one end")
    if "source" in (ends[0].kind, ends[1].kind):
        raise line.error(f'"{line.words[0]}" leads from a works', "let only its pump lead from it")
    return ends[0].municipality
