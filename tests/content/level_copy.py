"""A copy of a level to break: `copy_level` makes it, `Copy` edits its files."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

OWN_CARD = """
[[cards]]
id = "alggryta"
tags = ["everyday"]
owner = "one"
probability = 0.1
rounds_between = 2
default = "skratta"
icon = "truck"
draws = { cost = [-40, -20] }
effects = [{ kind = "money", amount = "cost" }]

[[cards.responses]]
id = "skratta"
values = { affordable = 1, safe = -1 }
effects = [{ kind = "approval", amount = 1 }]
follow_ups = [{ card = "detaljplanen", delay = 1, odds = 0.5 }]

[[cards.responses]]
id = "flytta"
values = { affordable = -1, safe = 1 }
effects = [
    { kind = "operation_cost", amount = 0.01, rounds = 1 },
    { kind = "trust_pairs", target = "neighbours", amount = 0.2 },
]
"""
"""A sound card of a level's own, on which faults are tried."""

OWN_ACTOR = """
[[actors]]
id = "sagverket"
kind = "industry"
signs = "one"
odds = 0.5
requires = "has_partner"
icon = "factory"
effects = [{ kind = "money", amount = -10 }]
"""
"""A sound actor of a level's own, on which faults are tried."""

OWN_TEXTS = """
actor-sagverket =
    .name = A
    .asks = B
    .gives = C
card-alggryta =
    .title = A
    .lead = { $municipality }, { $cost }
    .headline = C
card-alggryta-skratta =
    .title = D
    .text = E
card-alggryta-flytta =
    .title = F
    .text = G
"""


@dataclass(frozen=True)
class Copy:
    """A level's folder that a test may change."""

    path: Path

    def replace(self, file: str, old: str, new: str) -> None:
        """Replace the first `old` in a file; fails where there is none."""
        text = (self.path / file).read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {file}"
        (self.path / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    def append(self, file: str, text: str) -> None:
        """Add text at the end of a file, which is made if needed."""
        with (self.path / file).open("a", encoding="utf-8") as stream:
            stream.write(text)

    def edit_map(self, change: Callable[[dict[str, Any]], None]) -> None:
        """Change the baked map as a tree."""
        file = self.path / "map.json"
        tree = json.loads(file.read_text(encoding="utf-8"))
        change(tree)
        file.write_text(json.dumps(tree), encoding="utf-8")


def copy_level(to: Path, level: str = "hela-resan", *, own_card: bool = True) -> Copy:
    """A copy of an installed level below `to`, with one more card and an actor of its own if
    wished."""
    source = Path(str(resources.files("levels") / level))
    target = to / level
    shutil.copytree(source, target)
    copy = Copy(target)
    if not own_card:
        return copy
    copy.append("cards.toml", OWN_CARD)
    copy.append("actors.toml", OWN_ACTOR)
    for language in ("sv", "en"):
        copy.append(f"text/{language}/level.ftl", OWN_TEXTS)
    return copy
