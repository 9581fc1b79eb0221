"""Group talks: the one that goes on, and those that can be opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from game.client.layout import Flow, Rect
from game.client.ui import FIELD
from game.client.views.fold import draw_fold, draw_refusal
from game.client.views.pacing import pause_or_resume, time_runs
from game.client.views.workshop.chart import open_breakout
from game.client.views.workshop.fields import draw_buttons
from game.client.views.workshop.groups import draw_groups, draw_question
from game.client.views.workshop.said import both
from game.protocol.workshop import EndBreakout, ExtendBreakout, OpenBreakout, Show

if TYPE_CHECKING:
    from game.client.scenes.trainer import TrainerScene

Tree = Mapping[str, Any]

_MODES = ("team", "mixed")
_MINUTES = (2, 5, 10)
_MORE = (-60, 60, 300)
_LONGEST = 200


def draw_talks(scene: TrainerScene) -> tuple[Callable[[Flow], None], ...]:
    """What goes on and was said, and what can be opened."""
    return (lambda flow: _draw_held(scene, flow), lambda flow: _draw_ready(scene, flow))


def _draw_held(scene: TrainerScene, flow: Flow) -> None:
    table = scene.table
    found = open_breakout(table.workshop)
    if found is None:
        flow.text(scene.t("talk-none-open"), "h2")
        flow.text(scene.t("talk-none-open-text"), "body", "ink2")
    else:
        _draw_open(scene, flow, *found)
    draw_refusal(scene, flow, "talks")
    for id_, talk in reversed(table.workshop.get("breakouts", {}).items()):
        if talk["open"]:
            continue
        flow.gap(16)
        flow.hair()
        flow.gap(10)
        draw_question(scene, flow, talk)
        draw_groups(scene, flow, talk)
        flow.gap(8)
        draw_buttons(scene, flow, [_show(scene, id_)])


def _show(scene: TrainerScene, id_: str) -> tuple[str, str, Callable[[], None], str, bool]:
    return (
        f"talk.show.{id_}",
        scene.t("poll-show"),
        lambda: scene.table.control(Show("breakout", id_), "talks"),
        "projector",
        True,
    )


def _draw_open(scene: TrainerScene, flow: Flow, id_: str, talk: Tree) -> None:
    table = scene.table
    draw_question(scene, flow, talk)
    flow.gap(8)
    more = [
        (
            f"talk.extend.{seconds}",
            scene.t("trainer-minutes", minutes=scene.app.texts.signed(seconds / 60)),
            lambda seconds=seconds: table.control(ExtendBreakout(id_, seconds), "talks"),
            None,
            True,
        )
        for seconds in _MORE
    ]
    runs = time_runs(scene)
    pause = (
        "talk.pause",
        scene.t("trainer-pause" if runs else "trainer-resume"),
        lambda: table.control(pause_or_resume(scene), "talks"),
        "pause" if runs else "play",
        True,
    )
    end = (
        "talk.end",
        scene.t("talk-end"),
        lambda: table.control(EndBreakout(id_), "talks"),
        "check",
        True,
    )
    draw_buttons(scene, flow, [pause, *more, _show(scene, id_), end])
    draw_groups(scene, flow, talk)


def _keep(scene: TrainerScene, key: str) -> Callable[[str], None]:
    def keep(value: str) -> None:
        scene.table.unsent.write(key, value)
        scene.redraw()

    return keep


def _draw_ready(scene: TrainerScene, flow: Flow) -> None:
    """The level's own with their own time and groups, and one in own words."""
    canvas, table = flow.canvas, scene.table
    flow.text(scene.t("talk-ready"), "h2")
    flow.gap(6)
    for id_, ready in table.region.get("breakouts", {}).items():
        flow.hair()
        label = scene.t("talk-begin")
        wide = scene.ui.button_width(label, "seg")
        room = flow.width - wide - canvas.u(14)
        words = both(scene, ready["question"])
        about = scene.t("talk-about", minutes=ready["minutes"], mode=ready["groups"])
        tall = canvas.paragraph_height(words, room) + canvas.line("caption")
        row = flow.take(tall + canvas.u(16))
        y = canvas.paragraph(words, row.x, row.y + canvas.u(8), room)
        canvas.text(about, row.x, y, "caption", "ink3", width=room)
        place = Rect(row.right - wide, row.centery - canvas.u(18), wide, canvas.u(36))
        scene.ui.button(
            f"talk.{id_}",
            place,
            label,
            lambda id_=id_: table.control(OpenBreakout(id_), "talks"),
            kind="seg",
            tip=words,
        )
    flow.hair()
    if draw_fold(scene, flow, "own-talk", scene.t("talk-own")):
        _draw_own(scene, flow)


def _draw_own(scene: TrainerScene, flow: Flow) -> None:
    canvas, unsent = flow.canvas, scene.table.unsent
    question = unsent.text("talk.question")
    scene.ui.entry(
        "talk.question",
        flow.take(canvas.u(FIELD)),
        question,
        _keep(scene, "talk.question"),
        placeholder=scene.t("talk-own-question"),
        limit=_LONGEST,
    )
    flow.gap(8)
    minutes, mode = unsent.text("talk.minutes", "5"), unsent.text("talk.mode", "mixed")
    place = scene.ui.segmented(
        "talk.minutes",
        flow.x,
        flow.y,
        [(str(m), scene.t("talk-minutes", minutes=m)) for m in _MINUTES],
        minutes,
        _keep(scene, "talk.minutes"),
        width=flow.width,
    )
    flow.y = place.bottom + canvas.u(8)
    place = scene.ui.segmented(
        "talk.mode",
        flow.x,
        flow.y,
        [(m, scene.t(f"talk-mode-{m}")) for m in _MODES],
        mode,
        _keep(scene, "talk.mode"),
        width=flow.width,
    )
    flow.y = place.bottom + canvas.u(10)

    def begin() -> None:
        wish = OpenBreakout("", question.strip(), float(minutes), mode)  # type: ignore[arg-type]
        unsent.drop("talk.question")
        scene.table.control(wish, "talks")

    ready = bool(question.strip())
    draw_buttons(
        scene, flow, [("talk.own", scene.t("talk-begin"), begin, "messages-square", ready)]
    )
