"""Which laptops a USB folder is for: systems, processors and versions of Python."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from server.bundle.failures import BundleError

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
"""Versions of Python for which every part of the game is to be had."""

ADVISED = "3.13"
"""The version that somebody without Python is told to install."""

MEGABYTES_SHARED, MEGABYTES_EACH = 60, 50
"""What the parts weigh, about: those for all, and those for a system and a version of Python."""


@dataclass(frozen=True, slots=True)
class System:
    """A kind of laptop: the name that the command line knows it by and what people call it; the
    platforms (as wheels name them) whose files it can run, and what it calls itself."""

    id: str
    name: str
    platforms: tuple[str, ...]
    sys_platform: str
    platform_system: str
    machine: str


_GLIBC = ("2_5", "2_12", "2_17", "2_24", "2_26", "2_27", "2_28")
_LINUX = tuple(f"manylinux{v}_x86_64" for v in ("1", "2010", "2014")) + tuple(
    f"manylinux_{v}_x86_64" for v in _GLIBC
)

SYSTEMS = {
    system.id: system
    for system in (
        System("windows", "Windows", ("win_amd64",), "win32", "Windows", "AMD64"),
        System("mac", "Mac (Apple)", ("macosx_12_0_arm64",), "darwin", "Darwin", "arm64"),
        System("mac-intel", "Mac (Intel)", ("macosx_12_0_x86_64",), "darwin", "Darwin", "x86_64"),
        System("linux", "Linux", _LINUX, "linux", "Linux", "x86_64"),
    )
}


@dataclass(frozen=True, slots=True)
class Target:
    """A system with a version of Python."""

    system: System
    python: str

    @property
    def key(self) -> str:
        """Names it in the folder's list, and for the start scripts: "darwin arm64 3.13"."""
        return f"{self.system.sys_platform} {self.system.machine.lower()} {self.python}"

    @property
    def label(self) -> str:
        """What it is called on the screen."""
        return f"{self.system.name}, Python {self.python}"

    def environment(self) -> dict[str, str]:
        """What the markers of requirements are asked about, as they would be answered there."""
        windows = self.system.sys_platform == "win32"
        return {
            "implementation_name": "cpython",
            "implementation_version": f"{self.python}.0",
            "os_name": "nt" if windows else "posix",
            "platform_machine": self.system.machine,
            "platform_python_implementation": "CPython",
            "platform_release": "",
            "platform_system": self.system.platform_system,
            "platform_version": "",
            "python_full_version": f"{self.python}.0",
            "python_version": self.python,
            "sys_platform": self.system.sys_platform,
        }


def targets(systems: Sequence[str], pythons: Sequence[str]) -> tuple[Target, ...]:
    """Every system with every version. Raises `BundleError` for one that there is nothing for."""
    for name in systems:
        if name not in SYSTEMS:
            raise BundleError(f'--system knows no "{name}"; it knows {", ".join(SYSTEMS)}')
    for version in pythons:
        if version not in PYTHONS:
            raise BundleError(
                f'the game has no parts for Python "{version}"; --python knows {", ".join(PYTHONS)}'
            )
    if not systems or not pythons:
        raise BundleError("name at least one system and one version of Python")
    return tuple(
        Target(SYSTEMS[s], p) for s in dict.fromkeys(systems) for p in dict.fromkeys(pythons)
    )
