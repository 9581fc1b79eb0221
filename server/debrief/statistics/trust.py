"""Trust: over time, every line that moved it, what an election left, and ways of working."""

from __future__ import annotations

from game.rules.regional import pairs_of
from game.rules.stocks import Cause, Stock, pair
from server.debrief.statistics.table import Row, Table, columns
from server.debrief.story import Story


def pairs(story: Story) -> tuple[str, ...]:
    """All pairs of municipalities, in alphabetical order."""
    return tuple(pair(a, b) for a, b in pairs_of(story.municipalities))


def trust(story: Story) -> Table:
    """Trust between each pair at the end of each round."""
    rows: list[Row] = [
        {
            "pair": key,
            "round": record.round,
            "year": record.year,
            "trust": record.trust[key],
            "steps": len(record.steps.get(key, ())),
        }
        for key in pairs(story)
        for record in story.records
    ]
    return Table(
        "trust",
        columns(pair="id", round="number", year="year", trust="of_hundred", steps="number"),
        tuple(rows),
    )


def trust_lines(story: Story) -> Table:
    """Every line of the ledger that moved trust, between two or to the joint operation."""
    rows: list[Row] = [
        {
            "line": line.n,
            "round": line.entry.round,
            "year": line.entry.year,
            "stock": line.entry.stock.value,
            "subject": line.entry.subject,
            "amount": line.amount,
            "after": line.after,
            "cause": line.entry.cause.value,
            "reference": line.entry.ref,
            "by": line.entry.by,
        }
        for line in story.lines
        if line.entry.stock in (Stock.TRUST, Stock.TRUST_OPERATION)
    ]
    return Table(
        "trust_lines",
        columns(
            line="number",
            round="number",
            year="year",
            stock="id",
            subject="id",
            amount="number",
            after="of_hundred",
            cause="id",
            reference="id",
            by="id",
        ),
        tuple(rows),
    )


def elections(story: Story) -> Table:
    """What each election did to the trust between each pair."""
    rows: list[Row] = []
    for round_, year in story.elections:
        closing = next(c.state for c in reversed(story.closings) if c.round == round_)
        for key in pairs(story):
            losses = [
                line
                for line in story.moved(Stock.TRUST, key)
                if line.entry.cause is Cause.ELECTION and line.entry.round == round_
            ]
            after = next(r.trust[key] for r in story.records if r.round == round_)
            before = losses[0].before if losses else after
            a, b = key.split("|")
            partnership = closing.partnership_of(a)
            partners = partnership is not None and b in partnership.depth
            both = closing.decisions[a].routines and closing.decisions[b].routines
            rows.append(
                {
                    "pair": key,
                    "round": round_,
                    "year": year,
                    "before": before,
                    "floor": closing.stock(Stock.FLOOR, key),
                    "after": after,
                    "change": after - before,
                    "partners": partners,
                    "written_goal": bool(
                        partners and partnership and partnership.goal_text.strip()
                    ),
                    "routines": bool(partners and both),
                }
            )
    return Table(
        "elections",
        columns(
            pair="id",
            round="number",
            year="year",
            before="of_hundred",
            floor="of_hundred",
            after="of_hundred",
            change="number",
            partners="yes_no",
            written_goal="yes_no",
            routines="yes_no",
        ),
        tuple(rows),
    )


def ways(story: Story) -> Table:
    """How partners worked inside their form, and what became of the trust between them.

    `dialogue` is the mean over the partners' years of the smaller effort (0–1) of the two;
    `routines` and `open_books` the share of those years in which both kept them.
    """
    rows: list[Row] = []
    for key in pairs(story):
        a, b = key.split("|")
        years = [c.state for c in story.closings if c.state.steps_between(a, b)]
        if not years:
            continue
        first = next(r for r in story.records if r.steps.get(key))
        # partners from before play had no round before their first: the start stands for it
        before = next((r for r in reversed(story.records) if r.round < first.round), first)
        partnership = years[-1].partnership_of(a)
        dialogue = sum(min(s.decisions[a].partnership, s.decisions[b].partnership) for s in years)
        last = story.records[-1].trust[key]
        rows.append(
            {
                "pair": key,
                "form": partnership.form.value if partnership else "",
                "years": len(years),
                "dialogue": dialogue / len(years),
                "routines": sum(s.decisions[a].routines and s.decisions[b].routines for s in years)
                / len(years),
                "open_books": sum(
                    s.decisions[a].open_books and s.decisions[b].open_books for s in years
                )
                / len(years),
                "trust_before": before.trust[key],
                "trust_last": last,
                "change": last - before.trust[key],
            }
        )
    return Table(
        "ways",
        columns(
            pair="id",
            form="id",
            years="number",
            dialogue="share",
            routines="share",
            open_books="share",
            trust_before="of_hundred",
            trust_last="of_hundred",
            change="number",
        ),
        tuple(rows),
    )
