"""Who paid: the cost lines at the start and the end, and the recorded years under each key."""

from __future__ import annotations

from collections.abc import Mapping

from game.rules.economy import settle
from game.rules.regional import operation_of
from game.rules.state import CostKey, State
from game.rules.stocks import Cause, Stock
from server.debrief.statistics.table import Row, Table, columns
from server.debrief.story import Story


def cost_lines(story: Story) -> Table:
    """What each cost line came to per resident, in the first and the last year closed."""
    rows: list[Row] = []
    closings = story.closings
    for which, closing in (("first", closings[0]), ("last", closings[-1])) if closings else ():
        for m in story.municipalities:
            residents = closing.state.stock(Stock.POPULATION, m)
            rows += [
                {
                    "municipality": m,
                    "when": which,
                    "year": closing.year,
                    "cause": cause,
                    "sek": amount,
                    "per_resident_sek": amount / residents,
                }
                for cause, amount in closing.state.results[m].lines.items()
            ]
    return Table(
        "cost_lines",
        columns(
            municipality="id",
            when="id",
            year="year",
            cause="id",
            sek="sek",
            per_resident_sek="sek_per_resident_year",
        ),
        tuple(rows),
    )


def recorded_lines(state: State) -> dict[str, dict[Cause, float]]:
    """Each municipality's cost of the last year closed by cause, before the cost key (SEK)."""
    return {
        m: {Cause(cause): amount for cause, amount in result.lines.items()
            if cause != Cause.COST_KEY.value}
        for m, result in state.results.items()
    }  # fmt: skip


def moved_by_key(story: Story, key: CostKey | None) -> Mapping[str, int]:
    """Öre that a cost key moves to (+) or from each municipality over all recorded years.

    None is the keys that were in force. The costs themselves are the recorded ones.
    """
    total = dict.fromkeys(story.municipalities, 0)
    for closing in story.closings:
        for m, amount in settle(closing.state, recorded_lines(closing.state), key).items():
            total[m] += amount
    return total


def keys(story: Story) -> Table:
    """What each member of a joint operation bore under the keys in force, and under each other.

    The recorded years are shared anew; nobody decides otherwise, so it is an estimate of who
    would have paid, not of what would have happened. Connecting mains stay as agreed.
    """
    years = {
        m: sum(operation_of(c.state, m) is not None for c in story.closings)
        for m in story.municipalities
    }
    actual = moved_by_key(story, None)
    rows: list[Row] = []
    for key in CostKey:
        moved = moved_by_key(story, key)
        for m in story.municipalities:
            if not years[m]:
                continue
            resident_years = sum(
                c.state.stock(Stock.POPULATION, m)
                for c in story.closings
                if operation_of(c.state, m)
            )
            rows.append(
                {
                    "municipality": m,
                    "cost_key": key.value,
                    "years": years[m],
                    "moved_sek": moved[m] / 100.0,
                    "in_force_sek": actual[m] / 100.0,
                    "difference_sek": (moved[m] - actual[m]) / 100.0,
                    "difference_per_resident_sek": (moved[m] - actual[m]) / 100.0 / resident_years,
                }
            )
    return Table(
        "keys",
        columns(
            municipality="id",
            cost_key="id",
            years="number",
            moved_sek="sek",
            in_force_sek="sek",
            difference_sek="sek",
            difference_per_resident_sek="sek_per_resident_year",
        ),
        tuple(rows),
    )
