"""A headless Firefox, driven by Marionette: real keys and a real mouse on a page."""

from __future__ import annotations

import base64
import json
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

NAMES = ("firefox", "firefox-esr")

_KEYS = {
    "Enter": "\ue007",
    "Tab": "\ue004",
    "Escape": "\ue00c",
    "ArrowLeft": "\ue012",
    "ArrowUp": "\ue013",
    "ArrowRight": "\ue014",
    "ArrowDown": "\ue015",
    "Backspace": "\ue003",
    " ": " ",
}
_SHIFT = "\ue008"

_FLAGS = ("--headless", "--marionette", "--no-remote")

_SETTINGS = """
user_pref("marionette.port", {port});
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.update.enabled", false);
user_pref("app.normandy.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("browser.safebrowsing.update.enabled", false);
user_pref("extensions.update.enabled", false);
"""


class Firefox:
    """The browser; each page is a window of a profile of its own. A context."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._command = next(found for name in NAMES if (found := shutil.which(name)))
        self._pages: list[Page] = []

    def __enter__(self) -> Firefox:
        return self

    def __exit__(self, *_: object) -> None:
        for page in self._pages:
            page.close()

    def page(self, size: tuple[int, int] = (1280, 720)) -> Page:
        """A page with storage of its own, as another laptop would have."""
        with socket.create_server(("127.0.0.1", 0)) as probe:
            port = probe.getsockname()[1]
        profile = Path(tempfile.mkdtemp(dir=self._folder))
        (profile / "user.js").write_text(_SETTINGS.format(port=port))
        width = size[0]
        process = subprocess.Popen(
            [self._command, *_FLAGS, "--profile", profile, f"--width={width}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        page = Page(process, port)
        page.resize(size)
        self._pages.append(page)
        return page


class Page:
    """One page."""

    def __init__(self, process: subprocess.Popen[bytes], port: int) -> None:
        self._process = process
        self._line = _connected(port)
        self._number = 0
        self._read()  # what Marionette says of itself
        self.call("WebDriver:NewSession", capabilities={"alwaysMatch": {}})
        self.call("WebDriver:SetTimeouts", script=120_000, pageLoad=120_000)
        self.requests: list[str] = []
        self.errors: list[str] = []

    def call(self, name: str, **params: Any) -> Any:
        """Ask the browser; what it answers."""
        self._number += 1
        asked = json.dumps([0, self._number, name, params]).encode()
        self._line.sendall(f"{len(asked)}:".encode() + asked)
        _, _, error, result = self._read()
        assert not error, (name, error)
        return result

    def _read(self) -> Any:
        length = b""
        while not length.endswith(b":"):
            length += self._line.recv(1)
        body = b""
        while len(body) < int(length[:-1]):
            body += self._line.recv(65536)
        return json.loads(body)

    def resize(self, size: tuple[int, int], ratio: float = 1.0) -> None:
        """Give the page another size."""
        width, height = size
        self.call("WebDriver:SetWindowRect", width=width, height=height)
        inner = self.script("[innerWidth, innerHeight]")
        self.call(
            "WebDriver:SetWindowRect",
            width=width + width - inner[0],
            height=height + height - inner[1],
        )

    def script(self, source: str) -> Any:
        """What a piece of script is in the page."""
        script = (
            "const globalThis = window.wrappedJSObject ?? window;"
            f"const document = globalThis.document; return ({source})"
        )
        return self.call("WebDriver:ExecuteScript", script=script, args=[])["value"]

    def goto(self, url: str) -> None:
        self.call("WebDriver:Navigate", url=url)

    def mouse(self, x: float, y: float, *, wheel: float = 0.0) -> None:
        """Click at a place of the page, or turn the wheel there."""
        at = {"x": round(x), "y": round(y), "origin": "viewport"}
        moved = {"type": "pointerMove", "duration": 0, **at}
        if wheel:  # as a hand does: first there, then turn
            self._act(_mouse([moved]))
            turned = {"type": "scroll", "deltaX": 0, "deltaY": round(wheel), **at}
            self._act({"type": "wheel", "id": "wheel", "actions": [turned]})
            return
        down, up = ({"type": f"pointer{way}", "button": 0} for way in ("Down", "Up"))
        pause = {"type": "pause", "duration": 60}
        self._act(_mouse([moved, pause, down, pause, up]))

    def key(self, name: str, *, shift: bool = False) -> None:
        """Press and let go of a key by its name."""
        self._press([*([_SHIFT] if shift else []), _KEYS[name]])

    def write(self, text: str) -> None:
        """Type a text, letter by letter."""
        for letter in text:
            self._press([letter])

    def _press(self, keys: list[str]) -> None:
        down = [{"type": "keyDown", "value": key} for key in keys]
        up = [{"type": "keyUp", "value": key} for key in reversed(keys)]
        self._act({"type": "key", "id": "k", "actions": down + up})

    def _act(self, source: dict[str, Any]) -> None:
        self.call("WebDriver:PerformActions", actions=[source])

    def picture(self, path: Path) -> None:
        shot = self.call("WebDriver:TakeScreenshot", full=False, hash=False)["value"]
        path.write_bytes(base64.b64decode(shot))

    def close(self) -> None:
        self._line.close()
        self._process.kill()
        self._process.wait()


def _mouse(actions: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "type": "pointer",
        "id": "m",
        "parameters": {"pointerType": "mouse"},
        "actions": actions,
    }


def _connected(port: int) -> socket.socket:
    until = time.monotonic() + 60
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=120)
        except OSError:
            assert time.monotonic() < until, "Firefox did not open its debugging line"
            time.sleep(0.2)


def there() -> bool:
    """Whether there is a Firefox on this machine."""
    return any(shutil.which(name) for name in NAMES)


def open_browser(folder: Path) -> Firefox:
    """A browser that keeps its files under `folder`."""
    return Firefox(folder)
