"""Starts the game from a USB folder; the first time, sets it up in the user's own folder.

The start scripts run a copy of this file with whatever Python they find, so it keeps to the
standard library and to what an old Python reads. It needs no network and changes nothing outside
the user's folder for the game.

    python start.py --fits         exit code 0 if this Python can run what the folder holds
    python start.py [ARGUMENTS]    set up if need be, then run granslost with the arguments
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

GOOD, FAILED = 0, 1
HERE = Path(__file__).resolve().parent
"""The folder "program" of the USB folder, where the copy of this file lies."""

READY = "ready"
"""The last file to be written into a place where the game was set up."""


def this_python() -> str:
    """This Python as the folder's list names it: "darwin arm64 3.13"."""
    machine = platform.machine().lower()
    if sys.platform == "win32":  # the Python's own kind, which may not be the processor's
        machine = sysconfig.get_platform().rpartition("-")[2]
    if sys.platform.startswith("linux") and sys.maxsize < 2**32:
        machine += " 32"
    if sysconfig.get_config_var("Py_GIL_DISABLED"):
        machine += " t"
    return "%s %s %d.%d" % (sys.platform, machine, *sys.version_info[:2])  # noqa: UP031


def user_folder() -> Path:
    """The user's own folder for the game."""
    if sys.platform == "win32":
        home = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
        return Path(home) / "granslost"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "granslost"
    home = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(home) / "granslost"


def own_environment() -> dict[str, str]:
    """The environment without what would lead Python or pip elsewhere; UTF-8 everywhere."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.upper().startswith(("PIP_", "PYTHON"))
    }
    return {**kept, "PYTHONUTF8": "1", "PYTHONSAFEPATH": "1", "PIP_CONFIG_FILE": os.devnull}


def python_in(place: Path) -> Path:
    """The Python of a virtual environment."""
    windows = sys.platform == "win32"
    return place / ("Scripts" if windows else "bin") / ("python.exe" if windows else "python")


class Start:
    """One start of the game from the folder `here`."""

    def __init__(self, here: Path = HERE) -> None:
        self.here = here
        self.about = json.loads((here / "start.json").read_text(encoding="utf-8"))
        name = "env-%s-%d.%d" % (self.about["mark"], *sys.version_info[:2])  # noqa: UP031
        # what the Store's Python writes below AppData, no other program finds
        store = "WindowsApps" in sys.base_prefix
        self.place = (Path.home() / ".granslost" if store else user_folder()) / name

    def fits(self) -> bool:
        """Whether the folder holds the parts for this Python."""
        return this_python() in self.about["targets"]

    def run(self, arguments: list[str]) -> int:
        """Set up if need be, and run the game; its exit code."""
        if not self.fits():
            self.say("fits")
            return FAILED
        if not (self.place / READY).is_file():
            try:
                self.set_up()
            except (OSError, subprocess.CalledProcessError) as error:
                shutil.rmtree(self.place, ignore_errors=True)
                self.say("failed", reason_of(error))
                return FAILED
        return self.play(arguments)

    def set_up(self) -> None:
        """Make a virtual environment and install into it what the folder holds."""
        import venv

        self.say("once")
        shutil.rmtree(self.place, ignore_errors=True)
        self.place.parent.mkdir(parents=True, exist_ok=True)
        windows = sys.platform == "win32"
        venv.EnvBuilder(symlinks=not windows, with_pip=False).create(self.place)
        pip = next((self.here / "wheels").glob("pip-*.whl"))
        subprocess.run(
            [
                *(str(python_in(self.place)), str(pip / "pip"), "install", "--isolated"),
                *("--no-index", "--find-links", str(self.here / "wheels"), "--quiet", "--no-input"),
                *("--disable-pip-version-check", "--no-warn-script-location", "--no-cache-dir"),
                self.about["install"],
            ],
            env=own_environment(),
            capture_output=True,
            check=True,
        )
        self._take_browser_part()
        (self.place / READY).write_text(self.about["mark"], encoding="ascii")
        self.say("ready")

    def _take_browser_part(self) -> None:
        """Put the browser's parts where the game looks for them; it goes without if it must."""
        source, goal = self.here / "web", user_folder() / "web"
        if not source.is_dir():
            return
        fresh = goal.with_name("web-fresh")
        try:
            shutil.rmtree(fresh, ignore_errors=True)
            shutil.copytree(source, fresh)
            shutil.rmtree(goal, ignore_errors=True)
            fresh.rename(goal)
        except OSError as error:
            self.say("no-web", reason_of(error))

    def play(self, arguments: list[str]) -> int:
        """Run the game from the place where it was set up."""
        command = [str(python_in(self.place)), "-m", "server", *arguments]
        try:
            return subprocess.run(command, env=own_environment(), check=False).returncode
        except KeyboardInterrupt:
            return 130

    def say(self, what: str, *details: str) -> None:
        """A sentence in each language."""
        for sentence in self.about["says"][what]:
            print(sentence.replace("{reason}", " ".join(map(str, details))), file=sys.stderr)


def reason_of(error: Exception) -> str:
    """The last line of whatever went wrong."""
    said = getattr(error, "stderr", None) or b""
    lines = [line.strip() for line in said.decode("utf-8", "replace").splitlines() if line.strip()]
    return lines[-1] if lines else str(error)


def main(arguments: list[str]) -> int:
    """What the start scripts call."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    start = Start()
    if arguments == ["--fits"]:
        return GOOD if start.fits() else FAILED
    return start.run(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
