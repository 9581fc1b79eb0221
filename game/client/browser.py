"""The game in a browser: all that differs from a desktop, and nowhere else.

    from game.client import browser
    await browser.main()                 # called by the page, assets/web/boot.mjs

The page hands over `granslost.stage` (size, keys, clipboard) and `granslost.opened` (what its
address said). Can be imported only where the `js` module is, in Pyodide.
"""

from __future__ import annotations

import asyncio
import builtins
import hashlib
import io
import json
import os
import sys
import types
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

import js
import pygame
from pyodide.ffi import create_proxy, to_js

from game.client.line import Line, LineLostError
from game.client.settings import Settings, settings_from
from game.client.tickets import Tickets
from game.client.widgets.entry import Entry

_OPENS_WITHIN_S = 8.0
_SETTINGS, _TICKETS = "granslost.settings", "granslost.tickets"
_FULL_SCREEN = pygame.FULLSCREEN


async def main() -> None:
    """Opens the game over the whole page and runs until it is left."""
    install()
    from game.client.app import App
    from game.client.run import Window, begin

    stage, opened = js.granslost.stage, js.granslost.opened
    app = App(BrowserStore(str(opened.first)))
    app.open(_size())
    _follow(app)
    stage.show()
    if str(opened.lang):
        app.change(language=str(opened.lang))
    window = Window(app, hosting=None, tickets=BrowserTickets(), origin=str(js.location.origin))
    await begin(app, window, "join", address=str(js.location.origin), code=str(opened.code))


# ------------------------------------------------------------------ the wire
async def open_line(address: str) -> Line:
    """The browser's own websocket to the address; raises `LineLostError` where it does not open."""
    socket = js.WebSocket.new(address)
    socket.binaryType = "arraybuffer"
    line = _BrowserLine(socket)
    try:
        await asyncio.wait_for(line.opened, _OPENS_WITHIN_S)
    except (TimeoutError, LineLostError) as error:
        await line.close()
        raise LineLostError("the server does not answer") from error
    return line


class _BrowserLine:
    def __init__(self, socket: Any) -> None:
        self._socket = socket
        self._frames: asyncio.Queue[bytes | None] = asyncio.Queue()
        self.opened: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._calls = [create_proxy(call) for call in (self._open, self._frame, self._gone)]
        socket.onopen, socket.onmessage, socket.onclose = self._calls

    def _open(self, event: Any) -> None:
        if not self.opened.done():
            self.opened.set_result(None)

    def _frame(self, event: Any) -> None:
        self._frames.put_nowait(event.data.to_bytes())

    def _gone(self, event: Any) -> None:
        if not self.opened.done():
            self.opened.set_exception(LineLostError("the line did not open"))
        self._frames.put_nowait(None)

    async def send(self, frame: bytes) -> None:
        if self._socket.readyState != js.WebSocket.OPEN:
            raise LineLostError("the line is closed")
        self._socket.send(to_js(frame))

    async def receive(self) -> bytes:
        frame = await self._frames.get()
        if frame is None:
            raise LineLostError("the line was closed")
        return frame

    async def close(self) -> None:
        self._socket.onopen = self._socket.onmessage = self._socket.onclose = None
        self._socket.close()
        for call in self._calls:
            call.destroy()


# ------------------------------------------------------------------ what outlives the page
class BrowserStore:
    """Keeps settings in the browser; where it keeps nothing (a private window) they last as long
    as the page."""

    def __init__(self, first_language: str) -> None:
        self._first = first_language

    def load(self) -> Settings:
        found = settings_from({"language": self._first} | _read(_SETTINGS))
        # a page has to be asked for full screen by a person, each time
        return settings_from(asdict(found) | {"full_screen": False})

    def save(self, settings: Settings) -> None:
        _write(_SETTINGS, asdict(settings))


class BrowserTickets(Tickets):
    """Keeps the tokens of seats in the browser: a closed tab comes back to its seat."""

    def _read(self) -> dict[str, str]:
        return {str(code): str(token) for code, token in _read(_TICKETS).items()}

    def _write(self, known: dict[str, str]) -> None:
        _write(_TICKETS, known)


