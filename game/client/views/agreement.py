"""The agreement as a document: paragraphs, and a column per party down to its signature."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.client.layout import Flow, Rect
from game.client.views.agreement_table import draw_table
from game.client.views.clauses import Clause, changed, clauses
from game.client.views.deal import Deal
from game.client.views.party_cells import moves_money
from game.client.views.water_rows import draw_water

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated
    from game.client.scenes.works_water import WorksWater

PAD = 56
"""Design pixels inside the sheet's edge."""


def draw_agreement(
    scene: Seated,
    flow: Flow,
    deal: Deal,
    *,
    draft: bool = False,
    was: Deal | None = None,
    water: WorksWater | None = None,
) -> None:
    """The text of the sheet, into a column that already stands on it; what differs from the offer
    `was` that it answers is marked. `water` is what closing works would do to it."""
    words = scene.words
    flow.text(_standing(scene, deal, draft=draft), "caption", "ink3")
    flow.text(scene.t(f"step-{deal.kind}"), "h1")
    flow.text(_parties(scene, deal), "intro", "ink2")
    flow.gap(8)
    new = changed(scene, deal, was) if was is not None else {}
    number = 0
    for clause in clauses(scene, deal):
        number += 1
        _draw_clause(scene, flow, number, clause, new.get(clause.id))
    if was is not None and deal.members and not new:
        flow.text(scene.t("deal-nothing-new", name=words.name(was.proposer)), "body", "ink3")
        flow.gap(6)
    if water is not None:
        draw_water(scene, flow, water)
    if deal.is_step or deal.pays or not draft:
        free = bool(deal.pays) and not deal.is_step and not moves_money(deal)
        head = "deal-free" if free else "deal-pays" if deal.is_step else "deal-gives"
        draw_paragraph(scene, flow, number + 1, scene.t(head), "")
        draw_table(scene, flow, replace(deal, pays={}) if free else deal)


def _standing(scene: Seated, deal: Deal, *, draft: bool) -> str:
    if draft:
        return scene.t("deal-draft-counter" if deal.counters else "deal-draft")
    said = scene.t(f"offer-status-{deal.status}") if not deal.open else ""
    head = "deal-counter-from" if deal.counters else "deal-from"
    start = scene.t(head, name=scene.words.name(deal.proposer))
    return f"{start} {said}." if said else start


def _parties(scene: Seated, deal: Deal) -> str:
    names = scene.words.names(deal.members)
    year = scene.table.public["year"]
    if deal.kind == "outside":
        actor = scene.t(f"actor-{deal.terms.actor}.name")
        row = [scene.words.name(m) for m in deal.members]
        return scene.t(
            "deal-with-actor", members=", ".join(row), actor=actor[:1].lower() + actor[1:]
        )
    if len(deal.members) < 2:
        return scene.t("deal-alone", members=names)
    return scene.t("deal-between", members=names, year=year)


def _draw_clause(
    scene: Seated, flow: Flow, number: int, clause: Clause, before: str | None
) -> None:
    top = flow.y
    draw_paragraph(scene, flow, number, scene.t(f"deal-{clause.id}"), clause.text, clause.style)
    if before is None:
        return
    canvas = flow.canvas
    flow.y -= canvas.u(5)
    was = before if clause.style != "prose" else before.split(". ")[0].rstrip(".") + "."
    said = scene.t("deal-changed-from", was=was) if before else scene.t("deal-changed")
    x = flow.x + canvas.u(36)
    canvas.icon("pencil", x, flow.y + canvas.u(1), 16, "accent")
    text_x = x + canvas.u(24)
    flow.y = canvas.paragraph(said, text_x, flow.y, flow.right - text_x, "caption", "accent")
    canvas.vertical(
        flow.x - canvas.u(12), top + canvas.u(2), flow.y - top - canvas.u(2), "accent", canvas.z(2)
    )
    flow.gap(8)


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
