"""A headless Chromium, driven over its own debugging line: real keys and a real mouse on a page."""

from __future__ import annotations

import base64
import json
import re
import shutil
import subprocess
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from websockets.sync.client import connect

NAMES = ("chromium", "chromium-browser", "google-chrome")

_FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--mute-audio",
    "--remote-debugging-port=0",
)
_KEYS = {
    "Enter": (13, "\r"),
    "Tab": (9, ""),
    "Escape": (27, ""),
    "ArrowLeft": (37, ""),
    "ArrowUp": (38, ""),
    "ArrowRight": (39, ""),
    "ArrowDown": (40, ""),
    "Backspace": (8, ""),
    " ": (32, " "),
}
_SHIFT = 8


class Chromium:
    """The browser; `page` opens a page of its own profile-less kind. A context."""

    def __init__(self, folder: Path) -> None:
        command = next(found for name in NAMES if (found := shutil.which(name)))
        profile = tempfile.mkdtemp(dir=folder)
        self._process = subprocess.Popen(
            [command, *_FLAGS, f"--user-data-dir={profile}", "about:blank"],
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self._process.stderr is not None
        for line in self._process.stderr:
            if found := re.search(r"ws://([^/]+)/\S+", line):
                self._at, self._whole = found.group(1), found.group(0)
                break
        self._pages: list[Page] = []

    def __enter__(self) -> Chromium:
        return self

    def __exit__(self, *_: object) -> None:
        for page in self._pages:
            page.close()
        self._process.kill()
        self._process.wait()

    def page(self, size: tuple[int, int] = (1280, 720)) -> Page:
        """A page with storage of its own, as another laptop would have."""
        whole = Page(self._whole)
        context = whole.call("Target.createBrowserContext")["browserContextId"]
        target = whole.call("Target.createTarget", url="about:blank", browserContextId=context)
        whole.close()
        page = Page(f"ws://{self._at}/devtools/page/{target['targetId']}")
        page.prepare(size)
        self._pages.append(page)
        return page


class Page:
    """One page: where it is, what was asked of the network, what it shows."""

    def __init__(self, address: str) -> None:
        self._open = ExitStack()
        self._line = self._open.enter_context(connect(address, max_size=None, ping_interval=None))
        self._number = 0
        self.requests: list[str] = []
        self.bytes = 0.0
        self.errors: list[str] = []

    def prepare(self, size: tuple[int, int]) -> None:
        """Listen to what happens, at a window of `size`."""
        for domain in ("Runtime", "Network", "Page"):
            self.call(f"{domain}.enable")
        self.resize(size)

    def resize(self, size: tuple[int, int], ratio: float = 1.0) -> None:
        """Give the page another size, with so many pixels to a length."""
        width, height = size
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=ratio,
            mobile=False,
        )

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """Ask the browser; what it answers."""
        self._number += 1
        self._line.send(json.dumps({"id": self._number, "method": method, "params": params}))
        while True:
            message = json.loads(self._line.recv(timeout=120))
            if message.get("id") == self._number:
                assert "error" not in message, (method, message["error"])
                result: dict[str, Any] = message["result"]
                return result
            self._happened(message)

    def _happened(self, message: dict[str, Any]) -> None:
        params = message.get("params", {})
        match message.get("method"):
            case "Network.requestWillBeSent":
                self.requests.append(params["request"]["url"])
            case "Network.webSocketCreated":
                self.requests.append(params["url"])
            case "Network.loadingFinished":
                self.bytes += params["encodedDataLength"]
            case "Runtime.exceptionThrown":
                thrown = params["exceptionDetails"]
                self.errors.append(str(thrown.get("exception", {}).get("description", thrown)))
            case "Runtime.consoleAPICalled" if params["type"] == "error":
                self.errors.append(" ".join(str(a.get("value", a)) for a in params["args"]))

    def script(self, source: str) -> Any:
        """What a piece of script is in the page."""
        answer = self.call(
            "Runtime.evaluate", expression=source, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def goto(self, url: str) -> None:
        self.call("Page.navigate", url=url)

    def mouse(self, x: float, y: float, *, wheel: float = 0.0) -> None:
        """Click at a place of the page, or turn the wheel there."""
        at = {"x": x, "y": y}
        self.call("Input.dispatchMouseEvent", type="mouseMoved", **at)
        time.sleep(0.05)  # the game looks at its input once a frame
        if wheel:
            self.call("Input.dispatchMouseEvent", type="mouseWheel", deltaX=0, deltaY=wheel, **at)
            return
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, button="left", clickCount=1, **at)

    def touch(self, kind: str, *points: tuple[float, float]) -> None:
        """Put fingers down (touchStart), move them (touchMove) or lift them (touchEnd)."""
        fingers = [{"x": x, "y": y, "id": i} for i, (x, y) in enumerate(points)]
        self.call("Input.dispatchTouchEvent", type=kind, touchPoints=fingers)

    def key(self, name: str, *, shift: bool = False) -> None:
        """Press and let go of a key by its name."""
        code, text = _KEYS[name]
        held = {"key": name, "code": name, "windowsVirtualKeyCode": code}
        held["modifiers"] = _SHIFT if shift else 0
        self.call("Input.dispatchKeyEvent", type="keyDown", text=text, **held)
        self.call("Input.dispatchKeyEvent", type="keyUp", **held)

    def write(self, text: str) -> None:
        """Type a text, letter by letter."""
        for letter in text:
            held = {"key": letter, "windowsVirtualKeyCode": ord(letter.upper()) & 0xFF}
            self.call("Input.dispatchKeyEvent", type="keyDown", text=letter, **held)
            self.call("Input.dispatchKeyEvent", type="keyUp", **held)

    def compose(self, text: str) -> None:
        """Write what a dead key or an input method has put together."""
        self.call("Input.insertText", text=text)

    def picture(self, path: Path) -> None:
        shot = self.call("Page.captureScreenshot", format="png")
        path.write_bytes(base64.b64decode(shot["data"]))

    def close(self) -> None:
        self._open.close()


def there() -> bool:
    """Whether there is a Chromium on this machine."""
    return any(shutil.which(name) for name in NAMES)


def open_browser(folder: Path) -> Chromium:
    """A browser that keeps its files under `folder`."""
    return Chromium(folder)
