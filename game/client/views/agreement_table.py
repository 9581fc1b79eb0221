"""What each party pays, expects and signs: a column each, or under each other where narrow."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.client.layout import Flow, Rect
from game.client.theme import ColourName
from game.client.views.deal import Deal
from game.client.views.depth import shows

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

_LABEL, _COLUMN = 142, 100
"""Design pixels of the names of rows, and the least a party's column needs."""

Cell = tuple[str, ColourName]
Row = tuple[str, Callable[[str], Cell]]


def draw_table(scene: Seated, flow: Flow, deal: Deal) -> None:
    """The parties' columns; the reader's own has a ground of its own."""
    canvas = flow.canvas
    label = canvas.u(_LABEL)
    width = (flow.width - label) // len(deal.members)
    if width < canvas.u(_COLUMN):
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
            (scene.t("deal-row-then"), lambda m: _then(scene, deal, m)),
            (scene.t("deal-row-change"), lambda m: _change(scene, deal, m)),
        ]
    rows.append((scene.t("deal-row-cost"), lambda m: _expected_cost(scene, deal, m)))
    if not shows(scene, "terms"):  # newcomers are asked for the cost alone
        return rows
    rows += [
        (scene.t(f"deal-row-{name}"), lambda m, name=name: _level(scene, deal, m, name))
        for name in ("quality", "capacity", "trust")
    ]
    return rows


def _then(scene: Seated, deal: Deal, m: str) -> Cell:
    return scene.app.texts.money(deal.pays[m]["then_sek"], scale="msek"), "ink"


def _change(scene: Seated, deal: Deal, m: str) -> Cell:
    more = float(deal.pays[m]["then_sek"]) - float(deal.pays[m]["now_sek"])
    said = scene.app.texts.money(more, sign=True, scale="msek", decimals=2)
    return said, "ink" if abs(more) < 5000 else "loss" if more > 0 else "gain"


def _expected_cost(scene: Seated, deal: Deal, m: str) -> Cell:
    signed = deal.signed.get(m)
    if signed is None:
        return "–", "ink3"
    cost = float(signed["cost"])
    if not round(cost * 100):
        return scene.t("deal-same"), "ink"
    share = scene.app.texts.percent(cost, sign=True)
    return scene.t("deal-cost-in", share=share, years=signed["years"]), "ink"


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
    return total + _signature_height(flow)


def _signature_height(flow: Flow) -> int:
    canvas = flow.canvas
    return canvas.u(12) + canvas.line("intro") + 2 * canvas.line("caption") + canvas.u(8)


def _draw_columns(scene: Seated, flow: Flow, deal: Deal, label: int, width: int) -> None:
    canvas = flow.canvas
    places = {m: flow.x + label + i * width for i, m in enumerate(deal.members)}
    room = width - canvas.u(14)
    head = flow.take(_head_height(scene, flow, deal, width))
    for m, x in places.items():
        y = canvas.paragraph(scene.words.name(m), x, head.y + canvas.u(4), room, "body_bold")
        canvas.text(_residents(scene, m), x, y, "caption", "ink3", width=room)
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


def _residents(scene: Seated, m: str) -> str:
    count = round(float(scene.table.public["municipalities"][m]["population"]))
    return scene.t("deal-residents", count=count)


def _draw_signatures(
    scene: Seated, flow: Flow, deal: Deal, places: dict[str, int], room: int
) -> None:
    canvas = flow.canvas
    row = flow.take(_signature_height(flow))
    y = row.y + canvas.u(12)
    canvas.text(scene.t("deal-row-signed"), row.x, y + canvas.u(4), "body", "ink2")
    for m, x in places.items():
        _draw_signature(scene, flow, deal, m, Rect(x, y, room, 0))


def _draw_signature(scene: Seated, flow: Flow, deal: Deal, m: str, at: Rect) -> None:
    """The name over a line, and under it how things stand."""
    canvas = flow.canvas
    own = m == scene.table.seat
    line = at.y + canvas.line("intro") + canvas.u(2)
    said, colour = _standing(scene, deal, m)
    if m in deal.signed and m not in deal.refused:
        name = _hand(scene, m)
        fits = canvas.text_width(name, "intro") <= at.width - canvas.u(8)
        style = "intro" if fits else "prose_italic"
        if canvas.text_width(name, style) > at.width:
            name = scene.words.name(m)
        canvas.text(name, at.x, line - canvas.line(style) - canvas.u(1), style)
    elif own and deal.open:
        canvas.icon("pen-line", at.x, line - canvas.u(26), 22, "accent")
    canvas.hair(
        at.x, line, at.width - canvas.u(6), "accent" if own else "ink", canvas.z(2 if own else 1)
    )
    style = "caption_bold" if own else "caption"
    canvas.paragraph(said, at.x, line + canvas.u(6), at.width, style, colour)


def _hand(scene: Seated, m: str) -> str:
    """Who signs: the team's name, or the municipality's where a bot sits."""
    seat = scene.table.live.room.get("seats", {}).get(m, {})
    return seat.get("name") or scene.words.name(m)


def _standing(scene: Seated, deal: Deal, m: str) -> tuple[str, ColourName]:
    vote = next((v for v in deal.votes if v["municipality"] == m), None)
    if vote is not None:
        return scene.t("deal-voted-yes" if vote["yes"] else "deal-voted-no"), "gain" if vote[
            "yes"
        ] else "loss"
    if m in deal.refused:
        return scene.t("deal-refused"), "loss"
    if m in deal.signed:
        return scene.t("deal-signed"), "ink3"
    return (
        (scene.t("deal-yours"), "accent")
        if m == scene.table.seat
        else (scene.t("deal-reads"), "ink3")
    )


def _draw_blocks(scene: Seated, flow: Flow, deal: Deal) -> None:
    """Party by party, for large text."""
    canvas = flow.canvas
    for m in deal.members:
        flow.gap(8)
        flow.pair(
            scene.words.name(m), _residents(scene, m), "body_bold", "caption", end_colour="ink3"
        )
        flow.hair("line")
        for name, cell in _rows(scene, deal):
            text, colour = cell(m)
            flow.pair(name, text, start_colour="ink2", end_colour=colour)
        flow.gap(6)
        at = flow.take(_signature_height(flow) - canvas.u(12))
        _draw_signature(scene, flow, deal, m, at)
