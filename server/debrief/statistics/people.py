"""What teams held dear, hoped for, took for granted and learned, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from game.rules import convictions, motives
from game.rules.minds import Value
from game.rules.state import State
from server.claims.worth import MATTERS, worth
from server.debrief.statistics.table import Row, Table, columns, number
from server.debrief.story import Story

WEIGHTS = (40, 30, 20, 10)
"""What a value counts by its place in a ranking, of a hundred."""


def _rounds(story: Story) -> tuple[Sequence[State], Sequence[State]] | None:
    """The years of the first and of the last round played; None before any year is closed."""
    if not story.closings:
        return None
    first, last = story.closings[0].round, story.closings[-1].round
    return (
        [c.state for c in story.closings if c.round == first],
        [c.state for c in story.closings if c.round == last],
    )


def values(story: Story) -> Table:
    """What the game did to each value in each municipality, first round against last.

    The points of a value are those of `server.claims.worth`; `direction` is 1 where it became
    better by more than a trace, −1 where worse, else 0.
    """
    rows: list[Row] = []
    ends = _rounds(story)
    for m in story.municipalities if ends else ():
        assert ends is not None
        before, after = worth(ends[0], [m]), worth(ends[1], [m])
        for place, value in enumerate(convictions.ranking(story.end, m), start=1):
            change = after[value] - before[value]
            rows.append(
                {
                    "municipality": m,
                    "value": value.value,
                    "place": place,
                    "points_first": before[value],
                    "points_last": after[value],
                    "change": change,
                    "direction": _direction(value, change),
                }
            )
    return Table(
        "values",
        columns(
            municipality="id",
            value="id",
            place="number",
            points_first="number",
            points_last="number",
            change="number",
            direction="number",
        ),
        tuple(rows),
    )


def _direction(value: Value, change: float) -> int:
    if abs(change) < MATTERS[value]:
        return 0
    return 1 if change > 0 else -1


def judgements(story: Story) -> Table:
    """How each municipality's outcome looks by its own ranking, and by each other's.

    `score` is the sum of the directions of its values (−1, 0, 1), each weighed by its place in the
    ranking of `judge` (40, 30, 20, 10): −100 everything worse … 100 all better.
    """
    found = values(story)
    rows: list[Row] = []
    for m in story.municipalities if found.rows else ():
        moved = {str(r["value"]): number(r, "direction") for r in found.where(municipality=m)}
        for judge in story.municipalities:
            ranking = convictions.ranking(story.end, judge)
            score = sum(w * moved[v.value] for w, v in zip(WEIGHTS, ranking, strict=False))
            rows.append({"municipality": m, "judge": judge, "own": m == judge, "score": score})
    return Table(
        "judgements",
        columns(municipality="id", judge="id", own="yes_no", score="number"),
        tuple(rows),
    )


def motives_met(story: Story) -> Table:
    """The two motives that each team named, and whether they were met."""
    rows: list[Row] = [
        {
            "municipality": m,
            "motive": measure.motive.value,
            "round": story.end.mind(m).motives_round,
            "met": measure.met,
            "before": measure.before,
            "now": measure.now,
        }
        for m in story.municipalities
        for measure in motives.measures(story.end, m)
    ]
    return Table(
        "motives",
        columns(
            municipality="id",
            motive="id",
            round="number",
            met="yes_no",
            before="number",
            now="number",
        ),
        tuple(rows),
    )


def granted(story: Story) -> Table:
    """What each team took for granted, and who brought it into the open, by which question and
    when; those that stayed hidden last."""
    minds = [(m, story.end.mind(m)) for m in story.municipalities]
    minds.sort(key=lambda pair: (not pair[1].opened_by, pair[1].opened_round))
    rows: list[Row] = [
        {
            "municipality": m,
            "assumption": mind.assumption,
            "opened": bool(mind.opened_by),
            "by": mind.opened_by,
            "question": mind.opened_question,
            "round": mind.opened_round or None,
        }
        for m, mind in minds
        if mind.assumption
    ]
    return Table(
        "granted",
        columns(
            municipality="id",
            assumption="id",
            opened="yes_no",
            by="id",
            question="id",
            round="number",
        ),
        tuple(rows),
    )


def asked(story: Story) -> Table:
    """Every question that one team put to another, and whether it was the right one."""
    rows: list[Row] = [
        {"by": m, "municipality": a.of, "round": a.round, "question": a.question, "right": a.right}
        for m in story.municipalities
        for a in story.end.mind(m).asked
    ]
    return Table(
        "asked",
        columns(by="id", municipality="id", round="number", question="id", right="yes_no"),
        tuple(rows),
    )


def lessons(story: Story) -> Table:
    """What teams wrote down that a costly card had taught them."""
    cards = story.end.cards
    rows: list[Row] = [
        {
            "municipality": m,
            "round": lesson.round,
            "card": cards[lesson.card].card,
            "text": lesson.text,
        }
        for m in story.municipalities
        for lesson in story.end.mind(m).lessons
    ]
    return Table(
        "lessons",
        columns(municipality="id", round="number", card="id", text="text"),
        tuple(rows),
    )
