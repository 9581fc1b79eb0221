"""`granslost level import`: from a public file to a game that bots play to the end."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.importing.wording import words
from game.content.lint import check_level
from game.content.network import level_network
from server.bots.table import seat_tempers
from server.hydraulics.survey import survey
from server.simulate import Wish, simulate
from tests.content.importing.files import FOLDER, small
from tests.server.cli.running import granslost


def test_a_public_network_becomes_a_level_that_is_played_to_the_end(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "net-tre"
    file = str(FOLDER / "Net3.inp")
    said = granslost(
        capsys, "level", "import", file, "--out", str(out), "--municipalities", "3", "--lang", "sv"
    )
    assert said.code == 0, said.err
    assert check_level(out) == []
    model = level_network(str(out))
    assert {device.kind for device in model.devices} == {"pump"}
    assert len(model.devices) == 2
    assert len(model.storages) == 3
    assert model.daily
    assert len({node.municipality for node in model.spec.nodes}) == 3
    report = (out / "import-report.txt").read_text(encoding="utf-8")
    assert all(line in report for line in said.out.splitlines()[:-1])
    assert "saknade egen täkt" in report
    assert not words("sv").missing
    assert "Styrningen tas inte med: Link 10 OPEN AT TIME 1" in report
    tempers = seat_tempers([], sorted({node.municipality for node in model.spec.nodes}))
    game = simulate(Wish(str(out), 1, tempers, None, None))
    assert game["rounds"][-1]["round"] == 8


def test_a_file_without_places_is_drawn(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = "\n".join(f"j{i} 10 2" for i in range(12))
    pipes = "\n".join(f"p{i} j{i} j{i + 1} 400 150 120" for i in range(11)) + "\nx r j0 50 200 120"
    file = tmp_path / "row.inp"
    file.write_bytes(small(junctions=row, pipes=pipes))
    out = tmp_path / "raden"
    said = granslost(capsys, "level", "import", str(file), "--out", str(out), "--lang", "en")
    assert said.code == 0, said.err
    assert "The map is drawn by how the network is connected" in said.out
    assert check_level(out) == []


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\x00\x01", "nolltecken"),
        (small(junctions="a 10 x"), "Rad 2: ”x” är inget tal"),
        (small(), "för litet"),
        (small(status="q Closed"), "EPANET kan inte läsa nätet"),
    ],
)
def test_a_bad_file_gets_one_line(
    data: bytes, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bad.inp"
    file.write_bytes(data)
    out = tmp_path / "bana"
    said = granslost(capsys, "level", "import", str(file), "--out", str(out), "--lang", "sv")
    assert said.code == 2
    assert told in said.complaint
    assert not out.exists()


def test_the_folder_must_be_new_and_fit_to_be_an_id(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(FOLDER / "Net1.inp")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").touch()
    for out, told in (("full", "not empty"), ("Stor Bokstav", "cannot be the name")):
        where = str(tmp_path / out)
        said = granslost(capsys, "level", "import", file, "--out", where, "--lang", "en")
        assert told in said.complaint
    missing = str(tmp_path / "none.inp")
    said = granslost(
        capsys, "level", "import", missing, "--out", str(tmp_path / "a"), "--lang", "en"
    )
    assert "cannot be read" in said.complaint


def test_a_survey_that_takes_too_long_is_ended() -> None:
    from game.content.importing.survey import SurveyError

    with pytest.raises(SurveyError, match="timed-out"):
        survey(small().decode(), seconds=0.01)
