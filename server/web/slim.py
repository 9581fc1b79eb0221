"""Wheels without what no browser needs."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable

_EPOCH = (2026, 1, 1, 0, 0, 0)
"""The same time for every file, so that the same content has the same hash."""


def slim(wheel: bytes, without: Iterable[str]) -> bytes:
    """The wheel without the files whose path matches one of the patterns, from its beginning or at
    a folder; its list of files says the same."""
    drop = re.compile("|".join(f"(?:^|/){pattern}" for pattern in without) or r"(?!)")
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(wheel)) as old, zipfile.ZipFile(packed, "w") as new:
        for entry in sorted(old.infolist(), key=lambda entry: entry.filename):
            if entry.is_dir() or drop.search(entry.filename):
                continue
            data = old.read(entry)
            if entry.filename.endswith(".dist-info/RECORD"):
                kept = [line for line in data.decode().splitlines() if not _dropped(drop, line)]
                data = "\n".join([*kept, ""]).encode()
            add(new, entry.filename, data)
    return packed.getvalue()


def add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    """Put a file into an archive, as small as it gets and always the same."""
    entry = zipfile.ZipInfo(name, _EPOCH)
    archive.writestr(entry, data, zipfile.ZIP_DEFLATED, 9)


def _dropped(drop: re.Pattern[str], line: str) -> bool:
    return bool(drop.search(line.rpartition(",")[0].rpartition(",")[0]))
