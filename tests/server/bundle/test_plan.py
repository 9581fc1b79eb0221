"""Which wheels a laptop needs."""

from __future__ import annotations

import io
import zipfile
from importlib.metadata import distribution

import pytest

from server.bundle import fetching
from server.bundle.failures import BundleError
from server.bundle.needs import installed, needs_of
from server.bundle.own_wheel import own_wheel
from server.bundle.targets import PYTHONS, SYSTEMS, Target, targets


@pytest.fixture(scope="module")
def own():
    return own_wheel()


WINDOWS = Target(SYSTEMS["windows"], "3.12")
LINUX = Target(SYSTEMS["linux"], "3.13")


def test_every_system_with_every_python():
    keys = [target.key for target in targets(("windows", "mac"), ("3.11", "3.14"))]
    assert keys == [
        "win32 amd64 3.11",
        "win32 amd64 3.14",
        "darwin arm64 3.11",
        "darwin arm64 3.14",
    ]


@pytest.mark.parametrize(
    ("systems", "pythons", "remedy"),
    [
        (("amiga",), ("3.12",), "knows windows, mac, mac-intel, linux"),
        (("mac",), ("2.7",), "knows 3.11, 3.12, 3.13, 3.14"),
        ((), ("3.12",), "at least one system"),
    ],
)
def test_what_there_is_nothing_for_is_said(systems, pythons, remedy):
    with pytest.raises(BundleError, match=remedy):
        targets(systems, pythons)


def test_the_game_needs_on_every_system_what_it_is_made_of_and_no_tools(own):
    for target in targets(tuple(SYSTEMS), PYTHONS):
        needs = needs_of(own.requires, target, installed)
        assert {"pygame-ce", "numpy", "zeroconf", "babel", "pip"} <= needs.keys()
        assert not {"pytest", "mypy", "hypothesis"} & needs.keys()


def test_the_versions_are_those_that_were_tried_here():
    needs = needs_of(("numpy>=2", "packaging"), LINUX, installed)
    assert needs["numpy"].pinned == f"numpy=={distribution('numpy').version}"
    assert needs["numpy"].fitting == "numpy>=2"


def test_a_version_here_that_the_game_does_not_take_is_not_asked_for():
    assert needs_of(("numpy>=999",), LINUX, installed)["numpy"].pinned == "numpy>=999"


def test_markers_are_asked_of_the_laptop_and_not_of_this_machine():
    roots = ('wings; sys_platform == "win32"', 'fins; python_version < "3.13"', "feet")
    assert needs_of(roots, WINDOWS, installed).keys() == {"wings", "fins", "feet", "pip"}
    assert needs_of(roots, LINUX, installed).keys() == {"feet", "pip"}


def test_what_a_fetched_library_turns_out_to_need_is_fetched_too(tmp_path, shop):
    roots = ("quill>=1",)
    found = fetching.fetch(WINDOWS, roots, needs_of(roots, WINDOWS, installed), tmp_path, shop)
    assert [w.name.partition("-")[0] for w in found] == ["feather", "goose", "pip", "quill"]


def test_where_the_version_here_is_not_to_be_had_any_that_fits_is_taken(tmp_path, shop):
    needs = needs_of(("numpy>=2",), WINDOWS, installed)
    shop.sold_out = {(needs["numpy"].pinned, "windows")}
    fetching.fetch(WINDOWS, ("numpy>=2",), needs, tmp_path, shop)
    assert [wishes for _, wishes in shop.asked] == [
        (needs["numpy"].pinned, "pip"),
        ("numpy>=2", "pip"),
    ]


@pytest.mark.parametrize(
    ("said", "error", "text"),
    [
        (
            "WARNING: Retrying after connection broken by 'NewConnectionError'\n"
            "ERROR: No matching distribution found for numpy==2.4.6",
            BundleError,
            "reaches no network",
        ),
        ("ERROR: No matching distribution found for numpy==2.4.6", fetching.MissingError, "numpy"),
        ("ERROR: No matching distribution found for numpy>=2", fetching.MissingError, "numpy"),
        ("ERROR: No space left on device", BundleError, "No space left on device"),
        ("", BundleError, "no reason given"),
    ],
)
def test_the_reason_is_read_out_of_what_pip_says(monkeypatch, tmp_path, said, error, text):
    class Pip:
        def __init__(self, command, **more):
            assert "--only-binary=:all:" in command
            assert command[command.index("--python-version") + 1] == "3.12"
            self.stdout = io.StringIO(said)

        def wait(self):
            return 1

        def kill(self):
            pass

    monkeypatch.setattr(fetching.subprocess, "Popen", Pip)
    with pytest.raises(error, match=text):
        fetching.pip_download(WINDOWS, ("numpy",), tmp_path, lambda line: None)


def test_without_pip_the_remedy_is_named(monkeypatch, tmp_path):
    monkeypatch.setattr(fetching.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(BundleError, match="python -m ensurepip"):
        fetching.pip_download(WINDOWS, ("numpy",), tmp_path, lambda line: None)


def test_the_games_own_wheel_holds_the_game_and_what_pip_asks_of_a_wheel(own):
    with zipfile.ZipFile(io.BytesIO(own.data)) as archive:
        names = set(archive.namelist())
        about = f"granslost-{own.version}.dist-info"
        entry_points = archive.read(f"{about}/entry_points.txt").decode()
        metadata = archive.read(f"{about}/METADATA").decode()
        record = archive.read(f"{about}/RECORD").decode().splitlines()
    assert {"game/__init__.py", "server/bundle/starter.py", "assets/bundle/start.bat"} <= names
    assert {"levels/hela-resan/network.inp", "assets/text/sv/client.ftl"} <= names
    assert not [name for name in names if name.endswith(".pyc") or name.startswith("tests")]
    assert "granslost = server.cli:main" in entry_points
    assert "\nProvides-Extra: discovery\n" in metadata
    assert '\nRequires-Dist: zeroconf>=0.130; extra == "discovery"\n' in metadata
    assert len(record) == len(names)
    assert own.mark == own_wheel().mark
