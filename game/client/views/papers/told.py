"""In the debrief: what each team kept to itself till then, laid before all, a part at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow, Rect, split
from game.client.views.papers.held_card import card_height, draw_card_back, draw_held_card
from game.client.views.papers.page import Tree
from game.client.views.papers.reflection_page import PARTS as REFLECTED
from game.client.views.papers.standing import draw_standing

if TYPE_CHECKING:
    from game.client.scenes.told import ToldScene

PARTS = ("values", "granted", "unsaid", "learned")
"""The parts, in the order in which they are talked about."""


def draw_part(scene: ToldScene, flow: Flow, part: str) -> None:
    """One part: its picture, without its title."""
    {
        "values": draw_standing,
        "granted": _draw_granted,
        "unsaid": _draw_unsaid,
        "learned": _draw_learned,
    }[part](scene, flow)


def told(scene: ToldScene) -> Tree:
    """What the game tells of the teams once it is over."""
    found: Tree = scene.table.public["debrief"]
    return found


# ------------------------------------------------------------------ taken for granted
def _draw_granted(scene: ToldScene, flow: Flow) -> None:
    """The cards in columns: those that were asked about face up, the others until they are
    turned with their backs up."""
    canvas = flow.canvas
    held = {m: a for m, a in told(scene)["assumptions"].items() if a["assumption"]}
    if not held:
        flow.text(scene.t("told-granted-none"), "intro", "ink2")
        return
    gap = canvas.u(20)
    count = max(1, min(3, flow.width // canvas.u(270)))
    width = (flow.width - gap * (count - 1)) // count
    tall = max(
        card_height(scene, canvas, width, a["assumption"], _note(scene, a), short=True)
        for a in held.values()
    )
    entries = list(held.items())
    for start in range(0, len(entries), count):
        row = flow.take(tall)
        places = split(row, [1] * count, gap)
        for place, (m, a) in zip(places, entries[start : start + count], strict=False):
            _draw_card(scene, Flow(canvas, place), m, a, tall)
        flow.gap(20)


def _draw_card(scene: ToldScene, flow: Flow, m: str, card: Tree, tall: int) -> None:
    if card["by"] is None and m not in scene.table.unsent.turned:
        draw_card_back(scene, flow, f"turn.{m}", m, lambda: scene.turn(m), tall)
        return
    icon = "eye" if card["by"] else "eye-off"
    note = _note(scene, card)
    draw_held_card(scene, flow, m, card["assumption"], note, icon=icon, short=True, height=tall)


def _note(scene: ToldScene, card: Tree) -> str:
    if card["by"] is None:
        return scene.t("told-nobody-asked")
    return scene.t("papers-open-since", name=scene.words.name(card["by"]), round=card["round"])


def unturned(scene: ToldScene) -> list[str]:
    """Municipalities whose card still lies with its back up."""
    return [
        m
        for m, card in told(scene)["assumptions"].items()
        if card["assumption"] and card["by"] is None and m not in scene.table.unsent.turned
    ]


# ------------------------------------------------------------------ what was not said
def _draw_unsaid(scene: ToldScene, flow: Flow) -> None:
    """The lines that teams have opened; what nobody asked; what nobody proposed."""
    seen = told(scene)
    _draw_sealed(scene, flow, seen["sealed"])
    scene.draw_own_line(flow)
    flow.gap(20)
    gap = flow.canvas.u(40)
    wide = flow.width >= flow.canvas.u(560)
    first, second = (
        split(Rect(flow.x, flow.y, flow.width, 0), [1, 1], gap)
        if wide
        else [Rect(flow.x, flow.y, flow.width, 0)] * 2
    )
    column = Flow(flow.canvas, first)
    kinds = [scene.t(f"step-{kind}") for kind in seen["never_proposed"]]
    _draw_list(scene, column, "told-never-proposed", kinds, "body")
    end = column.y
    if not wide:
        second = Rect(flow.x, column.y + flow.canvas.u(20), flow.width, 0)
    column = Flow(flow.canvas, second)
    questions = [scene.t(f"question-{question}") for question in seen["never_asked"]]
    _draw_list(scene, column, "told-never-asked", questions, "prose_italic")
    flow.y = max(end, column.y)


def _draw_sealed(scene: ToldScene, flow: Flow, lines: Tree) -> None:
    flow.text(scene.t("sealed-question"), "h3")
    flow.gap(6)
    if not lines:
        flow.text(scene.t("told-sealed-none"), "body", "ink2")
    for m, line in lines.items():
        flow.text(scene.t("quoted", text=line), "intro")
        flow.text(scene.words.name(m), "caption", "ink2")
        flow.gap(8)


def _draw_list(scene: ToldScene, flow: Flow, title: str, lines: list[str], style: str) -> None:
    flow.text(scene.t(title), "h3")
    flow.gap(4)
    if not lines:
        flow.text(scene.t(f"{title}-none"), "body", "ink2")
    for line in lines:
        flow.hair()
        flow.gap(6)
        flow.text(line, style)
        flow.gap(6)


# ------------------------------------------------------------------ what was learned
def _draw_learned(scene: ToldScene, flow: Flow) -> None:
    """The lessons in each team's words; for the trainer also what was written in reflection."""
    lessons = {m: written for m, written in told(scene)["lessons"].items() if written}
    if not lessons:
        flow.text(scene.t("told-lessons-none"), "intro", "ink2")
    for m, written in lessons.items():
        _draw_name(scene, flow, m)
        for lesson in written:
            flow.text(scene.t("quoted", text=lesson["text"]), "prose_italic")
            card = scene.t(f"card-{lesson['card']}.title")
            said = scene.t("papers-lessons-from", card=card, round=lesson["round"])
            flow.text(said, "caption", "ink2")
            flow.gap(10)
    _draw_reflections(scene, flow, scene.table.private.get("reflections", {}))


def _draw_reflections(scene: ToldScene, flow: Flow, by_team: Tree) -> None:
    written = {m: looked for m, looked in by_team.items() if looked}
    if not written:
        return
    flow.gap(10)
    flow.text(scene.t("papers-reflection"), "h2")
    for m, looked in written.items():
        _draw_name(scene, flow, m)
        for reflection in looked:
            flow.text(scene.t("papers-reflection-round", round=reflection["round"]), "body_bold")
            _draw_answers(scene, flow, reflection)
            flow.gap(8)


def _draw_answers(scene: ToldScene, flow: Flow, reflection: Tree) -> None:
    for part in REFLECTED:
        if reflection[part]:
            flow.text(scene.t(f"reflection-{part}"), "caption", "ink2")
            flow.text(reflection[part], "prose_italic")


def _draw_name(scene: ToldScene, flow: Flow, m: str) -> None:
    flow.hair()
    flow.gap(8)
    flow.text(scene.words.name(m), "h3")
    flow.gap(4)
