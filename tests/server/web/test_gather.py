"""Gathering what a browser needs."""

from __future__ import annotations

import hashlib
import subprocess
import zipfile
from io import BytesIO

import pytest

from server.web import gather
from server.web.pins import folder, pins
from server.web.slim import slim


def wheel(**files):
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "/"), text)
        names = "".join(f"{name.replace('__', '/')},sha256=x,1\n" for name in files)
        archive.writestr("thing-1.dist-info/RECORD", names)
    return packed.getvalue()


def test_a_wheel_loses_what_no_browser_needs_and_lists_what_is_left():
    small = slim(wheel(fonts__latin="a", fonts__han="b"), ["fonts/han"])
    with zipfile.ZipFile(BytesIO(small)) as archive:
        assert set(archive.namelist()) == {"fonts/latin", "thing-1.dist-info/RECORD"}
        assert archive.read("thing-1.dist-info/RECORD") == b"fonts/latin,sha256=x,1\n"


def test_a_wheel_without_exceptions_keeps_everything():
    with zipfile.ZipFile(BytesIO(slim(wheel(a="1", b="2"), []))) as archive:
        assert {"a", "b"} <= set(archive.namelist())


def test_the_shipped_wheel_is_the_pinned_one():
    data = folder().joinpath(pins().shipped).read_bytes()
    assert hashlib.sha256(data).hexdigest() == pins().shipped_sha256


def test_its_licence_and_the_way_to_build_it_are_beside_it():
    assert folder().joinpath("README.md").is_file()
    assert folder().joinpath("LGPL-2.1.txt").is_file()
    assert folder().joinpath("recipe", "make_wheel.sh").is_file()


def test_without_npm_the_remedy_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(gather.shutil, "which", lambda name: None)
    with pytest.raises(gather.GatherError, match=r"install Node\.js"):
        gather.gather(tmp_path / "web")
    assert not (tmp_path / "web").exists()


def test_a_file_that_is_not_the_pinned_one_is_not_used(tmp_path, monkeypatch):
    def another(command, cwd, **more):
        (cwd / "thing.tgz").write_bytes(b"not what was pinned")
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(gather.shutil, "which", lambda name: name)
    monkeypatch.setattr(gather.subprocess, "run", another)
    with pytest.raises(gather.GatherError, match="hash differs"):
        gather.gather(tmp_path / "web")


def test_a_machine_that_is_not_online_is_told_so(tmp_path, monkeypatch):
    def refused(command, **more):
        return subprocess.CompletedProcess(command, 1, "", "no route to host\n")

    monkeypatch.setattr(gather.shutil, "which", lambda name: name)
    monkeypatch.setattr(gather.subprocess, "run", refused)
    with pytest.raises(gather.GatherError, match="is this machine online"):
        gather.gather(tmp_path / "web")


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path, monkeypatch):
    (tmp_path / "letter.txt").write_text("dear diary")
    monkeypatch.setattr(gather, "_fetch_runtime", lambda *a: b"")
    monkeypatch.setattr(gather, "_unpack_runtime", lambda *a: None)
    monkeypatch.setattr(gather, "_fetch_wheel", lambda pin, into: _one(into))
    monkeypatch.setattr(gather, "_write_lock", lambda *a: None)
    with pytest.raises(gather.GatherError, match="holds something else"):
        gather.gather(tmp_path)
    assert (tmp_path / "letter.txt").read_text() == "dear diary"


def _one(into):
    into.mkdir(parents=True)
    path = into / "thing-1-py3-none-any.whl"
    path.write_bytes(wheel(a="1"))
    return path
