"""The ledger as a line through time: what moved trust and support, when, and whose doing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from game.client.layout import Flow
from game.client.theme import ColourName
from game.client.views.wording import Words

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

Tree = Mapping[str, Any]

STOCKS = ("trust", "trust_operation", "approval", "coordination")
"""What the line through time tells of."""

_ICONS = {
    "dialogue": "messages-square",
    "routines": "list-checks",
    "free_ride": "hourglass",
    "expectation_gap": "scale",
    "promise_kept": "badge-check",
    "goal": "target",
    "election": "vote",
    "walk_out": "door-open",
    "agreement": "handshake",
    "event": "newspaper",
    "response": "pen-line",
    "rare_event": "triangle-alert",
    "council_cut": "gavel",
    "tariff_decision": "coins",
    "service": "droplets",
    "distance": "building-2",
    "liaison": "drafting-compass",
    "shared_work": "merge",
    "practice": "handshake",
    "spoken": "messages-square",
    "lesson": "pen-line",
    "leadership_time": "hourglass",
}
_LEAST = 0.5


@dataclass(frozen=True)
class Moment:
    """Entries of one stock, subject and cause taken together, with their years."""

    first: int
    last: int
    about: str
    said: str
    icon: str
    amount: float


def moments(words: Words, private: Tree, round_: int) -> list[Moment]:
    """The moments of a round, in order of time."""
    found: dict[tuple[Any, ...], Moment] = {}
    for entry in private["ledger"]:
        if entry["round"] != round_ or entry["stock"] not in STOCKS:
            continue
        said = words.cause(entry)
        key = (entry["stock"], entry["subject"], said)
        year, amount = int(entry["year"]), float(entry["amount"])
        if key in found:
            before = found[key]
            found[key] = replace(before, last=year, amount=before.amount + amount)
        else:
            found[key] = Moment(
                year,
                year,
                _about(words, entry),
                said,
                _ICONS.get(entry["cause"], "circle-dot"),
                amount,
            )
    told = [m for m in found.values() if abs(m.amount) >= _LEAST]
    return sorted(told, key=lambda m: (m.first, -abs(m.amount)))


def _about(words: Words, entry: Tree) -> str:
    if entry["stock"] == "trust":
        return words.t("trust-in", name=words.other(entry["subject"]))
    return words.t(f"indicator-{entry['stock']}.short")


def draw_ledger(scene: Seated, flow: Flow, told: Sequence[Moment], *, titled: bool = True) -> None:
    """An icon on the line for each moment, with what it was about and how much it did; without
    its title where that stands over it already."""
    canvas = flow.canvas
    if titled:
        flow.text(scene.t("ledger-title"), "h3")
    if not told:
        flow.text(scene.t("ledger-empty"), "body", "ink2")
        return
    flow.gap(4)
    axis = flow.x + canvas.u(11)
    x = flow.x + canvas.u(34)
    for moment in told:
        top = flow.y
        figure = scene.app.texts.signed(moment.amount, 1 if abs(moment.amount) < 10 else 0)
        colour: ColourName = "gain" if moment.amount > 0 else "loss"
        canvas.text(figure, flow.right, top, "body_bold", colour, align="right")
        room = flow.right - canvas.u(52) - x
        years = (
            str(moment.first) if moment.first == moment.last else f"{moment.first}–{moment.last}"
        )
        y = canvas.paragraph(
            scene.t("ledger-when", years=years, about=moment.about), x, top, room, "caption", "ink3"
        )
        y = canvas.paragraph(moment.said, x, y, room, "body")
        size = canvas.u(22)
        canvas.vertical(axis, top + size + canvas.u(4), y - top - size + canvas.u(6), "hair")
        canvas.icon(moment.icon, flow.x, top, 22, "ink2")
        flow.y = y + canvas.u(12)
