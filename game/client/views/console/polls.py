"""Polls: the open one with its answers as they come, the level's own, and one in own words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from game.client.layout import Flow, Rect
from game.client.ui import FIELD
from game.client.views.fold import draw_fold, draw_refusal
from game.client.views.workshop.chart import answered, before_of, draw_chart, open_poll
from game.client.views.workshop.fields import draw_buttons
from game.client.views.workshop.hands import draw_hands
from game.client.views.workshop.said import both, quoted, when
from game.protocol.limits import MAX_OPTION, MOST_OPTIONS
from game.protocol.workshop import AskPoll, ClosePoll, CountHands, Show

if TYPE_CHECKING:
    from game.client.scenes.trainer import TrainerScene

Tree = Mapping[str, Any]

_LONGEST = 200


def draw_polls(scene: TrainerScene) -> tuple[Callable[[Flow], None], ...]:
    """What was asked, and what can be asked."""
    return (lambda flow: _draw_asked(scene, flow), lambda flow: _draw_ready(scene, flow))


# ---------------------------------------------------------------------- asked
def _draw_asked(scene: TrainerScene, flow: Flow) -> None:
    polls = scene.table.workshop.get("polls", {})
    found = open_poll(scene.table.workshop)
    if found is not None:
        _draw_poll(scene, flow, *found)
    else:
        flow.text(scene.t("poll-none-open"), "h2")
        flow.text(scene.t("poll-none-open-text"), "body", "ink2")
    draw_refusal(scene, flow, "polls")
    for id_, poll in reversed(polls.items()):
        if poll["open"]:
            continue
        flow.gap(16)
        flow.hair()
        flow.gap(10)
        _draw_poll(scene, flow, id_, poll)


def _draw_poll(scene: TrainerScene, flow: Flow, id_: str, poll: Tree) -> None:
    table = scene.table
    flow.pair(
        scene.t("poll-heading", pair=poll["pair"] or "none", hands=str(poll["hands"]).lower()),
        when(scene, {**poll, "at": poll["asked_at"]}),
        "body_bold",
        "caption",
        "ink2",
        "ink3",
    )
    flow.text(quoted(scene, poll["question"]), "intro")
    flow.text(answered(scene, poll), "body", "ink2")
    flow.gap(8)
    other = before_of(table.workshop["polls"], poll)
    draw_chart(scene, flow, poll, other=other)
    if other is not None and other["counts"] is not None:
        flow.text(scene.t("poll-before"), "caption", "ink3")
    flow.gap(8)
    show = (
        f"poll.show.{id_}",
        scene.t("poll-show"),
        lambda: table.control(Show("poll", id_), "polls"),
        "projector",
        True,
    )
    shown = dict(table.workshop["showing"]) == {"what": "poll", "id": id_}
    shows = [] if shown else [show]
    if not poll["open"]:
        again = (
            f"poll.again.{id_}",
            scene.t("poll-again"),
            lambda: table.control(AskPoll(id_, pair="after" if poll["pair"] else ""), "polls"),
            "refresh-cw",
            True,
        )
        draw_buttons(scene, flow, [*shows, again])
        return
    close = (
        f"poll.close.{id_}",
        scene.t("poll-close"),
        lambda: table.control(ClosePoll(id_), "polls"),
        "lock",
        True,
    )
    draw_buttons(scene, flow, [*shows, close])
    flow.gap(8)
    if poll["hands"] or draw_fold(scene, flow, "hands", scene.t("poll-count-hands")):
        draw_hands(
            scene, flow, id_, poll, lambda counts: table.control(CountHands(id_, counts), "polls")
        )


# ---------------------------------------------------------------------- to ask
def _draw_ready(scene: TrainerScene, flow: Flow) -> None:
    table = scene.table
    unsent = table.unsent
    flow.text(scene.t("poll-ready"), "h2")
    flow.gap(6)
    place = scene.ui.segmented(
        "poll.how",
        flow.x,
        flow.y,
        [(how, scene.t(f"poll-how-{how}")) for how in ("phones", "hands")],
        unsent.text("poll.how", "phones"),
        lambda how: _keep(scene, "poll.how", how),
        width=flow.width,
    )
    flow.y = place.bottom + flow.canvas.u(8)
    place = scene.ui.segmented(
        "poll.pair",
        flow.x,
        flow.y,
        [(pair, scene.t(f"poll-pair-{pair}")) for pair in ("once", "before", "after")],
        unsent.text("poll.pair", "once"),
        lambda pair: _keep(scene, "poll.pair", pair),
        width=flow.width,
    )
    flow.y = place.bottom + flow.canvas.u(8)
    for id_, ready in table.region.get("polls", {}).items():
        _draw_row(scene, flow, id_, both(scene, ready["question"]))
    flow.hair()
    _draw_own(scene, flow)


def _keep(scene: TrainerScene, key: str, value: str) -> None:
    scene.table.unsent.write(key, value)
    scene.redraw()


def _ask(scene: TrainerScene, poll: AskPoll) -> None:
    unsent = scene.table.unsent
    pair = unsent.text("poll.pair", "once")
    scene.table.control(
        AskPoll(
            poll.poll,
            poll.question,
            poll.options,
            "" if pair == "once" else pair,  # type: ignore[arg-type]
            unsent.text("poll.how") == "hands",
        ),
        "polls",
    )
    unsent.write("poll.pair", "once")


def _draw_row(scene: TrainerScene, flow: Flow, id_: str, question: str) -> None:
    canvas = flow.canvas
    flow.hair()
    label = scene.t("poll-ask")
    wide = scene.ui.button_width(label, "seg")
    room = flow.width - wide - canvas.u(14)
    tall = canvas.paragraph_height(question, room)
    row = flow.take(max(canvas.u(52), tall + canvas.u(16)))
    canvas.paragraph(question, row.x, row.centery - tall // 2, room)
    place = Rect(row.right - wide, row.centery - canvas.u(18), wide, canvas.u(36))
    scene.ui.button(
        f"ask.{id_}", place, label, lambda: _ask(scene, AskPoll(id_)), kind="seg", tip=question
    )


def _draw_own(scene: TrainerScene, flow: Flow) -> None:
    """A question in own words, and as many options as are written."""
    if not draw_fold(scene, flow, "own-poll", scene.t("poll-own")):
        return
    canvas, unsent = flow.canvas, scene.table.unsent

    def field(key: str, hint: str, limit: int) -> str:
        text = unsent.text(key)
        scene.ui.entry(
            key,
            flow.take(canvas.u(FIELD)),
            text,
            lambda value: _keep(scene, key, value),
            placeholder=hint,
            limit=limit,
        )
        flow.gap(6)
        return text.strip()

    question = field("own.question", scene.t("poll-own-question"), _LONGEST)
    options: list[str] = []
    for i in range(MOST_OPTIONS):
        text = field(f"own.{i}", scene.t("poll-own-option", number=i + 1), MAX_OPTION)
        if text:
            options.append(text)
        elif i >= 1:
            break  # one empty field after what is written

    def ask() -> None:
        _ask(scene, AskPoll("", question, tuple(options)))
        for key in ("own.question", *(f"own.{i}" for i in range(MOST_OPTIONS))):
            unsent.drop(key)

    fits = bool(question) and len(options) > 1
    flow.gap(4)
    draw_buttons(scene, flow, [("own.ask", scene.t("poll-ask"), ask, "vote", fits)])
