"""Reading a level's `region.toml` and writing its `map.json`."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from game.content.geography.baking import bake


def read_region(path: Path) -> dict[str, Any]:
    """The tables of a `region.toml`. Raises ValueError, naming file and line, for broken TOML."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{path} is not valid TOML: {error}.") from error


def fingerprint(region: Mapping[str, Any]) -> str:
    """A short mark of what a region says, comments and spacing apart: kept in the map baked of it,
    so that a map is known that has not followed its drawing."""
    said = json.dumps(region, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def bake_level(directory: Path) -> Path:
    """Bake a level's `region.toml` into `map.json` beside it; returns the file written."""
    region = read_region(directory / "region.toml")
    baked = {**bake(region), "drawn_from": fingerprint(region)}
    target = directory / "map.json"
    text = json.dumps(baked, ensure_ascii=False, separators=(",", ":"))
    target.write_text(text + "\n", encoding="utf-8")
    return target
