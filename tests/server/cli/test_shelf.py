"""Sessions that were played: what the command line and a window do with them."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from game.content.load import load_level
from server.bots.table import seat_tempers
from server.cli.archive import Archive
from server.cli.shelf import Shelf, ShelfError
from server.host import Host
from server.hub import NewSession
from server.journal.exchange import Recording, read_recording, write_recording
from server.rehearse import rehearse
from tests.server.cli.running import granslost
from tests.server.table import still_water


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A rehearsal of the tutorial as an exported file."""
    ids = [m.id for m in load_level("provtur").municipalities]
    game = asyncio.run(rehearse("provtur", seat_tempers(["open"], ids), 3))
    file = tmp_path_factory.mktemp("played") / "spel.granslost"
    write_recording(game.recording, file)
    return file


def test_a_file_travels_is_branched_and_erased(
    tmp_path: Path, played: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = ("--data", str(tmp_path / "data"))
    code = granslost(capsys, "import", str(played), *data).out.split()[0]
    listed = granslost(capsys, "sessions", *data)
    assert code in listed.out
    assert "debrief" in listed.out
    told = granslost(capsys, "inside", str(played))
    assert "keep it to yourself" in told.out
    made = granslost(capsys, "branch", code, "--round", "2", "--phase", "decisions", *data)
    branch = made.out.split()[0]
    assert "begins with decisions of round 2" in made.out
    wrong = granslost(capsys, "branch", code, "--round", "9", *data)
    assert (wrong.code, "never came to" in wrong.complaint) == (2, True)
    public = tmp_path / "open.granslost"
    assert granslost(capsys, "export", code, "--public", "--out", str(public), *data).code == 0
    assert "can be given away" in granslost(capsys, "inside", str(public)).out
    assert granslost(capsys, "replay", str(public)).code == 0
    early = granslost(capsys, "export", branch, "--public", *data)
    assert (early.code, "not in its debrief" in early.complaint) == (2, True)
    assert granslost(capsys, "delete", code, "--yes", *data).code == 0
    listed = granslost(capsys, "sessions", *data)
    assert code not in listed.out
    assert branch in listed.out
    assert "holds no session" in granslost(capsys, "delete", code, "--yes", *data).complaint


def test_a_window_keeps_sessions_on_a_shelf(tmp_path: Path, played: Path) -> None:
    shelf = Shelf(tmp_path)
    assert shelf.sessions() == []
    code = shelf.take_in(played)
    with pytest.raises(ShelfError, match="already"):
        shelf.take_in(played)
    branch = shelf.branch(code, "negotiation", 2)
    kept = {one.code: one for one in shelf.sessions()}
    assert (kept[code].phase, kept[branch].phase, kept[branch].round) == (
        "debrief",
        "negotiation",
        2,
    )
    assert {"phase": "outcome", "round": 1} in shelf.inside(code)["phases"]
    film = shelf.film(code)
    assert shelf.film(code) is film
    with pytest.raises(ShelfError) as error:
        shelf.take_out(branch, tmp_path, bare=True)
    assert error.value.code == "not_over"
    assert shelf.take_out(code, tmp_path, bare=True).name == f"{code}-public.granslost"
    shelf.erase(code)
    assert [one.code for one in shelf.sessions()] == [branch]


async def test_nothing_is_erased_under_a_running_server(tmp_path: Path) -> None:
    async with Host(tmp_path, host="127.0.0.1", solve=still_water) as host:
        session = await host.new_session(NewSession("provtur"))
        with pytest.raises(ShelfError) as error:
            Shelf(tmp_path).erase(session.code)
        assert error.value.code == "in_use"
        assert host.hub.find(session.code) is not None


@pytest.mark.parametrize("code", ["../../else", "*", "C", "kjhfdk", ""])
def test_a_file_whose_session_is_called_as_none_of_ours_is_not_let_in(
    tmp_path: Path, played: Path, code: str
) -> None:
    """Its code becomes part of the names of files that are written and erased."""
    recording = read_recording(played)
    odd = Recording(replace(recording.session, code=code), None, (), ())
    write_recording(odd, tmp_path / "odd.granslost")
    shelf = Shelf(tmp_path / "data")
    for look in (shelf.inside_file, shelf.take_in):
        with pytest.raises(ShelfError) as error:
            look(tmp_path / "odd.granslost")
        assert error.value.code == "no_recording"
    assert shelf.sessions() == []


async def test_a_window_asks_about_files_without_standing_still(
    tmp_path: Path, played: Path
) -> None:
    archive = Archive(Shelf(tmp_path / "data"))
    folder = played.parent
    assert (await archive.answer("files", {"folder": str(folder)}))["files"][0] == str(played)
    held = await archive.answer("inside_file", {"file": f'"{played}"'})
    assert (held["level"], held["here"]) == ("provtur", False)
    code = (await archive.answer("import_session", {"file": str(played)}))["code"]
    (listed,) = (await archive.answer("sessions", {}))["sessions"]
    assert (listed["code"], listed["phase"], listed["running"]) == (code, "debrief", False)
    assert (await archive.answer("inside_file", {"file": str(played)}))["here"]
    index = await archive.answer("session_replay", {"code": code, "lang": "sv", "region": True})
    assert [stop["phase"] for stop in index["stops"]][-1] == "debrief"
    last = await archive.answer("session_replay_frame", {"code": code, "at": 12})
    assert last["public"]["phase"] == "debrief"
    with pytest.raises(ShelfError):
        await archive.answer("session_replay", {"code": "222222", "lang": "sv"})
    with pytest.raises(ShelfError) as error:
        await archive.answer("import_session", {"file": str(played)})
    assert error.value.code == "here_already"
    with pytest.raises(ShelfError) as error:
        await archive.answer("inside_file", {"file": __file__})
    assert error.value.code == "no_recording"
    out = await archive.answer("export_session", {"code": code, "folder": str(tmp_path / "out")})
    assert Path(out["file"]).parent == tmp_path / "out"
