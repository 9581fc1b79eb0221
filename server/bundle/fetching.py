"""Fetching wheels for another system, which is left to pip with the sources it is set up to use."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from packaging.utils import canonicalize_name

from server.bundle.failures import BundleError
from server.bundle.needs import Need, fetched, name_of, needs_of
from server.bundle.targets import Target

Tell = Callable[[str], None]
Download = Callable[[Target, Sequence[str], Path, Tell], None]
"""Puts wheels for a target into a folder, given what to fetch; raises `MissingError` where one is
not to be had, `BundleError` where nothing is."""

_MISSING = re.compile(r"No matching distribution found for ([A-Za-z0-9._-]+?)(?=[=<>!~;\s\[]|$)")
_COLLECTING = re.compile(r"^Collecting ([A-Za-z0-9._-]+)")
_NO_WAY = (
    "connection broken", "failed to establish", "name or service", "name resolution", "timed out",
    "network is unreachable", "connection refused", "proxyerror", "getaddrinfo", "no route",
)  # fmt: skip
_ROUNDS = 6


class MissingError(Exception):
    """There is no wheel of this library for the target."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def fetch(
    target: Target,
    roots: Sequence[str],
    needs: Mapping[str, Need],
    into: Path,
    download: Download,
    tell: Tell = lambda line: None,
) -> list[Path]:
    """Fetch all that a target needs into an empty folder; the wheels.

    First the versions that are here; where a system has no such wheel, the newest that fits. What
    they turn out to need more is fetched as well. Raises `MissingError` and `BundleError`.
    """
    wishes = {name: need.pinned for name, need in needs.items()}
    for _ in range(_ROUNDS):
        _get(target, wishes, needs, into, download, tell)
        wheels = sorted(into.glob("*.whl"))
        there = {name_of(wheel.name) for wheel in wheels}
        needs = needs_of(roots, target, fetched(wheels))
        wishes = {name: need.pinned for name, need in needs.items() if name not in there}
        if not wishes:
            return wheels
    raise BundleError(f"the libraries for {target.label} ask for ever more libraries; tell us")


def _get(
    target: Target,
    wishes: dict[str, str],
    needs: Mapping[str, Need],
    into: Path,
    download: Download,
    tell: Tell,
) -> None:
    while True:
        try:
            download(target, sorted(wishes.values()), into, tell)
        except MissingError as missing:
            name = canonicalize_name(missing.name)
            if name not in wishes or wishes[name] == needs[name].fitting:
                raise
            wishes[name] = needs[name].fitting
        else:
            return


def pip_download(target: Target, wishes: Sequence[str], into: Path, tell: Tell) -> None:
    """Let pip fetch wheels. `tell` hears the name of each as it is fetched."""
    if importlib.util.find_spec("pip") is None:
        raise BundleError(
            "this Python has no pip, which fetches the parts; put it there with "
            "`python -m ensurepip`"
        )
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:"]
    command += ["--disable-pip-version-check", "--no-color", "--no-input", "--progress-bar=off"]
    command += ["--implementation", "cp", "--python-version", target.python]
    for platform in target.system.platforms:
        command += ["--platform", platform]
    process = subprocess.Popen(
        [*command, "--dest", str(into), *wishes],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    said: list[str] = []
    assert process.stdout is not None
    try:
        for line in process.stdout:
            said.append(line.strip())
            collecting = _COLLECTING.match(line)
            if collecting:
                tell(collecting[1])
        code = process.wait()
    finally:
        process.kill()
        process.wait()
    if code:
        raise _why(said, target)


def _why(said: Sequence[str], target: Target) -> Exception:
    """The reason that pip gives, read out of what it printed."""
    for line in said:
        if any(sign in line.lower() for sign in _NO_WAY):
            return BundleError(
                "the parts cannot be fetched, because pip reaches no network; connect this "
                "computer and give the same command again: it goes on where it was"
            )
    for line in said:
        missing = _MISSING.search(line)
        if missing:
            return MissingError(missing[1])
    errors = [line for line in said if line.startswith("ERROR:")] or [line for line in said if line]
    why = errors[-1].removeprefix("ERROR:").strip() if errors else "no reason given"
    return BundleError(
        f"pip could not fetch the parts for {target.label} ({why.rstrip('.')}); "
        "give the same command again: it goes on where it was"
    )
