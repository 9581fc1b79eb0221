"""Answers what a window asks about the sessions of a data folder, as a server does about its own.

Files are read and written in a thread, so that the window's loop is never held up.
"""

from __future__ import annotations

import asyncio
import os
import string
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from server.cli.shelf import Shelf

MOST_FILES = 40

Params = Mapping[str, Any]


class Archive:
    """The questions of `server.oversight` about sessions, and those about files beside them."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._answers = {
            "sessions": self._sessions,
            "inside_session": self._inside,
            "export_session": self._export,
            "branch_session": self._branch,
            "delete_session": self._delete,
            "session_replay": self._replay,
            "session_replay_frame": self._replay_frame,
            "files": self._files,
            "inside_file": self._inside_file,
            "import_session": self._import,
        }

    async def answer(self, what: str, params: Params) -> Any:
        """The answer to one question; raises `ShelfError`."""
        return await asyncio.to_thread(self._answers[what], params)

    def _sessions(self, _: Params) -> Any:
        found = [
            asdict(one) | {"running": False, "ended": one.over} for one in self._shelf.sessions()
        ]
        return {"sessions": found}

    def _inside(self, params: Params) -> Any:
        return self._shelf.inside(params["code"])

    def _export(self, params: Params) -> Any:
        file = self._shelf.take_out(
            params["code"], Path(params["folder"]), bare=bool(params.get("public"))
        )
        return {"file": str(file)}

    def _branch(self, params: Params) -> Any:
        return {"code": self._shelf.branch(params["code"], params["phase"], params["round"])}

    def _delete(self, params: Params) -> Any:
        self._shelf.erase(params["code"])
        return {"code": params["code"]}

    def _replay(self, params: Params) -> Any:
        from server.debrief.projection import told

        return told(self._shelf.film(params["code"]), params)

    def _replay_frame(self, params: Params) -> Any:
        from server.debrief.projection import shown

        return shown(self._shelf.film(params["code"]), params)

    def _files(self, params: Params) -> Any:
        return {"files": [str(file) for file in exported_files(Path(params["folder"]))]}

    def _inside_file(self, params: Params) -> Any:
        return self._shelf.inside_file(_path(params["file"]))

    def _import(self, params: Params) -> Any:
        return {"code": self._shelf.take_in(_path(params["file"]))}


def exported_files(folder: Path) -> list[Path]:
    """Exported sessions where people put them, the latest first: in this folder, among what was
    downloaded, on the desktop, on memory sticks."""
    from server.journal.exchange import SUFFIX

    found: dict[Path, float] = {}
    for place in (folder, *_usual_places()):
        try:
            files = [file for file in place.iterdir() if file.suffix == SUFFIX]
            found |= {file.resolve(): file.stat().st_mtime for file in files}
        except OSError:
            continue  # not there, or not to be read
    return sorted(found, key=lambda file: -found[file])[:MOST_FILES]


def _usual_places() -> Iterator[Path]:
    from platformdirs import user_desktop_path, user_downloads_path

    yield user_downloads_path()
    yield user_desktop_path()
    yield from _sticks()


def _sticks() -> Iterator[Path]:
    """Where memory sticks are found on this system."""
    if sys.platform == "win32":
        yield from (Path(f"{letter}:\\") for letter in string.ascii_uppercase[3:])
        return
    user = os.environ.get("USER", "")
    for root in (Path("/Volumes"), Path("/media") / user, Path("/run/media") / user):
        try:
            yield from (place for place in root.iterdir() if place.is_dir())
        except OSError:
            continue


def _path(typed: str) -> Path:
    """A path as somebody types or pastes it: perhaps quoted, perhaps from the home folder."""
    return Path(typed.strip().strip("\"'")).expanduser()
