"""The agreement as a document: paragraphs, and a column per party down to its signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow, Rect
from game.client.views.agreement_table import draw_table
from game.client.views.deal import Deal

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

PAD = 56
"""Design pixels inside the sheet's edge."""


def draw_agreement(scene: Seated, flow: Flow, deal: Deal, *, draft: bool = False) -> None:
    """The text of the sheet, into a column that already stands on it."""
    words = scene.words
    if draft:
        flow.text(scene.t("deal-draft"), "caption", "ink3")
    else:
        said = scene.t(f"offer-status-{deal.status}") if not deal.open else ""
        flow.text(
            scene.t("deal-from", name=words.name(deal.proposer)) + (f" {said}." if said else ""),
            "caption",
            "ink3",
        )
    flow.text(scene.t(f"step-{deal.kind}"), "h1")
    flow.text(
        scene.t("deal-between", members=words.names(deal.members), year=scene.table.public["year"]),
        "intro",
        "ink2",
    )
    flow.gap(8)
    number = _Counter()
    goal = words.goal(deal.goal, deal.goal_text)
    draw_paragraph(
        scene,
        flow,
        number.next(),
        scene.t("deal-goal"),
        scene.t("quoted", text=goal),
        "prose_italic",
    )
    if deal.kind == "networks" and deal.main:
        draw_paragraph(scene, flow, number.next(), scene.t("deal-main"), main_words(scene, deal))
    draw_paragraph(
        scene,
        flow,
        number.next(),
        scene.t("deal-form"),
        f"{scene.t(f'form-{deal.form}')}. {scene.t(f'form-{deal.form}.text')}",
    )
    draw_paragraph(
        scene,
        flow,
        number.next(),
        scene.t("deal-key"),
        f"{scene.t(f'key-{deal.cost_key}')}. {scene.t(f'key-{deal.cost_key}.text')}",
    )
    draw_paragraph(scene, flow, number.next(), scene.t("deal-pays"), "")
    draw_table(scene, flow, deal)


class _Counter:
    def __init__(self) -> None:
        self._count = 0

    def next(self) -> int:
        self._count += 1
        return self._count


def main_words(scene: Seated, deal: Deal) -> str:
    """The connecting main in a sentence."""
    spec = next(m for m in scene.table.region["mains"] if m["id"] == deal.main)
    texts = scene.app.texts
    cost = scene.table.public["mains"][deal.main]["cost_sek"]
    return scene.t(
        "deal-main-text",
        main=scene.words.main(deal.main),
        diameter=round(deal.diameter_mm),
        km=texts.number(float(spec["length_m"]) / 1000, 1),
        cost=texts.money(cost),
    )


def draw_paragraph(
    scene: Seated, flow: Flow, number: int, head: str, text: str, style: str = "prose"
) -> None:
    """§, its name, and what it says beside it (under it in a narrow column)."""
    canvas = flow.canvas
    mark = scene.t("deal-paragraph", number=number)
    canvas.text(mark, flow.x, flow.y, "prose_italic", "ink3")
    x = flow.x + canvas.u(36)
    if not text:
        flow.y = canvas.paragraph(head, x, flow.y, flow.right - x, "prose_bold")
        flow.gap(2)
        return
    body_x = x + canvas.u(96)
    canvas.text(head, x, flow.y, "prose_bold")
    if flow.right - body_x < canvas.u(300):
        flow.y += canvas.line("prose")
        body_x = x
    flow.y = canvas.paragraph(text, body_x, flow.y, flow.right - body_x, style)
    flow.gap(7)


def sheet(flow: Flow, height: int) -> Flow:
    """Draws the white sheet of a height at the column's place, and gives the column on it."""
    canvas = flow.canvas
    rect = Rect(flow.x, flow.y, flow.width, height)
    canvas.shadow(rect)
    canvas.rect(rect, "sheet")
    pad = min(canvas.u(PAD), flow.width // 12)
    return Flow(canvas, Rect(rect.x + pad, rect.y + canvas.u(20), rect.width - 2 * pad, height))
