"""Simulating and rehearsing from the command line, and what is done with the file that is left."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from server.journal.exchange import read_recording
from tests.server.cli.running import granslost


def test_simulate_prints_one_game_a_line_by_seed_the_same_with_two_processes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    command = ("simulate", "hela-resan", "--bots", "loner", "--seeds", "3-5", "--json")
    alone = granslost(capsys, *command)
    together = granslost(capsys, *command, "--jobs", "2")
    assert alone.code == together.code == 0
    assert alone.out == together.out
    games = [json.loads(line) for line in alone.out.splitlines()]
    assert [game["seed"] for game in games] == [3, 4, 5]
    assert list(games[0]) == [
        "level",
        "seed",
        "bots",
        "partnerships",
        "rounds",
        "steps",
        "agreements",
        "ledger_entries",
        "hash",
    ]


def test_simulate_without_json_is_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    said = granslost(capsys, "simulate", "hela-resan", "--bots", "loner")
    assert said.code == 0
    header, row = said.out.strip().splitlines()
    assert header.split()[:2] == ["seed", "steps"]
    assert row.split()[:2] == ["0", "none"]


@pytest.mark.faults  # among the slower ones: a whole report is written
def test_a_rehearsal_leaves_a_folder_whose_game_replays_and_travels(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, data = tmp_path / "out", str(tmp_path / "data")
    rehearsed = granslost(
        capsys, "rehearse", "hela-resan", "--bots", "loner", "--seed", "7", "--out", str(folder)
    )
    assert rehearsed.code == 0
    assert rehearsed.out.strip() == str(folder)
    game = json.loads((folder / "game.json").read_text(encoding="utf-8"))
    assert (game["seed"], game["rounds"][-1]["round"]) == (7, 8)

    assert "<html" in (folder / "index.html").read_text(encoding="utf-8")
    journal = folder / "game.granslost"
    replayed = granslost(capsys, "replay", str(journal))
    assert replayed.code == 0
    assert game["hash"] in replayed.out

    code = read_recording(journal).session.code
    assert granslost(capsys, "import", str(journal), "--data", data).code == 0
    again = granslost(capsys, "import", str(journal), "--data", data)
    assert again.code == 2
    assert "already" in again.complaint
    assert code in granslost(capsys, "sessions", "--data", data).out
    copy = tmp_path / "copy.granslost"
    exported = granslost(capsys, "export", code.lower(), "--data", data, "--out", str(copy))
    assert exported.code == 0
    assert read_recording(copy) == read_recording(journal)

    content = journal.read_bytes()
    place = content.index(b"SetReady")
    journal.write_bytes(content[:place] + b"SetReadx" + content[place + 8 :])
    broken = granslost(capsys, "replay", str(journal))
    assert broken.code == 1
    assert "entry" in broken.complaint


def test_a_file_that_is_no_journal_fails_the_replay(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "letter.granslost"
    file.write_text("Hej! " * 1000, encoding="utf-8")
    said = granslost(capsys, "replay", str(file))
    assert said.code == 1
    assert "cannot be read as a journal" in said.complaint
