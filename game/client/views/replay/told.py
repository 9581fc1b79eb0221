"""What is told of a phase beside a film's picture: what happened, and what it moved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from game.client.layout import Flow, Rect
from game.client.theme import ColourName
from game.client.views.wording import Words

if TYPE_CHECKING:
    from game.client.scenes.replay import ReplayScene

Tree = Mapping[str, Any]

_ICONS = {
    "agreement": "handshake",
    "agreement_fell": "circle-x",
    "agreement_unsigned": "circle-x",
    "election": "vote",
    "walk_out": "door-open",
    "main_in_use": "waypoints",
    "spoken": "messages-square",
    "rare_event": "triangle-alert",
    "council_cut": "gavel",
    "card": "newspaper",
    "answered": "pen-line",
    "decided": "coins",
}
_MONEY = ("balance",)


def said(words: Words, line: Tree) -> str:
    """A line of what happened, in words."""
    args = line["args"]
    if line["id"] == "answered":
        card = words.card_text(f"card-{args['card']}.title", args)
        answer = words.card_text(f"card-{args['card']}-{args['response']}.title", args)
        return words.t("replay-answered", card=card, answer=answer, by=words.names(args["by"]))
    if line["id"] == "decided":
        return words.t(
            "replay-decided", name=words.name(args["municipality"]), what=_set(words, args)
        )
    return words.news(line)


def _set(words: Words, args: Tree) -> str:
    """What a municipality set anew."""
    parts = []
    if args["tariff_change"] is not None:
        change = words.texts.signed(100 * float(args["tariff_change"]), 1)
        parts.append(words.t("replay-decided-tariff", change=change))
    if args["renewal"] is not None:
        rate = words.texts.percent(float(args["renewal"]), 1)
        parts.append(words.t("replay-decided-renewal", rate=rate))
    return ", ".join(parts)


def draw_moments(flow: Flow, moments: Sequence[Tree], *, large: bool) -> None:
    """The turning points of this phase, with what to ask about them."""
    canvas = flow.canvas
    for moment in moments:
        icon = 26 if large else 20
        canvas.icon("flag", flow.x, flow.y + canvas.u(3), icon, "accent")
        indent = canvas.u(icon + 10)
        inner = _indented(flow, indent)
        inner.text(moment["title"], "projector_serif" if large else "h3")
        inner.text(moment["ask"], "projector" if large else "prose_italic", "ink2")
        flow.y = inner.y
        flow.gap(12)


def draw_news(flow: Flow, words: Words, lines: Sequence[Tree], *, large: bool) -> None:
    """What happened, each with its icon."""
    canvas = flow.canvas
    style = "projector" if large else "body"
    for line in lines:
        icon = 26 if large else 20
        canvas.icon(
            _ICONS.get(line["id"], "circle-dot"), flow.x, flow.y + canvas.u(2), icon, "ink2"
        )
        inner = _indented(flow, canvas.u(icon + 10))
        inner.text(said(words, line), style)
        flow.y = inner.y
        flow.gap(8)


def draw_moved(scene: ReplayScene, flow: Flow, words: Words, lines: Sequence[Tree]) -> None:
    """The loudest lines of the ledger; what moved several alike is one."""
    canvas = flow.canvas
    flow.hair()
    flow.gap(10)
    flow.text(scene.t("replay-moved"), "h3")
    flow.gap(4)
    for (cause, figure, stock), (rises, subjects) in _together(words, lines).items():
        colour: ColourName = "gain" if rises else "loss"
        drawn = canvas.text(figure, flow.right, flow.y, "body_bold", colour, align="right")
        room = flow.width - drawn.width - canvas.u(16)
        flow.y = canvas.paragraph(cause, flow.x, flow.y, room, "body")
        flow.text(f"{stock}: {'; '.join(subjects)}", "caption", "ink3")
        flow.gap(8)


def _together(
    words: Words, lines: Sequence[Tree]
) -> dict[tuple[str, str, str], tuple[bool, list[str]]]:
    """Cause, figure and stock as they are read → whether it rose, and of whom."""
    found: dict[tuple[str, str, str], tuple[bool, list[str]]] = {}
    for line in lines:
        amount = float(line["amount"])
        if line["stock"] in _MONEY:
            figure = words.texts.money(amount, sign=True, scale="msek", decimals=1)
        else:
            figure = words.texts.signed(amount, 1 if abs(amount) < 10 else 0)
        key = (words.cause(line), figure, words.t(f"stock-{line['stock']}"))
        subject = " – ".join(words.name(m) for m in line["subject"].split("|"))
        found.setdefault(key, (amount > 0, []))[1].append(subject)
    return found


def _indented(flow: Flow, indent: int) -> Flow:
    return Flow(flow.canvas, Rect(flow.x + indent, flow.y, flow.width - indent, 0))
