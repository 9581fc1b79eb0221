"""The report and the comparison from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from server.hub import JOURNAL
from server.journal.exchange import read_recording, write_recording
from tests.server.cli.running import granslost
from tests.server.debrief.game import Game, alone
from tests.server.debrief.room import CODE, keep


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with a game that was ended after a round."""
    data = tmp_path_factory.mktemp("data")
    game: Game = alone(1)
    keep(game, data)
    return data


@pytest.mark.faults  # among the slower ones: a whole report is written
def test_a_session_s_report_by_its_code(
    played: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    beside = tmp_path / "day.json"
    poll = {"id": "a", "question": "Och nu?", "options": ["Ja", "Nej"], "counts": [4, 2]}
    beside.write_text(json.dumps({"polls": [poll]}), encoding="utf-8")
    out = tmp_path / "out"
    said = granslost(capsys, "debrief", CODE, "--data", str(played), "--out", str(out), "--what-if",
                     "none", "--lang", "en", "--beside", str(beside))  # fmt: skip
    assert said.code == 0, said.err
    assert said.out.strip() == str(out)
    text = (out / "index.html").read_text(encoding="utf-8")
    assert "<html lang='en'>" in text
    assert "Och nu?" in text


def test_groups_are_compared(
    played: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [tmp_path / f"{name}.granslost" for name in ("norr", "soder")]
    for file in files:
        write_recording(read_recording(played / JOURNAL, CODE), file)
    said = granslost(capsys, "compare", *map(str, files), "--out", str(tmp_path / "both"))
    assert said.code == 0, said.err
    text = (tmp_path / "both" / "index.html").read_text(encoding="utf-8")
    assert "norr" in text
    assert "soder" in text
    assert "{" not in text.split("<body>")[1]
    assert (tmp_path / "both" / "compare.csv").is_file()


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["debrief", "nowhere"], "neither a file nor a session"),
        (["debrief", CODE, "--what-if", "pigs"], 'knows no "pigs"'),
        (["compare", "one"], "two sessions or more"),
    ],
)
def test_wrong_use_is_told_in_one_line(
    arguments: list[str], why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if arguments[0] == "debrief":
        arguments = [*arguments, "--data", str(tmp_path)]
    said = granslost(capsys, *arguments)
    assert said.code == 2
    assert why in said.complaint
