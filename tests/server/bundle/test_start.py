"""The start scripts, and what they start."""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from server.bundle import papers, starter
from server.bundle.folder import make
from server.bundle.targets import targets

ALL = targets(("windows", "mac", "linux"), ("3.12", "3.13", "3.14"))


@pytest.fixture
def usb(tmp_path, shop, small_game):
    return make(tmp_path / "a stick", ALL, None, shop).folder


@pytest.fixture
def here(usb, tmp_path, monkeypatch):
    """The start of the folder on a laptop that it has parts for, with a home of its own."""
    monkeypatch.setattr(starter, "user_folder", lambda: tmp_path / "home" / "granslost")
    monkeypatch.setattr(starter, "this_python", lambda: "linux x86_64 3.13")
    return starter.Start(usb / "program")


def test_the_windows_script_is_plain_and_shows_utf8(usb):
    script = (usb / "start-windows.bat").read_bytes()
    text = script.decode("ascii")
    assert script.count(b"\n") == script.count(b"\r\n") > 20
    assert "chcp 65001" in text
    assert "in (3.13 3.14 3.12) do call :try py -%%v" in text
    assert r'"%PROGRAM%\start.py" %*' in text
    labels = [line[1:] for line in text.split("\r\n") if line.startswith(":")]
    assert labels == ["try", "nopython", "failed"]


@pytest.mark.parametrize("name", ["start-mac.command", "start-linux.sh"])
def test_the_other_scripts_can_be_run_by_any_shell(usb, name):
    script = usb / name
    assert script.read_bytes().startswith(b"#!/bin/sh\n")
    assert b"\r" not in script.read_bytes()
    assert "python3.13 python3.14 python3.12 python3;" in script.read_text(encoding="utf-8")
    assert script.stat().st_mode & 0o111 == 0o111
    assert subprocess.run(["sh", "-n", script], check=False).returncode == 0


def test_without_a_python_the_script_says_what_to_install(usb, tmp_path):
    tools = tmp_path / "bin"
    tools.mkdir()
    for tool in ("sh", "dirname", "cat", "uname"):
        (tools / tool).symlink_to(shutil.which(tool))
    script = (usb / "start-linux.sh").read_text(encoding="utf-8")
    script = script.replace("/usr/local/bin:/opt/homebrew/bin", "/nowhere")
    (usb / "start-linux.sh").write_text(script, encoding="utf-8")
    done = subprocess.run(
        [tools / "sh", usb / "start-linux.sh"],
        env={"PATH": str(tools)}, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "Installera" not in done.stdout
    assert "installera Python 3.13 (64 bitar)" in done.stderr
    assert "install Python 3.13 (64 bit)" in done.stderr


def test_any_python_3_can_read_what_is_started(usb):
    source = (usb / "program/start.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 7))
    imported = {
        alias.name.partition(".")[0]
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    assert imported <= set(sys.stdlib_module_names)


def test_a_python_that_the_folder_has_nothing_for_is_told_which_to_install(
    here, monkeypatch, capsys
):
    monkeypatch.setattr(starter, "this_python", lambda: "linux riscv64 3.9")
    assert not here.fits()
    assert here.run([]) == starter.FAILED
    said = capsys.readouterr().err
    assert "Installera Python 3.13 (64 bitar)" in said
    assert "parts for Python 3.12, 3.13, 3.14" in said


def test_the_first_time_sets_up_with_no_index_and_the_next_only_plays(here, monkeypatch):
    ran = []

    def run(command, **more):
        ran.append((command, more["env"]))
        return subprocess.CompletedProcess(command, 7)

    monkeypatch.setattr(starter.subprocess, "run", run)
    monkeypatch.setenv("PIP_INDEX_URL", "somewhere")
    monkeypatch.setenv("PYTHONPATH", "elsewhere")
    assert here.run(["level", "list"]) == 7
    assert here.run([]) == 7
    install, first, second = (command for command, _ in ran)
    assert {"--no-index", "--isolated", "granslost[discovery]==1.0"} <= set(install)
    assert str(here.here / "wheels") in install
    assert first[1:] == ["-m", "server", "level", "list"]
    assert second[1:] == ["-m", "server"]
    for _, environment in ran:
        assert "PIP_INDEX_URL" not in environment
        assert "PYTHONPATH" not in environment
        assert environment["PYTHONUTF8"] == "1"


def test_a_set_up_that_fails_is_one_sentence_and_is_tried_again(here, monkeypatch, capsys):
    def run(command, **more):
        raise subprocess.CalledProcessError(1, command, stderr=b"noise\nERROR: no space left\n")

    monkeypatch.setattr(starter.subprocess, "run", run)
    assert here.run([]) == starter.FAILED
    assert not here.place.exists()
    assert "kunde inte göras i ordning (ERROR: no space left)" in capsys.readouterr().err


def test_the_browsers_parts_are_put_where_the_game_looks(here, tmp_path):
    (here.here / "web").mkdir()
    (here.here / "web" / "gathered.json").write_text("{}")
    here._take_browser_part()
    here._take_browser_part()
    assert (tmp_path / "home/granslost/web/gathered.json").is_file()
    assert not (tmp_path / "home/granslost/web-fresh").exists()


def test_the_parts_lie_where_the_game_keeps_its_own(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    if sys.platform != "darwin":
        from server.cli.options import web_folder

        assert web_folder(None) == starter.user_folder() / "web"


def test_this_python_has_a_name_that_the_list_could_hold():
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    assert starter.this_python().startswith(f"{sys.platform} ")
    assert starter.this_python().endswith(f" {version}")


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_what_is_said_has_no_hole_in_it(lang, usb):
    about = json.loads((usb / "program/start.json").read_text(encoding="utf-8"))
    text = (usb / "LÄSMIG.txt").read_text(encoding="utf-8")
    assert "{" not in text
    assert max(map(len, text.splitlines())) <= 110
    for sentences in about["says"].values():
        assert len(sentences) == 2
        assert not ["{" for s in sentences if "{" in s.replace("{reason}", "")]
    texts = papers.texts_of(lang)
    assert texts.t("guide-title") == "Gränslöst"


def test_the_copy_on_the_stick_runs_by_itself(usb):
    done = subprocess.run(
        [sys.executable, "-I", usb / "program/start.py", "--fits"],
        env={**os.environ, "PYTHONPATH": ""}, capture_output=True, check=False,
    )  # fmt: skip
    about = json.loads((usb / "program/start.json").read_text(encoding="utf-8"))
    assert (done.returncode == 0) == (starter.this_python() in about["targets"])
    assert done.stderr == b""
    assert Path(starter.__file__).read_bytes() == (usb / "program/start.py").read_bytes()
