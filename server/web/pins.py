"""What the browser's client is made of: pinned versions and hashes, read from `assets/web`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

PINS = "pins.toml"


@dataclass(frozen=True, slots=True)
class Runtime:
    """The Python interpreter for browsers: an npm package, and the files of it that are served."""

    package: str
    version: str
    sha256: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WheelPin:
    """A wheel: where it is built for one platform, that platform; `without` are patterns of the
    files in it that no browser needs."""

    package: str
    version: str
    sha256: str
    platform: str = "any"
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pins:
    """All of it. `shipped` is the wheel that comes with the game, with its hash."""

    runtime: Runtime
    shipped: str
    shipped_sha256: str
    wheels: tuple[WheelPin, ...]


@cache
def pins() -> Pins:
    """The pins that come with the game."""
    table = tomllib.loads(folder().joinpath(PINS).read_text(encoding="utf-8"))
    runtime = table["runtime"]
    return Pins(
        Runtime(**{**runtime, "files": tuple(runtime["files"])}),
        table["shipped"]["file"],
        table["shipped"]["sha256"],
        tuple(
            WheelPin(**{**wheel, "without": tuple(wheel.get("without", ()))})
            for wheel in table["wheels"]
        ),
    )


def folder() -> Traversable:
    """The game's own files for the browser: page, pins, the shipped wheel."""
    return resources.files("assets").joinpath("web")
