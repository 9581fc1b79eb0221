"""The [OPTIONS] and [TIMES] of a file, as far as the import needs them."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.content.importing.reading import Row, Rows
from game.content.importing.remarks import ImportRefusedError, Report
from game.content.importing.units import FORMULAS, LPS, Units, seconds

SOLVING = (
    "UNITS", "HEADLOSS", "PRESSURE", "VISCOSITY", "SPECIFIC", "ACCURACY", "PATTERN", "DEMAND",
    "EMITTER", "MINIMUM", "REQUIRED",
)  # fmt: skip
"""Options of which EPANET gets to know when it opens the file; the first word decides."""


@dataclass(frozen=True, slots=True)
class Options:
    """Units, the factor on all demands, the pattern of demands without one of their own, the
    length of a pattern's step and where patterns start (s)."""

    units: Units = field(default_factory=Units)
    demand_factor: float = 1.0
    pattern: str = "1"
    pattern_step_s: float = 3600.0
    pattern_start_s: float = 0.0


def read_options(rows: Rows, report: Report) -> Options:
    """The options, with EPANET's own where the file says nothing."""
    flow, formula, pressure, factor, pattern = "GPM", "H-W", "", 1.0, "1"
    for row in rows.get("OPTIONS", ()):
        words = [word.upper() for word in row.words]
        if words[0] == "UNITS":
            flow = _one_of(row, LPS, "unknown-units")
        elif words[0] == "HEADLOSS":
            formula = _one_of(row, FORMULAS, "unknown-headloss")
        elif words[0] == "PRESSURE":
            pressure = words[1] if len(words) > 1 else ""
        elif words[:2] == ["DEMAND", "MULTIPLIER"]:
            factor = row.value(2)
        elif words[0] == "PATTERN" and len(words) > 1:
            pattern = row.words[1]
        elif words[0] in ("HYDRAULICS", "MAP"):
            report.say("dropped-file-option", row.number, option=words[0])
    step, start = _pattern_times(rows.get("TIMES", ()))
    units = Units(flow, formula, pressure)
    report.say("units", flow=flow, formula=formula)
    return Options(units, factor, pattern, step, start)


def _one_of(row: Row, known: dict[str, float] | tuple[str, ...], id: str) -> str:
    word = row.word(1).upper()
    if word not in known:
        raise ImportRefusedError(id, row.number, word=row.words[1][:40], known=", ".join(known))
    return word


def _pattern_times(rows: tuple[Row, ...]) -> tuple[float, float]:
    step, start = 3600.0, 0.0
    for row in rows:
        words = tuple(word.upper() for word in row.words)
        if words[:2] not in (("PATTERN", "TIMESTEP"), ("PATTERN", "START")):
            continue
        value = seconds(row.words[2:])
        if value is None or not 0 <= value <= 366 * 86_400:
            raise ImportRefusedError("not-a-time", row.number, word=" ".join(row.words[2:])[:40])
        if words[1] == "TIMESTEP":
            step = max(60.0, value)
        else:
            start = value
    return step, start
