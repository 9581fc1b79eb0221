"""Writes the other files of the level: level.toml, map.json, texts, the trainer's pages."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from game.content.geography import bake
from game.content.importing.figures import Figures
from game.content.importing.wording import words
from game.content.texts import LANGUAGES

ROUNDS, YEARS = 8, 2
START_YEAR = 2027
_ELECTIONS = (2, 4, 6, 8)
_PAPER = ("headline", "text", "letter", "signature")
_TRAINER = {"sv": "trainer.md", "en": "trainer.en.md"}


def level_toml(id: str, file: str, municipalities: Sequence[Figures]) -> str:
    """The level's figures."""
    ids = [figures.id for figures in municipalities]
    head = [
        f"# Made of {_one_line(file)}; import-report.txt tells how. Keys: levels/README.md.",
        "",
        f"id = {_toml(id)}",
        'version = "1.0"',
        f"start_year = {START_YEAR}",
        f"rounds = {ROUNDS}",
        f"years_per_round = {YEARS}",
        'steps = ["administration", "operation", "investments", "networks"]',
        f"elections = {_toml(list(_ELECTIONS))}",
        'goals = ["secure", "affordable", "generations", "skills", "environment", "equal"]',
        "depth = 2",
        "",
        "[teams]",
        f"smallest = {min(2, len(ids))}",
        f"largest = {len(ids)}",
        "",
        "[minutes]",
        "situation = 3",
        "negotiation = 6",
        "decisions = 3",
        "outcome = 2",
        "",
        "[trust]",
        "between = 50",
        "operation = 55",
    ]
    for figures in municipalities:
        head += ["", "[[municipalities]]", f"id = {_toml(figures.id)}"]
        head += [f"{key} = {_toml(value)}" for key, value in figures.keys.items()]
    return "\n".join(head) + "\n"


def _toml(value: object) -> str:
    """A TOML value: JSON writes text, numbers and lists of them in the same way."""
    return json.dumps(value, ensure_ascii=False)


def level_texts(municipalities: Sequence[Figures], tagged: bool, language: str) -> str:
    """The level's Fluent file in a language."""
    texts = words(language)
    given: dict[str, object] = {
        "count": str(len(municipalities)),
        "a": municipalities[0].name,
        "b": municipalities[1].name,
    }
    given["region"] = texts.t("made-region", **given)
    given["paper"] = texts.t("made-paper", **given)
    lines = [
        f"level-{part} = {texts.t(f'made-{part}', **given)}"
        for part in ("title", "aim", "region", "paper")
    ]
    lines.append("")
    for number, figures in enumerate(municipalities, start=1):
        note = texts.t("made-note-tagged" if tagged else "made-note", part=str(number))
        lines += [f"municipality-{figures.id} = {figures.name}", f"    .note = {note}"]
    for round in range(1, ROUNDS + 1):
        lines += ["", f"paper-{round} ="]
        for part in _PAPER:
            lines.append(f"    .{part} = {texts.t(f'made-paper-{round}.{part}', **given)}")
    return "\n".join(lines) + "\n"


def trainer_page(municipalities: Sequence[Figures], file: str, language: str) -> str:
    """The trainer's page in a language."""
    texts = words(language)
    listed = "\n".join(
        f"   - *{figures.name}*, {texts.number(figures.population)}" for figures in municipalities
    )
    page = texts.t(
        "made-trainer",
        title=texts.t("made-title", a=municipalities[0].name),
        file=_one_line(file),
        smallest=str(min(2, len(municipalities))),
        largest=str(len(municipalities)),
        municipalities=listed,
    )
    return page + "\n"


def _one_line(text: str) -> str:
    return " ".join(text.split())[:80]


def write_level(
    folder: Path,
    file: str,
    municipalities: Sequence[Figures],
    network: str,
    region: Mapping[str, Any],
    reports: Mapping[str, str],
    *,
    tagged: bool,
) -> None:
    """Writes the whole level into a folder, which is made if it is not there."""
    baked = json.dumps(bake(region), ensure_ascii=False, separators=(",", ":"))
    files = {
        "level.toml": level_toml(folder.name, file, municipalities),
        "network.inp": network,
        "map.json": baked + "\n",
        **reports,
    }
    for language in LANGUAGES:
        files[f"text/{language}/level.ftl"] = level_texts(municipalities, tagged, language)
        files[_TRAINER[language]] = trainer_page(municipalities, file, language)
    for name, text in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
