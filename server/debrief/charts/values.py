"""Values: each team against its own ranking, and as the others would judge it."""

from __future__ import annotations

from server.debrief import statistics
from server.debrief.charts.lattice import lattice
from server.debrief.charts.paper import Box, Paper, Spot
from server.debrief.charts.picture import Picture, Task, finish, nothing, paper_for
from server.debrief.charts.plot import Scale
from server.debrief.statistics.table import number

_SIGNS = {-1: ("loss", "worse"), 0: ("ink3", "same"), 1: ("gain", "better")}


def values(task: Task) -> Picture:
    """A row per municipality: its values in its own order, better or worse; then the verdicts."""
    words, story = task.words, task.story
    moved = statistics.ALL["values"](story)
    judged = statistics.ALL["judgements"](story)
    caption = words.t("chart-values.caption")
    if not moved.rows:
        return nothing(task, judged, caption, words.t("chart-no-years"))
    shown = story.municipalities
    paper = paper_for(task, 960, 110 + 66 * len(shown))
    heads = [words.t("chart-values-place", place=n) for n in (1, 2, 3, 4)]
    heads.append(words.t("chart-values-verdict"))
    foot = paper.line_height("caption") * 2 + paper.u(12)
    cells = lattice(paper, [words.name(m) for m in shown], heads, tallest=92, foot=foot)
    said = []
    for m, boxes in zip(shown, cells, strict=True):
        parts = []
        for row, box in zip(moved.where(municipality=m), boxes[:4], strict=True):
            tone, way = _SIGNS[round(number(row, "direction"))]
            name = words.t(f"value-{row['value']}")
            y = box.y + box.height / 2
            style = next(
                (s for s in ("body", "caption") if max(paper.width(w, s) for w in name.split())
                 <= box.width), "caption",
            )  # fmt: skip
            lines = paper.wrap(name, style, box.width)[:2]
            tall = paper.line_height(style)
            top = y - tall * len(lines) / 2
            for i, line in enumerate(lines):
                paper.write(line, box.x, top + i * tall, style)
            low = top + len(lines) * tall
            paper.write(words.t(f"chart-values-{way}"), box.x, low, "body_bold", tone)
            parts.append(f"{name.lower()} {words.t(f'chart-values-{way}')}")
            points = f"{words.signed(number(row, 'change'), 1)}"
            paper.spot(Spot(box, f"{words.name(m)}: {name}",
                            (words.t("chart-values-points", points=points),)))  # fmt: skip
        ranked = bool(story.end.mind(m).ranking)
        own = number(judged.where(municipality=m, judge=m)[0], "score")
        others = [
            (j, number(judged.where(municipality=m, judge=j)[0], "score")) for j in shown if j != m
        ]
        name = words.t("chart-values-own" if ranked else "chart-values-given")
        if not ranked:
            low = boxes[0].y + boxes[0].height / 2 + paper.line_height("body") * 1.2
            paper.write(words.t("chart-values-unranked"), 0, low, "caption", "ink3")
        _verdict(task, paper, boxes[4], m, (name, own), others)
        said.append(f"{words.name(m)}: {', '.join(parts)}; {name} {words.signed(own)}.")
    y = paper.look.height - foot + paper.u(16)
    for i, line in enumerate(paper.wrap(words.t("chart-values-key"), "caption_italic",
                                        paper.look.width)):  # fmt: skip
        at = y + i * paper.line_height("caption_italic")
        paper.write(line, 0, at, "caption_italic", "ink2")
    alt = f"{words.t('chart-values.alt')} {' '.join(said)}"
    return finish(paper, judged, caption, alt)


def _verdict(
    task: Task,
    paper: Paper,
    box: Box,
    m: str,
    judged: tuple[str, float],
    others: list[tuple[str, float]],
) -> None:
    """A scale from all worse to all better: a dot by the own ranking, as `judged` names it, rings
    by the others'."""
    words, (name, own) = task.words, judged
    y = box.y + box.height / 2
    scale = Scale(-100, 100, box.x + paper.u(6), box.right - paper.u(6))
    paper.hair(box.x, y, box.width, "line")
    paper.vertical(scale(0), y - paper.u(9), paper.u(18), "line")
    for _, score in others:
        paper.dot(scale(score), y, 4, "paper", "ink3")
    paper.dot(scale(own), y, 5, "ink", "ink")
    lines = [f"{name} {words.signed(own)}"]
    lines += [f"{words.name(j)}: {words.signed(score)}" for j, score in others]
    paper.spot(Spot(box, words.name(m), tuple(lines)))
