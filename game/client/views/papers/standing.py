"""In the debrief: each team's order of the values, and whether its motives for working together
were met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow, Rect, split
from game.client.views.papers.page import Tree

if TYPE_CHECKING:
    from game.client.painter import Canvas
    from game.client.scenes.told import ToldScene

_NAME = 132
_ROOMY = 620
"""Design pixels of width from which the order stands in columns."""
_MONEY = "efficiency"
"""The motive that is measured in SEK; the others are points of a hundred."""


def draw_standing(scene: ToldScene, flow: Flow) -> None:
    """A row for each municipality, the own one on a ground of its own."""
    seen = scene.table.public["debrief"]
    wide = flow.width >= flow.canvas.u(_ROOMY)
    if wide:
        _draw_head(scene, flow)
    for m, order in seen["values"].items():
        _draw_row(scene, flow, m, order, seen["motives"].get(m, ()), wide)


def _columns(canvas: Canvas, flow: Flow, count: int) -> tuple[int, list[Rect]]:
    """Where names begin, and the columns of the order."""
    x = flow.x + canvas.u(12)
    start = x + canvas.u(_NAME)
    area = Rect(start, 0, flow.right - start, 0)
    return x, split(area, [1] * count, canvas.u(12))


def _draw_head(scene: ToldScene, flow: Flow) -> None:
    canvas = flow.canvas
    _, places = _columns(canvas, flow, 4)
    row = flow.take(canvas.line("caption") + canvas.u(4))
    for i, place in enumerate(places):
        said = scene.t("told-most") if i == 0 else str(i + 1)
        canvas.text(said, place.x, row.y, "caption", "ink3", width=place.width)
    flow.hair("line")


def _draw_row(
    scene: ToldScene, flow: Flow, m: str, order: list[str], motives: list[Tree], wide: bool
) -> None:
    canvas, pad = flow.canvas, flow.canvas.u(10)
    x, places = _columns(canvas, flow, len(order))
    room = flow.right - canvas.u(12) - (places[0].x if wide else x)
    names = [scene.t(f"value-{value}") for value in order]
    lines = [_motive(scene, motive) for motive in motives]
    unranked = "" if m in scene.table.public["debrief"]["ranked"] else scene.t("told-unranked")
    if wide:
        tall = max(
            canvas.line("h3"),
            *(
                canvas.paragraph_height(name, place.width, _style(i))
                for i, (name, place) in enumerate(zip(names, places, strict=True))
            ),
        )
    else:
        said = scene.t("papers-lobby-ranked", first=names[0], then=", ".join(names[1:]))
        tall = canvas.line("h3") + canvas.paragraph_height(said, room)
    if unranked:
        tall += canvas.paragraph_height(unranked, room, "caption")
    head = tall
    tall += sum(_line_height(canvas, said, room) for said, _ in lines)
    row = flow.take(tall + 2 * pad + (canvas.u(6) if lines else 0))
    if m == scene.table.seat:
        canvas.rect(row, "mine")
    y = row.y + pad
    canvas.text(scene.words.name(m), x, y, "h3", width=canvas.u(_NAME) if wide else room)
    if wide:
        for i, (name, place) in enumerate(zip(names, places, strict=True)):
            colour = "ink" if i == 0 else "ink2"
            canvas.paragraph(name, place.x, y + canvas.u(2), place.width, _style(i), colour)
    else:
        canvas.paragraph(said, x, y + canvas.line("h3"), room, "body", "ink2")
    if unranked:
        under = y + head - canvas.paragraph_height(unranked, room, "caption")
        canvas.paragraph(unranked, places[0].x if wide else x, under, room, "caption", "ink3")
    y += head + (canvas.u(6) if lines else 0)
    for said, met in lines:
        y = _draw_motive(canvas, said, met, row.right - canvas.u(12) - room, y, room)
    canvas.hair(row.x, row.bottom - canvas.z(1), row.width)


def _style(place: int) -> str:
    return "body_bold" if place == 0 else "body"


def _motive(scene: ToldScene, motive: Tree) -> tuple[str, bool]:
    """A motive in words, with what was measured, and whether it was met."""
    texts = scene.app.texts
    before, now = float(motive["before"]), float(motive["now"])
    if motive["motive"] == _MONEY:
        figures = texts.money(before), texts.money(now)
    else:
        figures = texts.number(before, 0), texts.number(now, 0)
    said = scene.t(
        f"told-measure-{motive['motive']}",
        motive=scene.t(f"motive-{motive['motive']}"),
        before=figures[0],
        now=figures[1],
    )
    met = bool(motive["met"])
    return scene.t("told-met" if met else "told-not-met", said=said), met


def _line_height(canvas: Canvas, said: str, room: int) -> int:
    return canvas.paragraph_height(said, room - canvas.u(28)) + canvas.u(2)


def _draw_motive(canvas: Canvas, said: str, met: bool, x: int, y: int, room: int) -> int:
    colour = "gain" if met else "loss"
    canvas.icon("check" if met else "x", x, y + canvas.u(1), 20, colour)
    at = x + canvas.u(28)
    return canvas.paragraph(said, at, y, room - canvas.u(28), "body", "ink2") + canvas.u(2)
