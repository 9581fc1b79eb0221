"""The trainer's window among several sessions of a server, over loopback."""

from __future__ import annotations

from pathlib import Path

from game.client import sessions as kept_sessions
from game.client.scene import Push
from game.client.scenes.lobby import LobbyScene
from game.client.scenes.sessions import SessionsScene
from game.client.scenes.trainer import TrainerScene
from game.client.scenes.waiting import WaitingScene
from game.protocol.messages import Start
from game.rules.state import Phase
from server.cli.archive import Archive
from server.cli.shelf import Shelf
from server.hub import NewSession

from .test_joining import Laptop, hosted

LEVEL = "provtur"


class Here:
    """Only what a window's own server folder can tell."""

    def __init__(self, data: Path) -> None:
        self.archive = Archive(Shelf(data))
        self.can_find = False


async def at_the_list(laptop, host, session):
    """The trainer's window, at the list of the server's sessions."""
    await laptop.join(session.code, "trainer", session.row.pin)
    scene = laptop.scene.table.sessions()
    scene.source.pin = host.pin
    laptop.app.go(Push(scene))
    await laptop.until(lambda: bool(laptop.scene.sessions))
    return scene


async def test_the_trainer_goes_over_to_another_group(tmp_path):
    async with hosted(tmp_path / "server", LEVEL) as (host, session):
        other = await host.new_session(NewSession(LEVEL, minutes={}))
        laptop = Laptop(host, tmp_path / "t.json")
        scene = await at_the_list(laptop, host, session)
        assert {kept.code for kept in scene.sessions} == {session.code, other.code}
        laptop.stage.click(f"session.{other.code}")
        laptop.stage.click("do.lead-now")
        await laptop.until(lambda: isinstance(laptop.scene, LobbyScene))
        assert laptop.scene.table.live.code == other.code
        await laptop.until(lambda: not session.seats.present("trainer"))
        await laptop.doorway.close()


async def test_the_trainer_exports_a_game_and_begins_it_anew_from_the_console(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(kept_sessions, "keep_file", lambda name, data: _write(tmp_path, name, data))
    async with hosted(tmp_path / "server", LEVEL) as (host, other):
        laptop = Laptop(host, tmp_path / "t.json")
        await laptop.join(other.code, "trainer", other.row.pin)
        team = Laptop(host, tmp_path / "u.json")
        await team.join(other.code)
        await team.sit_down("halleby", "Åsens vänner")
        laptop.scene.table.control(Start())
        await laptop.until(lambda: other.state.phase is Phase.SITUATION)
        await laptop.until(lambda: isinstance(laptop.scene, TrainerScene))
        laptop.stage.click("page.keep")
        laptop.stage.click("sessions")
        await laptop.until(lambda: laptop.scene.asks_pin)
        laptop.stage.click("pin")
        laptop.stage.write(host.pin)
        laptop.stage.click("pin.go")
        await laptop.until(lambda: laptop.scene.insides.get(other.code) is not None)
        laptop.stage.click("do.export")
        laptop.stage.click("write")
        await laptop.until(lambda: laptop.scene.file is not None)
        assert Shelf(tmp_path / "elsewhere").take_in(laptop.scene.file) == other.code
        laptop.stage.click("close")
        laptop.stage.click("do.branch")
        laptop.stage.click("phase.situation.1")
        await laptop.until(lambda: laptop.scene.table.live.code not in ("", other.code)
                           if hasattr(laptop.scene, "table") else False)  # fmt: skip
        assert laptop.scene.table.public["phase"] == "situation"
        assert not isinstance(laptop.scene, WaitingScene | SessionsScene)
        assert len(host.hub.sessions) == 2
        await team.doorway.close()
        await laptop.doorway.close()


async def test_a_wrong_pin_is_said_and_asked_for_again(tmp_path):
    async with hosted(tmp_path / "server", LEVEL) as (host, session):
        laptop = Laptop(host, tmp_path / "t.json")
        await laptop.join(session.code, "trainer", session.row.pin)
        scene = laptop.scene.table.sessions()
        laptop.app.go(Push(scene))
        await laptop.until(lambda: scene.asks_pin)
        scene.pin = "000000"
        laptop.stage.click("pin.go")
        await laptop.until(lambda: bool(scene.problem))
        assert scene.problem == "Serverns pinkod stämmer inte."
        scene.pin = host.pin
        laptop.stage.wait()
        laptop.stage.click("pin.go")
        await laptop.until(lambda: bool(scene.sessions))
        await laptop.doorway.close()


async def test_a_file_from_another_machine_is_brought_in_while_the_server_runs(tmp_path):
    async with hosted(tmp_path / "server", LEVEL) as (host, session):
        await session.store()
        file = Shelf(tmp_path / "server").take_out(session.code, tmp_path)
    async with hosted(tmp_path / "new", LEVEL) as (host, session):
        laptop = Laptop(host, tmp_path / "t.json")
        await laptop.join(session.code, "trainer", session.row.pin)
        laptop.doorway.hosting = Here(tmp_path / "new")
        laptop.scene.table.hosting = True
        scene = laptop.scene.table.sessions()
        scene.source.pin = host.pin
        laptop.app.go(Push(scene))
        await laptop.until(lambda: bool(scene.sessions))
        laptop.stage.click("import")
        await laptop.until(lambda: laptop.scene.files is not None)
        laptop.scene.look(str(file))
        await laptop.until(lambda: laptop.scene.inside is not None)
        laptop.stage.click("go")
        await laptop.until(lambda: laptop.scene is scene and len(scene.sessions) == 2)
        taken = scene.chosen
        assert taken == file.stem
        await laptop.until(lambda: taken in scene.insides)
        laptop.stage.click("do.continue")
        await laptop.until(lambda: isinstance(laptop.scene, LobbyScene))
        assert laptop.scene.table.live.code == taken
        await laptop.doorway.close()


def _write(folder, name, data):
    file = folder / name
    file.write_bytes(data)
    return file
