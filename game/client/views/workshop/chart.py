"""A poll's answers as bars; under five answers only their number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from game.client.figures import bar
from game.client.layout import Flow, Rect
from game.client.views.workshop.said import both
from game.protocol.limits import FEWEST_ANSWERS

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

Tree = Mapping[str, Any]


def draw_chart(
    scene: Seated, flow: Flow, poll: Tree, *, large: bool = False, other: Tree | None = None
) -> None:
    """A row for each option: its words over its bar and its count, longest bar = most answers.
    `other` is the same question asked before, drawn as a thinner bar under each."""
    counts, before = poll["counts"], other["counts"] if other else None
    most = max([1, *(counts or ()), *(before or ())])
    for i, option in enumerate(poll["options"]):
        _draw_option(
            scene,
            flow,
            both(scene, option),
            None if counts is None else counts[i],
            None if before is None else before[i],
            most,
            large,
        )


def _draw_option(
    scene: Seated, flow: Flow, words: str, count: int | None, before: int | None, most: int,
    large: bool,
) -> None:  # fmt: skip
    canvas = flow.canvas
    style, figure = ("projector", "projector_bold") if large else ("body", "body_bold")
    tall, thin = canvas.u(20 if large else 12), canvas.u(8 if large else 5)
    flow.text(words, style)
    if count is None:
        flow.gap(10 if large else 4)
        return
    flow.gap(2)
    digits = canvas.text_width(str(most), figure) + canvas.u(10)
    row = flow.take(max(tall, canvas.line(figure)))
    track = Rect(row.x, row.centery - tall // 2, row.width - digits, tall)
    end = bar(canvas, track, count / most)
    canvas.text(str(count), end + canvas.u(8), row.centery - canvas.line(figure) // 2, figure)
    if before is not None:
        below = flow.take(thin)
        bar(
            canvas, Rect(below.x, below.y, below.width - digits, thin), before / most, colour="line"
        )
        flow.gap(2)
    flow.gap(10 if large else 6)


def answered(scene: Seated, poll: Tree) -> str:
    """How many have answered, and what is missing until the answers are shown."""
    total = int(poll["total"])
    if poll["counts"] is None and poll["open"]:
        return scene.t("poll-too-few", count=total, least=FEWEST_ANSWERS)
    if poll["counts"] is None:
        return scene.t("poll-stayed-few", count=total, least=FEWEST_ANSWERS)
    return scene.t("poll-answers", count=total)


def before_of(polls: Mapping[str, Tree], poll: Tree) -> Tree | None:
    """The same question as it was asked before, for one that is asked after."""
    if poll["pair"] != "after":
        return None
    for other in reversed(list(polls.values())):
        same = other["ready"] == poll["ready"] if poll["ready"] else False
        if other["pair"] == "before" and (same or other["question"] == poll["question"]):
            return other
    return None


def open_poll(workshop: Tree) -> tuple[str, Tree] | None:
    """The poll that takes answers, with its id."""
    return next(((id_, p) for id_, p in workshop.get("polls", {}).items() if p["open"]), None)


def open_breakout(workshop: Tree) -> tuple[str, Tree] | None:
    """The group talk that goes on, with its id."""
    talks = workshop.get("breakouts", {}).items()
    return next(((id_, talk) for id_, talk in talks if talk["open"]), None)
