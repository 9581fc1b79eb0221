"""The levels that sessions are played on, and how a session finds the very same one again.

An installed level is known by its id. Of a level from elsewhere the files go into the data folder
and the journal, so that its sessions can go on, also on another machine.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from game.content.folder import deck_folder, level_folder, level_ids
from game.content.load import load_level
from game.content.problem import ContentError
from game.content.region import region_message
from game.rules.level import Level

_WHAT_RULES_READ = ("level.toml", "cards.toml", "network.inp")
_LARGEST_FILE = 50 * 1024 * 1024
_EPOCH = (1980, 1, 1, 0, 0, 0)


class LevelError(Exception):
    """A level cannot be played; the text says which, why and what to do."""


@dataclass(frozen=True, slots=True)
class OpenLevel:
    """A level ready for play.

    `network` is what a `HydraulicProblem` must call it; `archive` holds the files of a level that
    is not installed.
    """

    level: Level
    region: dict[str, Any]
    digest: str
    network: str
    archive: bytes | None = None


def open_level(level: str | Path, data: Path) -> OpenLevel:
    """The level with this id, or in this folder, whose files are then kept under `data`.

    Raises `LevelError` where it cannot be played.
    """
    try:
        folder = level_folder(level)
        if folder.id in level_ids() and isinstance(level, str):
            return _open(folder.id, None)
        archive = _packed(folder.place)
        return _open(str(_unpacked(archive, folder.id, data)), archive)
    except ContentError as error:
        raise LevelError(str(error)) from error


def reopen_level(id: str, digest: str, archive: bytes | None, data: Path) -> OpenLevel:
    """The level that a session was begun on; raises `LevelError` where it is another one now."""
    try:
        opened = _open(id if archive is None else str(_unpacked(archive, id, data)), archive)
    except ContentError as error:
        raise LevelError(str(error)) from error
    if opened.digest != digest:
        raise LevelError(
            f"the level {id} has changed since the session began; "
            "take the session up with the version of the game that it was begun with"
        )
    return opened


def _open(source: str, archive: bytes | None) -> OpenLevel:
    level = load_level(source)
    return OpenLevel(level, region_message(level, source), _digest(source), source, archive)


def _digest(source: str) -> str:
    """The fingerprint of what the rules read of a level and of the shared deck."""
    mark = hashlib.sha256()
    for place in (level_folder(source).place, deck_folder().place):
        for name in _WHAT_RULES_READ:
            file = place.joinpath(name)
            content = file.read_bytes().replace(b"\r\n", b"\n") if file.is_file() else b""
            mark.update(f"{name} {len(content)}\n".encode() + content)
    return mark.hexdigest()


def _packed(place: Traversable) -> bytes:
    """All files under a place, the same bytes for the same files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, file in sorted(_files(place, "")):
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), file.read_bytes())
    return buffer.getvalue()


def _files(place: Traversable, above: str) -> list[tuple[str, Traversable]]:
    found: list[tuple[str, Traversable]] = []
    for item in place.iterdir():
        if item.name.startswith("."):
            continue
        if item.is_dir():
            found += _files(item, f"{above}{item.name}/")
        else:
            found.append((above + item.name, item))
    return found


def _unpacked(archive: bytes, id: str, data: Path) -> Path:
    """The folder under `data` with the files of an archive, made if it is not there yet."""
    mark = hashlib.sha256(archive).hexdigest()[:16]
    folder = (data / "levels" / mark / id).resolve()
    if not folder.is_relative_to(data.resolve()):
        raise LevelError(f"{id!r} is no name for a level")
    with zipfile.ZipFile(io.BytesIO(archive)) as files:
        for info in files.infolist():
            target = (folder / info.filename).resolve()
            if not target.is_relative_to(folder) or info.file_size > _LARGEST_FILE:
                raise LevelError(f"the files of level {id} cannot be taken over: {info.filename}")
            if not target.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(files.read(info))
    return folder
