"""What a card's texts are given: its draws as a reader is shown them, and whose it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.content.vocabulary import shown


def card_arguments(
    card: Mapping[str, Any], draws: Mapping[str, float], municipality: str = ""
) -> dict[str, object]:
    """Arguments for every text of a card in play.

    `card` is the card as in the region (`region["cards"][id]`), `draws` what it drew,
    `municipality` the owner's name for a card of one municipality. A draw is shown by what it
    does: shares and factors in percent, money in kronor to the nearest ten, without sign.
    """
    kinds = {
        effect["amount"]: effect["kind"]
        for effects in (
            card["effects"],
            *(response["effects"] for response in card["responses"].values()),
        )
        for effect in effects
        if isinstance(effect["amount"], str)
    }
    arguments: dict[str, object] = {
        name: _whole(shown(kinds[name], value)) for name, value in draws.items() if name in kinds
    }
    if municipality:
        arguments["municipality"] = municipality
    return arguments


def _whole(value: float) -> float | int:
    return int(value) if value == int(value) else value
