"""The game's own wheel, packed from the game that is running.

No tool is asked to build it and nothing is fetched, so that it can be made wherever the game is
installed, also where its source is not at hand.
"""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import tomllib
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import resources
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from importlib.resources.abc import Traversable
from pathlib import Path

from server.bundle.failures import BundleError

NAME = "granslost"
PACKAGES = ("game", "server", "assets", "levels")
_WHEEL = "Wheel-Version: 1.0\nGenerator: granslost\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
_EPOCH = (2026, 1, 1, 0, 0, 0)
"""The same time for every file, so that the same game has the same hash."""


@dataclass(frozen=True, slots=True)
class OwnWheel:
    """The packed game: its file name, its content, and what it asks for (`Requires-Dist`)."""

    file: str
    version: str
    data: bytes
    requires: tuple[str, ...]

    @property
    def mark(self) -> str:
        """Tells one state of the game from another."""
        return hashlib.sha256(self.data).hexdigest()[:8]


def own_wheel() -> OwnWheel:
    """Pack the game. Raises `BundleError` where it runs without having been installed."""
    try:
        installed = distribution(NAME)
    except PackageNotFoundError:
        raise BundleError(
            "the game is not installed in this Python; install it with `pip install .` in its "
            "folder, then make the USB folder"
        ) from None
    version = installed.version
    about = f"{NAME}-{version}.dist-info"
    files = [(name, data) for package in PACKAGES for name, data in _package(package)]
    asks = _asks(installed)
    files += [(f"{about}/{name}", data) for name, data in _about(installed, asks)]
    return OwnWheel(
        f"{NAME}-{version}-py3-none-any.whl", version, _packed(sorted(files), about), asks
    )


def _packed(files: list[tuple[str, bytes]], about: str) -> bytes:
    record = io.StringIO()
    rows = csv.writer(record, lineterminator="\n")
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as wheel:
        for name, data in files:
            _add(wheel, name, data)
            digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
            rows.writerow((name, f"sha256={digest}", len(data)))
        rows.writerow((f"{about}/RECORD", "", ""))
        _add(wheel, f"{about}/RECORD", record.getvalue().encode())
    return archive.getvalue()


def _add(wheel: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.external_attr = 0o644 << 16
    wheel.writestr(entry, data, zipfile.ZIP_DEFLATED)


def _package(name: str) -> Iterator[tuple[str, bytes]]:
    yield from _below(resources.files(name), name)


def _below(place: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    for part in place.iterdir():
        if part.name.startswith(".") or part.name == "__pycache__":
            continue
        if part.is_dir():
            yield from _below(part, f"{name}/{part.name}")
        elif not part.name.endswith(".pyc"):
            yield f"{name}/{part.name}", part.read_bytes()


def _asks(installed: Distribution) -> tuple[str, ...]:
    """What the game asks for: where it runs from its source, what the source says now, which may
    be something else than when it was installed."""
    with resources.as_file(resources.files("server")) as place:
        source = place.parent / "pyproject.toml"
        if not source.is_file():
            return tuple(installed.requires or ())
        project = tomllib.loads(source.read_text(encoding="utf-8"))["project"]
    optional = project.get("optional-dependencies", {})
    return (
        *project["dependencies"],
        *(f'{text}; extra == "{extra}"' for extra, texts in optional.items() for text in texts),
    )


def _metadata(installed: Distribution, asks: Sequence[str]) -> str:
    head, gap, body = (installed.read_text("METADATA") or "").partition("\n\n")
    kept = [
        line
        for line in head.splitlines()
        if not line.startswith(("Requires-Dist:", "Provides-Extra:"))
    ]
    extras = dict.fromkeys(text.rpartition('extra == "')[2].rstrip('"') for text in asks
                           if 'extra == "' in text)  # fmt: skip
    kept += [f"Provides-Extra: {extra}" for extra in extras]
    kept += [f"Requires-Dist: {text}" for text in asks]
    return "\n".join(kept) + gap + body


def _about(installed: Distribution, asks: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    yield "METADATA", _metadata(installed, asks).encode()
    entry_points = installed.read_text("entry_points.txt")
    if entry_points is not None:
        yield "entry_points.txt", entry_points.encode()
    yield "WHEEL", _WHEEL.encode()
    for file in installed.files or ():
        _, found, licence = file.as_posix().partition(".dist-info/licenses/")
        if found and Path(file.locate()).is_file():
            yield f"licenses/{licence}", file.read_binary()
