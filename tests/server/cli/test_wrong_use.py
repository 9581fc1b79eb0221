"""Whatever is typed wrong: exit code 2 and one line that says how to do it right."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.cli.program import app
from tests.server.cli.running import granslost

WRONG = [
    ("simulate", "LEVEL"),
    ("simulate no-such-level", "hela-resan"),
    ("simulate hela-resan --bots friendly", "cooperative"),
    ("simulate hela-resan --bots open,open", "sundhamn"),
    ("simulate hela-resan --seeds 5-2", "lower seed first"),
    ("simulate hela-resan --seeds x", "0-19"),
    ("simulate hela-resan --form verein", "forbund"),
    ("simulate hela-resan --cost-key fair", "population"),
    ("simulate hela-resan --jobs 0", "--jobs"),
    ("rehearse no-such-level", "hela-resan"),
    ("rehearse hela-resan --bots friendly", "cooperative"),
    ("rehearse hela-resan --seed -1", "--seed"),
    ("serve --port 0 --level no-such-level --data {tmp}", "hela-resan"),
    ("serve --port 0 --teams 99 --data {tmp}", "3 to 5 teams"),
    ("serve --port 99999", "--port"),
    ("serve --lang de", "sv"),
    ("serve --trainer-pin 1", "4 to 20"),
    ("join --wrong", "--wrong"),
    ("play no-such-level", "hela-resan"),
    ("screenshots", "DIR"),
    ("sessions --data {tmp}", "--data"),
    ("export --data {tmp}", "--data"),
    ("import {tmp}/none.granslost --data {tmp}", "not there"),
    ("replay {tmp}/none.granslost", "not there"),
    ("level", "level --help"),
    ("level check {tmp}", "level.toml"),
    ("level bake {tmp}", "level.toml"),
    ("level new Bana --out {tmp}", "small letters"),
    ("level new hela-resan --out {tmp}", "comes with the game"),
    ("protocol", "--json"),
    ("no-such-command", "no-such-command"),
    ("--no-such-option", "--no-such-option"),
]


@pytest.mark.parametrize(("line", "hint"), WRONG, ids=[line for line, _ in WRONG])
def test_wrong_use_ends_with_2_and_one_line(
    line: str, hint: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = granslost(capsys, *(part.format(tmp=tmp_path) for part in line.split()))
    assert said.code == 2
    assert said.out == ""
    assert hint in said.complaint


@pytest.mark.parametrize("command", ["", "play", "join"])
def test_without_a_display_the_window_points_to_serve_and_rehearse(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    said = granslost(capsys, *command.split())
    assert said.code == 2
    assert "granslost serve" in said.complaint
    assert "granslost rehearse" in said.complaint


def test_every_command_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    commands = [info.name or "" for info in app.registered_commands]
    assert {"play", "serve", "join", "rehearse", "simulate", "replay"} <= set(commands)
    for command in [*commands, "level list", "level check", "level bake"]:
        said = granslost(capsys, *command.split(), "--help")
        assert said.code == 0, command
        assert "Usage: granslost" in said.out
        assert len(said.out.splitlines()) > 5


def test_a_fault_of_ours_is_one_line_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(source: str) -> None:
        raise ZeroDivisionError("a fault")

    monkeypatch.setattr("server.simulate.level_of", fail)
    said = granslost(capsys, "simulate", "hela-resan")
    assert said.code == 1
    assert "GRANSLOST_DEBUG" in said.complaint
