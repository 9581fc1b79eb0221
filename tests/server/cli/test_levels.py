"""Levels from the command line."""

from __future__ import annotations

import shutil
from importlib import resources
from pathlib import Path

import pytest

from tests.server.cli.running import granslost


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A level of one's own: a copy of hela-resan in a folder."""
    with resources.as_file(resources.files("levels").joinpath("hela-resan")) as source:
        return Path(shutil.copytree(source, tmp_path / "hela-resan"))


def test_levels_are_listed_with_their_titles(capsys: pytest.CaptureFixture[str]) -> None:
    said = granslost(capsys, "level", "list")
    assert said.code == 0
    assert "hela-resan" in said.out
    assert "Hela resan" in said.out


def test_a_sound_level_passes_its_check(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert granslost(capsys, "level", "check", "hela-resan").code == 0
    said = granslost(capsys, "level", "check", str(own))
    assert said.code == 0
    assert "no faults" in said.out


def test_a_fault_is_named_with_its_place(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = own / "level.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("rounds = 8", "rounds = -8", 1), encoding="utf-8")
    said = granslost(capsys, "level", "check", str(own))
    assert said.code == 1
    assert "level.toml:" in said.out
    assert "fault" in said.complaint


def test_a_level_of_ones_own_can_be_simulated(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = granslost(capsys, "simulate", str(own), "--bots", "loner", "--json")
    installed = granslost(capsys, "simulate", "hela-resan", "--bots", "loner", "--json")
    assert said.code == 0
    assert said.out == installed.out


def test_a_new_level_is_sound_and_says_what_to_do_next(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = granslost(capsys, "level", "new", "min-bana", "--out", str(tmp_path / "banor"))
    folder = tmp_path / "banor" / "min-bana"
    assert made.code == 0
    assert f"granslost play {folder}" in made.out
    assert granslost(capsys, "level", "check", str(folder)).code == 0


def test_a_new_level_never_overwrites(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "min-bana").mkdir()
    said = granslost(capsys, "level", "new", "min-bana", "--out", str(tmp_path))
    assert said.code == 2
    assert "already" in said.complaint
