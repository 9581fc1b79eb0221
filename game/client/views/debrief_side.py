"""Beside the picture of a debrief's question: what to talk about, the figures, the note."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.client.layout import Flow
from game.content.texts import Texts

MOST_PROMPTS = 4


def draw_prompts(flow: Flow, texts: Texts, message: str) -> None:
    """The questions to talk about of `message`: its attributes talk-1, talk-2 …"""
    flow.text(texts.t("debrief-talk"), "h3")
    flow.gap(6)
    for n in range(1, MOST_PROMPTS + 1):
        if texts.has(f"{message}.talk-{n}"):
            flow.text(texts.t(f"{message}.talk-{n}"), "intro")
            flow.gap(14)


def draw_figures(flow: Flow, texts: Texts, told: Mapping[str, Any]) -> None:
    """The figures behind the picture, and where it is an estimate."""
    if told["figures"]:
        flow.gap(4)
        flow.hair()
        flow.gap(14)
        flow.text(texts.t("debrief-figures"), "h3")
        flow.gap(4)
        for label, value in told["figures"]:
            flow.pair(label, value, "body", "body_bold", "ink2", "ink")
            flow.gap(6)
    if told["note"]:
        flow.gap(8)
        flow.text(told["note"], "caption", "ink3")
