"""Quiet rows in a panel that lead to the own papers, and the card that the team holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow, Rect
from game.client.scene import Push
from game.client.views.fold import draw_fold
from game.client.views.papers.folder import any_waits, has_papers, page
from game.client.views.papers.granted_page import GrantedPage, draw_own_card
from game.client.views.papers.lessons_page import LessonsPage
from game.client.views.papers.questions_page import QuestionsPage

if TYPE_CHECKING:
    from game.client.painter import Canvas
    from game.client.scenes.seated import Seated

_ONCE = ("values", "motives", "reflection")


def draw_reminders(scene: Seated, flow: Flow) -> None:
    """A row for each paper that could be written now and is not; nothing where none waits."""
    if not has_papers(scene.table):
        return
    for id_ in _ONCE:
        if page(scene, id_).waits():
            _draw_row(scene, flow, id_, scene.t(f"papers-remind-{id_}"))
    draw_lesson_reminder(scene, flow)


def draw_lesson_reminder(scene: Seated, flow: Flow) -> None:
    """The offer to write down what a costly event taught."""
    if not has_papers(scene.table):
        return
    costly = LessonsPage(scene).costly
    if len(costly) == 1:
        said = scene.t("papers-lessons-of", card=scene.words.card(costly[0]))
        _draw_row(scene, flow, "lessons", said)
    elif costly:
        _draw_row(scene, flow, "lessons", scene.t("papers-remind-lessons", count=len(costly)))


def draw_question_row(scene: Seated, flow: Flow) -> None:
    """The way to the question cards, while a question is left."""
    if has_papers(scene.table) and scene.table.region.get("questions"):
        questions = QuestionsPage(scene)
        said = "papers-remind-questions" if questions.may_ask else "papers-remind-answers"
        _draw_row(scene, flow, "questions", scene.t(said))


def draw_card_fold(scene: Seated, flow: Flow) -> None:
    """The own card, folded until somebody wants to look at it."""
    if not has_papers(scene.table):
        return
    granted = GrantedPage(scene)
    if not granted.mind["assumption"]:
        return
    if draw_fold(scene, flow, "granted", scene.t("papers-granted")):
        draw_own_card(granted, flow)
        flow.gap(16)


def _draw_row(scene: Seated, flow: Flow, id_: str, said: str) -> None:
    """An icon, what it is about in as many lines as it takes, and a chevron; the row opens it."""
    from game.client.scenes.paper_sheet import PaperSheet

    canvas, key = flow.canvas, f"remind.{id_}"
    x = flow.x + canvas.u(34)
    room = flow.right - x - canvas.u(30)
    lines = canvas.paragraph_height(said, room, "body_bold")
    row = flow.take(max(canvas.u(44), lines + canvas.u(18)))
    scene.ui.area(key, row, lambda: Push(PaperSheet(scene.table, id_)), label=said)
    if scene.ui.hovered(key):
        canvas.rect(row, "sunk")
    canvas.hair(row.x, row.y, row.width)
    size = canvas.u(20)
    canvas.icon(page(scene, id_).icon, flow.x + canvas.u(4), row.centery - size // 2, 20, "ink2")
    canvas.paragraph(said, x, row.centery - lines // 2, room, "body_bold")
    canvas.icon("chevron-right", flow.right - size, row.centery - size // 2, 20, "ink3")


def draw_header_papers(scene: Seated, canvas: Canvas, start: int, height: int) -> int:
    """The way to the own papers in the header, from `start`; returns where the next may begin.
    A dot says that something could be written; in a narrow window the icon has to do."""
    from game.client.scenes.papers import PapersScene

    if not has_papers(scene.table):
        return start
    label = scene.t("papers-short")
    wide = canvas.width / canvas.unit >= _ROOMY
    side, icon = canvas.u(36), canvas.u(20)
    width = side + (canvas.text_width(label, "body") + canvas.u(8) if wide else 0)
    place = Rect(start, (height - side) // 2, width, side)
    here = isinstance(scene, PapersScene)
    waits = any_waits(scene)
    tip = [scene.t("papers-title"), scene.t("papers-key")]
    if waits:
        tip.append(scene.t("papers-waits"))
    click = None if here else lambda: Push(PapersScene(scene.table))
    scene.ui.area("header.papers", place, click, tip=tip, label=scene.t("papers-title"))
    lit = here or scene.ui.hovered("header.papers")
    colour = "ink" if lit else "ink2"
    at = place.x + (side - icon) // 2
    canvas.icon("scroll-text", at, place.centery - icon // 2, 20, colour)
    if waits:
        canvas.dot(at + icon, place.centery - icon // 2 + canvas.u(2), canvas.u(4), "accent")
    if wide:
        canvas.text(label, place.x + side, canvas.u(20), "body", colour)
    return place.right + canvas.u(16)


_ROOMY = 1100
"""Design pixels of width from which the header names the papers beside their icon."""
