"""What waits for the trainer: teams that ask for help, what the level has placed here, polls and
talks that go on, laptops at the door."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from game.client.layout import Flow
from game.client.views.fold import draw_note, draw_refusal
from game.client.views.workshop.chart import answered, open_breakout, open_poll
from game.client.views.workshop.fields import draw_buttons
from game.client.views.workshop.said import both, time_of
from game.protocol.workshop import AnswerHelp, BeginPlaced, SkipPlaced

if TYPE_CHECKING:
    from game.client.scenes.trainer import TrainerScene

Tree = Mapping[str, Any]

_ICONS = {"poll": "vote", "breakout": "messages-square", "reflection": "history"}

_PHASES = ("lobby", "situation", "negotiation", "decisions", "outcome", "debrief")
_PAST = 2
"""Rounds after which what was not begun is offered no more."""


def waiting(scene: TrainerScene) -> int:
    """How many teams ask for help."""
    return len(scene.table.workshop.get("help", {}))


def draw_now(scene: TrainerScene, flow: Flow) -> None:
    """The column beside the teams."""
    workshop = scene.table.workshop
    flow.text(scene.t("now-title"), "h2")
    flow.gap(8)
    start = flow.y
    for m, asked in workshop.get("help", {}).items():
        _draw_help(scene, flow, m, asked)
    for placed in _waiting_here(scene):
        _draw_placed(scene, flow, placed)
    _draw_going_on(scene, flow)
    if flow.y == start:
        flow.text(scene.t("now-nothing"), "body", "ink2")
    draw_refusal(scene, flow, "now")


def _waiting_here(scene: TrainerScene) -> list[Tree]:
    """What the level has placed here or just before and nobody has begun, the latest first."""
    here = int(scene.table.public["round"])
    return [
        placed
        for placed in sorted(
            scene.table.workshop.get("placed", ()),
            key=lambda p: (p["round"], _PHASES.index(p["phase"])),
            reverse=True,
        )
        if placed["status"] in ("due", "missed") and here - placed["round"] <= _PAST
    ]


def _draw_help(scene: TrainerScene, flow: Flow, m: str, asked: Tree) -> None:
    said = scene.t("now-help", name=scene.words.name(m), time=time_of(scene, asked["at"]))
    draw_note(flow, "hand", said, "warn")
    flow.gap(6)
    draw_buttons(
        scene,
        flow,
        [(
            f"helped.{m}",
            scene.t("now-helped"),
            lambda: scene.table.control(AnswerHelp(m), "now"),
            "check",
            True,
        )],
    )  # fmt: skip
    flow.gap(10)
    flow.hair()
    flow.gap(10)


def _draw_placed(scene: TrainerScene, flow: Flow, placed: Tree) -> None:
    """Something that the level has here: what it is, begin it or leave it out."""
    table, id_ = scene.table, placed["id"]
    kind = placed["kind"]
    words = placed_words(scene, placed)
    heading = scene.t("now-placed", kind=kind, pair=placed["pair"] or "none")
    draw_note(flow, _ICONS[kind], heading, "ink2")
    flow.text(words, "prose_italic")
    flow.gap(6)
    draw_buttons(
        scene,
        flow,
        [
            (
                f"begin.{id_}",
                scene.t("now-begin", kind=kind),
                lambda: table.control(BeginPlaced(id_), "now"),
                "play",
                True,
            ),
            (
                f"skip.{id_}",
                scene.t("now-skip"),
                lambda: table.control(SkipPlaced(id_), "now"),
                None,
                True,
            ),
        ],
    )
    flow.gap(10)
    flow.hair()
    flow.gap(10)


def placed_words(scene: TrainerScene, placed: Tree) -> str:
    """The question that a poll, a talk or a moment to look back puts."""
    region, ref = scene.table.region, placed["ref"]
    if placed["kind"] == "reflection":
        return both(scene, region["reflections"][ref])
    ready = region["polls" if placed["kind"] == "poll" else "breakouts"][ref]
    return both(scene, ready["question"])


def _draw_going_on(scene: TrainerScene, flow: Flow) -> None:
    workshop = scene.table.workshop
    if (found := open_poll(workshop)) is not None:
        said = scene.t("now-poll", answers=answered(scene, found[1]))
        _draw_open(scene, flow, "polls", "vote", said, found[1])
    if (talk := open_breakout(workshop)) is not None:
        left = scene.app.texts.clock(scene.table.live.breakout_left_s or 0.0)
        said = scene.t("now-talk", left=left)
        _draw_open(scene, flow, "talks", "messages-square", said, talk[1])


def _draw_open(
    scene: TrainerScene, flow: Flow, page: str, icon: str, said: str, open_: Tree
) -> None:
    """A poll or a talk that goes on: how far it is, its question, the way to its page."""
    draw_note(flow, icon, said)
    flow.text(both(scene, open_["question"]), "prose_italic")
    flow.gap(4)
    to_page = (
        f"now.{page}", scene.t("now-open"), lambda: scene.turn(page), "chevron-right", True
    )  # fmt: skip
    draw_buttons(scene, flow, [to_page])
    flow.gap(12)
