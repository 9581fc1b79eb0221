"""What each party pays, expects and signs: a column each, or under each other where narrow."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.client.layout import Flow, Rect
from game.client.views.deal import Deal
from game.client.views.depth import shows
from game.client.views.party_cells import (
    Cell,
    change_cell,
    expected_cost,
    once_cell,
    once_paid,
    residents,
    then_cell,
)
from game.client.views.party_rows import PARTY_ROWS, draw_party_rows
from game.client.views.signature import draw_signature, signature_height

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

_LABEL, _COLUMN = 142, 100
"""Design pixels of the names of rows, and the least a party's column needs."""
_FEW = 4
"""Parties that can stand under each other as a block each."""

Row = tuple[str, Callable[[str], Cell]]


def draw_table(scene: Seated, flow: Flow, deal: Deal) -> None:
    """The parties' columns; the reader's own has a ground of its own."""
    canvas = flow.canvas
    label = canvas.u(_LABEL)
    width = (flow.width - label) // len(deal.members)
    if width < canvas.u(_COLUMN):
        if len(deal.members) > _FEW and flow.width >= canvas.u(PARTY_ROWS):
            draw_party_rows(scene, flow, deal)
        else:
            _draw_blocks(scene, flow, deal)
        return
    top = flow.y
    for painting in (False, True):
        # measured first, because the own column's ground lies under its text
        if painting and scene.table.seat in deal.members:
            at = flow.x + label + deal.members.index(scene.table.seat) * width
            canvas.rect((at - canvas.u(10), top, width - canvas.u(4), flow.y - top), "mine")
        flow.y = top
        if painting:
            _draw_columns(scene, flow, deal, label, width)
        else:
            flow.y += _columns_height(scene, flow, deal, width)


def _rows(scene: Seated, deal: Deal) -> list[Row]:
    rows: list[Row] = []
    if deal.pays:
        rows += [
            (scene.t("deal-row-then"), lambda m: then_cell(scene, deal, m)),
            (scene.t("deal-row-change"), lambda m: change_cell(scene, deal, m)),
        ]
        if once_paid(deal):
            rows.append((scene.t("deal-row-once"), lambda m: once_cell(scene, deal, m)))
    if not deal.is_step:
        return rows
    rows.append((scene.t("deal-row-cost"), lambda m: expected_cost(scene, deal, m)))
    if not shows(scene, "terms"):  # newcomers are asked for the cost alone
        return rows
    rows += [
        (scene.t(f"deal-row-{name}"), lambda m, name=name: _level(scene, deal, m, name))
        for name in ("quality", "capacity", "trust")
    ]
    return rows


def _level(scene: Seated, deal: Deal, m: str, name: str) -> Cell:
    signed = deal.signed.get(m)
    if signed is None:
        return "–", "ink3"
    return scene.t("expectation-level", level=signed[name]), "ink"


def _row_height(scene: Seated, flow: Flow, label: str, cells: list[Cell], width: int) -> int:
    canvas = flow.canvas
    lines = max(
        canvas.paragraph_height(label, canvas.u(_LABEL) - canvas.u(12)),
        *(canvas.paragraph_height(text, width - canvas.u(14)) for text, _ in cells),
    )
    return lines + canvas.u(6)


def _head_height(scene: Seated, flow: Flow, deal: Deal, width: int) -> int:
    canvas = flow.canvas
    names = max(
        canvas.paragraph_height(scene.words.name(m), width - canvas.u(14), "body_bold")
        for m in deal.members
    )
    return names + canvas.line("caption") + canvas.u(10)


def _columns_height(scene: Seated, flow: Flow, deal: Deal, width: int) -> int:
    total = _head_height(scene, flow, deal, width)
    for label, cell in _rows(scene, deal):
        total += _row_height(scene, flow, label, [cell(m) for m in deal.members], width) + 1
    return total + signature_height(flow)


def _draw_columns(scene: Seated, flow: Flow, deal: Deal, label: int, width: int) -> None:
    canvas = flow.canvas
    places = {m: flow.x + label + i * width for i, m in enumerate(deal.members)}
    room = width - canvas.u(14)
    head = flow.take(_head_height(scene, flow, deal, width))
    for m, x in places.items():
        y = canvas.paragraph(scene.words.name(m), x, head.y + canvas.u(4), room, "body_bold")
        canvas.text(residents(scene, m), x, y, "caption", "ink3", width=room)
    canvas.hair(flow.x, head.bottom - 1, flow.width, "line")
    for name, cell in _rows(scene, deal):
        cells = [cell(m) for m in deal.members]
        row = flow.take(_row_height(scene, flow, name, cells, width))
        canvas.paragraph(name, row.x, row.y + canvas.u(3), label - canvas.u(12), "body", "ink2")
        for (text, colour), x in zip(cells, places.values(), strict=True):
            style = "body" if colour in ("ink", "ink3") else "body_bold"
            canvas.paragraph(text, x, row.y + canvas.u(3), room, style, colour)
        flow.hair()
    _draw_signatures(scene, flow, deal, places, room)


def _draw_signatures(
    scene: Seated, flow: Flow, deal: Deal, places: dict[str, int], room: int
) -> None:
    canvas = flow.canvas
    row = flow.take(signature_height(flow))
    y = row.y + canvas.u(12)
    canvas.text(scene.t("deal-row-signed"), row.x, y + canvas.u(4), "body", "ink2")
    for m, x in places.items():
        draw_signature(scene, flow, deal, m, Rect(x, y, room, 0))


def _draw_blocks(scene: Seated, flow: Flow, deal: Deal) -> None:
    """Party by party, for large text."""
    canvas = flow.canvas
    for m in deal.members:
        flow.gap(8)
        flow.pair(
            scene.words.name(m), residents(scene, m), "body_bold", "caption", end_colour="ink3"
        )
        flow.hair("line")
        for name, cell in _rows(scene, deal):
            text, colour = cell(m)
            flow.pair(name, text, start_colour="ink2", end_colour=colour)
        flow.gap(6)
        at = flow.take(signature_height(flow) - canvas.u(12))
        draw_signature(scene, flow, deal, m, at)
