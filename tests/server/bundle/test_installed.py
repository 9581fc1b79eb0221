"""The folder for this system, made with pip, installed by its own start script with no network.

Needs a network, or a pip that has fetched the parts before; run with `pytest -m bundle -n 0`.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from server.bundle import starter
from server.bundle.folder import make
from server.bundle.targets import PYTHONS, SYSTEMS, targets

pytestmark = pytest.mark.bundle
OFFLINE = ("unshare", "--net")
THIS = f"{sys.version_info[0]}.{sys.version_info[1]}"


@pytest.fixture(scope="module")
def usb(tmp_path_factory):
    """A folder with the parts for this system and this Python."""
    place = tmp_path_factory.mktemp("stick") / "en mapp med mellanslag"
    here = [
        system
        for system in SYSTEMS
        if targets((system,), PYTHONS)[0].key.rpartition(" ")[0]
        == starter.this_python().rpartition(" ")[0]
    ]
    assert here, "there are no parts for this machine"
    return make(place, targets(here, (THIS,)), None).folder


@pytest.fixture(scope="module")
def laptop(usb, tmp_path_factory):
    """A laptop without network, with a home that holds nothing, and how to start on it."""
    home = tmp_path_factory.mktemp("home")
    cut = subprocess.run([*OFFLINE, "true"], capture_output=True, check=False).returncode == 0
    python = Path(sys.base_prefix) / "bin"
    environment = {
        "HOME": str(home),
        "PATH": f"{python}{os.pathsep}/usr/bin{os.pathsep}/bin",
        "SDL_VIDEODRIVER": "dummy",
        "SDL_AUDIODRIVER": "dummy",
        "PIP_INDEX_URL": "http://localhost:9/",  # whoever asks an index finds none
    }

    def start(*arguments):
        return subprocess.run(
            [*(OFFLINE if cut else ()), "sh", usb / "start-linux.sh", *arguments],
            env=environment, cwd=home, capture_output=True, text=True, encoding="utf-8",
            check=False,
        )  # fmt: skip

    yield start
    shutil.rmtree(home)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the script of Linux")
def test_it_installs_and_plays_without_a_network(laptop, usb):
    first = laptop("level", "check", "hela-resan")
    assert first.returncode == 0, first.stderr
    assert "görs i ordning" in first.stderr
    assert "no faults" in first.stdout

    second = laptop("simulate", "provtur", "--seeds", "1", "--json")
    assert second.returncode == 0, second.stderr
    assert "görs i ordning" not in second.stderr, "it is set up only once"
    game = json.loads(second.stdout)
    assert game["level"] == "provtur"
    assert len(game["rounds"]) > 1

    installed = laptop("--version")
    start = json.loads((usb / "program/start.json").read_text(encoding="utf-8"))
    assert start["mark"].startswith(installed.stdout.strip())
