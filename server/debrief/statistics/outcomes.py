"""What came of it: every indicator by round, the boundaries, and what was lost at home."""

from __future__ import annotations

from game.rules.stocks import Stock
from server.debrief.statistics.table import Column, Row, Table, Unit, columns
from server.debrief.statistics.trust import pairs
from server.debrief.story import Story

INDICATORS: dict[str, Unit] = {
    "population": "number",
    "tariff_sek": "sek",
    "cost_per_resident_sek": "sek_per_resident_year",
    "one_off_per_resident_sek": "sek_per_resident_year",
    "renewal_rate_pct": "percent",
    "renewed_m": "metres",
    "bursts_per_km": "per_km_year",
    "leakage_share": "share",
    "backlog_sek": "sek",
    "backlog_known_sek": "sek",
    "staff_fte": "number",
    "vacancy": "share",
    "capacity": "of_hundred",
    "competence": "of_hundred",
    "known_share": "share",
    "ambition_pct": "percent",
    "served_normal": "share",
    "served_largest_source_out": "share",
    "served_main_out": "share",
    "served_drought": "share",
    "served_contamination": "share",
    "served_power_cut": "share",
    "resilience": "share",
    "tankers_largest_source_out": "share",
    "pressure_m": "metres",
    "coordination": "of_hundred",
    "approval": "of_hundred",
    "balance_sek": "sek",
    "debt_sek": "sek",
    "trust_operation": "of_hundred",
}
"""Every indicator of a round's record and its unit."""


def outcomes(story: Story) -> Table:
    """All indicators of each municipality at the end of each round."""
    rows: list[Row] = [
        {
            "municipality": m,
            "round": record.round,
            "year": record.year,
            **{name: record.municipalities[m][name] for name in INDICATORS},
        }
        for m in story.municipalities
        for record in story.records
    ]
    head = columns(municipality="id", round="number", year="year")
    return Table(
        "outcomes",
        head + tuple(Column(name, unit) for name, unit in INDICATORS.items()),
        tuple(rows),
    )


def boundaries(story: Story) -> Table:
    """The three boundary meters of each pair at the end of each round (0 a border, 100 gone)."""
    rows: list[Row] = [
        {"pair": key, "round": record.round, "year": record.year, **record.boundaries[key]}
        for key in pairs(story)
        for record in story.records
    ]
    return Table(
        "boundaries",
        columns(
            pair="id",
            round="number",
            year="year",
            physical="of_hundred",
            geographical="of_hundred",
            mental="of_hundred",
        ),
        tuple(rows),
    )


def coordination(story: Story) -> Table:
    """Coordination with the municipality's own planning, and what moved it in each round."""
    rows: list[Row] = []
    for m in story.municipalities:
        moved = story.moved(Stock.COORDINATION, m)
        for record in story.records:
            lines = [line for line in moved if line.entry.round == record.round]
            worst = min(lines, key=lambda line: line.amount, default=None)
            closing = next((c for c in reversed(story.closings) if c.round == record.round), None)
            rows.append(
                {
                    "municipality": m,
                    "round": record.round,
                    "year": record.year,
                    "coordination": record.municipalities[m]["coordination"],
                    "lost": sum(min(0.0, line.amount) for line in lines),
                    "worst_cause": worst.entry.cause.value
                    if worst is not None and worst.amount < 0
                    else "",
                    "joint_operation": record.municipalities[m]["trust_operation"] is not None,
                    "liaison": closing.state.decisions[m].liaison if closing else False,
                }
            )
    return Table(
        "coordination",
        columns(
            municipality="id",
            round="number",
            year="year",
            coordination="of_hundred",
            lost="number",
            worst_cause="id",
            joint_operation="yes_no",
            liaison="yes_no",
        ),
        tuple(rows),
    )


def borders(story: Story) -> Table:
    """Each pair at the start and at the end: steps taken together, meters, and the new border
    towards those left outside (0 none – 100)."""
    first, last = story.records[0], story.records[-1]
    rows: list[Row] = [
        {
            "pair": key,
            "steps_first": len(first.steps.get(key, ())),
            "steps_last": len(last.steps.get(key, ())),
            **{f"{name}_last": last.boundaries[key][name] for name in last.boundaries[key]},
            "outside_last": last.outside.get(key, 0.0),
        }
        for key in pairs(story)
    ]
    return Table(
        "borders",
        columns(
            pair="id",
            steps_first="number",
            steps_last="number",
            physical_last="of_hundred",
            geographical_last="of_hundred",
            mental_last="of_hundred",
            outside_last="of_hundred",
        ),
        tuple(rows),
    )
