"""Gathering what the client needs in a browser: fetch, check against the pins, make it small.

Fetching is left to `npm` and `pip`, with whatever sources they are set up to use. What is gathered
is kept as it is served, so that a workshop needs neither of them, nor a network.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from server.web.pins import Pins, WheelPin, folder, pins
from server.web.slim import slim

MANIFEST = "gathered.json"
"""What lies in a folder that was gathered, and of which pins: the last file to be written."""

LOCK = "pyodide/pyodide-lock.json"
_INTERPRETER = "3.13"
_PACKABLE = (".mjs", ".js", ".wasm", ".json")
_NEEDS = {
    "pygame-gui": ["pygame-ce", "python-i18n"],
    "cattrs": ["attrs", "typing-extensions"],
    "fluent-runtime": ["fluent-syntax", "babel", "pytz", "attrs", "typing-extensions"],
    "fluent-syntax": ["typing-extensions"],
}

Tell = Callable[[str], None]


class GatherError(Exception):
    """What could not be gathered, and what to do."""


def gather(out: Path, tell: Tell = lambda line: None) -> Path:
    """Gather everything into the folder `out`; raises `GatherError`.

    What was there before stays until all of the new is there.
    """
    made_of = pins()
    with tempfile.TemporaryDirectory(prefix="granslost-web-") as place:
        fetched, fresh = Path(place) / "fetched", Path(place) / "fresh"
        for folder_ in (fetched, fresh / "pyodide", fresh / "wheels"):
            folder_.mkdir(parents=True)
        tell(f"{made_of.runtime.package} {made_of.runtime.version}")
        _unpack_runtime(made_of, _fetch_runtime(made_of, fetched), fresh)
        names = [_write(fresh, made_of.shipped, _shipped(made_of))]
        for pin in made_of.wheels:
            tell(f"{pin.package} {pin.version}")
            wheel = _fetch_wheel(pin, fetched / pin.package)
            names.append(_write(fresh, wheel.name, slim(wheel.read_bytes(), pin.without)))
        _write_lock(fresh, names)
        _compress(fresh)
        files = sorted(p.relative_to(fresh).as_posix() for p in fresh.rglob("*") if p.is_file())
        (fresh / MANIFEST).write_text(
            json.dumps({"pins": fingerprint(), "files": files}, indent=1), encoding="utf-8"
        )
        _take_place(fresh, out)
    return out


def fingerprint() -> str:
    """Tells one set of pins from another."""
    return hashlib.sha256(folder().joinpath("pins.toml").read_bytes()).hexdigest()


def _fetch_runtime(made_of: Pins, into: Path) -> bytes:
    npm = shutil.which("npm")
    if npm is None:
        raise GatherError(
            "npm was not found: install Node.js on the machine that builds (it is not needed where "
            "the game is played), then run `granslost web build` again"
        )
    runtime = made_of.runtime
    wish = f"{runtime.package}@{runtime.version}"
    _run([npm, "pack", "--silent", wish], wish, into)
    packed = next(into.glob("*.tgz"), None)
    if packed is None:
        raise GatherError(f"npm fetched no file for {wish}; run `npm pack {wish}` to see why")
    return _checked(packed.read_bytes(), runtime.sha256, wish)


def _unpack_runtime(made_of: Pins, packed: bytes, fresh: Path) -> None:
    with tempfile.TemporaryFile() as file:
        file.write(packed)
        file.seek(0)
        with tarfile.open(fileobj=file, mode="r:gz") as archive:
            for name in (*made_of.runtime.files, "pyodide-lock.json"):
                member = archive.extractfile(f"package/{name}")
                if member is None:
                    raise GatherError(
                        f"{made_of.runtime.package} has no file {name}; see pins.toml"
                    )
                (fresh / "pyodide" / name).write_bytes(member.read())


def _fetch_wheel(pin: WheelPin, into: Path) -> Path:
    wish = f"{pin.package}=={pin.version}"
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
    command += ["--disable-pip-version-check", "--only-binary=:all:"]
    command += ["--implementation", "cp" if pin.platform != "any" else "py"]
    command += ["--platform", pin.platform, "--python-version", _INTERPRETER]
    _run([*command, "--dest", str(into), wish], wish, into.parent)
    wheel = next(into.glob("*.whl"), None)
    if wheel is None:
        raise GatherError(f"pip fetched no wheel for {wish}; run `pip download {wish}` to see why")
    _checked(wheel.read_bytes(), pin.sha256, wish)
    return wheel


def _run(command: list[str], wish: str, cwd: Path) -> None:
    done = subprocess.run(
        command,
        cwd=cwd,
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode:
        said = [line for line in (done.stderr or done.stdout).splitlines() if line.strip()]
        why = said[-1].strip() if said else "no reason given"
        raise GatherError(f"{wish} could not be fetched ({why}); is this machine online?")


def _checked(data: bytes, sha256: str, what: str) -> bytes:
    if hashlib.sha256(data).hexdigest() != sha256:
        raise GatherError(f"{what} is not the file that was pinned (its hash differs); not used")
    return data


def _shipped(made_of: Pins) -> bytes:
    data = folder().joinpath(made_of.shipped).read_bytes()
    return _checked(data, made_of.shipped_sha256, made_of.shipped)


def _write(fresh: Path, name: str, data: bytes) -> str:
    (fresh / "wheels" / name).write_bytes(data)
    return name


def _write_lock(fresh: Path, names: list[str]) -> None:
    """The interpreter's list of packages: only what is served from here."""
    lock = fresh / LOCK
    info = json.loads(lock.read_text(encoding="utf-8"))["info"]
    packages: dict[str, Any] = {}
    for name in sorted(names):
        package, version = name.split("-")[:2]
        package = re.sub(r"[-_.]+", "-", package).lower()
        packages[package] = {
            "name": package,
            "version": version,
            "file_name": f"../wheels/{name}",
            "install_dir": "site",
            "package_type": "package",
            "sha256": hashlib.sha256((fresh / "wheels" / name).read_bytes()).hexdigest(),
            "imports": [],
            "depends": _NEEDS.get(package, []),
            "unvendored_tests": False,
        }
    lock.write_text(json.dumps({"info": info, "packages": packages}), encoding="utf-8")


def _compress(fresh: Path) -> None:
    """Each file that gains by it lies there compressed as well: no time is spent when served."""
    for path in sorted(fresh.rglob("*")):
        if path.suffix in _PACKABLE:
            packed = gzip.compress(path.read_bytes(), 9, mtime=0)
            path.with_name(f"{path.name}.gz").write_bytes(packed)


def _take_place(fresh: Path, out: Path) -> None:
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        if out.exists():
            if any(out.iterdir()) and not (out / MANIFEST).is_file():
                raise GatherError(f"{out} holds something else; name another folder with --out")
            shutil.rmtree(out)
        shutil.copytree(fresh, out)
    except OSError as error:
        raise GatherError(
            f"{out} cannot be written ({error.strerror or error}); name another folder with --out"
        ) from error
