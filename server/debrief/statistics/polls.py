"""Polls as a tidy table: one row for each option each time it was asked."""

from __future__ import annotations

from server.debrief.aside import Aside
from server.debrief.statistics.table import Row, Table, columns


def polls(aside: Aside) -> Table:
    """How often each option of each poll was chosen; `share` of the answers that time, and
    `shift` since the poll was first asked."""
    rows: list[Row] = []
    for group in aside.repeated():
        first = group[0]
        for time, poll in enumerate(group, start=1):
            for i, option in enumerate(poll.options):
                share = poll.counts[i] / poll.total if poll.total else 0.0
                before = first.counts[i] / first.total if first.total else 0.0
                rows.append(
                    {
                        "poll": poll.id,
                        "question": poll.question,
                        "time": time,
                        "when": poll.when,
                        "option": option,
                        "count": poll.counts[i],
                        "share": share,
                        "shift": share - before if time > 1 else None,
                    }
                )
    return Table(
        "polls",
        columns(
            poll="id",
            question="text",
            time="number",
            when="text",
            option="text",
            count="number",
            share="share",
            shift="share",
        ),
        tuple(rows),
    )
