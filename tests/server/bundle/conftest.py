"""A small game, and a downloader that fetches small wheels from nowhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from zipfile import ZipFile

import pytest

from server.bundle import folder, papers
from server.bundle.fetching import MissingError
from server.bundle.own_wheel import OwnWheel

ROOTS = ("ink>=2", "quill>=1", 'pump>=1; extra == "discovery"', 'pytest>=8; extra == "test"')
ASKS = {"quill": ('feather>=1; sys_platform == "win32"',), "feather": ("goose>=3",)}


@dataclass
class Shop:
    """What can be had: all in version 9, but nothing in `sold_out` (name, system, exact or not)."""

    asked: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    sold_out: set[tuple[str, str]] = field(default_factory=set)
    shut: Exception | None = None

    def __call__(self, target, wishes, into, tell):
        self.asked.append((target.key, tuple(wishes)))
        if self.shut is not None:
            raise self.shut
        for wish in wishes:
            name = wish.partition("=")[0].partition(">")[0]
            if (wish, target.system.id) in self.sold_out:
                raise MissingError(name)
        for wish in wishes:
            name = wish.partition("=")[0].partition(">")[0]
            tell(name)
            wheel(into, name)


def wheel(into: Path, name: str, version: str = "9") -> Path:
    place = into / f"{name}-{version}-py3-none-any.whl"
    about = [f"Name: {name}", f"Version: {version}"]
    about += [f"Requires-Dist: {asks}" for asks in ASKS.get(name, ())]
    with ZipFile(place, "w") as archive:
        archive.writestr(f"{name}-{version}.dist-info/METADATA", "\n".join([*about, "", ""]))
    return place


@pytest.fixture
def shop():
    return Shop()


@pytest.fixture
def small_game(monkeypatch):
    """The game as one small wheel, and no drawing of guides."""
    own = OwnWheel("granslost-1.0-py3-none-any.whl", "1.0", b"the game", ROOTS)
    monkeypatch.setattr(folder, "own_wheel", lambda: own)
    monkeypatch.setattr(papers, "write_guide", lambda file, texts, **more: file.write_bytes(b"%P"))
    return own
