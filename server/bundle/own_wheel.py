"""The game's own wheel, packed from the game that is running.

No tool is asked to build it and nothing is fetched, so that it can be made wherever the game is
installed, also where its source is not at hand.
"""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import zipfile
from collections.abc import Iterator
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
    files += [(f"{about}/{name}", data) for name, data in _about(installed)]
    return OwnWheel(
        f"{NAME}-{version}-py3-none-any.whl",
        version,
        _packed(sorted(files), about),
        tuple(installed.requires or ()),
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


def _about(installed: Distribution) -> Iterator[tuple[str, bytes]]:
    for name in ("METADATA", "entry_points.txt"):
        text = installed.read_text(name)
        if text is not None:
            yield name, text.encode()
    yield "WHEEL", _WHEEL.encode()
    for file in installed.files or ():
        _, found, licence = file.as_posix().partition(".dist-info/licenses/")
        if found and Path(file.locate()).is_file():
            yield f"licenses/{licence}", file.read_binary()
