"""The static part of a level as it is sent to a window, once: a tree of plain values.

It holds what the view of a game refers to by id: network, map, cards and texts. A window that got
it needs no level of its own.
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from game.content.folder import deck_folder
from game.content.load import read_source
from game.content.network_model import Device
from game.content.problem import ContentError, Problem
from game.content.talks import talks_tree
from game.content.texts import LANGUAGES, Texts
from game.rules.level import ActorSpec, CardSpec, EffectSpec, Level, ResponseSpec


def region_message(level: Level, source: str | Path | None = None) -> dict[str, Any]:
    """Everything about the level that does not change: see PROTOCOL.md, `region`.

    `source` is where the level was loaded from, by default the installed level of its id. Raises
    ContentError where its map or texts cannot be read.
    """
    read = read_source(source or level.id)
    if read.map is None:
        raise ContentError(_first(read.problems, read.folder.name))
    texts = {
        language: [*deck_folder().fluent(language).values(), *read.folder.fluent(language).values()]
        for language in LANGUAGES
    }
    words = {language: Texts(language, texts[language]) for language in LANGUAGES}
    network = level.network
    return {
        "level": level.id,
        "version": level.version,
        "title": {language: words[language].t("level-title") for language in LANGUAGES},
        "start_year": level.start_year,
        "rounds": level.rounds,
        "years_per_round": level.years_per_round,
        "municipalities": {
            m.id: {"name": words["sv"].t(f"municipality-{m.id}"), "population": m.population}
            for m in level.municipalities
        },
        "nodes": [plain(asdict(spec)) for spec in network.nodes],
        "pipes": [plain(asdict(spec)) for spec in network.pipes],
        "mains": [plain(asdict(spec)) for spec in network.mains],
        "sources": [plain(asdict(spec)) for spec in network.sources],
        "devices": [_device(device) for device in read.devices],
        "map": dict(read.map),
        "texts": texts,
        "goals": list(level.goals),
        "cards": {card.id: _card(card) for card in level.cards},
        "actors": {spec.id: _actor(spec) for spec in level.actors},
        "assumptions": [spec.id for spec in level.assumptions],
        "questions": list(level.questions),
        "minutes": dict(level.minutes),
        **talks_tree(read.talks, read.file.dramaturgy if read.file else (), words),
    }


def _device(device: Device) -> dict[str, Any]:
    return {
        "id": device.id,
        "municipality": device.municipality,
        "kind": device.kind,
        "a": device.a,
        "b": device.b,
        "diameter_mm": device.diameter_mm,
        "setting": device.setting,
    }


def _card(card: CardSpec) -> dict[str, Any]:
    return {
        "tags": list(card.tags),
        "owner": card.owner,
        "icon": card.icon,
        "default": card.default,
        "effects": [_effect(effect) for effect in card.effects],
        "responses": {response.id: _response(response) for response in card.responses},
    }


def _actor(spec: ActorSpec) -> dict[str, Any]:
    return {
        "kind": spec.kind,
        "signs": spec.signs,
        "odds": spec.odds,
        "requires": spec.requires,
        "icon": spec.icon,
        "effects": [_effect(effect) for effect in spec.effects],
    }


def _response(response: ResponseSpec) -> dict[str, Any]:
    return {
        "effects": [_effect(effect) for effect in response.effects],
        "values": dict(response.values),
        "requires": response.requires,
    }


def _effect(effect: EffectSpec) -> dict[str, Any]:
    return {
        "kind": effect.kind,
        "target": effect.target,
        "amount": effect.amount,
        "rounds": effect.rounds,
    }


def plain(value: Any) -> Any:
    """The value with every tuple as a list, as it looks after a journey over the wire."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    return value


def _first(problems: tuple[Problem, ...], folder: str) -> Problem:
    for problem in problems:
        if problem.file.endswith("map.json"):
            return problem
    return Problem(f"{folder}/map.json", 0, "the map cannot be used", "Bake the map anew")
