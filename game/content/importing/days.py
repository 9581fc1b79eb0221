"""Patterns of any step and length as days of 24 hours."""

from __future__ import annotations

from collections.abc import Mapping

from game.content.importing.elements import Day
from game.content.importing.options import Options
from game.content.importing.reading import Rows
from game.content.importing.remarks import ImportRefusedError, Report

MOST_PATTERNS = 5_000
_MOST_FACTORS = 200_000
_MOST_DAYS = 14
_EVEN = 1e-3


def read_days(rows: Rows, options: Options, report: Report) -> dict[str, tuple[float, Day | None]]:
    """By pattern its mean factor and the course of its day around 1 (None = even).

    What runs over several days is folded into one, with a remark.
    """
    factors: dict[str, list[float]] = {}
    for row in rows.get("PATTERNS", ()):
        values = [row.value(position) for position in range(1, len(row.words))]
        factors.setdefault(row.words[0], []).extend(values)
    count = sum(map(len, factors.values()))
    if len(factors) > MOST_PATTERNS or count > _MOST_FACTORS:
        raise ImportRefusedError("too-many-patterns", most=MOST_PATTERNS)
    days: dict[str, tuple[float, Day | None]] = {}
    folded = 0
    for id, values in factors.items():
        if not values:
            continue
        folded += len(values) * options.pattern_step_s > 86_400
        days[id] = _day(values, options)
    if days:
        report.say("patterns-kept", count=len(days))
    if folded:
        report.say("patterns-folded", count=folded)
    return days


def _day(values: list[float], options: Options) -> tuple[float, Day | None]:
    step = options.pattern_step_s
    spans = min(_MOST_DAYS, max(1, round(len(values) * step / 86_400)))
    samples = max(1, min(60, round(3600 / step)))
    hours = []
    for hour in range(24):
        found = [
            values[
                int(
                    (options.pattern_start_s + (day * 24 + hour + (i + 0.5) / samples) * 3600)
                    / step
                )
                % len(values)
            ]
            for day in range(spans)
            for i in range(samples)
        ]
        hours.append(sum(found) / len(found))
    mean = sum(hours) / 24
    if mean <= 0 or all(abs(value - mean) < _EVEN * abs(mean) for value in hours):
        return mean, None
    return mean, tuple(max(0.0, value / mean) for value in hours)


def mean_of(days: Mapping[str, tuple[float, Day | None]], id: str) -> tuple[float, Day | None]:
    """A pattern's mean and day; a pattern that is not there is even, as in EPANET."""
    return days.get(id, (1.0, None))
