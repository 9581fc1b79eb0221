"""What moved the figures that the ledger keeps no entries of: how fast pipes are renewed, and how
many have water with the largest source out.

A sentence or two from the records and the public view, never a sum.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from game.client.views.wording import Words

Tree = Mapping[str, Any]


def renewal_driver(words: Words, private: Tree) -> str:
    """Kilometres renewed this round and the one before, and who decides how fast."""
    history = private["history"]
    said = [_kilometres(words, history)]
    if "renewal" in private["budget"].get("joint_lines", ()):
        said.append(words.t("driver-renewal-joint"))
    else:
        said.append(
            words.t(
                "driver-renewal-own", capacity=words.texts.number(float(history[-1]["capacity"]))
            )
        )
    return " ".join(said)


def _kilometres(words: Words, history: Sequence[Tree]) -> str:
    now = words.texts.number(float(history[-1]["renewed_m"]) / 1000, 1)
    if len(history) < 3:  # the record of the start is of no round
        return words.t("driver-renewed", km=now)
    before = words.texts.number(float(history[-2]["renewed_m"]) / 1000, 1)
    return words.t("driver-renewed-from", km=now, before=before)


def supply_driver(words: Words, public: Tree, private: Tree) -> str:
    """Mains in use to neighbours, and what changed how much water is needed."""
    ends = [
        (main["a"], main["b"])
        for main in public["mains"].values()
        if main["status"] == "in_use" and words.own in (main["a"], main["b"])
    ]
    others = [b if a == words.own else a for a, b in ends]
    said = [
        words.t("driver-mains", names=words.names(others)) if others else words.t("driver-no-main")
    ]
    history = private["history"]
    if len(history) > 1:
        said.append(_demand(words, history[-2], history[-1]))
    return " ".join(said)


def _demand(words: Words, before: Tree, now: Tree) -> str:
    number = words.texts.number
    return words.t(
        "driver-demand",
        people_before=number(float(before["population"])),
        people=number(float(now["population"])),
        leakage_before=number(100 * float(before["leakage_share"])),
        leakage=number(100 * float(now["leakage_share"])),
    )
