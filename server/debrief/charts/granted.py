"""What was taken for granted: whose, opened by whom and when; what stayed hidden is shown last."""

from __future__ import annotations

from server.debrief import statistics
from server.debrief.charts.picture import Picture, Task, finish, nothing, paper_for
from server.debrief.statistics.table import number


def granted(task: Task) -> Picture:
    """A row per card: what was taken for granted where, and the question that opened it."""
    words, story = task.words, task.story
    table = statistics.ALL["granted"](story)
    caption = words.t("chart-granted.caption")
    if not table.rows:
        return nothing(task, table, caption, words.t("chart-granted-none"))
    paper = paper_for(task, 820, 20 + 86 * len(table.rows))
    width = paper.look.width
    tall = min(paper.u(120), paper.look.height / len(table.rows))
    left, middle = width * 0.2, width * 0.56
    said = []
    for i, row in enumerate(table.rows):
        y, name = i * tall, words.name(str(row["municipality"]))
        text = words.t(f"assumption-{row['assumption']}.title")
        if row["opened"]:
            fate = words.t("chart-granted-opened", name=words.name(str(row["by"])),
                           round=number(row, "round"))  # fmt: skip
            if row["question"]:
                fate += f" ”{words.t('question-' + str(row['question']))}”"
        else:
            fate = words.t("chart-granted-hidden")
        paper.hair(0, y, width)
        style = "body_bold" if row["opened"] else "body"
        tone = "ink" if row["opened"] else "loss"
        for x, room, what, face, colour in (
            (0.0, left - paper.u(14), name, "body_bold", "ink"),
            (left, middle - left - paper.u(24), text, "body", "ink"),
            (middle, width - middle, fate, "caption" if row["opened"] else style, tone),
        ):
            line = paper.line_height(face)
            lines = paper.wrap(what, face, room)
            lines = lines[: max(1, int((tall - paper.u(8)) // line))]
            for k, part in enumerate(lines):
                at = y + tall / 2 + (k - (len(lines) - 1) / 2) * line
                paper.write(part, x, at, face, colour)
        said.append(f"{name}: {text}. {fate}")
    paper.hair(0, min(len(table.rows) * tall, paper.look.height - 1), width)
    return finish(paper, table, caption, f"{words.t('chart-granted.alt')} {' '.join(said)}")
