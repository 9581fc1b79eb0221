"""Into a game and out of it: start a server or find one, join, sit down; leave again.

Knows connections and scenes, so that the scenes before a game know neither.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Protocol

from game.client.app import App
from game.client.connection import Connection, Status
from game.client.flow import scene_for
from game.client.model import Refusal
from game.client.scene import Change, Push, Reset, Scene
from game.client.scenes.host import HostScene
from game.client.scenes.join import JoinScene, plain_code, socket_address
from game.client.scenes.online import Online
from game.client.scenes.sessions import SessionsScene
from game.client.scenes.table import Table
from game.client.scenes.waiting import WaitingScene
from game.client.sessions import Archive, OnTheServer, OnThisMachine
from game.client.tickets import Tickets
from game.client.views.wording import Words
from game.protocol.limits import PROTOCOL
from game.protocol.messages import Hello, UseClock


@dataclass
class _Aside:
    """A game that was left and can be come back to: its table, line and, if it is ours, server."""

    table: Table
    online: Online
    server: ServerChild | None


_LOOK = 1 / 30
_PATIENCE = 8.0
"""Seconds to wait for the first answer of a server."""


class ServerChild(Protocol):
    """A server started by this window."""

    async def start(self) -> dict[str, Any]:
        """Starts it; returns its ready line: url, ws, code, trainer_pin, port."""

    async def stop(self) -> None:
        """Ends it."""


class Hosting(Protocol):
    """Whoever can start servers."""

    def practice(self, level: str, lang: str) -> ServerChild:
        """For one team with bots, on this machine."""

    def workshop(self, level: str, lang: str, teams: int = 0, day: int = 0) -> ServerChild:
        """For a room of laptops."""

    def unfinished(self) -> tuple[str, str] | None:
        """The latest game led from here that can go on: its code, and when it was begun."""

    def again(self, code: str = "") -> ServerChild:
        """Takes up the unfinished games where they were, and leads the one with this code."""

    @property
    def archive(self) -> Archive:
        """The sessions kept on this machine."""

    @property
    def can_find(self) -> bool:
        """Whether servers can be found on the local network."""

    async def servers(self) -> list[tuple[str, str]]:
        """Servers on the local network: the machine's name and what to join."""


class NotJoinedError(Exception):
    """Why joining failed: the code of a refusal with its parameters, or "" for no answer."""

    def __init__(self, code: str = "", params: dict[str, Any] | None = None) -> None:
        super().__init__(code)
        self.code, self.params = code, params or {}


