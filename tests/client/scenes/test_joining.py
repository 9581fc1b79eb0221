"""From the form to the seat and back, against a server over loopback."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager

import pygame

from game.client.doorway import Doorway
from game.client.level_choices import level_choices
from game.client.scenes.confirm import ConfirmScene
from game.client.scenes.host import HostScene
from game.client.scenes.join import JoinScene
from game.client.scenes.lobby import LobbyScene
from game.client.scenes.situation import SituationScene
from game.client.scenes.trainer import TrainerScene
from game.client.scenes.waiting import WaitingScene
from game.client.stage import Stage
from game.client.tickets import Tickets
from game.protocol.messages import FreeSeat
from server.host import Host
from server.hub import NewSession

from .conftest import solve


async def water(problem):
    return solve(problem)


@asynccontextmanager
async def hosted(folder, level="hela-resan"):
    """A server with one session."""
    async with Host(folder, host="127.0.0.1", port=0, solve=water) as host:
        session = await host.new_session(NewSession(level, minutes={}))
        yield host, session


class Laptop:
    """A window at the form for joining; `tickets` are kept on this laptop."""

    def __init__(self, host, tickets):
        self.stage = Stage(JoinScene(self._join))
        self.app = self.stage.app
        self.doorway = Doorway(self.app, lambda: JoinScene(self._join), tickets=Tickets(tickets))
        self.address = f"127.0.0.1:{host.port}"

    def _join(self, scene):
        self.doorway.join(scene)

    @property
    def scene(self):
        return self.app.scene

    async def until(self, holds, most=1500):
        """Runs the window until something holds."""
        for _ in range(most):
            if holds():
                self.stage.wait()
                return
            self.app.frame(pygame.event.get(), 1 / 30)
            await asyncio.sleep(0.002)
        raise AssertionError(f"it never came; the scene is {self.scene}")

    async def join(self, code, role="guest", pin=""):
        form = self.scene
        form.address, form.code, form.role, form.pin = self.address, code, role, pin
        form.submit()
        await self.until(lambda: self.scene is not form or bool(form.problem))
        return form

    async def sit_down(self, municipality, name):
        self.scene.team = name
        self.stage.wait()
        self.app.ui.widgets[f"seat.{municipality}"].activate()
        await self.until(lambda: self.scene.table.live.role == "team")


class OwnServer:
    """A server that the window started itself; `stopped` once it has ended it."""

    def __init__(self, host, session):
        self.host, self.session = host, session
        self.stopped = False

    def workshop(self, level, lang, teams=0, day=0):
        return self

    def practice(self, level, lang):
        return self

    async def start(self):
        return {
            "url": f"http://192.168.8.20:{self.host.port}/",
            "code": self.session.code,
            "trainer_pin": self.session.row.pin,
            "port": self.host.port,
        }

    async def stop(self):
        self.stopped = True


async def test_a_host_is_asked_before_its_server_stops(tmp_path):
    async with hosted(tmp_path / "server") as (host, session):
        own = OwnServer(host, session)
        laptop = Laptop(host, tmp_path / "t.json")
        laptop.doorway.hosting = own
        laptop.doorway.host(HostScene(level_choices(), lambda _: None))
        await laptop.until(lambda: isinstance(laptop.scene, LobbyScene))
        shown = [box.text for box in laptop.app.canvases[0].boxes]
        assert not any(session.row.pin in text for text in shown)  # the room may see this window
        laptop.app.ui.widgets["pin"].activate()
        laptop.stage.wait()
        assert any(session.row.pin in box.text for box in laptop.app.canvases[0].boxes)
        laptop.app.ui.widgets["pin"].activate()
        laptop.stage.click("leave")
        await laptop.until(lambda: isinstance(laptop.scene, ConfirmScene))
        assert not own.stopped
        laptop.stage.click("yes")
        await laptop.until(lambda: own.stopped)
        assert isinstance(laptop.scene, JoinScene)


async def test_a_game_alone_can_be_come_back_to_until_another_begins(tmp_path):
    async with hosted(tmp_path / "server") as (host, session):
        own = OwnServer(host, session)
        laptop = Laptop(host, tmp_path / "t.json")
        laptop.doorway.hosting = own
        laptop.app.go(laptop.doorway.play("hela-resan"))
        await laptop.until(lambda: isinstance(laptop.scene, LobbyScene))
        table = laptop.scene.table
        laptop.app.go(laptop.doorway.leave())
        assert laptop.doorway.left_at == "lobby"
        assert not own.stopped
        laptop.app.go(laptop.doorway.back())
        assert laptop.scene.table is table
        assert laptop.doorway.left_at == ""
        laptop.app.go(laptop.doorway.leave())
        await laptop.doorway.close()
        assert own.stopped


async def test_a_wrong_code_is_said_in_the_form(tmp_path):
    async with hosted(tmp_path / "server") as (host, _):
        laptop = Laptop(host, tmp_path / "t.json")
        form = await laptop.join("ZZZZZZ")
        assert form.problem == "Koden gäller inget spel här. Kontrollera koden."
        await laptop.doorway.close()


async def test_a_team_takes_a_seat_and_comes_back_to_it(tmp_path):
    async with hosted(tmp_path / "server") as (host, session):
        laptop = Laptop(host, tmp_path / "t.json")
        await laptop.join(session.code)
        assert isinstance(laptop.scene, LobbyScene)
        await laptop.sit_down("tallmo", "Åsens vänner")
        await laptop.until(lambda: bool(Tickets(tmp_path / "t.json").find(session.code)))
        laptop.app.go(laptop.doorway.leave())
        await laptop.join(session.code)
        assert laptop.scene.table.seat == "tallmo"
        await laptop.doorway.close()


async def test_the_trainer_starts_and_everybody_is_in_the_situation(tmp_path):
    async with hosted(tmp_path / "server") as (host, session):
        team = Laptop(host, tmp_path / "t.json")
        await team.join(session.code)
        await team.sit_down("tallmo", "Åsens vänner")
        await team.until(
            lambda: isinstance(team.scene, LobbyScene) and team.scene.table.seat == "tallmo"
        )
        online = team.scene.table.live
        trainer = Laptop(host, tmp_path / "u.json")
        await trainer.join(session.code, "trainer", session.row.pin)
        trainer.app.ui.widgets["start"].activate()
        await trainer.until(lambda: isinstance(trainer.scene, TrainerScene))
        await team.until(lambda: isinstance(team.scene, SituationScene))
        trainer.scene.table.control(FreeSeat("tallmo"))
        await team.until(lambda: isinstance(team.scene, WaitingScene))
        assert team.scene.problem == "Handledaren har gett platsen till någon annan."
        assert online.connection.ended
        await team.doorway.close()
        await trainer.doorway.close()
