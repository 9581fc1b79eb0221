"""What a laptop needs besides the game: the libraries, theirs, and of which version.

The versions are those installed here, which the game was tried with. What only another system
needs is not installed here: of that, any version that fits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from email.parser import Parser
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from zipfile import ZipFile

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name, parse_wheel_filename

from server.bundle.targets import Target

EXTRA = "discovery"
"""The game's optional part that comes along: servers find each other on the local network."""

INSTALLER = "pip"
"""What installs the rest comes along too: not every Python has it."""

Requires = Callable[[str], Sequence[str] | None]
"""What a library asks for, by its name; None if that is not known."""


@dataclass(frozen=True, slots=True)
class Need:
    """A library, what all who need it ask of its version, and the version installed here ("" =
    not installed here)."""

    name: str
    asked: SpecifierSet
    here: str = ""

    @property
    def pinned(self) -> str:
        """As pip is asked at first: the version that is here."""
        return f"{self.name}=={self.here}" if self.here else self.fitting

    @property
    def fitting(self) -> str:
        """As pip is asked where the version that is here cannot be had for a system."""
        return f"{self.name}{self.asked}"


def needs_of(roots: Iterable[str], target: Target, requires: Requires) -> dict[str, Need]:
    """All that is needed on a laptop: name → need, as far as `requires` knows the way.

    `roots` are the game's own requirements, with the markers of its extras.
    """
    asked: dict[str, SpecifierSet] = {INSTALLER: SpecifierSet()}
    extras: dict[str, set[str]] = {}
    waiting = [(Requirement(text), EXTRA) for text in roots]
    while waiting:
        requirement, extra = waiting.pop()
        if requirement.marker and not requirement.marker.evaluate(
            {**target.environment(), "extra": extra}
        ):
            continue
        name = canonicalize_name(requirement.name)
        new = set(requirement.extras) - extras.get(name, set())
        if name in asked and not new:
            asked[name] &= requirement.specifier
            continue
        asked[name] = asked.get(name, SpecifierSet()) & requirement.specifier
        extras.setdefault(name, set()).update(new)
        for text in requires(name) or ():
            waiting += [(Requirement(text), extra) for extra in ("", *sorted(new))]
    return {
        name: Need(name, specifier, _here(name, specifier))
        for name, specifier in sorted(asked.items())
    }


def installed(name: str) -> Sequence[str] | None:
    """What a library that is installed here asks for."""
    try:
        return distribution(name).requires or ()
    except PackageNotFoundError:
        return None


def fetched(wheels: Iterable[Path]) -> Requires:
    """What the wheels ask for that were fetched."""
    known: Mapping[str, Sequence[str]] = {name_of(wheel.name): _asks(wheel) for wheel in wheels}
    return known.get


def name_of(wheel: str) -> str:
    """The library's name in a wheel's file name."""
    return str(parse_wheel_filename(wheel)[0])


def _asks(wheel: Path) -> Sequence[str]:
    with ZipFile(wheel) as archive:
        about = next(n for n in archive.namelist() if n.endswith(".dist-info/METADATA"))
        message = Parser().parsestr(archive.read(about).decode("utf-8"))
    return message.get_all("Requires-Dist") or ()


def _here(name: str, asked: SpecifierSet) -> str:
    if name == INSTALLER:
        return ""  # the newest knows the newest Python
    try:
        version = distribution(name).version
    except PackageNotFoundError:
        return ""
    return version if asked.contains(version, prereleases=True) else ""
