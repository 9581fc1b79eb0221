"""A new level to build on: a small, documented one that is sound and plays from the start."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from game.content.folder import level_ids
from game.content.geography import bake_level
from game.content.problem import ContentError, Problem
from game.content.vocabulary import ID

SKELETON = "_skeleton"
"""The folder of the level that new ones are copied from."""
ID_THERE, TITLE_THERE = "ny-bana", "Ny bana"
"""What its files say where a new level has its own id and title."""


def new_level(id: str, parent: Path) -> Path:
    """Writes a new level with this id into a folder of the same name below `parent`, its map baked.

    The title is made of the id. Returns the folder. ContentError, before anything is written, where
    the id cannot be one or is taken, or the folder is there already.
    """
    target = parent / id
    _check(id, target)
    try:
        for source, name in _files(resources.files("levels").joinpath(SKELETON)):
            text = source.read_text(encoding="utf-8")
            text = text.replace(ID_THERE, id).replace(TITLE_THERE, _title(id))
            file = target / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        bake_level(target)
    except OSError as error:
        what = f"the folder cannot be written ({error.strerror})"
        raise ContentError(
            Problem(str(target), 0, what, "Choose another place with --out")
        ) from None
    return target


def _check(id: str, target: Path) -> None:
    if not ID.match(id):
        raise ContentError(
            Problem(
                f'"{id}"',
                0,
                "this cannot be the id of a level",
                "Use small letters a–z, digits and hyphens, and begin with a letter, such as "
                '"min-bana"',
            )
        )
    if id in level_ids():
        raise ContentError(
            Problem(f'"{id}"', 0, "a level of this id comes with the game", "Choose another id")
        )
    if target.exists():
        raise ContentError(
            Problem(
                str(target),
                0,
                "there is something of this name already",
                "Choose another id, or another place with --out",
            )
        )


def _title(id: str) -> str:
    return id.replace("-", " ").capitalize()


def _files(folder: Traversable, before: str = "") -> Iterator[tuple[Traversable, str]]:
    """Each file below a folder, with its path from there."""
    for place in sorted(folder.iterdir(), key=lambda place: place.name):
        name = f"{before}{place.name}"
        if place.is_dir():
            yield from _files(place, f"{name}/")
        elif place.name[0] != ".":
            yield place, name
