"""Making a USB folder: the parts for each system, then what is written about them.

What was fetched is noted at once, so that a run that was cut short goes on where it was.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from server.bundle import fetching
from server.bundle.failures import BundleError
from server.bundle.needs import Need, installed, needs_of
from server.bundle.own_wheel import OwnWheel, own_wheel
from server.bundle.papers import PROGRAM, write_papers
from server.bundle.targets import MEGABYTES_EACH, MEGABYTES_SHARED, Target

LIST = "bundle.json"
"""What the folder holds; the first file to be written into it."""


class Progress(Protocol):
    """Hears how the making goes on."""

    def begin(self, target: Target, wheels: int) -> None:
        """The parts for a target are being fetched, this many."""

    def part(self, name: str) -> None:
        """One of them is being fetched."""

    def done(self, target: Target, *, already: bool) -> None:
        """The parts for a target are there, perhaps since an earlier run."""

    def left_out(self, target: Target, library: str) -> None:
        """A target has to be left out: there is no wheel of this library for it."""


class Silent:
    """Tells nobody."""

    def begin(self, target: Target, wheels: int) -> None: ...

    def part(self, name: str) -> None: ...

    def done(self, target: Target, *, already: bool) -> None: ...

    def left_out(self, target: Target, library: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Made:
    """A finished folder: what it holds parts for, its bytes, whether teams can play in a browser
    from it, and what had to be left out with the library that is missing."""

    folder: Path
    ready: tuple[Target, ...]
    size: int
    web: bool
    left_out: tuple[tuple[Target, str], ...] = ()


@dataclass
class _List:
    """What was fetched for each target: the wishes, and the files with their sizes."""

    file: Path
    targets: dict[str, tuple[list[str], dict[str, int]]] = field(default_factory=dict)

    def write(self) -> None:
        fresh = self.file.with_suffix(".part")
        fresh.write_text(json.dumps({"targets": self.targets}, indent=1), encoding="utf-8")
        fresh.replace(self.file)

    def has(self, target: Target, wishes: list[str], wheels: Path) -> bool:
        """Whether all that a target needs is there."""
        wished, files = self.targets.get(target.key, ([], {}))
        return bool(files) and wished == wishes and _all_there(wheels, files)


def make(
    folder: Path,
    targets: Sequence[Target],
    web: Path | None,
    download: fetching.Download = fetching.pip_download,
    progress: Progress | None = None,
) -> Made:
    """Make the folder, or go on where an earlier run was cut short.

    `web` is a folder with the browser's parts, None if there are none. Raises `BundleError`.
    """
    progress = progress or Silent()
    own = own_wheel()
    try:
        noted = _opened(folder)
        wheels = folder / PROGRAM / "wheels"
        ready, left_out = _fetch_all(noted, wheels, targets, own, download, progress)
        _put(wheels / own.file, own.data)
        noted.targets = {t.key: noted.targets[t.key] for t in ready}
        noted.write()
        _clear(wheels, {own.file, *(f for _, files in noted.targets.values() for f in files)})
        _copy_web(web, folder / PROGRAM / "web")
        size = _size(folder)
        write_papers(folder, own, ready, web=web is not None, size=size)
    except OSError as error:
        raise BundleError(
            f"{folder} cannot be written ({error.strerror or error}); name another folder, or mend "
            "that and give the same command again: it goes on where it was"
        ) from error
    return Made(folder, tuple(ready), _size(folder), web is not None, tuple(left_out))


def _opened(folder: Path) -> _List:
    """The list of a folder that is new, empty, or a USB folder already."""
    file = folder / PROGRAM / LIST
    if folder.exists() and not folder.is_dir():
        raise BundleError(f"{folder} is a file; name a folder")
    noted = _List(file)
    if file.is_file():
        try:
            noted.targets = {
                str(key): (list(wishes), dict(files))
                for key, (wishes, files) in json.loads(file.read_text("utf-8"))["targets"].items()
            }
        except (ValueError, KeyError, TypeError):
            noted.targets = {}  # whatever is there is fetched anew
    elif folder.is_dir() and any(folder.iterdir()):
        raise BundleError(
            f"{folder} is not empty, and what it holds is no USB folder of the game; name a folder "
            "that is empty or does not exist"
        )
    (file.parent / "wheels").mkdir(parents=True, exist_ok=True)
    noted.write()
    return noted


def _fetch_all(
    noted: _List,
    wheels: Path,
    targets: Sequence[Target],
    own: OwnWheel,
    download: fetching.Download,
    progress: Progress,
) -> tuple[list[Target], list[tuple[Target, str]]]:
    needs = {target: needs_of(own.requires, target, installed) for target in targets}
    wishes = {t: [need.pinned for need in needs[t].values()] for t in targets}
    missing = [t for t in targets if not noted.has(t, wishes[t], wheels)]
    _need_room(wheels, len(missing) * MEGABYTES_EACH + MEGABYTES_SHARED)
    ready: list[Target] = []
    left_out: list[tuple[Target, str]] = []
    for target in targets:
        if target not in missing:
            progress.done(target, already=True)
            ready.append(target)
            continue
        progress.begin(target, len(needs[target]))
        try:
            files = _fetch(target, own, needs[target], wheels, download, progress)
        except fetching.MissingError as error:
            left_out.append((target, error.name))
            progress.left_out(target, error.name)
            continue
        noted.targets[target.key] = (wishes[target], files)
        noted.write()
        ready.append(target)
        progress.done(target, already=False)
    if not ready:
        target, library = left_out[0]
        raise BundleError(
            f"there is no wheel of {library} for {target.label}, nor enough for anything else that "
            "was asked for; choose others with --system and --python"
        )
    return ready, left_out


def _fetch(
    target: Target,
    own: OwnWheel,
    needs: dict[str, Need],
    wheels: Path,
    download: fetching.Download,
    progress: Progress,
) -> dict[str, int]:
    """Fetch beside and put in place: a USB stick is slow, and a cut leaves no half file."""
    with tempfile.TemporaryDirectory(prefix="granslost-bundle-") as place:
        found = fetching.fetch(target, own.requires, needs, Path(place), download, progress.part)
        files = {}
        for wheel in found:
            files[wheel.name] = wheel.stat().st_size
            if not _all_there(wheels, {wheel.name: files[wheel.name]}):
                _put(wheels / wheel.name, wheel.read_bytes())
    return files


def _all_there(wheels: Path, files: dict[str, int]) -> bool:
    places = ((wheels / name, size) for name, size in files.items())
    return all(place.is_file() and place.stat().st_size == size for place, size in places)


def _put(file: Path, data: bytes) -> None:
    fresh = file.with_name(f"{file.name}.part")
    fresh.write_bytes(data)
    fresh.replace(file)


def _clear(wheels: Path, keep: Iterable[str]) -> None:
    """Take away what an earlier run fetched and this one does not want."""
    kept = set(keep)
    for file in wheels.iterdir():
        if file.name not in kept:
            file.unlink()


def _copy_web(web: Path | None, into: Path) -> None:
    shutil.rmtree(into, ignore_errors=True)
    if web is not None:
        shutil.copytree(web, into)


def _need_room(folder: Path, megabytes: int) -> None:
    free = shutil.disk_usage(folder).free // 10**6
    if free < megabytes:
        raise BundleError(
            f"about {megabytes} MB are needed there and {free} MB are free; make room, or choose "
            "fewer with --system and --python"
        )


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
