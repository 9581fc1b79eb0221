"""The game as one archive for the browser: the same client, its texts, fonts and pictures."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable

from server.web.slim import add

SHOWN_FIRST = "hela-resan"
"""The level whose region is the picture of the start menu."""


def packed_game() -> bytes:
    """The archive; the same bytes for the same game."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        for name, data in sorted(_files()):
            add(packed, name, data)
    return archive.getvalue()


def _files() -> Iterator[tuple[str, bytes]]:
    game, assets, levels = (resources.files(name) for name in ("game", "assets", "levels"))
    yield from _below(game, "game")
    for part in assets.iterdir():
        if part.name not in ("web", "bundle"):
            yield from _below(part, f"assets/{part.name}")
    yield "levels/__init__.py", b""
    for level in ("_deck", SHOWN_FIRST):
        yield from _below(levels.joinpath(level), f"levels/{level}")


def _below(place: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    if place.is_file():
        if not name.endswith((".pyc", ".md")):
            yield name, place.read_bytes()
        return
    for part in place.iterdir():
        if part.name not in ("__pycache__", "importing"):
            yield from _below(part, f"{name}/{part.name}")
