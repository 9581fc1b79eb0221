"""The debrief's statistics: a tidy table for each, from a `Story` alone."""

from __future__ import annotations

from server.debrief.statistics.agreed import agreements
from server.debrief.statistics.events import chains, steps
from server.debrief.statistics.money import cost_lines, keys
from server.debrief.statistics.outcomes import borders, boundaries, coordination, outcomes
from server.debrief.statistics.people import (
    asked,
    granted,
    judgements,
    lessons,
    motives_met,
    values,
)
from server.debrief.statistics.promises import expected, promises
from server.debrief.statistics.table import Statistic
from server.debrief.statistics.trust import elections, trust, trust_lines, ways

ALL: dict[str, Statistic] = {
    "promises": promises,
    "agreements": agreements,
    "cost_by_year": expected,
    "trust": trust,
    "trust_lines": trust_lines,
    "outcomes": outcomes,
    "elections": elections,
    "chains": chains,
    "ways": ways,
    "boundaries": boundaries,
    "borders": borders,
    "keys": keys,
    "cost_lines": cost_lines,
    "coordination": coordination,
    "steps": steps,
    "values": values,
    "judgements": judgements,
    "motives": motives_met,
    "granted": granted,
    "asked": asked,
    "lessons": lessons,
}
"""Every statistic by its table's id."""
