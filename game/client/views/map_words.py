"""What the map says about the thing under the pointer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.client.views.map import Hit
from game.client.views.map_state import OUTSIDE, PLANNING
from game.client.views.wording import Words

Tree = Mapping[str, Any]

_CLEAR, _STRONG = 0.4, 0.85
"""From which share of a whole new border on it is called clear, and strong."""
_WORN = 0.45
"""Condition (1 as new … 0 worn out) below which a pipe counts as neglected."""


def hit_words(hit: Hit, words: Words, public: Tree, private: Tree) -> list[str]:
    """A bold first line and the lines under it; empty where there is nothing to say."""
    make = {
        "pipe": _pipe,
        "main": _main,
        "node": _node,
        "device": _device,
        "border": _border,
        "municipality": _municipality,
        "settlement": _settlement,
        "lake": _lake,
    }.get(hit.kind)
    return make(hit, words, public, private) if make else []


def _pipe(hit: Hit, words: Words, public: Tree, private: Tree) -> list[str]:
    data = hit.data
    material = f"material-{data['material']}"
    lines = [
        words.t(
            "map-hit-pipe",
            year=data["year_laid"],
            material=words.t(material),
            diameter=round(float(data["diameter_mm"])),
        )
    ]
    seen = private.get("pipes", {}).get(hit.id)
    if seen is not None:
        condition = seen["condition"]
        state = "unknown" if condition is None else "neglected" if condition < _WORN else "good"
        lines.append(words.t(f"map-hit-pipe-{state}"))
    flow = public.get("flow", {}).get(hit.id)
    if flow is not None:
        lines.append(words.t("map-hit-flow", lps=words.texts.number(abs(flow), 1)))
    return lines


def _main(hit: Hit, words: Words, public: Tree, private: Tree) -> list[str]:
    main = public.get("mains", {}).get(hit.id)
    lines = [words.main(hit.id), words.t(f"map-hit-main-{hit.data['state']}")]
    if main:
        lines.append(
            words.t(
                "main-figures",
                diameter=round(float(main["diameter_mm"])),
                cost=words.texts.money(main["cost_sek"]),
            )
        )
    return lines


def _node(hit: Hit, words: Words, public: Tree, private: Tree) -> list[str]:
    lines = [words.t(f"map-hit-{hit.data['kind']}")]
    pressure = public.get("pressure", {}).get(hit.id)
    if pressure is not None and hit.data["kind"] == "junction":
        lines.append(words.t("map-hit-pressure", metres=round(float(pressure))))
    return lines


def _device(hit: Hit, words: Words, public: Tree, private: Tree) -> list[str]:
    kind, setting = hit.data["kind"], float(hit.data["setting"])
    lines = [words.t(f"map-hit-device-{kind}")]
    means = f"map-hit-device-{kind}.means"
    if words.texts.has(means):
        lines.append(words.t(means, setting=words.texts.number(setting, 0 if setting >= 10 else 1)))
    flow = public.get("flow", {}).get(hit.id)
    if flow is not None:
        lines.append(words.t("map-hit-flow", lps=words.texts.number(abs(flow), 1)))
    return lines


def _border(hit: Hit, words: Words, public: Tree, private: Tree) -> list[str]:
    a, b = hit.id.split("|")
    lines = [words.t("map-hit-border", a=words.name(a), b=words.name(b))]
    steps = public.get("steps", {}).get(hit.id, [])
    state = ("wall", "perforated", "dots", "seam", "gone")[min(4, len(steps))]
    lines.append(words.t(f"map-border-{state}-means"))
    trust = public.get("trust", {}).get(hit.id)
    if trust is not None:
        lines.append(words.t("map-hit-trust", trust=round(float(trust))))
    outside = float(public.get("new_borders", {}).get("outside", {}).get(hit.id, 0.0))
    if outside >= OUTSIDE[0]:
        lines.append(words.t("map-hit-outside", strength=strength(outside / OUTSIDE[1])))
    return lines


def strength(share: float) -> str:
    """How strong a new border is, by its share of a whole one, as the texts choose by."""
    return "weak" if share < _CLEAR else "clear" if share < _STRONG else "strong"


def _planning(words: Words, public: Tree, municipality: str) -> list[str]:
    """The new border around a town, towards the own planning office."""
    lost = float(public.get("new_borders", {}).get("planning", {}).get(municipality, 0.0))
    if lost < PLANNING[0]:
        return []
    return [words.t("map-hit-planning", strength=strength(lost / PLANNING[1]))]


def _municipality(hit: Hit, words: Words, public: Tree, private: Tree) -> list[str]:
    seen = public.get("municipalities", {}).get(hit.id)
    lines = [words.name(hit.id)]
    if seen:
        texts = words.texts
        lines.append(words.t("inhabitants", count=round(seen["population"])))
        lines.append(
            words.t(
                "map-hit-money",
                tariff=texts.money(seen["tariff_sek"]),
                cost=texts.money(seen["cost_per_resident_sek"]),
            )
        )
        lines.append(
            words.t("map-hit-renewal", rate=texts.percent(seen["renewal_rate_pct"] / 100, 2))
        )
        if seen.get("resilience") is not None:
            share = texts.percent(seen["resilience"])
            lines.append(words.t("map-hit-resilience", share=share))
        lines += _planning(words, public, hit.id)
    spoken = public.get("assumptions", {}).get(hit.id)
    if spoken:
        title = words.t(f"assumption-{spoken['assumption']}.title")
        lines.append(words.t("papers-map-granted", text=title))
    return lines


def _settlement(hit: Hit, words: Words, public: Tree, private: Tree) -> list[str]:
    return [hit.id, words.name(hit.municipality), *_planning(words, public, hit.municipality)]


def _lake(hit: Hit, words: Words, public: Tree, private: Tree) -> list[str]:
    return [hit.id] if hit.id else []
