"""What was promised and what came: per promise, and year by year."""

from __future__ import annotations

from dataclasses import replace

from game.rules.conditions import expected_cost
from game.rules.state import Promise, State
from game.rules.stocks import Stock
from server.debrief.statistics.table import Row, Table, columns
from server.debrief.story import PromiseMade, Story


def cost_per_resident(state: State, municipality: str) -> float:
    """What the last year closed cost each resident (SEK); the start's cost before any year."""
    result = state.results.get(municipality)
    if result is None:
        return state.start_cost[municipality]
    return result.cost / state.stock(Stock.POPULATION, municipality)


def expected(story: Story) -> Table:
    """Cost per resident each year, and what the promise in force led one to expect of it."""
    rows: list[Row] = []
    for municipality in story.municipalities:
        start = story.start
        rows.append(_year(municipality, 0, start.year - 1, start.start_cost[municipality], None))
        for closing in story.closings:
            state = closing.state
            held = any(p.municipality == municipality for p in state.promises)
            wanted = expected_cost(state, municipality) if held else None
            actual = cost_per_resident(state, municipality)
            rows.append(_year(municipality, closing.round, closing.year, actual, wanted))
    return Table(
        "cost_by_year",
        columns(
            municipality="id",
            round="number",
            year="year",
            cost_per_resident_sek="sek_per_resident_year",
            promised_sek="sek_per_resident_year",
            gap_sek="sek_per_resident_year",
        ),
        tuple(rows),
    )


def _year(m: str, round_: int, year: int, actual: float, wanted: float | None) -> Row:
    return {
        "municipality": m,
        "round": round_,
        "year": year,
        "cost_per_resident_sek": actual,
        "promised_sek": wanted,
        "gap_sek": None if wanted is None else actual - wanted,
    }


def promises(story: Story) -> Table:
    """Each promise with its aim, and the cost in the year it was to be kept, or in the last.

    `aim_sek` is what the promise led one to expect in the compared year, mains as announced.
    """
    return Table(
        "promises",
        columns(
            municipality="id",
            round="number",
            made_year="year",
            reworked="number",
            base_sek="sek_per_resident_year",
            promised_change="share",
            aim_year="year",
            aim_sek="sek_per_resident_year",
            compared_year="year",
            cost_per_resident_sek="sek_per_resident_year",
            gap_sek="sek_per_resident_year",
            gap_share="share",
        ),
        tuple(_promise(story, made) for made in story.promises),
    )


def _promise(story: Story, made: PromiseMade) -> Row:
    promise = made.promise
    aim_year = promise.year + promise.expectation.years - 1
    closed = [c for c in story.closings if made.year <= c.year]
    due = next((c for c in closed if c.year >= aim_year), closed[-1] if closed else None)
    actual = cost_per_resident(due.state, promise.municipality) if due else None
    aim = _aim(due.state, promise) if due else None
    gap = None if actual is None or aim is None else actual - aim
    return {
        "municipality": promise.municipality,
        "round": made.round,
        "made_year": made.year,
        "reworked": promise.reworked,
        "base_sek": promise.base,
        "promised_change": promise.expectation.cost,
        "aim_year": aim_year,
        "aim_sek": aim,
        "compared_year": due.year if due else None,
        "cost_per_resident_sek": actual,
        "gap_sek": gap,
        "gap_share": None if gap is None or aim is None else gap / aim,
    }


def _aim(state: State, promise: Promise) -> float:
    """What this promise, had it stood, led one to expect in a year (SEK per resident)."""
    return expected_cost(replace(state, promises=(promise,)), promise.municipality)
