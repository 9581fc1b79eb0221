"""Promise against outcome, agreement by agreement and team by team."""

from __future__ import annotations

from game.rules.state import STEP_KINDS
from server.debrief import statistics
from server.debrief.charts.lattice import lattice
from server.debrief.charts.paper import Spot
from server.debrief.charts.picture import Picture, Task, finish, nothing, paper_for
from server.debrief.charts.plot import Scale
from server.debrief.statistics.table import Table, number

_STEPS = {kind.value for kind in STEP_KINDS}


def agreed(task: Task) -> Picture:
    """A row per signer of each step: what it expected to pay, what it came to, and the gap."""
    words = task.words
    whole = statistics.ALL["agreements"](task.story)
    rows = tuple(
        row
        for row in whole.rows
        if row["kind"] in _STEPS
        and row["actual_sek"] is not None
        and (not task.subject or row["municipality"] == task.subject)
    )
    table = Table(whole.id, whole.columns, rows)
    caption = words.t("chart-agreed.caption", year=task.story.level.start_year)
    if not rows:
        return nothing(task, table, caption, words.t("chart-agreed-none"))
    names = [
        words.t("chart-agreed-row", name=words.name(str(row["municipality"])),
                step=words.t(f"step-{row['kind']}").lower(), year=row["year"])
        for row in rows
    ]  # fmt: skip
    paper = paper_for(task, 780, 60 + 40 * len(rows))
    heads = [words.t(f"chart-agreed-{name}") for name in ("expected", "came", "gap")]
    cells = lattice(paper, names, heads, tallest=56)
    gaps = [number(row, "actual_sek") - number(row, "expected_sek") for row in rows]
    most = max(1.0, *(abs(gap) for gap in gaps))
    said = []
    for row, name, gap, boxes in zip(rows, names, gaps, cells, strict=True):
        y = boxes[0].y + boxes[0].height / 2
        expected = words.number(number(row, "expected_sek"))
        change = words.percent(number(row, "expected_change"), sign=True)
        drawn = paper.write(expected, boxes[0].x, y, "body")
        paper.write(change, drawn.right + paper.u(10), y, "caption", "ink3")
        paper.write(words.number(number(row, "actual_sek")), boxes[1].x, y, "body_bold")
        tone = "ink3" if abs(gap) < 0.5 else "loss" if gap > 0 else "gain"
        text = words.signed(gap)
        room = paper.width("−0 000", "body_bold") + paper.u(12)
        scale = Scale(0, most, boxes[2].x + room, boxes[2].right)
        paper.write(text, boxes[2].x + room - paper.u(10), y, "body_bold", tone, "right")
        length = scale(abs(gap)) - scale(0)
        tall = min(paper.u(12), boxes[2].height * 0.4)
        box = boxes[2]._replace(x=scale(0), y=y - tall / 2, width=max(1.0, length), height=tall)
        paper.bar(box, tone)
        whole_row = boxes[0]._replace(width=boxes[2].right - boxes[0].x)
        year = words.t("chart-agreed-compared", year=row["compared_year"])
        paper.spot(
            Spot(whole_row, name, (year, f"{expected} → {words.number(number(row, 'actual_sek'))}"))
        )
        said.append(words.t("chart-from-to", name=name, first=expected,
                            last=words.number(number(row, "actual_sek"))))  # fmt: skip
    return finish(paper, table, caption, f"{words.t('chart-agreed.alt')} {' '.join(said)}")
