"""Every table of the debrief reckoned again by a plain path: from the events, year by year."""

from __future__ import annotations

from collections.abc import Callable

from tests.server.debrief.plain import money, people, region
from tests.server.debrief.plain.played import Played, Rows

RECKONED: dict[str, Callable[[Played], Rows]] = {
    "promises": money.promises,
    "agreements": money.agreements,
    "cost_by_year": money.cost_by_year,
    "trust": region.trust,
    "trust_lines": region.trust_lines,
    "outcomes": region.outcomes,
    "elections": region.elections,
    "chains": region.chains,
    "ways": region.ways,
    "boundaries": region.boundaries,
    "borders": region.borders,
    "keys": money.keys,
    "cost_lines": money.cost_lines,
    "coordination": region.coordination,
    "steps": region.steps,
    "values": people.values,
    "judgements": people.judgements,
    "motives": people.motives_met,
    "granted": people.granted,
    "asked": people.asked,
    "lessons": people.lessons,
}
