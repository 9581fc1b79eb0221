"""Making the folder: whole, cut short, refused."""

from __future__ import annotations

import json

import pytest

from server.bundle import folder as making
from server.bundle.failures import BundleError
from server.bundle.folder import make
from server.bundle.targets import targets
from server.cli import bundle as command
from tests.server.cli.running import granslost

pytestmark = pytest.mark.usefixtures("small_game")
BOTH = targets(("windows", "linux"), ("3.12",))


def wheels(folder):
    return sorted(file.name.partition("-")[0] for file in (folder / "program/wheels").iterdir())


def test_it_holds_what_each_system_needs_and_what_to_read(tmp_path, shop):
    made = make(tmp_path / "usb", BOTH, None, shop)
    assert made.ready == BOTH
    assert wheels(made.folder) == ["feather", "goose", "granslost", "ink", "pip", "pump", "quill"]
    assert {file.name for file in made.folder.iterdir()} == {
        "LÄSMIG.txt", "Handledarens guide.pdf", "Trainer's guide.pdf", "handledarsidor",
        "program", "start-windows.bat", "start-mac.command", "start-linux.sh",
    }  # fmt: skip
    assert (made.folder / "handledarsidor" / "hela-resan (sv).txt").is_file()
    start = json.loads((made.folder / "program/start.json").read_text(encoding="utf-8"))
    assert start["targets"] == ["win32 amd64 3.12", "linux x86_64 3.12"]
    assert start["install"] == "granslost[discovery]==1.0"


def test_a_run_that_was_cut_short_goes_on_where_it_was(tmp_path, shop):
    def cut(target, wishes, into, tell):
        if target.system.id == "linux":
            raise KeyboardInterrupt
        shop(target, wishes, into, tell)

    with pytest.raises(KeyboardInterrupt):
        make(tmp_path, BOTH, None, cut)
    assert not (tmp_path / "start-linux.sh").exists(), "half a folder cannot be started"
    shop.asked.clear()
    make(tmp_path, BOTH, None, shop)
    assert {key for key, _ in shop.asked} == {"linux x86_64 3.12"}
    assert (tmp_path / "start-linux.sh").exists()


def test_a_wheel_that_got_lost_or_is_half_is_fetched_again(tmp_path, shop):
    make(tmp_path, BOTH, None, shop)
    (tmp_path / "program/wheels/goose-9-py3-none-any.whl").write_bytes(b"half")
    shop.asked.clear()
    make(tmp_path, BOTH, None, shop)
    assert {key for key, _ in shop.asked} == {"win32 amd64 3.12"}


def test_made_anew_for_fewer_it_keeps_only_what_they_need(tmp_path, shop):
    make(tmp_path, BOTH, None, shop)
    make(tmp_path, BOTH[1:], None, shop)
    assert wheels(tmp_path) == ["granslost", "ink", "pip", "pump", "quill"]


def test_a_system_without_some_wheel_is_left_out_and_said(tmp_path, shop):
    shop.sold_out = {("feather>=1", "windows")}
    made = make(tmp_path, BOTH, None, shop)
    assert made.ready == BOTH[1:]
    assert made.left_out == ((BOTH[0], "feather"),)


def test_where_nothing_is_to_be_had_that_is_the_error(tmp_path, shop):
    shop.sold_out = {("ink>=2", "windows"), ("ink>=2", "linux")}
    with pytest.raises(BundleError, match=r"no wheel of ink for Windows, Python 3\.12"):
        make(tmp_path, BOTH, None, shop)


def test_the_browsers_parts_come_along(tmp_path, shop):
    web = tmp_path / "web"
    web.mkdir()
    (web / "gathered.json").write_text("{}")
    made = make(tmp_path / "usb", BOTH, web, shop)
    assert (made.folder / "program/web/gathered.json").is_file()
    assert "öppna adressen" in (made.folder / "LÄSMIG.txt").read_text(encoding="utf-8")


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path, shop):
    (tmp_path / "letter.txt").write_text("dear diary")
    with pytest.raises(BundleError, match="is not empty"):
        make(tmp_path, BOTH, None, shop)
    assert [file.name for file in tmp_path.iterdir()] == ["letter.txt"]


def test_a_file_is_no_folder(tmp_path, shop):
    (tmp_path / "usb").write_text("")
    with pytest.raises(BundleError, match="is a file"):
        make(tmp_path / "usb", BOTH, None, shop)


def test_a_full_stick_is_told_before_anything_is_fetched(tmp_path, shop, monkeypatch):
    free = making.shutil._ntuple_diskusage(10**9, 10**9, 5 * 10**6)
    monkeypatch.setattr(making.shutil, "disk_usage", lambda place: free)
    with pytest.raises(BundleError, match=r"about 160 MB are needed there and 5 MB are free"):
        make(tmp_path, BOTH, None, shop)
    assert shop.asked == []


def test_a_stick_that_breaks_off_is_one_sentence(tmp_path, shop, monkeypatch):
    def broken(*arguments, **more):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(making, "write_papers", broken)
    with pytest.raises(BundleError, match=r"cannot be written \(No space left on device\)"):
        make(tmp_path, BOTH, None, shop)


def made_by(monkeypatch, shop):
    monkeypatch.setattr(making.fetching, "pip_download", shop)
    monkeypatch.setattr(making.make, "__defaults__", (shop, None))


def test_the_command_tells_the_size_and_what_is_ready(tmp_path, shop, monkeypatch, capsys):
    made_by(monkeypatch, shop)
    monkeypatch.setattr(command, "web_folder", lambda chosen: tmp_path / "nothing")
    said = granslost(
        capsys, "bundle", str(tmp_path / "usb"), "--system", "windows,linux", "--python", "3.12"
    )
    assert said.code == 0
    assert "About 160 MB are fetched" in said.err
    assert "Windows, Python 3.12" in said.err
    assert "Without the browser's parts: run `granslost web build` once" in said.err
    assert "is ready" in said.out


def test_no_network_is_one_sentence_with_a_remedy(tmp_path, shop, monkeypatch, capsys):
    made_by(monkeypatch, shop)
    shop.shut = BundleError("the parts cannot be fetched, because pip reaches no network")
    said = granslost(capsys, "bundle", str(tmp_path / "usb"), "--system", "linux")
    assert said.code == 1
    assert said.err.splitlines()[-1].startswith("granslost: the parts cannot be fetched")


@pytest.mark.parametrize(
    ("options", "text"),
    [
        (("--system", "amiga"), 'knows no "amiga"'),
        (("--python", "2.7"), "no parts for Python"),
        (("--web", "nowhere"), "holds no browser's parts"),
    ],
)
def test_wrong_use_is_said(tmp_path, capsys, options, text):
    said = granslost(capsys, "bundle", str(tmp_path / "usb"), *options)
    assert said.code == 2
    assert text in said.complaint
    assert not (tmp_path / "usb").exists()
