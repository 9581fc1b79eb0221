"""Somebody who plays in a browser: finds the game's buttons, and uses mouse or keys."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

LOADS_WITHIN_S = 90.0
HAPPENS_WITHIN_S = 30.0

_EYES = """
import gc, json
def _app():
    from game.client.app import App
    global _found
    try:
        return _found
    except NameError:
        _found = next(o for o in gc.get_objects() if isinstance(o, App))
        return _found
def _see():
    app = _app()
    ratio = app.window.get_width() / _width
    seen, further = {}, {}
    for key, widget in app.ui.widgets.items():
        rect = widget.visible_rect
        if rect.width > 2 and rect.height > 2:
            x, y = rect.center
            seen[key] = [x * app.shrink / ratio, y * app.shrink / ratio]
        elif widget.clip.height:
            x, y = widget.clip.center
            way = 1 if widget.rect.y > y else -1
            further[key] = [x * app.shrink / ratio, y * app.shrink / ratio, way]
    scene = app.scene
    table = getattr(scene, "table", None)
    public = dict(getattr(table, "public", None) or {})
    return json.dumps({
        "scene": type(scene).__name__,
        "widgets": seen,
        "further": further,
        "focus": app.ui.focus.current if app.ui.focus else None,
        "phase": public.get("phase"),
        "round": public.get("round"),
        "status": table.live.connection.status.value if table else "",
    })
"""


class Page(Protocol):
    """What a player needs of a browser's page."""

    def script(self, source: str) -> Any: ...

    def goto(self, url: str) -> None: ...

    def mouse(self, x: float, y: float, *, wheel: float = 0.0) -> None: ...

    def key(self, name: str, *, shift: bool = False) -> None: ...

    def write(self, text: str) -> None: ...

    def picture(self, path: Path) -> None: ...


class Player:
    """A person at a page; `by` is "mouse" or "keys"."""

    def __init__(self, page: Page, by: str = "mouse") -> None:
        self.page = page
        self.by = by

    def open(self, url: str) -> None:
        """Open the game and wait until it can be seen."""
        self.page.goto(url)
        self.loaded()

    def loaded(self) -> None:
        self._until(
            lambda: self.page.script("document.body?.className === 'playing'"), LOADS_WITHIN_S
        )
        self.page.script(f"globalThis.python.runPython({json.dumps(_EYES)})")

    def see(self) -> dict[str, Any]:
        """What is on the screen: scene, widgets with their places, focus, phase and round."""
        source = "_width = __import__('js').innerWidth\n_see()"
        seen: dict[str, Any] = json.loads(
            self.page.script(f"globalThis.python.runPython({json.dumps(source)})")
        )
        return seen

    def wait(self, what: Callable[[dict[str, Any]], Any], within: float = HAPPENS_WITHIN_S) -> Any:
        """What `what` says of the screen, as soon as it is not false."""
        return self._until(lambda: what(self.see()), within)

    def wait_for(self, key: str) -> None:
        """Until a widget can be used."""
        self.wait(lambda seen: key in seen["widgets"])

    def use(self, key: str) -> None:
        """Click a widget, or go to it by keys and press Enter."""
        if self.by == "mouse":
            self.scroll_to(key)
            self.page.mouse(*self.wait(lambda seen: seen["widgets"].get(key)))
        else:
            self.reach(key)
            self.page.key("Enter")
        time.sleep(0.15)

    def scroll_to(self, key: str) -> None:
        """Turn the wheel over the list that a widget stands further down or up in."""
        self.wait(lambda seen: key in seen["widgets"] or key in seen["further"])
        for _ in range(40):
            further = self.see()["further"].get(key)
            if further is None:
                return
            x, y, way = further
            self.page.mouse(x, y, wheel=way * 100)
            time.sleep(0.1)
        raise AssertionError(f"the wheel never brings {key} into sight")

    def reach(self, key: str) -> None:
        """Tab to a widget, which brings it into sight."""
        self.wait(lambda seen: key in seen["widgets"] or key in seen["further"])
        for _ in range(80):
            if self.see()["focus"] == key:
                return
            self.page.key("Tab")
            time.sleep(0.06)
        raise AssertionError(f"no way by Tab to {key}; there are {sorted(self.see()['widgets'])}")

    def fill(self, key: str, text: str) -> None:
        """Write into a field."""
        if self.by == "mouse":
            self.page.mouse(*self.wait(lambda seen: seen["widgets"].get(key)))
        else:
            self.reach(key)
        time.sleep(0.15)
        self.page.write(text)
        time.sleep(0.15)

    @staticmethod
    def _until(what: Callable[[], Any], within: float) -> Any:
        until = time.monotonic() + within
        while True:
            found = what()
            if found:
                return found
            assert time.monotonic() < until, f"did not happen within {within} s"
            time.sleep(0.2)
