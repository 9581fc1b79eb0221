"""A council that lowered the tariff after its team had decided: said beside that decision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from game.client.layout import Flow
from game.client.views.fold import draw_note
from game.client.views.wording import Words

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

Tree = Mapping[str, Any]

_CAUSE = "council_cut"


def cut_said(words: Words, private: Tree, message: str) -> str:
    """What the team had decided in the last closed round and what the council made of it, as
    `message` puts it; "" where the council let the decision stand."""
    history = private["history"]
    if len(history) < 2:
        return ""
    entries = [
        e
        for e in private["ledger"]
        if e["round"] == history[-1]["round"] and e["stock"] == "tariff"
    ]
    cut = sum(float(e["amount"]) for e in entries if e["cause"] == _CAUSE)
    if not cut:
        return ""
    now = float(history[-1]["tariff_sek"])
    decided = now - cut * villa_per_sek(private, entries)
    return words.t(
        message,
        decided=words.texts.money(decided, scale="sek"),
        now=words.texts.money(now, scale="sek"),
    )


def villa_per_sek(private: Tree, entries: Sequence[Tree]) -> float:
    """What a villa pays for each krona of tariff per resident: the ledger counts the latter."""
    history = private["history"]
    total = sum(float(e["amount"]) for e in entries)
    moved = float(history[-1]["tariff_sek"]) - float(history[-2]["tariff_sek"])
    if abs(total) > 1e-6 and abs(moved) > 1e-6:
        return moved / total
    residents = float(history[-1]["population"])
    return float(history[-1]["tariff_sek"]) * residents / float(private["budget"]["revenue_sek"])


def draw_cut(scene: Seated, flow: Flow) -> None:
    """Beside the tariff, in the round after a cut."""
    said = cut_said(scene.words, scene.table.private, "tariff-was-cut")
    if said:
        flow.gap(4)
        draw_note(flow, "gavel", said, "warn")