def _read(key: str) -> dict[str, Any]:
    try:
        found = json.loads(str(js.localStorage.getItem(key) or "{}"))
    except Exception:  # a browser may refuse its storage in ways of its own
        return {}
    return found if isinstance(found, dict) else {}


def _write(key: str, value: Any) -> None:
    try:
        js.localStorage.setItem(key, json.dumps(value))
    except Exception:  # full or refused: it then lasts until the page is closed
        return


# ------------------------------------------------------------------ the page
def _size() -> tuple[int, int]:
    width, height = js.granslost.stage.size().to_py()
    return int(width), int(height)


def _follow(app: Any) -> None:
    """Window size, composed text, paste and full screen go between the page and the game."""
    stage = js.granslost.stage

    def resized() -> None:
        pygame.display.set_mode()
        pygame.event.post(pygame.event.Event(pygame.VIDEORESIZE, size=_size()))

    def written(text: str) -> None:
        for character in text:
            pygame.event.post(pygame.event.Event(pygame.TEXTINPUT, text=character, window=None))

    def pasted() -> None:
        held = {"key": pygame.K_v, "mod": pygame.KMOD_CTRL | pygame.KMOD_LCTRL}
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, unicode="", scancode=0, **held))

    def to_be_written_in(x: float, y: float) -> bool:
        """Whether a finger met a field: only then may a tablet show its keyboard."""
        return isinstance(app.ui.hand.topmost(app.place((x, y))), Entry)

    for name, call in (
        ("onresize", resized),
        ("ontext", written),
        ("onpaste", pasted),
        ("ontap", to_be_written_in),
    ):
        setattr(stage, name, create_proxy(call))


def install() -> None:
    """Lets pygame do in a browser what it does on a desktop."""
    sys.modules["pygame.scrap"] = pygame.scrap = _clipboard()
    _read_from_memory()
    _one_window()


def _clipboard() -> types.ModuleType:
    scrap = types.ModuleType("pygame.scrap")
    stage = js.granslost.stage
    scrap.put_text = lambda text: stage.copy(text)  # type: ignore[attr-defined]
    scrap.get_text = lambda: str(stage.clipboard)  # type: ignore[attr-defined]
    scrap.has_text = lambda: bool(str(stage.clipboard))  # type: ignore[attr-defined]
    scrap.init = lambda: None  # type: ignore[attr-defined]
    scrap.get_init = lambda: True  # type: ignore[attr-defined]
    return scrap


def _read_from_memory() -> None:
    """Pictures and fonts that are bytes: pygame reads real files only, here in memory as well."""
    pygame.image.load = _with_file(pygame.image.load)
    pygame.image.load_sized_svg = _with_file(pygame.image.load_sized_svg, suffix=".svg")
    import pygame_gui.core.utility as library

    library.io = types.SimpleNamespace(BytesIO=_file_of, StringIO=io.StringIO)


def _with_file(load: Callable[..., Any], suffix: str = "") -> Callable[..., Any]:
    def loaded(source: Any, *more: Any) -> Any:
        if not isinstance(source, io.BytesIO):
            return load(source, *more)
        name = str(more[0]) if more and isinstance(more[0], str) else suffix
        rest = more[1:] if more and isinstance(more[0], str) else more
        path = _file_name(source.getvalue(), os.path.splitext(name)[1] or suffix)
        try:
            return load(path, *rest)
        finally:
            os.unlink(path)

    return loaded


def _file_of(data: bytes = b"") -> Any:
    return builtins.open(_file_name(data, ""), "rb")


def _file_name(data: bytes, suffix: str) -> str:
    path = f"/tmp/{hashlib.sha1(data).hexdigest()[:16]}{suffix}"
    if not os.path.exists(path):
        with builtins.open(path, "wb") as file:
            file.write(data)
    return path


def _one_window() -> None:
    """There is one canvas, as large as the page; full screen is the browser's to give."""
    plain = pygame.display.set_mode

    def set_mode(size: tuple[int, int] = (0, 0), flags: int = 0, *more: Any) -> pygame.Surface:
        js.granslost.stage.full(bool(flags & _FULL_SCREEN))
        return plain(_size(), 0)

    pygame.display.set_mode = set_mode
    pygame.display.get_desktop_sizes = lambda: [_size()]
