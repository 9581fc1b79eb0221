"""Every agreement that came about, with what each signer expected of it."""

from __future__ import annotations

from server.debrief.statistics.promises import cost_per_resident
from server.debrief.statistics.table import Row, Table, columns
from server.debrief.story import Story


def agreements(story: Story) -> Table:
    """A row for each signer of each agreement: terms, expectation, and the cost it came to.

    `expected_sek` is the cost that promises are measured from (that of the year before the
    municipality first joined others) with the expected change; `actual_sek` the cost in the
    year expected (or the last played), connecting mains and all. An agreement from before play has
    round 0 and is compared with the start.
    """
    rows: list[Row] = []
    for signing in story.signings:
        agreement = signing.agreement
        for m, expectation in sorted(agreement.expectations.items()):
            before = [c for c in story.closings if c.year < signing.year]
            alone = cost_per_resident(before[-1].state, m) if before else story.start.start_cost[m]
            given = (
                p.promise.base
                for p in story.promises
                if p.promise.municipality == m and p.year <= signing.year
            )
            base = next(given, alone)
            due = signing.year + expectation.years - 1
            after = [c for c in story.closings if c.year >= signing.year]
            closing = next((c for c in after if c.year >= due), after[-1] if after else None)
            rows.append(
                {
                    "agreement": signing.n,
                    "round": agreement.round,
                    "year": signing.year,
                    "kind": agreement.kind.value,
                    "members": " ".join(agreement.members),
                    "form": agreement.form.value,
                    "cost_key": agreement.cost_key.value,
                    "municipality": m,
                    "expected_change": expectation.cost,
                    "expected_sek": base * (1.0 + expectation.cost),
                    "aim_year": due,
                    "compared_year": closing.year if closing else None,
                    "actual_sek": cost_per_resident(closing.state, m) if closing else None,
                    "expected_quality": expectation.quality,
                    "expected_capacity": expectation.capacity,
                    "expected_trust": expectation.trust,
                }
            )
    return Table(
        "agreements",
        columns(
            agreement="number",
            round="number",
            year="year",
            kind="id",
            members="id",
            form="id",
            cost_key="id",
            municipality="id",
            expected_change="share",
            expected_sek="sek_per_resident_year",
            aim_year="year",
            compared_year="year",
            actual_sek="sek_per_resident_year",
            expected_quality="number",
            expected_capacity="number",
            expected_trust="number",
        ),
        tuple(rows),
    )
