"""Estimates as tables: the game as it might have been, beside the game as it was."""

from __future__ import annotations

from collections.abc import Mapping

from game.rules.state import RoundRecord
from server.debrief.estimates import Estimates
from server.debrief.statistics.table import Row, Table, Unit, columns
from server.debrief.story import Story

MEASURES: dict[str, Unit] = {
    "cost_per_resident_sek": "sek_per_resident_year",
    "renewal_rate_pct": "percent",
    "bursts_per_km": "per_km_year",
    "served_largest_source_out": "share",
    "coordination": "of_hundred",
    "approval": "of_hundred",
}
"""Indicators by which games are compared, and their units."""
PLAYED = "played"
"""The case that is the game itself."""


def of_region(record: RoundRecord, name: str) -> float:
    """An indicator of the region, weighted by population; `trust` is the mean of the pairs."""
    if name == "trust":
        return sum(record.trust.values()) / max(1, len(record.trust))
    rows = record.municipalities.values()
    people = sum(float(r["population"] or 0.0) for r in rows)
    return sum(float(r[name] or 0.0) * float(r["population"] or 0.0) for r in rows) / people


def ends(story: Story, estimates: Estimates) -> Mapping[str, RoundRecord]:
    """The last round of the game and of each what-if of it, by case."""
    return {
        PLAYED: story.records[-1],
        **{case: found.records[-1] for case, found in estimates.cases.items()},
    }


def what_ifs(story: Story, estimates: Estimates) -> Table:
    """Each municipality at the end of the game and of each what-if."""
    rows: list[Row] = [
        {
            "case": case,
            "municipality": m,
            "year": record.year,
            **{name: record.municipalities[m][name] for name in MEASURES},
        }
        for case, record in ends(story, estimates).items()
        for m in story.municipalities
    ]
    return Table(
        "what_ifs", columns(case="id", municipality="id", year="year", **MEASURES), tuple(rows)
    )


def what_if_counts(story: Story, estimates: Estimates) -> Table:
    """How far each what-if still is the game: commands kept, changed, left out, no longer possible,
    answers filled in, decisions that stand although the form would have made them otherwise,
    agreements that came earlier."""
    names = ("agreements", "kept", "changed", "dropped", "impossible", "filled", "upheld", "moved")
    rows: list[Row] = [
        {"case": case, **{name: getattr(found, name) for name in names}}
        for case, found in estimates.cases.items()
    ]
    return Table(
        "what_if_counts",
        columns(
            case="id",
            agreements="number",
            kept="number",
            changed="number",
            dropped="number",
            impossible="number",
            filled="number",
            upheld="number",
            moved="number",
        ),
        tuple(rows),
    )


def bot_games(story: Story, estimates: Estimates) -> Table:
    """Each municipality at the end of each game of the band."""
    rows: list[Row] = [
        {
            "temper": game.temper,
            "seed": game.seed,
            "municipality": m,
            "year": game.records[-1].year,
            **{name: game.records[-1].municipalities[m][name] for name in MEASURES},
        }
        for game in estimates.band
        for m in story.municipalities
    ]
    return Table(
        "bot_games",
        columns(temper="id", seed="number", municipality="id", year="year", **MEASURES),
        tuple(rows),
    )


ESTIMATED = {"what_ifs": what_ifs, "what_if_counts": what_if_counts, "bot_games": bot_games}
"""Every table of estimates by its id."""
