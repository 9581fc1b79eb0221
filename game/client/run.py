"""The window's beginning: what the command line opens.

main("menu" | "play" | "join", hosting=…)      # hosting can start servers
screenshots(folder, "sv", solve=…)             # pictures of every screen, without a display
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

from game.client.app import App
from game.client.doorway import Doorway, Hosting
from game.client.level_choices import level_choices
from game.client.scene import Change, Push, Scene
from game.client.scenes.host import HostScene
from game.client.scenes.join import JoinScene
from game.client.scenes.start import StartScene
from game.client.settings import FileStore
from game.client.start_picture import StartPicture
from game.client.tickets import Tickets
from game.rules.hydraulics import HydraulicProblem, HydraulicResult

What = Literal["menu", "play", "join"]

DEFAULT_LEVEL = "hela-resan"
FIRST_LEVEL = "provtur"
"""What a newcomer tries first: short, alone with bots, with a guide."""


def main(
    what: What = "menu",
    *,
    hosting: Hosting | None = None,
    level: str = DEFAULT_LEVEL,
    address: str = "",
    code: str = "",
    name: str = "",
    lang: str = "",
) -> None:
    """Opens the window and runs until it is closed."""
    app = App(FileStore())
    app.open()
    if lang:
        app.change(language=lang)
    if name:
        app.change(team_name=name)
    asyncio.run(_run(app, what, hosting, level, address, code, name))


async def _run(
    app: App, what: What, hosting: Hosting | None, level: str, address: str, code: str, name: str
) -> None:
    await begin(app, Window(app, hosting), what, level, address, code, name)


async def begin(
    app: App,
    window: Window,
    what: What = "menu",
    level: str = DEFAULT_LEVEL,
    address: str = "",
    code: str = "",
    name: str = "",
) -> None:
    """Opens the start menu, or goes from it straight into what was asked for; until it is left."""
    if what == "play":
        app.spawn(_go(app, lambda: window.doorway.play(level)))
    elif what == "join":
        scene = window.join_scene(address, code, name)
        app.spawn(_go(app, lambda: Push(scene)))
        if address and code:
            app.spawn(_go(app, scene.submit))
    try:
        await app.run(window.home())
    finally:
        await window.doorway.close()


async def _go(app: App, change: Callable[[], Change | None]) -> None:
    """Changes the stack once the first scene is there."""
    app.go(change())


class Window:
    """The start menu and what its choices open.

    Where games cannot be hosted (`hosting` None) it offers to join only; a page that came from a
    server (`origin`) joins there and asks for no address.
    """

    def __init__(
        self,
        app: App,
        hosting: Hosting | None,
        tickets: Tickets | None = None,
        origin: str = "",
    ) -> None:
        self.app = app
        self.origin = origin
        self.doorway = Doorway(app, self.home, hosting, tickets)
        self.picture = StartPicture(app, DEFAULT_LEVEL)
        self._regions: dict[str, StartPicture] = {}

    def home(self) -> Scene:
        """The start menu."""
        ways: dict[str, Callable[[], Change]] = {}
        if self.doorway.left_at:
            over = self.doorway.left_at == "debrief"
            ways["debrief" if over else "again"] = self.doorway.back
        if self.doorway.hosting is not None:
            ways["try"] = lambda: self.doorway.play(FIRST_LEVEL)
            ways["play"] = lambda: self.doorway.play(DEFAULT_LEVEL)
            ways["host"] = lambda: Push(self.host_scene())
            ways["sessions"] = lambda: Push(self.doorway.sessions())
        ways["join"] = lambda: Push(self.join_scene())
        return StartScene(ways, picture=self.picture)

    def join_scene(self, address: str = "", code: str = "", name: str = "") -> JoinScene:
        """The form for joining, filled in as far as is known."""
        hosting = self.doorway.hosting
        scene = JoinScene(
            lambda scene: self.doorway.join(scene, name),
            self.origin or address or self.app.settings.address,
            code,
            ask_address=not self.origin,
            find=hosting.servers if hosting is not None and hosting.can_find else None,
        )
        scene.picture = self.picture
        return scene

    def host_scene(self) -> HostScene:
        """The form for leading a game."""
        unfinished = self.doorway.hosting.unfinished() if self.doorway.hosting else None
        return HostScene(level_choices(), self.doorway.host, unfinished, self._region_picture)

    def _region_picture(self, level: str) -> StartPicture:
        """The whole region of a level, painted once."""
        if level not in self._regions:
            self._regions[level] = StartPicture(self.app, level, whole=True)
        return self._regions[level]


def screenshots(
    folder: Path,
    lang: str = "sv",
    *,
    solve: Callable[[HydraulicProblem], HydraulicResult],
    sheet: bool = False,
    **options: Any,
) -> list[Path]:
    """Plays a seeded game without a display and saves a picture of every screen, at 1280×720 and
    1920×1080, or (`sheet`) all of them on one sheet for each theme; `solve` answers for the
    water. Returns the files."""
    from game.client.screenshots import sheets, take

    return (sheets if sheet else take)(folder, lang, solve, **options)
