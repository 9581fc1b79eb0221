"""What was taken for granted: steps taken, tried in vain, or never put into words."""

from __future__ import annotations

from game.rules.state import STEP_KINDS
from server.debrief import statistics
from server.debrief.charts.lattice import lattice
from server.debrief.charts.picture import Picture, Task, finish, nothing, paper_for
from server.debrief.statistics.table import Table, number
from server.debrief.statistics.trust import pairs


def steps(task: Task) -> Picture:
    """A row per pair, a column per step: taken, tried without success, or never proposed."""
    words, story = task.words, task.story
    whole = statistics.ALL["steps"](story)
    shown = [key for key in pairs(story) if not task.subject or task.subject in key.split("|")]
    if not shown:
        return nothing(task, whole, words.t("chart-steps.caption"), words.t("chart-no-pairs"))
    paper = paper_for(task, 800, 60 + 30 * len(shown))
    heads = [words.t(f"step-{kind.value}") for kind in STEP_KINDS]
    cells = lattice(paper, [words.pair(key) for key in shown], heads, tallest=56)
    said = []
    for key, boxes in zip(shown, cells, strict=True):
        for kind, box in zip(STEP_KINDS, boxes, strict=True):
            row = whole.where(pair=key, step=kind.value)[0]
            state = str(row["state"])
            y = box.y + box.height / 2
            strong = {"taken": "ink", "fell": "loss"}.get(state, "ink3")
            if state in ("taken", "fell"):
                fill = "ink" if state == "taken" else "paper"
                paper.dot(box.x + paper.u(6), y, 5, fill, strong)
            text = words.t(f"chart-steps-{state}", count=number(row, "proposals"))
            style = "body" if paper.width(text, "body") + paper.u(20) <= box.width else "caption"
            paper.write(text, box.x + paper.u(20), y, style, strong)
            if state != "not_in_level":
                said.append(f"{words.pair(key)}, {words.t(f'step-{kind.value}').lower()}: {text}.")
    rows = tuple(row for row in whole.rows if row["pair"] in shown)
    alt = f"{words.t('chart-steps.alt')} {' '.join(said)}"
    return finish(paper, Table(whole.id, whole.columns, rows), words.t("chart-steps.caption"), alt)
