"""The front page of the region's local paper, as each round opens with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow, Rect
from game.client.scene import Push
from game.client.views.papers.spoken import draw_spoken

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

MOST_LINES = 3
"""Lines under the main story."""


def draw_front_page(scene: Seated, flow: Flow) -> None:
    """Name, date line, the round's own story, what the game itself gave, and a letter."""
    _draw_head(scene, flow)
    public = scene.table.public
    page = f"paper-{public['round']}"
    # the same thing may have happened in two places: one headline is enough
    lines = list(dict.fromkeys(scene.words.news(line) for line in public["news"]))
    if scene.app.texts.has(f"{page}.headline"):
        flow.text(scene.t(f"{page}.headline"), "h2")
        flow.gap(4)
        flow.text(scene.t(f"{page}.text"), "prose")
    elif lines:
        flow.text(lines.pop(0), "h2")
    else:
        flow.text(scene.t("news-quiet"), "h2")
    flow.gap(10)
    _draw_lines(scene, flow, lines[:MOST_LINES])
    draw_spoken(scene, flow)
    if scene.app.texts.has(f"{page}.letter"):
        _draw_letter(scene, flow, page)


def _draw_head(scene: Seated, flow: Flow) -> None:
    canvas, public = flow.canvas, scene.table.public
    name = scene.t("level-paper")
    flow.hair("ink", flow.canvas.z(2))
    flow.gap(6)
    flow.text(name, "h1", align="centre")
    flow.gap(4)
    flow.hair("ink")
    flow.gap(2)
    row = flow.take(canvas.line("caption"))
    canvas.text(
        scene.t("situation-year", round=public["round"], years=scene.words.years()),
        row.x,
        row.y,
        "caption",
        "ink2",
    )
    region = scene.t("level-region")
    canvas.text(region, row.right, row.y, "caption", "ink2", align="right")
    flow.gap(2)
    flow.hair("ink")
    flow.gap(10)


def _draw_lines(scene: Seated, flow: Flow, lines: list[str]) -> None:
    """Shorter news, each after a red mark."""
    canvas = flow.canvas
    for line in lines:
        mark = Rect(flow.x, flow.y + canvas.u(9), canvas.u(6), canvas.u(6))
        canvas.rect(mark, "accent")
        x = flow.x + canvas.u(18)
        flow.y = canvas.paragraph(line, x, flow.y, flow.right - x, "prose_bold")
        flow.gap(4)


def _draw_letter(scene: Seated, flow: Flow, page: str) -> None:
    canvas = flow.canvas
    flow.gap(6)
    top, x = flow.y, flow.x + canvas.u(18)
    y = canvas.paragraph(
        scene.t("situation-letters"), x, top, flow.right - x, "caption_bold", "ink2"
    )
    y = canvas.paragraph(scene.t(f"{page}.letter"), x, y, flow.right - x, "prose_italic", "ink2")
    y = canvas.paragraph(scene.t(f"{page}.signature"), x, y, flow.right - x, "caption", "ink3")
    canvas.vertical(
        flow.x + canvas.u(2), top + canvas.u(2), y - top - canvas.u(4), "line", canvas.z(2)
    )
    flow.y = y
    flow.gap(6)


def draw_paper_link(scene: Seated, flow: Flow) -> None:
    """The way back to the round's front page, from a later phase."""
    from game.client.scenes.situation import SituationScene

    canvas = flow.canvas
    label = scene.t("paper-again", paper=scene.t("level-paper"))
    row = flow.take(canvas.u(44))
    canvas.hair(row.x, row.y, row.width)
    width = scene.ui.button_width(label, "quiet", "newspaper")
    place = Rect(row.x - canvas.u(8), row.y + canvas.u(4), width, canvas.u(36))
    scene.ui.button(
        "paper",
        place,
        label,
        lambda: Push(SituationScene(scene.table, again=True)),
        kind="quiet",
        icon="newspaper",
    )
