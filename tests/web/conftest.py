"""What the tests in a browser share: the gathered parts, a server, a browser."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from server.cli.options import web_folder
from server.web.site import load_site
from tests.web import chromium as chromium_
from tests.web import firefox as firefox_
from tests.web.wire import Wire

BROWSERS = {"chromium": chromium_, "firefox": firefox_}


@dataclass
class Room:
    """A hosted game, and the wire that leads to it."""

    address: str
    code: str
    pin: str
    wire: Wire


@pytest.fixture(scope="session")
def parts() -> Path:
    """The browser's parts; without them nothing here can be tried."""
    place = web_folder(None)
    missing = load_site(place).missing
    assert not missing, missing
    return place


@pytest.fixture
def level(request: pytest.FixtureRequest) -> str:
    """The level that is hosted: the trial run, unless a test asks for another."""
    return getattr(request, "param", "provtur")


@pytest.fixture
def room(parts: Path, level: str, tmp_path: Path) -> Iterator[Room]:
    """A hosted game."""
    command = [sys.executable, "-m", "server", "serve", "--json", "--port", "0", "--lang", "sv"]
    command += ["--level", level, "--data", str(tmp_path / "data"), "--web", str(parts)]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert server.stdout is not None
    ready = json.loads(server.stdout.readline())
    with Wire(ready["port"]) as wire:
        address = f"http://127.0.0.1:{wire.port}/"
        yield Room(address, ready["code"], ready["trainer_pin"], wire)
    server.terminate()
    server.wait()


@pytest.fixture(params=sorted(BROWSERS))
def browser(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[object]:
    """Each browser in turn; one that this machine lacks is skipped, Chromium never."""
    kind = BROWSERS[request.param]
    if not kind.there():
        assert request.param != "chromium", "install Chromium to try the game in a browser"
        pytest.skip(f"there is no {request.param} on this machine")
    with kind.open_browser(tmp_path) as opened:
        yield opened


@pytest.fixture
def chromium(tmp_path: Path) -> Iterator[object]:
    """Chromium, for what only it can tell or do."""
    with BROWSERS["chromium"].open_browser(tmp_path) as opened:
        yield opened
