"""Event cards: played now, or scheduled for a later phase."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from game.client.layout import Flow
from game.client.ui import FIELD
from game.client.views.deck import ALL, draw_deck
from game.client.views.fold import draw_refusal
from game.client.views.workshop.fields import draw_buttons
from game.protocol.workshop import ScheduleCard, UnscheduleCard

if TYPE_CHECKING:
    from game.client.scenes.trainer import TrainerScene

Tree = Mapping[str, Any]

_PHASES = ("situation", "negotiation", "decisions")


def draw_events(scene: TrainerScene) -> tuple[Callable[[Flow], None], ...]:
    """Now, and later."""
    return (lambda flow: draw_deck(scene, flow), lambda flow: _draw_later(scene, flow))


def _draw_later(scene: TrainerScene, flow: Flow) -> None:
    canvas, table = flow.canvas, scene.table
    flow.text(scene.t("later-title"), "h2")
    flow.gap(4)
    flow.text(scene.t("later-lead"), "body", "ink2")
    flow.gap(8)
    unsent = table.unsent
    cards = [(card, scene.t(f"card-{card}.title")) for card in table.region["cards"]]
    first = cards[0][0] if cards else ""
    card = unsent.text("later.card", first)
    scene.ui.dropdown(
        "later.card", flow.take(canvas.u(FIELD)), cards, card, _keep(scene, "later.card")
    )
    flow.gap(8)
    moments = [
        (f"{round_} {phase}", scene.t("said-moment", phase=phase, round=round_))
        for round_, phase in ahead(table.public)
    ]
    if not moments:
        flow.text(scene.t("later-over"), "body", "ink2")
        return
    chosen = unsent.text("later.when", moments[0][0])
    if chosen not in dict(moments):
        chosen = moments[0][0]
    scene.ui.dropdown(
        "later.when", flow.take(canvas.u(FIELD)), moments, chosen, _keep(scene, "later.when")
    )
    flow.gap(8)
    everybody = tuple(table.public["municipalities"])
    whom = everybody if scene.target == ALL else (scene.target,)
    flow.text(scene.t("later-whom", names=scene.words.names(whom)), "caption", "ink3")
    flow.gap(6)

    def schedule() -> None:
        round_, phase = chosen.split()
        table.control(ScheduleCard(card, whom, int(round_), phase), "later")  # type: ignore[arg-type]

    draw_buttons(
        scene, flow, [("later.add", scene.t("later-add"), schedule, "calendar", bool(card))]
    )
    draw_refusal(scene, flow, "later")
    _draw_scheduled(scene, flow)


def _keep(scene: TrainerScene, key: str) -> Callable[[str], None]:
    def keep(value: str) -> None:
        scene.table.unsent.write(key, value)
        scene.redraw()

    return keep


def ahead(public: Tree) -> list[tuple[int, str]]:
    """Rounds and phases that have not begun, in order."""
    here = int(public["round"])
    phase = public["phase"]
    order = ("lobby", *_PHASES, "outcome", "debrief")
    if phase == "debrief":
        return []
    return [
        (round_, name)
        for round_ in range(max(1, here), int(public["rounds"]) + 1)
        for name in _PHASES
        if round_ > here or order.index(name) > order.index(phase)
    ]


def _draw_scheduled(scene: TrainerScene, flow: Flow) -> None:
    """What is scheduled, and what became of what was."""
    table = scene.table
    for id_, card in table.workshop.get("scheduled", {}).items():
        flow.gap(10)
        flow.hair()
        flow.gap(8)
        flow.text(scene.t(f"card-{card['card']}.title"), "body_bold")
        moment = scene.t("said-moment", phase=card["phase"], round=card["round"])
        names = scene.words.names(card["municipalities"])
        flow.text(f"{moment} · {names}", "caption", "ink2")
        if card["refusal"]:
            flow.text(scene.words.refusal(card["refusal"], {}), "caption", "loss")
        elif card["fell"]:
            flow.text(scene.t("later-played"), "caption", "ink3")
        else:
            flow.gap(4)
            drop = (
                f"later.drop.{id_}",
                scene.t("later-drop"),
                lambda id_=id_: table.control(UnscheduleCard(id_), "later"),
                "trash-2",
                True,
            )
            draw_buttons(scene, flow, [drop])