class Doorway:
    """Opens games in a window; `home` makes the scene to come back to."""

    def __init__(
        self,
        app: App,
        home: Callable[[], Scene],
        hosting: Hosting | None = None,
        tickets: Tickets | None = None,
    ) -> None:
        self.app, self.home, self.hosting = app, home, hosting
        self.tickets = tickets or Tickets()
        self._server: ServerChild | None = None
        self._online: Online | None = None
        self._host_pin = ""
        self._table: Table | None = None
        self._aside: _Aside | None = None

    # ------------------------------------------------------------------ ways in
    def play(self, level: str) -> Change:
        """At once, alone with bots."""
        waiting = WaitingScene(self.app.texts.t("play-starting"), self._abandon)
        self.app.spawn(self._guarded(self._play(level), waiting.fail))
        return Push(waiting)

    async def _play(self, level: str) -> None:
        assert self.hosting is not None
        language = self.app.settings.language
        ready = await self._start(self.hosting.practice(level, language))
        name = self.app.settings.team_name or self.app.texts.t("play-team")
        hello = Hello(PROTOCOL, "team", ready["code"], name=name, lang=language)
        await self._sit_down(local(ready), hello, address="", pin="", alone=True)

    def host(self, scene: HostScene) -> None:
        """Opens a game for a room; this window leads it."""
        self.app.spawn(self._guarded(self._host(scene), scene.fail))

    async def _host(self, scene: HostScene) -> None:
        assert self.hosting is not None
        choices = scene.choices
        ready = await self._start(
            self.hosting.again()
            if choices.again
            else self.hosting.workshop(choices.level, choices.language, choices.teams, choices.day)
        )
        table = await self._lead(ready)
        if not choices.clock and not choices.again:
            table.control(UseClock(False))

    async def _lead(self, ready: dict[str, Any]) -> Table:
        """Sits down as the trainer of a server of our own."""
        pin, self._host_pin = str(ready["trainer_pin"]), str(ready.get("host_pin", ""))
        hello = Hello(PROTOCOL, "trainer", ready["code"], pin=pin, lang=self.app.settings.language)
        return await self._sit_down(
            local(ready), hello, address=str(ready["url"]), pin=pin, hosting=True
        )

    def sessions(self) -> SessionsScene:
        """The screen of the sessions kept on this machine."""
        assert self.hosting is not None
        return SessionsScene(OnThisMachine(self.app, self.hosting.archive, self._lead_again))

    def _lead_again(self, code: str) -> Change:
        """Takes a stored session up and leads it."""
        waiting = WaitingScene(self.app.texts.t("host-starting"), self._abandon)
        self.app.spawn(self._guarded(self._again(code), waiting.fail))
        return Push(waiting)

    async def _again(self, code: str) -> None:
        assert self.hosting is not None
        await self._lead(await self._start(self.hosting.again(code)))

    def _sessions_beside(self, table: Table, socket: str) -> SessionsScene:
        """The screen of the sessions of the server whose session a table leads."""

        def lead(code: str, pin: str) -> Change:
            hello = Hello(PROTOCOL, "trainer", code, pin=pin, lang=self.app.settings.language)
            waiting = WaitingScene(self.app.texts.t("sessions-opening"), lambda: None)
            self.app.spawn(self._guarded(self._change_over(table, socket, hello), waiting.fail))
            return Push(waiting)

        archive = self.hosting.archive if self.hosting and table.hosting else None
        pin = self._host_pin if table.hosting else ""
        return SessionsScene(OnTheServer(self.app, table.live, lead, pin, archive))

    async def _change_over(self, table: Table, socket: str, hello: Hello) -> None:
        """Leads another session of the same server; the one that was led goes on by itself."""
        before = self._online
        try:
            await self._sit_down(
                socket, hello, address=table.address, pin=hello.pin, hosting=table.hosting
            )
        except NotJoinedError:
            self._online = before
            raise
        if before is not None:
            before.leave()

    def join(self, scene: JoinScene, name: str = "") -> None:
        """Joins a game that somebody hosts, back to the own seat where there is one."""
        self.app.spawn(self._guarded(self._join(scene, name), scene.fail))

    async def _join(self, scene: JoinScene, name: str) -> None:
        address, code = socket_address(scene.address), plain_code(scene.code)
        self.app.change(address=scene.address.strip())
        hello = Hello(PROTOCOL, "guest", code, lang=self.app.settings.language)
        if scene.role == "trainer":
            hello = replace(hello, role="trainer", pin=scene.pin.strip())
        elif scene.role == "projector":
            hello = replace(hello, role="projector")
        elif name:
            hello = replace(hello, role="team", name=name)
        token = self.tickets.find(code) if scene.role == "guest" else ""
        if token:
            try:
                back = replace(hello, role="team", token=token)
                await self._sit_down(address, back, address=address, pin="")
                return
            except NotJoinedError as error:
                if not error.code:
                    raise
                self.tickets.drop(code)
        await self._sit_down(address, hello, address=address, pin=hello.pin)

    # ------------------------------------------------------------------ sitting down
    async def _start(self, server: ServerChild) -> dict[str, Any]:
        self._server = server
        return await server.start()

    async def _sit_down(
        self,
        socket: str,
        hello: Hello,
        *,
        address: str,
        pin: str,
        hosting: bool = False,
        alone: bool = False,
    ) -> Table:
        """Joins and shows the game; NotJoinedError where that does not work."""
        connection = Connection(socket, hello)
        self._online = online = Online(connection)
        self.app.spawn(connection.run())
        try:
            await self._welcomed(online)
        except NotJoinedError:
            connection.leave()
            raise
        self._let_go()
        table = Table(
            online, address=address, pin=pin, on_leave=self.leave, hosting=hosting, alone=alone
        )
        self._table = table
        table.sessions = lambda: self._sessions_beside(table, socket)
        self.app.spawn(self._watch(online, table))
        self.app.go(Reset(scene_for(table)))
        return table

    async def _welcomed(self, online: Online) -> None:
        loop = asyncio.get_running_loop()
        until = loop.time() + _PATIENCE
        connection = online.connection
        while not (
            online.model.welcome
            and (online.model.public or (online.role == "guest" and online.model.room))
        ):
            refused: Refusal | None = online.model.refusals[0] if online.model.refusals else None
            if refused is not None:
                raise NotJoinedError(refused.answer.code, dict(refused.answer.params))
            if connection.ended:
                raise NotJoinedError(connection.ended)
            if loop.time() > until or connection.status in (Status.RECONNECTING, Status.GONE):
                raise NotJoinedError()
            await asyncio.sleep(_LOOK)

    async def _watch(self, online: Online, table: Table) -> None:
        """Tells the scenes of every change; when the server ends it, says why."""
        await online.watch(lambda: self._changed(table))
        if self._online is online and online.connection.ended:
            texts = self.app.texts
            said = Words(texts, table.region, table.public).refusal(online.connection.ended, {})
            over = WaitingScene("", self._abandon)
            self.app.go(Reset(self.home()))
            self.app.go(Push(over))
            over.fail(said)

    def _changed(self, table: Table) -> None:
        """Something is new: keep the seat's token, and tell the scenes."""
        online = self._online
        if online is None or table.live is not online:
            return
        token = online.connection.token if online.role == "team" else ""
        if token and self.tickets.find(online.code) != token:
            self.tickets.keep(online.code, token)
        self.app.notify(online.model.version)

    async def _guarded(self, work: Any, fail: Callable[[str], None]) -> None:
        """Runs a way in; whatever goes wrong becomes one sentence in the scene it came from."""
        texts = self.app.texts
        try:
            await work
        except NotJoinedError as error:
            if error.code:
                fail(Words(texts, {}, {}).refusal(error.code, error.params))
            else:
                fail(texts.t("join-no-answer"))
        except Exception as error:  # a server says in its own words why it did not start
            known = f"host-failed-{getattr(error, 'code', '')}"
            fail(texts.t(known) if texts.has(known) else texts.t("host-failed", reason=str(error)))

    # ------------------------------------------------------------------ out
    def leave(self) -> Change:
        """Leaves the game and goes home. A game alone and a debrief can be come back to; a server
        of our own that led a room ends."""
        if self._table is not None and self._online is not None and self._table.can_come_back:
            self._aside = _Aside(self._table, self._online, self._server)
            self._table = self._online = self._server = None
        else:
            self._abandon()
        return Reset(self.home())

    @property
    def left_at(self) -> str:
        """The phase of the game that can be come back to; "" without one."""
        if self._aside is None or self._aside.online.connection.ended:
            return ""
        return str(self._aside.table.public["phase"])

    def back(self) -> Change:
        """Back to the game that was left, as it is now; home where it has ended meanwhile."""
        aside = self._aside
        if aside is None or not self.left_at:
            self._let_go()
            return Reset(self.home())
        self._aside, self._table = None, aside.table
        self._online, self._server = aside.online, aside.server
        return Reset(scene_for(aside.table))

    def _let_go(self) -> None:
        """Another game begins: the one that was left is not kept any longer."""
        aside, self._aside = self._aside, None
        if aside is None:
            return
        aside.online.leave()
        if aside.server is not None:
            self.app.spawn(aside.server.stop())

    def _abandon(self) -> None:
        online, self._online = self._online, None
        server, self._server = self._server, None
        self._table = None
        if online is not None:
            online.leave()
        if server is not None:
            self.app.spawn(server.stop())

    async def close(self) -> None:
        """The window closes: nothing of ours is left running."""
        online, server = self._online, self._server
        self._online = self._server = None
        if online is not None:
            online.leave()
        aside, self._aside = self._aside, None
        if aside is not None:
            aside.online.leave()
        for ours in (server, aside.server if aside else None):
            if ours is not None:
                await ours.stop()


def local(ready: dict[str, Any]) -> str:
    """The socket as this machine reaches its own server."""
    return f"ws://127.0.0.1:{ready['port']}/ws"
