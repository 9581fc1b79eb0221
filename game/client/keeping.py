"""Where on this machine what a player wants to keep is put: pictures, reports, exported sessions.

In a browser there is no such place; `CAN_KEEP` says so, and nothing of this is offered there.
"""

from __future__ import annotations

import sys
from pathlib import Path

CAN_KEEP = sys.platform != "emscripten"


def documents() -> Path:
    """The game's folder among the user's documents; made by whoever writes there."""
    from platformdirs import user_documents_path  # a browser has no such folder

    return user_documents_path() / "Gränslöst"


def spoken(folder: Path) -> str:
    """The whole way to a folder as one says it, from the user's own folder where it lies there."""
    home = Path.home()
    if folder.is_relative_to(home) and folder != home:
        return " / ".join(folder.relative_to(home).parts)
    return " / ".join(part.strip("/\\") for part in folder.parts).strip()


def keep_file(name: str, data: bytes) -> Path:
    """Write a file there, in place of one of that name; raises `OSError`."""
    folder = documents()
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / Path(name).name  # a server says it: never another place
    file.write_bytes(data)
    return file


def keep_picture(name: str, data: bytes) -> Path:
    """Write a picture there under this name (made unlike others by a number); raises `OSError`."""
    folder = documents()
    folder.mkdir(parents=True, exist_ok=True)
    file, n = folder / f"{name}.png", 1
    while file.exists():
        n += 1
        file = folder / f"{name}-{n}.png"
    file.write_bytes(data)
    return file
