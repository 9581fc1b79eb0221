"""Many parties of one agreement: a row each, with what it pays, expects and has signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow, Rect
from game.client.views.deal import Deal
from game.client.views.party_cells import (
    Cell,
    change_cell,
    expected_cost,
    once_cell,
    once_paid,
    residents,
    then_cell,
)
from game.client.views.signature import hand, standing

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

PARTY_ROWS = 560
"""Design pixels that the rows need."""
_NAME, _SIGN = 0.24, 0.24
"""Share of the width of a party's name, and of its signature; the figures share the rest."""


def draw_party_rows(scene: Seated, flow: Flow, deal: Deal) -> None:
    """The names of the columns, then party by party; the own row has a ground of its own."""
    heads = _heads(scene, deal)
    places = _places(flow, len(heads))
    canvas = flow.canvas
    tall = max(
        (canvas.paragraph_height(head, w, "caption") for head, (_, w) in _pairs(heads, places)),
        default=0,
    )
    row = flow.take(tall + canvas.u(6))
    for head, (x, width) in _pairs(heads, places):
        canvas.paragraph(head, x, row.y, width, "caption", "ink3")
    flow.hair("line")
    for m in deal.members:
        _draw_party(scene, flow, deal, m, places)


def _pairs(heads: list[str], places: list[tuple[int, int]]) -> list[tuple[str, tuple[int, int]]]:
    return list(zip(heads, places[1:], strict=True))


def _heads(scene: Seated, deal: Deal) -> list[str]:
    names = ["deal-row-then", "deal-row-change"] if deal.pays else []
    if once_paid(deal):
        names.append("deal-row-once")
    if deal.is_step:
        names.append("deal-row-cost")
    return [scene.t(name) for name in (*names, "deal-row-signed")]


def _cells(scene: Seated, deal: Deal, m: str) -> list[Cell]:
    cells: list[Cell] = []
    if deal.pays:
        cells += [then_cell(scene, deal, m), change_cell(scene, deal, m)]
    if once_paid(deal):
        cells.append(once_cell(scene, deal, m))
    if deal.is_step:
        cells.append(expected_cost(scene, deal, m))
    return cells


def _places(flow: Flow, columns: int) -> list[tuple[int, int]]:
    """Left edge and width of the name, of each figure, of the signature."""
    gap = flow.canvas.u(12)
    name, sign = round(flow.width * _NAME), round(flow.width * _SIGN)
    figures = columns - 1
    each = (flow.width - name - sign) // max(1, figures)
    places = [(flow.x, name - gap)]
    places += [(flow.x + name + i * each, each - gap) for i in range(figures)]
    return [*places, (flow.right - sign, sign)]


def _draw_party(
    scene: Seated, flow: Flow, deal: Deal, m: str, places: list[tuple[int, int]]
) -> None:
    canvas = flow.canvas
    name, people = scene.words.name(m), residents(scene, m)
    cells = _cells(scene, deal, m)
    said, colour = standing(scene, deal, m)
    signed = m in deal.signed and m not in deal.refused
    own = m == scene.table.seat
    name_x, name_room = places[0]
    sign_x, sign_room = places[-1]
    sign_tall = canvas.paragraph_height(said, sign_room, "caption")
    if signed:
        sign_tall += canvas.line("prose_italic")
    tall = canvas.u(10) + max(
        canvas.paragraph_height(name, name_room, "body_bold") + canvas.line("caption"),
        sign_tall,
        *(
            canvas.paragraph_height(text, room)
            for (text, _), (_, room) in zip(cells, places[1:-1], strict=True)
        ),
        0,
    )
    row = flow.take(tall)
    if own:
        canvas.rect(Rect(row.x - canvas.u(8), row.y, row.width + canvas.u(16), row.height), "mine")
    top = row.y + canvas.u(5)
    y = canvas.paragraph(name, name_x, top, name_room, "body_bold")
    canvas.text(people, name_x, y, "caption", "ink3")
    for (text, tone), (x, room) in zip(cells, places[1:-1], strict=True):
        style = "body" if tone in ("ink", "ink3") else "body_bold"
        canvas.paragraph(text, x, top, room, style, tone)
    y = top
    if signed:
        name = hand(scene, m)
        if canvas.text_width(name, "prose_italic") > sign_room:
            name = scene.words.name(m)
        canvas.text(name, sign_x, y, "prose_italic")
        y += canvas.line("prose_italic")
    canvas.paragraph(said, sign_x, y, sign_room, "caption_bold" if own else "caption", colour)
    flow.hair()
